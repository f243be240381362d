// SPDX-License-Identifier: Apache-2.0
// What reviewers do.
#include "control/fields.h"
#include "control/issuance/back_office.h"
#include "control/issuance/photo_store.h"
#include "control/issuance/review.h"
#include "control/portal/record_json.h"
#include "control/portal/route.h"

#include <stdlib.h>

#define QUEUE_MOST 100

static int no_memory(struct lg_error *err)
{
	return lg_fail(err, LG_E_NO_MEMORY, "out of memory for an answer");
}

struct shown {
	struct lg_portal *portal;
	const struct lg_http_request *request;
	const struct lg_application *application;
	json_t *json;
};

// A reviewer sees what the decision needs: no number, no address.
static int read_shown(struct lg_connection *connection, void *self, struct lg_error *err)
{
	struct shown *s = self;
	const struct lg_application *a = s->application;
	struct lg_driver driver;
	json_t *whole;
	const int rc = lg_driver_find_by_id(connection, a->driver, &driver, err);

	if (rc != LG_OK)
		return rc;
	whole = lg_driver_json(&driver);
	s->json = json_pack("{ss, ss, sI, sI, sb, sI, sb, s{sO, sO, sO, sO, sO}}", "id", a->id,
		"source", lg_photo_source_name(a->source), "submitted_ms",
		(json_int_t)a->submitted_ms, "due_ms", (json_int_t)a->due_ms, "overdue",
		a->due_ms < s->request->now_ms, "held_until_ms",
		(json_int_t)(a->taken_ms + s->portal->conf->issuance_review_hold_s * 1000),
		"photo_on_file", driver.photo[0] != '\0', "driver", "name",
		json_object_get(whole, "name"), "sex", json_object_get(whole, "sex"), "birth_date",
		json_object_get(whole, "birth_date"), "authority",
		json_object_get(whole, "authority"), "classes", json_object_get(whole, "classes"));
	json_decref(whole);
	return s->json ? LG_OK : no_memory(err);
}

struct queue {
	struct lg_portal *portal;
	const struct lg_http_request *request;
	struct lg_review_queue counts;
	json_t *mine;
	json_t *waiting;
};

static int add_to_queue(struct lg_connection *connection, struct queue *q,
	const struct lg_application *a, struct lg_error *err)
{
	const int64_t hold_ms = q->portal->conf->issuance_review_hold_s * 1000;
	const bool taken = a->reviewer[0] && a->taken_ms + hold_ms > q->request->now_ms;
	struct shown shown = {q->portal, q->request, a, NULL};
	int rc = LG_OK;

	json_array_append_new(q->waiting,
		json_pack("{ss, sI, sI, sb, sb}", "id", a->id, "submitted_ms",
			(json_int_t)a->submitted_ms, "due_ms", (json_int_t)a->due_ms, "overdue",
			a->due_ms < q->request->now_ms, "taken", taken));
	if (!taken || strcmp(a->reviewer, q->request->caller->account) != 0)
		return LG_OK;
	rc = read_shown(connection, &shown, err);
	if (rc == LG_OK)
		json_array_append_new(q->mine, shown.json);
	return rc;
}

static int read_queue(struct lg_connection *connection, void *self, struct lg_error *err)
{
	struct queue *q = self;
	struct lg_application *list = NULL;
	unsigned count = 0;
	int rc = lg_review_count(connection, q->request->now_ms, &q->counts, err);

	if (rc == LG_OK)
		rc = lg_review_list(connection, QUEUE_MOST, &list, &count, err);
	for (unsigned i = 0; rc == LG_OK && i < count; i++)
		rc = add_to_queue(connection, q, &list[i], err);
	free(list);
	return rc;
}

int lg_answer_reviews(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_reply *reply, struct lg_error *err)
{
	struct queue q = {portal, request, {0}, json_array(), json_array()};
	const int rc = lg_record_read(portal->records, read_queue, &q, err);

	reply->json = json_pack("{sI, sI, sI, sI, so, so}", "waiting", (json_int_t)q.counts.waiting,
		"overdue", (json_int_t)q.counts.overdue, "oldest_due_ms",
		(json_int_t)q.counts.oldest_due_ms, "decided_today",
		(json_int_t)q.counts.decided_today, "mine", q.mine, "queue", q.waiting);
	if (rc == LG_OK && !reply->json)
		return no_memory(err);
	return rc;
}

int lg_answer_review_take(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_reply *reply, struct lg_error *err)
{
	struct lg_application application;
	struct shown shown = {portal, request, &application, NULL};
	int rc = lg_review_take(
		portal->issuance, request->caller->account, request->now_ms, &application, err);

	if (rc == LG_E_NOT_FOUND) {
		reply->status = 204;
		return LG_OK;
	}
	if (rc == LG_OK)
		rc = lg_record_read(portal->records, read_shown, &shown, err);
	reply->json = shown.json;
	return rc;
}

