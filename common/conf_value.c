// SPDX-License-Identifier: Apache-2.0
#include "common/conf_schema.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static void *field(const struct lg_conf_key *key, struct lg_conf *conf)
{
	return (char *)conf + key->offset;
}

// Plain decimal: no sign but '-', no leading zero, which YAML 1.1 would read as octal.
static bool number_of(const char *text, int64_t *value)
{
	const char *const digits = text + (*text == '-');
	const size_t len = strspn(digits, "0123456789");

	if (!len || digits[len] || (digits[0] == '0' && len > 1))
		return false;
	errno = 0;
	*value = strtoll(text, NULL, 10);
	return errno == 0;
}

// Index of text in "a|b|c", or -1.
static int choice_of(const char *choices, const char *text)
{
	const size_t wanted = strlen(text);

	for (int i = 0;; i++) {
		const size_t len = strcspn(choices, "|");

		if (len == wanted && strncmp(choices, text, len) == 0)
			return i;
		if (!choices[len])
			return -1;
		choices += len + 1;
	}
}

static bool set_number(
	const struct lg_conf_key *key, int64_t *out, const char *text, char *why, size_t room)
{
	int64_t value;

	if (!number_of(text, &value) || value < key->least || value > key->most) {
		snprintf(why, room, "a whole number from %" PRId64 " to %" PRId64 " (%s)",
			key->least, key->most, key->unit);
		return false;
	}
	*out = value;
	return true;
}

static bool set_string(
	const struct lg_conf_key *key, char *out, const char *text, char *why, size_t room)
{
	bool printable = true;

	for (const char *p = text; *p; p++)
		if (*p < ' ' || *p > '~')
			printable = false;
	if (!printable || strlen(text) >= LG_CONF_STRING_BYTES) {
		snprintf(why, room, "at most %d printable ASCII characters",
			LG_CONF_STRING_BYTES - 1);
		return false;
	}
	if ((key->required && !*text) || !lg_conf_form_holds(key->form, text)) {
		snprintf(why, room, "%s%s", lg_conf_form_text(key->form),
			key->required ? "" : ", or empty");
		return false;
	}
	strcpy(out, text);
	return true;
}

static bool set_choice(
	const struct lg_conf_key *key, unsigned *out, const char *text, char *why, size_t room)
{
	const int index = choice_of(key->choices, text);

	if (index < 0) {
		snprintf(why, room, "one of %s", key->choices);
		return false;
	}
	*out = (unsigned)index;
	return true;
}

static bool set_switch(bool *out, const char *text, char *why, size_t room)
{
	if (strcmp(text, "true") != 0 && strcmp(text, "false") != 0) {
		snprintf(why, room, "true or false");
		return false;
	}
	*out = *text == 't';
	return true;
}

bool lg_conf_value_set(const struct lg_conf_key *key, struct lg_conf *conf, const char *text,
	char *why, size_t room)
{
	switch (key->kind) {
	case LG_CONF_NUMBER:
		return set_number(key, field(key, conf), text, why, room);
	case LG_CONF_SWITCH:
		return set_switch(field(key, conf), text, why, room);
	case LG_CONF_STRING:
		return set_string(key, field(key, conf), text, why, room);
	case LG_CONF_CHOICE:
		return set_choice(key, field(key, conf), text, why, room);
	}
	return false;
}

void lg_conf_value_default(const struct lg_conf_key *key, struct lg_conf *conf)
{
	switch (key->kind) {
	case LG_CONF_NUMBER:
		*(int64_t *)field(key, conf) = key->default_number;
		break;
	case LG_CONF_SWITCH:
		*(bool *)field(key, conf) = key->default_number;
		break;
	case LG_CONF_STRING:
		strncpy(field(key, conf), key->default_text, LG_CONF_STRING_BYTES - 1);
		break;
	case LG_CONF_CHOICE:
		*(unsigned *)field(key, conf) =
			(unsigned)choice_of(key->choices, key->default_text);
		break;
	}
}

static void format_string(const char *text, char *out)
{
	*out++ = '"';
	for (; *text; text++) {
		if (*text == '"' || *text == '\\')
			*out++ = '\\';
		*out++ = *text;
	}
	*out++ = '"';
	*out = 0;
}

static void format_choice(const char *choices, unsigned index, char *out)
{
	size_t len;

	while (index--)
		choices = strchr(choices, '|') + 1;
	len = strcspn(choices, "|");
	memcpy(out, choices, len);
	out[len] = 0;
}

void lg_conf_value_format(const struct lg_conf_key *key, const struct lg_conf *conf, char *out)
{
	const void *const value = (const char *)conf + key->offset;

	switch (key->kind) {
	case LG_CONF_NUMBER:
		snprintf(out, LG_CONF_VALUE_BYTES, "%" PRId64, *(const int64_t *)value);
		break;
	case LG_CONF_SWITCH:
		strcpy(out, *(const bool *)value ? "true" : "false");
		break;
	case LG_CONF_STRING:
		format_string(value, out);
		break;
	case LG_CONF_CHOICE:
		format_choice(key->choices, *(const unsigned *)value, out);
		break;
	}
}

void lg_conf_value_format_default(const struct lg_conf_key *key, char *out)
{
	struct lg_conf conf = {0};

	lg_conf_value_default(key, &conf);
	lg_conf_value_format(key, &conf, out);
}
