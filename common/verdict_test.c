// SPDX-License-Identifier: Apache-2.0
#include "common/verdict.h"

#include <criterion/criterion.h>

Test(verdict, keeps_its_wire_codes)
{
	cr_assert_eq(LG_VALID, 1);
	cr_assert_eq(LG_SUPERSEDED, 6);
	cr_assert_eq(LG_MALFORMED, 18);
	cr_assert_eq(LG_RATE_LIMITED, 21);
	cr_assert_eq(LG_R_NONE, 0);
	cr_assert_eq(LG_R_CBOR_TRUNCATED, 16);
	cr_assert_eq(LG_R_CLAIM_RANGE, 50);
	cr_assert_eq(LG_R_INDEX_BEYOND, 97);
}

Test(verdict, finds_each_name_again)
{
#define VERDICT(name, code, colour, text)                                                          \
	cr_assert_str_eq(lg_verdict_name(code), #name);                                            \
	cr_assert_str_eq(lg_verdict_text(code), text);                                             \
	cr_assert_eq(lg_verdict_from_name(#name), code);                                           \
	cr_assert_eq(lg_verdict_colour(code), LG_COLOUR_##colour);
#include "common/verdict.def"
#undef VERDICT
}

Test(verdict, names_each_reason)
{
#define REASON(name, code, text)                                                                   \
	cr_assert_str_eq(lg_reason_name(code), #name);                                             \
	cr_assert_str_eq(lg_reason_text(code), text);
#include "common/reason.def"
#undef REASON
}

Test(verdict, has_no_name_for_other_codes)
{
	const unsigned others[] = {0, LG_VERDICT_END, 255, 65536};

	for (unsigned i = 0; i < sizeof(others) / sizeof(others[0]); i++) {
		cr_assert_str_eq(lg_verdict_name(others[i]), "?");
		cr_assert_eq(lg_verdict_colour(others[i]), LG_COLOUR_NONE);
		cr_assert_not_null(lg_verdict_text(others[i]));
	}
	cr_assert_str_eq(lg_reason_name(5), "?");
	cr_assert_str_eq(lg_reason_name(65535), "?");
	cr_assert_eq(lg_verdict_from_name("VALI"), 0);
	cr_assert_eq(lg_verdict_from_name("valid"), 0);
	cr_assert_eq(lg_verdict_from_name(""), 0);
}

Test(verdict, shows_black_only_for_what_is_usable)
{
	for (unsigned code = 0; code < LG_VERDICT_END; code++)
		cr_assert_eq(lg_verdict_colour(code) == LG_COLOUR_BLACK,
			code == LG_VALID || code == LG_VALID_WITH_NOTICE, "verdict %s",
			lg_verdict_name(code));
}
