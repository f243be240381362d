// SPDX-License-Identifier: Apache-2.0
#include "common/condition.h"

#include <criterion/criterion.h>
#include <string.h>

#define TODAY 20454
#define LETTERS "ABCDEFGHIJKLMNPRSTU"

// What each letter means alone, within its term and after it; a rank further down wins.
static const struct {
	char letter;
	enum lg_verdict within, after;
} alone[] = {
	{'A', LG_VALID, LG_VALID}, {'B', LG_NOT_NOW, LG_NOT_NOW},
	{'C', LG_SUPERSEDED, LG_SUPERSEDED}, {'D', LG_NOT_NOW, LG_VALID}, {'E', LG_GONE, LG_GONE},
	{'F', LG_GONE, LG_GONE}, {'G', LG_GONE, LG_GONE},
	{'H', LG_VALID_WITH_NOTICE, LG_VALID_WITH_NOTICE},
	{'I', LG_VALID_WITH_NOTICE, LG_VALID_WITH_NOTICE}, {'J', LG_ABNORMAL, LG_ABNORMAL},
	{'K', LG_NOT_NOW, LG_NOT_NOW}, {'L', LG_ABNORMAL, LG_ABNORMAL},
	{'M', LG_NOT_NOW, LG_NOT_NOW}, {'N', LG_VALID, LG_NOT_NOW}, {'P', LG_VALID, LG_NOT_NOW},
	{'R', LG_GONE, LG_GONE}, {'S', LG_NOT_NOW, LG_NOT_NOW}, {'T', LG_VALID, LG_NOT_NOW},
	{'U', LG_NOT_NOW, LG_NOT_NOW},
	{'A' + 26, LG_SUPERSEDED, LG_SUPERSEDED}, // replaced by a newer credential
};
#define CONDITIONS (sizeof(alone) / sizeof(alone[0]))

static const enum lg_verdict precedence[] = {
	LG_VALID, LG_VALID_WITH_NOTICE, LG_NOT_NOW, LG_ABNORMAL, LG_SUPERSEDED, LG_GONE};

static unsigned rank(enum lg_verdict verdict)
{
	for (unsigned i = 0; i < sizeof(precedence) / sizeof(precedence[0]); i++)
		if (precedence[i] == verdict)
			return i;
	cr_assert_fail("verdict %d has no rank", verdict);
	return 0;
}

static uint32_t bit(unsigned i)
{
	return UINT32_C(1) << (alone[i].letter - 'A');
}

Test(condition, has_a_verdict_for_each_letter)
{
	for (unsigned i = 0; i < CONDITIONS; i++) {
		cr_assert_eq(lg_condition_verdict(bit(i), TODAY, TODAY), alone[i].within,
			"letter %u within its term", i);
		cr_assert_eq(lg_condition_verdict(bit(i), TODAY - 1, TODAY), alone[i].after,
			"letter %u after its term", i);
	}
	cr_assert_eq(CONDITIONS, strlen(LETTERS) + 1);
}

Test(condition, takes_the_worse_of_each_pair)
{
	for (unsigned i = 0; i < CONDITIONS; i++)
		for (unsigned j = 0; j < CONDITIONS; j++) {
			const unsigned a = rank(alone[i].within), b = rank(alone[j].within);
			const enum lg_verdict got =
				lg_condition_verdict(bit(i) | bit(j), TODAY, TODAY);

			cr_assert_eq(got, precedence[a > b ? a : b], "letters %u and %u", i, j);
		}
}

Test(condition, takes_the_worse_of_each_pair_after_the_term)
{
	for (unsigned i = 0; i < CONDITIONS; i++)
		for (unsigned j = 0; j < CONDITIONS; j++) {
			const unsigned a = rank(alone[i].after), b = rank(alone[j].after);
			const enum lg_verdict got =
				lg_condition_verdict(bit(i) | bit(j), TODAY - 1, TODAY);

			cr_assert_eq(got, precedence[a > b ? a : b], "letters %u and %u", i, j);
		}
}

Test(condition, counts_the_last_day_of_a_term)
{
	const uint32_t postponed = LG_LETTER('N'), suspended = LG_LETTER('D');

	cr_assert_eq(lg_condition_verdict(postponed, TODAY, TODAY), LG_VALID);
	cr_assert_eq(lg_condition_verdict(postponed, TODAY, TODAY + 1), LG_NOT_NOW);
	cr_assert_eq(lg_condition_verdict(suspended, TODAY, TODAY), LG_NOT_NOW);
	cr_assert_eq(lg_condition_verdict(suspended, TODAY, TODAY + 1), LG_VALID);
	cr_assert_eq(lg_condition_verdict(suspended, UINT32_MAX, INT64_MAX), LG_VALID);
	cr_assert_eq(lg_condition_verdict(suspended, UINT32_MAX, INT64_MIN), LG_NOT_NOW);
}

