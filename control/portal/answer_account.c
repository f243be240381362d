// SPDX-License-Identifier: Apache-2.0
// /v1/login, /v1/register, /v1/session, /v1/logout.
#include "control/fields.h"
#include "control/portal/account.h"
#include "control/portal/event_hub.h"
#include "control/portal/rate.h"
#include "control/portal/request.h"
#include "control/portal/routes.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>

#define NUMBER_MOST_BYTES 32
#define NAME_MOST_BYTES 256

// Of an address and of an account: guessing from many addresses is held back like guessing at many
// accounts.
static int take_rate(struct lg_portal *portal, const struct lg_http_request *request,
	const char *login, struct lg_error *err)
{
	const int64_t now_ns = lg_monotonic_ns(portal->clock);
	char address[LG_ADDRESS_BYTES + 2] = "@";
	unsigned wait_s = 0;

	lg_address_network(request->caller->address, address + 1);
	if (lg_rate_take(portal->logins, address, now_ns, &wait_s) &&
		(!login || lg_rate_take(portal->logins, login, now_ns, &wait_s)))
		return LG_OK;
	return lg_request_hold_back(request, wait_s, err);
}

// The driver's name, for the page to greet.
static int put_name(struct lg_connection *connection, const struct lg_session *session,
	json_t *json, struct lg_error *err)
{
	struct lg_rows *rows;
	int rc;

	if (!session->driver[0])
		return LG_OK;
	rc = lg_sql_query(connection, "SELECT name FROM drivers WHERE id = $1",
		LG_SQL_ARGUMENTS(lg_sql_text(session->driver)), &rows, err);
	if (rc != LG_OK)
		return rc;
	rc = lg_rows_next(rows, err);
	if (rc == LG_OK)
		json_object_set_new(json, "name", json_string(lg_rows_text(rows, 0)));
	lg_rows_close(rows);
	return rc == LG_E_NOT_FOUND ? LG_OK : rc;
}

static int describe(const struct lg_portal *portal, struct lg_connection *connection,
	const struct lg_session *session, struct lg_reply *reply, struct lg_error *err)
{
	reply->json = json_pack("{s:s, s:s, s:s, s:I, s:b}", "role",
		lg_portal_role_name(session->role), "login", session->login, "csrf", session->csrf,
		"ends_ms", (json_int_t)session->ends_ms, "lab",
		portal->conf->portal_lab_person_key[0] != '\0');
	if (!reply->json)
		return lg_fail(err, LG_E_NO_MEMORY, "no memory for an answer");
	if (session->gateway_role[0])
		json_object_set_new(
			reply->json, "gateway_role", json_string(session->gateway_role));
	return put_name(connection, session, reply->json, err);
}

// A session for this account, in place of the one that the request may have had.
static int begin_on(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_connection *connection, const char *account, struct lg_reply *reply,
	struct lg_error *err)
{
	char token[LG_SESSION_TOKEN_BYTES];
	struct lg_session session;
	int rc = LG_OK;

	if (request->caller->role != LG_ROLE_NOBODY)
		rc = lg_session_end(connection, lg_request_session(request)->id, err);
	if (rc == LG_OK)
		rc = lg_session_begin(portal, connection, account, request->now_ms, token, err);
	if (rc == LG_OK)
		rc = lg_session_find(portal, connection, token, request->now_ms, &session, err);
	if (rc == LG_OK)
		rc = describe(portal, connection, &session, reply, err);
	if (rc != LG_OK)
		return rc;
	lg_session_cookie(token, lg_portal_https(portal), reply->cookie);
	sodium_memzero(token, sizeof(token));
	if (request->caller->role != LG_ROLE_NOBODY)
		lg_event_hub_leave(portal->events, lg_request_session(request)->id);
	lg_portal_count(&portal->counters, LG_PORTAL_logins);
	return LG_OK;
}

static int begin(struct lg_portal *portal, const struct lg_http_request *request,
	const char *account, struct lg_reply *reply, struct lg_error *err)
{
	struct lg_connection *connection;
	int rc = lg_database_take(portal->records, &connection, err);

	if (rc != LG_OK)
		return rc;
	rc = begin_on(portal, request, connection, account, reply, err);
	lg_database_give(connection);
	// Disabled in the moment since it was proved.
	return rc == LG_E_NOT_FOUND
		? lg_fail(err, LG_E_KEY, "login, password or certificate is not an account's")
		: rc;
}

int lg_answer_login(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_reply *reply, struct lg_error *err)
{
	const char *certificate = lg_request_certificate(request);
	const char *login = NULL;
	const char *password = NULL;
	struct lg_account account;
	int rc = lg_fields_known(request->json, "login password", err);

	// An empty object: the certificate says it all.
	if (rc == LG_OK && (json_object_size(request->json) > 0 || !certificate[0]))
		rc = lg_field_text(request->json, "login", LG_LOGIN_BYTES - 1, &login, err);
	if (rc == LG_OK && login)
		rc = lg_field_text(
			request->json, "password", LG_PASSWORD_MOST_BYTES, &password, err);
	if (rc == LG_OK)
		rc = take_rate(portal, request, login, err);
	if (rc == LG_OK)
		rc = lg_account_prove(portal, login, password, certificate, &account, err);
	if (rc == LG_E_KEY)
		lg_portal_count(&portal->counters, LG_PORTAL_logins_refused);
	return rc == LG_OK ? begin(portal, request, account.id, reply, err) : rc;
}

