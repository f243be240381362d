// SPDX-License-Identifier: Apache-2.0
#include "common/condition.h"
#include "control/issuance/drivers/driver.h"
#include "control/issuance/photo_store.h"

#include <stdlib.h>
#include <string.h>

static int add(struct lg_connection *connection, const struct lg_driver *driver, int64_t now_ms,
	struct lg_error *err)
{
	return lg_sql_run(connection,
		"INSERT INTO drivers (id, number, name, sex, nationality, birth_day, address,"
		" file_number, authority, classes, first_issue_day, valid_from_day,"
		" valid_until_day, points, conditions, until_day, conditions_due, changed_ms)"
		" VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,"
		" $17, $18)",
		LG_SQL_ARGUMENTS(lg_sql_text(driver->id), lg_sql_text(driver->number),
			lg_sql_text(driver->name), lg_sql_text((char[]){driver->sex, '\0'}),
			lg_sql_text(driver->nationality), lg_sql_integer(driver->birth_day),
			lg_sql_text(driver->address), lg_sql_text(driver->file_number),
			lg_sql_integer(driver->authority), lg_sql_integer(driver->classes),
			lg_sql_integer(driver->first_issue_day),
			lg_sql_integer(driver->valid_from_day),
			lg_sql_integer(driver->valid_until_day), lg_sql_integer(driver->points),
			lg_sql_integer(driver->conditions), lg_sql_integer(driver->until_day),
			lg_sql_integer(driver->conditions != 0), lg_sql_integer(now_ms)),
		NULL, err);
}

// What others of this row change (photo, uploads, and conditions_due when it is done) stays theirs.
static int update(struct lg_connection *connection, const struct lg_driver *driver,
	unsigned changed, int64_t now_ms, struct lg_error *err)
{
	return lg_sql_run(connection,
		"UPDATE drivers SET name = $2, sex = $3, nationality = $4, birth_day = $5,"
		" address = $6, file_number = $7, authority = $8, classes = $9,"
		" first_issue_day = $10, valid_from_day = $11, valid_until_day = $12,"
		" points = $13, conditions = $14, until_day = $15,"
		" conditions_due = CASE WHEN $16 = 1 OR conditions <> $14 OR until_day <> $15"
		" THEN 1 ELSE conditions_due END,"
		" reissue_due = CASE WHEN $17 = 1 THEN 1 ELSE reissue_due END,"
		" version = version + 1, changed_ms = $18 WHERE id = $1",
		LG_SQL_ARGUMENTS(lg_sql_text(driver->id), lg_sql_text(driver->name),
			lg_sql_text((char[]){driver->sex, '\0'}), lg_sql_text(driver->nationality),
			lg_sql_integer(driver->birth_day), lg_sql_text(driver->address),
			lg_sql_text(driver->file_number), lg_sql_integer(driver->authority),
			lg_sql_integer(driver->classes), lg_sql_integer(driver->first_issue_day),
			lg_sql_integer(driver->valid_from_day),
			lg_sql_integer(driver->valid_until_day), lg_sql_integer(driver->points),
			lg_sql_integer(driver->conditions), lg_sql_integer(driver->until_day),
			lg_sql_integer((changed & LG_DRIVER_CONDITIONS) != 0),
			lg_sql_integer((changed & LG_DRIVER_NEEDS_NEW_LICENCE) != 0),
			lg_sql_integer(now_ms)),
		NULL, err);
}

static unsigned differences(const struct lg_driver *is, const struct lg_driver *was)
{
	unsigned changed = 0;

	if (is->classes != was->classes)
		changed |= LG_DRIVER_CLASSES;
	if (is->valid_from_day != was->valid_from_day ||
		is->valid_until_day != was->valid_until_day)
		changed |= LG_DRIVER_VALIDITY;
	if (is->authority != was->authority)
		changed |= LG_DRIVER_AUTHORITY;
	if (is->conditions != was->conditions || is->until_day != was->until_day)
		changed |= LG_DRIVER_CONDITIONS;
	if (strcmp(is->name, was->name) != 0 || is->sex != was->sex ||
		strcmp(is->nationality, was->nationality) != 0 || is->birth_day != was->birth_day ||
		strcmp(is->address, was->address) != 0 ||
		strcmp(is->file_number, was->file_number) != 0)
		changed |= LG_DRIVER_PERSON;
	if (is->points != was->points)
		changed |= LG_DRIVER_POINTS;
	if (is->first_issue_day != was->first_issue_day)
		changed |= LG_DRIVER_FIRST_ISSUE;
	return changed;
}

static int put_row(struct lg_connection *connection, struct lg_driver *driver, int64_t now_ms,
	unsigned *changed, struct lg_error *err)
{
	struct lg_driver was;
	const int rc = lg_driver_find_by_number(connection, driver->number, &was, err);

	if (rc == LG_E_NOT_FOUND) {
		*changed = LG_DRIVER_ADDED;
		driver->photo[0] = '\0';
		lg_record_id(driver->id);
		return add(connection, driver, now_ms, err);
	}
	if (rc != LG_OK)
		return rc;
	*changed = differences(driver, &was);
	strcpy(driver->id, was.id);
	strcpy(driver->photo, was.photo);
	return *changed ? update(connection, driver, *changed, now_ms, err) : LG_OK;
}

static int photo_is(struct lg_connection *connection, const char *id, struct lg_bytes jpeg,
	bool *same, struct lg_error *err)
{
	struct lg_bytes on_file;
	int rc;

	*same = false;
	if (!id[0])
		return LG_OK;
	rc = lg_photo_get(connection, id, &on_file, err);
	if (rc != LG_OK)
		return rc;
	*same = on_file.len == jpeg.len && memcmp(on_file.data, jpeg.data, jpeg.len) == 0;
	free((void *)on_file.data);
	return LG_OK;
}

static int put_photo(struct lg_connection *connection, const struct lg_driver *driver,
	struct lg_bytes jpeg, int64_t now_ms, unsigned *changed, struct lg_error *err)
{
	char id[LG_RECORD_ID_BYTES];
	bool same;
	int rc = photo_is(connection, driver->photo, jpeg, &same, err);

	if (rc != LG_OK || same)
		return rc;
	*changed |= LG_DRIVER_PHOTO;
	rc = lg_photo_add(connection, driver->id, LG_PHOTO_RETAINED, jpeg, now_ms, id, err);
	if (rc != LG_OK)
		return rc;
	return lg_sql_run(connection,
		"UPDATE drivers SET photo = $2, changed_ms = $3, version = version + 1"
		" WHERE id = $1",
		LG_SQL_ARGUMENTS(lg_sql_text(driver->id), lg_sql_text(id), lg_sql_integer(now_ms)),
		NULL, err);
}

int lg_driver_put(struct lg_connection *connection, struct lg_driver *driver, struct lg_bytes photo,
	int64_t now_ms, unsigned *changed, struct lg_error *err)
{
	char id[LG_RECORD_ID_BYTES];
	int rc;

	*changed = 0;
	if (driver->conditions == LG_LETTER('A'))
		driver->conditions = 0;
	rc = lg_driver_check(driver, err);
	if (rc == LG_OK)
		rc = put_row(connection, driver, now_ms, changed, err);
	if (rc == LG_OK && photo.len > 0)
		rc = put_photo(connection, driver, photo, now_ms, changed, err);
	if (rc != LG_OK)
		return rc;
	strcpy(id, driver->id);
	return lg_driver_find_by_id(connection, id, driver, err);
}
