// SPDX-License-Identifier: Apache-2.0
// Every refusal of the follower, tried at its edges; attack cases on a whole control are in
// upstream_test.c.
#include "control/feed/follower.h"

#include <criterion/criterion.h>

#define NOW_MS INT64_C(1767225600000)

static struct lg_error err;
static struct lg_feed_state state;
static uint8_t lists[2 * LG_LIST_BYTES], offered_lists[3 * LG_LIST_BYTES];
static struct lg_feed_document delta, base, now_document;
static uint8_t hash[LG_FEED_HASH_BYTES];

static void fill(uint8_t *out, uint8_t byte)
{
	memset(out, byte, LG_FEED_HASH_BYTES);
}

static void put_list(uint8_t *out, unsigned i, uint32_t authority, uint64_t coverage)
{
	lg_snapshot_put_list(
		out + i * LG_LIST_BYTES, &(struct lg_snapshot_list){authority, coverage});
}

// Delta 10 of epoch 3 is applied and a now has said that it is the last.
static void start(void)
{
	state = (struct lg_feed_state){
		.epoch = 3,
		.sequence = 10,
		.trust_version = 7,
		.seen_epoch = 3,
		.seen_sequence = 10,
		.seen_made_at_ms = NOW_MS - 1000,
		.good_until_ms = NOW_MS + 599000,
	};
	fill(state.head, 10);
	fill(state.seen_head, 10);
	fill(state.root, 0x70);
	put_list(lists, 0, 110000, 1000);
	put_list(lists, 1, 440300, 50);
	memcpy(offered_lists, lists, sizeof(lists));
	delta = (struct lg_feed_document){
		.kind = LG_FEED_DELTA,
		.epoch = 3,
		.sequence = 11,
		.made_at_ms = NOW_MS,
		.lists = {offered_lists, sizeof(lists)},
	};
	fill(delta.before, 10);
	fill(delta.root, 0x71);
	base = now_document = delta;
	base.kind = LG_FEED_BASE;
	fill(base.before, 11);
	now_document.kind = LG_FEED_NOW;
	now_document.lists = (struct lg_bytes){0};
	now_document.good_until_ms = NOW_MS + 600000;
	now_document.trust_version = 7;
	fill(now_document.before, 11);
	fill(hash, 11);
}

TestSuite(feed_follower, .init = start);

static int judge_at(const struct lg_feed_document *document, int64_t now_ms)
{
	return lg_feed_follower_judge(&state, (struct lg_bytes){lists, sizeof(lists)}, document,
		hash, NULL, now_ms, &err);
}

static int judge(const struct lg_feed_document *document)
{
	return judge_at(document, NOW_MS);
}

static int take(const struct lg_feed_document *document)
{
	const int rc = judge(document);

	return rc == LG_OK ? lg_feed_follower_advance(&state, document, hash, document->root, &err)
			   : rc;
}

Test(feed_follower, the_next_delta_a_later_base_and_a_later_now_are_taken)
{
	cr_expect_eq(judge(&delta), LG_OK, "%s", err.text);
	cr_expect_eq(judge(&base), LG_OK, "%s", err.text);
	cr_expect_eq(judge(&now_document), LG_OK, "%s", err.text);
}

Test(feed_follower, what_was_taken_is_the_new_state)
{
	cr_assert_eq(take(&delta), LG_OK);
	cr_expect_eq(state.sequence, 11);
	cr_expect_eq(state.head[0], 11);
	cr_expect_eq(state.root[0], 0x71);
	base.sequence = 20;
	fill(base.before, 20);
	cr_assert_eq(take(&base), LG_OK);
	cr_expect_eq(state.sequence, 20);
	cr_expect_eq(state.head[0], 20);
}

Test(feed_follower, with_nothing_trusted_a_base_comes_first)
{
	state = (struct lg_feed_state){.trust_version = 7};
	cr_expect_eq(judge(&delta), LG_E_GAP);
	cr_expect_eq(judge(&base), LG_OK);
	cr_expect_eq(judge(&now_document), LG_OK);
	cr_expect_eq(lg_feed_follower_wants(&state), LG_FEED_WANT_BASE);
}

