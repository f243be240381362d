// SPDX-License-Identifier: Apache-2.0
#include "control/feed/upstream_fixture.h"

#include "common/condition.h"
#include "control/store_status.h"

#include <stdio.h>
#include <stdlib.h>

struct lg_feed_origin origin;

static void follow_origin(void)
{
	size_t len = 0;

	for (unsigned i = 0; i < LG_FEED_ORIGIN_ROOTS; i++) {
		if (i)
			fixture.conf.feed_roots[len++] = ',';
		lg_hex(fixture.conf.feed_roots + len, origin.anchors.key[i], LG_PUBLIC_KEY_BYTES);
		len += 2 * LG_PUBLIC_KEY_BYTES;
	}
	fixture.conf.feed_threshold = LG_FEED_ORIGIN_ROOTS;
}

void upstream_setup(void)
{
	fixture_prepare();
	lg_feed_origin_init(&origin, FIXTURE_START * 1000);
	follow_origin();
	MUST(lg_control_create(&fixture.conf, &fixture.clock, &fixture.roots, &fixture.err));
	MUST(lg_control_open(&fixture.control, &fixture.conf, &fixture.clock, &fixture.err));
}

void upstream_teardown(void)
{
	fixture_close();
	lg_feed_origin_fini(&origin);
}

void upstream_reopen(void)
{
	fixture_reopen();
}

void upstream_clock(int64_t seconds)
{
	fixture.unix_s += seconds;
	fixture.monotonic_ns += seconds * 1000000000;
	origin.now_ms += seconds * 1000;
}

static int offer(
	enum lg_feed_kind kind, struct lg_bytes document, struct lg_bytes records, bool has_records)
{
	const struct lg_upstream_offer offered = {
		.kind = kind,
		.document = document,
		.records = records,
		.has_records = has_records,
		.by = fixture_now(),
	};
	struct lg_upstream_outcome outcome;
	const int rc = lg_upstream_offer(&fixture.control, &offered, &outcome, &fixture.err);

	cr_assert_not(lg_store_in_transaction(fixture.control.store));
	cr_assert(rc != LG_OK || outcome.taken);
	free((void *)document.data);
	free((void *)records.data);
	return rc;
}

int offer_as(enum lg_feed_kind kind, struct lg_bytes document)
{
	return offer(kind, document, (struct lg_bytes){0}, false);
}

int offer_trust(struct lg_bytes document)
{
	return offer_as((enum lg_feed_kind)0, document);
}

int offer_delta(struct lg_bytes document)
{
	return offer_as(LG_FEED_DELTA, document);
}

int offer_now(struct lg_bytes document)
{
	return offer_as(LG_FEED_NOW, document);
}

int offer_base(struct lg_bytes document, struct lg_bytes records)
{
	return offer(LG_FEED_BASE, document, records, true);
}

void upstream_begin(void)
{
	struct lg_bytes records;
	struct lg_bytes base;

	MUST(offer_trust(lg_feed_origin_trust(&origin)));
	base = lg_feed_origin_base(&origin, &records);
	MUST(offer_base(base, records));
	MUST(offer_now(lg_feed_origin_now(&origin)));
	cr_assert(same_root());
	cr_assert(fresh());
}

void upstream_goes_on(void)
{
	origin.tamper = NULL;
	upstream_clock(1);
	MUST(offer_delta(lg_feed_origin_set(&origin, A110000, 4321, LG_LETTER('G'))));
	MUST(offer_now(lg_feed_origin_now(&origin)));
	cr_expect_eq(held_mask(A110000, 4321), LG_LETTER('G'));
	cr_expect(same_root());
	cr_expect(fresh());
}

uint32_t held_mask(unsigned list, uint32_t index)
{
	struct lg_snapshot_entry entry;

	MUST(lg_store_condition(
		fixture.control.store, origin.authority[list], index, &entry, &fixture.err));
	return entry.mask;
}

const struct lg_feed_state *held(void)
{
	return lg_upstream_state(fixture.control.upstream);
}

bool fresh(void)
{
	return lg_feed_follower_fresh(held(), fixture.unix_s * 1000);
}

bool same_root(void)
{
	uint8_t ours[LG_STATUS_HASH_BYTES], theirs[LG_STATUS_HASH_BYTES];

	lg_store_status_root(fixture.control.store, ours);
	lg_feed_origin_root(&origin, theirs);
	return memcmp(ours, theirs, sizeof(ours)) == 0;
}
