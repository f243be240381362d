// SPDX-License-Identifier: Apache-2.0
#include "control/store_keys.h"
#include "control/store_statement.h"

#include <stdlib.h>

static void bind_times(sqlite3_stmt *stmt, int first, const struct lg_key_times *times)
{
	sqlite3_bind_int64(stmt, first, times->published_at);
	sqlite3_bind_int64(stmt, first + 1, times->active_from);
	sqlite3_bind_int64(stmt, first + 2, times->retire_at);
	sqlite3_bind_int64(stmt, first + 3, times->remove_at);
	sqlite3_bind_int64(stmt, first + 4, times->revoked_at);
}

static void bind_name(sqlite3_stmt *stmt, int first, const struct lg_issuer_key *key)
{
	sqlite3_bind_blob(stmt, first, key->kid, LG_KID_BYTES, SQLITE_STATIC);
	sqlite3_bind_int64(stmt, first + 1, key->authority);
}

int lg_store_issuer_add(
	struct lg_store *store, const struct lg_issuer_key *key, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_ISSUER_ADD);

	bind_name(stmt, 1, key);
	sqlite3_bind_blob(stmt, 3, key->public_key, LG_PUBLIC_KEY_BYTES, SQLITE_STATIC);
	sqlite3_bind_int64(stmt, 4, key->alg);
	bind_times(stmt, 5, &key->times);
	return lg_store_run(store, stmt, err);
}

int lg_store_issuer_update(
	struct lg_store *store, const struct lg_issuer_key *key, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_ISSUER_TIMES);

	bind_times(stmt, 1, &key->times);
	bind_name(stmt, 6, key);
	return lg_store_run(store, stmt, err);
}

int lg_store_issuer_unlist(
	struct lg_store *store, const struct lg_issuer_key *key, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_ISSUER_UNLIST);

	bind_name(stmt, 1, key);
	return lg_store_run(store, stmt, err);
}

static int read_issuer(
	struct lg_store *store, sqlite3_stmt *stmt, struct lg_issuer_key *key, struct lg_error *err)
{
	int rc = lg_store_column_exactly(store, stmt, 0, key->kid, LG_KID_BYTES, err);

	if (rc == LG_OK)
		rc = lg_store_column_exactly(
			store, stmt, 2, key->public_key, LG_PUBLIC_KEY_BYTES, err);
	key->authority = (uint32_t)sqlite3_column_int64(stmt, 1);
	key->alg = sqlite3_column_int(stmt, 3);
	key->times = (struct lg_key_times){
		.published_at = sqlite3_column_int64(stmt, 4),
		.active_from = sqlite3_column_int64(stmt, 5),
		.retire_at = sqlite3_column_int64(stmt, 6),
		.remove_at = sqlite3_column_int64(stmt, 7),
		.revoked_at = sqlite3_column_int64(stmt, 8),
	};
	return rc;
}

int lg_store_issuers(
	struct lg_store *store, struct lg_issuer_key **keys, uint32_t *count, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_ISSUERS);
	struct lg_issuer_key *all = calloc(LG_ISSUER_KEYS_MAX, sizeof(*all));
	uint32_t n = 0;
	int rc;

	if (!all)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for the issuer keys");
	while ((rc = lg_store_row(store, stmt, err)) == LG_OK) {
		if (n == LG_ISSUER_KEYS_MAX)
			rc = lg_fail(err, LG_E_TOO_LARGE,
				"more than %d issuer keys: a trust list holds no more",
				LG_ISSUER_KEYS_MAX);
		else
			rc = read_issuer(store, stmt, &all[n++], err);
		if (rc != LG_OK)
			break;
	}
	sqlite3_reset(stmt);
	if (rc != LG_E_NOT_FOUND) {
		free(all);
		return rc;
	}
	*keys = all;
	*count = n;
	return LG_OK;
}

int lg_store_issuers_unlisted(struct lg_store *store,
	int (*each)(void *self, const uint8_t kid[LG_KID_BYTES], struct lg_error *err), void *self,
	struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_ISSUERS_UNLISTED);
	uint8_t kid[LG_KID_BYTES];
	int rc;

	while ((rc = lg_store_row(store, stmt, err)) == LG_OK) {
		rc = lg_store_column_exactly(store, stmt, 0, kid, LG_KID_BYTES, err);
		if (rc == LG_OK)
			rc = each(self, kid, err);
		if (rc != LG_OK)
			break;
	}
	sqlite3_reset(stmt);
	return rc == LG_E_NOT_FOUND ? LG_OK : rc;
}

