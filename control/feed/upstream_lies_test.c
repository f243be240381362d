// SPDX-License-Identifier: Apache-2.0
// Attacks and accidents on the way from an origin to a follower, each on a whole control: the
// refusal has a name, the last good state stays, and an honest document is taken afterwards.
#include "control/feed/upstream_fixture.h"

#include "common/condition.h"

#include <stdlib.h>

#define B LG_LETTER('B')
#define G LG_LETTER('G')

static void start(void)
{
	upstream_setup();
	upstream_begin();
	MUST(offer_delta(lg_feed_origin_set(&origin, A110000, 7, B)));
	MUST(offer_now(lg_feed_origin_now(&origin)));
}

TestSuite(feed_lies, .init = start, .fini = upstream_teardown);

#define LEAVES_ALL(code, call)                                                                     \
	do {                                                                                       \
		const struct lg_feed_state before = *held();                                       \
		const uint64_t generation = lg_store_generation(fixture.control.store);            \
		const int lie_rc = (call);                                                         \
                                                                                                   \
		cr_expect_eq(lie_rc, (code), "%s gave %s: %s", #call, lg_error_name(lie_rc),       \
			fixture.err.text);                                                         \
		cr_expect_eq(memcmp(held(), &before, sizeof(before)), 0);                          \
		cr_expect_eq(lg_store_generation(fixture.control.store), generation);              \
		cr_expect_eq(held_mask(A110000, 7), B);                                            \
	} while (0)

static void drop(struct lg_bytes document)
{
	free((void *)document.data);
}

Test(feed_lies, case21_feed_gap_is_refused_by_name)
{
	const struct lg_bytes lost = lg_feed_origin_set(&origin, A110000, 8, B);

	LEAVES_ALL(LG_E_GAP, offer_delta(lg_feed_origin_set(&origin, A110000, 9, B)));
	MUST(offer_delta(lost));
	origin.sequence--;
	memcpy(origin.head, held()->head, sizeof(origin.head));
	origin.mask[A110000][9] = 0;
	upstream_goes_on();
}

Test(feed_lies, case21_feed_repeat_is_refused_by_name_and_does_no_harm)
{
	struct lg_feed_origin earlier = origin;
	struct lg_feed_origin again = origin;

	MUST(offer_delta(lg_feed_origin_set(&origin, A110000, 8, B)));
	LEAVES_ALL(LG_E_REPEAT, offer_delta(lg_feed_origin_set(&earlier, A110000, 8, B)));
	MUST(offer_delta(lg_feed_origin_set(&origin, A110000, 9, B)));
	LEAVES_ALL(LG_E_REPEAT, offer_delta(lg_feed_origin_set(&again, A110000, 8, B)));
	upstream_goes_on();
}

Test(feed_lies, case22_feed_fork_with_the_same_number_is_refused_by_name)
{
	struct lg_feed_origin liar = origin;
	struct lg_feed_origin again = origin;

	MUST(offer_delta(lg_feed_origin_set(&origin, A110000, 8, B)));
	LEAVES_ALL(LG_E_FORK, offer_delta(lg_feed_origin_set(&liar, A110000, 8, G)));
	LEAVES_ALL(LG_E_FORK, offer_delta(lg_feed_origin_set(&liar, A110000, 9, G)));
	MUST(offer_delta(lg_feed_origin_set(&origin, A110000, 9, B)));
	LEAVES_ALL(LG_E_FORK, offer_delta(lg_feed_origin_set(&again, A110000, 8, G)));
	upstream_goes_on();
}

Test(feed_lies, case50_feed_of_two_publishers_is_a_fork)
{
	struct lg_feed_origin second = origin;

	upstream_clock(1);
	second.now_ms = origin.now_ms;
	drop(lg_feed_origin_set(&origin, A110000, 8, B));
	MUST(offer_now(lg_feed_origin_now(&origin)));
	LEAVES_ALL(LG_E_FORK, offer_delta(lg_feed_origin_set(&second, A110000, 8, G)));
	LEAVES_ALL(LG_E_FORK, offer_now(lg_feed_origin_now(&second)));
	cr_expect_not(fresh());
}

static void other_root(struct lg_feed_document *document)
{
	document->root[0] ^= 1;
}

Test(feed_lies, case23_feed_delta_whose_root_differs_is_undone_and_a_base_repairs)
{
	struct lg_feed_origin liar = origin;
	struct lg_bytes records, base;

	liar.tamper = other_root;
	LEAVES_ALL(LG_E_HASH, offer_delta(lg_feed_origin_set(&liar, A110000, 8, B)));
	cr_expect_eq(held_mask(A110000, 8), 0);
	drop(lg_feed_origin_set(&origin, A110000, 8, B));
	base = lg_feed_origin_base(&origin, &records);
	MUST(offer_base(base, records));
	cr_expect_eq(held_mask(A110000, 8), B);
	upstream_goes_on();
}

