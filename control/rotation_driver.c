// SPDX-License-Identifier: Apache-2.0
#include "control/rotation_driver.h"
#include "control/issuer_keys.h"
#include "control/site_policy.h"
#include "control/status_keys.h"
#include "control/store_documents.h"
#include "control/store_journal.h"
#include "control/store_keys.h"
#include "control/trust_document.h"

#include <stdlib.h>
#include <unistd.h>

struct round {
	struct lg_control *control;
	struct lg_origin by;
	int64_t now;
	int64_t next;               // earliest moment at which something is due again
	struct lg_issuer_key *keys; // as they were at the start
	uint32_t count;
};

static void due_at(struct round *round, int64_t moment)
{
	if (moment < round->next)
		round->next = moment;
}

static int journal(struct round *round, const char *kind, uint32_t sections, struct lg_error *err)
{
	const struct lg_event event = {.by = round->by, .kind = kind, .sections = sections};

	return lg_store_journal(round->control->store, &event, NULL, err);
}

// One authority: its successor, when it is time.
static int drive_authority(struct round *round, uint32_t authority, struct lg_error *err)
{
	const struct lg_rotation_policy policy = lg_control_rotation(round->control);
	const struct lg_issuer_key *signing =
		lg_issuer_key_signing(round->keys, round->count, authority, round->now);
	const struct lg_issuer_key *waiting =
		lg_issuer_key_waiting(round->keys, round->count, authority, round->now);
	struct lg_key_change change;
	int rc;

	if (waiting) {
		due_at(round, waiting->times.active_from);
		return LG_OK;
	}
	if (signing && lg_rotation_due(&policy, &signing->times) > round->now) {
		due_at(round, lg_rotation_due(&policy, &signing->times));
		return LG_OK;
	}
	rc = lg_issuer_keys_rotate(
		round->control, authority, policy.lead, &round->by, &change, err);
	if (rc == LG_E_STATE) { // a key that became active in this very second
		due_at(round, round->now + 1);
		return LG_OK;
	}
	if (rc == LG_OK) // one that takes over at once is looked at again
		due_at(round,
			change.next.times.active_from > round->now ? change.next.times.active_from
								   : round->now + 1);
	return rc;
}

static bool first_of_its_authority(const struct round *round, uint32_t i)
{
	for (uint32_t j = 0; j < i; j++)
		if (round->keys[j].authority == round->keys[i].authority)
			return false;
	return true;
}

// Takes removed keys off the list.
static int drop_removed(struct round *round, struct lg_error *err)
{
	bool any = false;
	int rc = LG_OK;

	for (uint32_t i = 0; rc == LG_OK && i < round->count; i++) {
		if (round->now < round->keys[i].times.remove_at) {
			due_at(round, round->keys[i].times.remove_at);
			continue;
		}
		rc = lg_store_issuer_unlist(round->control->store, &round->keys[i], err);
		any = true;
	}
	if (rc == LG_OK && any)
		rc = lg_trust_document_renew(
			round->control->store, round->control->ring, round->now, err);
	if (rc == LG_OK && any)
		rc = journal(round, "key.remove", LG_CHANGED(LG_SECTION_TRUST_LIST), err);
	return rc;
}

static int drive_issuers(struct round *round, struct lg_error *err)
{
	int rc = LG_OK;

	if (round->control->upstream) // they are the origin's
		return LG_OK;
	rc = lg_store_issuers(round->control->store, &round->keys, &round->count, err);
	if (rc != LG_OK)
		return rc;
	for (uint32_t i = 0; rc == LG_OK && i < round->count; i++)
		if (first_of_its_authority(round, i))
			rc = drive_authority(round, round->keys[i].authority, err);
	if (rc == LG_OK)
		rc = drop_removed(round, err);
	return rc;
}

