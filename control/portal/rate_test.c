// SPDX-License-Identifier: Apache-2.0
#include "control/portal/rate.h"

#include <criterion/criterion.h>
#include <sodium.h>
#include <stdio.h>

#define SECOND INT64_C(1000000000)
#define START (100 * SECOND)

static struct lg_rate *make(unsigned names)
{
	const struct lg_rate_limit limit = {SECOND / 2, 5, names}; // 2 a second, 5 at once
	struct lg_rate *rate;
	struct lg_error err;

	cr_assert(sodium_init() >= 0);
	cr_assert_eq(lg_rate_new(&limit, &rate, &err), LG_OK);
	return rate;
}

static unsigned taken(struct lg_rate *rate, const char *name, unsigned tries, int64_t now_ns)
{
	unsigned wait_s = 0;
	unsigned count = 0;

	for (unsigned i = 0; i < tries; i++)
		count += lg_rate_take(rate, name, now_ns, &wait_s);
	cr_expect(count == tries || wait_s > 0);
	return count;
}

Test(rate, burst_is_let_through_and_no_more)
{
	struct lg_rate *rate = make(64);

	cr_expect_eq(taken(rate, "a", 20, START), 5);
	cr_expect_eq(taken(rate, "b", 20, START), 5);
	lg_rate_free(rate);
}

Test(rate, refills_at_its_rate_up_to_the_burst)
{
	struct lg_rate *rate = make(64);

	cr_expect_eq(taken(rate, "a", 20, START), 5);
	cr_expect_eq(taken(rate, "a", 20, START + SECOND), 2);
	cr_expect_eq(taken(rate, "a", 20, START + SECOND + SECOND / 2), 1);
	cr_expect_eq(taken(rate, "a", 20, START + 1000 * SECOND), 5);
	lg_rate_free(rate);
}

Test(rate, refusals_do_not_put_off_the_next_chance)
{
	struct lg_rate *rate = make(64);
	unsigned wait_s = 0;

	cr_expect_eq(taken(rate, "a", 1000, START), 5);
	cr_expect_not(lg_rate_take(rate, "a", START, &wait_s));
	cr_expect_eq(wait_s, 1);
	cr_expect_eq(taken(rate, "a", 1, START + SECOND), 1);
	lg_rate_free(rate);
}

Test(rate, who_is_held_back_is_not_forgotten_for_new_names)
{
	struct lg_rate *rate = make(64);
	char name[32];

	cr_expect_eq(taken(rate, "held back", 20, START), 5);
	for (unsigned i = 0; i < 10000; i++) {
		snprintf(name, sizeof(name), "new %u", i);
		taken(rate, name, 1, START + i);
	}
	cr_expect_eq(taken(rate, "held back", 20, START + 10000), 0);
	lg_rate_free(rate);
}
