// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/application_step.h"
#include "control/issuance/notification.h"
#include "control/issuance/photo_store.h"

#include <stdio.h>

struct happening {
	const struct lg_issuance *issuance;
	struct lg_connection *connection;
	struct lg_application *application;
	const struct lg_application_step *step;
};

static int always(const struct happening *h, bool *holds, struct lg_error *err)
{
	(void)h, (void)err;
	*holds = true;
	return LG_OK;
}

static int photo_is_new(const struct happening *h, bool *holds, struct lg_error *err)
{
	(void)err;
	*holds = h->application->source != LG_PHOTO_RETAINED;
	return LG_OK;
}

static int photo_is_retained(const struct happening *h, bool *holds, struct lg_error *err)
{
	(void)err;
	*holds = h->application->source == LG_PHOTO_RETAINED;
	return LG_OK;
}

static int last_photo(const struct happening *h, bool *holds, struct lg_error *err)
{
	int64_t refused;
	const int rc = lg_photo_uploads(h->connection, h->application->driver, &refused, err);

	*holds = rc == LG_OK && refused + 1 >= h->issuance->conf->issuance_photo_uploads;
	return rc;
}

static int has_photo(const struct happening *h, bool *holds, struct lg_error *err)
{
	(void)err;
	*holds = h->application->photo[0] != '\0';
	return LG_OK;
}

static bool holds_it(const struct happening *h)
{
	return strcmp(h->application->reviewer, h->step->actor) == 0;
}

static int not_held_by_another(const struct happening *h, bool *holds, struct lg_error *err)
{
	const int64_t hold_ms = h->issuance->conf->issuance_review_hold_s * 1000;

	(void)err;
	*holds = h->application->reviewer[0] == '\0' || holds_it(h) ||
		h->application->taken_ms + hold_ms <= h->step->now_ms;
	return LG_OK;
}

static int held_by_actor(const struct happening *h, bool *holds, struct lg_error *err)
{
	(void)err;
	*holds = holds_it(h);
	return LG_OK;
}

static int actor_is_system(const struct happening *h, bool *holds, struct lg_error *err)
{
	(void)err;
	*holds = strcmp(h->step->actor, LG_ACTOR_SYSTEM) == 0;
	return LG_OK;
}

static int nothing(const struct happening *h, struct lg_error *err)
{
	(void)h, (void)err;
	return LG_OK;
}

static int take_photo(const struct happening *h, struct lg_error *err)
{
	return lg_photo_add(h->connection, h->application->driver, h->application->source,
		h->step->photo, h->step->now_ms, h->application->photo, err);
}

static int count_photo(const struct happening *h, struct lg_error *err)
{
	return lg_photo_count_refused(h->connection, h->application->driver, err);
}

static int take_key(const struct happening *h, struct lg_error *err)
{
	(void)err;
	memcpy(h->application->holder_key, h->step->holder_key, sizeof(h->application->holder_key));
	h->application->has_key = true;
	return LG_OK;
}

static int use_assertion(const struct happening *h, struct lg_error *err)
{
	const int rc = lg_sql_run(h->connection,
		"INSERT INTO person_assertions (id, application, used_ms) VALUES ($1, $2, $3)",
		LG_SQL_ARGUMENTS(lg_sql_blob(h->step->assertion.data, h->step->assertion.len),
			lg_sql_text(h->application->id), lg_sql_integer(h->step->now_ms)),
		NULL, err);

	return rc == LG_E_EXISTS ? lg_fail(err, LG_E_REPEAT,
					   "this assertion was used before, and is good once: have "
					   "the person authenticated again")
				 : rc;
}

static int set_deadline(const struct happening *h, struct lg_error *err)
{
	(void)err;
	h->application->submitted_ms = h->step->now_ms;
	h->application->due_ms = lg_working_day_later(&h->issuance->calendar, h->step->now_ms);
	return LG_OK;
}

static int hold(const struct happening *h, struct lg_error *err)
{
	(void)err;
	snprintf(h->application->reviewer, sizeof(h->application->reviewer), "%s", h->step->actor);
	h->application->taken_ms = h->step->now_ms;
	return LG_OK;
}

static int let_go(const struct happening *h, struct lg_error *err)
{
	(void)err;
	h->application->reviewer[0] = '\0';
	h->application->taken_ms = 0;
	return LG_OK;
}

static int note_decision(const struct happening *h, struct lg_error *err)
{
	(void)err;
	memcpy(h->application->decided_by, h->application->reviewer,
		sizeof(h->application->decided_by));
	h->application->decided_ms = h->step->now_ms;
	return LG_OK;
}

