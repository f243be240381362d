// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/signing.h"
#include "common/log.h"
#include "control/issuance/application_step.h"
#include "control/issuance/drivers/eligibility.h"
#include "control/issuance/photo_store.h"
#include "control/issuance/signing_request.h"

#include <stdio.h>
#include <stdlib.h>

#define COMPONENT "issuance"
#define WAIT_FIRST_MS 1000
#define WAIT_MOST_MS 600000

struct round {
	const struct lg_issuance *issuance;
	int64_t now_ms;
	unsigned count;
	unsigned settled;
	struct lg_candidate candidate[LG_SIGNING_ROUND];
	json_t *request[LG_SIGNING_ROUND];
	json_t *answer[LG_SIGNING_ROUND];
	int result[LG_SIGNING_ROUND];
	struct lg_error why[LG_SIGNING_ROUND];
};

static int list_approved(
	struct lg_connection *connection, struct round *round, struct lg_error *err)
{
	struct lg_rows *rows = NULL;
	int rc = lg_sql_query(connection,
		"SELECT " LG_APPLICATION_COLUMNS " FROM applications WHERE state = 'APPROVED'"
		" AND next_ms <= $1 ORDER BY next_ms, id LIMIT $2",
		LG_SQL_ARGUMENTS(lg_sql_integer(round->now_ms), lg_sql_integer(LG_SIGNING_ROUND)),
		&rows, err);

	round->count = 0;
	while (rc == LG_OK && round->count < LG_SIGNING_ROUND &&
		(rc = lg_rows_next(rows, err)) == LG_OK)
		rc = lg_application_row(rows, &round->candidate[round->count++].application, err);
	lg_rows_close(rows);
	return rc == LG_E_NOT_FOUND ? LG_OK : rc;
}

// A change of the register reaches a licence whatever its conditions are: they go with it.
static bool ruled_out(const struct lg_candidate *c, int64_t now_ms)
{
	return c->application.cause == LG_CAUSE_HOLDER &&
		lg_driver_eligibility(&c->driver, lg_licence_day(now_ms / 1000), NULL) !=
		LG_ELIGIBLE;
}

static int complete(struct lg_connection *connection, struct round *round, struct lg_candidate *c,
	struct lg_error *err)
{
	struct lg_issued_licence in_force;
	int rc = lg_driver_find_by_id(connection, c->application.driver, &c->driver, err);

	if (rc == LG_OK)
		rc = lg_photo_hash(connection, c->application.photo, c->photo, err);
	if (rc != LG_OK)
		return rc;
	c->ruled_out = ruled_out(c, round->now_ms);
	rc = lg_issued_licence_get(connection, c->application.driver, &in_force, err);
	c->replaces = rc == LG_OK;
	if (c->replaces)
		memcpy(c->replaced, in_force.id, sizeof(c->replaced));
	return rc == LG_E_NOT_FOUND ? LG_OK : rc;
}

static int gather(struct lg_connection *connection, void *self, struct lg_error *err)
{
	struct round *round = self;
	int rc = list_approved(connection, round, err);

	for (unsigned i = 0; rc == LG_OK && i < round->count; i++)
		rc = complete(connection, round, &round->candidate[i], err);
	return rc;
}

static void drop(json_t **list, unsigned count)
{
	for (unsigned i = 0; i < count; i++) {
		json_decref(list[i]);
		list[i] = NULL;
	}
}

// Sends the requests, and drops them; answers stay.
static int exchange(struct round *round, struct lg_control_session *control, struct lg_error *err)
{
	const int rc = lg_control_session_call_all(control, round->request, round->count,
		round->answer, round->result, round->why, err);

	drop(round->request, round->count);
	return rc;
}

// What was signed before the driver's conditions ruled it out is there, and replaced another one:
// the licence goes on, with those conditions. Otherwise there is nothing, and the application is
// rejected.
static void look_back(struct round *round, unsigned i)
{
	struct lg_candidate *c = &round->candidate[i];

	if (round->result[i] == LG_E_NOT_FOUND) {
		round->result[i] = LG_OK;
		return;
	}
	if (round->result[i] != LG_OK)
		return;
	c->ruled_out = false;
	c->signed_before = true;
	round->result[i] = lg_signing_read(c, round->answer[i], round->now_ms, &round->why[i]);
}

static int ask_again(struct round *round, struct lg_control_session *control, struct lg_error *err)
{
	bool any = false;
	int rc;

	for (unsigned i = 0; i < round->count; i++) {
		if (round->result[i] != LG_E_REPEAT)
			continue;
		round->request[i] = lg_signing_ask_signed(&round->candidate[i]);
		round->candidate[i].signed_before = true;
		any = true;
	}
	if (!any)
		return LG_OK;
	rc = exchange(round, control, err);
	for (unsigned i = 0; rc == LG_OK && i < round->count; i++)
		if (round->answer[i])
			round->result[i] = lg_signing_read(&round->candidate[i], round->answer[i],
				round->now_ms, &round->why[i]);
	drop(round->answer, round->count);
	return rc;
}

