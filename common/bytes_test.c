// SPDX-License-Identifier: Apache-2.0
#include "common/bytes.h"

#include <criterion/criterion.h>

Test(bytes, big_endian_is_most_significant_byte_first)
{
	uint8_t b[8];

	lg_put_be64(b, UINT64_C(0x0102030405060708));
	for (unsigned i = 0; i < 8; i++)
		cr_assert_eq(b[i], i + 1);
	cr_assert_eq(lg_be16(b), 0x0102);
	cr_assert_eq(lg_be32(b), UINT32_C(0x01020304));
	cr_assert_eq(lg_be64(b), UINT64_C(0x0102030405060708));
	lg_put_be16(b, 0xfffe);
	lg_put_be32(b + 2, UINT32_C(0xfdfcfbfa));
	cr_assert_eq(memcmp(b, "\xff\xfe\xfd\xfc\xfb\xfa", 6), 0);
}

Test(bytes, little_endian_is_least_significant_byte_first)
{
	uint8_t b[8];

	lg_put_le64(b, UINT64_C(0x0102030405060708));
	for (unsigned i = 0; i < 8; i++)
		cr_assert_eq(b[i], 8 - i);
	cr_assert_eq(lg_le16(b), 0x0708);
	cr_assert_eq(lg_le32(b), UINT32_C(0x05060708));
	cr_assert_eq(lg_le64(b), UINT64_C(0x0102030405060708));
	lg_put_le16(b, 0xfffe);
	lg_put_le32(b + 2, UINT32_C(0xfdfcfbfa));
	cr_assert_eq(memcmp(b, "\xfe\xff\xfa\xfb\xfc\xfd", 6), 0);
}

Test(bytes, high_bits_do_not_become_signs)
{
	static const uint8_t ones[8] = {255, 255, 255, 255, 255, 255, 255, 255};

	cr_assert_eq(lg_be32(ones), UINT32_MAX);
	cr_assert_eq(lg_le32(ones), UINT32_MAX);
	cr_assert_eq(lg_be64(ones), UINT64_MAX);
	cr_assert_eq(lg_le64(ones), UINT64_MAX);
}

Test(hex, is_written_in_lower_case)
{
	char text[9];

	lg_hex(text, (const uint8_t *)"\x00\x9f\xab\xff", 4);
	cr_assert_str_eq(text, "009fabff");
	lg_hex(text, NULL, 0);
	cr_assert_str_eq(text, "");
}

Test(hex, is_read_in_either_case)
{
	uint8_t b[4];

	cr_assert(lg_unhex(b, 4, "009FabFf"));
	cr_assert_eq(memcmp(b, "\x00\x9f\xab\xff", 4), 0);
	cr_assert(lg_unhex(b, 0, ""));
}

Test(hex, returns_what_was_written_for_every_byte)
{
	for (unsigned value = 0; value < 256; value++) {
		const uint8_t in = (uint8_t)value;
		uint8_t out;
		char text[3];

		lg_hex(text, &in, 1);
		cr_assert(lg_unhex(&out, 1, text));
		cr_assert_eq(out, value);
	}
}

Test(hex, refuses_any_other_length_and_leaves_out_alone)
{
	static const char *const texts[] = {"", "0", "0102", "01020", "0102030", "01020304"};

	for (unsigned i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		uint8_t b[3] = {7, 7, 7};

		cr_assert_not(lg_unhex(b, 3, texts[i]), "%s", texts[i]);
		cr_assert_eq(memcmp(b, "\7\7\7", 3), 0);
	}
}

Test(hex, refuses_every_character_that_is_no_digit)
{
	for (int c = -128; c < 128; c++) {
		const char text[5] = {'0', '1', '2', (char)c, 0};
		const bool digit = c && strchr("0123456789abcdefABCDEF", c);
		uint8_t b[2] = {7, 7};

		cr_assert_eq(lg_unhex(b, 2, text), digit, "character %d", c);
		if (!digit)
			cr_assert_eq(memcmp(b, "\7\7", 2), 0);
	}
}
