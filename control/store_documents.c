// SPDX-License-Identifier: Apache-2.0
#include "control/store_documents.h"
#include "control/store_statement.h"

#include <sodium.h>

#include <stdlib.h>
#include <string.h>

int lg_store_document(struct lg_store *store, enum lg_snapshot_section section,
	struct lg_document *document, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_DOCUMENT);
	uint8_t *copy;
	size_t len;
	int rc;

	sqlite3_bind_int(stmt, 1, (int)section);
	rc = lg_store_row(store, stmt, err);
	if (rc == LG_E_NOT_FOUND)
		return lg_fail(err, rc, "the state holds no document for section %d", (int)section);
	if (rc != LG_OK)
		return rc;
	len = (size_t)sqlite3_column_bytes(stmt, 2);
	copy = malloc(len ? len : 1);
	if (copy) {
		if (len)
			memcpy(copy, sqlite3_column_blob(stmt, 2), len);
		document->version = (uint64_t)sqlite3_column_int64(stmt, 0);
		document->changed_at = sqlite3_column_int64(stmt, 1);
		document->content = (struct lg_bytes){copy, len};
	} else {
		rc = lg_fail(err, LG_E_NO_MEMORY, "out of memory for a document of %zu bytes", len);
	}
	sqlite3_reset(stmt);
	return rc;
}

void lg_store_document_free(struct lg_document *document)
{
	uint8_t *content = (uint8_t *)document->content.data;

	sodium_memzero(content, document->content.len);
	free(content);
	document->content = (struct lg_bytes){0};
}

int lg_store_document_put(struct lg_store *store, enum lg_snapshot_section section,
	const struct lg_document *document, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_DOCUMENT_PUT);

	sqlite3_bind_int(stmt, 1, (int)section);
	sqlite3_bind_int64(stmt, 2, (int64_t)document->version);
	sqlite3_bind_int64(stmt, 3, document->changed_at);
	sqlite3_bind_blob64(stmt, 4, document->content.data, document->content.len, SQLITE_STATIC);
	return lg_store_run(store, stmt, err);
}
