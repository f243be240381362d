// SPDX-License-Identifier: Apache-2.0
#include "tests/lib/feed_origin.h"

#include <stdio.h>
#include <stdlib.h>

static void need(bool held, const char *what)
{
	if (held)
		return;
	fprintf(stderr, "feed origin: %s\n", what);
	abort();
}

static struct lg_keypair *pair_of(uint8_t repeated)
{
	uint8_t seed[LG_SEED_BYTES];
	struct lg_keypair *pair;

	memset(seed, repeated, sizeof(seed));
	pair = lg_keypair_from_seed(seed);
	need(pair != NULL, "no memory for a key");
	return pair;
}

static void name_status_key(
	struct lg_status_key *row, const struct lg_keypair *pair, int64_t not_before)
{
	memcpy(row->public_key, lg_keypair_public(pair), LG_PUBLIC_KEY_BYTES);
	memcpy(row->kid, lg_keypair_kid(pair), LG_KID_BYTES);
	row->not_before = not_before;
	row->not_after = not_before + 30 * 86400;
}

static void name_issuer(struct lg_feed_origin *o, unsigned list, int64_t now)
{
	struct lg_issuer_key *const row = &o->issuers[list];

	*row = (struct lg_issuer_key){
		.authority = o->authority[list],
		.alg = LG_ALG_ED25519,
		.times = {now - 200, now - 100, now + 86400, now + 2 * 86400, 0},
	};
	memcpy(row->public_key, lg_keypair_public(o->issuer), LG_PUBLIC_KEY_BYTES);
	memcpy(row->kid, lg_keypair_kid(o->issuer), LG_KID_BYTES);
}

void lg_feed_origin_init(struct lg_feed_origin *o, int64_t now_ms)
{
	const int64_t now = now_ms / 1000;

	*o = (struct lg_feed_origin){
		.now_ms = now_ms,
		.good_ms = 600000,
		.epoch = 1,
		.authority = {110000, 440300},
		.coverage = {5000, 0},
	};
	need(lg_keys_init(NULL) == LG_OK, "libsodium does not start");
	for (unsigned i = 0; i < LG_FEED_ORIGIN_ROOTS; i++) {
		o->roots[i] = pair_of((uint8_t)(0x51 + i));
		memcpy(o->anchors.key[i], lg_keypair_public(o->roots[i]), LG_PUBLIC_KEY_BYTES);
	}
	o->anchors.count = o->anchors.threshold = LG_FEED_ORIGIN_ROOTS;
	o->status_key = pair_of(0x61);
	o->other_key = pair_of(0x62);
	o->issuer = pair_of(0x71);
	name_status_key(&o->statuses[0], o->status_key, now - 1000);
	name_status_key(&o->statuses[1], o->other_key, now - 1000);
	name_issuer(o, 0, now);
	name_issuer(o, 1, now);
	o->trust = (struct lg_trust_list){
		.version = 1,
		.issued_at = now,
		.expires_at = now + 60 * 86400,
		.roots = o->anchors,
		.issuer_count = 1,
		.status_count = 1,
	};
}

void lg_feed_origin_fini(struct lg_feed_origin *o)
{
	for (unsigned i = 0; i < LG_FEED_ORIGIN_ROOTS; i++)
		lg_keypair_free(o->roots[i]);
	lg_keypair_free(o->status_key);
	lg_keypair_free(o->other_key);
	lg_keypair_free(o->issuer);
}

struct lg_bytes lg_feed_origin_trust(struct lg_feed_origin *o)
{
	struct lg_bytes bytes;

	o->trust.issuers = o->issuers;
	o->trust.statuses = o->statuses;
	need(lg_trust_list_sign(&o->trust, o->roots, LG_FEED_ORIGIN_ROOTS, &bytes, NULL) == LG_OK,
		"the trust list cannot be signed");
	return bytes;
}

void lg_feed_origin_root(const struct lg_feed_origin *o, uint8_t root[LG_STATUS_HASH_BYTES])
{
	struct lg_status_tree *const tree = lg_status_tree_new();
	uint8_t hash[LG_STATUS_HASH_BYTES];

	need(tree != NULL, "no memory for a tree");
	for (unsigned l = 0; l < LG_FEED_ORIGIN_LISTS; l++) {
		if (o->coverage[l] == 0)
			continue;
		need(lg_status_tree_cover(tree, o->authority[l], o->coverage[l], NULL) == LG_OK,
			"no memory for a list");
		for (uint32_t page = 0; page < lg_status_page_count(o->coverage[l]); page++) {
			struct lg_status_leaf leaf;

			lg_status_leaf_init(&leaf, o->authority[l], page);
			for (uint32_t i = 0; i < LG_STATUS_PAGE_INDICES; i++) {
				const uint32_t index = page * LG_STATUS_PAGE_INDICES + i;

				if (o->mask[l][index])
					lg_status_leaf_add(&leaf, index, o->mask[l][index], 0);
			}
			lg_status_leaf_final(&leaf, hash);
			lg_status_tree_set(tree, o->authority[l], page, hash);
		}
	}
	lg_status_tree_root(tree, root);
	lg_status_tree_free(tree);
}

