// SPDX-License-Identifier: Apache-2.0
#include "control/control.h"
#include "control/feed/upstream.h"
#include "control/issuer_keys.h"
#include "control/state_dir.h"
#include "control/store_feed.h"
#include "control/store_journal.h"
#include "control/store_keys.h"
#include "control/trust_document.h"

#include <stdlib.h>
#include <unistd.h>

struct lg_rotation_policy lg_control_rotation(const struct lg_control *control)
{
	return (struct lg_rotation_policy){
		.lead = control->conf.rotation_lead_s,
		.period = control->conf.rotation_period_s,
		.overlap = control->conf.rotation_overlap_s,
	};
}

static bool has_root(const struct lg_root_keys *roots, const uint8_t key[LG_PUBLIC_KEY_BYTES])
{
	for (uint32_t i = 0; i < roots->count; i++)
		if (memcmp(roots->key[i], key, LG_PUBLIC_KEY_BYTES) == 0)
			return true;
	return false;
}

// Data planes believe the root keys of the configuration: other ones here would be refused there.
static int check_roots(struct lg_control *control, struct lg_error *err)
{
	const char *configured = control->conf.trust_root_keys;
	struct lg_root_keys ours;
	struct lg_root_keys theirs;
	struct lg_keypair *pair;
	int rc = lg_store_roots(control->store, &ours, err);

	for (uint32_t i = 0; rc == LG_OK && i < ours.count; i++)
		rc = lg_keyring_load(control->ring, LG_KEY_ROOT, ours.key[i], &pair, err);
	if (rc != LG_OK || !configured[0])
		return rc;
	rc = lg_root_keys_parse(configured, (unsigned)control->conf.trust_threshold, &theirs, err);
	for (uint32_t i = 0; rc == LG_OK && i < ours.count; i++)
		if (!has_root(&theirs, ours.key[i]))
			return lg_fail(err, LG_E_CONFIG,
				"trust.root_keys does not name the root keys of the state in %s: "
				"set it to what licgate-control --init printed (licgate keys list "
				"shows it), or set control.state_dir to the right state",
				control->conf.control_state_dir);
	return rc;
}

// Every key that signs now or will must be at hand before anything is promised.
static int check_signers(struct lg_control *control, struct lg_error *err)
{
	const int64_t now = lg_unix_s(control->clock);
	struct lg_issuer_key *keys;
	struct lg_keypair *pair;
	uint8_t kid[LG_KID_BYTES];
	uint32_t count;
	int rc = lg_publisher_signer(control->publisher, now, kid, err);

	if (rc == LG_E_EXPIRED) // the rotation driver makes one
		rc = LG_OK;
	if (control->upstream) // issuer keys are the origin's
		return rc;
	if (rc == LG_OK)
		rc = lg_store_issuers(control->store, &keys, &count, err);
	if (rc != LG_OK)
		return rc;
	for (uint32_t i = 0; rc == LG_OK && i < count; i++)
		if (lg_issuer_key_will_sign(&keys[i], now))
			rc = lg_keyring_load(
				control->ring, LG_KEY_ISSUER, keys[i].public_key, &pair, err);
	free(keys);
	return rc;
}

int lg_control_open(struct lg_control *control, const struct lg_conf *conf,
	const struct lg_clock *clock, struct lg_error *err)
{
	int rc;

	*control = (struct lg_control){
		.conf = *conf,
		.clock = clock,
		.lock = -1,
		.started_at = lg_unix_s(clock),
	};
	rc = lg_state_dir_lock(conf->control_state_dir, &control->lock, err);
	if (rc == LG_OK)
		rc = lg_store_open(conf->control_state_dir, &control->store, err);
	if (rc == LG_OK)
		rc = lg_keyring_open(conf->control_state_dir, &control->ring, err);
	if (rc == LG_OK)
		rc = lg_publisher_new(control->store, control->ring, &control->publisher, err);
	if (rc == LG_OK) {
		lg_store_feed_signer(control->store, lg_publisher_sign_feed, control->publisher);
		rc = check_roots(control, err);
	}
	if (rc == LG_OK && conf->feed_roots[0])
		rc = lg_upstream_open(conf, control->store, &control->upstream, err);
	if (rc == LG_OK && control->upstream)
		lg_store_feed_none(control->store);
	if (rc == LG_OK)
		rc = check_signers(control, err);
	if (rc != LG_OK)
		lg_control_close(control);
	return rc;
}

void lg_control_close(struct lg_control *control)
{
	lg_upstream_free(control->upstream);
	lg_publisher_free(control->publisher);
	lg_keyring_close(control->ring);
	lg_store_close(control->store);
	if (control->lock >= 0)
		close(control->lock);
	*control = (struct lg_control){.lock = -1};
}

int lg_control_new_epoch(struct lg_control *control, struct lg_error *err)
{
	const struct lg_event event = {
		.by = {getuid(), lg_unix_ms(control->clock)},
		.kind = "epoch.new",
		.sections = LG_CHANGED_EPOCH,
	};
	int rc = lg_store_begin(control->store, err);

	if (rc != LG_OK)
		return rc;
	rc = lg_store_next_epoch(control->store, err);
	if (rc == LG_OK)
		rc = lg_trust_document_leap(
			control->store, control->ring, lg_unix_s(control->clock), err);
	if (rc == LG_OK)
		rc = lg_store_journal(control->store, &event, NULL, err);
	if (rc == LG_OK)
		return lg_store_commit(control->store, err);
	lg_store_rollback(control->store);
	return rc;
}
