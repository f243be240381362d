// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/driver.h"

#include <ctype.h>
#include <stdio.h>

#define COLUMNS                                                                                    \
	"id, number, name, sex, nationality, birth_day, address, file_number, authority, classes," \
	" first_issue_day, valid_from_day, valid_until_day, points, conditions, until_day, photo," \
	" photo_changed_ms, changed_ms"

static void put_text(const struct lg_rows *rows, unsigned column, char *out, size_t room)
{
	snprintf(out, room, "%s", lg_rows_text(rows, column));
}

static void read_row(const struct lg_rows *rows, struct lg_driver *d)
{
	*d = (struct lg_driver){
		.birth_day = lg_rows_integer(rows, 5),
		.authority = (uint32_t)lg_rows_integer(rows, 8),
		.classes = (uint32_t)lg_rows_integer(rows, 9),
		.first_issue_day = (uint32_t)lg_rows_integer(rows, 10),
		.valid_from_day = (uint32_t)lg_rows_integer(rows, 11),
		.valid_until_day = (uint32_t)lg_rows_integer(rows, 12),
		.points = lg_rows_integer(rows, 13),
		.conditions = (uint32_t)lg_rows_integer(rows, 14),
		.until_day = (uint32_t)lg_rows_integer(rows, 15),
		.photo_changed_ms = lg_rows_integer(rows, 17),
		.changed_ms = lg_rows_integer(rows, 18),
	};
	put_text(rows, 0, d->id, sizeof(d->id));
	put_text(rows, 1, d->number, sizeof(d->number));
	put_text(rows, 2, d->name, sizeof(d->name));
	put_text(rows, 3, d->sex, sizeof(d->sex));
	put_text(rows, 4, d->nationality, sizeof(d->nationality));
	put_text(rows, 6, d->address, sizeof(d->address));
	put_text(rows, 7, d->file_number, sizeof(d->file_number));
	put_text(rows, 16, d->photo, sizeof(d->photo));
}

static int only_row(struct lg_rows *rows, struct lg_driver *driver, struct lg_error *err)
{
	const int rc = lg_rows_next(rows, err);

	if (rc == LG_OK)
		read_row(rows, driver);
	lg_rows_close(rows);
	return rc == LG_E_NOT_FOUND ? lg_fail(err, rc, "the register has no such driver") : rc;
}

int lg_driver_get(struct lg_connection *connection, const char *id, struct lg_driver *driver,
	struct lg_error *err)
{
	struct lg_rows *rows;
	const int rc = lg_sql_query(connection, "SELECT " COLUMNS " FROM drivers WHERE id = $1",
		LG_SQL_ARGUMENTS(lg_sql_text(id)), &rows, err);

	return rc == LG_OK ? only_row(rows, driver, err) : rc;
}

int lg_driver_find(struct lg_connection *connection, const char *number, struct lg_driver *driver,
	struct lg_error *err)
{
	char upper[LG_NUMBER_TEXT_MAX_BYTES + 1];
	struct lg_rows *rows;
	size_t len = 0;
	int rc;

	for (; number[len] && len < sizeof(upper) - 1; len++)
		upper[len] = (char)toupper((unsigned char)number[len]);
	upper[len] = '\0';
	rc = lg_sql_query(connection, "SELECT " COLUMNS " FROM drivers WHERE number = $1",
		LG_SQL_ARGUMENTS(lg_sql_text(upper)), &rows, err);
	return rc == LG_OK ? only_row(rows, driver, err) : rc;
}
