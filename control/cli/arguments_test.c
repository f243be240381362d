// SPDX-License-Identifier: Apache-2.0
#include "control/cli/arguments.h"

#include "common/protocol.h"

#include <criterion/criterion.h>

static struct lg_call call;
static struct lg_error err;

#define PARSE(...) parse((char *[]){__VA_ARGS__, NULL})

static int parse(char **arguments)
{
	int count = 0;

	while (arguments[count])
		count++;
	call = (struct lg_call){.clock = &lg_clock_system};
	err = (struct lg_error){0};
	return lg_arguments_parse(count, arguments, &call, &err);
}

static void says(const char *text)
{
	cr_expect_not_null(strstr(err.text, text), "\"%s\" lacks \"%s\"", err.text, text);
}

Test(arguments, sorts_words_and_options_in_any_order)
{
	cr_assert_eq(PARSE("--json", "status", "--wait", "20", "set", "card.lic", "BD"), 0, "%s",
		err.text);
	cr_expect_str_eq(call.command->path, "status set");
	cr_expect_eq(call.word_count, 2);
	cr_expect_str_eq(call.word[0], "card.lic");
	cr_expect_str_eq(call.word[1], "BD");
	cr_expect_eq(call.option[LG_O_wait].number, 20);
	cr_expect(lg_call_json(&call));
}

Test(arguments, takes_values_behind_an_equals_sign)
{
	cr_assert_eq(PARSE("keys", "rotate", "110000", "--lead=2h"), 0, "%s", err.text);
	cr_expect_eq(call.option[LG_O_lead].number, 7200);
	cr_assert_eq(PARSE("keys", "holder", "--out=--odd"), 0, "%s", err.text);
	cr_expect_str_eq(call.option[LG_O_out].text, "--odd");
}

Test(arguments, two_dashes_end_the_options)
{
	cr_assert_eq(PARSE("licence", "show", "--", "--json"), 0, "%s", err.text);
	cr_expect_str_eq(call.word[0], "--json");
	cr_expect_not(lg_call_json(&call));
	cr_assert_eq(PARSE("licence", "show", "-"), 0, "standard input");
}

Test(arguments, fills_in_defaults)
{
	cr_assert_eq(PARSE("verify", "card.lic", "--gateway", "h:1"), 0, "%s", err.text);
	cr_expect_eq(call.option[LG_O_timeout].number, 1000);
	cr_expect_not(call.option[LG_O_timeout].given);
	cr_expect_eq(call.option[LG_O_role].number, LG_ROLE_PUBLIC);
	cr_expect_null(call.option[LG_O_class].text);
	cr_expect_eq(call.option[LG_O_class].number, 0);
}

Test(arguments, names_what_is_missing)
{
	cr_expect_eq(PARSE("keys", "holder"), LG_E_ARGUMENT);
	says("needs --out FILE");
	cr_expect_eq(PARSE("status", "set", "card.lic"), LG_E_ARGUMENT);
	says("needs LETTERS");
	cr_expect_eq(PARSE("keys", "rotate", "110000", "--lead"), LG_E_ARGUMENT);
	says("--lead needs a value");
	cr_expect_eq(PARSE("keys", "holder", "--out", "--json"), LG_E_ARGUMENT);
	says("--out needs a value");
	cr_expect_eq(PARSE("keys"), LG_E_ARGUMENT);
	says("licgate help keys");
}

Test(arguments, refuses_what_is_too_much)
{
	cr_expect_eq(PARSE("info", "now"), LG_E_ARGUMENT);
	says("\"now\"");
	cr_expect_eq(PARSE("info", "--json", "--json"), LG_E_ARGUMENT);
	says("twice");
	cr_expect_eq(PARSE("info", "--json=yes"), LG_E_ARGUMENT);
	says("takes no value");
	cr_expect_eq(PARSE("info", "-j"), LG_E_ARGUMENT);
	says("two dashes");
}

Test(arguments, bounds_the_command_line)
{
	char *many[200];

	for (unsigned i = 0; i < 199; i++)
		many[i] = "--json";
	many[199] = NULL;
	cr_expect_eq(parse(many), LG_E_ARGUMENT);
	for (unsigned i = 0; i < 199; i++)
		many[i] = "word";
	cr_expect_eq(parse(many), LG_E_ARGUMENT);
	says("too many words");
	for (unsigned i = 0; i < 199; i++)
		many[i] = "-h";
	cr_expect_eq(parse(many), LG_E_ARGUMENT);
}

Test(arguments, names_the_nearest_option)
{
	cr_expect_eq(PARSE("keys", "rotate", "110000", "--led", "2s"), LG_E_ARGUMENT);
	says("did you mean --lead?");
	cr_expect_eq(PARSE("info", "--jason"), LG_E_ARGUMENT);
	says("did you mean --json?");
	cr_expect_eq(PARSE("info", "--lead", "2s"), LG_E_ARGUMENT);
	says("has no option --lead; licgate help info lists what it has");
	cr_expect_eq(PARSE("--led", "2", "keys", "rotate", "110000"), LG_E_ARGUMENT);
	says("--led");
}

Test(arguments, says_which_value_is_wrong)
{
	cr_expect_eq(PARSE("keys", "rotate", "110000", "--lead", "soon"), LG_E_ARGUMENT);
	says("--lead soon");
	cr_expect_eq(PARSE("verify", "x", "--gateway", "h", "--retries", "17"), LG_E_ARGUMENT);
	says("from 0 to 16");
}

Test(arguments, nothing_at_all_is_a_call_for_help)
{
	char *none[] = {NULL};

	cr_assert_eq(parse(none), 0);
	cr_expect_str_eq(call.command->path, "help");
	cr_assert_eq(PARSE("--json"), 0);
	cr_expect_str_eq(call.command->path, "help");
	cr_expect(lg_call_json(&call));
	cr_expect_eq(PARSE("--bogus"), LG_E_ARGUMENT);
	says("--bogus");
}

Test(arguments, help_may_be_asked_for_anywhere)
{
	cr_assert_eq(PARSE("licence", "issue", "--help"), 0);
	cr_expect_str_eq(call.command->path, "help");
	cr_expect_str_eq(call.word[0], "licence");
	cr_expect_str_eq(call.word[1], "issue");
	cr_assert_eq(PARSE("-h", "top"), 0);
	cr_expect_str_eq(call.command->path, "help");
	cr_assert_eq(PARSE("keys", "rotate", "--lead", "soon", "--help"), 0,
		"also of a command line with mistakes");
	cr_assert_eq(PARSE("--version"), 0);
	cr_expect_str_eq(call.command->path, "version");
}

Test(arguments, json_is_seen_in_a_line_that_cannot_be_parsed)
{
	char *asked[] = {"nosuch", "--json"}, *ended[] = {"nosuch", "--", "--json"};

	cr_expect(lg_arguments_ask_json(2, asked));
	cr_expect_not(lg_arguments_ask_json(1, asked));
	cr_expect_not(lg_arguments_ask_json(3, ended));
}
