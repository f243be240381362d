// SPDX-License-Identifier: Apache-2.0
// SQL over SQLite or PostgreSQL: the records of issuance, the same statements on both.
//
// A database is a pool of connections and may be shared by threads; a connection is taken by one
// thread at a time. Statements are written once, in the SQL that both understand, with arguments
// $1, $2, …; what differs is written as a word in braces:
//
//   {integer}      64-bit integer          {blob}     bytes
//   {serial}       key that numbers itself, ascending
//   {skip_locked}  at the end of a subquery that chooses a row to change: never one that another
//                  connection is changing
//   {append_only T}  rows of table T are never changed or deleted (a statement of its own)
//
// Integers, text in UTF-8 without zeros, bytes and NULL are exact on both. Text sorts as the
// database has it: order by something else where it matters.
//
// What lg_sql_commit() has confirmed survives kill -9 and a power cut (SQLite: WAL,
// synchronous=FULL; PostgreSQL: as its server is configured: fsync and synchronous_commit must be
// on, as they are unless somebody turned them off), and so does whatever can be read once
// lg_database_open() has returned. Nobody waits longer than 5 s for a connection, for a turn to
// write or for a row that another one is changing. Texts of errors tell neither values of rows nor
// a password.
#pragma once

#include "common/bytes.h"
#include "common/error.h"

#include <stdint.h>

struct lg_database;
struct lg_connection;
struct lg_rows;

enum lg_database_kind { LG_DATABASE_SQLITE, LG_DATABASE_POSTGRESQL };

struct lg_database_place {
	enum lg_database_kind kind;
	const char *where;    // SQLite: path of the file; PostgreSQL: connection string of libpq
	unsigned connections; // 1…64
};

// Opens (SQLite: creates where missing, mode 0600) and brings the schema up to date
// (control/records/schema.h); several processes may do so at once. LG_E_VERSION for a newer
// schema, LG_E_FORMAT for a database of something else, LG_E_PERMISSION for a file that others may
// read, LG_E_ARGUMENT for a connection string that cannot be used, LG_E_CONFIG for another encoding
// than UTF-8, LG_E_CLOSED where no server answers, LG_E_DATABASE otherwise, with what to do.
LG_MUST_CHECK int lg_database_open(
	const struct lg_database_place *place, struct lg_database **database, struct lg_error *err);
// All connections must have been given back. NULL is fine.
void lg_database_close(struct lg_database *database);

// True once a commit was written and could not be synced (SQLite): whether it was kept is known
// once the file has been opened again, and nothing more is written until then. Time to end. Of any
// thread.
bool lg_database_unsure(const struct lg_database *database);

// Waits while all are taken (LG_E_TIMEOUT), in the order of arrival. A connection that broke is
// opened anew; LG_E_CLOSED where no server answers.
LG_MUST_CHECK int lg_database_take(
	struct lg_database *database, struct lg_connection **connection, struct lg_error *err);
// Rolls back what is not committed. NULL is fine.
void lg_database_give(struct lg_connection *connection);

// Reads inside see what was changed inside. SQLite has one transaction at a time, which others
// queue for in the order of their arrival; PostgreSQL's are READ COMMITTED. LG_E_AGAIN: others took
// too long.
LG_MUST_CHECK int lg_sql_begin(struct lg_connection *connection, struct lg_error *err);
// On failure nothing of the transaction is in force, and it is over. LG_E_AGAIN: another one was in
// the way, and the same transaction may succeed from its beginning. LG_E_CLOSED: the server went
// away meanwhile, and whether it was kept is not known.
LG_MUST_CHECK int lg_sql_commit(struct lg_connection *connection, struct lg_error *err);
// Fine where none is open.
void lg_sql_rollback(struct lg_connection *connection);

enum lg_sql_type { LG_SQL_NULL, LG_SQL_INTEGER, LG_SQL_TEXT, LG_SQL_BLOB };

// An argument; bytes and text stay the caller's.
struct lg_sql_value {
	enum lg_sql_type type;
	int64_t integer;
	const void *data;
	size_t len;
};

static inline struct lg_sql_value lg_sql_null(void)
{
	return (struct lg_sql_value){.type = LG_SQL_NULL};
}

static inline struct lg_sql_value lg_sql_integer(int64_t value)
{
	return (struct lg_sql_value){.type = LG_SQL_INTEGER, .integer = value};
}

// NULL text is NULL.
static inline struct lg_sql_value lg_sql_text(const char *text)
{
	return text ? (struct lg_sql_value){.type = LG_SQL_TEXT, .data = text, .len = strlen(text)}
		    : lg_sql_null();
}

static inline struct lg_sql_value lg_sql_blob(const void *data, size_t len)
{
	return (struct lg_sql_value){.type = LG_SQL_BLOB, .data = data, .len = len};
}

// sql is a string literal: its statement is prepared once a connection and kept by its address. A
// literal takes arguments of the same types every time, or NULL; 32 at most. Outside a transaction
// it is one of its own. Refused by the data: LG_E_EXISTS (a key that must be unique), LG_E_STATE (a
// reference, a check, NULL, or a row that is never changed). By the database: LG_E_AGAIN (others
// were in the way, the transaction may succeed from its beginning), LG_E_CLOSED (the server went
// away), LG_E_ARGUMENT (a wrong statement or argument), LG_E_DATABASE. After a failure inside a
// transaction only rollback is left.
//
// Changes rows; *changed (may be NULL) = how many.
LG_MUST_CHECK int lg_sql_run(struct lg_connection *connection, const char *sql,
	const struct lg_sql_value *arguments, unsigned count, int64_t *changed,
	struct lg_error *err);

// Reads rows, also those of INSERT or UPDATE … RETURNING; all of them, into memory, so that a LIMIT
// is in place. On success *rows is the caller's to close, and outlives the connection.
LG_MUST_CHECK int lg_sql_query(struct lg_connection *connection, const char *sql,
	const struct lg_sql_value *arguments, unsigned count, struct lg_rows **rows,
	struct lg_error *err);

// The next row: LG_OK, or LG_E_NOT_FOUND (err untouched) after the last.
LG_MUST_CHECK int lg_rows_next(struct lg_rows *rows, struct lg_error *err);
void lg_rows_close(struct lg_rows *rows); // NULL is fine

// Columns of the row, from 0; they point into the rows, until the close. NULL, or a column of
// another type, is 0, "" and no bytes. A condition is the integer 0 or 1, and a sum an integer.
bool lg_rows_null(const struct lg_rows *rows, unsigned column);
int64_t lg_rows_integer(const struct lg_rows *rows, unsigned column);
const char *lg_rows_text(const struct lg_rows *rows, unsigned column);
struct lg_bytes lg_rows_blob(const struct lg_rows *rows, unsigned column);

#define LG_SQL_ARGUMENTS(...)                                                                      \
	(const struct lg_sql_value[]){__VA_ARGS__},                                                \
		sizeof((const struct lg_sql_value[]){__VA_ARGS__}) / sizeof(struct lg_sql_value)
