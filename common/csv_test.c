// SPDX-License-Identifier: Apache-2.0
#include "common/csv.h"

#include <criterion/criterion.h>
#include <string.h>

#define ROOM 4

static char line[128];
static char *field[ROOM];
static const char *why;

static int split(const char *text)
{
	strcpy(line, text);
	why = NULL;
	return lg_csv_split(line, field, ROOM, &why);
}

Test(csv, splits_at_commas)
{
	cr_assert_eq(split("a,bc,"), 3);
	cr_expect_str_eq(field[0], "a");
	cr_expect_str_eq(field[1], "bc");
	cr_expect_str_eq(field[2], "");
	cr_assert_eq(split(""), 1);
	cr_expect_str_eq(field[0], "");
	cr_assert_eq(split(",,,"), 4);
}

Test(csv, keeps_commas_and_quotes_inside_quotes)
{
	cr_assert_eq(split("\"C1,M\",b"), 2);
	cr_expect_str_eq(field[0], "C1,M");
	cr_expect_str_eq(field[1], "b");
	cr_assert_eq(split("\"say \"\"yes\"\"\",\"\""), 2);
	cr_expect_str_eq(field[0], "say \"yes\"");
	cr_expect_str_eq(field[1], "");
}

Test(csv, says_what_is_wrong)
{
	cr_expect_eq(split("\"a,b"), -1);
	cr_expect_not_null(strstr(why, "closed"));
	cr_expect_eq(split("\"a\"b,c"), -1);
	cr_expect_not_null(strstr(why, "inside"));
	cr_expect_eq(split("a\"b\",c"), -1);
	cr_expect_eq(split("a,b,c,d,e"), -1);
	cr_expect_not_null(strstr(why, "columns"));
	cr_expect_eq(split("\""), -1);
}
