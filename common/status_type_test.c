// SPDX-License-Identifier: Apache-2.0
#include "common/status_type.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TODAY 20454
#define SETS (UINT32_C(1) << 20) // all sets of 20 conditions

static const unsigned widths[] = {1, 2, 4, 8};
#define WIDTHS (sizeof(widths) / sizeof(widths[0]))
#define BIT(loss) (1u << LG_LOSS_##loss)

// Set number n, of all sets of known conditions.
static uint32_t set_of(uint32_t n)
{
	static const char letters[] = "ABCDEFGHIJKLMNPRSTU";
	uint32_t mask = n >> 19 ? LG_CONDITION_REPLACED : 0;

	for (unsigned i = 0; letters[i]; i++)
		mask |= n >> i & 1 ? LG_LETTER(letters[i]) : 0;
	return mask;
}

Test(status_type, is_0_for_usable_licences_and_no_others)
{
	for (uint32_t n = 0; n < SETS; n++) {
		const enum lg_verdict verdict = lg_condition_verdict(set_of(n), 0, TODAY);
		const bool usable = lg_verdict_colour(verdict) == LG_COLOUR_BLACK;

		for (unsigned w = 0; w < WIDTHS; w++)
			cr_assert_eq(lg_status_type(verdict, widths[w]) == 0, usable);
	}
}

Test(status_type, fits_its_width)
{
	for (unsigned verdict = 0; verdict <= LG_VERDICT_END; verdict++)
		for (unsigned w = 0; w < WIDTHS; w++)
			cr_assert_eq(lg_status_type(verdict, widths[w]) >> widths[w], 0);
}

Test(status_type, of_a_verdict_that_no_conditions_have_is_not_read_as_fine)
{
	cr_assert_eq(lg_status_type(LG_STATUS_STALE, 2), LG_TYPE_INVALID);
	cr_assert_eq(lg_status_type(0, 1), LG_TYPE_INVALID);
}

Test(status_type, means_conditions_that_have_it)
{
	static const uint8_t written[] = {0, 1, 2, 3, 0x0c};
	uint32_t mask;

	for (unsigned i = 0; i < sizeof(written); i++) {
		cr_assert(lg_status_type_conditions(written[i], &mask));
		cr_assert_eq(lg_status_type(lg_condition_verdict(mask, 0, TODAY), 4), written[i]);
	}
	for (unsigned value = 0; value < 256; value++)
		cr_assert_eq(lg_status_type_conditions((uint8_t)value, &mask),
			memchr(written, (int)value, sizeof(written)) != NULL);
}

Test(status_type, loses_nothing_exactly_where_the_value_gives_the_conditions_back)
{
	for (uint32_t n = 0; n < SETS; n++) {
		const uint32_t mask = set_of(n), plain = mask & ~LG_LETTER('A');
		const enum lg_verdict verdict = lg_condition_verdict(mask, 0, TODAY);

		for (unsigned w = 0; w < WIDTHS; w++) {
			uint32_t back;

			cr_assert(lg_status_type_conditions(
				lg_status_type(verdict, widths[w]), &back));
			cr_assert_eq(lg_status_losses(mask, 0, widths[w], TODAY, TODAY) == 0,
				back == plain);
			cr_assert(lg_status_losses(mask, TODAY, widths[w], TODAY, TODAY) &
				BIT(UNTIL));
		}
	}
}

static void expect(const char *letters, uint32_t until_day, unsigned bits, unsigned losses)
{
	const char *bad;
	uint32_t mask;

	cr_assert(lg_condition_parse(letters, &mask, &bad));
	cr_expect_eq(lg_status_losses(mask, until_day, bits, TODAY, TODAY + 7), losses,
		"%s in %u bits: 0x%x", letters, bits,
		lg_status_losses(mask, until_day, bits, TODAY, TODAY + 7));
}

Test(status_type, says_what_is_lost)
{
	expect("A", 0, 1, 0);
	expect("G", 0, 1, 0);
	expect("D", 0, 2, 0);
	expect("J", 0, 2, 0);
	expect("C", 0, 4, 0);
	expect("E", 0, 8, BIT(LETTER));
	expect("+", 0, 8, BIT(LETTER));
	expect("BDJ", 0, 8, BIT(SEVERAL));
	expect("D", 0, 1, BIT(LETTER) | BIT(CLASS));
	expect("J", 0, 1, BIT(LETTER) | BIT(CLASS));
	expect("C", 0, 2, BIT(LETTER) | BIT(CLASS));
	expect("H", 0, 8, BIT(LETTER) | BIT(CLASS)); // a notice beside the verdict
	expect("HI", 0, 4, BIT(SEVERAL) | BIT(CLASS));
	expect("N", 0, 4, BIT(LETTER));
	expect("D", TODAY + 7, 2, BIT(UNTIL));
	expect("D", TODAY + 6, 2, BIT(UNTIL) | BIT(CHANGES));
	expect("N", TODAY + 6, 2, BIT(LETTER) | BIT(UNTIL) | BIT(CHANGES));
	expect("N", TODAY - 1, 2, BIT(LETTER) | BIT(UNTIL)); // NOT_NOW all the time
	expect("GD", TODAY + 6, 2, BIT(SEVERAL) | BIT(UNTIL));
}

Test(status_type, has_a_page_that_says_the_same)
{
	static const struct {
		enum lg_verdict verdict;
		const char *letters;
	} rows[] = {{LG_GONE, "EFGR"}, {LG_SUPERSEDED, "C+"}, {LG_ABNORMAL, "JL"},
		{LG_NOT_NOW, "BDKMSU"}, {LG_VALID_WITH_NOTICE, "HI"}, {LG_VALID, "ANPT"}};
	static char page[64 * 1024];
	char path[4096], row[256];
	const char *bad;
	uint32_t mask;
	FILE *file;

	cr_assert(getenv("LICGATE_SOURCE"));
	snprintf(path, sizeof(path), "%s/docs/status-lists.md", getenv("LICGATE_SOURCE"));
	file = fopen(path, "r");
	cr_assert_not_null(file, "cannot open %s", path);
	cr_assert_lt(fread(page, 1, sizeof(page) - 1, file), sizeof(page) - 1);
	fclose(file);
	for (unsigned i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		cr_assert(lg_condition_parse(rows[i].letters, &mask, &bad));
		cr_assert_eq(lg_condition_verdict(mask, 0, TODAY), rows[i].verdict);
		snprintf(row, sizeof(row), "\n| %s | %s | %u | %u | 0x%02X |\n",
			lg_verdict_name(rows[i].verdict), rows[i].letters,
			lg_status_type(rows[i].verdict, 1), lg_status_type(rows[i].verdict, 2),
			lg_status_type(rows[i].verdict, 4));
		cr_expect(strstr(page, row), "%s does not say:%s", path, row);
		cr_expect_eq(
			lg_status_type(rows[i].verdict, 4), lg_status_type(rows[i].verdict, 8));
	}
	for (unsigned loss = 0; loss < LG_LOSS_KINDS; loss++) {
		snprintf(row, sizeof(row), "\n| `%s` | %s |", lg_status_loss_name(loss),
			lg_status_loss_text(loss));
		cr_expect(strstr(page, row), "%s does not say:%s", path, row);
	}
}