// Conditions that a base no longer has are cleared, and others come.
Test(feed_lies, feed_base_replaces_everything)
{
	struct lg_bytes records, base;

	drop(lg_feed_origin_set(&origin, A110000, 7, 0));
	drop(lg_feed_origin_set(&origin, A110000, 6, G));
	drop(lg_feed_origin_set(&origin, A110000, 4999, B));
	base = lg_feed_origin_base(&origin, &records);
	MUST(offer_base(base, records));
	cr_expect_eq(held_mask(A110000, 7), 0);
	cr_expect_eq(held_mask(A110000, 6), G);
	cr_expect_eq(held_mask(A110000, 4999), B);
	cr_expect(same_root());
	upstream_goes_on();
}

static void expect_records_refused(int code, struct lg_bytes records)
{
	struct lg_bytes true_records;
	const struct lg_bytes base = lg_feed_origin_base(&origin, &true_records);
	uint8_t *const copy = malloc(records.len + 1);

	memcpy(copy, records.data, records.len);
	drop(true_records);
	LEAVES_ALL(code, offer_base(base, (struct lg_bytes){copy, records.len}));
}

Test(feed_lies, case14_feed_base_with_other_records_is_refused)
{
	uint8_t two[2 * LG_ENTRY_BYTES];

	drop(lg_feed_origin_set(&origin, A110000, 8, B));
	// What there is: 7 and 8, both with B.
	lg_snapshot_put_entry(two, &(struct lg_snapshot_entry){110000, 7, B, 0});
	lg_snapshot_put_entry(two + LG_ENTRY_BYTES, &(struct lg_snapshot_entry){110000, 8, G, 0});
	expect_records_refused(LG_E_HASH, (struct lg_bytes){two, sizeof(two)});
	lg_snapshot_put_entry(two + LG_ENTRY_BYTES, &(struct lg_snapshot_entry){110000, 6, B, 0});
	expect_records_refused(LG_E_FORMAT, (struct lg_bytes){two, sizeof(two)});
	lg_snapshot_put_entry(
		two + LG_ENTRY_BYTES, &(struct lg_snapshot_entry){110000, 5000, B, 0});
	expect_records_refused(LG_E_FORMAT, (struct lg_bytes){two, sizeof(two)});
	lg_snapshot_put_entry(two + LG_ENTRY_BYTES, &(struct lg_snapshot_entry){110001, 8, B, 0});
	expect_records_refused(LG_E_FORMAT, (struct lg_bytes){two, sizeof(two)});
	lg_snapshot_put_entry(two + LG_ENTRY_BYTES, &(struct lg_snapshot_entry){110000, 8, 0, 0});
	expect_records_refused(LG_E_FORMAT, (struct lg_bytes){two, sizeof(two)});
	expect_records_refused(LG_E_FORMAT, (struct lg_bytes){two, LG_ENTRY_BYTES});
	expect_records_refused(LG_E_FORMAT, (struct lg_bytes){two, sizeof(two) - 1});
	origin.sequence--;
	memcpy(origin.head, held()->head, sizeof(origin.head));
	origin.mask[A110000][8] = 0;
	upstream_goes_on();
}

Test(feed_lies, case15_feed_that_shrinks_coverage_is_refused_by_name)
{
	struct lg_feed_origin smaller = origin, without = origin;
	struct lg_bytes records, base;

	smaller.coverage[A110000] = 4999;
	LEAVES_ALL(LG_E_SHRINK, offer_delta(lg_feed_origin_lists(&smaller)));
	without.coverage[A110000] = 0;
	without.coverage[B440300] = 10;
	without.mask[A110000][7] = 0;
	LEAVES_ALL(LG_E_SHRINK, offer_delta(lg_feed_origin_lists(&without)));
	lg_feed_origin_next_epoch(&smaller);
	base = lg_feed_origin_base(&smaller, &records);
	LEAVES_ALL(LG_E_SHRINK, offer_base(base, records));
	upstream_goes_on();
}

Test(feed_lies, case11_feed_now_rolled_back_is_refused_by_name)
{
	struct lg_feed_origin earlier = origin;

	upstream_clock(1);
	MUST(offer_now(lg_feed_origin_now(&origin)));
	LEAVES_ALL(LG_E_ROLLBACK, offer_now(lg_feed_origin_now(&earlier)));
	upstream_goes_on();
}

