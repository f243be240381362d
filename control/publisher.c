// SPDX-License-Identifier: Apache-2.0
#include "control/publisher.h"
#include "common/date.h"
#include "common/sealed.h"
#include "control/snapshot_draft.h"
#include "control/store_journal.h"
#include "control/store_keys.h"
#include "control/store_licences.h"
#include "control/store_verify.h"
#include "keys/snapshot_seal.h"

#include <inttypes.h>
#include <stdlib.h>
#include <unistd.h>

struct lg_publisher {
	struct lg_store *store;
	struct lg_keyring *ring;
	struct lg_publication base; // fd -1 = none
	struct lg_publication delta;
	int64_t confirmed_ms; // INT64_MAX = always
};

int lg_publisher_new(struct lg_store *store, struct lg_keyring *ring,
	struct lg_publisher **publisher, struct lg_error *err)
{
	struct lg_publisher *p = calloc(1, sizeof(*p));

	if (!p)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for the publisher");
	p->store = store;
	p->ring = ring;
	p->confirmed_ms = INT64_MAX;
	p->base.fd = -1;
	p->delta.fd = -1;
	*publisher = p;
	return LG_OK;
}

void lg_publisher_confirmed(struct lg_publisher *publisher, int64_t confirmed_ms)
{
	publisher->confirmed_ms = confirmed_ms;
}

static void drop(struct lg_publication *publication)
{
	if (publication->fd >= 0)
		close(publication->fd);
	publication->fd = -1;
}

void lg_publisher_free(struct lg_publisher *publisher)
{
	if (!publisher)
		return;
	drop(&publisher->base);
	drop(&publisher->delta);
	free(publisher);
}

static int signing_key(
	struct lg_publisher *p, int64_t now, struct lg_keypair **pair, struct lg_error *err)
{
	const struct lg_status_key *newest = NULL;
	char text[LG_MOMENT_TEXT_BYTES];
	struct lg_status_key *keys;
	uint32_t count;
	int rc = lg_store_status_keys(p->store, now, &keys, &count, err);

	if (rc != LG_OK)
		return rc;
	for (uint32_t i = 0; i < count; i++) // ascending not_before
		if (keys[i].not_before <= now)
			newest = &keys[i];
	if (newest) {
		rc = lg_keyring_load(p->ring, LG_KEY_STATUS, newest->public_key, pair, err);
	} else {
		lg_moment_format_utc(now, text);
		rc = lg_fail(err, LG_E_EXPIRED,
			"no status key is in force at %s: is the clock right? control makes "
			"successors by itself while it runs",
			text);
	}
	free(keys);
	return rc;
}

int lg_publisher_status_key(
	struct lg_publisher *publisher, int64_t now, struct lg_keypair **pair, struct lg_error *err)
{
	return signing_key(publisher, now, pair, err);
}

int lg_publisher_signer(struct lg_publisher *publisher, int64_t now, uint8_t kid[LG_KID_BYTES],
	struct lg_error *err)
{
	struct lg_keypair *pair;
	const int rc = signing_key(publisher, now, &pair, err);

	if (rc == LG_OK)
		memcpy(kid, lg_keypair_kid(pair), LG_KID_BYTES);
	return rc;
}

int lg_publisher_sign_feed(void *self, const struct lg_feed_document *document,
	struct lg_bytes *bytes, struct lg_error *err)
{
	struct lg_keypair *pair;
	const int rc = signing_key(self, document->made_at_ms / 1000, &pair, err);

	return rc == LG_OK ? lg_feed_document_sign(document, pair, bytes, err) : rc;
}

// Lays the draft out in a memfd, signs and seals it.
static int build(struct lg_publisher *p, const struct lg_snapshot_draft *draft,
	struct lg_snapshot *snapshot, int64_t now, struct lg_publication *out, struct lg_error *err)
{
	uint8_t *placed[LG_SECTION_END];
	struct lg_keypair *signer;
	uint8_t *data;
	uint64_t bytes;
	int sealed;
	int fd;
	int rc = signing_key(p, now, &signer, err);