int lg_store_status_key_add(
	struct lg_store *store, const struct lg_status_key *key, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_STATUS_KEY_ADD);

	sqlite3_bind_blob(stmt, 1, key->kid, LG_KID_BYTES, SQLITE_STATIC);
	sqlite3_bind_blob(stmt, 2, key->public_key, LG_PUBLIC_KEY_BYTES, SQLITE_STATIC);
	sqlite3_bind_int64(stmt, 3, key->not_before);
	sqlite3_bind_int64(stmt, 4, key->not_after);
	return lg_store_run(store, stmt, err);
}

static int read_status_keys(struct lg_store *store, sqlite3_stmt *stmt, struct lg_status_key **keys,
	uint32_t *count, struct lg_error *err)
{
	struct lg_status_key *all = calloc(LG_STATUS_KEYS_MAX, sizeof(*all));
	uint32_t n = 0;
	int rc;

	if (!all)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for the status keys");
	while ((rc = lg_store_row(store, stmt, err)) == LG_OK) {
		if (n == LG_STATUS_KEYS_MAX)
			rc = lg_fail(err, LG_E_TOO_LARGE,
				"more than %d status keys: a trust list holds no more",
				LG_STATUS_KEYS_MAX);
		else
			rc = lg_store_column_exactly(store, stmt, 0, all[n].kid, LG_KID_BYTES, err);
		if (rc == LG_OK)
			rc = lg_store_column_exactly(
				store, stmt, 1, all[n].public_key, LG_PUBLIC_KEY_BYTES, err);
		if (rc != LG_OK)
			break;
		all[n].not_before = sqlite3_column_int64(stmt, 2);
		all[n].not_after = sqlite3_column_int64(stmt, 3);
		n++;
	}
	sqlite3_reset(stmt);
	if (rc != LG_E_NOT_FOUND) {
		free(all);
		return rc;
	}
	*keys = all;
	*count = n;
	return LG_OK;
}

int lg_store_status_keys(struct lg_store *store, int64_t now, struct lg_status_key **keys,
	uint32_t *count, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_STATUS_KEYS);

	sqlite3_bind_int64(stmt, 1, now);
	return read_status_keys(store, stmt, keys, count, err);
}

int lg_store_status_keys_ever(
	struct lg_store *store, struct lg_status_key **keys, uint32_t *count, struct lg_error *err)
{
	return read_status_keys(
		store, lg_store_statement(store, LG_SQL_STATUS_KEYS_EVER), keys, count, err);
}

int lg_store_root_add(
	struct lg_store *store, const uint8_t public_key[LG_PUBLIC_KEY_BYTES], struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_ROOT_ADD);
	uint8_t kid[LG_KID_BYTES];

	lg_kid(public_key, kid);
	sqlite3_bind_blob(stmt, 1, kid, LG_KID_BYTES, SQLITE_STATIC);
	sqlite3_bind_blob(stmt, 2, public_key, LG_PUBLIC_KEY_BYTES, SQLITE_STATIC);
	return lg_store_run(store, stmt, err);
}

int lg_store_roots(struct lg_store *store, struct lg_root_keys *roots, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_ROOTS);
	struct lg_root_keys found = {.threshold = lg_store_root_threshold(store)};
	int rc;

	while ((rc = lg_store_row(store, stmt, err)) == LG_OK) {
		if (found.count == LG_ROOT_KEYS_MAX)
			rc = lg_fail(
				err, LG_E_TOO_LARGE, "more than %d root keys", LG_ROOT_KEYS_MAX);
		else
			rc = lg_store_column_exactly(
				store, stmt, 0, found.key[found.count++], LG_PUBLIC_KEY_BYTES, err);
		if (rc != LG_OK)
			break;
	}
	sqlite3_reset(stmt);
	if (rc != LG_E_NOT_FOUND)
		return rc;
	*roots = found;
	return LG_OK;
}
