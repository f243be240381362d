// SPDX-License-Identifier: Apache-2.0
#include "control/records/database.h"
#include "common/utf8.h"
#include "control/records/database_driver.h"

#include <stdlib.h>

#define CONNECTIONS_MAX 64

static int enter(
	struct lg_database *database, struct lg_connection **connection, struct lg_error *err)
{
	struct lg_connection *taken;

	pthread_mutex_lock(&database->lock);
	taken = database->idle;
	if (taken)
		database->idle = taken->next;
	pthread_mutex_unlock(&database->lock);
	if (taken && !database->driver->alive(taken)) {
		database->driver->disconnect(taken);
		taken = NULL;
	}
	if (!taken) {
		const int rc = database->driver->connect(database, &taken, err);

		if (rc != LG_OK)
			return rc;
	}
	*connection = taken;
	return LG_OK;
}

int lg_database_take(
	struct lg_database *database, struct lg_connection **connection, struct lg_error *err)
{
	int rc;

	if (!lg_turnstile_enter(&database->free, LG_DATABASE_WAIT_MS))
		return lg_fail(err, LG_E_TIMEOUT,
			"no connection to %s came free within %d s: allow more connections, or "
			"look for what holds them so long",
			database->name, LG_DATABASE_WAIT_MS / 1000);
	rc = enter(database, connection, err);
	if (rc != LG_OK)
		lg_turnstile_leave(&database->free);
	return rc;
}

void lg_database_give(struct lg_connection *connection)
{
	struct lg_database *database;

	if (!connection)
		return;
	database = connection->database;
	lg_sql_rollback(connection);
	if (connection->broken) {
		database->driver->disconnect(connection);
	} else {
		pthread_mutex_lock(&database->lock);
		connection->next = database->idle;
		database->idle = connection;
		pthread_mutex_unlock(&database->lock);
	}
	lg_turnstile_leave(&database->free);
}

static int migrate(struct lg_database *database, struct lg_error *err)
{
	struct lg_connection *connection;
	int rc = lg_database_take(database, &connection, err);

	if (rc != LG_OK)
		return rc;
	rc = lg_database_migrate(connection, err);
	lg_database_give(connection);
	return rc;
}

int lg_database_open(
	const struct lg_database_place *place, struct lg_database **database, struct lg_error *err)
{
	struct lg_database *opened;
	int rc;

	if (place->connections < 1 || place->connections > CONNECTIONS_MAX)
		return lg_fail(err, LG_E_ARGUMENT,
			"%u connections to the records are not possible: 1 to %d are",
			place->connections, CONNECTIONS_MAX);
	opened = calloc(1, sizeof(*opened));
	if (!opened)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for the records");
	opened->driver =
		place->kind == LG_DATABASE_SQLITE ? &lg_database_sqlite : &lg_database_postgresql;
	lg_turnstile_init(&opened->free, place->connections);
	lg_turnstile_init(&opened->writing, 1);
	pthread_mutex_init(&opened->lock, NULL);
	opened->where = strdup(place->where);
	rc = opened->where ? opened->driver->prepare(opened, err)
			   : lg_fail(err, LG_E_NO_MEMORY, "out of memory for the records");
	if (rc == LG_OK)
		rc = migrate(opened, err);
	if (rc == LG_OK)
		*database = opened;
	else
		lg_database_close(opened);
	return rc;
}

void lg_database_close(struct lg_database *database)
{
	struct lg_connection *next;

	if (!database)
		return;
	for (struct lg_connection *at = database->idle; at; at = next) {
		next = at->next;
		database->driver->disconnect(at);
	}
	pthread_mutex_destroy(&database->lock);
	lg_turnstile_fini(&database->writing);
	lg_turnstile_fini(&database->free);
	if (database->where) // may hold a password
		explicit_bzero(database->where, strlen(database->where));
	free(database->where);
	free(database->name);
	free(database);
}

bool lg_database_unsure(const struct lg_database *database)
{
	return atomic_load(&database->unsure);
}

int lg_sql_begin(struct lg_connection *connection, struct lg_error *err)
{
	int rc;

	if (connection->in_transaction)
		return lg_fail(err, LG_E_STATE, "a transaction is open already");
	rc = connection->database->driver->begin(connection, err);
	connection->in_transaction = rc == LG_OK;
	connection->failed = false;
	return rc;
}

static int refuse_failed(struct lg_error *err)
{
	return lg_fail(err, LG_E_STATE,
		"a statement of this transaction has failed: only rollback is left");
}

int lg_sql_commit(struct lg_connection *connection, struct lg_error *err)
{
	if (!connection->in_transaction)
		return lg_fail(err, LG_E_STATE, "no transaction is open");
	if (connection->failed) {
		lg_sql_rollback(connection);
		return refuse_failed(err);
	}
	connection->in_transaction = false;
	return connection->database->driver->commit(connection, err);
}

void lg_sql_rollback(struct lg_connection *connection)
{
	if (!connection->in_transaction)
		return;
	connection->in_transaction = false;
	connection->database->driver->rollback(connection);
}

// What one database would keep and the other one not.
static int check_arguments(
	const struct lg_sql_value *arguments, unsigned count, struct lg_error *err)
{
	if (count > LG_SQL_ARGUMENTS_MAX)
		return lg_fail(err, LG_E_ARGUMENT,
			"a statement has %u arguments: at most %d may be", count,
			LG_SQL_ARGUMENTS_MAX);
	for (unsigned i = 0; i < count; i++) {
		const struct lg_bytes text = {arguments[i].data, arguments[i].len};

		if (arguments[i].type == LG_SQL_TEXT &&
			(memchr(text.data, 0, text.len) || !lg_utf8_valid(text)))
			return lg_fail(err, LG_E_ARGUMENT,
				"argument %u of a statement is no text in UTF-8 without zeros",
				i + 1);
		if (arguments[i].len > INT32_MAX)
			return lg_fail(err, LG_E_TOO_LARGE,
				"argument %u of a statement has %zu bytes", i + 1,
				arguments[i].len);
	}
	return LG_OK;
}

static int run(struct lg_connection *connection, const char *sql,
	const struct lg_sql_value *arguments, unsigned count, struct lg_rows **rows,
	int64_t *changed, struct lg_error *err)
{
	int rc;

	if (connection->in_transaction && connection->failed)
		return refuse_failed(err);
	rc = check_arguments(arguments, count, err);
	if (rc == LG_OK)
		rc = connection->database->driver->run(
			connection, sql, arguments, count, rows, changed, err);
	if (rc != LG_OK)
		connection->failed = true;
	return rc;
}

int lg_sql_run(struct lg_connection *connection, const char *sql,
	const struct lg_sql_value *arguments, unsigned count, int64_t *changed,
	struct lg_error *err)
{
	return run(connection, sql, arguments, count, NULL, changed, err);
}

int lg_sql_query(struct lg_connection *connection, const char *sql,
	const struct lg_sql_value *arguments, unsigned count, struct lg_rows **rows,
	struct lg_error *err)
{
	return run(connection, sql, arguments, count, rows, NULL, err);
}
