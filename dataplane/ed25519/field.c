// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/field.h"

// a^(2^count)
static struct lg_fe square_times(struct lg_fe a, int count)
{
	for (int i = 0; i < count; i++)
		a = lg_fe_square(a);
	return a;
}

// a^(2^250 - 1), and a^11 on the way. Below, ones_n is a to the power of n bits that are all one.
static struct lg_fe power_250_ones(struct lg_fe a, struct lg_fe *power_11)
{
	const struct lg_fe power_2 = lg_fe_square(a);
	const struct lg_fe power_9 = lg_fe_mul(a, square_times(power_2, 2));
	struct lg_fe ones_5, ones_10, ones_50, ones;

	*power_11 = lg_fe_mul(power_9, power_2);
	ones_5 = lg_fe_mul(lg_fe_square(*power_11), power_9);
	ones_10 = lg_fe_mul(square_times(ones_5, 5), ones_5);
	ones = lg_fe_mul(square_times(ones_10, 10), ones_10); // 20
	ones = lg_fe_mul(square_times(ones, 20), ones);       // 40
	ones_50 = lg_fe_mul(square_times(ones, 10), ones_10);
	ones = lg_fe_mul(square_times(ones_50, 50), ones_50); // 100
	ones = lg_fe_mul(square_times(ones, 100), ones);      // 200
	return lg_fe_mul(square_times(ones, 50), ones_50);
}

struct lg_fe lg_fe_invert(struct lg_fe a)
{
	struct lg_fe power_11;
	const struct lg_fe ones_250 = power_250_ones(a, &power_11);

	// p - 2 = (2^250 - 1)·2^5 + 11
	return lg_fe_mul(square_times(ones_250, 5), power_11);
}

struct lg_fe lg_fe_power_p58(struct lg_fe a)
{
	struct lg_fe power_11;
	const struct lg_fe ones_250 = power_250_ones(a, &power_11);

	// (p - 5) / 8 = (2^250 - 1)·2^2 + 1
	return lg_fe_mul(square_times(ones_250, 2), a);
}

void lg_fe_invert_all(struct lg_fe *elements, struct lg_fe *products, uint32_t count)
{
	struct lg_fe product = lg_fe_one, inverse;

	for (uint32_t i = 0; i < count; i++) {
		products[i] = product;
		product = lg_fe_mul(product, elements[i]);
	}
	inverse = lg_fe_invert(product);
	for (uint32_t i = count; i-- > 0;) {
		const struct lg_fe rest = lg_fe_mul(inverse, elements[i]);

		elements[i] = lg_fe_mul(inverse, products[i]);
		inverse = rest;
	}
}
