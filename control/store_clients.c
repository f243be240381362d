// SPDX-License-Identifier: Apache-2.0
#include "control/store_clients.h"
#include "control/store_statement.h"

#include <inttypes.h>
#include <stdlib.h>

int lg_store_client_serial(struct lg_store *store, uint64_t *serial, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_META_CLIENT);
	const int rc = lg_store_row(store, stmt, err);

	if (rc != LG_OK)
		return rc;
	*serial = (uint64_t)sqlite3_column_int64(stmt, 0);
	sqlite3_reset(stmt);
	return LG_OK;
}

int lg_store_client_add(
	struct lg_store *store, uint64_t client_id, int64_t now_s, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_CLIENT_ADD);

	sqlite3_bind_int64(stmt, 1, (int64_t)client_id);
	sqlite3_bind_int64(stmt, 2, now_s);
	return lg_store_run(store, stmt, err);
}

int lg_store_client_deny(
	struct lg_store *store, uint64_t client_id, int64_t now_s, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_CLIENT);
	int64_t denied_at;
	int rc;

	sqlite3_bind_int64(stmt, 1, (int64_t)client_id);
	rc = lg_store_row(store, stmt, err);
	if (rc == LG_E_NOT_FOUND)
		return lg_fail(
			err, rc, "no client %016" PRIx64 " has been enrolled here", client_id);
	if (rc != LG_OK)
		return rc;
	denied_at = sqlite3_column_int64(stmt, 0);
	sqlite3_reset(stmt);
	if (denied_at != 0)
		return lg_fail(
			err, LG_E_EXISTS, "client %016" PRIx64 " is denied already", client_id);
	stmt = lg_store_statement(store, LG_SQL_CLIENT_DENY);
	sqlite3_bind_int64(stmt, 1, now_s);
	sqlite3_bind_int64(stmt, 2, (int64_t)client_id);
	return lg_store_run(store, stmt, err);
}

static int ascending(const void *a, const void *b)
{
	const uint64_t x = *(const uint64_t *)a;
	const uint64_t y = *(const uint64_t *)b;

	return (x > y) - (x < y);
}

int lg_store_clients_denied(
	struct lg_store *store, uint64_t *ids, uint32_t room, uint32_t *count, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_CLIENTS_DENIED);
	uint32_t n = 0;
	int rc;

	while ((rc = lg_store_row(store, stmt, err)) == LG_OK) {
		if (n == room) {
			sqlite3_reset(stmt);
			return lg_fail(err, LG_E_TOO_LARGE,
				"%u clients are denied, a policy holds no more: start a new key "
				"epoch of clients in place of denying more",
				room);
		}
		ids[n++] = (uint64_t)sqlite3_column_int64(stmt, 0);
	}
	if (rc != LG_E_NOT_FOUND)
		return rc;
	qsort(ids, n, sizeof(*ids), ascending);
	*count = n;
	return LG_OK;
}
