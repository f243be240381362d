// SPDX-License-Identifier: Apache-2.0
#include "dataplane/gun/pace.h"

#include <criterion/criterion.h>

static const uint64_t rates[] = {1, 2, 3, 7, 999, 1000, 10007, 333333, 1000000, LG_PACE_RATE_MAX};

#define RATES (sizeof(rates) / sizeof(rates[0]))

Test(pace, sends_the_first_request_at_the_start)
{
	const struct lg_pace pace = {.start_ns = 500, .rate = 1000, .total = 10};

	cr_assert_eq(lg_pace_due(&pace, 499), 0);
	cr_assert_eq(lg_pace_due(&pace, 500), 1);
	cr_assert_eq(lg_pace_due_at(&pace, 0), 500);
}

Test(pace, counts_a_request_as_due_from_its_own_moment_on)
{
	for (unsigned r = 0; r < RATES; r++) {
		const struct lg_pace pace = {
			.start_ns = 123456789, .rate = rates[r], .total = UINT64_MAX};

		for (uint64_t n = 1; n < UINT64_C(1) << 40; n = n * 3 + 1) {
			const int64_t at = lg_pace_due_at(&pace, n);

			cr_assert_eq(lg_pace_due(&pace, at), n + 1, "rate %lu, request %lu",
				rates[r], n);
			cr_assert_eq(lg_pace_due(&pace, at - 1), n, "rate %lu, request %lu",
				rates[r], n);
			if (at > INT64_MAX / 8)
				break;
		}
	}
}

Test(pace, builds_up_no_rounding_error)
{
	const struct lg_pace pace = {.start_ns = 0, .rate = 3, .total = UINT64_MAX};

	for (int64_t second = 0; second < 100000; second += 997)
		cr_assert_eq(lg_pace_due_at(&pace, (uint64_t)second * 3), second * 1000000000);
}

Test(pace, ends_with_the_total)
{
	const struct lg_pace pace = {.start_ns = 0, .rate = 1000, .total = 5};

	cr_assert_eq(lg_pace_due(&pace, INT64_MAX / 2), 5);
}