Test(feed_follower, case21_a_gap_is_refused)
{
	delta.sequence = 12;
	cr_expect_eq(judge(&delta), LG_E_GAP);
	cr_expect_not_null(strstr(err.text, "delta 11 comes first"), "%s", err.text);
}

Test(feed_follower, case21_a_repeat_is_refused)
{
	fill(hash, 10);
	delta.sequence = 10;
	cr_expect_eq(judge(&delta), LG_E_REPEAT);
}

Test(feed_follower, case21_reordered_deltas_are_refused_and_taken_in_order)
{
	struct lg_feed_document second = delta;

	second.sequence = 12;
	fill(second.before, 11);
	cr_expect_eq(take(&second), LG_E_GAP);
	cr_expect_eq(take(&delta), LG_OK);
	fill(hash, 12);
	cr_expect_eq(take(&second), LG_OK);
	fill(hash, 11);
	cr_expect_eq(lg_feed_follower_judge(
			     &state, (struct lg_bytes){0}, &delta, hash, hash, NOW_MS, &err),
		LG_E_REPEAT);
}

Test(feed_follower, case22_the_same_number_with_other_content_is_a_fork)
{
	uint8_t known[LG_FEED_HASH_BYTES];

	delta.sequence = 10;
	cr_expect_eq(judge(&delta), LG_E_FORK);
	delta.sequence = 9;
	fill(known, 9);
	cr_expect_eq(lg_feed_follower_judge(
			     &state, (struct lg_bytes){0}, &delta, hash, known, NOW_MS, &err),
		LG_E_FORK);
}

Test(feed_follower, case22_a_wrong_hash_before_is_a_fork)
{
	delta.before[31] ^= 1;
	cr_expect_eq(judge(&delta), LG_E_FORK);
}

Test(feed_follower, case35_another_history_than_a_now_has_named_is_a_fork)
{
	cr_assert_eq(take(&now_document), LG_OK);
	hash[0] ^= 1;
	cr_expect_eq(judge(&delta), LG_E_FORK);
	hash[0] ^= 1;
	cr_expect_eq(judge(&delta), LG_OK);
	base.before[0] ^= 1;
	cr_expect_eq(judge(&base), LG_E_FORK);
}

Test(feed_follower, case23_a_root_that_conditions_do_not_give_changes_nothing)
{
	const struct lg_feed_state before = state;

	cr_expect_eq(lg_feed_follower_advance(&state, &delta, hash, delta.before, &err), LG_E_HASH);
	cr_expect_eq(lg_feed_follower_advance(&state, &base, hash, delta.before, &err), LG_E_HASH);
	cr_expect_eq(memcmp(&state, &before, sizeof(state)), 0);
}

Test(feed_follower, case24_deltas_of_another_epoch_are_refused)
{
	delta.epoch = 4;
	delta.sequence = 1;
	memset(delta.before, 0, sizeof(delta.before));
	cr_expect_eq(judge(&delta), LG_E_EPOCH);
	delta.epoch = 2;
	cr_expect_eq(judge(&delta), LG_E_ROLLBACK);
	base.epoch = 4;
	base.sequence = 0;
	cr_assert_eq(take(&base), LG_OK);
	delta.epoch = 4;
	memcpy(delta.before, state.head, sizeof(delta.before));
	cr_expect_eq(judge(&delta), LG_OK);
	delta.epoch = 3;
	cr_expect_eq(judge(&delta), LG_E_ROLLBACK);
}

Test(feed_follower, case25_a_jump_is_refused_in_every_kind)
{
	struct lg_feed_document *const all[] = {&delta, &base, &now_document};

	for (size_t i = 0; i < 3; i++) {
		all[i]->sequence = UINT64_C(1) << 63;
		cr_expect_eq(judge(all[i]), LG_E_JUMP);
		all[i]->sequence = 10 + LG_FEED_JUMP_MAX + 1;
		cr_expect_eq(judge(all[i]), LG_E_JUMP);
		all[i]->epoch = 3 + LG_FEED_EPOCHS_MAX + 1;
		all[i]->sequence = 11;
		cr_expect_eq(judge(all[i]), LG_E_JUMP);
	}
}

