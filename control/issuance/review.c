// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/review.h"
#include "control/issuance/application_step.h"

#include <stdlib.h>

const struct lg_review_reason lg_review_reasons[] = {
#define REASON(name, english, chinese) {#name, english, chinese},
#include "control/issuance/review_reason.def"
#undef REASON
	{NULL, NULL, NULL},
};

static int read_counts(struct lg_rows *rows, int64_t *values, unsigned count, struct lg_error *err)
{
	const int rc = lg_rows_next(rows, err);

	for (unsigned i = 0; rc == LG_OK && i < count; i++)
		values[i] = lg_rows_integer(rows, i);
	lg_rows_close(rows);
	return rc;
}

int lg_review_count(struct lg_connection *connection, int64_t now_ms, struct lg_review_queue *queue,
	struct lg_error *err)
{
	const int64_t today_ms = lg_licence_day(now_ms / 1000) * 86400000 - 8 * 3600000;
	int64_t waiting[3], decided[1];
	struct lg_rows *rows;
	int rc = lg_sql_query(connection,
		"SELECT count(*), coalesce(sum(CASE WHEN due_ms < $1 THEN 1 ELSE 0 END), 0),"
		" coalesce(min(due_ms), 0) FROM applications WHERE state = 'REVIEW'",
		LG_SQL_ARGUMENTS(lg_sql_integer(now_ms)), &rows, err);

	if (rc == LG_OK)
		rc = read_counts(rows, waiting, 3, err);
	if (rc == LG_OK)
		rc = lg_sql_query(connection,
			"SELECT count(*) FROM applications WHERE decided_ms > 0 AND decided_ms >= "
			"$1",
			LG_SQL_ARGUMENTS(lg_sql_integer(today_ms)), &rows, err);
	if (rc == LG_OK)
		rc = read_counts(rows, decided, 1, err);
	if (rc == LG_OK)
		*queue = (struct lg_review_queue){waiting[0], waiting[1], waiting[2], decided[0]};
	return rc;
}

int lg_review_list(struct lg_connection *connection, unsigned most, struct lg_application **list,
	unsigned *count, struct lg_error *err)
{
	struct lg_application *found = calloc(most ? most : 1, sizeof(*found));
	struct lg_rows *rows = NULL;
	unsigned n = 0;
	int rc;

	if (!found)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for %u applications", most);
	rc = lg_sql_query(connection,
		"SELECT " LG_APPLICATION_COLUMNS
		" FROM applications WHERE state = 'REVIEW' ORDER BY due_ms, id LIMIT $1",
		LG_SQL_ARGUMENTS(lg_sql_integer(most)), &rows, err);
	while (rc == LG_OK && n < most && (rc = lg_rows_next(rows, err)) == LG_OK)
		rc = lg_application_row(rows, &found[n++], err);
	lg_rows_close(rows);
	if (rc != LG_OK && rc != LG_E_NOT_FOUND) {
		free(found);
		return rc;
	}
	*list = found;
	*count = n;
	return LG_OK;
}

struct act {
	const struct lg_issuance *issuance;
	struct lg_application_step step;
	const char *id;
	struct lg_application *application;
};

static int held(struct lg_connection *connection, const struct act *act, int64_t since_ms,
	int64_t *count, struct lg_error *err)
{
	struct lg_rows *rows;
	const int rc = lg_sql_query(connection,
		"SELECT count(*) FROM applications WHERE state = 'REVIEW' AND reviewer = $1"
		" AND taken_ms > $2",
		LG_SQL_ARGUMENTS(lg_sql_text(act->step.actor), lg_sql_integer(since_ms)), &rows,
		err);

	return rc == LG_OK ? read_counts(rows, count, 1, err) : rc;
}

static int first_free(struct lg_connection *connection, int64_t since_ms,
	struct lg_application *application, struct lg_error *err)
{
	struct lg_rows *rows;
	int rc = lg_sql_query(connection,
		"SELECT " LG_APPLICATION_COLUMNS
		" FROM applications WHERE state = 'REVIEW' AND (reviewer IS NULL OR taken_ms <= $1)"
		" ORDER BY due_ms, id LIMIT 1 {skip_locked}",
		LG_SQL_ARGUMENTS(lg_sql_integer(since_ms)), &rows, err);

	if (rc != LG_OK)
		return rc;
	rc = lg_rows_next(rows, err);
	if (rc == LG_OK)
		rc = lg_application_row(rows, application, err);
	lg_rows_close(rows);
	return rc == LG_E_NOT_FOUND ? lg_fail(err, rc, "no application waits for review") : rc;
}

