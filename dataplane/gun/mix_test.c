// SPDX-License-Identifier: Apache-2.0
#include "dataplane/gun/mix.h"

#include <criterion/criterion.h>

#include <string.h>

static struct lg_scenario scenario;
static struct lg_mix mix;
static struct lg_error err;

static void add(const char *row)
{
	const struct lg_scenario_entry entry = {
		.verdict = LG_VALID, .payload_kind = LG_PAYLOAD_CREDENTIAL};

	cr_assert_eq(lg_scenario_append(&scenario, row, &entry,
			     (struct lg_bytes){(const uint8_t *)"x", 1}, NULL),
		LG_OK);
}

static void start(void)
{
	lg_scenario_init(&scenario);
	add("genuine");
	add("forged");
	add("genuine");
	add("expired");
}

static void end(void)
{
	lg_mix_free(&mix);
	lg_scenario_free(&scenario);
}

TestSuite(mix, .init = start, .fini = end);

Test(mix, has_every_request_in_order_and_then_again)
{
	cr_assert_eq(lg_mix_select(&mix, &scenario, NULL, 0, &err), LG_OK);
	cr_assert_eq(mix.count, 4);
	for (uint64_t i = 0; i < 10; i++)
		cr_assert_eq(lg_mix_shot(&mix, i), i % 4);
}

Test(mix, keeps_to_the_rows_chosen)
{
	const char *const rows[] = {"expired", "genuine"};

	cr_assert_eq(lg_mix_select(&mix, &scenario, rows, 2, &err), LG_OK);
	cr_assert_eq(mix.count, 3);
	cr_assert_eq(lg_mix_shot(&mix, 0), 0);
	cr_assert_eq(lg_mix_shot(&mix, 1), 2);
	cr_assert_eq(lg_mix_shot(&mix, 2), 3);
}

Test(mix, names_the_rows_there_are_when_one_is_unknown)
{
	const char *const rows[] = {"genuine", "forgd"};

	cr_assert_eq(lg_mix_select(&mix, &scenario, rows, 2, &err), LG_E_NOT_FOUND);
	cr_assert(strstr(err.text, "forgd"));
	cr_assert(strstr(err.text, "genuine, forged, expired"));
}

Test(mix, refuses_an_empty_scenario)
{
	lg_scenario_free(&scenario);
	cr_assert_eq(lg_mix_select(&mix, &scenario, NULL, 0, &err), LG_E_ARGUMENT);
}
