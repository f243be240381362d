// SPDX-License-Identifier: Apache-2.0
// Inside the records: what SQLite and PostgreSQL each do for control/records/database.h. Nothing
// outside control/records includes this.
#pragma once

#include "control/records/database.h"
#include "control/records/dialect.h"
#include "control/records/turnstile.h"

#include <stdatomic.h>

// How long anybody waits for a connection, for its turn to write, or for a row.
#define LG_DATABASE_WAIT_MS 5000

#define LG_SQL_ARGUMENTS_MAX 32

struct lg_database_driver {
	const struct lg_dialect *dialect;

	// Once, before the first connection.
	int (*prepare)(struct lg_database *database, struct lg_error *err);
	int (*connect)(struct lg_database *database, struct lg_connection **connection,
		struct lg_error *err);
	void (*disconnect)(struct lg_connection *connection);
	// False for one that has been idle and was lost meanwhile.
	bool (*alive)(struct lg_connection *connection);

	int (*begin)(struct lg_connection *connection, struct lg_error *err);
	// Whatever is returned, no transaction is open and no lock is held.
	int (*commit)(struct lg_connection *connection, struct lg_error *err);
	void (*rollback)(struct lg_connection *connection);

	// rows and changed may be NULL. The arguments have been checked.
	int (*run)(struct lg_connection *connection, const char *sql,
		const struct lg_sql_value *arguments, unsigned count, struct lg_rows **rows,
		int64_t *changed, struct lg_error *err);
	// Statements without arguments or rows, translated already; inside a transaction.
	int (*script)(struct lg_connection *connection, const char *sql, struct lg_error *err);
	// Keeps other processes that migrate out, until the transaction ends.
	int (*lock_schema)(struct lg_connection *connection, struct lg_error *err);
};

extern const struct lg_database_driver lg_database_sqlite;
extern const struct lg_database_driver lg_database_postgresql;

struct lg_database {
	const struct lg_database_driver *driver;
	char *where;
	char *name; // for error texts: no password
	struct lg_turnstile free;
	struct lg_turnstile writing; // SQLite
	pthread_mutex_t lock;
	struct lg_connection *idle; // guarded by lock
	atomic_bool unsure;         // a commit could not be synced: nothing more is written
};

// First member of the driver's own.
struct lg_connection {
	struct lg_database *database;
	struct lg_connection *next; // while idle
	bool in_transaction;
	bool failed; // in it, so that only rollback is left
	bool broken; // the server is gone
};

// Brings the schema up to date (control/records/migrate.c).
LG_MUST_CHECK int lg_database_migrate(struct lg_connection *connection, struct lg_error *err);
