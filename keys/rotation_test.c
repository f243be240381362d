// SPDX-License-Identifier: Apache-2.0
#include "keys/rotation.h"

#include <criterion/criterion.h>

#define NOW INT64_C(1700000000)
#define MANY 64

static const struct lg_rotation_policy policy = {.lead = 100, .period = 1000, .overlap = 500};

// published 1000, active 1100, retired 2100, removed 2600
static const struct lg_key_times times = {1000, 1100, 2100, 2600, 0};

Test(rotation, goes_through_its_states_at_exact_moments)
{
	static const struct {
		int64_t now;
		enum lg_key_state state;
	} moments[] = {
		{0, LG_KEY_FUTURE},
		{999, LG_KEY_FUTURE},
		{1000, LG_KEY_PRE_PUBLISHED},
		{1099, LG_KEY_PRE_PUBLISHED},
		{1100, LG_KEY_ACTIVE},
		{2099, LG_KEY_ACTIVE},
		{2100, LG_KEY_RETIRED},
		{2599, LG_KEY_RETIRED},
		{2600, LG_KEY_REMOVED},
		{INT64_MAX, LG_KEY_REMOVED},
	};
	struct lg_key_times revoked = times;

	revoked.revoked_at = 1500;
	for (size_t i = 0; i < sizeof(moments) / sizeof(moments[0]); i++) {
		cr_expect_eq(lg_key_state(&times, moments[i].now), moments[i].state);
		cr_expect_eq(lg_key_state(&revoked, moments[i].now), LG_KEY_REVOKED);
	}
}

Test(rotation, names_every_state)
{
	cr_expect_str_eq(lg_key_state_name(LG_KEY_FUTURE), "future");
	cr_expect_str_eq(lg_key_state_name(LG_KEY_PRE_PUBLISHED), "pre-published");
	cr_expect_str_eq(lg_key_state_name(LG_KEY_ACTIVE), "active");
	cr_expect_str_eq(lg_key_state_name(LG_KEY_RETIRED), "retired");
	cr_expect_str_eq(lg_key_state_name(LG_KEY_REMOVED), "removed");
	cr_expect_str_eq(lg_key_state_name(LG_KEY_REVOKED), "revoked");
	cr_expect_str_eq(lg_key_state_name((enum lg_key_state)99), "?");
}

Test(rotation, knows_sound_times)
{
	cr_expect(lg_key_times_sound(&times));
	cr_expect(lg_key_times_sound(&(struct lg_key_times){0, 0, 1, 1, 0}));
	cr_expect(lg_key_times_sound(&(struct lg_key_times){0, 0, 1, 1, INT64_MAX}));
	cr_expect_not(lg_key_times_sound(&(struct lg_key_times){-1, 0, 1, 1, 0}));
	cr_expect_not(lg_key_times_sound(&(struct lg_key_times){2, 1, 3, 4, 0}));
	cr_expect_not(lg_key_times_sound(&(struct lg_key_times){0, 1, 1, 1, 0}));
	cr_expect_not(lg_key_times_sound(&(struct lg_key_times){0, 0, 2, 1, 0}));
	cr_expect_not(lg_key_times_sound(&(struct lg_key_times){0, 0, 1, 1, -1}));
}

Test(rotation, accepts_a_key_before_its_window_only_within_tolerance)
{
	cr_expect_eq(lg_key_accepts(&times, 1050, 1039, 60), LG_R_KEY_PRE_PUBLISHED);
	cr_expect_eq(lg_key_accepts(&times, 1050, 1040, 60), LG_R_NONE);
	cr_expect_eq(lg_key_accepts(&times, 1050, 1099, 0), LG_R_KEY_PRE_PUBLISHED);
	cr_expect_eq(lg_key_accepts(&times, 1050, 1100, 0), LG_R_NONE);
	// Not even published: no other rule.
	cr_expect_eq(lg_key_accepts(&times, 1050, 990, 200), LG_R_NONE);
	cr_expect_eq(lg_key_accepts(&times, 1050, 0, 60), LG_R_KEY_PRE_PUBLISHED);
}

Test(rotation, accepts_a_retired_key_only_for_what_it_signed_before)
{
	cr_expect_eq(lg_key_accepts(&times, 2099, 2100, 60), LG_R_NONE);
	cr_expect_eq(lg_key_accepts(&times, 2100, 2100, 60), LG_R_KEY_RETIRED);
	cr_expect_eq(lg_key_accepts(&times, 2101, 2599, 60), LG_R_KEY_RETIRED);
	// The rule hangs on the date of issue alone: no verdict turns at retirement.
	cr_expect_eq(lg_key_accepts(&times, 2100, 2099, 60), LG_R_KEY_RETIRED);
}

