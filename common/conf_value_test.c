// SPDX-License-Identifier: Apache-2.0
#include "common/conf_schema.h"

#include <criterion/criterion.h>
#include <string.h>

static struct lg_conf conf;
static char why[200];

static const struct lg_conf_key number = {
	.kind = LG_CONF_NUMBER,
	.offset = offsetof(struct lg_conf, port_mtu_bytes),
	.unit = "bytes",
	.least = -5,
	.most = INT64_MAX,
};
static const struct lg_conf_key flag = {
	.kind = LG_CONF_SWITCH,
	.offset = offsetof(struct lg_conf, port_promiscuous),
};
static const struct lg_conf_key string = {
	.kind = LG_CONF_STRING,
	.offset = offsetof(struct lg_conf, policy_audience),
};
static const struct lg_conf_key choice = {
	.kind = LG_CONF_CHOICE,
	.offset = offsetof(struct lg_conf, log_level),
	.choices = "low|lower|lowest",
};

static bool set(const struct lg_conf_key *key, const char *text)
{
	return lg_conf_value_set(key, &conf, text, why, sizeof(why));
}

Test(conf_value, numbers_are_plain_decimals_within_their_range)
{
	static const char *const bad[] = {"", "-", "-6", "+1", "01", "-01", "1.0", "1e3", "0x10",
		"1_000", " 1", "1 ", "one", "9223372036854775808", "99999999999999999999"};

	cr_assert(set(&number, "-5"));
	cr_assert_eq(conf.port_mtu_bytes, -5);
	cr_assert(set(&number, "0"));
	cr_assert_eq(conf.port_mtu_bytes, 0);
	cr_assert(set(&number, "9223372036854775807"));
	cr_assert_eq(conf.port_mtu_bytes, INT64_MAX);
	for (unsigned i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		cr_assert_not(set(&number, bad[i]), "%s", bad[i]);
		cr_assert_str_eq(why, "a whole number from -5 to 9223372036854775807 (bytes)");
		cr_assert_eq(conf.port_mtu_bytes, INT64_MAX);
	}
}

Test(conf_value, switches_are_true_or_false)
{
	static const char *const bad[] = {"", "True", "yes", "on", "1", "0", "truee", "fals"};

	cr_assert(set(&flag, "true"));
	cr_assert(conf.port_promiscuous);
	for (unsigned i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		cr_assert_not(set(&flag, bad[i]), "%s", bad[i]);
		cr_assert(conf.port_promiscuous);
	}
	cr_assert(set(&flag, "false"));
	cr_assert_not(conf.port_promiscuous);
}

Test(conf_value, choices_are_whole_words)
{
	static const char *const bad[] = {"", "lo", "lowes", "lowestt", "low|lower", "|", "LOW"};

	cr_assert(set(&choice, "low"));
	cr_assert_eq(conf.log_level, 0);
	cr_assert(set(&choice, "lowest"));
	cr_assert_eq(conf.log_level, 2);
	cr_assert(set(&choice, "lower"));
	for (unsigned i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		cr_assert_not(set(&choice, bad[i]), "%s", bad[i]);
		cr_assert_eq(conf.log_level, 1);
	}
}

Test(conf_value, strings_are_printable_ascii_that_fits)
{
	char text[LG_CONF_STRING_BYTES + 1];

	for (int c = -128; c < 128; c++) {
		const char one[] = {(char)c, 0};

		cr_assert_eq(set(&string, one), c == 0 || (c >= ' ' && c <= '~'), "%d", c);
	}
	memset(text, 'x', sizeof(text));
	text[LG_CONF_STRING_BYTES - 1] = 0;
	cr_assert(set(&string, text));
	cr_assert_str_eq(conf.policy_audience, text);
	text[LG_CONF_STRING_BYTES - 1] = 'x';
	text[LG_CONF_STRING_BYTES] = 0;
	cr_assert_not(set(&string, text));
}

Test(conf_value, values_are_written_as_yaml)
{
	char out[LG_CONF_VALUE_BYTES];
	char worst[LG_CONF_STRING_BYTES];

	cr_assert(set(&number, "-5"));
	lg_conf_value_format(&number, &conf, out);
	cr_assert_str_eq(out, "-5");
	cr_assert(set(&flag, "true"));
	lg_conf_value_format(&flag, &conf, out);
	cr_assert_str_eq(out, "true");
	for (unsigned i = 0; i < 3; i++) {
		static const char *const words[] = {"low", "lower", "lowest"};

		cr_assert(set(&choice, words[i]));
		lg_conf_value_format(&choice, &conf, out);
		cr_assert_str_eq(out, words[i]);
	}
	cr_assert(set(&string, "a\"b\\c"));
	lg_conf_value_format(&string, &conf, out);
	cr_assert_str_eq(out, "\"a\\\"b\\\\c\"");
	memset(worst, '"', sizeof(worst));
	worst[sizeof(worst) - 1] = 0;
	cr_assert(set(&string, worst));
	lg_conf_value_format(&string, &conf, out);
	cr_assert_eq(strlen(out), 2 * (LG_CONF_STRING_BYTES - 1) + 2);
	cr_assert_lt(strlen(out), sizeof(out));
}
