// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/photo_store.h"

#include <sodium.h>
#include <stdlib.h>

int lg_photo_add(struct lg_connection *connection, const char *driver, enum lg_photo_source source,
	struct lg_bytes jpeg, int64_t now_ms, char id[LG_RECORD_ID_BYTES], struct lg_error *err)
{
	uint8_t hash[crypto_hash_sha256_BYTES];

	crypto_hash_sha256(hash, jpeg.data, jpeg.len);
	lg_record_id(id);
	return lg_sql_run(connection,
		"INSERT INTO photos (id, driver, source, sha256, jpeg, added_ms)"
		" VALUES ($1, $2, $3, $4, $5, $6)",
		LG_SQL_ARGUMENTS(lg_sql_text(id), lg_sql_text(driver),
			lg_sql_text(lg_photo_source_name(source)), lg_sql_blob(hash, sizeof(hash)),
			lg_sql_blob(jpeg.data, jpeg.len), lg_sql_integer(now_ms)),
		NULL, err);
}

static int no_photo(struct lg_error *err)
{
	return lg_fail(err, LG_E_NOT_FOUND, "there is no such photo");
}

int lg_photo_get(struct lg_connection *connection, const char *id, struct lg_bytes *jpeg,
	struct lg_error *err)
{
	struct lg_rows *rows;
	uint8_t *copy = NULL;
	int rc = lg_sql_query(connection, "SELECT jpeg FROM photos WHERE id = $1",
		LG_SQL_ARGUMENTS(lg_sql_text(id)), &rows, err);

	if (rc != LG_OK)
		return rc;
	rc = lg_rows_next(rows, err);
	if (rc == LG_OK) {
		const struct lg_bytes found = lg_rows_blob(rows, 0);

		copy = malloc(found.len ? found.len : 1);
		if (copy) {
			memcpy(copy, found.data, found.len);
			*jpeg = (struct lg_bytes){copy, found.len};
		} else {
			rc = lg_fail(err, LG_E_NO_MEMORY, "out of memory for a photo");
		}
	}
	lg_rows_close(rows);
	return rc == LG_E_NOT_FOUND ? no_photo(err) : rc;
}

int lg_photo_hash(struct lg_connection *connection, const char *id,
	uint8_t sha256[LG_PHOTO_HASH_BYTES], struct lg_error *err)
{
	struct lg_rows *rows;
	int rc = lg_sql_query(connection, "SELECT sha256 FROM photos WHERE id = $1",
		LG_SQL_ARGUMENTS(lg_sql_text(id)), &rows, err);

	if (rc != LG_OK)
		return rc;
	rc = lg_rows_next(rows, err);
	if (rc == LG_OK) {
		const struct lg_bytes found = lg_rows_blob(rows, 0);

		if (found.len == LG_PHOTO_HASH_BYTES)
			memcpy(sha256, found.data, found.len);
		else
			rc = lg_fail(err, LG_E_DATABASE, "photo %s has no hash", id);
	}
	lg_rows_close(rows);
	return rc == LG_E_NOT_FOUND ? no_photo(err) : rc;
}

int lg_photo_use(struct lg_connection *connection, const struct lg_application *application,
	int64_t now_ms, struct lg_error *err)
{
	const bool is_new = application->source != LG_PHOTO_RETAINED;

	return lg_sql_run(connection,
		"UPDATE drivers SET photo = $2, uploads = 0, photo_changed_ms ="
		" CASE WHEN $3 = 1 THEN $4 ELSE photo_changed_ms END WHERE id = $1",
		LG_SQL_ARGUMENTS(lg_sql_text(application->driver), lg_sql_text(application->photo),
			lg_sql_integer(is_new), lg_sql_integer(now_ms)),
		NULL, err);
}

int lg_photo_uploads(struct lg_connection *connection, const char *driver, int64_t *refused,
	struct lg_error *err)
{
	struct lg_rows *rows;
	int rc = lg_sql_query(connection, "SELECT uploads FROM drivers WHERE id = $1",
		LG_SQL_ARGUMENTS(lg_sql_text(driver)), &rows, err);

	if (rc != LG_OK)
		return rc;
	rc = lg_rows_next(rows, err);
	if (rc == LG_OK)
		*refused = lg_rows_integer(rows, 0);
	lg_rows_close(rows);
	return rc == LG_E_NOT_FOUND ? lg_fail(err, rc, "there is no such driver") : rc;
}

int lg_photo_count_refused(
	struct lg_connection *connection, const char *driver, struct lg_error *err)
{
	return lg_sql_run(connection, "UPDATE drivers SET uploads = uploads + 1 WHERE id = $1",
		LG_SQL_ARGUMENTS(lg_sql_text(driver)), NULL, err);
}

int lg_photo_forget_refused(
	struct lg_connection *connection, const char *driver, struct lg_error *err)
{
	return lg_sql_run(connection, "UPDATE drivers SET uploads = 0 WHERE id = $1",
		LG_SQL_ARGUMENTS(lg_sql_text(driver)), NULL, err);
}
