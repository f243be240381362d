// SPDX-License-Identifier: Apache-2.0
// More threads than connections write to the records of one file and read them meanwhile.
#include "control/records/database.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define THREADS 6
#define CONNECTIONS 4
#define ROUNDS 40

static struct lg_database *database;

static int64_t count_sessions(struct lg_connection *connection, struct lg_error *err)
{
	struct lg_rows *rows;
	int64_t count = -1;

	if (lg_sql_query(connection, "SELECT COUNT(*) FROM sessions", NULL, 0, &rows, err) != LG_OK)
		return -1;
	if (lg_rows_next(rows, err) == LG_OK)
		count = lg_rows_integer(rows, 0);
	lg_rows_close(rows);
	return count;
}

static int write_one(struct lg_connection *connection, int64_t number, struct lg_error *err)
{
	int rc = lg_sql_begin(connection, err);

	if (rc == LG_OK)
		rc = lg_sql_run(connection,
			"INSERT INTO sessions VALUES ($1, 'account', 'csrf', $2, 0, 0)",
			LG_SQL_ARGUMENTS(
				lg_sql_blob(&number, sizeof(number)), lg_sql_integer(number)),
			NULL, err);
	return rc == LG_OK ? lg_sql_commit(connection, err) : rc;
}

static void *work(void *first)
{
	struct lg_error err = {0};
	struct lg_connection *connection;

	for (int64_t i = 0; i < ROUNDS; i++) {
		int rc = lg_database_take(database, &connection, &err);

		if (rc == LG_OK) {
			rc = write_one(connection, (int64_t)(intptr_t)first * ROUNDS + i, &err);
			if (rc == LG_OK && count_sessions(connection, &err) < i + 1)
				rc = lg_fail(&err, LG_E_STATE, "fewer rows than were written");
			lg_database_give(connection);
		}
		if (rc != LG_OK) {
			fprintf(stderr, "%s\n", err.text);
			return "failed";
		}
	}
	return NULL;
}

static int run_all(struct lg_error *err)
{
	pthread_t threads[THREADS];
	struct lg_connection *connection;
	void *failed = NULL;
	int rc = lg_database_take(database, &connection, err);

	if (rc != LG_OK)
		return rc;
	rc = lg_sql_run(connection,
		"INSERT INTO accounts (id, login, role, created_ms)"
		" VALUES ('account', 'login', 'reviewer', 0)",
		NULL, 0, NULL, err);
	for (intptr_t i = 0; i < THREADS; i++)
		pthread_create(&threads[i], NULL, work, (void *)i);
	for (unsigned i = 0; i < THREADS; i++) {
		void *ended;

		pthread_join(threads[i], &ended);
		failed = ended ? ended : failed;
	}
	if (rc == LG_OK && (failed || count_sessions(connection, err) != THREADS * ROUNDS))
		rc = lg_fail(err, LG_E_STATE, "not every thread's rows are there");
	lg_database_give(connection);
	return rc;
}

int main(void)
{
	char directory[] = "/tmp/licgate-records-XXXXXX", path[64];
	const struct lg_database_place place = {
		.kind = LG_DATABASE_SQLITE, .where = path, .connections = CONNECTIONS};
	struct lg_error err = {0};
	int rc;

	if (!mkdtemp(directory))
		return 1;
	snprintf(path, sizeof(path), "%s/records.db", directory);
	rc = lg_database_open(&place, &database, &err);
	if (rc == LG_OK)
		rc = run_all(&err);
	if (rc != LG_OK)
		fprintf(stderr, "%s\n", err.text);
	lg_database_close(database); // the last connection takes log and index away
	unlink(path);
	rmdir(directory);
	return rc != LG_OK;
}
