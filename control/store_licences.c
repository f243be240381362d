// SPDX-License-Identifier: Apache-2.0
#include "control/store_licences.h"
#include "control/status_book.h"
#include "control/store_statement.h"

#include <string.h>

int lg_store_list_add(struct lg_store *store, uint32_t authority, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_LIST_ADD);

	sqlite3_bind_int64(stmt, 1, authority);
	lg_status_book_touch_lists(store->book);
	return lg_store_run(store, stmt, err);
}

int lg_store_list_cover(
	struct lg_store *store, uint32_t authority, uint64_t coverage, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_LIST_COVER);
	int rc;

	sqlite3_bind_int64(stmt, 1, authority);
	sqlite3_bind_int64(stmt, 2, (int64_t)coverage);
	lg_status_book_touch_lists(store->book);
	rc = lg_store_run(store, stmt, err);
	if (rc == LG_OK && sqlite3_changes(store->db) != 1)
		rc = lg_fail(err, LG_E_ARGUMENT,
			"the coverage of authority %06u would shrink to %llu", authority,
			(unsigned long long)coverage);
	return rc;
}

int lg_store_list_coverage(
	struct lg_store *store, uint32_t authority, uint64_t *coverage, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_LIST_COVERAGE);
	int rc;

	sqlite3_bind_int64(stmt, 1, authority);
	rc = lg_store_row(store, stmt, err);
	if (rc == LG_E_NOT_FOUND)
		return lg_fail(err, rc, "authority %06u has no status list", authority);
	if (rc != LG_OK)
		return rc;
	*coverage = (uint64_t)sqlite3_column_int64(stmt, 0);
	sqlite3_reset(stmt);
	return LG_OK;
}

int lg_store_list_take(
	struct lg_store *store, uint32_t authority, uint32_t *index, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_LIST_TAKE);
	int rc;

	sqlite3_bind_int64(stmt, 1, authority);
	rc = lg_store_row(store, stmt, err);
	if (rc == LG_E_NOT_FOUND)
		return lg_fail(
			err, rc, "authority %06u has no free index in a status list", authority);
	if (rc != LG_OK)
		return rc;
	*index = (uint32_t)sqlite3_column_int64(stmt, 0);
	sqlite3_reset(stmt);
	lg_status_book_touch_lists(store->book);
	return LG_OK;
}

int lg_store_lists_total(struct lg_store *store, uint64_t *total, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_LISTS_TOTAL);
	const int rc = lg_store_row(store, stmt, err);

	if (rc != LG_OK)
		return rc;
	*total = (uint64_t)sqlite3_column_int64(stmt, 0);
	sqlite3_reset(stmt);
	return LG_OK;
}

int lg_store_lists_each(struct lg_store *store,
	int (*each)(void *self, uint32_t authority, uint64_t coverage), void *self,
	struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_LISTS);
	int rc;

	while ((rc = lg_store_row(store, stmt, err)) == LG_OK) {
		rc = each(self, (uint32_t)sqlite3_column_int64(stmt, 0),
			(uint64_t)sqlite3_column_int64(stmt, 1));
		if (rc != LG_OK)
			break;
	}
	sqlite3_reset(stmt);
	return rc == LG_E_NOT_FOUND ? LG_OK : rc;
}

int lg_store_licence_add(struct lg_store *store, const struct lg_licence *l, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_LICENCE_ADD);

	sqlite3_bind_blob(stmt, 1, l->id, sizeof(l->id), SQLITE_STATIC);
	sqlite3_bind_int64(stmt, 2, l->authority);
	sqlite3_bind_int64(stmt, 3, l->index);
	sqlite3_bind_int64(stmt, 4, l->version);
	sqlite3_bind_blob(stmt, 5, l->number, sizeof(l->number), SQLITE_STATIC);
	sqlite3_bind_blob(stmt, 6, l->holder_key, sizeof(l->holder_key), SQLITE_STATIC);
	sqlite3_bind_blob(stmt, 7, l->kid, sizeof(l->kid), SQLITE_STATIC);
	sqlite3_bind_int64(stmt, 8, l->issued_at);
	sqlite3_bind_int64(stmt, 9, l->expires_at);
	if (l->has_replaces)
		sqlite3_bind_blob(stmt, 10, l->replaces, sizeof(l->replaces), SQLITE_STATIC);
	sqlite3_bind_blob(stmt, 11, l->credential, (int)l->credential_bytes, SQLITE_STATIC);
	if (l->has_request) {
		sqlite3_bind_blob(stmt, 12, l->request, sizeof(l->request), SQLITE_STATIC);
		sqlite3_bind_blob(
			stmt, 13, l->request_hash, sizeof(l->request_hash), SQLITE_STATIC);
	}
	return lg_store_run(store, stmt, err);
}

