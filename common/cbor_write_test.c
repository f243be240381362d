// SPDX-License-Identifier: Apache-2.0
#include "common/cbor.h"

#include "tests/lib/hex.h"

#define MAX_BYTES 64
#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static void check(const struct lg_cbor_out *out, const char *hex)
{
	uint8_t expected[MAX_BYTES];
	const size_t len = hex_bytes(expected, sizeof(expected), hex);

	cr_assert_not(out->overflow);
	cr_assert_eq(out->len, len, "%zu bytes for %s", out->len, hex);
	cr_assert_arr_eq(out->data, expected, len, "%s", hex);
}

Test(cbor_write, writes_the_shortest_integers)
{
	// RFC 8949 appendix A, and both ends of every length.
	const struct {
		int64_t value;
		const char *hex;
	} ints[] = {
		{0, "00"},
		{23, "17"},
		{24, "1818"},
		{255, "18ff"},
		{256, "190100"},
		{65535, "19ffff"},
		{65536, "1a00010000"},
		{UINT32_MAX, "1affffffff"},
		{INT64_C(1) << 32, "1b0000000100000000"},
		{INT64_MAX, "1b7fffffffffffffff"},
		{-1, "20"},
		{-24, "37"},
		{-25, "3818"},
		{-65537, "3a00010000"},
		{INT64_MIN, "3b7fffffffffffffff"},
	};

	for (size_t i = 0; i < COUNT(ints); i++) {
		uint8_t data[MAX_BYTES];
		struct lg_cbor_out out;

		lg_cbor_start(&out, data, sizeof(data));
		lg_cbor_put_int(&out, ints[i].value);
		check(&out, ints[i].hex);
		if (ints[i].value < 0)
			continue;
		lg_cbor_start(&out, data, sizeof(data));
		lg_cbor_put_uint(&out, (uint64_t)ints[i].value);
		check(&out, ints[i].hex);
	}
}

Test(cbor_write, writes_each_kind)
{
	uint8_t data[MAX_BYTES];
	struct lg_cbor_out out;

	lg_cbor_start(&out, data, sizeof(data));
	lg_cbor_put_tag(&out, 18);
	lg_cbor_put_array(&out, 4);
	lg_cbor_put_map(&out, 1);
	lg_cbor_put_text(&out, "IETF", 4);
	lg_cbor_put_bytes(&out, (const uint8_t *)"\x01\x02", 2);
	lg_cbor_put_bytes(&out, NULL, 0);
	lg_cbor_put_raw(&out, (const uint8_t *)"\xf6", 1);
	lg_cbor_put_uint(&out, UINT64_MAX);
	check(&out, "d284a1644945544642010240f61bffffffffffffffff");
}

Test(cbor_write, counts_on_when_the_room_is_used_up)
{
	uint8_t data[4] = {0xee, 0xee, 0xee, 0xee};
	struct lg_cbor_out out;

	lg_cbor_start(&out, data, 3);
	lg_cbor_put_uint(&out, 1);
	lg_cbor_put_bytes(&out, (const uint8_t *)"abc", 3);
	lg_cbor_put_uint(&out, 2); // would fit, but must not be written after a gap
	cr_assert(out.overflow);
	cr_assert_eq(out.len, 6);
	cr_assert_eq(data[0], 1);
	cr_assert_eq(data[2], 0xee);
	cr_assert_eq(data[3], 0xee);
}

Test(cbor_write, measures_without_a_buffer)
{
	struct lg_cbor_out out;

	lg_cbor_start(&out, NULL, 0);
	lg_cbor_put_text(&out, "status_list", 11);
	cr_assert_eq(out.len, 12);
	cr_assert(out.overflow);
}
