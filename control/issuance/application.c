// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/application.h"

#include <stdio.h>
#include <stdlib.h>

static const struct {
	const char *name;
	bool open;
} states[] = {
#define STATE(name_, open_) {#name_, open_},
#include "control/issuance/application.def"
};

static const char *const events[] = {
#define EVENT(name) #name,
#include "control/issuance/application.def"
};

static const char *const sources[] = {"RETAINED", "CAMERA", "ALBUM"};
static const char *const causes[] = {"HOLDER", "REGISTER"};

const char *lg_application_state_name(enum lg_application_state state)
{
	return states[state].name;
}

bool lg_application_state_open(enum lg_application_state state)
{
	return states[state].open;
}

const char *lg_application_event_name(enum lg_application_event event)
{
	return events[event];
}

const char *lg_photo_source_name(enum lg_photo_source source)
{
	return sources[source];
}

static bool find(const char *const *names, unsigned count, const char *name, unsigned *index)
{
	for (unsigned i = 0; i < count; i++) {
		if (strcmp(names[i], name) == 0) {
			*index = i;
			return true;
		}
	}
	return false;
}

bool lg_photo_source_parse(const char *name, enum lg_photo_source *source)
{
	unsigned index;

	if (!find(sources, LG_PHOTO_SOURCES, name, &index))
		return false;
	*source = (enum lg_photo_source)index;
	return true;
}

static bool parse_state(const char *name, enum lg_application_state *state)
{
	for (unsigned i = 0; i < LG_STATE_COUNT; i++) {
		if (strcmp(states[i].name, name) == 0) {
			*state = (enum lg_application_state)i;
			return true;
		}
	}
	return false;
}

static void put_text(const struct lg_rows *rows, unsigned column, char *out, size_t room)
{
	snprintf(out, room, "%s", lg_rows_text(rows, column));
}

int lg_application_row(
	const struct lg_rows *rows, struct lg_application *application, struct lg_error *err)
{
	struct lg_application a = {0};
	const struct lg_bytes key = lg_rows_blob(rows, 7);
	unsigned cause;

	put_text(rows, 0, a.id, sizeof(a.id));
	put_text(rows, 1, a.driver, sizeof(a.driver));
	if (!find(causes, 2, lg_rows_text(rows, 2), &cause) ||
		!lg_photo_source_parse(lg_rows_text(rows, 3), &a.source) ||
		!parse_state(lg_rows_text(rows, 4), &a.state) ||
		(key.len != 0 && key.len != sizeof(a.holder_key)))
		return lg_fail(err, LG_E_DATABASE,
			"application %s is damaged: restore the records from a backup", a.id);
	a.cause = (enum lg_application_cause)cause;
	a.version = lg_rows_integer(rows, 5);
	put_text(rows, 6, a.photo, sizeof(a.photo));
	a.has_key = key.len != 0;
	if (a.has_key)
		memcpy(a.holder_key, key.data, key.len);
	a.submitted_ms = lg_rows_integer(rows, 8);
	a.due_ms = lg_rows_integer(rows, 9);
	put_text(rows, 10, a.reviewer, sizeof(a.reviewer));
	a.taken_ms = lg_rows_integer(rows, 11);
	put_text(rows, 12, a.decided_by, sizeof(a.decided_by));
	a.decided_ms = lg_rows_integer(rows, 13);
	put_text(rows, 14, a.reasons, sizeof(a.reasons));
	put_text(rows, 15, a.remark, sizeof(a.remark));
	a.attempts = lg_rows_integer(rows, 16);
	a.next_ms = lg_rows_integer(rows, 17);
	a.created_ms = lg_rows_integer(rows, 18);
	a.changed_ms = lg_rows_integer(rows, 19);
	*application = a;
	return LG_OK;
}

static int only_row(struct lg_rows *rows, struct lg_application *application, struct lg_error *err)
{
	int rc = lg_rows_next(rows, err);

	if (rc == LG_OK)
		rc = lg_application_row(rows, application, err);
	lg_rows_close(rows);
	return rc;
}

int lg_application_get(struct lg_connection *connection, const char *id,
	struct lg_application *application, struct lg_error *err)
{
	struct lg_rows *rows;
	int rc = lg_sql_query(connection,
		"SELECT " LG_APPLICATION_COLUMNS " FROM applications WHERE id = $1",
		LG_SQL_ARGUMENTS(lg_sql_text(id)), &rows, err);

	if (rc == LG_OK)
		rc = only_row(rows, application, err);
	return rc == LG_E_NOT_FOUND ? lg_fail(err, rc, "there is no application %s", id) : rc;
}

int lg_application_get_open(struct lg_connection *connection, const char *driver,
	struct lg_application *application, struct lg_error *err)
{
	struct lg_rows *rows;
	const int rc = lg_sql_query(connection,
		"SELECT " LG_APPLICATION_COLUMNS " FROM applications WHERE driver = $1 AND state IN"
		" ('DRAFT', 'CONFIRMED', 'PERSON_AUTHENTICATED', 'REVIEW', 'APPROVED')",
		LG_SQL_ARGUMENTS(lg_sql_text(driver)), &rows, err);

	return rc == LG_OK ? only_row(rows, application, err) : rc;
}