static int note_rejection(const struct happening *h, struct lg_error *err)
{
	snprintf(h->application->reasons, sizeof(h->application->reasons), "%s", h->step->reasons);
	snprintf(h->application->remark, sizeof(h->application->remark), "%s",
		h->step->remark ? h->step->remark : "");
	(void)note_decision(h, err);
	return lg_notification_add(
		h->connection, h->application, LG_NOTIFY_REJECTED, h->step->now_ms, err);
}

static int keep_licence(const struct happening *h, struct lg_error *err)
{
	int rc = lg_issued_licence_put(h->connection, h->step->licence, h->step->now_ms, err);

	if (rc == LG_OK)
		rc = lg_photo_use(h->connection, h->application, h->step->now_ms, err);
	if (rc == LG_OK)
		rc = lg_notification_add(
			h->connection, h->application, LG_NOTIFY_ISSUED, h->step->now_ms, err);
	return rc;
}

enum guard {
#define GUARD(name, why) GUARD_##name,
#include "control/issuance/application.def"
};

static const struct {
	int (*holds)(const struct happening *h, bool *holds, struct lg_error *err);
	const char *why;
} guards[] = {
#define GUARD(name, why) {name, why},
#include "control/issuance/application.def"
};

static const struct transition {
	enum lg_application_state before;
	enum lg_application_event event;
	enum lg_application_state after;
	enum guard guard;
	int (*effect)(const struct happening *h, struct lg_error *err);
} transitions[] = {
#define TRANSITION(before, event, after, guard, effect)                                            \
	{LG_STATE_##before, LG_EVENT_##event, LG_STATE_##after, GUARD_##guard, effect},
#include "control/issuance/application.def"
};
#define TRANSITIONS (sizeof(transitions) / sizeof(transitions[0]))

static int choose(
	const struct happening *h, const struct transition **transition, struct lg_error *err)
{
	const char *why = NULL;

	for (unsigned i = 0; i < TRANSITIONS; i++) {
		const struct transition *t = &transitions[i];
		bool holds;
		int rc;

		if (t->before != h->application->state || t->event != h->step->event)
			continue;
		rc = guards[t->guard].holds(h, &holds, err);
		if (rc != LG_OK)
			return rc;
		if (holds) {
			*transition = t;
			return LG_OK;
		}
		why = guards[t->guard].why;
	}
	if (why)
		return lg_fail(err, LG_E_STATE, "%s", why);
	return lg_fail(err, LG_E_STATE, "the application is %s, where %s is not possible",
		lg_application_state_name(h->application->state),
		lg_application_event_name(h->step->event));
}

int lg_application_step(const struct lg_issuance *issuance, struct lg_connection *connection,
	struct lg_application *application, const struct lg_application_step *step,
	struct lg_error *err)
{
	const struct happening h = {issuance, connection, application, step};
	const struct lg_application_happening entry = {
		.at_ms = step->now_ms,
		.actor = step->actor,
		.event = lg_application_event_name(step->event),
		.before = lg_application_state_name(application->state),
		.detail = step->detail,
	};
	struct lg_application_happening done = entry;
	const struct transition *transition = NULL;
	int rc = choose(&h, &transition, err);

	if (rc == LG_OK)
		rc = transition->effect(&h, err);
	if (rc != LG_OK)
		return rc;
	application->state = transition->after;
	application->changed_ms = step->now_ms;
	done.after = lg_application_state_name(transition->after);
	rc = lg_application_put(connection, application, err);
	return rc == LG_OK ? lg_application_history_add(connection, application, &done, err) : rc;
}

int lg_application_begin(struct lg_connection *connection, struct lg_application *application,
	const char *actor, int64_t now_ms, struct lg_error *err)
{
	const bool register_wants = application->cause == LG_CAUSE_REGISTER;
	struct lg_application_happening opened = {
		.at_ms = now_ms,
		.actor = actor,
		.event = lg_application_event_name(LG_EVENT_OPEN),
	};
	int rc;

	lg_record_id(application->id);
	application->state = register_wants ? LG_STATE_APPROVED : LG_STATE_DRAFT;
	application->version = 1;
	application->created_ms = now_ms;
	application->changed_ms = now_ms;
	opened.after = lg_application_state_name(application->state);
	rc = lg_application_add(connection, application, err);
	return rc == LG_OK ? lg_application_history_add(connection, application, &opened, err) : rc;
}
