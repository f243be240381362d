// SPDX-License-Identifier: Apache-2.0
// lg_control_create() of control/control.h: the first state of an installation.
#include "control/control.h"
#include "control/site_policy.h"
#include "control/state_dir.h"
#include "control/status_keys.h"
#include "control/store_journal.h"
#include "control/store_keys.h"
#include "control/trust_document.h"

#include <unistd.h>

static int create_roots(struct lg_store *store, struct lg_keyring *ring, unsigned count,
	struct lg_root_keys *roots, struct lg_error *err)
{
	struct lg_keypair *pair;
	int rc = LG_OK;

	for (unsigned i = 0; rc == LG_OK && i < count; i++) {
		rc = lg_keyring_create(ring, LG_KEY_ROOT, &pair, err);
		if (rc == LG_OK)
			rc = lg_store_root_add(store, lg_keypair_public(pair), err);
	}
	return rc == LG_OK ? lg_store_roots(store, roots, err) : rc;
}

static int fill(struct lg_store *store, struct lg_keyring *ring, const struct lg_conf *conf,
	const struct lg_clock *clock, struct lg_root_keys *roots, struct lg_error *err)
{
	const struct lg_event event = {
		.by = {getuid(), lg_unix_ms(clock)},
		.kind = "state.create",
		.sections = LG_CHANGED(LG_SECTION_TRUST_LIST) | LG_CHANGED(LG_SECTION_POLICY) |
			LG_CHANGED(LG_SECTION_ADMISSION),
	};
	const int64_t now = lg_unix_s(clock);
	uint32_t sections;
	int rc = create_roots(store, ring, (unsigned)conf->trust_threshold, roots, err);

	if (rc == LG_OK)
		rc = lg_status_key_create(store, ring, now, err);
	if (rc == LG_OK)
		rc = lg_trust_document_renew(store, ring, now, err);
	if (rc == LG_OK)
		rc = lg_site_secrets_create(store, conf->policy_unenrolled_clients, now, err);
	if (rc == LG_OK)
		rc = lg_site_policy_update(store, conf, now, &sections, err);
	if (rc == LG_OK)
		rc = lg_store_journal(store, &event, NULL, err);
	return rc;
}

static int create_in(const char *directory, const struct lg_conf *conf,
	const struct lg_clock *clock, struct lg_root_keys *roots, struct lg_error *err)
{
	struct lg_keyring *ring = NULL;
	struct lg_store *store;
	int rc = lg_store_create(
		directory, (unsigned)conf->trust_threshold, lg_unix_s(clock), &store, err);

	if (rc != LG_OK)
		return rc;
	rc = lg_keyring_open(directory, &ring, err);
	if (rc == LG_OK && !lg_keyring_empty(ring))
		rc = lg_fail(err, LG_E_EXISTS,
			"%s/keys holds key files, but %s has no database: restore that from a "
			"backup; if an --init was cut short here, remove %s/keys and repeat it",
			directory, directory, directory);
	if (rc == LG_OK)
		rc = lg_store_begin(store, err);
	if (rc == LG_OK)
		rc = fill(store, ring, conf, clock, roots, err);
	if (rc == LG_OK)
		rc = lg_store_commit(store, err);
	lg_keyring_close(ring);
	if (rc != LG_OK) {
		lg_store_close(store);
		return rc;
	}
	return lg_store_install(store, err);
}

int lg_control_create(const struct lg_conf *conf, const struct lg_clock *clock,
	struct lg_root_keys *roots, struct lg_error *err)
{
	const char *directory = conf->control_state_dir;
	int lock;
	int rc = lg_state_dir_create(directory, err);

	if (rc == LG_OK)
		rc = lg_state_dir_lock(directory, &lock, err);
	if (rc != LG_OK)
		return rc;
	rc = create_in(directory, conf, clock, roots, err);
	close(lock);
	return rc;
}
