// SPDX-License-Identifier: Apache-2.0
// Inside the store: its statements, and what its files share. Nothing outside store*.c includes
// this.
#pragma once

#include "control/store_feed.h"

#include <limits.h>
#include <sqlite3.h>
#include <stdbool.h>

enum lg_statement {
#define STATEMENT(name, sql) LG_SQL_##name,
#include "control/store_statements.def"
#undef STATEMENT
	LG_SQL_COUNT,
};

// Where the feed stands.
struct lg_feed_position {
	uint64_t sequence; // 0 = nothing in this epoch
	int64_t event;     // last row of the journal that a document tells of
	uint8_t head[LG_FEED_HASH_BYTES];
};

struct lg_status_book;

struct lg_store {
	sqlite3 *db;
	sqlite3_stmt *statement[LG_SQL_COUNT];
	uint32_t epoch;
	uint64_t generation;
	uint64_t lost_generation;
	unsigned root_threshold;
	bool in_transaction;
	bool unsure;
	int log_pages;             // in the write-ahead log, as of the last commit
	bool next_epoch;           // the open transaction starts one
	uint32_t sections;         // changed so far in the open transaction
	uint32_t sections_at_mark; // and before the mark
	struct lg_status_book *book;
	struct lg_feed_position feed;      // as committed
	struct lg_feed_position feed_next; // where the commit in progress brings it
	bool settled;                      // the open transaction's book is
	bool feedless;
	lg_feed_signer feed_sign;
	void *feed_signer;
	char directory[PATH_MAX];
	char path[PATH_MAX];
};

// A statement without bindings, ready to be bound. Bindings are static (SQLITE_STATIC): they must
// outlive the run. A binding that fails leaves NULL, which the schema refuses.
sqlite3_stmt *lg_store_statement(struct lg_store *store, enum lg_statement which);

// Runs to the end and resets; for statements without rows.
LG_MUST_CHECK int lg_store_run(struct lg_store *store, sqlite3_stmt *stmt, struct lg_error *err);

// Steps to the next row: LG_OK with a row to read, LG_E_NOT_FOUND (err untouched) at the end. The
// caller resets once it has read what it needs.
LG_MUST_CHECK int lg_store_row(struct lg_store *store, sqlite3_stmt *stmt, struct lg_error *err);

struct lg_journal_row;

// A row of the journal from a statement with all its columns; texts are the statement's.
void lg_store_journal_row(sqlite3_stmt *stmt, struct lg_journal_row *row);

// Makes, signs and writes the delta document of the open transaction, whose book is settled
// (control/store_feed.c).
LG_MUST_CHECK int lg_store_feed_write(struct lg_store *store, struct lg_error *err);

// From now on commits only note how long the log is (control/store_log.c).
void lg_store_log_watch(struct lg_store *store);

// What the database says is wrong, as LG_E_DATABASE; what: "cannot read the licence".
int lg_store_fail(struct lg_store *store, const char *what, struct lg_error *err);

// Copies a blob column of exactly len bytes; LG_E_DATABASE for another length.
LG_MUST_CHECK int lg_store_column_exactly(struct lg_store *store, sqlite3_stmt *stmt, int column,
	void *out, size_t len, struct lg_error *err);
