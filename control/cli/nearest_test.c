// SPDX-License-Identifier: Apache-2.0
#include "control/cli/nearest.h"

#include <criterion/criterion.h>

static const char *nearest_to(const char *text)
{
	static const char *const names[] = {"issue", "show", "qr", "status set", "status get"};
	struct lg_nearest nearest;

	lg_nearest_init(&nearest, text);
	for (unsigned i = 0; i < sizeof(names) / sizeof(*names); i++)
		lg_nearest_offer(&nearest, names[i]);
	return nearest.best ? nearest.best : "";
}

Test(nearest, forgives_one_slip_of_each_kind)
{
	cr_expect_str_eq(nearest_to("isue"), "issue");
	cr_expect_str_eq(nearest_to("isssue"), "issue");
	cr_expect_str_eq(nearest_to("izsue"), "issue");
	cr_expect_str_eq(nearest_to("sihow"), "show");
	cr_expect_str_eq(nearest_to("shwo"), "show");
	cr_expect_str_eq(nearest_to("stauts set"), "status set");
}

Test(nearest, takes_the_nearer_of_two)
{
	cr_expect_str_eq(nearest_to("status gat"), "status get");
	cr_expect_str_eq(nearest_to("status sat"), "status set");
}

Test(nearest, takes_a_name_that_was_not_finished)
{
	cr_expect_str_eq(nearest_to("is"), "issue");
	cr_expect_str_eq(nearest_to("status s"), "status set");
}

Test(nearest, offers_nothing_that_is_far)
{
	cr_expect_str_eq(nearest_to("reboot"), "");
	cr_expect_str_eq(nearest_to("qqq"), "");
	cr_expect_str_eq(nearest_to(""), "");
	cr_expect_str_eq(
		nearest_to("issueissueissueissueissueissueissueissueissueissueissueissueissue"),
		"");
}
