// SPDX-License-Identifier: Apache-2.0
#include "control/cli/status_map.h"

#include <criterion/criterion.h>
#include <string.h>

static struct lg_status_map map;
static struct lg_error err;

Test(status_map, knows_registered_values_and_no_others_by_itself)
{
	cr_assert_eq(lg_status_map_parse(&map, NULL, &err), 0);
	for (unsigned value = 0; value < 256; value++)
		cr_assert_eq(map.known[value], value <= 2, "value %u", value);
	cr_expect_eq(map.mask[0], 0);
	cr_expect_eq(map.mask[1], LG_LETTER('G'));
	cr_expect_eq(map.mask[2], LG_LETTER('D'));
}

Test(status_map, takes_what_is_said_of_values)
{
	cr_assert_eq(lg_status_map_parse(&map, "3=J,0x0C=C+,255=A,1=E", &err), 0, "%s", err.text);
	cr_expect(map.known[3] && map.known[12] && map.known[255]);
	cr_expect_eq(map.mask[3], LG_LETTER('J'));
	cr_expect_eq(map.mask[12], LG_LETTER('C') | LG_CONDITION_REPLACED);
	cr_expect_eq(map.mask[255], 0);
	cr_expect_eq(map.mask[1], LG_LETTER('E'));
	cr_expect_eq(map.mask[2], LG_LETTER('D'));
}

Test(status_map, refuses_what_says_nothing_or_two_things)
{
	static const char *const wrong[] = {",", "3", "=J", "3=", "3=J,", "3=j", "3=JJ", "256=J",
		"0x100=J", "-1=J", "0x=J", "3=J,0x03=L", "3=J;12=C", "3 =J", "3=Q"};

	for (unsigned i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		cr_expect_eq(lg_status_map_parse(&map, wrong[i], &err), LG_E_ARGUMENT, "\"%s\"",
			wrong[i]);
		cr_expect(strstr(err.text, "VALUE=LETTERS"), "%s", err.text);
	}
}

Test(status_map, names_values_that_it_does_not_know)
{
	struct lg_status_count count[256] = {
		[0] = {90, 0}, [1] = {7, 3}, [3] = {2, 41}, [0x0c] = {1, 4294967295}};

	cr_assert_eq(lg_status_map_parse(&map, NULL, &err), 0);
	cr_expect_eq(lg_status_map_covers(&map, count, &err), LG_E_NOT_FOUND);
	cr_expect(strstr(err.text,
			  "only its issuer knows: 0x03 of 2 licences, first at index "
			  "41; 0x0C of 1 licences, first at index 4294967295. "),
		"%s", err.text);
	for (unsigned value = 0; value < 256; value++)
		count[value].licences = UINT64_MAX;
	cr_expect_eq(lg_status_map_covers(&map, count, &err), LG_E_NOT_FOUND);
	cr_expect(strstr(err.text, "; …"), "%s", err.text);
	cr_assert_eq(lg_status_map_parse(&map, "3=J,12=C", &err), 0);
	cr_expect_eq(
		lg_status_map_covers(&map,
			(struct lg_status_count[256]){[2] = {1, 0}, [3] = {1, 1}, [12] = {1, 2}},
			&err),
		0);
}
