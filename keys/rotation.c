// SPDX-License-Identifier: Apache-2.0
#include "keys/rotation.h"
#include "common/date.h"

// Far beyond every policy and date, and far below where a sum of four overflows.
#define SECONDS_MAX (INT64_C(1) << 60)

const char *lg_key_state_name(enum lg_key_state state)
{
	switch (state) {
	case LG_KEY_FUTURE:
		return "future";
	case LG_KEY_PRE_PUBLISHED:
		return "pre-published";
	case LG_KEY_ACTIVE:
		return "active";
	case LG_KEY_RETIRED:
		return "retired";
	case LG_KEY_REMOVED:
		return "removed";
	case LG_KEY_REVOKED:
		return "revoked";
	}
	return "?";
}

bool lg_key_times_sound(const struct lg_key_times *times)
{
	return times->published_at >= 0 && times->published_at <= times->active_from &&
		times->active_from < times->retire_at && times->retire_at <= times->remove_at &&
		times->revoked_at >= 0;
}

enum lg_key_state lg_key_state(const struct lg_key_times *times, int64_t now)
{
	if (times->revoked_at != 0)
		return LG_KEY_REVOKED;
	if (now >= times->remove_at)
		return LG_KEY_REMOVED;
	if (now >= times->retire_at)
		return LG_KEY_RETIRED;
	if (now >= times->active_from)
		return LG_KEY_ACTIVE;
	if (now >= times->published_at)
		return LG_KEY_PRE_PUBLISHED;
	return LG_KEY_FUTURE;
}

enum lg_reason lg_key_accepts(
	const struct lg_key_times *times, int64_t issued_at, int64_t now, int64_t tolerance)
{
	if (times->revoked_at != 0)
		return LG_R_KEY_REVOKED;
	if (now >= times->remove_at)
		return LG_R_KEY_REMOVED;
	if (now < times->active_from - tolerance)
		return LG_R_KEY_PRE_PUBLISHED;
	if (issued_at >= times->retire_at)
		return LG_R_KEY_RETIRED;
	return LG_R_NONE;
}

static void plan_from(const struct lg_rotation_policy *policy, int64_t published_at,
	int64_t active_from, struct lg_key_times *times)
{
	*times = (struct lg_key_times){
		.published_at = published_at,
		.active_from = active_from,
		.retire_at = active_from + policy->period,
		.remove_at = active_from + policy->period + policy->overlap,
	};
}

void lg_rotation_first(
	const struct lg_rotation_policy *policy, int64_t now, struct lg_key_times *times)
{
	plan_from(policy, now, now, times);
}

static bool policy_sound(const struct lg_rotation_policy *policy)
{
	return policy->lead >= 0 && policy->lead < SECONDS_MAX && policy->period > 0 &&
		policy->period < SECONDS_MAX && policy->overlap >= 0 &&
		policy->overlap < SECONDS_MAX;
}

static bool signs_or_will(const struct lg_key_times *times, int64_t now)
{
	return times->revoked_at == 0 && now < times->retire_at;
}

static int check_plan(const struct lg_rotation_policy *policy, int64_t now,
	const struct lg_key_times *current, const struct lg_key_times *successor,
	struct lg_error *err)
{
	char from[LG_MOMENT_TEXT_BYTES];

	if (!policy_sound(policy) || now < 0 || now >= SECONDS_MAX)
		return lg_fail(err, LG_E_ARGUMENT,
			"no rotation can be planned with lead %lld s, period %lld s, overlap %lld "
			"s at unix time %lld: none may be negative, and the period must not be 0",
			(long long)policy->lead, (long long)policy->period,
			(long long)policy->overlap, (long long)now);
	if (!lg_key_times_sound(current))
		return lg_fail(err, LG_E_ARGUMENT,
			"the times of the current key are out of order: its row is damaged");
	if (successor && signs_or_will(successor, now)) {
		lg_moment_format_utc(successor->active_from, from);
		return lg_fail(err, LG_E_STATE,
			"the key has a successor already, which signs from %s on: wait until then, "
			"or revoke it",
			from);
	}
	return LG_OK;
}

int lg_rotation_plan(const struct lg_rotation_policy *policy, int64_t now,
	struct lg_key_times *current, const struct lg_key_times *successor_under_way,
	struct lg_key_times *next, struct lg_error *err)
{
	const int ret = check_plan(policy, now, current, successor_under_way, err);
	char from[LG_MOMENT_TEXT_BYTES];
	int64_t overlap;

	if (ret < 0)
		return ret;
	if (!signs_or_will(current, now)) {
		// There is nothing to wait for, and the past stays as it was.
		plan_from(policy, now, now, next);
		return LG_OK;
	}
	if (now < current->active_from || now + policy->lead == current->active_from) {
		lg_moment_format_utc(current->active_from, from);
		return lg_fail(err, LG_E_STATE,
			"the key to be replaced signs from %s on: let it sign first", from);
	}
	plan_from(policy, now, now + policy->lead, next);
	// What was issued under a longer overlap keeps it.
	overlap = current->remove_at - current->retire_at;
	if (overlap < policy->overlap)
		overlap = policy->overlap;
	current->retire_at = next->active_from;
	current->remove_at = next->active_from + overlap;
	return LG_OK;
}

int64_t lg_rotation_due(const struct lg_rotation_policy *policy, const struct lg_key_times *current)
{
	return current->retire_at - policy->lead;
}

int64_t lg_key_next_change(const struct lg_key_times *times, int64_t now)
{
	if (times->revoked_at != 0)
		return INT64_MAX;
	if (now < times->published_at)
		return times->published_at;
	if (now < times->active_from)
		return times->active_from;
	if (now < times->retire_at)
		return times->retire_at;
	return now < times->remove_at ? times->remove_at : INT64_MAX;
}
