// SPDX-License-Identifier: Apache-2.0
#include "control/cli/value.h"

#include <criterion/criterion.h>

#define NOW 1000000

static struct lg_value value;
static struct lg_error err;

static int parse(enum lg_option_id id, const char *text)
{
	value = (struct lg_value){0};
	err = (struct lg_error){0};
	return lg_value_parse(&lg_options[id], text, NOW, &value, &err);
}

static void refuses(enum lg_option_id id, const char *text)
{
	cr_expect_eq(parse(id, text), LG_E_ARGUMENT, "--%s %s", lg_options[id].name, text);
	cr_expect_null(value.text);
	cr_expect_eq(
		strncmp(err.text, "--", 2), 0, "\"%s\" does not begin with the option", err.text);
}

static void reads(enum lg_option_id id, const char *text, int64_t number)
{
	cr_expect_eq(parse(id, text), 0, "%s", err.text);
	cr_expect_eq(value.number, number, "--%s %s: %lld", lg_options[id].name, text,
		(long long)value.number);
	cr_expect_str_eq(value.text, text);
}

Test(value, numbers_are_whole_and_in_range)
{
	reads(LG_O_retries, "0", 0);
	reads(LG_O_retries, "16", 16);
	refuses(LG_O_retries, "17");
	refuses(LG_O_retries, "-1");
	refuses(LG_O_retries, "+1");
	refuses(LG_O_retries, "1.5");
	refuses(LG_O_retries, "");
	refuses(LG_O_retries, "0x1");
	refuses(LG_O_retries, "99999999999999999999");
	reads(LG_O_version, "4294967295", 4294967295);
	refuses(LG_O_version, "4294967296");
}

Test(value, durations_have_units)
{
	reads(LG_O_lead, "90", 90);
	reads(LG_O_lead, "2s", 2);
	reads(LG_O_lead, "10m", 600);
	reads(LG_O_lead, "12h", 43200);
	reads(LG_O_lead, "365d", 31536000);
	refuses(LG_O_lead, "366d");
	refuses(LG_O_lead, "0");
	refuses(LG_O_lead, "2w");
	refuses(LG_O_lead, "2sec");
	refuses(LG_O_lead, "h");
	refuses(LG_O_lead, "9223372036854775807d");
}

Test(value, hexadecimal_has_its_length)
{
	cr_assert_eq(parse(LG_O_replaces, "000102030405060708090a0b0c0d0eFF"), 0, "%s", err.text);
	cr_expect_eq(value.bytes[14], 14);
	cr_expect_eq(value.bytes[15], 255);
	refuses(LG_O_replaces, "000102030405060708090a0b0c0d0e");
	refuses(LG_O_replaces, "000102030405060708090a0b0c0d0eFF00");
	refuses(LG_O_replaces, "000102030405060708090a0b0c0d0eFG");
}

Test(value, days_may_be_long_where_a_licence_may)
{
	reads(LG_O_valid_until, "2026-11-23", 20780);
	reads(LG_O_valid_until, "long", 0);
	refuses(LG_O_valid_from, "long");
	refuses(LG_O_valid_from, "2026-02-30");
}

Test(value, moments_count_from_now)
{
	reads(LG_O_not_before, "+60", NOW + 60);
	reads(LG_O_not_before, "1970-01-02T00:00:00Z", 86400);
	refuses(LG_O_not_before, "tomorrow");
}

Test(value, authorities_have_six_digits)
{
	reads(LG_O_authority, "110000", 110000);
	refuses(LG_O_authority, "11000");
	refuses(LG_O_authority, "1100000");
	refuses(LG_O_authority, "011000");
	refuses(LG_O_authority, "11000x");
	cr_expect_eq(parse(LG_O_authorities, "110000,310000,440000"), 0, "%s", err.text);
	cr_expect_eq(parse(LG_O_authorities, "110000"), 0);
	refuses(LG_O_authorities, "110000,");
	refuses(LG_O_authorities, ",110000");
	refuses(LG_O_authorities, "110000,,310000");
	refuses(LG_O_authorities, "110000 310000");
}

Test(value, classes_become_a_mask)
{
	reads(LG_O_class, "A1", 1);
	reads(LG_O_class, "C1,P", 1 << 5 | 1 << 16);
	refuses(LG_O_class, "C7");
	refuses(LG_O_class, "c1");
	refuses(LG_O_class, "C1,");
	refuses(LG_O_class, "");
}

Test(value, roles_are_one_or_several)
{
	reads(LG_O_role, "police", 1);
	refuses(LG_O_role, "police,lab");
	refuses(LG_O_role, "king");
	reads(LG_O_roles, "police,lab", 1 << 1 | 1 << 5);
	reads(LG_O_roles, "public", 1);
	refuses(LG_O_roles, "police,king");
	refuses(LG_O_roles, "police,");
	cr_expect_not_null(strstr(err.text, "public police transport rental insurer lab"));
}

Test(value, texts_and_files_are_not_empty)
{
	cr_expect_eq(parse(LG_O_cause, "case-4711"), 0);
	refuses(LG_O_cause, "");
	refuses(LG_O_out, "");
}

Test(value, lists_are_taken_apart)
{
	const char *list = "a,bc,d";
	char item[3];

	cr_assert(lg_value_next(&list, item, sizeof(item)));
	cr_expect_str_eq(item, "a");
	cr_assert(lg_value_next(&list, item, sizeof(item)));
	cr_expect_str_eq(item, "bc");
	cr_assert(lg_value_next(&list, item, sizeof(item)));
	cr_expect_str_eq(item, "d");
	cr_expect_eq(*list, '\0');
	list = "abc";
	cr_expect_not(lg_value_next(&list, item, sizeof(item)), "does not fit");
}
