// SPDX-License-Identifier: Apache-2.0
#include "common/base45.h"

#include "tests/lib/hex.h"
#include "tests/lib/worked_example.h"

#define MAX_BYTES 64

// RFC 9285 section 4.3 and 4.4.
static const struct {
	const char *plain, *text;
} examples[] = {
	{"AB", "BB8"},
	{"Hello!!", "%69 VD92EX0"},
	{"base-45", "UJCLQE7W581"},
	{"ietf!", "QED8WEX0"},
	{"", ""},
};

Test(base45, meets_the_examples_of_the_rfc)
{
	for (unsigned i = 0; i < sizeof(examples) / sizeof(examples[0]); i++) {
		const size_t len = strlen(examples[i].plain);
		char text[LG_BASE45_TEXT_BYTES(MAX_BYTES)];
		uint8_t plain[MAX_BYTES];

		lg_base45_encode((const uint8_t *)examples[i].plain, len, text);
		cr_assert_str_eq(text, examples[i].text);
		cr_assert_eq(
			lg_base45_decode(text, strlen(text), plain, sizeof(plain)), (ssize_t)len);
		cr_assert_arr_eq(plain, examples[i].plain, len);
	}
}

Test(base45, returns_every_pair_of_bytes)
{
	for (unsigned n = 0; n <= UINT16_MAX; n++) {
		const uint8_t plain[] = {(uint8_t)(n >> 8), (uint8_t)n};
		char text[LG_BASE45_TEXT_BYTES(2)];
		uint8_t again[2] = {0};

		lg_base45_encode(plain, 2, text);
		cr_assert_eq(lg_base45_decode(text, 3, again, 2), 2);
		cr_assert_arr_eq(again, plain, 2);
	}
}

Test(base45, accepts_one_text_for_each_group)
{
	char text[4] = {0};
	uint8_t plain[2];
	unsigned accepted = 0;

	for (unsigned n = 0; n < 256 * 256; n++) {
		text[0] = (char)(n >> 8);
		text[1] = (char)n;
		accepted += lg_base45_decode(text, 2, plain, 2) == 1;
	}
	cr_assert_eq(accepted, 256);
}

Test(base45, refuses_what_is_not_base45)
{
	static const char *const refused[] = {
		"A",         // length 3n+1
		"BB8A",      // the same
		":::",       // 91124
		"GGW",       // 65536
		"::",        // 2024
		"V5",        // 256: a group of two is one byte
		"bb8",       // lower case
		"BB\n",      // not in the alphabet
		"B\xc3\x85", // UTF-8
	};
	uint8_t plain[MAX_BYTES];

	for (unsigned i = 0; i < sizeof(refused) / sizeof(refused[0]); i++) {
		cr_assert_eq(lg_base45_decode(refused[i], strlen(refused[i]), plain, sizeof(plain)),
			-1, "'%s'", refused[i]);
	}
	cr_assert_eq(lg_base45_decode("BB\0", 3, plain, sizeof(plain)), -1);
}

Test(base45, accepts_the_largest_groups)
{
	uint8_t plain[2];

	cr_assert_eq(lg_base45_decode("FGW", 3, plain, 2), 2);
	cr_assert_eq(plain[0], 0xff);
	cr_assert_eq(plain[1], 0xff);
	cr_assert_eq(lg_base45_decode("U5", 2, plain, 2), 1);
	cr_assert_eq(plain[0], 0xff);
}

Test(base45, writes_no_more_than_there_is_room)
{
	uint8_t plain[2] = {0xee, 0xee};

	cr_assert_eq(lg_base45_decode("BB8", 3, plain, 1), -1);
	cr_assert_eq(lg_base45_decode("BB8", 3, plain, 0), -1);
	cr_assert_eq(lg_base45_decode("U5", 2, plain, 0), -1);
	cr_assert_eq(plain[0], 0xee);
	cr_assert_eq(plain[1], 0xee);
}

Test(base45, makes_the_text_of_the_worked_example)
{
	HEX_BYTES(presentation, EXAMPLE_PRESENTATION);
	char text[LG_BASE45_TEXT_BYTES(sizeof(presentation))];

	lg_base45_encode(presentation, presentation_len, text);
	cr_assert_str_eq(text, EXAMPLE_QR + strlen(LG_QR_PREFIX));
}