Test(rotation, accepts_nothing_by_a_removed_key)
{
	cr_expect_eq(lg_key_accepts(&times, 2099, 2599, 60), LG_R_NONE);
	cr_expect_eq(lg_key_accepts(&times, 2099, 2600, 60), LG_R_KEY_REMOVED);
	cr_expect_eq(lg_key_accepts(&times, 2099, INT64_MAX, 60), LG_R_KEY_REMOVED);
}

Test(rotation, accepts_nothing_by_a_revoked_key_at_any_time)
{
	struct lg_key_times revoked = times;

	revoked.revoked_at = 5000; // by a clock ahead of ours
	for (int64_t now = 0; now < 6000; now += 7)
		cr_expect_eq(lg_key_accepts(&revoked, 1200, now, 60), LG_R_KEY_REVOKED);
}

Test(rotation, makes_the_first_key_active_at_once)
{
	struct lg_key_times first;

	lg_rotation_first(&policy, NOW, &first);
	cr_expect(lg_key_times_sound(&first));
	cr_expect_eq(first.published_at, NOW);
	cr_expect_eq(first.active_from, NOW);
	cr_expect_eq(first.retire_at, NOW + 1000);
	cr_expect_eq(first.remove_at, NOW + 1500);
	cr_expect_eq(lg_key_state(&first, NOW), LG_KEY_ACTIVE);
	cr_expect_eq(lg_rotation_due(&policy, &first), NOW + 900);
}

Test(rotation, hands_over_at_the_successors_start)
{
	struct lg_key_times current, next;
	struct lg_error err;

	lg_rotation_first(&policy, NOW, &current);
	cr_assert_eq(lg_rotation_plan(&policy, NOW + 300, &current, NULL, &next, &err), 0);
	cr_expect_eq(next.published_at, NOW + 300);
	cr_expect_eq(next.active_from, NOW + 400);
	cr_expect_eq(next.retire_at, NOW + 1400);
	cr_expect_eq(next.remove_at, NOW + 1900);
	cr_expect_eq(next.revoked_at, 0);
	cr_expect_eq(current.published_at, NOW);
	cr_expect_eq(current.active_from, NOW);
	cr_expect_eq(current.retire_at, NOW + 400);
	cr_expect_eq(current.remove_at, NOW + 900);
}

Test(rotation, planned_when_due_leaves_the_retirement_where_it_was)
{
	struct lg_key_times current, next;
	struct lg_error err;
	int64_t due, retire_at;

	lg_rotation_first(&policy, NOW, &current);
	retire_at = current.retire_at;
	due = lg_rotation_due(&policy, &current);
	cr_assert_eq(lg_rotation_plan(&policy, due, &current, NULL, &next, &err), 0);
	cr_expect_eq(current.retire_at, retire_at);
	cr_expect_eq(next.active_from, retire_at);
}

Test(rotation, planned_late_lets_the_old_key_sign_on)
{
	struct lg_key_times current, next;
	struct lg_error err;

	lg_rotation_first(&policy, NOW, &current);
	cr_assert_eq(lg_rotation_plan(&policy, NOW + 999, &current, NULL, &next, &err), 0);
	cr_expect_eq(current.retire_at, NOW + 1099);
	cr_expect_eq(next.active_from, NOW + 1099);
}

Test(rotation, never_shortens_an_overlap_already_promised)
{
	const struct lg_rotation_policy shorter = {.lead = 100, .period = 1000, .overlap = 10};
	struct lg_key_times current, next;
	struct lg_error err;

	lg_rotation_first(&policy, NOW, &current);
	cr_assert_eq(lg_rotation_plan(&shorter, NOW + 300, &current, NULL, &next, &err), 0);
	cr_expect_eq(current.remove_at - current.retire_at, 500);
	cr_expect_eq(next.remove_at - next.retire_at, 10);
}

static void expect_refused(const struct lg_rotation_policy *p, int64_t now,
	struct lg_key_times current, const struct lg_key_times *successor, int code)
{
	const struct lg_key_times before = current, untouched = {1, 2, 3, 4, 5};
	struct lg_key_times next = untouched;
	struct lg_error err;

