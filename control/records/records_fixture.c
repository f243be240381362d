// SPDX-License-Identifier: Apache-2.0
#include "control/records/records_fixture.h"

#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct records_fixture records_fixture;
static struct records_fixture *const f = &records_fixture;

bool records_on_postgresql(void)
{
	return f->place.kind == LG_DATABASE_POSTGRESQL;
}

// At the server itself, beside what is tested.
static void at_server(const char *server, const char *what, const char *schema)
{
	char sql[128];
	PGconn *pg = PQconnectdb(server);
	PGresult *result;

	snprintf(sql, sizeof(sql), what, schema);
	cr_assert_eq(PQstatus(pg), CONNECTION_OK, "%s", PQerrorMessage(pg));
	result = PQexec(pg, sql);
	cr_assert_eq(PQresultStatus(result), PGRES_COMMAND_OK, "%s", PQerrorMessage(pg));
	PQclear(result);
	PQfinish(pg);
}

void records_prepare(void)
{
	const char *server = getenv("LICGATE_TEST_POSTGRESQL");
	const char *name;

	snprintf(f->directory, sizeof(f->directory), "/tmp/licgate-records-XXXXXX");
	cr_assert_not_null(mkdtemp(f->directory));
	name = strrchr(f->directory, '-') + 1;
	f->place = (struct lg_database_place){.where = f->where, .connections = 8};
	if (!server) {
		f->place.kind = LG_DATABASE_SQLITE;
		snprintf(f->where, sizeof(f->where), "%s/records.db", f->directory);
		return;
	}
	f->place.kind = LG_DATABASE_POSTGRESQL;
	at_server(server, "CREATE SCHEMA \"%s\"", name);
	snprintf(f->where, sizeof(f->where), "%s options='-c search_path=\"%s\"'", server, name);
}

void records_setup(void)
{
	records_prepare();
	RECORDS_MUST(lg_database_open(&f->place, &f->database, &f->err));
}

void records_reopen(void)
{
	lg_database_close(f->database);
	f->database = NULL;
	RECORDS_MUST(lg_database_open(&f->place, &f->database, &f->err));
}

void records_teardown(void)
{
	static const char *const endings[] = {"", "-wal", "-shm"};
	char path[600];

	lg_database_close(f->database);
	f->database = NULL;
	if (records_on_postgresql())
		at_server(getenv("LICGATE_TEST_POSTGRESQL"),
			"SET client_min_messages = error; DROP SCHEMA \"%s\" CASCADE",
			strrchr(f->directory, '-') + 1);
	for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++) {
		snprintf(path, sizeof(path), "%s/records.db%s", f->directory, endings[i]);
		unlink(path);
	}
	rmdir(f->directory);
}

struct lg_connection *records_take(void)
{
	struct lg_connection *connection;

	RECORDS_MUST(lg_database_take(f->database, &connection, &f->err));
	return connection;
}

void records_do(const char *sql)
{
	struct lg_connection *connection = records_take();

	RECORDS_MUST(lg_sql_run(connection, sql, NULL, 0, NULL, &f->err));
	lg_database_give(connection);
}

int64_t records_number(const char *sql)
{
	struct lg_connection *connection = records_take();
	struct lg_rows *rows;
	int64_t number;

	RECORDS_MUST(lg_sql_query(connection, sql, NULL, 0, &rows, &f->err));
	RECORDS_MUST(lg_rows_next(rows, &f->err));
	number = lg_rows_integer(rows, 0);
	lg_rows_close(rows);
	lg_database_give(connection);
	return number;
}
