// SPDX-License-Identifier: Apache-2.0
#include "dataplane/gun/options.h"

#include "common/verdict.h"

#include <criterion/criterion.h>

#include <string.h>

#define NEEDED "--scenario", "s", "--gateway", "192.0.2.1:4433"

static struct lg_gun_options options;
static struct lg_error err;

// The list ends with NULL.
static int parse(const char *const *arguments)
{
	static char name[] = "licgate-gun";
	static char *argv[40] = {name}; // outlives the call: eal_argv points into it
	int argc = 1;

	while (*arguments)
		argv[argc++] = (char *)(uintptr_t)*arguments++;
	return lg_gun_options_parse(argc, argv, &options, &err);
}

#define PARSE(...) parse((const char *const[]){__VA_ARGS__, NULL})

static void refused(int rc, const char *because)
{
	cr_assert_eq(rc, LG_E_ARGUMENT);
	cr_assert(strstr(err.text, because), "'%s' does not say '%s'", err.text, because);
}

Test(options, have_defaults)
{
	cr_assert_eq(PARSE(NEEDED), LG_OK, "%s", err.text);
	cr_assert_str_eq(options.scenario, "s");
	cr_assert_str_eq(options.gateway, "192.0.2.1:4433");
	cr_assert_null(options.client_key);
	cr_assert_eq(options.rate, 1000);
	cr_assert_eq(options.seconds, 10);
	cr_assert_eq(options.timeout_ms, 1000);
	cr_assert_eq(options.sockets, 1);
	cr_assert_eq(options.allow_loss_percent, 0);
	cr_assert_eq(options.damage, LG_DAMAGE_NONE);
	cr_assert_not(options.once || options.watch || options.json || options.progress);
}

Test(options, are_read_in_both_spellings)
{
	cr_assert_eq(PARSE(NEEDED, "--rate", "250", "--seconds=1.5", "--client-key=k", "--once",
			     "--row", "genuine", "--row=forged", "--timeout", "20", "--allow-loss",
			     "0.5", "--damage", "mac", "--sockets", "4", "--source-ip", "192.0.2.2",
			     "--progress", "--json"),
		LG_OK, "%s", err.text);
	cr_assert_eq(options.rate, 250);
	cr_assert_eq(options.seconds, 1.5);
	cr_assert_str_eq(options.client_key, "k");
	cr_assert_eq(options.row_count, 2);
	cr_assert_str_eq(options.rows[0], "genuine");
	cr_assert_str_eq(options.rows[1], "forged");
	cr_assert_eq(options.timeout_ms, 20);
	cr_assert_eq(options.allow_loss_percent, 0.5);
	cr_assert_eq(options.damage, LG_DAMAGE_MAC);
	cr_assert_eq(options.sockets, 4);
	cr_assert(options.once && options.progress && options.json);
}

Test(options, watch_until_a_verdict)
{
	cr_assert_eq(PARSE(NEEDED, "--watch", "--until", "GONE"), LG_OK);
	cr_assert(options.watch);
	cr_assert_eq(options.until, LG_GONE);
	refused(PARSE(NEEDED, "--watch", "--until", "LOST"), "LOST");
	refused(PARSE(NEEDED, "--until", "GONE"), "--watch");
	refused(PARSE(NEEDED, "--watch", "--damage", "mac"), "exclude");
}

Test(options, hand_over_to_eal_what_follows_two_dashes)
{
	cr_assert_eq(PARSE(NEEDED, "--dpdk", "--source-ip", "192.0.2.2", "--", "-l", "1", "--rate"),
		LG_OK, "%s", err.text);
	cr_assert_eq(options.eal_argc, 4);
	cr_assert_str_eq(options.eal_argv[0], "licgate-gun");
	cr_assert_str_eq(options.eal_argv[1], "-l");
	cr_assert_str_eq(options.eal_argv[3], "--rate");
	cr_assert_eq(options.rate, 1000);
}

Test(options, refuse_what_does_not_go_together)
{
	refused(PARSE("--gateway", "192.0.2.1:1"), "--scenario");
	refused(PARSE("--scenario", "s"), "--gateway");
	refused(PARSE(NEEDED, "--dpdk"), "--source-ip");
	refused(PARSE(NEEDED, "--", "-l", "1"), "--dpdk");
	refused(PARSE(NEEDED, "--gateway-mac", "02:00:00:00:00:01"), "--dpdk");
}

Test(options, name_the_first_mistake)
{
	refused(PARSE(NEEDED, "--bogus"), "--bogus");
	refused(PARSE(NEEDED, "--rate"), "--rate needs a value");
	refused(PARSE(NEEDED, "stray"), "stray");
	refused(PARSE(NEEDED, "--damage", "bits"), "bits");
}

Test(options, keep_numbers_in_their_range)
{
	refused(PARSE(NEEDED, "--rate", "0"), "from 1 to 100000000");
	refused(PARSE(NEEDED, "--rate", "100000001"), "--rate");
	refused(PARSE(NEEDED, "--rate", "1.5"), "whole number");
	refused(PARSE(NEEDED, "--rate", "1k"), "1k");
	refused(PARSE(NEEDED, "--rate", ""), "--rate");
	refused(PARSE(NEEDED, "--rate", "nan"), "--rate");
	refused(PARSE(NEEDED, "--seconds", "0"), "--seconds");
	refused(PARSE(NEEDED, "--seconds", "inf"), "--seconds");
	refused(PARSE(NEEDED, "--allow-loss", "101"), "--allow-loss");
	refused(PARSE(NEEDED, "--sockets", "65"), "--sockets");
	refused(PARSE(NEEDED, "--timeout", "0"), "--timeout");
}

Test(options, bound_the_number_of_rows)
{
	const char *arguments[4 + LG_GUN_ROWS_MAX + 2] = {NEEDED};
	unsigned count = 4;

	for (unsigned i = 0; i < LG_GUN_ROWS_MAX; i++)
		arguments[count++] = "--row=label";
	cr_assert_eq(parse(arguments), LG_OK);
	cr_assert_eq(options.row_count, LG_GUN_ROWS_MAX);
	arguments[count] = "--row=label";
	refused(parse(arguments), "--row");
}

Test(options, need_nothing_else_for_help_and_version)
{
	cr_assert_eq(PARSE("--help"), LG_OK);
	cr_assert(options.help);
	cr_assert_eq(PARSE("--version"), LG_OK);
	cr_assert(options.version);
}
