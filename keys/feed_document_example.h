// SPDX-License-Identifier: Apache-2.0
// For tests: a status key, the trust list that names it, and a document of each kind.
#pragma once

#include "common/condition.h"
#include "keys/feed_document_form.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#define EXAMPLE_NOW INT64_C(1767225600)

static struct lg_keypair *status_key, *stranger;
static struct lg_status_key status_row;
static struct lg_trust_list trust = {.version = 7, .status_count = 1, .statuses = &status_row};
static uint8_t example_lists[2 * LG_LIST_BYTES];
static uint8_t example_changes[3 * LG_ENTRY_BYTES];
static struct lg_feed_document delta, base, now_document;
static struct lg_error err;

static inline struct lg_keypair *example_pair(uint8_t repeated)
{
	uint8_t seed[LG_SEED_BYTES];
	struct lg_keypair *pair;

	memset(seed, repeated, sizeof(seed));
	pair = lg_keypair_from_seed(seed);
	cr_assert_not_null(pair);
	return pair;
}

static inline void put_example_list(unsigned i, uint32_t authority, uint64_t coverage)
{
	lg_snapshot_put_list(
		example_lists + i * LG_LIST_BYTES, &(struct lg_snapshot_list){authority, coverage});
}

static inline void put_example_change(unsigned i, struct lg_snapshot_entry entry)
{
	lg_snapshot_put_entry(example_changes + i * LG_ENTRY_BYTES, &entry);
}

static inline void feed_example_start(void)
{
	struct lg_feed_document all = {
		.epoch = 3,
		.sequence = 70000,
		.made_at_ms = EXAMPLE_NOW * 1000,
		.lists = {example_lists, sizeof(example_lists)},
	};

	cr_assert_eq(lg_keys_init(&err), 0);
	status_key = example_pair(0x21);
	stranger = example_pair(0x22);
	memcpy(status_row.kid, lg_keypair_kid(status_key), LG_KID_BYTES);
	memcpy(status_row.public_key, lg_keypair_public(status_key), LG_PUBLIC_KEY_BYTES);
	status_row.not_before = EXAMPLE_NOW - 10;
	status_row.not_after = EXAMPLE_NOW + 86400;
	put_example_list(0, 110000, 1000);
	put_example_list(1, 440300, LG_FEED_COVERAGE_MAX);
	put_example_change(0, (struct lg_snapshot_entry){110000, 5, LG_LETTER('G'), 0});
	put_example_change(1, (struct lg_snapshot_entry){110000, 999, 0, 0});
	put_example_change(2, (struct lg_snapshot_entry){440300, UINT32_MAX, LG_LETTER('D'), 30});
	memset(all.before, 0xbe, sizeof(all.before));
	memset(all.root, 0x70, sizeof(all.root));
	delta = base = now_document = all;
	delta.kind = LG_FEED_DELTA;
	delta.changes = (struct lg_bytes){example_changes, sizeof(example_changes)};
	memset(delta.journal, 0x10, sizeof(delta.journal));
	base.kind = LG_FEED_BASE;
	base.records = 123456;
	now_document.kind = LG_FEED_NOW;
	now_document.lists = (struct lg_bytes){0};
	now_document.good_until_ms = EXAMPLE_NOW * 1000 + 600000;
	now_document.trust_version = 7;
}

static inline void feed_example_finish(void)
{
	lg_keypair_free(status_key);
	lg_keypair_free(stranger);
}

static inline struct lg_bytes signed_by(
	const struct lg_feed_document *document, const struct lg_keypair *pair)
{
	struct lg_bytes bytes = {0};

	cr_assert_eq(lg_feed_document_sign(document, pair, &bytes, &err), 0, "%s", err.text);
	return bytes;
}

// Opens and forgets.
static inline int opened_at(struct lg_bytes bytes, enum lg_feed_kind kind, int64_t now)
{
	struct lg_feed_document found = {0};
	const int rc = lg_feed_document_open(bytes, kind, &trust, now, &found, &err);

	lg_feed_document_free(&found);
	return rc;
}

static inline int opened(struct lg_bytes bytes, enum lg_feed_kind kind)
{
	return opened_at(bytes, kind, EXAMPLE_NOW);
}

static inline void expect_mention(const char *mention)
{
	cr_expect_not_null(strstr(err.text, mention), "\"%s\" lacks \"%s\"", err.text, mention);
}