static int take(struct lg_connection *connection, void *self, struct lg_error *err)
{
	const struct act *act = self;
	const int64_t since_ms =
		act->step.now_ms - act->issuance->conf->issuance_review_hold_s * 1000;
	int64_t count;
	int rc = held(connection, act, since_ms, &count, err);

	if (rc == LG_OK && count >= LG_REVIEWS_HELD_MAX)
		return lg_fail(err, LG_E_STATE,
			"you hold %d applications: decide or release one first",
			LG_REVIEWS_HELD_MAX);
	if (rc == LG_OK)
		rc = first_free(connection, since_ms, act->application, err);
	if (rc == LG_OK)
		rc = lg_application_step(
			act->issuance, connection, act->application, &act->step, err);
	return rc;
}

static int decide(struct lg_connection *connection, void *self, struct lg_error *err)
{
	const struct act *act = self;
	int rc = lg_application_get(connection, act->id, act->application, err);

	if (rc == LG_OK)
		rc = lg_application_step(
			act->issuance, connection, act->application, &act->step, err);
	return rc;
}

int lg_review_take(const struct lg_issuance *issuance, const char *reviewer, int64_t now_ms,
	struct lg_application *application, struct lg_error *err)
{
	struct act act = {
		issuance,
		{.event = LG_EVENT_TAKE, .actor = reviewer, .now_ms = now_ms},
		NULL,
		application,
	};

	return lg_record_change(issuance->records, take, &act, err);
}

int lg_review_release(const struct lg_issuance *issuance, const char *reviewer, const char *id,
	int64_t now_ms, struct lg_application *application, struct lg_error *err)
{
	struct act act = {
		issuance,
		{.event = LG_EVENT_RELEASE, .actor = reviewer, .now_ms = now_ms},
		id,
		application,
	};

	return lg_record_change(issuance->records, decide, &act, err);
}

int lg_review_approve(const struct lg_issuance *issuance, const char *reviewer, const char *id,
	int64_t now_ms, struct lg_application *application, struct lg_error *err)
{
	struct act act = {
		issuance,
		{.event = LG_EVENT_APPROVE, .actor = reviewer, .now_ms = now_ms},
		id,
		application,
	};

	return lg_record_change(issuance->records, decide, &act, err);
}

static bool known_reason(const char *name, size_t len)
{
	for (const struct lg_review_reason *r = lg_review_reasons; r->name; r++)
		if (strlen(r->name) == len && strncmp(r->name, name, len) == 0)
			return true;
	return false;
}

static int check_reasons(const char *reasons, const char *remark, struct lg_error *err)
{
	bool other = false;

	if (!reasons[0] || strlen(reasons) >= LG_REASONS_BYTES)
		return lg_fail(err, LG_E_ARGUMENT,
			"a rejection needs at least one reason, and fewer than %d bytes of them",
			LG_REASONS_BYTES);
	if (remark && strlen(remark) >= LG_REMARK_BYTES)
		return lg_fail(err, LG_E_ARGUMENT, "the remark is longer than %d bytes",
			LG_REMARK_BYTES - 1);
	for (const char *at = reasons;; at++) {
		const size_t len = strcspn(at, ",");

		if (!known_reason(at, len))
			return lg_fail(err, LG_E_ARGUMENT, "\"%.*s\" is no reason",
				(int)(len < 40 ? len : 40), at);
		other = other || (len == 5 && strncmp(at, "OTHER", len) == 0);
		at += len;
		if (!*at)
			break;
	}
	if (other && (!remark || !remark[0]))
		return lg_fail(err, LG_E_ARGUMENT,
			"the reason OTHER needs a remark that tells the applicant which");
	return LG_OK;
}

int lg_review_reject(const struct lg_issuance *issuance, const char *reviewer, const char *id,
	const char *reasons, const char *remark, int64_t now_ms, struct lg_application *application,
	struct lg_error *err)
{
	struct act act = {
		issuance,
		{
			.event = LG_EVENT_REJECT,
			.actor = reviewer,
			.now_ms = now_ms,
			.detail = reasons,
			.reasons = reasons,
			.remark = remark,
		},
		id,
		application,
	};
	const int rc = check_reasons(reasons, remark, err);

	return rc == LG_OK ? lg_record_change(issuance->records, decide, &act, err) : rc;
}
