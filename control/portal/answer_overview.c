// SPDX-License-Identifier: Apache-2.0
// /v1/overview: what an operator looks at. A part that cannot be had is left out and named under
// "unavailable", so that the rest is seen all the same.
#include "common/counters.h"
#include "control/issuance/review.h"
#include "control/portal/control_client.h"
#include "control/portal/portal.h"
#include "control/portal/route.h"

#include <pthread.h>

#define RATE_LEAST_NS INT64_C(500000000)

struct overview {
	struct lg_portal *portal;
	int64_t now_ms;
	json_t *json;
	json_t *unavailable;
};

static void miss(struct overview *o, const char *part, const struct lg_error *err)
{
	json_array_append_new(
		o->unavailable, json_pack("{s:s, s:s}", "part", part, "message", err->text));
}

static void put_seconds_as_ms(json_t *to, const char *name, const json_t *from, const char *field)
{
	const json_int_t seconds = json_integer_value(json_object_get(from, field));

	if (seconds)
		json_object_set_new(to, name, json_integer(seconds * 1000));
}

static json_t *ask_control(struct overview *o, const char *operation, const char *part)
{
	json_t *request = json_pack("{s:s}", "do", operation);
	json_t *answer = NULL;
	struct lg_error err;

	if (lg_control_client_call(o->portal->control, request, &answer, &err) != LG_OK)
		miss(o, part, &err);
	json_decref(request);
	return answer;
}

static void put_control(struct overview *o)
{
	static const char *const kept[] = {"version", "epoch", "generation", "licences"};
	json_t *info = ask_control(o, "info", "control");
	json_t *control;

	if (!info)
		return;
	control = json_object();
	for (size_t i = 0; i < sizeof(kept) / sizeof(kept[0]); i++)
		json_object_set(control, kept[i], json_object_get(info, kept[i]));
	put_seconds_as_ms(control, "next_rotation_ms", info, "next_rotation");
	put_seconds_as_ms(control, "started_ms", info, "started_at");
	json_object_set_new(o->json, "control", control);
	json_object_set(o->json, "dataplane", json_object_get(info, "dataplane"));
	json_decref(info);
}

static void put_keys(struct overview *o)
{
	json_t *list = ask_control(o, "keys.list", "keys");
	json_t *keys, *key;
	size_t i;

	if (!list)
		return;
	keys = json_array();
	json_array_foreach(json_object_get(list, "keys"), i, key)
	{
		json_t *row = json_object();

		json_object_set(row, "authority", json_object_get(key, "authority"));
		json_object_set(row, "kid", json_object_get(key, "kid"));
		json_object_set(row, "state", json_object_get(key, "state"));
		put_seconds_as_ms(row, "active_from_ms", key, "active_from");
		put_seconds_as_ms(row, "retire_at_ms", key, "retire_at");
		json_array_append_new(keys, row);
	}
	json_object_set_new(o->json, "keys", keys);
	json_decref(list);
}

// Verdicts a second since an earlier look, whoever looked: of one data plane, so one for the
// process.
static double rate_of(const struct lg_portal *portal, uint64_t total)
{
	static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER; // of all that follows
	static bool looked;
	static int64_t looked_ns;
	static uint64_t total_then;
	static double rate;
	const int64_t now_ns = lg_monotonic_ns(portal->clock);
	double found;

	pthread_mutex_lock(&lock);
	if (looked && total < total_then) // the data plane has been started anew
		looked = false;
	if (!looked || now_ns - looked_ns >= RATE_LEAST_NS) {
		rate = looked ? (double)(total - total_then) * 1e9 / (double)(now_ns - looked_ns)
			      : 0;
		looked = true;
		looked_ns = now_ns;
		total_then = total;
	}
	found = rate;
	pthread_mutex_unlock(&lock);
	return found;
}

static void put_verdicts(struct overview *o, const struct lg_counters *counters)
{
	const uint64_t fresh_ms = lg_gauge_get(counters, LG_G_fresh_as_of_ms);
	json_t *by = json_object();
	uint64_t total = 0;

	for (unsigned verdict = 1; verdict < LG_VERDICT_END; verdict++) {
		const uint64_t count = lg_counters_sum(counters, lg_counter_of_verdict(verdict));

		total += count;
		if (count)
			json_object_set_new(
				by, lg_verdict_name(verdict), json_integer((json_int_t)count));
	}
	json_object_set_new(o->json, "verdicts",
		json_pack("{s:I, s:o, s:f}", "total", (json_int_t)total, "by", by, "per_second",
			rate_of(o->portal, total)));
	if (fresh_ms && (int64_t)fresh_ms <= o->now_ms)
		json_object_set_new(o->json, "table_age_s",
			json_integer((o->now_ms - (int64_t)fresh_ms) / 1000));
}

