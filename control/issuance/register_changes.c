// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/register_changes.h"
#include "common/condition.h"
#include "common/licence_class.h"
#include "control/fields.h"
#include "control/issuance/application_step.h"
#include "control/issuance/issued_licence.h"

#include <pthread.h>
#include <stdio.h>

#define ROUND 64

struct marked {
	unsigned count;
	char id[ROUND][LG_RECORD_ID_BYTES];
};

struct change {
	const char *id;
	const struct lg_condition_change *change;
	int64_t now_ms;
	struct lg_driver *driver;
};

static int change_conditions(struct lg_connection *connection, void *self, struct lg_error *err)
{
	const struct change *c = self;
	struct lg_driver *d = c->driver;
	// Written before it is read, so that nobody else changes it in between.
	int rc = lg_sql_run(connection,
		"UPDATE drivers SET conditions_due = 1, changed_ms = $2 WHERE id = $1",
		LG_SQL_ARGUMENTS(lg_sql_text(c->id), lg_sql_integer(c->now_ms)), NULL, err);

	if (rc == LG_OK)
		rc = lg_driver_find_by_id(connection, c->id, d, err);
	if (rc != LG_OK)
		return rc;
	d->conditions = (d->conditions | c->change->set) & ~c->change->clear;
	if (c->change->has_until)
		d->until_day = c->change->until_day;
	else if (!(d->conditions & (LG_CONDITIONS_WITH_TERM | LG_LETTER('D'))))
		d->until_day = 0;
	// What the status table would refuse must not be asked of it again and again.
	rc = lg_condition_check(d->conditions, d->until_day, err);
	if (rc != LG_OK)
		return rc;
	return lg_sql_run(connection,
		"UPDATE drivers SET conditions = $2, until_day = $3 WHERE id = $1",
		LG_SQL_ARGUMENTS(lg_sql_text(c->id), lg_sql_integer(d->conditions),
			lg_sql_integer(d->until_day)),
		NULL, err);
}

int lg_register_change_conditions(const struct lg_issuance *issuance, const char *id,
	const struct lg_condition_change *change, int64_t now_ms, struct lg_driver *driver,
	struct lg_error *err)
{
	struct change c = {id, change, now_ms, driver};

	if (change->set & change->clear)
		return lg_fail(err, LG_E_ARGUMENT,
			"a letter stands in \"set\" and in \"clear\": put it into one of them");
	if ((change->set | change->clear) &
		(~LG_CONDITIONS_KNOWN | LG_CONDITION_REPLACED | LG_LETTER('A')))
		return lg_fail(err, LG_E_ARGUMENT,
			"a letter is no condition of a driver: licgate status letters lists them");
	return lg_record_change(issuance->records, change_conditions, &c, err);
}

struct carried {
	const char *id;
	struct lg_driver driver;
	struct lg_issued_licence licence;
	bool has_licence;
};

// Told by one thread at a time for each driver: an older word must not reach control after a later
// one.
#define TELLERS 64
static pthread_mutex_t telling[TELLERS] = {[0 ... TELLERS - 1] = PTHREAD_MUTEX_INITIALIZER};

static pthread_mutex_t *teller_of(const char *id)
{
	unsigned sum = 0;

	for (const char *at = id; *at; at++)
		sum = sum * 31 + (unsigned char)*at;
	return &telling[sum % TELLERS];
}

static int read_driver(struct lg_connection *connection, void *self, struct lg_error *err)
{
	struct carried *c = self;
	int rc = lg_driver_find_by_id(connection, c->id, &c->driver, err);

	if (rc == LG_OK)
		rc = lg_issued_licence_get(connection, c->id, &c->licence, err);
	c->has_licence = rc == LG_OK;
	return rc == LG_E_NOT_FOUND && c->driver.id[0] ? LG_OK : rc;
}

static int claim(struct lg_connection *connection, void *self, struct lg_error *err)
{
	const struct carried *c = self;
	const int rc = lg_sql_run(connection, "UPDATE drivers SET conditions_due = 2 WHERE id = $1",
		LG_SQL_ARGUMENTS(lg_sql_text(c->id)), NULL, err);

	return rc == LG_OK ? read_driver(connection, self, err) : rc;
}

