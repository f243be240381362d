// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/drivers/row.h"
#include "common/condition.h"
#include "common/csv.h"
#include "common/date.h"
#include "common/licence_class.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

struct column {
	const char *name;
	bool (*read)(const char *text, size_t room, void *value);
	size_t at, room;
	bool must;
	const char *needed;
};

static bool read_text(const char *text, size_t room, void *value)
{
	const size_t len = strlen(text);

	if (len >= room)
		return false;
	memcpy(value, text, len + 1);
	return true;
}

static bool read_number(const char *text, size_t room, void *value)
{
	char *const out = value;

	if (!read_text(text, room, value))
		return false;
	for (size_t i = 0; out[i]; i++)
		out[i] = (char)toupper((unsigned char)out[i]);
	return true;
}

static bool read_sex(const char *text, size_t room, void *value)
{
	char *const sex = value;

	(void)room;
	if (strcmp(text, "M") == 0 || strcmp(text, "男") == 0)
		*sex = 'M';
	else if (strcmp(text, "F") == 0 || strcmp(text, "女") == 0)
		*sex = 'F';
	else
		return false;
	return true;
}

static bool read_birth(const char *text, size_t room, void *value)
{
	(void)room;
	return lg_date_of_birth_parse(text, value);
}

static bool read_date(const char *text, size_t room, void *value)
{
	(void)room;
	return lg_date_parse(text, value);
}

static bool read_end(const char *text, size_t room, void *value)
{
	int64_t *const day = value;

	(void)room;
	*day = 0;
	return !*text || strcmp(text, "长期") == 0 || (lg_date_parse(text, day) && *day > 0);
}

static bool read_until(const char *text, size_t room, void *value)
{
	int64_t day = 0;

	(void)room;
	if (*text && (!lg_date_parse(text, &day) || day == 0))
		return false;
	*(uint32_t *)value = (uint32_t)day;
	return true;
}

static bool read_count(const char *text, size_t room, void *value)
{
	uint32_t *const count = value;

	(void)room;
	*count = 0;
	if (strlen(text) > 6 || text[strspn(text, "0123456789")])
		return false;
	*count = (uint32_t)strtoul(text, NULL, 10);
	return true;
}

static bool read_classes(const char *text, size_t room, void *value)
{
	const char *bad;

	(void)room;
	return lg_class_parse(text, value, &bad);
}

static bool read_conditions(const char *text, size_t room, void *value)
{
	const char *bad;

	(void)room;
	*(uint32_t *)value = 0;
	return !*text || lg_condition_parse(text, value, &bad);
}

#define FIELD(member) offsetof(struct lg_driver, member), sizeof(((struct lg_driver *)0)->member)
#define DATE "a date such as 2026-11-30"

static const struct column table[] = {
	{"number", read_number, FIELD(number), true, "a licence number"},
	{"name", read_text, FIELD(name), true, "at most 128 bytes"},
	{"sex", read_sex, FIELD(sex), true, "M or F"},
	{"nationality", read_text, FIELD(nationality), true, "at most 64 bytes"},
	{"birth_date", read_birth, FIELD(birth_day), true, DATE ", from 1900 on"},
	{"address", read_text, FIELD(address), true, "at most 384 bytes"},
	{"file_number", read_text, FIELD(file_number), true, "12 digits"},
	{"authority", read_count, FIELD(authority), true, "six digits"},
	{"classes", read_classes, FIELD(classes), true, "such as C1 or \"A2,E\""},
	{"first_issue", read_date, FIELD(first_issue_day), true, DATE},
	{"valid_from", read_date, FIELD(valid_from_day), true, DATE},
	{"valid_until", read_end, FIELD(valid_until_day), true, DATE ", or nothing"},
	{"points", read_count, FIELD(points), false, "a number"},
	{"conditions", read_conditions, FIELD(conditions), false, "letters such as BD, each once"},
	{"until", read_until, FIELD(until_day), false, DATE ", or nothing"},
	{"photo", NULL, 0, 0, false, ""},
};

#define COLUMN_COUNT (sizeof(table) / sizeof(table[0]))
_Static_assert(COLUMN_COUNT == LG_DRIVER_COLUMNS_MAX, "one room for each column");

static size_t find_column(const char *name)
{
	size_t i = 0;

	while (i < COLUMN_COUNT && strcmp(table[i].name, name) != 0)
		i++;
	return i;
}

int lg_driver_columns_read(char *line, struct lg_driver_columns *columns, struct lg_error *err)
{
	char *field[LG_DRIVER_COLUMNS_MAX];
	bool there[LG_DRIVER_COLUMNS_MAX] = {false};
	const char *why;
	const int count = lg_csv_split(line, field, LG_DRIVER_COLUMNS_MAX, &why);

	if (count < 0)
		return lg_fail(err, LG_E_FORMAT, "the header line cannot be read: %s", why);
	for (int i = 0; i < count; i++) {
		const size_t found = find_column(field[i]);

		if (found == COLUMN_COUNT || there[found])
			return lg_fail(err, LG_E_FORMAT, "column %d of the header line is %s",
				i + 1,
				found == COLUMN_COUNT ? "none of a driver's: the first line must "
							"name the columns, such as number and name"
						      : "there twice");
		there[found] = true;
		columns->of[i] = (uint8_t)found;
	}
	columns->count = (unsigned)count;
	for (size_t i = 0; i < COLUMN_COUNT; i++) {
		if (table[i].must && !there[i])
			return lg_fail(err, LG_E_FORMAT, "the header line lacks the column %s",
				table[i].name);
	}
	return LG_OK;
}

int lg_driver_row_read(char *line, const struct lg_driver_columns *columns,
	struct lg_driver *driver, const char **photo, struct lg_error *err)
{
	char *field[LG_DRIVER_COLUMNS_MAX];
	const char *why;
	const int count = lg_csv_split(line, field, columns->count, &why);

	memset(driver, 0, sizeof(*driver));
	*photo = NULL;
	if (count < 0)
		return lg_fail(err, LG_E_FORMAT, "%s", why);
	if ((unsigned)count != columns->count)
		return lg_fail(err, LG_E_FORMAT, "%d fields where the header line names %u columns",
			count, columns->count);
	for (int i = 0; i < count; i++) {
		const struct column *const column = &table[columns->of[i]];

		if (!column->read)
			*photo = *field[i] ? field[i] : NULL;
		else if (!column->read(field[i], column->room, (char *)driver + column->at))
			return lg_fail(
				err, LG_E_ARGUMENT, "%s must be %s", column->name, column->needed);
	}
	return lg_driver_check(driver, err);
}