static struct lg_feed_document draft(const struct lg_feed_origin *o, enum lg_feed_kind kind,
	uint8_t lists[LG_FEED_ORIGIN_LISTS * LG_LIST_BYTES])
{
	struct lg_feed_document document = {
		.kind = kind,
		.epoch = o->epoch,
		.sequence = o->sequence + (kind == LG_FEED_DELTA),
		.made_at_ms = o->now_ms,
		.lists = {lists, 0},
	};

	memcpy(document.before, o->head, LG_FEED_HASH_BYTES);
	for (unsigned l = 0; l < LG_FEED_ORIGIN_LISTS; l++)
		if (o->coverage[l]) {
			lg_snapshot_put_list(lists + document.lists.len,
				&(struct lg_snapshot_list){o->authority[l], o->coverage[l]});
			document.lists.len += LG_LIST_BYTES;
		}
	lg_feed_origin_root(o, document.root);
	return document;
}

static struct lg_bytes sign(struct lg_feed_origin *o, struct lg_feed_document *document)
{
	struct lg_error err;
	struct lg_bytes bytes;
	int rc;

	if (o->tamper)
		o->tamper(document);
	rc = lg_feed_document_sign(document, o->status_key, &bytes, &err);
	need(rc == LG_OK, rc == LG_OK ? "" : err.text);
	return bytes;
}

static struct lg_bytes sign_delta(struct lg_feed_origin *o, const struct lg_snapshot_entry *entry)
{
	uint8_t lists[LG_FEED_ORIGIN_LISTS * LG_LIST_BYTES], change[LG_ENTRY_BYTES];
	struct lg_feed_document document = draft(o, LG_FEED_DELTA, lists);
	struct lg_bytes bytes;

	if (entry) {
		lg_snapshot_put_entry(change, entry);
		document.changes = (struct lg_bytes){change, sizeof(change)};
	}
	bytes = sign(o, &document);
	o->sequence++;
	lg_feed_document_hash(bytes, o->head);
	return bytes;
}

struct lg_bytes lg_feed_origin_set(
	struct lg_feed_origin *o, unsigned list, uint32_t index, uint32_t mask)
{
	const struct lg_snapshot_entry entry = {o->authority[list], index, mask, 0};

	need(index < o->coverage[list], "an index that is not covered");
	o->mask[list][index] = mask;
	return sign_delta(o, &entry);
}

struct lg_bytes lg_feed_origin_lists(struct lg_feed_origin *o)
{
	return sign_delta(o, NULL);
}

struct lg_bytes lg_feed_origin_now(struct lg_feed_origin *o)
{
	uint8_t lists[LG_FEED_ORIGIN_LISTS * LG_LIST_BYTES];
	struct lg_feed_document document = draft(o, LG_FEED_NOW, lists);

	document.lists = (struct lg_bytes){0};
	document.good_until_ms = o->now_ms + o->good_ms;
	document.trust_version = o->trust.version;
	return sign(o, &document);
}

struct lg_bytes lg_feed_origin_base(struct lg_feed_origin *o, struct lg_bytes *records)
{
	uint8_t lists[LG_FEED_ORIGIN_LISTS * LG_LIST_BYTES];
	struct lg_feed_document document = draft(o, LG_FEED_BASE, lists);
	uint8_t *const out =
		malloc((size_t)LG_FEED_ORIGIN_LISTS * LG_FEED_ORIGIN_INDICES * LG_ENTRY_BYTES);

	need(out != NULL, "no memory for records");
	for (unsigned l = 0; l < LG_FEED_ORIGIN_LISTS; l++)
		for (uint32_t i = 0; i < LG_FEED_ORIGIN_INDICES; i++) {
			const struct lg_snapshot_entry entry = {
				o->authority[l], i, o->mask[l][i], 0};

			if (entry.mask)
				lg_snapshot_put_entry(
					out + document.records++ * LG_ENTRY_BYTES, &entry);
		}
	*records = (struct lg_bytes){out, document.records * LG_ENTRY_BYTES};
	return sign(o, &document);
}

void lg_feed_origin_next_epoch(struct lg_feed_origin *o)
{
	o->epoch++;
	o->sequence = 0;
	memset(o->head, 0, sizeof(o->head));
}
