// SPDX-License-Identifier: Apache-2.0
// Who has logged in: a random token that the browser keeps, of which the records have the SHA-256
// alone. A token that a client brings is never adopted: every login makes another. A session ends
// when it was not used for portal.session_idle_s, portal.session_s after its start, with a logout,
// and with its account. Any thread.
#pragma once

#include "control/portal/portal.h"
#include "control/portal/route.h"

#define LG_SESSION_COOKIE "licgate_session"
#define LG_SESSION_ID_BYTES 32
#define LG_SESSION_TOKEN_BYTES 44 // base64url of 32 bytes, and a zero
#define LG_LOGIN_BYTES 65         // name that an account logs in with, and a zero
#define LG_SESSIONS_OF_ONE 16     // the oldest of an account ends where there would be more

struct lg_session {
	uint8_t id[LG_SESSION_ID_BYTES];
	char login[LG_LOGIN_BYTES];
	enum lg_portal_role role;
	char account[LG_RECORD_ID_BYTES];
	char driver[LG_RECORD_ID_BYTES];
	char gateway_role[16];
	char csrf[LG_RECORD_ID_BYTES];
	int64_t ends_ms;
};

// A session of this account. token is for the browser, and nowhere else.
LG_MUST_CHECK int lg_session_begin(const struct lg_portal *portal, struct lg_connection *connection,
	const char *account, int64_t now_ms, char token[LG_SESSION_TOKEN_BYTES],
	struct lg_error *err);

// The session that a browser's token means, and notes its use; LG_E_NOT_FOUND (err untouched) when
// there is none.
LG_MUST_CHECK int lg_session_find(const struct lg_portal *portal, struct lg_connection *connection,
	const char *token, int64_t now_ms, struct lg_session *session, struct lg_error *err);

// Whether it has not ended; notes no use.
LG_MUST_CHECK int lg_session_lasts(const struct lg_portal *portal, struct lg_connection *connection,
	const uint8_t id[LG_SESSION_ID_BYTES], int64_t now_ms, bool *lasts, struct lg_error *err);

LG_MUST_CHECK int lg_session_end(struct lg_connection *connection,
	const uint8_t id[LG_SESSION_ID_BYTES], struct lg_error *err);

// Deletes those that have ended.
LG_MUST_CHECK int lg_session_purge(const struct lg_portal *portal, struct lg_connection *connection,
	int64_t now_ms, struct lg_error *err);

// Value of Set-Cookie: for token, or with NULL for none any more.
void lg_session_cookie(const char *token, bool https, char out[160]);