struct claim {
	const char *number;
	const char *name;
	const char *file_number;
	const char *password;
};

static int read_claim(const json_t *json, struct claim *claim, struct lg_error *err)
{
	int rc = lg_fields_known(json, "number name file_number password", err);

	if (rc == LG_OK)
		rc = lg_field_text(json, "number", NUMBER_MOST_BYTES, &claim->number, err);
	if (rc == LG_OK)
		rc = lg_field_text(json, "name", NAME_MOST_BYTES, &claim->name, err);
	if (rc == LG_OK)
		rc = lg_field_text(
			json, "file_number", NUMBER_MOST_BYTES, &claim->file_number, err);
	if (rc == LG_OK)
		rc = lg_field_text(json, "password", LG_PASSWORD_MOST_BYTES, &claim->password, err);
	return rc == LG_OK ? lg_password_check(claim->password, claim->number, err) : rc;
}

static void upper(const char *text, char out[NUMBER_MOST_BYTES + 1])
{
	size_t i = 0;

	for (; text[i] && i < NUMBER_MOST_BYTES; i++)
		out[i] = (char)(text[i] >= 'a' && text[i] <= 'z' ? text[i] - 'a' + 'A' : text[i]);
	out[i] = '\0';
}

static int find_driver(struct lg_connection *connection, const char *number,
	const struct claim *claim, char driver[LG_RECORD_ID_BYTES], struct lg_error *err)
{
	struct lg_rows *rows;
	int rc = lg_sql_query(connection,
		"SELECT id FROM drivers WHERE number = $1 AND name = $2 AND file_number = $3",
		LG_SQL_ARGUMENTS(lg_sql_text(number), lg_sql_text(claim->name),
			lg_sql_text(claim->file_number)),
		&rows, err);

	if (rc != LG_OK)
		return rc;
	rc = lg_rows_next(rows, err);
	if (rc == LG_OK)
		snprintf(driver, LG_RECORD_ID_BYTES, "%s", lg_rows_text(rows, 0));
	lg_rows_close(rows);
	return rc;
}

// LG_E_NOT_FOUND where the register knows no such driver, LG_E_EXISTS where there is an account.
static int add_account(struct lg_portal *portal, const struct lg_http_request *request,
	const struct claim *claim, char account[LG_RECORD_ID_BYTES], struct lg_error *err)
{
	char number[NUMBER_MOST_BYTES + 1];
	char driver[LG_RECORD_ID_BYTES];
	struct lg_account_wanted wanted = {
		.login = number,
		.role = LG_ROLE_APPLICANT,
		.driver = driver,
		.password = claim->password,
	};
	struct lg_connection *connection;
	int rc = lg_database_take(portal->records, &connection, err);

	if (rc != LG_OK)
		return rc;
	upper(claim->number, number);
	rc = find_driver(connection, number, claim, driver, err);
	if (rc == LG_OK)
		rc = lg_account_add(connection, &wanted, request->now_ms, account, err);
	lg_database_give(connection);
	return rc;
}

int lg_answer_register(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_reply *reply, struct lg_error *err)
{
	char account[LG_RECORD_ID_BYTES];
	struct claim claim;
	int rc = read_claim(request->json, &claim, err);

	if (rc == LG_OK)
		rc = take_rate(portal, request, claim.number, err);
	if (rc == LG_OK)
		rc = add_account(portal, request, &claim, account, err);
	if (rc == LG_E_NOT_FOUND || rc == LG_E_EXISTS) {
		// The same work and the same words for every reason: no one learns who holds a
		// licence, or has an account.
		if (rc == LG_E_NOT_FOUND)
			(void)lg_password_matches(claim.password, portal->password_nobody);
		lg_portal_count(&portal->counters, LG_PORTAL_logins_refused);
		return lg_fail(err, LG_E_STATE,
			"number, name and file number are not those of a driver without an "
			"account: "
			"log in if there is one, or ask the office that issued the licence");
	}
	if (rc == LG_OK)
		rc = begin(portal, request, account, reply, err);
	reply->status = 201;
	return rc;
}

int lg_answer_session(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_reply *reply, struct lg_error *err)
{
	struct lg_connection *connection;
	int rc = lg_database_take(portal->records, &connection, err);

	if (rc != LG_OK)
		return rc;
	rc = describe(portal, connection, lg_request_session(request), reply, err);
	lg_database_give(connection);
	return rc;
}

int lg_answer_logout(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_reply *reply, struct lg_error *err)
{
	const struct lg_session *session = lg_request_session(request);
	struct lg_connection *connection;
	int rc = lg_database_take(portal->records, &connection, err);

	if (rc != LG_OK)
		return rc;
	rc = lg_session_end(connection, session->id, err);
	lg_database_give(connection);
	if (rc != LG_OK)
		return rc;
	lg_event_hub_leave(portal->events, session->id);
	lg_session_cookie(NULL, lg_portal_https(portal), reply->cookie);
	reply->status = 204;
	return LG_OK;
}
