// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/drivers/eligibility.h"
#include "common/condition.h"

#include <criterion/criterion.h>

#define TODAY 20787

static enum lg_eligibility with(uint32_t conditions, uint32_t until_day)
{
	const struct lg_driver driver = {
		.conditions = conditions,
		.until_day = until_day,
		.valid_from_day = TODAY - 100,
		.valid_until_day = TODAY + 100,
	};

	return lg_driver_eligibility(&driver, TODAY, NULL);
}

Test(driver_eligibility, any_condition_but_a_notice_bars)
{
	for (const char *at = "BDKMSUJLEFGRC"; *at; at++) {
		cr_expect_eq(with(LG_LETTER(*at), 0), LG_BARRED_BY_CONDITIONS, "%c", *at);
		cr_expect_eq(with(LG_LETTER(*at) | LG_LETTER('H'), 0), LG_BARRED_BY_CONDITIONS);
	}
	for (const char *at = "AHI"; *at; at++)
		cr_expect_eq(with(LG_LETTER(*at), 0), LG_ELIGIBLE, "%c", *at);
	cr_expect_eq(with(0, 0), LG_ELIGIBLE);
	cr_expect_eq(with(LG_LETTER('Z'), 0), LG_BARRED_BY_CONDITIONS);
	cr_expect_eq(with(UINT32_C(1) << 31, 0), LG_BARRED_BY_CONDITIONS);
}

Test(driver_eligibility, postponements_are_fine_to_their_last_day)
{
	for (const char *at = "NPT"; *at; at++) {
		cr_expect_eq(with(LG_LETTER(*at), TODAY), LG_ELIGIBLE);
		cr_expect_eq(with(LG_LETTER(*at), TODAY - 1), LG_BARRED_BY_CONDITIONS);
	}
	// A suspension lapses by itself instead.
	cr_expect_eq(with(LG_LETTER('D'), TODAY), LG_BARRED_BY_CONDITIONS);
	cr_expect_eq(with(LG_LETTER('D'), TODAY - 1), LG_ELIGIBLE);
}

Test(driver_eligibility, validity_counts_with_both_its_days)
{
	struct lg_driver driver = {.valid_from_day = TODAY, .valid_until_day = TODAY};

	cr_expect_eq(lg_driver_eligibility(&driver, TODAY, NULL), LG_ELIGIBLE);
	cr_expect_eq(lg_driver_eligibility(&driver, TODAY + 1, NULL), LG_BARRED_BY_END_OF_VALIDITY);
	cr_expect_eq(
		lg_driver_eligibility(&driver, TODAY - 1, NULL), LG_BARRED_BY_START_OF_VALIDITY);
	driver.valid_until_day = 0;
	cr_expect_eq(lg_driver_eligibility(&driver, TODAY + 100000, NULL), LG_ELIGIBLE);
}

Test(driver_eligibility, tells_which_conditions_bar_and_no_others)
{
	const struct lg_driver driver = {
		.conditions = LG_LETTER('B') | LG_LETTER('D') | LG_LETTER('H') | LG_LETTER('J')};
	char text[LG_ELIGIBILITY_TEXT_BYTES];
	uint32_t conditions;

	cr_assert_eq(lg_driver_eligibility(&driver, TODAY, &conditions), LG_BARRED_BY_CONDITIONS);
	cr_expect_eq(conditions, LG_LETTER('B') | LG_LETTER('D') | LG_LETTER('J'));
	cr_expect_str_eq(lg_eligibility_name(LG_BARRED_BY_CONDITIONS), "CONDITIONS");
	lg_driver_eligibility_tell(&driver, TODAY, text);
	cr_expect_not_null(strstr(text, "超分"), "%s", text);
	cr_expect_not_null(strstr(text, "停止使用"), "%s", text);
	cr_expect_null(strstr(text, "violation"), "%s", text);
}

Test(driver_eligibility, tells_of_every_condition_at_once_in_whole)
{
	const struct lg_driver driver = {.conditions = LG_CONDITIONS_KNOWN};
	char text[LG_ELIGIBILITY_TEXT_BYTES];

	lg_driver_eligibility_tell(&driver, TODAY, text);
	cr_expect_not_null(strstr(text, "traffic police first."), "%s", text);
}
