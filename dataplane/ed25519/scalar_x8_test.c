// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/scalar_x8.h"

#include "dataplane/ed25519/arithmetic.h"
#include "dataplane/ed25519/lane_samples.h"

#include <criterion/criterion.h>

#define LANES 8

static void begin(void)
{
	if (!lg_arithmetic_ifma.runs())
		cr_skip_test("SKIPPED scalar_x8: this CPU has no AVX-512 with IFMA");
}

TestSuite(scalar_x8, .init = begin, .timeout = 60);

// Below L: 0, near L, near 2^252, with words of all ones or zero, or anything.
static void sample_scalar(uint64_t scalar[4])
{
	static const uint64_t order[4] = {
		0x5812631a5cf5d3ed, 0x14def9dea2f79cd6, 0, 0x1000000000000000};
	const uint64_t how = sample_random() % 4;

	for (int w = 0; w < 4; w++)
		scalar[w] = how == 0 ? order[w] : sample_random();
	if (how == 0) {
		scalar[0] -= 1 + sample_random() % 40;
		return;
	}
	for (int w = 0; w < 4 && how == 1; w++)
		scalar[w] =
			sample_random() % 3 == 0 ? UINT64_MAX : scalar[w] & -(sample_random() & 1);
	scalar[3] &= 0x0fffffffffffffff;
	if (how == 2) {
		scalar[1] = sample_random() & 0x0fffffffffffffff;
		scalar[2] = 0;
		scalar[3] = 0x1000000000000000; // 2^252 and a little more
	}
}

Test(scalar_x8, splits_as_one_lane_does_for_every_width)
{
	for (uint32_t width = LG_COMB_WIDTH_MIN; width <= LG_COMB_WIDTH_MAX; width++) {
		struct lg_comb comb;

		lg_comb_init(&comb, width);
		for (unsigned round = 0; round < 300; round++) {
			uint32_t base[LANES], digits[LG_COMB_WINDOWS_MAX][LANES];
			uint64_t scalar[LANES][4];

			for (int l = 0; l < LANES; l++) {
				base[l] = (uint32_t)sample_random() >> 4;
				sample_scalar(scalar[l]);
			}
			lg_comb_split_x8(&comb, (const uint64_t(*)[4])scalar, base, digits);
			for (int l = 0; l < LANES; l++) {
				uint32_t expected[LG_COMB_WINDOWS_MAX];

				lg_comb_split(&comb, scalar[l], base[l], expected, 1);
				for (uint32_t i = 0; i < comb.windows; i++)
					cr_assert_eq(digits[i][l], expected[i],
						"width %u, window %u, lane %d", width, i, l);
			}
		}
	}
}
