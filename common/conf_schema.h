// SPDX-License-Identifier: Apache-2.0
// conf_schema.def as a table, for whatever walks over all keys: parser, dump, document. Internal to
// common/conf*.c and their tests; everybody else reads struct lg_conf.
#pragma once

#include "common/conf.h"

#include <stddef.h>

enum lg_conf_kind { LG_CONF_NUMBER, LG_CONF_SWITCH, LG_CONF_STRING, LG_CONF_CHOICE };

// What a text must look like. Purely textual: no device, file, user or CPU has to exist.
enum lg_conf_form {
	LG_FORM_ANY,
	LG_FORM_PATH,
	LG_FORM_IPV4,
	LG_FORM_IPV6,
	LG_FORM_MAC,
	LG_FORM_DEVICE,
	LG_FORM_CPUS,
	LG_FORM_NAME,
	LG_FORM_USER,
	LG_FORM_HEXKEYS,
	LG_FORM_END,
};

struct lg_conf_key {
	const char *section;
	const char *name;
	const char *renamed_from; // "section.key", or ""
	const char *help;
	size_t offset; // of its field in struct lg_conf
	enum lg_conf_kind kind;
	bool live;
	const char *default_text; // STRING, CHOICE
	int64_t default_number;   // NUMBER; SWITCH: 0 or 1
	const char *unit;         // NUMBER
	int64_t least, most;      // NUMBER
	const char *choices;      // CHOICE: "a|b|c"
	enum lg_conf_form form;   // STRING
	bool required;            // STRING: may not be empty
};

struct lg_conf_schema {
	const struct lg_conf_key *keys; // keys of one section stand together
	unsigned count;
};

enum {
#define NUMBER(section, key, ...) LG_CONF_KEY_##section##_##key,
#define SWITCH(section, key, ...) LG_CONF_KEY_##section##_##key,
#define STRING(section, key, ...) LG_CONF_KEY_##section##_##key,
#define CHOICE(section, key, ...) LG_CONF_KEY_##section##_##key,
#include "common/conf_schema.def"
#undef NUMBER
#undef SWITCH
#undef STRING
#undef CHOICE
	LG_CONF_KEY_COUNT,
};

extern const struct lg_conf_schema lg_conf_schema;

// NULL if there is none.
const struct lg_conf_key *lg_conf_schema_find(
	const struct lg_conf_schema *schema, const char *section, const char *name);

// First key of a section; NULL if there is no such section.
const struct lg_conf_key *lg_conf_schema_section(
	const struct lg_conf_schema *schema, const char *section);

// True for a section that is gone, but whose keys live on under new names.
bool lg_conf_schema_section_renamed(const struct lg_conf_schema *schema, const char *section);

// "unknown key worker.cpu; did you mean worker.cpus?", or what the key is called now, or, with name
// NULL, the same about a section.
void lg_conf_schema_explain(const struct lg_conf_schema *schema, const char *section,
	const char *name, char *out, size_t room);

// conf_value.c: one field as text. set leaves the field untouched and says in why what is needed
// when text is not of the key's form or range.
bool lg_conf_value_set(const struct lg_conf_key *key, struct lg_conf *conf, const char *text,
	char *why, size_t room);
void lg_conf_value_default(const struct lg_conf_key *key, struct lg_conf *conf);
// As YAML; a string in double quotes. out holds LG_CONF_VALUE_BYTES.
#define LG_CONF_VALUE_BYTES (2 * LG_CONF_STRING_BYTES + 3)
void lg_conf_value_format(const struct lg_conf_key *key, const struct lg_conf *conf, char *out);
void lg_conf_value_format_default(const struct lg_conf_key *key, char *out);

// conf_form.c. An empty text is of every form.
bool lg_conf_form_holds(enum lg_conf_form form, const char *text);
// "an IPv4 address of one host, such as 192.0.2.1"
const char *lg_conf_form_text(enum lg_conf_form form);
