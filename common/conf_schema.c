// SPDX-License-Identifier: Apache-2.0
#include "common/conf_schema.h"

#include <string.h>

#define NAME_MAX_BYTES 80

#define LIVE true
#define RESTART false
#define FIELD(s, k) .section = #s, .name = #k, .offset = offsetof(struct lg_conf, s##_##k)

#define FORM(f) FORM_##f
#define FORM_ANY .form = LG_FORM_ANY
#define FORM_PATH .form = LG_FORM_PATH
#define FORM_PATH_REQUIRED .form = LG_FORM_PATH, .required = true
#define FORM_IPV4 .form = LG_FORM_IPV4
#define FORM_IPV6 .form = LG_FORM_IPV6
#define FORM_MAC .form = LG_FORM_MAC
#define FORM_DEVICE_REQUIRED .form = LG_FORM_DEVICE, .required = true
#define FORM_CPUS .form = LG_FORM_CPUS
#define FORM_CPUS_REQUIRED .form = LG_FORM_CPUS, .required = true
#define FORM_NAME .form = LG_FORM_NAME
#define FORM_USER .form = LG_FORM_USER
#define FORM_HEXKEYS .form = LG_FORM_HEXKEYS

static const struct lg_conf_key keys[] = {
#define NUMBER(s, k, unit_, least_, most_, default_, change, from, help_)                          \
	{FIELD(s, k), .kind = LG_CONF_NUMBER, .unit = unit_, .least = least_, .most = most_,       \
		.default_number = default_, .live = change, .renamed_from = from, .help = help_},
#define SWITCH(s, k, default_, change, from, help_)                                                \
	{FIELD(s, k), .kind = LG_CONF_SWITCH, .default_number = default_, .live = change,          \
		.renamed_from = from, .help = help_},
#define STRING(s, k, default_, form_, change, from, help_)                                         \
	{FIELD(s, k), .kind = LG_CONF_STRING, .default_text = default_, FORM(form_),               \
		.live = change, .renamed_from = from, .help = help_},
#define CHOICE(s, k, choices_, default_, change, from, help_)                                      \
	{FIELD(s, k), .kind = LG_CONF_CHOICE, .choices = choices_, .default_text = default_,       \
		.live = change, .renamed_from = from, .help = help_},
#include "common/conf_schema.def"
#undef NUMBER
#undef SWITCH
#undef STRING
#undef CHOICE
};

const struct lg_conf_schema lg_conf_schema = {keys, LG_CONF_KEY_COUNT};

const struct lg_conf_key *lg_conf_schema_find(
	const struct lg_conf_schema *schema, const char *section, const char *name)
{
	for (unsigned i = 0; i < schema->count; i++)
		if (strcmp(schema->keys[i].section, section) == 0 &&
			strcmp(schema->keys[i].name, name) == 0)
			return &schema->keys[i];
	return NULL;
}

const struct lg_conf_key *lg_conf_schema_section(
	const struct lg_conf_schema *schema, const char *section)
{
	for (unsigned i = 0; i < schema->count; i++)
		if (strcmp(schema->keys[i].section, section) == 0)
			return &schema->keys[i];
	return NULL;
}

bool lg_conf_schema_section_renamed(const struct lg_conf_schema *schema, const char *section)
{
	const size_t len = strlen(section);

	for (unsigned i = 0; i < schema->count; i++) {
		const char *const from = schema->keys[i].renamed_from;

		if (strncmp(from, section, len) == 0 && from[len] == '.')
			return true;
	}
	return false;
}

static unsigned least_of(unsigned a, unsigned b, unsigned c)
{
	const unsigned ab = a < b ? a : b;

	return ab < c ? ab : c;
}

// Levenshtein's distance, one row at a time. Both names are shorter than NAME_MAX_BYTES.
static unsigned distance(const char *a, const char *b)
{
	const size_t width = strlen(b);
	unsigned row[NAME_MAX_BYTES];

	for (unsigned j = 0; j <= width; j++)
		row[j] = j;
	for (unsigned i = 1; a[i - 1]; i++) {
		unsigned diagonal = row[0];

		row[0] = i;
		for (unsigned j = 1; j <= width; j++) {
			const unsigned above = row[j];
			const unsigned swap = diagonal + (a[i - 1] != b[j - 1]);

			row[j] = least_of(above + 1, row[j - 1] + 1, swap);
			diagonal = above;
		}
	}
	return row[width];
}

// The key that was probably meant; NULL if none is near. The right key in the wrong section is
// nearer than any misspelling.
static const struct lg_conf_key *nearest_key(
	const struct lg_conf_schema *schema, const char *section, const char *name)
{
	const struct lg_conf_key *nearest = NULL;
	unsigned best = strlen(name) > 8 ? 4 : 3;

	for (unsigned i = 0; i < schema->count; i++) {
		const struct lg_conf_key *const key = &schema->keys[i];
		const unsigned away = distance(name, key->name);
		const unsigned total = away ? away + distance(section, key->section) : 0;

		if (total < best) {
			best = total;
			nearest = key;
		}
	}
	return nearest;
}

static void explain_section(
	const struct lg_conf_schema *schema, const char *section, char *out, size_t room)
{
	const char *nearest = NULL;
	unsigned best = 4;

	for (unsigned i = 0; i < schema->count; i++) {
		const unsigned away = distance(section, schema->keys[i].section);

		if (away < best) {
			best = away;
			nearest = schema->keys[i].section;
		}
	}
	if (nearest)
		snprintf(out, room, "unknown section %s; did you mean %s?", section, nearest);
	else
		snprintf(out, room, "unknown section %s; docs/configuration.md lists them all",
			section);
}

void lg_conf_schema_explain(const struct lg_conf_schema *schema, const char *section,
	const char *name, char *out, size_t room)
{
	char full[2 * NAME_MAX_BYTES];
	const struct lg_conf_key *nearest;

	if (strlen(section) >= NAME_MAX_BYTES || (name && strlen(name) >= NAME_MAX_BYTES)) {
		snprintf(out, room, "unknown %s of %zu characters", name ? "key" : "section",
			strlen(name ? name : section));
		return;
	}
	if (!name) {
		explain_section(schema, section, out, room);
		return;
	}
	snprintf(full, sizeof(full), "%s.%s", section, name);
	for (unsigned i = 0; i < schema->count; i++) {
		if (strcmp(schema->keys[i].renamed_from, full) == 0) {
			snprintf(out, room, "key %s is called %s.%s now: rename it", full,
				schema->keys[i].section, schema->keys[i].name);
			return;
		}
	}
	nearest = nearest_key(schema, section, name);
	if (nearest)
		snprintf(out, room, "unknown key %s; did you mean %s.%s?", full, nearest->section,
			nearest->name);
	else
		snprintf(out, room, "unknown key %s; docs/configuration.md lists them all", full);
}
