// SPDX-License-Identifier: Apache-2.0
#include "control/records/transaction.h"

#include <sodium.h>

static int attempt(
	struct lg_connection *connection, lg_record_work work, void *self, struct lg_error *err)
{
	int rc = lg_sql_begin(connection, err);

	if (rc != LG_OK)
		return rc;
	rc = work(connection, self, err);
	if (rc == LG_OK)
		return lg_sql_commit(connection, err);
	lg_sql_rollback(connection);
	return rc;
}

int lg_record_change(
	struct lg_database *database, lg_record_work work, void *self, struct lg_error *err)
{
	struct lg_connection *connection;
	int rc = lg_database_take(database, &connection, err);

	if (rc != LG_OK)
		return rc;
	for (unsigned tries = 0; tries < LG_TRANSACTION_TRIES; tries++) {
		rc = attempt(connection, work, self, err);
		if (rc != LG_E_AGAIN)
			break;
	}
	lg_database_give(connection);
	return rc;
}

int lg_record_read(
	struct lg_database *database, lg_record_work work, void *self, struct lg_error *err)
{
	struct lg_connection *connection;
	int rc = lg_database_take(database, &connection, err);

	if (rc != LG_OK)
		return rc;
	rc = work(connection, self, err);
	lg_database_give(connection);
	return rc;
}

void lg_record_id(char id[LG_RECORD_ID_BYTES])
{
	uint8_t bytes[(LG_RECORD_ID_BYTES - 1) / 2];

	randombytes_buf(bytes, sizeof(bytes));
	lg_hex(id, bytes, sizeof(bytes));
}

bool lg_record_id_ok(const char *text)
{
	uint8_t bytes[(LG_RECORD_ID_BYTES - 1) / 2];

	return lg_unhex(bytes, sizeof(bytes), text);
}