	cr_expect_eq(lg_rotation_plan(p, now, &current, successor, &next, &err), code);
	cr_expect_eq(memcmp(&current, &before, sizeof(before)), 0);
	cr_expect_eq(memcmp(&next, &untouched, sizeof(next)), 0);
}

Test(rotation, refuses_a_second_rotation_under_way)
{
	struct lg_key_times current, next, third;
	struct lg_error err;

	lg_rotation_first(&policy, NOW, &current);
	cr_assert_eq(lg_rotation_plan(&policy, NOW + 300, &current, NULL, &next, &err), 0);
	for (int64_t now = NOW + 300; now < NOW + 1400; now++)
		expect_refused(&policy, now, current, &next, LG_E_STATE);
	for (int64_t now = NOW + 300; now < NOW + 400; now++)
		expect_refused(&policy, now, next, NULL, LG_E_STATE);
	cr_expect_eq(
		lg_rotation_plan(&policy, NOW + 300, &current, &next, &third, &err), LG_E_STATE);
	cr_expect(strstr(err.text, "signs from 2023-11-14T22:20:00Z"), "%s", err.text);
	cr_expect_eq(lg_rotation_plan(&policy, NOW + 401, &next, NULL, &third, &err), 0);
}

Test(rotation, replaces_a_revoked_successor)
{
	struct lg_key_times current, next, third;
	struct lg_error err;

	lg_rotation_first(&policy, NOW, &current);
	cr_assert_eq(lg_rotation_plan(&policy, NOW + 300, &current, NULL, &next, &err), 0);
	next.revoked_at = NOW + 350;
	cr_assert_eq(lg_rotation_plan(&policy, NOW + 350, &current, &next, &third, &err), 0);
	cr_expect_eq(third.active_from, NOW + 450);
	cr_expect_eq(current.retire_at, NOW + 450);
}

Test(rotation, starts_at_once_when_nothing_signs)
{
	struct lg_key_times current, before, next;
	struct lg_error err;

	lg_rotation_first(&policy, NOW, &current);
	current.revoked_at = NOW + 10;
	before = current;
	cr_assert_eq(lg_rotation_plan(&policy, NOW + 10, &current, NULL, &next, &err), 0);
	cr_expect_eq(next.active_from, NOW + 10);
	cr_expect_eq(memcmp(&current, &before, sizeof(before)), 0);

	lg_rotation_first(&policy, NOW, &current);
	before = current;
	cr_assert_eq(lg_rotation_plan(&policy, NOW + 1000, &current, NULL, &next, &err), 0);
	cr_expect_eq(next.active_from, NOW + 1000);
	cr_expect_eq(memcmp(&current, &before, sizeof(before)), 0);
}

Test(rotation, refuses_policies_without_meaning)
{
	const struct lg_key_times unsound = {5, 4, 3, 2, 1};
	struct lg_key_times current;

	lg_rotation_first(&policy, NOW, &current);
	expect_refused(&(struct lg_rotation_policy){-1, 1, 1}, NOW, current, NULL, LG_E_ARGUMENT);
	expect_refused(&(struct lg_rotation_policy){1, 0, 1}, NOW, current, NULL, LG_E_ARGUMENT);
	expect_refused(&(struct lg_rotation_policy){1, 1, -1}, NOW, current, NULL, LG_E_ARGUMENT);
	expect_refused(
		&(struct lg_rotation_policy){INT64_MAX, 1, 1}, NOW, current, NULL, LG_E_ARGUMENT);
	expect_refused(
		&(struct lg_rotation_policy){1, INT64_MAX, 1}, NOW, current, NULL, LG_E_ARGUMENT);
	expect_refused(
		&(struct lg_rotation_policy){1, 1, INT64_MAX}, NOW, current, NULL, LG_E_ARGUMENT);
	expect_refused(&policy, -1, current, NULL, LG_E_ARGUMENT);
	expect_refused(&policy, INT64_MAX, current, NULL, LG_E_ARGUMENT);
	expect_refused(&policy, NOW, unsound, NULL, LG_E_ARGUMENT);
	// A key would have to retire at the moment it starts.
	expect_refused(&(struct lg_rotation_policy){0, 1, 1}, NOW, current, NULL, LG_E_STATE);
}

Test(rotation, tells_the_next_change)
{
	struct lg_key_times revoked = times;

	cr_expect_eq(lg_key_next_change(&times, 0), 1000);
	cr_expect_eq(lg_key_next_change(&times, 1000), 1100);
	cr_expect_eq(lg_key_next_change(&times, 1100), 2100);
	cr_expect_eq(lg_key_next_change(&times, 2100), 2600);
	cr_expect_eq(lg_key_next_change(&times, 2600), INT64_MAX);
	revoked.revoked_at = 1;
	cr_expect_eq(lg_key_next_change(&revoked, 0), INT64_MAX);
}

