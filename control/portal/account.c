// SPDX-License-Identifier: Apache-2.0
#include "control/portal/account.h"
#include "common/protocol.h"
#include "control/portal/routes.h"

#include <sodium.h>
#include <stdio.h>

#define LOGIN_CHARACTERS "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._@-"

#define COLUMNS                                                                                    \
	"SELECT id, login, role, gateway_role, driver, certificate, created_ms, disabled_ms,"      \
	" password FROM accounts "

static int check_login(const char *login, struct lg_error *err)
{
	const size_t len = strlen(login);

	if (len < 1 || len >= LG_LOGIN_BYTES || strspn(login, LOGIN_CHARACTERS) != len)
		return lg_fail(err, LG_E_ARGUMENT,
			"that is no login: needed are 1 to %d letters, digits, '.', '_', '@' and "
			"'-'",
			LG_LOGIN_BYTES - 1);
	return LG_OK;
}

static int check(const struct lg_account_wanted *wanted, struct lg_error *err)
{
	const bool inspector = wanted->role == LG_ROLE_INSPECTOR;
	uint8_t hash[(LG_CERTIFICATE_BYTES - 1) / 2];
	int rc = check_login(wanted->login, err);

	if (rc == LG_OK && wanted->password)
		rc = lg_password_check(wanted->password, wanted->login, err);
	if (rc != LG_OK)
		return rc;
	if ((wanted->role == LG_ROLE_APPLICANT) != (wanted->driver != NULL))
		return lg_fail(err, LG_E_ARGUMENT,
			"an applicant's account has a driver, and no other has one");
	if (inspector != (wanted->gateway_role != NULL) ||
		(inspector && lg_role_from_name(wanted->gateway_role) < 0))
		return lg_fail(err, LG_E_ARGUMENT,
			"an inspector's account has a role of the gateway (police, for instance), "
			"and no other has one");
	if (!wanted->password && !wanted->certificate)
		return lg_fail(err, LG_E_ARGUMENT,
			"the account has neither a password nor a certificate: give one");
	if (wanted->certificate && !lg_unhex(hash, sizeof(hash), wanted->certificate))
		return lg_fail(err, LG_E_ARGUMENT,
			"a certificate is given as the 64 hexadecimal digits of its SHA-256");
	return LG_OK;
}

static void new_id(char id[LG_RECORD_ID_BYTES])
{
	uint8_t chance[(LG_RECORD_ID_BYTES - 1) / 2];

	randombytes_buf(chance, sizeof(chance));
	lg_hex(id, chance, sizeof(chance));
}

static void lower_hex(const char *text, char out[LG_CERTIFICATE_BYTES])
{
	uint8_t hash[(LG_CERTIFICATE_BYTES - 1) / 2];

	if (lg_unhex(hash, sizeof(hash), text))
		lg_hex(out, hash, sizeof(hash));
}

int lg_account_add(struct lg_connection *connection, const struct lg_account_wanted *wanted,
	int64_t now_ms, char id[LG_RECORD_ID_BYTES], struct lg_error *err)
{
	char hash[LG_PASSWORD_HASH_BYTES] = "";
	char certificate[LG_CERTIFICATE_BYTES] = "";
	int rc = check(wanted, err);

	if (rc == LG_OK && wanted->password)
		rc = lg_password_hash(wanted->password, hash, err);
	if (rc != LG_OK)
		return rc;
	if (wanted->certificate)
		lower_hex(wanted->certificate, certificate);
	new_id(id);
	rc = lg_sql_run(connection,
		"INSERT INTO accounts (id, login, role, gateway_role, driver, password,"
		" certificate, created_ms) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
		LG_SQL_ARGUMENTS(lg_sql_text(id), lg_sql_text(wanted->login),
			lg_sql_text(lg_portal_role_name(wanted->role)),
			lg_sql_text(wanted->gateway_role), lg_sql_text(wanted->driver),
			lg_sql_text(wanted->password ? hash : NULL),
			lg_sql_text(wanted->certificate ? certificate : NULL),
			lg_sql_integer(now_ms)),
		NULL, err);
	if (rc == LG_E_EXISTS)
		return lg_fail(err, rc,
			"there is an account with that login, driver or certificate already");
	return rc;
}

static void take(const struct lg_rows *rows, struct lg_account *account)
{
	snprintf(account->id, sizeof(account->id), "%s", lg_rows_text(rows, 0));
	snprintf(account->login, sizeof(account->login), "%s", lg_rows_text(rows, 1));
	account->role = lg_portal_role_of_name(lg_rows_text(rows, 2));
	snprintf(account->gateway_role, sizeof(account->gateway_role), "%s", lg_rows_text(rows, 3));
	snprintf(account->driver, sizeof(account->driver), "%s", lg_rows_text(rows, 4));
	snprintf(account->certificate, sizeof(account->certificate), "%s", lg_rows_text(rows, 5));
	account->created_ms = lg_rows_integer(rows, 6);
	account->disabled_ms = lg_rows_integer(rows, 7);
	account->has_password = !lg_rows_null(rows, 8);
}