Test(feed_follower, case25_the_first_of_an_epoch_cannot_jump_either)
{
	base.epoch = now_document.epoch = 4;
	base.sequence = now_document.sequence = LG_FEED_JUMP_MAX + 1;
	cr_expect_eq(judge(&base), LG_E_JUMP);
	cr_expect_eq(judge(&now_document), LG_E_JUMP);
	state = (struct lg_feed_state){.trust_version = 7};
	cr_expect_eq(judge(&base), LG_E_JUMP);
}

Test(feed_follower, case25_a_new_epoch_recovers_from_a_jump)
{
	base.sequence = 10 + LG_FEED_JUMP_MAX;
	cr_assert_eq(take(&base), LG_OK);
	cr_expect_eq(judge(&delta), LG_E_REPEAT); // nothing honest of this epoch is taken now
	base.epoch = 4;
	base.sequence = 0;
	cr_assert_eq(take(&base), LG_OK);
	delta.epoch = 4;
	delta.sequence = 1;
	memcpy(delta.before, state.head, sizeof(delta.before));
	cr_expect_eq(judge(&delta), LG_OK);
}

Test(feed_follower, a_coverage_that_shrinks_is_refused_in_every_epoch)
{
	for (uint32_t epoch = 3; epoch <= 4; epoch++) {
		base.epoch = epoch;
		put_list(offered_lists, 0, 110000, 999);
		cr_expect_eq(judge(&base), LG_E_SHRINK);
		put_list(offered_lists, 0, 110001, 5000);
		cr_expect_eq(judge(&base), LG_E_SHRINK);
		put_list(offered_lists, 0, 110000, 1000);
		base.lists.len = LG_LIST_BYTES;
		cr_expect_eq(judge(&base), LG_E_SHRINK);
		base.lists.len = 2 * LG_LIST_BYTES;
		cr_expect_eq(judge(&base), LG_OK);
	}
	put_list(offered_lists, 1, 440300, 49);
	cr_expect_eq(judge(&delta), LG_E_SHRINK);
}

Test(feed_follower, coverage_may_grow_by_indices_and_by_lists)
{
	put_list(offered_lists, 0, 110000, 1001);
	put_list(offered_lists, 1, 220000, 1);
	put_list(offered_lists, 2, 440300, 50);
	delta.lists.len = sizeof(offered_lists);
	cr_expect_eq(judge(&delta), LG_OK, "%s", err.text);
}

Test(feed_follower, case11_a_now_that_goes_back_is_refused)
{
	cr_assert_eq(take(&now_document), LG_OK);
	now_document.made_at_ms--;
	cr_expect_eq(judge(&now_document), LG_E_ROLLBACK);
	now_document.made_at_ms += 2;
	now_document.sequence = 10;
	fill(now_document.before, 10);
	cr_expect_eq(judge(&now_document), LG_E_ROLLBACK);
	now_document.epoch = 2;
	cr_expect_eq(judge(&now_document), LG_E_ROLLBACK);
}

Test(feed_follower, case11_the_same_now_again_changes_nothing)
{
	cr_assert_eq(take(&now_document), LG_OK);
	cr_expect_eq(take(&now_document), LG_OK);
}

Test(feed_follower, case12_a_now_that_has_run_out_is_refused)
{
	cr_expect_eq(judge_at(&now_document, now_document.good_until_ms - 1), LG_OK);
	cr_expect_eq(judge_at(&now_document, now_document.good_until_ms), LG_E_STALE);
}

Test(feed_follower, case12_freshness_ends_with_the_now)
{
	cr_expect(lg_feed_follower_fresh(&state, NOW_MS));
	cr_expect(lg_feed_follower_fresh(&state, state.good_until_ms - 1));
	cr_expect_not(lg_feed_follower_fresh(&state, state.good_until_ms));
}

