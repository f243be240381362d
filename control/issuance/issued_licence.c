// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/issued_licence.h"

#include <stdio.h>

static int read_row(
	const struct lg_rows *rows, struct lg_issued_licence *licence, struct lg_error *err)
{
	const struct lg_bytes id = lg_rows_blob(rows, 0), key = lg_rows_blob(rows, 7),
			      credential = lg_rows_blob(rows, 8);

	if (id.len != sizeof(licence->id) || key.len != sizeof(licence->holder_key) ||
		credential.len > sizeof(licence->credential))
		return lg_fail(err, LG_E_DATABASE,
			"a licence of the records is damaged: restore them from a backup");
	*licence = (struct lg_issued_licence){
		.authority = (uint32_t)lg_rows_integer(rows, 4),
		.index = (uint32_t)lg_rows_integer(rows, 5),
		.version = (uint32_t)lg_rows_integer(rows, 6),
		.credential_bytes = credential.len,
		.issued_ms = lg_rows_integer(rows, 9),
		.expires_ms = lg_rows_integer(rows, 10),
	};
	memcpy(licence->id, id.data, id.len);
	memcpy(licence->holder_key, key.data, key.len);
	memcpy(licence->credential, credential.data, credential.len);
	snprintf(licence->application, sizeof(licence->application), "%s", lg_rows_text(rows, 1));
	snprintf(licence->driver, sizeof(licence->driver), "%s", lg_rows_text(rows, 2));
	snprintf(licence->photo, sizeof(licence->photo), "%s", lg_rows_text(rows, 3));
	return LG_OK;
}

int lg_issued_licence_get(struct lg_connection *connection, const char *driver,
	struct lg_issued_licence *licence, struct lg_error *err)
{
	struct lg_rows *rows;
	int rc = lg_sql_query(connection,
		"SELECT id, application, driver, photo, authority, idx, version, holder_key,"
		" credential, issued_ms, expires_ms FROM licences"
		" WHERE driver = $1 AND replaced_ms = 0",
		LG_SQL_ARGUMENTS(lg_sql_text(driver)), &rows, err);

	if (rc != LG_OK)
		return rc;
	rc = lg_rows_next(rows, err);
	if (rc == LG_OK)
		rc = read_row(rows, licence, err);
	lg_rows_close(rows);
	return rc;
}

int lg_issued_licence_put(struct lg_connection *connection, const struct lg_issued_licence *l,
	int64_t now_ms, struct lg_error *err)
{
	const int rc = lg_sql_run(connection,
		"UPDATE licences SET replaced_ms = $2 WHERE driver = $1 AND replaced_ms = 0",
		LG_SQL_ARGUMENTS(lg_sql_text(l->driver), lg_sql_integer(now_ms)), NULL, err);

	if (rc != LG_OK)
		return rc;
	return lg_sql_run(connection,
		"INSERT INTO licences (id, application, driver, photo, authority, idx, version,"
		" holder_key, credential, issued_ms, expires_ms)"
		" VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
		LG_SQL_ARGUMENTS(lg_sql_blob(l->id, sizeof(l->id)), lg_sql_text(l->application),
			lg_sql_text(l->driver), lg_sql_text(l->photo), lg_sql_integer(l->authority),
			lg_sql_integer(l->index), lg_sql_integer(l->version),
			lg_sql_blob(l->holder_key, sizeof(l->holder_key)),
			lg_sql_blob(l->credential, l->credential_bytes),
			lg_sql_integer(l->issued_ms), lg_sql_integer(l->expires_ms)),
		NULL, err);
}
