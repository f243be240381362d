// SPDX-License-Identifier: Apache-2.0
#include "control/cli/value.h"

#include "common/bytes.h"
#include "common/credential.h"
#include "common/date.h"
#include "common/protocol.h"

#include <errno.h>
#include <stdlib.h>

#define ROLE_NAME_BYTES 16

static bool plain_number(const char *text, char **end, int64_t *number)
{
	if (*text < '0' || *text > '9')
		return false;
	errno = 0;
	*number = strtoll(text, end, 10);
	return errno == 0;
}

static int read_number(const struct lg_option *option, const char *text, struct lg_value *value,
	struct lg_error *err)
{
	char *end;

	if (!plain_number(text, &end, &value->number) || *end || value->number < option->least ||
		value->number > option->most)
		return lg_fail(err, LG_E_ARGUMENT, "need a whole number from %lld to %lld",
			(long long)option->least, (long long)option->most);
	return 0;
}

static int read_duration(const struct lg_option *option, const char *text, struct lg_value *value,
	struct lg_error *err)
{
	static const struct {
		char unit;
		int seconds;
	} units[] = {{'s', 1}, {'m', 60}, {'h', 3600}, {'d', 86400}};
	char *end;
	int64_t seconds = 1;

	if (!plain_number(text, &end, &value->number))
		goto refuse;
	if (*end) {
		seconds = 0;
		for (unsigned i = 0; i < sizeof(units) / sizeof(*units); i++) {
			if (*end == units[i].unit && !end[1])
				seconds = units[i].seconds;
		}
	}
	if (seconds == 0 || value->number > option->most / seconds)
		goto refuse;
	value->number *= seconds;
	if (value->number >= option->least)
		return 0;
refuse:
	return lg_fail(err, LG_E_ARGUMENT,
		"need seconds, or a number with s, m, h or d such as 12h; from %lld s to %lld s",
		(long long)option->least, (long long)option->most);
}

static int read_hex(const struct lg_option *option, const char *text, struct lg_value *value,
	struct lg_error *err)
{
	if (lg_unhex(value->bytes, (size_t)option->least, text))
		return 0;
	return lg_fail(err, LG_E_ARGUMENT, "need %lld hexadecimal digits, have %zu characters",
		2 * (long long)option->least, strlen(text));
}

static int read_day(
	const char *text, bool long_allowed, struct lg_value *value, struct lg_error *err)
{
	if (long_allowed && !strcmp(text, "long")) {
		value->number = 0;
		return 0;
	}
	if (lg_date_parse(text, &value->number))
		return 0;
	return lg_fail(err, LG_E_ARGUMENT,
		"need a day that exists, such as 2026-11-23, from 1970-01-01%s",
		long_allowed ? ", or \"long\" for a licence without end" : "");
}

static bool authority(const char *text, int64_t *number)
{
	char *end;

	return strlen(text) == 6 && plain_number(text, &end, number) && !*end && *number >= 100000;
}

static int read_authorities(const char *text, struct lg_value *value, struct lg_error *err)
{
	char item[8];

	while (lg_value_next(&text, item, sizeof(item))) {
		if (!authority(item, &value->number))
			break;
		if (!*text)
			return 0;
	}
	return lg_fail(err, LG_E_ARGUMENT,
		"need six-digit numbers of authorities (GB/T 2260) separated by commas, such as "
		"110000,310000");
}

static int read_classes(const char *text, struct lg_value *value, struct lg_error *err)
{
	uint32_t classes;
	const char *bad;

	if (lg_class_parse(text, &classes, &bad)) {
		value->number = classes;
		return 0;
	}
	return lg_fail(err, LG_E_ARGUMENT,
		"no class at \"%.12s\"; need names from A1 A2 A3 B1 B2 C1 C2 C3 C4 C5 C6 D E F M N "
		"P separated by commas",
		bad);
}

#define ROLE_NAME(name, code, text, help) " " text

static int read_roles(const char *text, bool several, struct lg_value *value, struct lg_error *err)
{
	char item[ROLE_NAME_BYTES];

	value->number = 0;
	while (lg_value_next(&text, item, sizeof(item))) {
		const int role = lg_role_from_name(item);

		if (role < 0 || (!several && *text))
			break;
		value->number = several ? value->number | INT64_C(1) << role : role;
		if (!*text)
			return 0;
	}
	return lg_fail(err, LG_E_ARGUMENT, "need %s of" ROLES(ROLE_NAME),
		several ? "some, separated by commas," : "one");
}

bool lg_value_next(const char **list, char *item, size_t room)
{
	const size_t len = strcspn(*list, ",");

	if (len == 0 || len >= room)
		return false;
	memcpy(item, *list, len);
	item[len] = '\0';
	*list += len;
	// A comma promises another item: left standing when nothing follows it.
	if (**list == ',' && (*list)[1])
		(*list)++;
	return true;
}

static int read_moment(const char *text, int64_t now, struct lg_value *value, struct lg_error *err)
{
	if (lg_moment_parse(text, now, &value->number))
		return 0;
	return lg_fail(err, LG_E_ARGUMENT,
		"need +SECONDS from now, 2026-11-23T08:00:00Z, 2026-11-23T16:00:00+08:00, or a "
		"date");
}

static int read_form(const struct lg_option *option, const char *text, int64_t now,
	struct lg_value *value, struct lg_error *err)
{
	switch (option->form) {
	case LG_FORM_NUMBER:
		return read_number(option, text, value, err);
	case LG_FORM_DURATION:
		return read_duration(option, text, value, err);
	case LG_FORM_HEX:
		return read_hex(option, text, value, err);
	case LG_FORM_DAY:
		return read_day(text, false, value, err);
	case LG_FORM_DAY_OR_LONG:
		return read_day(text, true, value, err);
	case LG_FORM_MOMENT:
		return read_moment(text, now, value, err);
	case LG_FORM_AUTHORITY:
		if (authority(text, &value->number))
			return 0;
		return lg_fail(err, LG_E_ARGUMENT,
			"need the six-digit number of an authority (GB/T 2260), such as 110000");
	case LG_FORM_AUTHORITIES:
		return read_authorities(text, value, err);
	case LG_FORM_CLASSES:
		return read_classes(text, value, err);
	case LG_FORM_ROLE:
		return read_roles(text, false, value, err);
	case LG_FORM_ROLES:
		return read_roles(text, true, value, err);
	default:
		return *text ? 0 : lg_fail(err, LG_E_ARGUMENT, "must not be empty");
	}
}

int lg_value_parse(const struct lg_option *option, const char *text, int64_t now,
	struct lg_value *value, struct lg_error *err)
{
	const int result = read_form(option, text, now, value, err);

	if (result)
		return lg_fail_in(err, "--%s %.80s", option->name, text);
	value->text = text;
	return 0;
}
