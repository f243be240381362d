// SPDX-License-Identifier: Apache-2.0
#include "control/cli/records.h"

static int open_records(
	const struct lg_call *call, struct lg_database **database, struct lg_error *err)
{
	struct lg_conf conf;
	struct lg_database_place place = {.connections = 1};
	int rc = lg_call_conf(call, &conf, err);

	if (rc != LG_OK)
		return rc;
	if (conf.records_kind == LG_RECORDS_POSTGRESQL) {
		place.kind = LG_DATABASE_POSTGRESQL;
		place.where = conf.records_postgresql;
	} else {
		place.kind = LG_DATABASE_SQLITE;
		place.where = conf.records_sqlite_file;
	}
	return lg_database_open(&place, database, err);
}

int lg_records_change(struct lg_call *call, lg_record_work work, void *self, struct lg_error *err)
{
	struct lg_database *database;
	int rc = open_records(call, &database, err);

	if (rc != LG_OK)
		return rc;
	rc = lg_record_change(database, work, self, err);
	lg_database_close(database);
	return rc;
}

int lg_records_read(struct lg_call *call, lg_record_work work, void *self, struct lg_error *err)
{
	struct lg_database *database;
	int rc = open_records(call, &database, err);

	if (rc != LG_OK)
		return rc;
	rc = lg_record_read(database, work, self, err);
	lg_database_close(database);
	return rc;
}
