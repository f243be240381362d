// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/table.h"

#include <criterion/criterion.h>
#include <sodium.h>

#include <stdlib.h>

// Slots that hold multiples as they are.
static void store_plainly(uint8_t *slot, const struct lg_multiple *multiple)
{
	_Static_assert(sizeof(*multiple) <= LG_SLOT_BYTES, "a multiple fits into a slot");
	memcpy(slot, multiple, sizeof(*multiple));
}

static const struct lg_arithmetic plain = {.store = store_plainly};

struct encoded {
	uint8_t bytes[32];
};

// libsodium's addition knows nothing of tables, and takes points of any order.
static struct encoded sum(struct encoded a, struct encoded b)
{
	struct encoded c;

	cr_assert_eq(crypto_core_ed25519_add(c.bytes, a.bytes, b.bytes), 0);
	return c;
}

static struct encoded encode(struct lg_point p)
{
	struct encoded e;

	lg_point_encode(p, e.bytes);
	return e;
}

// Added to the base point, so that all three parts of it count.
static void expect_entry(const uint8_t *slot, struct encoded expected, const char *what,
	uint32_t width, uint32_t window, uint32_t digit)
{
	struct lg_multiple multiple;
	struct encoded found;

	memcpy(&multiple, slot, sizeof(multiple));
	found = encode(lg_point_add(lg_point_base(), &multiple));
	expected = sum(expected, encode(lg_point_base()));
	cr_assert_eq(memcmp(&found, &expected, sizeof(found)), 0,
		"%s, width %u, window %u, digit %u", what, width, window, digit);
}

static void expect_table(const char *what, struct lg_point point, uint32_t width)
{
	struct lg_table_room *room = malloc(sizeof(*room));
	struct encoded step = encode(point);
	struct lg_comb comb;
	uint8_t *slots;

	lg_comb_init(&comb, width);
	slots = aligned_alloc(LG_SLOT_BYTES, (size_t)comb.slots * LG_SLOT_BYTES);
	lg_table_build(room, &plain, &comb, &point, slots);
	for (uint32_t i = 0; i < comb.windows; i++) {
		struct encoded multiple = encode(lg_point_neutral);

		for (uint32_t d = 0; d <= lg_comb_digit_max(&comb, i); d++) {
			expect_entry(slots + (size_t)(comb.first[i] + d) * LG_SLOT_BYTES, multiple,
				what, width, i, d);
			multiple = sum(multiple, step);
		}
		for (uint32_t bit = 0; bit < width; bit++)
			step = sum(step, step);
	}
	free(slots);
	free(room);
}

static struct lg_point decode(const uint8_t bytes[32])
{
	struct lg_point p;

	cr_assert(lg_point_decode(bytes, &p));
	return p;
}

Test(table, holds_every_multiple_of_the_base_point)
{
	expect_table("base point", lg_point_base(), LG_COMB_WIDTH_MIN);
	expect_table("base point", lg_point_base(), 7);
}

// Windows of more entries than are inverted at once.
Test(table, holds_every_multiple_when_windows_are_large)
{
	expect_table("base point", lg_point_base(), 11);
}

// Keys may have a part of small order: (0, -1) of order 2, and one of order 8.
Test(table, holds_every_multiple_of_points_of_mixed_order)
{
	static const uint8_t order_2[32] = {0xec, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
		0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
		0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f};
	static const uint8_t order_8[32] = {0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45,
		0xc3, 0xf4, 0x89, 0xf2, 0xef, 0x98, 0xf0, 0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33,
		0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53, 0xfc, 0x05};
	struct encoded small, mixed;

	memcpy(&small, order_2, sizeof(small));
	mixed = sum(small, encode(lg_point_base()));
	expect_table("base point and (0, -1)", decode(mixed.bytes), 6);
	memcpy(&small, order_8, sizeof(small));
	mixed = sum(small, encode(lg_point_base()));
	expect_table("base point and order 8", decode(mixed.bytes), 6);
	expect_table("order 8", decode(small.bytes), 5);
}