Test(feed_follower, case13_a_now_that_names_an_older_head_is_refused)
{
	state.seen_epoch = 0;
	now_document.sequence = 9;
	cr_expect_eq(judge(&now_document), LG_E_ROLLBACK);
	now_document.sequence = 10;
	cr_expect_eq(judge(&now_document), LG_E_FORK); // its head is another one
	fill(now_document.before, 10);
	cr_expect_eq(judge(&now_document), LG_E_FORK); // and so is its root
	fill(now_document.root, 0x70);
	cr_expect_eq(judge(&now_document), LG_OK);
}

Test(feed_follower, a_now_that_names_a_later_head_ends_freshness_until_that_is_applied)
{
	cr_assert_eq(take(&now_document), LG_OK);
	cr_expect_not(lg_feed_follower_fresh(&state, NOW_MS));
	cr_expect_eq(lg_feed_follower_wants(&state), LG_FEED_WANT_DELTA);
	cr_assert_eq(take(&delta), LG_OK);
	cr_expect(lg_feed_follower_fresh(&state, NOW_MS));
	cr_expect_eq(lg_feed_follower_wants(&state), LG_FEED_WANT_NOTHING);
}

Test(feed_follower, a_now_of_a_new_epoch_ends_freshness_until_its_base_is_applied)
{
	now_document.epoch = 4;
	cr_assert_eq(take(&now_document), LG_OK);
	cr_expect_not(lg_feed_follower_fresh(&state, NOW_MS));
	cr_expect_eq(lg_feed_follower_wants(&state), LG_FEED_WANT_BASE);
	cr_expect_eq(judge(&delta), LG_E_ROLLBACK);
	base.epoch = 4;
	cr_assert_eq(take(&base), LG_OK, "%s", err.text);
	cr_expect(lg_feed_follower_fresh(&state, NOW_MS));
}

Test(feed_follower, case16_a_trust_list_never_goes_back_and_comes_before_a_now_that_names_it)
{
	now_document.trust_version = 6;
	cr_expect_eq(judge(&now_document), LG_E_ROLLBACK);
	now_document.trust_version = 8;
	cr_expect_eq(judge(&now_document), LG_E_GAP);
	state.trust_version = 8;
	cr_expect_eq(judge(&now_document), LG_OK);
}

Test(feed_follower, case33_a_clock_behind_the_origin_s_is_named)
{
	const int64_t edge = now_document.made_at_ms - LG_FEED_CLOCK_AHEAD_MS;

	cr_expect_eq(judge_at(&now_document, edge), LG_OK);
	cr_expect_eq(judge_at(&now_document, edge - 1), LG_E_CLOCK);
	cr_expect_not(
		lg_feed_follower_fresh(&state, state.seen_made_at_ms - LG_FEED_CLOCK_AHEAD_MS - 1));
}

Test(feed_follower, a_base_older_than_what_is_held_is_refused)
{
	base.sequence = 9;
	cr_expect_eq(judge(&base), LG_E_ROLLBACK);
	base.sequence = 10;
	cr_expect_eq(judge(&base), LG_E_FORK);
	fill(base.before, 10);
	cr_expect_eq(judge(&base), LG_OK);
}

Test(feed_follower, every_refusal_leaves_an_honest_document_acceptable)
{
	struct lg_feed_document *const all[] = {&delta, &base, &now_document};

	for (size_t i = 0; i < 3; i++)
		for (unsigned damage = 0; damage < 5; damage++) {
			struct lg_feed_document bad = *all[i];

			bad.epoch += damage == 0 ? 5000 : 0;
			bad.epoch -= damage == 1 ? 1 : 0;
			bad.sequence += damage == 2 ? LG_FEED_JUMP_MAX + 10 : 0;
			bad.sequence -= damage == 3 ? 2 : 0;
			bad.lists.len = damage == 4 ? 0 : bad.lists.len;
			if (damage == 4 && bad.kind == LG_FEED_NOW)
				continue;
			cr_expect_lt(take(&bad), 0, "kind %zu damage %u", i, damage);
			cr_expect_eq(judge(all[i]), LG_OK, "%s", err.text);
		}
}
