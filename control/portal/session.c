// SPDX-License-Identifier: Apache-2.0
#include "control/portal/session.h"
#include "control/portal/routes.h"

#include <sodium.h>
#include <stdio.h>

#define TOKEN_VARIANT sodium_base64_VARIANT_URLSAFE_NO_PADDING
#define USE_NOTED_MS 10000 // the last use is known to this: not every request writes

static bool id_of(const char *token, uint8_t id[LG_SESSION_ID_BYTES])
{
	uint8_t bytes[32];
	size_t len;
	const char *end;

	if (sodium_base642bin(bytes, sizeof(bytes), token, strlen(token), NULL, &len, &end,
		    TOKEN_VARIANT) != 0 ||
		len != sizeof(bytes) || *end)
		return false;
	crypto_hash_sha256(id, bytes, sizeof(bytes));
	sodium_memzero(bytes, sizeof(bytes));
	return true;
}

int lg_session_begin(const struct lg_portal *portal, struct lg_connection *connection,
	const char *account, int64_t now_ms, char token[LG_SESSION_TOKEN_BYTES],
	struct lg_error *err)
{
	uint8_t bytes[32];
	uint8_t chance[(LG_RECORD_ID_BYTES - 1) / 2];
	uint8_t id[LG_SESSION_ID_BYTES];
	char csrf[LG_RECORD_ID_BYTES];
	int rc;

	randombytes_buf(bytes, sizeof(bytes));
	randombytes_buf(chance, sizeof(chance));
	lg_hex(csrf, chance, sizeof(chance));
	crypto_hash_sha256(id, bytes, sizeof(bytes));
	rc = lg_sql_run(connection,
		"DELETE FROM sessions WHERE account = $1 AND token NOT IN"
		" (SELECT token FROM sessions WHERE account = $1"
		" ORDER BY started_ms DESC, token LIMIT $2)",
		LG_SQL_ARGUMENTS(lg_sql_text(account), lg_sql_integer(LG_SESSIONS_OF_ONE - 1)),
		NULL, err);
	if (rc == LG_OK)
		rc = lg_sql_run(connection,
			"INSERT INTO sessions (token, account, csrf, started_ms, used_ms, ends_ms)"
			" VALUES ($1, $2, $3, $4, $4, $5)",
			LG_SQL_ARGUMENTS(lg_sql_blob(id, sizeof(id)), lg_sql_text(account),
				lg_sql_text(csrf), lg_sql_integer(now_ms),
				lg_sql_integer(now_ms + portal->conf->portal_session_s * 1000)),
			NULL, err);
	if (rc == LG_OK)
		sodium_bin2base64(
			token, LG_SESSION_TOKEN_BYTES, bytes, sizeof(bytes), TOKEN_VARIANT);
	sodium_memzero(bytes, sizeof(bytes));
	return rc;
}

static int64_t idle_since(const struct lg_portal *portal, int64_t now_ms)
{
	return now_ms - portal->conf->portal_session_idle_s * 1000;
}

static void take(const struct lg_rows *rows, struct lg_session *session)
{
	snprintf(session->login, sizeof(session->login), "%s", lg_rows_text(rows, 0));
	session->role = lg_portal_role_of_name(lg_rows_text(rows, 1));
	snprintf(session->account, sizeof(session->account), "%s", lg_rows_text(rows, 2));
	snprintf(session->driver, sizeof(session->driver), "%s", lg_rows_text(rows, 3));
	snprintf(session->gateway_role, sizeof(session->gateway_role), "%s", lg_rows_text(rows, 4));
	snprintf(session->csrf, sizeof(session->csrf), "%s", lg_rows_text(rows, 5));
	session->ends_ms = lg_rows_integer(rows, 6);
}

int lg_session_find(const struct lg_portal *portal, struct lg_connection *connection,
	const char *token, int64_t now_ms, struct lg_session *session, struct lg_error *err)
{
	struct lg_rows *rows;
	int64_t used_ms = 0;
	int rc;

	*session = (struct lg_session){0};
	if (!id_of(token, session->id))
		return LG_E_NOT_FOUND;
	rc = lg_sql_query(connection,
		"SELECT a.login, a.role, a.id, a.driver, a.gateway_role, s.csrf, s.ends_ms,"
		" s.used_ms FROM sessions s JOIN accounts a ON a.id = s.account"
		" WHERE s.token = $1 AND s.ends_ms > $2 AND s.used_ms > $3 AND a.disabled_ms = 0",
		LG_SQL_ARGUMENTS(lg_sql_blob(session->id, sizeof(session->id)),
			lg_sql_integer(now_ms), lg_sql_integer(idle_since(portal, now_ms))),
		&rows, err);
	if (rc != LG_OK)
		return rc;
	rc = lg_rows_next(rows, err);
	if (rc == LG_OK) {
		take(rows, session);
		used_ms = lg_rows_integer(rows, 7);
	}
	lg_rows_close(rows);
	if (rc != LG_OK || now_ms - used_ms < USE_NOTED_MS)
		return rc;
	return lg_sql_run(connection, "UPDATE sessions SET used_ms = $2 WHERE token = $1",
		LG_SQL_ARGUMENTS(
			lg_sql_blob(session->id, sizeof(session->id)), lg_sql_integer(now_ms)),
		NULL, err);
}

int lg_session_lasts(const struct lg_portal *portal, struct lg_connection *connection,
	const uint8_t id[LG_SESSION_ID_BYTES], int64_t now_ms, bool *lasts, struct lg_error *err)
{
	struct lg_rows *rows;
	int rc = lg_sql_query(connection,
		"SELECT 1 FROM sessions s JOIN accounts a ON a.id = s.account"
		" WHERE s.token = $1 AND s.ends_ms > $2 AND s.used_ms > $3 AND a.disabled_ms = 0",
		LG_SQL_ARGUMENTS(lg_sql_blob(id, LG_SESSION_ID_BYTES), lg_sql_integer(now_ms),
			lg_sql_integer(idle_since(portal, now_ms))),
		&rows, err);

	if (rc != LG_OK)
		return rc;
	rc = lg_rows_next(rows, err);
	lg_rows_close(rows);
	*lasts = rc == LG_OK;
	return rc == LG_E_NOT_FOUND ? LG_OK : rc;
}

int lg_session_end(struct lg_connection *connection, const uint8_t id[LG_SESSION_ID_BYTES],
	struct lg_error *err)
{
	return lg_sql_run(connection, "DELETE FROM sessions WHERE token = $1",
		LG_SQL_ARGUMENTS(lg_sql_blob(id, LG_SESSION_ID_BYTES)), NULL, err);
}

int lg_session_purge(const struct lg_portal *portal, struct lg_connection *connection,
	int64_t now_ms, struct lg_error *err)
{
	return lg_sql_run(connection, "DELETE FROM sessions WHERE ends_ms <= $1 OR used_ms <= $2",
		LG_SQL_ARGUMENTS(
			lg_sql_integer(now_ms), lg_sql_integer(idle_since(portal, now_ms))),
		NULL, err);
}

void lg_session_cookie(const char *token, bool https, char out[160])
{
	snprintf(out, 160, LG_SESSION_COOKIE "=%s; Path=/; HttpOnly; SameSite=Strict%s%s",
		token ? token : "", https ? "; Secure" : "", token ? "" : "; Max-Age=0");
}
