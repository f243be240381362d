// SPDX-License-Identifier: Apache-2.0
#include "control/records/database_driver.h"
#include "control/records/schema.h"

#include <inttypes.h>
#include <stdlib.h>

static int64_t version_here(void)
{
	int64_t version = 0;

	while (lg_records_schema[version])
		version++;
	return version;
}

static int fail_foreign(const struct lg_connection *connection, struct lg_error *err)
{
	return lg_fail(err, LG_E_FORMAT,
		"%s holds tables of something else: the records need a database of their own",
		connection->database->name);
}

static int count_tables(
	struct lg_connection *connection, int64_t *all, int64_t *ours, struct lg_error *err)
{
	struct lg_rows *rows;
	int rc = lg_sql_query(connection,
		"SELECT COUNT(*), COUNT(CASE WHEN name = 'schema_version' THEN 1 END)"
		" FROM ({tables}) AS there",
		NULL, 0, &rows, err);

	if (rc != LG_OK)
		return rc;
	rc = lg_rows_next(rows, err);
	if (rc == LG_OK) {
		*all = lg_rows_integer(rows, 0);
		*ours = lg_rows_integer(rows, 1);
	}
	lg_rows_close(rows);
	return rc;
}

static int read_version(struct lg_connection *connection, int64_t *version, struct lg_error *err)
{
	struct lg_rows *rows;
	int rc = lg_sql_query(
		connection, "SELECT name, version FROM schema_version", NULL, 0, &rows, err);

	if (rc == LG_E_ARGUMENT) // no such columns
		return fail_foreign(connection, err);
	if (rc != LG_OK)
		return rc;
	if (lg_rows_next(rows, err) != LG_OK || strcmp(lg_rows_text(rows, 0), LG_RECORDS_NAME) != 0)
		rc = fail_foreign(connection, err);
	else
		*version = lg_rows_integer(rows, 1);
	lg_rows_close(rows);
	return rc;
}

static int find_version(struct lg_connection *connection, int64_t *version, struct lg_error *err)
{
	int64_t all, ours;
	int rc = count_tables(connection, &all, &ours, err);

	*version = 0;
	if (rc != LG_OK || !all)
		return rc;
	rc = ours ? read_version(connection, version, err) : fail_foreign(connection, err);
	if (rc == LG_OK && (*version < 1 || *version > version_here()))
		rc = lg_fail(err, LG_E_VERSION,
			"the records in %s have version %" PRId64
			" of their tables, this program knows up to %" PRId64
			": install the newer licgate",
			connection->database->name, *version, version_here());
	return rc;
}

static int script(struct lg_connection *connection, const char *sql, struct lg_error *err)
{
	const struct lg_database_driver *driver = connection->database->driver;
	char *translated;
	int rc = lg_dialect_translate(driver->dialect, sql, &translated, err);

	if (rc != LG_OK)
		return rc;
	rc = driver->script(connection, translated, err);
	free(translated);
	return rc;
}

static int write_version(struct lg_connection *connection, int64_t version, struct lg_error *err)
{
	int rc = LG_OK;

	if (version == 1)
		rc = script(connection,
			"CREATE TABLE schema_version (name TEXT NOT NULL, version {integer} NOT "
			"NULL);"
			"INSERT INTO schema_version VALUES ('" LG_RECORDS_NAME "', 1)",
			err);
	else
		rc = lg_sql_run(connection, "UPDATE schema_version SET version = $1",
			LG_SQL_ARGUMENTS(lg_sql_integer(version)), NULL, err);
	return rc;
}

// One step, unless another process has taken it meanwhile.
static int step(struct lg_connection *connection, int64_t *version, struct lg_error *err)
{
	int rc = lg_sql_begin(connection, err);

	if (rc != LG_OK)
		return rc;
	rc = connection->database->driver->lock_schema(connection, err);
	if (rc == LG_OK)
		rc = find_version(connection, version, err);
	if (rc == LG_OK && *version < version_here()) {
		rc = script(connection, lg_records_schema[*version], err);
		if (rc == LG_OK)
			rc = write_version(connection, *version + 1, err);
		if (rc == LG_OK)
			rc = lg_sql_commit(connection, err);
		if (rc == LG_OK)
			++*version;
	}
	lg_sql_rollback(connection);
	return rc == LG_OK ? LG_OK
			   : lg_fail_in(err, "bringing the tables of the records up to date");
}

int lg_database_migrate(struct lg_connection *connection, struct lg_error *err)
{
	int64_t version;
	int rc = find_version(connection, &version, err);

	while (rc == LG_OK && version < version_here())
		rc = step(connection, &version, err);
	return rc;
}
