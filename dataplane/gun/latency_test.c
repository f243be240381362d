// SPDX-License-Identifier: Apache-2.0
#include "dataplane/gun/latency.h"

#include <criterion/criterion.h>

#include <math.h>
#include <stdlib.h>

static struct lg_latency latency;

static int ascending(const void *a, const void *b)
{
	const uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return x < y ? -1 : x > y;
}

Test(latency, is_zero_while_empty)
{
	lg_latency_reset(&latency);
	cr_assert_eq(lg_latency_percentile(&latency, 50), 0);
	cr_assert_eq(lg_latency_percentile(&latency, 100), 0);
	cr_assert_eq(latency.longest_ns, 0);
}

Test(latency, is_exact_below_256_ns)
{
	for (int64_t ns = 0; ns < 256; ns++) {
		lg_latency_reset(&latency);
		lg_latency_add(&latency, ns);
		lg_latency_add(&latency, 1000000); // so that the longest does not hide the bucket
		cr_assert_eq(lg_latency_percentile(&latency, 50), (uint64_t)ns);
	}
}

Test(latency, is_never_too_low_and_at_most_a_128th_too_high)
{
	for (unsigned bits = 8; bits < LG_LATENCY_TOP_BITS; bits++) {
		for (int around = -2; around <= 2; around++) {
			const uint64_t ns = (UINT64_C(1) << bits) + (uint64_t)(around * 37);
			uint64_t got;

			lg_latency_reset(&latency);
			lg_latency_add(&latency, (int64_t)ns);
			lg_latency_add(&latency, INT64_MAX);
			got = lg_latency_percentile(&latency, 50);
			cr_assert_geq(got, ns, "%lu came back as %lu", ns, got);
			cr_assert_leq(got, ns + ns / 128, "%lu came back as %lu", ns, got);
		}
	}
}

Test(latency, agrees_with_sorting_within_a_128th)
{
	static const double percent[] = {0, 1, 25, 50, 90, 99, 99.9, 99.99, 100};
	enum { COUNT = 20000 };
	static uint64_t all[COUNT];
	uint64_t state = 42;

	lg_latency_reset(&latency);
	for (unsigned i = 0; i < COUNT; i++) {
		state = state * 6364136223846793005u + 1442695040888963407u;
		all[i] = (state >> 33) % (UINT64_C(1) << (4 + state % 28));
		lg_latency_add(&latency, (int64_t)all[i]);
	}
	qsort(all, COUNT, sizeof(all[0]), ascending);
	for (unsigned i = 0; i < sizeof(percent) / sizeof(percent[0]); i++) {
		const double wanted = ceil(percent[i] / 100 * COUNT);
		const uint64_t exact = all[wanted > 1 ? (unsigned)wanted - 1 : 0];
		const uint64_t got = lg_latency_percentile(&latency, percent[i]);

		cr_assert_geq(got, exact, "p%g: %lu below %lu", percent[i], got, exact);
		cr_assert_leq(
			got, exact + exact / 128, "p%g: %lu, not %lu", percent[i], got, exact);
	}
	cr_assert_eq(lg_latency_percentile(&latency, 100), all[COUNT - 1]);
	cr_assert_eq(latency.longest_ns, all[COUNT - 1]);
}

Test(latency, takes_negative_as_zero_and_caps_what_is_too_long)
{
	lg_latency_reset(&latency);
	lg_latency_add(&latency, -5);
	cr_assert_eq(lg_latency_percentile(&latency, 100), 0);
	lg_latency_add(&latency, INT64_MAX);
	cr_assert_eq(latency.longest_ns, (UINT64_C(1) << LG_LATENCY_TOP_BITS) - 1);
	cr_assert_eq(latency.count, 2);
}