int lg_application_list(struct lg_connection *connection, const char *driver, unsigned most,
	struct lg_application **list, unsigned *count, struct lg_error *err)
{
	struct lg_application *found = calloc(most ? most : 1, sizeof(*found));
	struct lg_rows *rows = NULL;
	unsigned n = 0;
	int rc;

	if (!found)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for %u applications", most);
	rc = lg_sql_query(connection,
		"SELECT " LG_APPLICATION_COLUMNS
		" FROM applications WHERE driver = $1 ORDER BY created_ms DESC, id LIMIT $2",
		LG_SQL_ARGUMENTS(lg_sql_text(driver), lg_sql_integer(most)), &rows, err);
	while (rc == LG_OK && (rc = lg_rows_next(rows, err)) == LG_OK && n < most)
		rc = lg_application_row(rows, &found[n++], err);
	lg_rows_close(rows);
	if (rc != LG_E_NOT_FOUND && rc != LG_OK) {
		free(found);
		return rc;
	}
	*list = found;
	*count = n;
	return LG_OK;
}

static struct lg_sql_value text_or_null(const char *text)
{
	return lg_sql_text(text[0] ? text : NULL);
}

static struct lg_sql_value key_or_null(const struct lg_application *a)
{
	return a->has_key ? lg_sql_blob(a->holder_key, sizeof(a->holder_key)) : lg_sql_null();
}

int lg_application_add(
	struct lg_connection *connection, const struct lg_application *a, struct lg_error *err)
{
	const int rc = lg_sql_run(connection,
		"INSERT INTO applications (id, driver, cause, source, state, photo, holder_key,"
		" next_ms, created_ms, changed_ms) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, "
		"$10)",
		LG_SQL_ARGUMENTS(lg_sql_text(a->id), lg_sql_text(a->driver),
			lg_sql_text(causes[a->cause]), lg_sql_text(sources[a->source]),
			lg_sql_text(states[a->state].name), text_or_null(a->photo), key_or_null(a),
			lg_sql_integer(a->next_ms), lg_sql_integer(a->created_ms),
			lg_sql_integer(a->changed_ms)),
		NULL, err);

	return rc == LG_E_EXISTS
		? lg_fail(err, rc, "this driver has an application already: finish or withdraw it")
		: rc;
}

int lg_application_put(
	struct lg_connection *connection, struct lg_application *a, struct lg_error *err)
{
	int64_t changed;
	const int rc = lg_sql_run(connection,
		"UPDATE applications SET state = $3, version = version + 1, photo = $4,"
		" holder_key = $5, submitted_ms = $6, due_ms = $7, reviewer = $8, taken_ms = $9,"
		" decided_by = $10, decided_ms = $11, reasons = $12, remark = $13, attempts = $14,"
		" next_ms = $15, changed_ms = $16 WHERE id = $1 AND version = $2",
		LG_SQL_ARGUMENTS(lg_sql_text(a->id), lg_sql_integer(a->version),
			lg_sql_text(states[a->state].name), text_or_null(a->photo), key_or_null(a),
			lg_sql_integer(a->submitted_ms), lg_sql_integer(a->due_ms),
			text_or_null(a->reviewer), lg_sql_integer(a->taken_ms),
			text_or_null(a->decided_by), lg_sql_integer(a->decided_ms),
			text_or_null(a->reasons), text_or_null(a->remark),
			lg_sql_integer(a->attempts), lg_sql_integer(a->next_ms),
			lg_sql_integer(a->changed_ms)),
		&changed, err);

	if (rc == LG_OK && changed == 0)
		return lg_fail(
			err, LG_E_AGAIN, "application %s was changed meanwhile: try again", a->id);
	if (rc == LG_OK)
		a->version++;
	return rc;
}

int lg_application_history_add(struct lg_connection *connection,
	const struct lg_application *application, const struct lg_application_happening *h,
	struct lg_error *err)
{
	return lg_sql_run(connection,
		"INSERT INTO application_events (application, driver, at_ms, actor, event, before,"
		" after, detail) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
		LG_SQL_ARGUMENTS(lg_sql_text(application->id), lg_sql_text(application->driver),
			lg_sql_integer(h->at_ms), lg_sql_text(h->actor), lg_sql_text(h->event),
			lg_sql_text(h->before), lg_sql_text(h->after), lg_sql_text(h->detail)),
		NULL, err);
}

int lg_application_history(struct lg_connection *connection, const char *id,
	int (*each)(void *self, const struct lg_application_happening *happening), void *self,
	struct lg_error *err)
{
	struct lg_rows *rows = NULL;
	int rc = lg_sql_query(connection,
		"SELECT at_ms, actor, event, before, after, detail FROM application_events"
		" WHERE application = $1 ORDER BY sequence",
		LG_SQL_ARGUMENTS(lg_sql_text(id)), &rows, err);

	while (rc == LG_OK && (rc = lg_rows_next(rows, err)) == LG_OK) {
		const struct lg_application_happening happening = {
			.at_ms = lg_rows_integer(rows, 0),
			.actor = lg_rows_text(rows, 1),
			.event = lg_rows_text(rows, 2),
			.before = lg_rows_null(rows, 3) ? NULL : lg_rows_text(rows, 3),
			.after = lg_rows_text(rows, 4),
			.detail = lg_rows_null(rows, 5) ? NULL : lg_rows_text(rows, 5),
		};

		rc = each(self, &happening);
	}
	lg_rows_close(rows);
	return rc == LG_E_NOT_FOUND ? LG_OK : rc;
}