Test(rotation, changes_state_exactly_when_told)
{
	for (int64_t now = 900; now < 2700;) {
		const int64_t next = lg_key_next_change(&times, now);
		const enum lg_key_state state = lg_key_state(&times, now);

		if (next == INT64_MAX)
			break;
		for (; now < next; now++)
			cr_expect_eq(lg_key_state(&times, now), state);
		cr_expect_neq(lg_key_state(&times, next), state);
	}
}

static uint64_t random_below(uint64_t *state, uint64_t below)
{
	*state ^= *state << 13; // xorshift64
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return *state % below;
}

// The keys of one authority, rotated at random moments: some early, some when due, some late.
static unsigned rotate_at_random(
	uint64_t *state, struct lg_rotation_policy *p, struct lg_key_times keys[MANY], int64_t *end)
{
	const unsigned count = 2 + (unsigned)random_below(state, MANY - 2);
	int64_t now = 1000;
	struct lg_error err;

	p->lead = (int64_t)random_below(state, 50);
	p->period = 1 + (int64_t)random_below(state, 200);
	p->overlap = (int64_t)random_below(state, 300);
	lg_rotation_first(p, now, &keys[0]);
	for (unsigned i = 1; i < count; i++) {
		const struct lg_key_times *const last = &keys[i - 1];
		const int64_t least = last->active_from + (p->lead == 0);
		const uint64_t room = (uint64_t)(last->retire_at - least);

		// Any moment at which the last key signs.
		now = least + (room ? (int64_t)random_below(state, room) : 0);
		if (lg_key_state(last, now) != LG_KEY_ACTIVE)
			return i;
		cr_assert_eq(lg_rotation_plan(p, now, &keys[i - 1], NULL, &keys[i], &err), 0, "%s",
			err.text);
		cr_assert(lg_key_times_sound(&keys[i - 1]));
		cr_assert(lg_key_times_sound(&keys[i]));
		*end = keys[i].retire_at;
	}
	return count;
}

Test(rotation, has_exactly_one_signer_at_any_moment)
{
	uint64_t state = 88172645463325252;

	for (unsigned plan = 0; plan < 300; plan++) {
		struct lg_key_times keys[MANY];
		struct lg_rotation_policy p;
		int64_t end = 1000;
		const unsigned count = rotate_at_random(&state, &p, keys, &end);

		for (int64_t now = 1000; now < end; now++) {
			unsigned signers = 0;

			for (unsigned i = 0; i < count; i++)
				signers += lg_key_state(&keys[i], now) == LG_KEY_ACTIVE;
			cr_assert_eq(signers, 1, "plan %u: %u keys sign at %lld", plan, signers,
				(long long)now);
		}
	}
}

Test(rotation, keeps_every_credential_verifiable_until_it_expires)
{
	uint64_t state = 362436069362436069;

	for (unsigned plan = 0; plan < 100; plan++) {
		struct lg_key_times keys[MANY];
		struct lg_rotation_policy p;
		int64_t end = 1000;
		const unsigned count = rotate_at_random(&state, &p, keys, &end);

		for (unsigned i = 0; i < count; i++)
			for (int64_t at = keys[i].active_from; at < keys[i].retire_at; at++) {
				// Last moment of a life as long as the overlap.
				const int64_t last = at + p.overlap > at ? at + p.overlap - 1 : at;

				cr_assert_eq(lg_key_accepts(&keys[i], at, at, 0), LG_R_NONE);
				if (last >= at && p.overlap > 0)
					cr_assert_eq(
						lg_key_accepts(&keys[i], at, last, 0), LG_R_NONE);
			}
	}
}

Test(rotation, publishes_every_successor_a_lead_before_it_signs)
{
	uint64_t state = 521288629521288629;

	for (unsigned plan = 0; plan < 100; plan++) {
		struct lg_key_times keys[MANY];
		struct lg_rotation_policy p;
		int64_t end = 1000;
		const unsigned count = rotate_at_random(&state, &p, keys, &end);

		for (unsigned i = 1; i < count; i++) {
			cr_expect_eq(keys[i].active_from - keys[i].published_at, p.lead);
			cr_expect_eq(keys[i - 1].retire_at, keys[i].active_from);
		}
	}
}