// The mark stays where conditions or licence have changed since, or another process has told, too.
static int unmark(struct lg_connection *connection, void *self, struct lg_error *err)
{
	const struct carried *c = self;

	return lg_sql_run(connection,
		"UPDATE drivers SET conditions_due ="
		" CASE WHEN conditions_due = 2 THEN 0 ELSE 1 END WHERE id = $1",
		LG_SQL_ARGUMENTS(lg_sql_text(c->id)), NULL, err);
}

static int tell_control(struct lg_control_session *control, const struct carried *c,
	const char *cause, int64_t wait_ms, struct lg_condition_effect *effect,
	struct lg_error *err)
{
	char letters[LG_CONDITION_TEXT_BYTES];
	json_t *request, *answer = NULL;
	int rc;

	lg_condition_format(c->driver.conditions, letters);
	request = json_pack("{ss, ss, sI, sI, ss*}", "do", "status.put", "conditions", letters,
		"until_day", (json_int_t)c->driver.until_day, "wait_ms", (json_int_t)wait_ms,
		"cause", cause);
	if (!request)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for a request");
	lg_field_put_hex(request, "cti", c->licence.id, sizeof(c->licence.id));
	rc = lg_control_session_call(control, request, &answer, err);
	json_decref(request);
	if (rc == LG_OK) {
		effect->generation =
			(uint64_t)json_integer_value(json_object_get(answer, "generation"));
		effect->in_force = json_is_true(json_object_get(answer, "in_force"));
	}
	json_decref(answer);
	return rc;
}

static int carry(const struct lg_issuance *issuance, struct lg_control_session *control,
	const char *id, const char *cause, int64_t wait_ms, struct lg_condition_effect *effect,
	struct lg_error *err)
{
	struct carried c = {.id = id};
	int rc = lg_record_change(issuance->records, claim, &c, err);

	*effect = (struct lg_condition_effect){.has_licence = c.has_licence};
	memcpy(effect->licence, c.licence.id, sizeof(effect->licence));
	if (rc == LG_OK && c.has_licence)
		rc = tell_control(control, &c, cause, wait_ms, effect, err);
	if (rc == LG_OK)
		rc = lg_record_change(issuance->records, unmark, &c, err);
	return rc;
}

int lg_register_carry_one(const struct lg_issuance *issuance, struct lg_control_session *control,
	const char *id, const char *cause, int64_t wait_ms, struct lg_condition_effect *effect,
	struct lg_error *err)
{
	pthread_mutex_t *teller = teller_of(id);
	int rc;

	pthread_mutex_lock(teller);
	rc = carry(issuance, control, id, cause, wait_ms, effect, err);
	pthread_mutex_unlock(teller);
	return rc;
}

static int read_marked(struct lg_rows *rows, struct marked *marked, struct lg_error *err)
{
	int rc = LG_OK;

	marked->count = 0;
	while (marked->count < ROUND && (rc = lg_rows_next(rows, err)) == LG_OK)
		snprintf(marked->id[marked->count++], LG_RECORD_ID_BYTES, "%s",
			lg_rows_text(rows, 0));
	lg_rows_close(rows);
	return rc == LG_E_NOT_FOUND ? LG_OK : rc;
}

static int list_conditions_due(struct lg_connection *connection, void *self, struct lg_error *err)
{
	struct lg_rows *rows;
	const int rc = lg_sql_query(connection,
		"SELECT id FROM drivers WHERE conditions_due <> 0 ORDER BY id LIMIT 64", NULL, 0,
		&rows, err);

	return rc == LG_OK ? read_marked(rows, self, err) : rc;
}