	if (rc != LG_OK)
		return rc;
	memcpy(snapshot->sections, draft->sections, sizeof(snapshot->sections));
	snapshot->root = draft->root;
	if (snapshot->kind == LG_SNAPSHOT_BASE && snapshot->sections[LG_SECTION_CODES].len == 0)
		snapshot->sections[LG_SECTION_CODES].data = (const uint8_t *)""; // present, empty
	bytes = lg_snapshot_bytes(snapshot->sections);
	if (bytes > LG_SNAPSHOT_MAX_BYTES)
		return lg_fail(err, LG_E_TOO_LARGE,
			"a snapshot of %" PRIu64 " bytes: the limit is %" PRIu64, bytes,
			LG_SNAPSHOT_MAX_BYTES);
	rc = lg_sealed_create("licgate-snapshot", bytes, &fd, &data, err);
	if (rc != LG_OK)
		return rc;
	lg_snapshot_write(snapshot, data, placed);
	if (snapshot->kind == LG_SNAPSHOT_BASE)
		rc = lg_snapshot_draft_codes(p->store, draft, placed[LG_SECTION_CODES], err);
	if (rc == LG_OK)
		lg_snapshot_seal(data, bytes, signer);
	sealed = lg_sealed_finish(fd, data, bytes, rc == LG_OK ? err : NULL);
	if (rc == LG_OK)
		rc = sealed;
	if (rc != LG_OK) {
		close(fd);
		return rc;
	}
	drop(out);
	*out = (struct lg_publication){
		.epoch = snapshot->epoch,
		.generation = snapshot->generation,
		.base_generation = snapshot->base_generation,
		.bytes = bytes,
		.fd = fd,
	};
	return LG_OK;
}

static bool current(
	const struct lg_publisher *p, const struct lg_publication *publication, uint64_t have)
{
	return publication->fd >= 0 && publication->epoch == lg_store_epoch(p->store) &&
		publication->generation == lg_store_generation(p->store) &&
		publication->base_generation == have;
}

static int make(struct lg_publisher *p, uint64_t have, uint32_t sections, int64_t now_ms,
	const struct lg_publication **publication, struct lg_error *err)
{
	struct lg_publication *slot = have ? &p->delta : &p->base;
	struct lg_snapshot snapshot = {
		.kind = have ? LG_SNAPSHOT_DELTA : LG_SNAPSHOT_BASE,
		.epoch = lg_store_epoch(p->store),
		.generation = lg_store_generation(p->store),
		.base_generation = have,
		.made_at_ms = now_ms < p->confirmed_ms ? now_ms : p->confirmed_ms,
	};
	struct lg_snapshot_draft draft;
	int rc = LG_OK;

	if (!current(p, slot, have)) {
		rc = have ? lg_snapshot_draft_delta(p->store, have, sections, &draft, err)
			  : lg_snapshot_draft_base(p->store, &draft, err);
		if (rc != LG_OK)
			return rc;
		rc = build(p, &draft, &snapshot, now_ms / 1000, slot, err);
		lg_snapshot_draft_free(&draft);
	}
	*publication = slot;
	return rc;
}

// Events from which on a base is the shorter way: it has a byte for every index at least.
static int delta_limit(struct lg_publisher *p, uint32_t *limit, struct lg_error *err)
{
	uint64_t indices;
	const int rc = lg_store_lists_total(p->store, &indices, err);

	if (rc != LG_OK)
		return rc;
	*limit = LG_DELTA_EVENTS_MAX;
	if (indices / LG_ENTRY_BYTES > *limit)
		*limit = (uint32_t)(indices / LG_ENTRY_BYTES);
	return LG_OK;
}

int lg_publisher_make(struct lg_publisher *publisher, uint64_t have, int64_t now_ms,
	const struct lg_publication **publication, struct lg_error *err)
{
	const uint64_t generation = lg_store_generation(publisher->store);
	uint32_t sections = 0;
	uint32_t events = 0;
	struct lg_checkpoint begin;
	uint32_t limit;
	int rc;

	if (lg_store_in_transaction(publisher->store))
		return lg_fail(err, LG_E_STATE, "a transaction is open: commit first");
	if (have >= generation)
		return lg_fail(err, LG_E_STATE,
			"nothing to publish: generation %" PRIu64 " is there, ours is %" PRIu64,
			have, generation);
	if (have != 0) {
		rc = lg_store_checkpoint(publisher->store, &begin, err);
		if (rc == LG_OK)
			rc = delta_limit(publisher, &limit, err);
		if (rc == LG_OK)
			rc = lg_store_sections_since(
				publisher->store, have, limit + 1, &sections, &events, err);
		if (rc != LG_OK)
			return rc;
		if (events > limit || have < (uint64_t)begin.generation)
			have = 0;
	}
	return make(publisher, have, sections, now_ms, publication, err);
}