static int drive_trust(struct round *round, struct lg_error *err)
{
	struct lg_store *store = round->control->store;
	struct lg_document document;
	bool made;
	int64_t due;
	int rc = lg_status_key_renew(store, round->control->ring, round->now, &made, &due, err);

	if (rc != LG_OK)
		return rc;
	due_at(round, due);
	rc = lg_store_document(store, LG_SECTION_TRUST_LIST, &document, err);
	if (rc != LG_OK)
		return rc;
	lg_store_document_free(&document);
	if (!made && round->now < document.changed_at + LG_TRUST_DOCUMENT_RENEW_S) {
		due_at(round, document.changed_at + LG_TRUST_DOCUMENT_RENEW_S);
		return LG_OK;
	}
	due_at(round, round->now + LG_TRUST_DOCUMENT_RENEW_S);
	rc = lg_trust_document_renew(store, round->control->ring, round->now, err);
	if (rc == LG_OK)
		rc = journal(round, made ? "status_key.rotate" : "trust_list.renew",
			LG_CHANGED(LG_SECTION_TRUST_LIST), err);
	return rc;
}

static int drive_cookies(struct round *round, struct lg_error *err)
{
	struct lg_store *store = round->control->store;
	struct lg_document document;
	int rc = lg_store_document(store, LG_SECTION_ADMISSION, &document, err);

	if (rc != LG_OK)
		return rc;
	lg_store_document_free(&document);
	if (round->now < document.changed_at + LG_COOKIE_SECRET_LIFE_S) {
		due_at(round, document.changed_at + LG_COOKIE_SECRET_LIFE_S);
		return LG_OK;
	}
	due_at(round, round->now + LG_COOKIE_SECRET_LIFE_S);
	rc = lg_site_cookies_roll(store, round->now, err);
	if (rc == LG_OK)
		rc = journal(round, "cookies.roll", LG_CHANGED(LG_SECTION_ADMISSION), err);
	return rc;
}

static int forget(void *ring, const uint8_t kid[LG_KID_BYTES], struct lg_error *err)
{
	return lg_keyring_forget(ring, LG_KEY_ISSUER, kid, err);
}

// Secrets of keys that no clock can make sign again: those revoked, and all that were ever taken
// off the list, as an earlier round may have been cut short before it came to this.
static int forget_spent(struct round *round, struct lg_error *err)
{
	struct lg_keyring *ring = round->control->ring;
	int rc = LG_OK;

	for (uint32_t i = 0; rc == LG_OK && i < round->count; i++) {
		if (lg_key_state(&round->keys[i].times, round->now) == LG_KEY_REVOKED)
			rc = forget(ring, round->keys[i].kid, err);
		else
			due_at(round, lg_key_next_change(&round->keys[i].times, round->now));
	}
	if (rc == LG_OK)
		rc = lg_store_issuers_unlisted(round->control->store, forget, ring, err);
	return rc;
}

static int drive(struct round *round, struct lg_error *err)
{
	struct lg_store *store = round->control->store;
	int rc = lg_store_begin(store, err);

	if (rc != LG_OK)
		return rc;
	rc = drive_issuers(round, err);
	if (rc == LG_OK)
		rc = drive_trust(round, err);
	if (rc == LG_OK)
		rc = drive_cookies(round, err);
	if (rc == LG_OK)
		rc = lg_store_commit(store, err);
	else
		lg_store_rollback(store);
	return rc;
}

int lg_rotation_driver_run(struct lg_control *control, bool *changed, struct lg_error *err)
{
	const uint64_t generation = lg_store_generation(control->store);
	struct round round = {
		.control = control,
		.by = {getuid(), lg_unix_ms(control->clock)},
		.next = INT64_MAX,
	};
	int rc;

	*changed = false;
	round.now = round.by.time_ms / 1000;
	rc = drive(&round, err);
	if (rc == LG_OK)
		rc = forget_spent(&round, err);
	free(round.keys);
	if (rc == LG_OK)
		control->next_rotation = round.next;
	*changed = lg_store_generation(control->store) != generation;
	return rc;
}
