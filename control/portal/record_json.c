// SPDX-License-Identifier: Apache-2.0
#include "control/portal/record_json.h"
#include "common/condition.h"
#include "common/date.h"
#include "common/licence_class.h"
#include "control/fields.h"
#include "control/issuance/photo_store.h"

void lg_json_put_date(json_t *json, const char *name, int64_t day)
{
	char date[LG_DATE_TEXT_BYTES];

	if (day == 0)
		return;
	lg_date_format(day, date);
	json_object_set_new(json, name, json_string(date));
}

json_t *lg_driver_json(const struct lg_driver *d)
{
	char classes[LG_CLASS_TEXT_BYTES], letters[LG_CONDITION_TEXT_BYTES];
	json_t *json;

	lg_class_format(d->classes, classes);
	lg_condition_format(d->conditions, letters);
	json = json_pack("{ss, ss, ss, ss, ss, ss, sI, ss, ss, sI, ss}", "name", d->name, "number",
		d->number, "sex", (char[]){d->sex, 0}, "nationality", d->nationality, "address",
		d->address, "file_number", d->file_number, "authority", (json_int_t)d->authority,
		"classes", classes, "valid_until", "", "points", (json_int_t)d->points,
		"conditions", letters);
	if (!json)
		return NULL;
	lg_json_put_date(json, "birth_date", d->birth_day);
	lg_json_put_date(json, "first_issue", d->first_issue_day);
	lg_json_put_date(json, "valid_from", d->valid_from_day);
	lg_json_put_date(json, "valid_until", d->valid_until_day);
	return json;
}

json_t *lg_standing_json(const struct lg_standing *s)
{
	json_t *json = lg_driver_json(&s->driver);

	if (!json)
		return NULL;
	json_object_set_new(json, "may_apply", json_boolean(s->hindrance == LG_HINDRANCE_NONE));
	if (s->hindrance != LG_HINDRANCE_NONE)
		json_object_set_new(json, "why_not",
			json_pack("{ss, ss}", "code", lg_hindrance_name(s->hindrance), "message",
				s->why));
	json_object_set_new(json, "photo_on_file", json_boolean(s->photo_on_file));
	json_object_set_new(json, "uploads_left", json_integer(s->uploads_left));
	json_object_set_new(
		json, "photo_change_from_ms", json_integer((json_int_t)s->photo_change_from_ms));
	return json;
}

// What the applicant may do next.
static json_t *next_of(const struct lg_application *a)
{
	json_t *next = json_array();

	switch (a->state) {
	case LG_STATE_DRAFT:
		if (a->source != LG_PHOTO_RETAINED)
			json_array_append_new(next, json_string("upload"));
		if (a->photo[0])
			json_array_append_new(next, json_string("confirm"));
		break;
	case LG_STATE_CONFIRMED:
		json_array_append_new(next, json_string("person"));
		break;
	default:
		break;
	}
	if (lg_application_state_open(a->state) && a->state != LG_STATE_APPROVED)
		json_array_append_new(next, json_string("withdraw"));
	return next;
}

static json_t *reasons_of(const struct lg_application *a)
{
	json_t *reasons = json_array();

	for (const char *at = a->reasons; *at;) {
		const size_t len = strcspn(at, ",");

		json_array_append_new(reasons, json_stringn(at, len));
		at += len + (at[len] == ',');
	}
	return reasons;
}

json_t *lg_application_json(const struct lg_application *a, int64_t now_ms)
{
	json_t *json = json_pack("{ss, ss, ss, ss, sb, sI, sI, so}", "id", a->id, "source",
		lg_photo_source_name(a->source), "cause",
		a->cause == LG_CAUSE_HOLDER ? "HOLDER" : "REGISTER", "state",
		lg_application_state_name(a->state), "has_photo", a->photo[0] != '\0', "created_ms",
		(json_int_t)a->created_ms, "changed_ms", (json_int_t)a->changed_ms, "next",
		next_of(a));

	if (!json)
		return NULL;
	if (a->due_ms) {
		json_object_set_new(
			json, "submitted_ms", json_integer((json_int_t)a->submitted_ms));
		json_object_set_new(json, "due_ms", json_integer((json_int_t)a->due_ms));
		json_object_set_new(json, "overdue",
			json_boolean(a->state == LG_STATE_REVIEW && a->due_ms < now_ms));
	}
	if (a->reasons[0])
		json_object_set_new(json, "reasons", reasons_of(a));
	if (a->remark[0])
		json_object_set_new(json, "remark", json_string(a->remark));
	return json;
}

static int add_happening(void *self, const struct lg_application_happening *h)
{
	json_t *entry = json_pack("{sI, ss, ss}", "at_ms", (json_int_t)h->at_ms, "event", h->event,
		"state", h->after);

	if (entry && h->detail)
		json_object_set_new(entry, "detail", json_string(h->detail));
	return json_array_append_new(self, entry) == 0 ? LG_OK : LG_E_NO_MEMORY;
}

struct whole {
	const struct lg_portal *portal;
	const struct lg_application *application;
	json_t *json;
	json_t *history;
};

static int read_licence(
	struct lg_connection *connection, const struct whole *w, struct lg_error *err)
{
	struct lg_rows *rows;
	int rc = lg_sql_query(connection, "SELECT id FROM licences WHERE application = $1",
		LG_SQL_ARGUMENTS(lg_sql_text(w->application->id)), &rows, err);

	if (rc != LG_OK)
		return rc;
	rc = lg_rows_next(rows, err);
	if (rc == LG_OK) {
		const struct lg_bytes id = lg_rows_blob(rows, 0);

		lg_field_put_hex(w->json, "licence", id.data, id.len);
	}
	lg_rows_close(rows);
	return rc == LG_E_NOT_FOUND ? LG_OK : rc;
}

static int read_whole(struct lg_connection *connection, void *self, struct lg_error *err)
{
	const struct whole *w = self;
	int64_t refused;
	int rc = lg_photo_uploads(connection, w->application->driver, &refused, err);

	if (rc == LG_OK)
		json_object_set_new(w->json, "uploads_left",
			json_integer(lg_uploads_left(w->portal->issuance, refused)));
	if (rc == LG_OK)
		rc = read_licence(connection, w, err);
	return rc == LG_OK ? lg_application_history(
				     connection, w->application->id, add_happening, w->history, err)
			   : rc;
}

int lg_application_json_full(struct lg_portal *portal, const struct lg_application *application,
	int64_t now_ms, json_t **json, struct lg_error *err)
{
	struct whole whole = {
		portal, application, lg_application_json(application, now_ms), json_array()};
	int rc = whole.json ? lg_record_read(portal->records, read_whole, &whole, err)
			    : lg_fail(err, LG_E_NO_MEMORY, "out of memory for an answer");

	if (rc != LG_OK) {
		json_decref(whole.history);
		json_decref(whole.json);
		return rc;
	}
	json_object_set_new(whole.json, "history", whole.history);
	*json = whole.json;
	return LG_OK;
}