static void put_counters(struct overview *o)
{
	struct lg_counters *counters;
	struct lg_error err;

	if (lg_counters_open(o->portal->conf->dataplane_counters, &counters, &err) != LG_OK) {
		miss(o, "verdicts", &err);
		return;
	}
	put_verdicts(o, counters);
	lg_counters_close(counters);
}

static int put_reviews(struct lg_connection *connection, struct overview *o, struct lg_error *err)
{
	struct lg_review_queue queue;
	const int rc = lg_review_count(connection, o->now_ms, &queue, err);
	json_t *reviews;

	if (rc != LG_OK)
		return rc;
	reviews = json_pack("{s:I, s:I}", "waiting", (json_int_t)queue.waiting, "overdue",
		(json_int_t)queue.overdue);
	if (queue.oldest_due_ms)
		json_object_set_new(reviews, "oldest_due_ms", json_integer(queue.oldest_due_ms));
	json_object_set_new(o->json, "reviews", reviews);
	return LG_OK;
}

static int put_applications(
	struct lg_connection *connection, struct overview *o, struct lg_error *err)
{
	struct lg_rows *rows;
	json_t *applications = json_object();
	// Those that are over are too many to count every other second.
	int rc = lg_sql_query(connection,
		"SELECT state, count(*) FROM applications WHERE state IN"
		" ('DRAFT', 'CONFIRMED', 'PERSON_AUTHENTICATED', 'REVIEW', 'APPROVED')"
		" GROUP BY state",
		NULL, 0, &rows, err);

	json_object_set_new(o->json, "applications", applications);
	if (rc != LG_OK)
		return rc;
	while ((rc = lg_rows_next(rows, err)) == LG_OK)
		json_object_set_new(applications, lg_rows_text(rows, 0),
			json_integer(lg_rows_integer(rows, 1)));
	lg_rows_close(rows);
	return rc == LG_E_NOT_FOUND ? LG_OK : rc;
}

static int put_notifications(
	struct lg_connection *connection, struct overview *o, struct lg_error *err)
{
	json_t *notifications;
	struct lg_rows *rows;
	int rc = lg_sql_query(connection,
		"SELECT count(*), coalesce(min(created_ms), 0) FROM notifications"
		" WHERE delivered_ms = 0",
		NULL, 0, &rows, err);

	if (rc == LG_OK)
		rc = lg_rows_next(rows, err);
	if (rc != LG_OK)
		return rc;
	notifications = json_pack("{s:I}", "due", (json_int_t)lg_rows_integer(rows, 0));
	if (lg_rows_integer(rows, 1))
		json_object_set_new(
			notifications, "oldest_ms", json_integer(lg_rows_integer(rows, 1)));
	json_object_set_new(o->json, "notifications", notifications);
	lg_rows_close(rows);
	return LG_OK;
}

static int put_records(struct lg_connection *connection, void *self, struct lg_error *err)
{
	struct overview *o = self;
	int rc = put_reviews(connection, o, err);

	if (rc == LG_OK)
		rc = put_applications(connection, o, err);
	return rc == LG_OK ? put_notifications(connection, o, err) : rc;
}

int lg_answer_overview(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_reply *reply, struct lg_error *err)
{
	struct overview o = {portal, request->now_ms, json_object(), json_array()};
	struct lg_error why;

	if (!o.json || !o.unavailable) {
		json_decref(o.json);
		json_decref(o.unavailable);
		return lg_fail(err, LG_E_NO_MEMORY, "no memory for an answer");
	}
	put_control(&o);
	put_keys(&o);
	put_counters(&o);
	if (lg_record_read(portal->records, put_records, &o, &why) != LG_OK)
		miss(&o, "records", &why);
	json_object_set_new(o.json, "portal", lg_portal_counters_json(&portal->counters));
	json_object_set_new(o.json, "unavailable", o.unavailable);
	reply->json = o.json;
	return LG_OK;
}
