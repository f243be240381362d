// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/drivers/driver.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#define SELECT                                                                                     \
	"SELECT id, number, name, sex, nationality, birth_day, address, file_number, authority,"   \
	" classes, first_issue_day, valid_from_day, valid_until_day, points, conditions,"          \
	" until_day, conditions_due, photo, photo_changed_ms, uploads, version, changed_ms"        \
	" FROM drivers"

static void text(char *out, size_t room, const struct lg_rows *rows, unsigned column)
{
	snprintf(out, room, "%s", lg_rows_text(rows, column));
}

static void read_row(const struct lg_rows *rows, struct lg_driver *driver)
{
	text(driver->id, sizeof(driver->id), rows, 0);
	text(driver->number, sizeof(driver->number), rows, 1);
	text(driver->name, sizeof(driver->name), rows, 2);
	driver->sex = lg_rows_text(rows, 3)[0];
	text(driver->nationality, sizeof(driver->nationality), rows, 4);
	driver->birth_day = lg_rows_integer(rows, 5);
	text(driver->address, sizeof(driver->address), rows, 6);
	text(driver->file_number, sizeof(driver->file_number), rows, 7);
	driver->authority = (uint32_t)lg_rows_integer(rows, 8);
	driver->classes = (uint32_t)lg_rows_integer(rows, 9);
	driver->first_issue_day = lg_rows_integer(rows, 10);
	driver->valid_from_day = lg_rows_integer(rows, 11);
	driver->valid_until_day = lg_rows_integer(rows, 12);
	driver->points = (uint32_t)lg_rows_integer(rows, 13);
	driver->conditions = (uint32_t)lg_rows_integer(rows, 14);
	driver->until_day = (uint32_t)lg_rows_integer(rows, 15);
	driver->conditions_due = lg_rows_integer(rows, 16) != 0;
	text(driver->photo, sizeof(driver->photo), rows, 17);
	driver->photo_changed_ms = lg_rows_integer(rows, 18);
	driver->uploads = (uint32_t)lg_rows_integer(rows, 19);
	driver->version = (uint32_t)lg_rows_integer(rows, 20);
	driver->changed_ms = lg_rows_integer(rows, 21);
}

static int find(struct lg_connection *connection, const char *sql, const char *key,
	struct lg_driver *driver, struct lg_error *err)
{
	struct lg_rows *rows;
	int rc = lg_sql_query(connection, sql, LG_SQL_ARGUMENTS(lg_sql_text(key)), &rows, err);

	if (rc != LG_OK)
		return rc;
	rc = lg_rows_next(rows, err);
	if (rc == LG_OK)
		read_row(rows, driver);
	lg_rows_close(rows);
	if (rc == LG_E_NOT_FOUND)
		return lg_fail(err, rc, "the register has no such driver");
	return rc;
}

int lg_driver_find_by_number(struct lg_connection *connection, const char *number,
	struct lg_driver *driver, struct lg_error *err)
{
	char upper[LG_DRIVER_NUMBER_BYTES];
	size_t len = 0;

	for (; number[len] && len < sizeof(upper) - 1; len++)
		upper[len] = (char)toupper((unsigned char)number[len]);
	if (number[len])
		return lg_fail(err, LG_E_NOT_FOUND, "the register has no such driver");
	upper[len] = '\0';
	return find(connection, SELECT " WHERE number = $1", upper, driver, err);
}

int lg_driver_find_by_id(struct lg_connection *connection, const char *id, struct lg_driver *driver,
	struct lg_error *err)
{
	return find(connection, SELECT " WHERE id = $1", id, driver, err);
}