struct review_photo {
	const struct lg_portal *portal;
	const struct lg_http_request *request;
	bool on_file;
	struct lg_bytes jpeg;
};

static bool holds(const struct review_photo *p, const struct lg_application *a)
{
	const int64_t hold_ms = p->portal->conf->issuance_review_hold_s * 1000;

	return a->state == LG_STATE_REVIEW &&
		strcmp(a->reviewer, p->request->caller->account) == 0 &&
		a->taken_ms + hold_ms > p->request->now_ms;
}

// Only who holds the application sees its photo, and for as long as that lasts.
static int read_photo(struct lg_connection *connection, void *self, struct lg_error *err)
{
	struct review_photo *p = self;
	struct lg_application a;
	struct lg_driver driver;
	int rc = lg_application_get(connection, p->request->id, &a, err);

	if (rc == LG_OK && !holds(p, &a))
		return lg_fail(err, LG_E_PERMISSION, "take this application first");
	if (rc == LG_OK && p->on_file)
		rc = lg_driver_find_by_id(connection, a.driver, &driver, err);
	if (rc == LG_OK && p->on_file && !driver.photo[0])
		return lg_fail(err, LG_E_NOT_FOUND, "there is no photo on file");
	return rc == LG_OK
		? lg_photo_get(connection, p->on_file ? driver.photo : a.photo, &p->jpeg, err)
		: rc;
}

static int give_photo(struct lg_portal *portal, const struct lg_http_request *request, bool on_file,
	struct lg_reply *reply, struct lg_error *err)
{
	struct review_photo photo = {portal, request, on_file, {0}};
	const int rc = lg_record_read(portal->records, read_photo, &photo, err);

	if (rc == LG_OK) {
		reply->bytes = photo.jpeg;
		reply->type = "image/jpeg";
	}
	return rc;
}

int lg_answer_review_photo(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_reply *reply, struct lg_error *err)
{
	return give_photo(portal, request, false, reply, err);
}

int lg_answer_review_retained(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_reply *reply, struct lg_error *err)
{
	return give_photo(portal, request, true, reply, err);
}

static int give_state(
	const struct lg_application *application, struct lg_reply *reply, struct lg_error *err)
{
	reply->json = json_pack("{ss, ss}", "id", application->id, "state",
		lg_application_state_name(application->state));
	return reply->json ? LG_OK : no_memory(err);
}

int lg_answer_review_approve(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_reply *reply, struct lg_error *err)
{
	struct lg_application application;
	const int rc = lg_review_approve(portal->issuance, request->caller->account, request->id,
		request->now_ms, &application, err);

	if (rc != LG_OK)
		return rc;
	lg_back_office_wake(portal->office);
	return give_state(&application, reply, err);
}

static int join_reasons(const json_t *json, char out[LG_REASONS_BYTES], struct lg_error *err)
{
	const json_t *list = json_object_get(json, "reasons");
	const json_t *reason;
	size_t index, len = 0;

	out[0] = '\0';
	if (!json_is_array(list))
		return lg_fail(err, LG_E_ARGUMENT, "\"reasons\" is no list of reasons");
	json_array_foreach(list, index, reason)
	{
		if (!json_is_string(reason))
			return lg_fail(err, LG_E_ARGUMENT, "a reason is no text");
		len += (size_t)snprintf(out + len, LG_REASONS_BYTES - len, "%s%s", len ? "," : "",
			json_string_value(reason));
		if (len >= LG_REASONS_BYTES)
			return lg_fail(err, LG_E_ARGUMENT, "there are too many reasons");
	}
	return LG_OK;
}

int lg_answer_review_reject(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_reply *reply, struct lg_error *err)
{
	struct lg_application application;
	char reasons[LG_REASONS_BYTES];
	const char *remark;
	int rc = lg_fields_known(request->json, "reasons remark", err);

	if (rc == LG_OK)
		rc = join_reasons(request->json, reasons, err);
	if (rc == LG_OK)
		rc = lg_field_text_if(request->json, "remark", LG_REMARK_BYTES - 1, &remark, err);
	if (rc == LG_OK)
		rc = lg_review_reject(portal->issuance, request->caller->account, request->id,
			reasons, remark, request->now_ms, &application, err);
	if (rc != LG_OK)
		return rc;
	lg_back_office_wake(portal->office);
	return give_state(&application, reply, err);
}

int lg_answer_review_release(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_reply *reply, struct lg_error *err)
{
	struct lg_application application;
	const int rc = lg_review_release(portal->issuance, request->caller->account, request->id,
		request->now_ms, &application, err);

	return rc == LG_OK ? give_state(&application, reply, err) : rc;
}