// The row of a login, or without one of a certificate; hash receives its password's.
static int find(struct lg_connection *connection, const char *login, const char *certificate,
	struct lg_account *account, char hash[LG_PASSWORD_HASH_BYTES], struct lg_error *err)
{
	struct lg_rows *rows;
	int rc;

	if (login)
		rc = lg_sql_query(connection, COLUMNS "WHERE login = $1",
			LG_SQL_ARGUMENTS(lg_sql_text(login)), &rows, err);
	else
		rc = lg_sql_query(connection, COLUMNS "WHERE certificate = $1",
			LG_SQL_ARGUMENTS(lg_sql_text(certificate)), &rows, err);
	if (rc != LG_OK)
		return rc;
	rc = lg_rows_next(rows, err);
	if (rc == LG_OK) {
		take(rows, account);
		snprintf(hash, LG_PASSWORD_HASH_BYTES, "%s", lg_rows_text(rows, 8));
	}
	lg_rows_close(rows);
	return rc;
}

static int no_account(struct lg_error *err)
{
	return lg_fail(err, LG_E_NOT_FOUND,
		"there is no account with that login: licgate account list names all");
}

int lg_account_find(struct lg_connection *connection, const char *login, struct lg_account *account,
	struct lg_error *err)
{
	char hash[LG_PASSWORD_HASH_BYTES];
	const int rc = find(connection, login, NULL, account, hash, err);

	return rc == LG_E_NOT_FOUND ? no_account(err) : rc;
}

static int end_sessions(struct lg_connection *connection, const char *login, struct lg_error *err)
{
	return lg_sql_run(connection,
		"DELETE FROM sessions WHERE account IN (SELECT id FROM accounts WHERE login = $1)",
		LG_SQL_ARGUMENTS(lg_sql_text(login)), NULL, err);
}

int lg_account_disable(struct lg_connection *connection, const char *login, bool disabled,
	int64_t now_ms, struct lg_error *err)
{
	int64_t changed = 0;
	int rc = lg_sql_run(connection,
		"UPDATE accounts SET disabled_ms = CASE WHEN $2 = 0 THEN 0"
		" WHEN disabled_ms = 0 THEN $2 ELSE disabled_ms END WHERE login = $1",
		LG_SQL_ARGUMENTS(lg_sql_text(login), lg_sql_integer(disabled ? now_ms : 0)),
		&changed, err);

	if (rc != LG_OK)
		return rc;
	return changed ? end_sessions(connection, login, err) : no_account(err);
}

int lg_account_set_password(struct lg_connection *connection, const char *login,
	const char *password, struct lg_error *err)
{
	char hash[LG_PASSWORD_HASH_BYTES];
	int64_t changed = 0;
	int rc = lg_password_check(password, login, err);

	if (rc == LG_OK)
		rc = lg_password_hash(password, hash, err);
	if (rc == LG_OK)
		rc = lg_sql_run(connection, "UPDATE accounts SET password = $2 WHERE login = $1",
			LG_SQL_ARGUMENTS(lg_sql_text(login), lg_sql_text(hash)), &changed, err);
	if (rc != LG_OK)
		return rc;
	return changed ? end_sessions(connection, login, err) : no_account(err);
}

int lg_account_list(struct lg_connection *connection,
	void (*each)(void *self, const struct lg_account *account), void *self,
	struct lg_error *err)
{
	struct lg_account account;
	struct lg_rows *rows;
	int rc = lg_sql_query(connection, COLUMNS "ORDER BY login", NULL, 0, &rows, err);

	if (rc != LG_OK)
		return rc;
	while ((rc = lg_rows_next(rows, err)) == LG_OK) {
		take(rows, &account);
		each(self, &account);
	}
	lg_rows_close(rows);
	return rc == LG_E_NOT_FOUND ? LG_OK : rc;
}

int lg_account_prove(const struct lg_portal *portal, const char *login, const char *password,
	const char *certificate, struct lg_account *account, struct lg_error *err)
{
	char hash[LG_PASSWORD_HASH_BYTES] = "";
	struct lg_connection *connection;
	bool proved;
	int rc = lg_database_take(portal->records, &connection, err);

	if (rc != LG_OK)
		return rc;
	*account = (struct lg_account){0};
	rc = find(connection, login, certificate, account, hash, err);
	lg_database_give(connection);
	if (rc != LG_OK && rc != LG_E_NOT_FOUND)
		return rc;
	proved = rc == LG_OK && account->disabled_ms == 0 &&
		strcmp(account->certificate, account->certificate[0] ? certificate : "") == 0;
	// Hashed in any case: time tells nothing about who has an account.
	if (login)
		proved = (lg_password_matches(password, hash[0] ? hash : portal->password_nobody) &
				 (hash[0] != '\0')) &&
			proved;
	else
		proved = proved && !account->has_password;
	return proved
		? LG_OK
		: lg_fail(err, LG_E_KEY, "login, password or certificate is not an account's");
}