Test(feed_lies, case13_feed_now_that_names_an_older_head_is_refused_by_name)
{
	struct lg_feed_origin earlier = origin;

	upstream_clock(1);
	MUST(offer_delta(lg_feed_origin_set(&origin, A110000, 8, B)));
	earlier.now_ms = origin.now_ms;
	LEAVES_ALL(LG_E_ROLLBACK, offer_now(lg_feed_origin_now(&earlier)));
	upstream_goes_on();
}

Test(feed_lies, case12_feed_that_is_withheld_ends_freshness_and_a_stale_now_does_not_renew_it)
{
	struct lg_bytes stale;

	upstream_clock(599);
	cr_expect(fresh());
	cr_expect_eq(lg_upstream_confirmed_ms(fixture.control.upstream, fixture.unix_s * 1000),
		fixture.unix_s * 1000);
	stale = lg_feed_origin_now(&origin);
	upstream_clock(1);
	cr_expect_not(fresh());
	cr_expect_eq(lg_upstream_confirmed_ms(fixture.control.upstream, fixture.unix_s * 1000),
		held()->good_until_ms);
	upstream_clock(600);
	LEAVES_ALL(LG_E_STALE, offer_now(stale));
	cr_expect_not(fresh());
	upstream_goes_on();
}

Test(feed_lies, case17_feed_signer_past_its_window_is_refused_by_name)
{
	// A later trust list has another key; the old one's time is over while the list's is not.
	origin.trust.version++;
	origin.trust.status_count = 2;
	origin.statuses[0].not_after = origin.now_ms / 1000 + 100;
	MUST(offer_trust(lg_feed_origin_trust(&origin)));
	upstream_clock(100);
	LEAVES_ALL(LG_E_KEY, offer_now(lg_feed_origin_now(&origin)));
	struct lg_keypair *const expired = origin.status_key;
	struct lg_feed_origin late = origin;

	LEAVES_ALL(LG_E_KEY, offer_delta(lg_feed_origin_set(&late, A110000, 8, B)));
	origin.status_key = origin.other_key;
	origin.other_key = expired;
	upstream_goes_on();
}

Test(feed_lies, case17_feed_under_an_expired_trust_list_is_refused_by_name)
{
	upstream_clock(60 * 86400);
	LEAVES_ALL(LG_E_EXPIRED, offer_now(lg_feed_origin_now(&origin)));
	LEAVES_ALL(LG_E_EXPIRED, offer_trust(lg_feed_origin_trust(&origin)));
	origin.trust.version++;
	origin.trust.issued_at = origin.now_ms / 1000;
	origin.trust.expires_at = origin.trust.issued_at + 86400;
	origin.statuses[0].not_after = origin.trust.expires_at;
	MUST(offer_trust(lg_feed_origin_trust(&origin)));
	upstream_goes_on();
}

Test(feed_lies, case1_feed_by_a_key_that_the_trust_list_does_not_name_is_refused_by_name)
{
	struct lg_feed_origin liar = origin;

	liar.status_key = origin.other_key;
	LEAVES_ALL(LG_E_KEY, offer_now(lg_feed_origin_now(&liar)));
	LEAVES_ALL(LG_E_KEY, offer_delta(lg_feed_origin_set(&liar, A110000, 8, G)));
	upstream_goes_on();
}

Test(feed_lies, case2_trust_list_below_the_threshold_is_refused_by_name)
{
	struct lg_feed_origin liar = origin;

	liar.trust.version++;
	liar.roots[1] = origin.roots[0];
	LEAVES_ALL(LG_E_SIGNATURE, offer_trust(lg_feed_origin_trust(&liar)));
	upstream_goes_on();
}

Test(feed_lies, case16_trust_list_never_goes_back)
{
	struct lg_feed_origin earlier = origin, other = origin;

	LEAVES_ALL(LG_E_REPEAT, offer_trust(lg_feed_origin_trust(&origin)));
	other.trust.expires_at++;
	LEAVES_ALL(LG_E_FORK, offer_trust(lg_feed_origin_trust(&other)));
	origin.trust.version = 5;
	MUST(offer_trust(lg_feed_origin_trust(&origin)));
	LEAVES_ALL(LG_E_ROLLBACK, offer_trust(lg_feed_origin_trust(&earlier)));
	upstream_reopen();
	LEAVES_ALL(LG_E_ROLLBACK, offer_trust(lg_feed_origin_trust(&earlier)));
	earlier.now_ms += 1000;
	LEAVES_ALL(LG_E_ROLLBACK, offer_now(lg_feed_origin_now(&earlier)));
	other.trust.version = 5 + LG_FEED_JUMP_MAX + 1;
	LEAVES_ALL(LG_E_JUMP, offer_trust(lg_feed_origin_trust(&other)));
	upstream_goes_on();
}