// Who is being told of now is left to whoever tells.
static int carry_unless_told(const struct lg_issuance *issuance, struct lg_control_session *control,
	const char *id, unsigned *count, struct lg_error *err)
{
	pthread_mutex_t *teller = teller_of(id);
	struct lg_condition_effect effect;
	int rc;

	if (pthread_mutex_trylock(teller) != 0)
		return LG_OK;
	rc = carry(issuance, control, id, NULL, 0, &effect, err);
	pthread_mutex_unlock(teller);
	*count += rc == LG_OK;
	return rc;
}

// What control refuses of one driver keeps no other waiting.
int lg_register_carry_conditions(const struct lg_issuance *issuance,
	struct lg_control_session *control, unsigned *count, struct lg_error *err)
{
	struct marked marked;
	int refused = LG_OK;
	int rc = lg_record_read(issuance->records, list_conditions_due, &marked, err);

	*count = 0;
	for (unsigned i = 0; rc == LG_OK && i < marked.count; i++) {
		rc = carry_unless_told(issuance, control, marked.id[i], count, err);
		if (rc != LG_OK && control->client) {
			refused = rc;
			rc = LG_OK;
		}
	}
	return rc == LG_OK ? refused : rc;
}

// Does the credential say what the record says?
static bool agrees(const struct lg_issued_licence *licence, const struct lg_driver *d)
{
	struct lg_credential c;

	return lg_credential_parse(licence->credential, licence->credential_bytes, &c) ==
		LG_R_NONE &&
		c.authority == d->authority && c.classes == d->classes &&
		c.first_issue_day == d->first_issue_day && c.valid_from_day == d->valid_from_day &&
		c.valid_until_day == d->valid_until_day;
}

struct reissue {
	int64_t now_ms;
	unsigned count;
};

static int done_with(struct lg_connection *connection, const char *id, struct lg_error *err)
{
	return lg_sql_run(connection, "UPDATE drivers SET reissue_due = 0 WHERE id = $1",
		LG_SQL_ARGUMENTS(lg_sql_text(id)), NULL, err);
}

static int reissue_one(
	struct lg_connection *connection, struct reissue *r, const char *id, struct lg_error *err)
{
	struct lg_application application = {
		.cause = LG_CAUSE_REGISTER,
		.source = LG_PHOTO_RETAINED,
		.has_key = true,
	};
	struct carried c = {.id = id};
	int rc = read_driver(connection, &c, err);

	if (rc != LG_OK)
		return rc;
	if (!c.has_licence || agrees(&c.licence, &c.driver))
		return done_with(connection, id, err);
	snprintf(application.driver, sizeof(application.driver), "%s", id);
	memcpy(application.photo, c.licence.photo, sizeof(application.photo));
	memcpy(application.holder_key, c.licence.holder_key, sizeof(application.holder_key));
	rc = lg_application_begin(connection, &application, LG_ACTOR_REGISTER, r->now_ms, err);
	if (rc == LG_OK)
		rc = done_with(connection, id, err);
	r->count += rc == LG_OK;
	return rc;
}

static int reissue(struct lg_connection *connection, void *self, struct lg_error *err)
{
	struct reissue *r = self;
	struct marked marked;
	struct lg_rows *rows;
	// What is being signed may be of the record as it was, and keeps the mark. An application
	// that its holder has not brought that far does not delay what the register wants.
	int rc = lg_sql_query(connection,
		"SELECT id FROM drivers WHERE reissue_due = 1 AND NOT EXISTS (SELECT 1 FROM"
		" applications WHERE driver = drivers.id AND state = 'APPROVED')"
		" ORDER BY id LIMIT 64",
		NULL, 0, &rows, err);

	r->count = 0;
	if (rc == LG_OK)
		rc = read_marked(rows, &marked, err);
	for (unsigned i = 0; rc == LG_OK && i < marked.count; i++)
		rc = reissue_one(connection, r, marked.id[i], err);
	return rc;
}

int lg_register_reissue(
	const struct lg_issuance *issuance, int64_t now_ms, unsigned *count, struct lg_error *err)
{
	struct reissue r = {.now_ms = now_ms};
	const int rc = lg_record_change(issuance->records, reissue, &r, err);

	*count = rc == LG_OK ? r.count : 0;
	return rc;
}
