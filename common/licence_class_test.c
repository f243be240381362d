// SPDX-License-Identifier: Apache-2.0
#include "common/licence_class.h"

#include <criterion/criterion.h>

#define ALL "A1,A2,A3,B1,B2,C1,C2,C3,C4,C5,C6,D,E,F,M,N,P"

static uint32_t mask_of(const char *text)
{
	const char *bad = NULL;
	uint32_t mask = 0;

	cr_assert(lg_class_parse(text, &mask, &bad), "'%s' refused at '%s'", text, bad);
	return mask;
}

Test(licence_class, numbers_the_names_in_order)
{
	cr_assert_eq(mask_of("A1"), 1);
	cr_assert_eq(mask_of("C1"), 1 << 5);
	cr_assert_eq(mask_of("D"), 1 << 11);
	cr_assert_eq(mask_of("P"), 1 << 16);
	cr_assert_eq(mask_of("C1,A2"), 1 << 5 | 1 << 1);
	cr_assert_eq(mask_of(ALL), LG_CLASS_MASK);
}

Test(licence_class, refuses_other_text_and_says_where)
{
	const struct {
		const char *text;
		size_t at;
	} refused[] = {{"", 0}, {"c1", 0}, {"C1,", 3}, {",C1", 0}, {"C1,C7", 3}, {"C1 ,D", 0},
		{"C1,D,C1", 5}, {"A", 0}, {"A11", 0}, {"DE", 0}};

	for (unsigned i = 0; i < sizeof(refused) / sizeof(refused[0]); i++) {
		const char *bad = NULL;
		uint32_t mask = 7;

		cr_assert_not(
			lg_class_parse(refused[i].text, &mask, &bad), "'%s'", refused[i].text);
		cr_assert_eq(bad, refused[i].text + refused[i].at, "'%s'", refused[i].text);
		cr_assert_eq(mask, 7);
	}
}

Test(licence_class, prints_what_it_reads)
{
	char text[LG_CLASS_TEXT_BYTES];

	for (uint32_t mask = 1; mask <= LG_CLASS_MASK; mask += 37) {
		lg_class_format(mask, text);
		cr_assert_eq(mask_of(text), mask);
	}
	lg_class_format(LG_CLASS_MASK, text);
	cr_assert_str_eq(text, ALL);
	lg_class_format(0, text);
	cr_assert_str_eq(text, "");
	lg_class_format(~LG_CLASS_MASK, text);
	cr_assert_str_eq(text, "");
}

Test(licence_class, implies_what_may_be_driven_as_well)
{
	const struct {
		const char *held, *allowed;
	} table[] = {
		{"A1", "A1,A3,B1,B2,C1,C2,C3,C4,M"},
		{"A2", "A2,B1,B2,C1,C2,C3,C4,C6,M"},
		{"A3", "A3,C1,C2,C3,C4"},
		{"B1", "B1,C1,C2,C3,C4,M"},
		{"B2", "B2,C1,C2,C3,C4,M"},
		{"C1", "C1,C2,C3,C4"},
		{"C2", "C2"},
		{"C3", "C3,C4"},
		{"C4", "C4"},
		{"C5", "C5"},
		{"C6", "C6"},
		{"D", "D,E,F"},
		{"E", "E,F"},
		{"F", "F"},
		{"M", "M"},
		{"N", "N"},
		{"P", "P"},
		{"C3,D", "C3,C4,D,E,F"},
	};

	for (unsigned i = 0; i < sizeof(table) / sizeof(table[0]); i++)
		cr_assert_eq(lg_class_implied(mask_of(table[i].held)), mask_of(table[i].allowed),
			"%s", table[i].held);
	cr_assert_eq(lg_class_implied(0), 0);
}

Test(licence_class, implies_nothing_further_from_what_is_implied)
{
	for (unsigned i = 0; i < LG_CLASS_COUNT; i++) {
		const uint32_t once = lg_class_implied(UINT32_C(1) << i);

		cr_assert_eq(lg_class_implied(once), once, "class %u", i);
	}
}
