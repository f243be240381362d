// SPDX-License-Identifier: Apache-2.0
#include "dataplane/rate.h"

#include <criterion/criterion.h>

#define START INT64_C(1000000000000)
#define SECOND INT64_C(1000000000)

Test(rate, lets_a_whole_burst_pass_and_nothing_more)
{
	const struct lg_rate rate = lg_rate_of(10, 25);
	int64_t paid = 0;

	for (int i = 0; i < 25; i++)
		cr_assert(lg_rate_pass(rate, &paid, START));
	cr_expect(!lg_rate_pass(rate, &paid, START));
	cr_expect(!lg_rate_pass(rate, &paid, START + SECOND / 10 - 1));
	cr_expect(lg_rate_pass(rate, &paid, START + SECOND / 10));
	cr_expect(!lg_rate_pass(rate, &paid, START + SECOND / 10));
}

Test(rate, gives_one_who_asks_too_fast_exactly_his_rate)
{
	const struct lg_rate rate = lg_rate_of(100, 10);
	int64_t paid = 0;
	int passed = 0;

	for (int64_t t = 0; t < 10 * SECOND; t += SECOND / 1000)
		passed += lg_rate_pass(rate, &paid, START + t);
	cr_expect_eq(passed, 10 + 999); // the burst, then one each 10 ms
}

Test(rate, saves_no_more_than_a_burst)
{
	const struct lg_rate rate = lg_rate_of(100, 10);
	int64_t paid = START;
	int passed = 0;

	for (int i = 0; i < 100; i++)
		passed += lg_rate_pass(rate, &paid, START + 3600 * SECOND);
	cr_expect_eq(passed, 10);
}

Test(rate, works_at_both_ends_of_its_range)
{
	int64_t paid = 0;
	int passed = 0;

	cr_expect(lg_rate_pass(lg_rate_of(1, 1), &paid, START));
	cr_expect(!lg_rate_pass(lg_rate_of(1, 1), &paid, START + SECOND - 1));
	cr_expect(lg_rate_pass(lg_rate_of(1, 1), &paid, START + SECOND));
	paid = 0;
	for (int i = 0; i < 1000001; i++)
		passed += lg_rate_pass(lg_rate_of(10000000, 1000000), &paid, START);
	cr_expect_eq(passed, 1000000);
}
