// SPDX-License-Identifier: Apache-2.0
#include "control/store_upstream.h"
#include "control/store_statement.h"

#include <stdlib.h>
#include <string.h>

static int read_state(struct lg_store *store, sqlite3_stmt *stmt, struct lg_feed_state *state,
	struct lg_error *err)
{
	int rc;

	state->epoch = (uint32_t)sqlite3_column_int64(stmt, 0);
	state->sequence = (uint64_t)sqlite3_column_int64(stmt, 1);
	state->trust_version = (uint64_t)sqlite3_column_int64(stmt, 4);
	state->seen_epoch = (uint32_t)sqlite3_column_int64(stmt, 5);
	state->seen_sequence = (uint64_t)sqlite3_column_int64(stmt, 6);
	state->seen_made_at_ms = sqlite3_column_int64(stmt, 8);
	state->good_until_ms = sqlite3_column_int64(stmt, 9);
	rc = lg_store_column_exactly(store, stmt, 2, state->head, LG_FEED_HASH_BYTES, err);
	if (rc == LG_OK)
		rc = lg_store_column_exactly(
			store, stmt, 3, state->root, LG_STATUS_HASH_BYTES, err);
	if (rc == LG_OK)
		rc = lg_store_column_exactly(
			store, stmt, 7, state->seen_head, LG_FEED_HASH_BYTES, err);
	return rc;
}

int lg_store_upstream(struct lg_store *store, struct lg_feed_state *state, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_UPSTREAM);
	int rc = lg_store_row(store, stmt, err);

	*state = (struct lg_feed_state){0};
	if (rc == LG_OK)
		rc = read_state(store, stmt, state, err);
	sqlite3_reset(stmt);
	return rc == LG_E_NOT_FOUND ? LG_OK : rc;
}

int lg_store_upstream_put(
	struct lg_store *store, const struct lg_feed_state *state, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_UPSTREAM_PUT);

	sqlite3_bind_int64(stmt, 1, state->epoch);
	sqlite3_bind_int64(stmt, 2, (int64_t)state->sequence);
	sqlite3_bind_blob(stmt, 3, state->head, LG_FEED_HASH_BYTES, SQLITE_STATIC);
	sqlite3_bind_blob(stmt, 4, state->root, LG_STATUS_HASH_BYTES, SQLITE_STATIC);
	sqlite3_bind_int64(stmt, 5, (int64_t)state->trust_version);
	sqlite3_bind_int64(stmt, 6, state->seen_epoch);
	sqlite3_bind_int64(stmt, 7, (int64_t)state->seen_sequence);
	sqlite3_bind_blob(stmt, 8, state->seen_head, LG_FEED_HASH_BYTES, SQLITE_STATIC);
	sqlite3_bind_int64(stmt, 9, state->seen_made_at_ms);
	sqlite3_bind_int64(stmt, 10, state->good_until_ms);
	return lg_store_run(store, stmt, err);
}

int lg_store_upstream_trust(struct lg_store *store, struct lg_bytes *document, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_UPSTREAM_TRUST);
	int rc = lg_store_row(store, stmt, err);
	uint8_t *copy;

	if (rc != LG_OK)
		return rc;
	document->len = (size_t)sqlite3_column_bytes(stmt, 0);
	copy = malloc(document->len + 1);
	if (copy && document->len)
		memcpy(copy, sqlite3_column_blob(stmt, 0), document->len);
	document->data = copy;
	if (!copy)
		rc = lg_fail(err, LG_E_NO_MEMORY, "out of memory for a trust list");
	sqlite3_reset(stmt);
	return rc;
}

int lg_store_upstream_trust_put(
	struct lg_store *store, struct lg_bytes document, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_UPSTREAM_TRUST_PUT);

	sqlite3_bind_blob64(stmt, 1, document.data, document.len, SQLITE_STATIC);
	return lg_store_run(store, stmt, err);
}

int lg_store_upstream_known(struct lg_store *store, uint32_t epoch, uint64_t sequence,
	uint8_t hash[LG_FEED_HASH_BYTES], struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_UPSTREAM_KNOWN);
	int rc;

	sqlite3_bind_int64(stmt, 1, epoch);
	sqlite3_bind_int64(stmt, 2, (int64_t)sequence);
	rc = lg_store_row(store, stmt, err);
	if (rc == LG_OK)
		rc = lg_store_column_exactly(store, stmt, 0, hash, LG_FEED_HASH_BYTES, err);
	sqlite3_reset(stmt);
	return rc;
}

int lg_store_upstream_remember(struct lg_store *store, uint32_t epoch, uint64_t sequence,
	const uint8_t hash[LG_FEED_HASH_BYTES], struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_UPSTREAM_REMEMBER);
	int rc;

	sqlite3_bind_int64(stmt, 1, epoch);
	sqlite3_bind_int64(stmt, 2, (int64_t)sequence);
	sqlite3_bind_blob(stmt, 3, hash, LG_FEED_HASH_BYTES, SQLITE_STATIC);
	rc = lg_store_run(store, stmt, err);
	if (rc != LG_OK)
		return rc;
	stmt = lg_store_statement(store, LG_SQL_UPSTREAM_FORGET);
	sqlite3_bind_int64(stmt, 1, epoch);
	sqlite3_bind_int64(stmt, 2, (int64_t)sequence - LG_STORE_UPSTREAM_KNOWN);
	return lg_store_run(store, stmt, err);
}
