// SPDX-License-Identifier: Apache-2.0
#include "common/conf_schema.h"

#include <criterion/criterion.h>
#include <string.h>

static const struct lg_conf_key keys[] = {
	{.section = "worker", .name = "cpus", .renamed_from = "lcores.list"},
	{.section = "worker", .name = "clients", .renamed_from = "worker.max_clients"},
	{.section = "port", .name = "mtu_bytes", .renamed_from = ""},
	{.section = "port", .name = "ipv4", .renamed_from = ""},
};
static const struct lg_conf_schema schema = {keys, sizeof(keys) / sizeof(keys[0])};

static void explains(const char *section, const char *name, const char *expected)
{
	char text[200];

	lg_conf_schema_explain(&schema, section, name, text, sizeof(text));
	cr_assert_str_eq(text, expected);
}

Test(conf_schema, a_renamed_key_is_told_by_its_new_name)
{
	explains("worker", "max_clients",
		"key worker.max_clients is called worker.clients now: rename it");
	explains("lcores", "list", "key lcores.list is called worker.cpus now: rename it");
}

Test(conf_schema, a_section_that_is_gone_is_known_by_its_renamed_keys)
{
	cr_assert(lg_conf_schema_section_renamed(&schema, "lcores"));
	cr_assert_not(lg_conf_schema_section_renamed(&schema, "lcore"));
	cr_assert_not(lg_conf_schema_section_renamed(&schema, "port"));
	cr_assert_not(lg_conf_schema_section_renamed(&schema, ""));
}

Test(conf_schema, the_nearest_key_is_offered)
{
	explains("worker", "cpu", "unknown key worker.cpu; did you mean worker.cpus?");
	explains("worker", "cups", "unknown key worker.cups; did you mean worker.cpus?");
	explains("port", "mtu_byte", "unknown key port.mtu_byte; did you mean port.mtu_bytes?");
	explains("port", "clients", "unknown key port.clients; did you mean worker.clients?");
	explains("port", "ipv6", "unknown key port.ipv6; did you mean port.ipv4?");
}

Test(conf_schema, nothing_is_offered_where_nothing_is_near)
{
	explains("port", "mtu", "unknown key port.mtu; docs/configuration.md lists them all");
	explains("port", "", "unknown key port.; docs/configuration.md lists them all");
	explains("engine", NULL, "unknown section engine; docs/configuration.md lists them all");
}

Test(conf_schema, the_nearest_section_is_offered)
{
	explains("workers", NULL, "unknown section workers; did you mean worker?");
	explains("prot", NULL, "unknown section prot; did you mean port?");
}

Test(conf_schema, names_of_any_length_are_explained)
{
	char name[200], text[200];

	for (size_t len = 0; len < sizeof(name); len++) {
		memset(name, 'k', len);
		name[len] = 0;
		lg_conf_schema_explain(&schema, name, name, text, sizeof(text));
		cr_assert_eq(strncmp(text, "unknown key ", 12), 0);
		lg_conf_schema_explain(&schema, name, NULL, text, sizeof(text));
		cr_assert_eq(strncmp(text, "unknown section ", 16), 0);
		lg_conf_schema_explain(&schema, name, name, text, 10);
		cr_assert_str_eq(text, "unknown k");
	}
}

Test(conf_schema, finds_keys_and_sections_by_their_whole_names)
{
	cr_assert_eq(lg_conf_schema_find(&schema, "port", "ipv4"), &keys[3]);
	cr_assert_null(lg_conf_schema_find(&schema, "worker", "ipv4"));
	cr_assert_null(lg_conf_schema_find(&schema, "port", "ipv"));
	cr_assert_eq(lg_conf_schema_section(&schema, "port"), &keys[2]);
	cr_assert_null(lg_conf_schema_section(&schema, "por"));
}

Test(conf_schema, every_row_is_sound)
{
	for (unsigned i = 0; i < lg_conf_schema.count; i++) {
		const struct lg_conf_key *const key = &lg_conf_schema.keys[i];
		struct lg_conf conf, again;
		char text[LG_CONF_VALUE_BYTES], why[200];

		lg_conf_default(&conf);
		again = conf;
		lg_conf_value_format_default(key, text);
		if (key->kind == LG_CONF_STRING) {
			// The table's own defaults need no escapes.
			text[strlen(text) - 1] = 0;
			cr_assert_str_eq(text + 1, key->default_text);
		}
		cr_assert((key->required && !*key->default_text) ||
				lg_conf_value_set(key, &again, text + (key->kind == LG_CONF_STRING),
					why, sizeof(why)),
			"%s.%s: default %s is not %s", key->section, key->name, text, why);
		cr_assert_eq(
			memcmp(&conf, &again, sizeof(conf)), 0, "%s.%s", key->section, key->name);
		cr_assert_eq(lg_conf_schema_find(&lg_conf_schema, key->section, key->name), key);
		cr_assert(*key->help);
		cr_assert_null(strpbrk(key->help, "|\n"), "%s would break the table", key->help);
	}
}

Test(conf_schema, sections_stand_together)
{
	for (unsigned i = 1; i < lg_conf_schema.count; i++) {
		const char *const section = lg_conf_schema.keys[i].section;

		if (strcmp(section, lg_conf_schema.keys[i - 1].section) != 0)
			cr_assert_eq(lg_conf_schema_section(&lg_conf_schema, section),
				&lg_conf_schema.keys[i], "%s is split", section);
	}
}