Test(condition, has_no_end_without_a_day)
{
	cr_assert_eq(lg_condition_verdict(LG_LETTER('P'), 0, INT64_MAX), LG_VALID);
	cr_assert_eq(lg_condition_verdict(LG_LETTER('D'), 0, INT64_MAX), LG_NOT_NOW);
}

Test(condition, never_reads_an_unknown_bit_as_fine)
{
	for (unsigned i = 0; i < 32; i++) {
		const uint32_t mask = UINT32_C(1) << i;

		if (mask & LG_CONDITIONS_KNOWN)
			continue;
		cr_assert_eq(lg_condition_verdict(mask, 0, TODAY), LG_ABNORMAL, "bit %u", i);
		cr_assert_eq(lg_condition_verdict(mask | LG_LETTER('H'), 0, TODAY), LG_ABNORMAL);
		cr_assert_eq(lg_condition_verdict(mask | LG_LETTER('G'), 0, TODAY), LG_GONE);
	}
}

Test(condition, is_normal_when_empty)
{
	cr_assert_eq(lg_condition_verdict(0, 0, TODAY), LG_VALID);
	cr_assert_eq(lg_condition_verdict(0, TODAY - 1, TODAY), LG_VALID);
}

Test(condition, reads_letters)
{
	const char *bad = NULL;
	uint32_t mask = 7;

	cr_assert(lg_condition_parse("BDJ", &mask, &bad));
	cr_assert_eq(mask, LG_LETTER('B') | LG_LETTER('D') | LG_LETTER('J'));
	cr_assert(lg_condition_parse("J+B", &mask, &bad));
	cr_assert_eq(mask, LG_LETTER('B') | LG_LETTER('J') | LG_CONDITION_REPLACED);
	cr_assert(lg_condition_parse(LETTERS "+", &mask, &bad));
	cr_assert_eq(mask, LG_CONDITIONS_KNOWN);
	cr_assert_null(bad);
}

Test(condition, refuses_other_text_and_says_where)
{
	const struct {
		const char *text;
		size_t at;
	} refused[] = {{"", 0}, {"BOB", 1}, {"BDB", 2}, {"b", 0}, {"A ", 1}, {"Z", 0}, {"++", 1},
		{"B,D", 1}, {"\xe5", 0}};

	for (unsigned i = 0; i < sizeof(refused) / sizeof(refused[0]); i++) {
		const char *bad = NULL;
		uint32_t mask = 7;

		cr_assert_not(lg_condition_parse(refused[i].text, &mask, &bad));
		cr_assert_eq(bad, refused[i].text + refused[i].at, "'%s'", refused[i].text);
		cr_assert_eq(mask, 7);
	}
}

Test(condition, prints_letters_in_order)
{
	char text[LG_CONDITION_TEXT_BYTES];

	lg_condition_format(LG_LETTER('J') | LG_LETTER('B') | LG_CONDITION_REPLACED, text);
	cr_assert_str_eq(text, "BJ+");
	lg_condition_format(0, text);
	cr_assert_str_eq(text, "A");
	lg_condition_format(LG_CONDITIONS_KNOWN, text);
	cr_assert_str_eq(text, LETTERS "+");
	lg_condition_format(UINT32_MAX, text);
	cr_assert_str_eq(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ+?");
}

Test(condition, explains_the_letters_of_the_list_only)
{
	for (int c = -128; c < 128; c++)
		cr_assert_eq(lg_condition_meaning((char)c) != NULL,
			c > 0 && strchr(LETTERS, c) != NULL, "character %d", c);
}

Test(condition, is_checked_by_itself)
{
	struct lg_error err;

	cr_expect_eq(lg_condition_check(0, 0, &err), LG_OK);
	cr_expect_eq(lg_condition_check(LG_LETTER('A'), 0, &err), LG_OK);
	cr_expect_eq(lg_condition_check(LG_LETTER('D') | LG_LETTER('B'), TODAY, &err), LG_OK);
	cr_expect_eq(lg_condition_check(LG_LETTER('N'), TODAY, &err), LG_OK);
	cr_expect_eq(lg_condition_check(LG_LETTER('B'), TODAY, &err), LG_E_ARGUMENT);
	cr_expect_eq(lg_condition_check(0, TODAY, &err), LG_E_ARGUMENT);
	cr_expect_eq(lg_condition_check(LG_LETTER('A') | LG_LETTER('B'), 0, &err), LG_E_ARGUMENT);
	cr_expect_eq(lg_condition_check(LG_LETTER('Z'), 0, &err), LG_E_ARGUMENT);
	cr_expect_eq(lg_condition_check(UINT32_C(1) << 31, 0, &err), LG_E_ARGUMENT);
}