static int sign(struct round *round, struct lg_control_session *control, struct lg_error *err)
{
	int rc;

	for (unsigned i = 0; i < round->count; i++) {
		const struct lg_candidate *c = &round->candidate[i];

		round->request[i] = c->ruled_out ? lg_signing_ask_signed(c)
						 : lg_signing_ask(round->issuance, c);
	}
	rc = exchange(round, control, err);
	for (unsigned i = 0; rc == LG_OK && i < round->count; i++) {
		if (round->candidate[i].ruled_out)
			look_back(round, i);
		else if (round->result[i] == LG_OK)
			round->result[i] = lg_signing_read(&round->candidate[i], round->answer[i],
				round->now_ms, &round->why[i]);
	}
	drop(round->answer, round->count);
	return rc == LG_OK ? ask_again(round, control, err) : rc;
}

// Before anybody can see the new licence it has the conditions of its driver.
static int set_conditions(
	struct round *round, struct lg_control_session *control, struct lg_error *err)
{
	bool any = false;
	int rc;

	for (unsigned i = 0; i < round->count; i++) {
		struct lg_candidate *c = &round->candidate[i];

		if (c->ruled_out || round->result[i] != LG_OK || !c->other_conditions)
			continue;
		round->request[i] = lg_signing_ask_conditions(c);
		any = true;
	}
	if (!any)
		return LG_OK;
	rc = exchange(round, control, err);
	drop(round->answer, round->count);
	return rc;
}

// Conditions that have changed since they were set reach a licence that nobody knew of then. After
// the step, which holds the driver's row.
static int mark_changed(
	struct lg_connection *connection, const struct lg_driver *told, struct lg_error *err)
{
	return lg_sql_run(connection,
		"UPDATE drivers SET conditions_due = 1"
		" WHERE id = $1 AND (conditions <> $2 OR until_day <> $3)",
		LG_SQL_ARGUMENTS(lg_sql_text(told->id), lg_sql_integer(told->conditions),
			lg_sql_integer(told->until_day)),
		NULL, err);
}

static int settle_one(
	struct round *round, struct lg_connection *connection, unsigned i, struct lg_error *err)
{
	struct lg_candidate *c = &round->candidate[i];
	struct lg_application_step step = {
		.event = c->ruled_out ? LG_EVENT_REJECT : LG_EVENT_ISSUE,
		.actor = LG_ACTOR_SYSTEM,
		.now_ms = round->now_ms,
		.reasons = c->ruled_out ? "CONDITIONS" : NULL,
		.detail = c->ruled_out ? "CONDITIONS" : NULL,
		.licence = &c->licence,
	};
	struct lg_application now;
	int rc = lg_application_get(connection, c->application.id, &now, err);

	if (rc != LG_OK || now.state != LG_STATE_APPROVED)
		return rc; // another process has settled it
	round->settled++;
	rc = lg_application_step(round->issuance, connection, &now, &step, err);
	if (rc == LG_OK && !c->ruled_out)
		rc = mark_changed(connection, &c->driver, err);
	if (rc == LG_OK && c->signed_before)
		rc = lg_sql_run(connection, "UPDATE drivers SET reissue_due = 1 WHERE id = $1",
			LG_SQL_ARGUMENTS(lg_sql_text(c->driver.id)), NULL, err);
	return rc;
}

static int put_off(
	struct round *round, struct lg_connection *connection, unsigned i, struct lg_error *err)
{
	const struct lg_application *a = &round->candidate[i].application;
	int64_t wait_ms = WAIT_FIRST_MS;

	for (int64_t n = 0; n < a->attempts && wait_ms < WAIT_MOST_MS; n++)
		wait_ms *= 2;
	if (wait_ms > WAIT_MOST_MS)
		wait_ms = WAIT_MOST_MS;
	return lg_sql_run(connection,
		"UPDATE applications SET attempts = attempts + 1, next_ms = $2"
		" WHERE id = $1 AND state = 'APPROVED'",
		LG_SQL_ARGUMENTS(lg_sql_text(a->id), lg_sql_integer(round->now_ms + wait_ms)), NULL,
		err);
}

static int settle(struct lg_connection *connection, void *self, struct lg_error *err)
{
	struct round *round = self;
	int rc = LG_OK;

	round->settled = 0;
	for (unsigned i = 0; rc == LG_OK && i < round->count; i++) {
		if (round->result[i] == LG_OK)
			rc = settle_one(round, connection, i, err);
		else
			rc = put_off(round, connection, i, err);
	}
	return rc;
}

static void tell_refusals(const struct round *round)
{
	for (unsigned i = 0; i < round->count; i++)
		if (round->result[i] != LG_OK)
			lg_warn(COMPONENT, "application %s is not signed yet: %s",
				round->candidate[i].application.id, round->why[i].text);
}

int lg_sign_approved(const struct lg_issuance *issuance, struct lg_control_session *control,
	int64_t now_ms, unsigned *settled, struct lg_error *err)
{
	struct round *round = calloc(1, sizeof(*round));
	int rc;

	*settled = 0;
	if (!round)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for a round of signing");
	round->issuance = issuance;
	round->now_ms = now_ms;
	rc = lg_record_read(issuance->records, gather, round, err);
	if (rc == LG_OK && round->count > 0) {
		rc = sign(round, control, err);
		if (rc == LG_OK)
			rc = set_conditions(round, control, err);
		if (rc == LG_OK)
			rc = lg_record_change(issuance->records, settle, round, err);
		if (rc == LG_OK)
			tell_refusals(round);
	}
	*settled = rc == LG_OK ? round->settled : 0;
	free(round);
	return rc;
}