Test(feed_lies, case18_feed_document_offered_as_another_is_refused)
{
	struct lg_feed_origin copy = origin;

	LEAVES_ALL(LG_E_TOO_LARGE, offer_as(LG_FEED_NOW, ({
		struct lg_bytes big = {calloc(1, 2000), 2000};
		big;
	})));
	LEAVES_ALL(LG_E_FORMAT, offer_as(LG_FEED_NOW, lg_feed_origin_set(&copy, A110000, 8, G)));
	copy = origin;
	LEAVES_ALL(LG_E_FORMAT, offer_as(LG_FEED_DELTA, lg_feed_origin_now(&copy)));
	LEAVES_ALL(LG_E_FORMAT, offer_as(LG_FEED_DELTA, lg_feed_origin_trust(&copy)));
	LEAVES_ALL(LG_E_FORMAT, offer_as((enum lg_feed_kind)0, lg_feed_origin_now(&copy)));
	upstream_goes_on();
}

Test(feed_lies, case24_feed_of_another_epoch_is_refused_by_name_until_its_base)
{
	struct lg_feed_origin old = origin;
	struct lg_bytes records, base;

	lg_feed_origin_next_epoch(&origin);
	base = lg_feed_origin_base(&origin, &records);
	LEAVES_ALL(LG_E_EPOCH, offer_delta(lg_feed_origin_set(&origin, A110000, 8, G)));
	MUST(offer_base(base, records));
	LEAVES_ALL(LG_E_ROLLBACK, offer_delta(lg_feed_origin_set(&old, A110000, 8, G)));
	old.now_ms += 1000;
	LEAVES_ALL(LG_E_ROLLBACK, offer_now(lg_feed_origin_now(&old)));
	origin.sequence = 0;
	memset(origin.head, 0, sizeof(origin.head));
	origin.mask[A110000][8] = 0;
	upstream_goes_on();
}

Test(feed_lies, case25_feed_fast_forward_is_refused_by_name_and_a_new_epoch_recovers)
{
	struct lg_feed_origin liar = origin;
	struct lg_bytes records, base;

	liar.sequence = INT64_MAX - 1;
	liar.head[0] = 1;
	liar.now_ms += 1000;
	LEAVES_ALL(LG_E_JUMP, offer_now(lg_feed_origin_now(&liar)));
	base = lg_feed_origin_base(&liar, &records);
	LEAVES_ALL(LG_E_JUMP, offer_base(base, records));
	LEAVES_ALL(LG_E_JUMP, offer_delta(lg_feed_origin_set(&liar, A110000, 8, G)));
	// As far as a thief of the key gets: then nothing honest fits any more.
	liar.sequence = origin.sequence + LG_FEED_JUMP_MAX;
	base = lg_feed_origin_base(&liar, &records);
	MUST(offer_base(base, records));
	cr_expect_eq(offer_delta(lg_feed_origin_set(&origin, A110000, 8, B)), LG_E_REPEAT);
	lg_feed_origin_next_epoch(&origin);
	base = lg_feed_origin_base(&origin, &records);
	MUST(offer_base(base, records));
	upstream_goes_on();
}

Test(feed_lies, case26_feed_document_that_is_cut_or_empty_is_refused)
{
	for (size_t len = 0; len < 200; len += 13) {
		struct lg_feed_origin copy = origin;
		struct lg_bytes document = lg_feed_origin_set(&copy, A110000, 8, B);

		document.len = len;
		LEAVES_ALL(LG_E_FORMAT, offer_delta(document));
	}
	upstream_goes_on();
}

Test(feed_lies, case48_feed_document_that_rotted_is_refused)
{
	for (size_t at = 0; at < 150; at += 7) {
		struct lg_feed_origin copy = origin;
		const struct lg_bytes document = lg_feed_origin_set(&copy, A110000, 8, B);
		int rc;

		((uint8_t *)document.data)[at] ^= 0x10;
		rc = offer_delta(document);
		cr_expect(rc == LG_E_FORMAT || rc == LG_E_SIGNATURE || rc == LG_E_KEY, "%zu: %s",
			at, lg_error_name(rc));
	}
	upstream_goes_on();
}

Test(feed_lies, case33_clock_behind_the_origin_s_is_named)
{
	origin.now_ms += 61000;
	LEAVES_ALL(LG_E_CLOCK, offer_now(lg_feed_origin_now(&origin)));
	fixture.unix_s += 61;
	upstream_goes_on();
}

Test(feed_lies, case33_clock_that_goes_back_ends_freshness)
{
	cr_expect(fresh());
	fixture.unix_s -= 3600;
	cr_expect_not(fresh());
	fixture.unix_s += 3600;
	upstream_goes_on();
}
