// SPDX-License-Identifier: Apache-2.0
// Accounts of the portal, in the records: for its handlers and for the account commands.
//
// Who proves to be an account's: with the account's password, its client certificate, or where it
// has both with both. An unknown login, a wrong password, another certificate and a disabled
// account are refused alike, after the same work. Each function changes one row, or none. Any
// thread.
#pragma once

#include "control/portal/password.h"
#include "control/portal/proxy.h"
#include "control/portal/session.h"

struct lg_account {
	char id[LG_RECORD_ID_BYTES];
	char login[LG_LOGIN_BYTES];
	enum lg_portal_role role;
	char gateway_role[16];                  // of an inspector
	char driver[LG_RECORD_ID_BYTES];        // of an applicant
	char certificate[LG_CERTIFICATE_BYTES]; // "" = none
	bool has_password;
	int64_t created_ms;
	int64_t disabled_ms; // 0 = it is not
};

// What an account is made of. Text that is not needed is NULL.
struct lg_account_wanted {
	const char *login; // 1…64 letters, digits, and . _ @ - within
	enum lg_portal_role role;
	const char *gateway_role; // of an inspector alone: police, medical, insurance, public
	const char *driver;       // of an applicant alone
	const char *password;     // this, a certificate, or both
	const char *certificate;  // 64 hexadecimal digits
};

// id receives the id. LG_E_ARGUMENT for what does not fit together, LG_E_EXISTS for a login, driver
// or certificate that has an account.
LG_MUST_CHECK int lg_account_add(struct lg_connection *connection,
	const struct lg_account_wanted *wanted, int64_t now_ms, char id[LG_RECORD_ID_BYTES],
	struct lg_error *err);

// LG_E_NOT_FOUND, with a sentence, for a login that has no account.
LG_MUST_CHECK int lg_account_find(struct lg_connection *connection, const char *login,
	struct lg_account *account, struct lg_error *err);

// Ends its sessions, too; again: nothing changes. false: enables it.
LG_MUST_CHECK int lg_account_disable(struct lg_connection *connection, const char *login,
	bool disabled, int64_t now_ms, struct lg_error *err);

// Ends its sessions, too.
LG_MUST_CHECK int lg_account_set_password(struct lg_connection *connection, const char *login,
	const char *password, struct lg_error *err);

// Calls each for every account, by login.
LG_MUST_CHECK int lg_account_list(struct lg_connection *connection,
	void (*each)(void *self, const struct lg_account *account), void *self,
	struct lg_error *err);

// Whose login, password and certificate these are; password NULL and login NULL: by certificate
// alone. certificate "" = none. LG_E_KEY, with the same sentence always, when they are nobody's.
// It takes a connection itself, and has none while it hashes.
LG_MUST_CHECK int lg_account_prove(const struct lg_portal *portal, const char *login,
	const char *password, const char *certificate, struct lg_account *account,
	struct lg_error *err);