static int read_licence(
	struct lg_store *store, sqlite3_stmt *stmt, struct lg_licence *l, struct lg_error *err)
{
	const int bytes = sqlite3_column_bytes(stmt, 9);
	int rc = lg_store_column_exactly(store, stmt, 0, l->id, sizeof(l->id), err);

	if (rc == LG_OK)
		rc = lg_store_column_exactly(store, stmt, 4, l->number, sizeof(l->number), err);
	if (rc == LG_OK)
		rc = lg_store_column_exactly(
			store, stmt, 5, l->holder_key, sizeof(l->holder_key), err);
	if (rc == LG_OK)
		rc = lg_store_column_exactly(store, stmt, 6, l->kid, sizeof(l->kid), err);
	if (rc == LG_OK && (bytes < 1 || bytes > LG_CREDENTIAL_MAX_BYTES))
		rc = lg_fail(
			err, LG_E_DATABASE, "a credential in the database has %d bytes", bytes);
	if (rc != LG_OK)
		return rc;
	l->authority = (uint32_t)sqlite3_column_int64(stmt, 1);
	l->index = (uint32_t)sqlite3_column_int64(stmt, 2);
	l->version = (uint32_t)sqlite3_column_int64(stmt, 3);
	l->issued_at = sqlite3_column_int64(stmt, 7);
	l->expires_at = sqlite3_column_int64(stmt, 8);
	l->credential_bytes = (size_t)bytes;
	l->has_replaces = false;
	l->has_request = false;
	memcpy(l->credential, sqlite3_column_blob(stmt, 9), l->credential_bytes);
	return LG_OK;
}

int lg_store_licence_by_id(struct lg_store *store, const uint8_t id[LG_CREDENTIAL_ID_BYTES],
	struct lg_licence *licence, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_LICENCE_BY_CTI);
	char text[2 * LG_CREDENTIAL_ID_BYTES + 1];
	int rc;

	sqlite3_bind_blob(stmt, 1, id, LG_CREDENTIAL_ID_BYTES, SQLITE_STATIC);
	rc = lg_store_row(store, stmt, err);
	if (rc == LG_E_NOT_FOUND) {
		lg_hex(text, id, LG_CREDENTIAL_ID_BYTES);
		return lg_fail(err, rc, "no licence with cti %s has been issued here", text);
	}
	if (rc == LG_OK)
		rc = read_licence(store, stmt, licence, err);
	sqlite3_reset(stmt);
	return rc;
}

int lg_store_licence_by_index(struct lg_store *store, uint32_t authority, uint32_t index,
	struct lg_licence *licence, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_LICENCE_BY_INDEX);
	int rc;

	sqlite3_bind_int64(stmt, 1, authority);
	sqlite3_bind_int64(stmt, 2, index);
	rc = lg_store_row(store, stmt, err);
	if (rc == LG_E_NOT_FOUND)
		return lg_fail(err, rc, "authority %06u has issued no licence with index %u here",
			authority, index);
	if (rc == LG_OK)
		rc = read_licence(store, stmt, licence, err);
	sqlite3_reset(stmt);
	return rc;
}

int lg_store_licence_by_request(struct lg_store *store, const uint8_t request[LG_REQUEST_ID_BYTES],
	struct lg_licence *licence, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_LICENCE_BY_REQUEST);
	char text[2 * LG_REQUEST_ID_BYTES + 1];
	int rc;

	sqlite3_bind_blob(stmt, 1, request, LG_REQUEST_ID_BYTES, SQLITE_STATIC);
	rc = lg_store_row(store, stmt, err);
	if (rc == LG_E_NOT_FOUND) {
		lg_hex(text, request, LG_REQUEST_ID_BYTES);
		return lg_fail(err, rc, "no licence has been issued for request %s", text);
	}
	if (rc == LG_OK)
		rc = read_licence(store, stmt, licence, err);
	if (rc == LG_OK)
		rc = lg_store_column_exactly(
			store, stmt, 10, licence->request_hash, sizeof(licence->request_hash), err);
	sqlite3_reset(stmt);
	if (rc != LG_OK)
		return rc;
	licence->has_request = true;
	memcpy(licence->request, request, LG_REQUEST_ID_BYTES);
	return LG_OK;
}

int lg_store_licence_successor(struct lg_store *store, const uint8_t id[LG_CREDENTIAL_ID_BYTES],
	uint8_t successor[LG_CREDENTIAL_ID_BYTES], struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_LICENCE_SUCCESSOR);
	int rc;

	sqlite3_bind_blob(stmt, 1, id, LG_CREDENTIAL_ID_BYTES, SQLITE_STATIC);
	rc = lg_store_row(store, stmt, err);
	if (rc == LG_OK)
		rc = lg_store_column_exactly(
			store, stmt, 0, successor, LG_CREDENTIAL_ID_BYTES, err);
	sqlite3_reset(stmt);
	return rc;
}
