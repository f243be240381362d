// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/notification.h"
#include "control/issuance/application_step.h"

#include <stdio.h>

#define WAIT_FIRST_MS 1000
#define WAIT_MOST_MS 3600000

static const char *const kinds[] = {"ISSUED", "REJECTED"};

const char *lg_notification_kind_name(enum lg_notification_kind kind)
{
	return kinds[kind];
}

int lg_notification_add(struct lg_connection *connection, const struct lg_application *application,
	enum lg_notification_kind kind, int64_t now_ms, struct lg_error *err)
{
	return lg_sql_run(connection,
		"INSERT INTO notifications (application, driver, kind, created_ms, next_ms)"
		" VALUES ($1, $2, $3, $4, $4)",
		LG_SQL_ARGUMENTS(lg_sql_text(application->id), lg_sql_text(application->driver),
			lg_sql_text(kinds[kind]), lg_sql_integer(now_ms)),
		NULL, err);
}

static int read_row(const struct lg_rows *rows, struct lg_notification *n, struct lg_error *err)
{
	const char *kind = lg_rows_text(rows, 3);

	*n = (struct lg_notification){
		.sequence = lg_rows_integer(rows, 0),
		.created_ms = lg_rows_integer(rows, 4),
		.attempts = lg_rows_integer(rows, 5),
	};
	snprintf(n->application, sizeof(n->application), "%s", lg_rows_text(rows, 1));
	snprintf(n->driver, sizeof(n->driver), "%s", lg_rows_text(rows, 2));
	while (n->kind < LG_NOTIFY_KINDS && strcmp(kinds[n->kind], kind) != 0)
		n->kind++;
	if (n->kind == LG_NOTIFY_KINDS)
		return lg_fail(err, LG_E_DATABASE, "notification %lld is of no known kind",
			(long long)n->sequence);
	return LG_OK;
}

static int read_rows(struct lg_rows *rows, struct lg_notification *list, unsigned most,
	unsigned *count, struct lg_error *err)
{
	int rc = LG_OK;

	*count = 0;
	while (*count < most && (rc = lg_rows_next(rows, err)) == LG_OK) {
		rc = read_row(rows, &list[*count], err);
		if (rc != LG_OK)
			break;
		++*count;
	}
	lg_rows_close(rows);
	return rc == LG_E_NOT_FOUND ? LG_OK : rc;
}

int lg_notification_due(struct lg_connection *connection, int64_t now_ms,
	struct lg_notification *list, unsigned most, unsigned *count, struct lg_error *err)
{
	struct lg_rows *rows;
	const int rc = lg_sql_query(connection,
		"SELECT sequence, application, driver, kind, created_ms, attempts"
		" FROM notifications WHERE delivered_ms = 0 AND next_ms <= $1"
		" ORDER BY next_ms, sequence LIMIT $2",
		LG_SQL_ARGUMENTS(lg_sql_integer(now_ms), lg_sql_integer(most)), &rows, err);

	return rc == LG_OK ? read_rows(rows, list, most, count, err) : rc;
}

int lg_notification_delivered(const struct lg_issuance *issuance, struct lg_connection *connection,
	const struct lg_notification *n, int64_t now_ms, struct lg_error *err)
{
	const struct lg_application_step notify = {
		.event = LG_EVENT_NOTIFY,
		.actor = LG_ACTOR_SYSTEM,
		.now_ms = now_ms,
	};
	struct lg_application application;
	int64_t changed;
	int rc = lg_sql_run(connection,
		"UPDATE notifications SET delivered_ms = $2, attempts = attempts + 1,"
		" failure = NULL WHERE sequence = $1 AND delivered_ms = 0",
		LG_SQL_ARGUMENTS(lg_sql_integer(n->sequence), lg_sql_integer(now_ms)), &changed,
		err);

	if (rc != LG_OK || changed == 0 || n->kind != LG_NOTIFY_ISSUED)
		return rc;
	rc = lg_application_get(connection, n->application, &application, err);
	return rc == LG_OK ? lg_application_step(issuance, connection, &application, &notify, err)
			   : rc;
}

int lg_notification_failed(struct lg_connection *connection, const struct lg_notification *n,
	const char *why, int64_t now_ms, struct lg_error *err)
{
	int64_t wait_ms = WAIT_FIRST_MS;

	for (int64_t i = 0; i < n->attempts && wait_ms < WAIT_MOST_MS; i++)
		wait_ms *= 2;
	if (wait_ms > WAIT_MOST_MS)
		wait_ms = WAIT_MOST_MS;
	return lg_sql_run(connection,
		"UPDATE notifications SET attempts = attempts + 1, next_ms = $2, failure = $3"
		" WHERE sequence = $1 AND delivered_ms = 0",
		LG_SQL_ARGUMENTS(lg_sql_integer(n->sequence), lg_sql_integer(now_ms + wait_ms),
			lg_sql_text(why)),
		NULL, err);
}

int lg_notification_seen(const struct lg_issuance *issuance, struct lg_connection *connection,
	const char *driver, int64_t now_ms, struct lg_error *err)
{
	struct lg_notification list[16];
	struct lg_rows *rows;
	unsigned count;
	int rc = lg_sql_query(connection,
		"SELECT sequence, application, driver, kind, created_ms, attempts"
		" FROM notifications WHERE driver = $1 AND delivered_ms = 0 ORDER BY sequence"
		" LIMIT 16",
		LG_SQL_ARGUMENTS(lg_sql_text(driver)), &rows, err);

	if (rc == LG_OK)
		rc = read_rows(rows, list, 16, &count, err);
	for (unsigned i = 0; rc == LG_OK && i < count; i++)
		rc = lg_notification_delivered(issuance, connection, &list[i], now_ms, err);
	return rc;
}
