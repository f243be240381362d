// SPDX-License-Identifier: Apache-2.0
#include "common/conf_schema.h"

#include <inttypes.h>
#include <string.h>

static bool begins_section(unsigned i)
{
	const struct lg_conf_key *const keys = lg_conf_schema.keys;

	return i == 0 || strcmp(keys[i].section, keys[i - 1].section) != 0;
}

void lg_conf_dump(const struct lg_conf *conf, FILE *out)
{
	for (unsigned i = 0; i < lg_conf_schema.count; i++) {
		const struct lg_conf_key *const key = &lg_conf_schema.keys[i];
		char value[LG_CONF_VALUE_BYTES];
		char usual[LG_CONF_VALUE_BYTES];

		lg_conf_value_format(key, conf, value);
		lg_conf_value_format_default(key, usual);
		if (begins_section(i))
			fprintf(out, "%s%s:\n", i ? "\n" : "", key->section);
		fprintf(out, "  %s: %s  # ", key->name, value);
		if (key->kind == LG_CONF_NUMBER)
			fprintf(out, "%s, %" PRId64 " to %" PRId64 "; ", key->unit, key->least,
				key->most);
		if (key->kind == LG_CONF_CHOICE)
			fprintf(out, "%s; ", key->choices);
		fprintf(out, "default %s\n", usual);
	}
}

static void document_choices(const char *choices, FILE *out)
{
	fputc('`', out);
	for (; *choices; choices++) {
		if (*choices == '|')
			fputs("` or `", out);
		else
			fputc(*choices, out);
	}
	fputc('`', out);
}

static void document_form(const struct lg_conf_key *key, FILE *out)
{
	switch (key->kind) {
	case LG_CONF_NUMBER:
		fprintf(out, "%" PRId64 " to %" PRId64 " (%s)", key->least, key->most, key->unit);
		break;
	case LG_CONF_SWITCH:
		fprintf(out, "`true` or `false`");
		break;
	case LG_CONF_STRING:
		fprintf(out, "%s%s", lg_conf_form_text(key->form),
			key->required ? "" : "; or empty");
		break;
	case LG_CONF_CHOICE:
		document_choices(key->choices, out);
		break;
	}
}

void lg_conf_document(FILE *out)
{
	fprintf(out,
		"<!-- Written by `licgate-docs configuration` from common/conf_schema.def. -->\n"
		"# Configuration\n"
		"\n"
		"One YAML file serves the data plane, control and the `licgate` command. It is a\n"
		"map of sections, each a map of keys with single values. A key that is not in\n"
		"this list, a key given twice, or a value outside its range stops the start and\n"
		"the reload, with file, line and what is needed; anchors, aliases, tags and a\n"
		"second document are refused. Keys that are left out have their defaults.\n"
		"`licgate conf check FILE` judges a file by its text alone, on any machine.\n"
		"\n"
		"*Takes effect*: `reload` at once when control or the data plane is told to\n"
		"reload, `restart` when it next starts.\n");
	for (unsigned i = 0; i < lg_conf_schema.count; i++) {
		const struct lg_conf_key *const key = &lg_conf_schema.keys[i];
		char usual[LG_CONF_VALUE_BYTES];

		if (begins_section(i))
			fprintf(out,
				"\n## %s\n\n"
				"| key | value | default | takes effect | meaning |\n"
				"|---|---|---|---|---|\n",
				key->section);
		lg_conf_value_format_default(key, usual);
		fprintf(out, "| `%s` | ", key->name);
		document_form(key, out);
		fprintf(out, " | `%s` | %s | %s |\n", usual, key->live ? "reload" : "restart",
			key->help);
	}
}
