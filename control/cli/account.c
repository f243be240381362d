// SPDX-License-Identifier: Apache-2.0
// account …, in licgate-records (other_program.h says why).
#include "common/date.h"
#include "control/cli/call.h"
#include "control/cli/print.h"
#include "control/cli/records.h"
#include "control/issuance/drivers/driver.h"
#include "control/portal/account.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
	const char *name;
	enum lg_portal_role role;
} roles[] = {
	{"applicant", LG_ROLE_APPLICANT},
	{"reviewer", LG_ROLE_REVIEWER},
	{"inspector", LG_ROLE_INSPECTOR},
	{"operator", LG_ROLE_OPERATOR},
};
#define ROLE_NAMES (sizeof(roles) / sizeof(roles[0]))

static const char *role_name(enum lg_portal_role role)
{
	for (unsigned i = 0; i < ROLE_NAMES; i++)
		if (roles[i].role == role)
			return roles[i].name;
	return "?";
}

static int read_role(const char *name, enum lg_portal_role *role, struct lg_error *err)
{
	for (unsigned i = 0; i < ROLE_NAMES; i++) {
		if (strcmp(roles[i].name, name) == 0) {
			*role = roles[i].role;
			return LG_OK;
		}
	}
	return lg_fail(err, LG_E_ARGUMENT,
		"--as \"%s\": applicant, reviewer, inspector or operator is needed", name);
}

// First line of a file, or of standard input for "-".
static int read_password(
	const char *path, char password[LG_PASSWORD_MOST_BYTES + 2], struct lg_error *err)
{
	FILE *file = strcmp(path, "-") == 0 ? stdin : fopen(path, "re");

	if (!file)
		return lg_fail(err, lg_error_of_errno(errno), "cannot open %s: %m", path);
	if (!fgets(password, LG_PASSWORD_MOST_BYTES + 2, file))
		password[0] = '\0';
	if (file != stdin)
		fclose(file);
	password[strcspn(password, "\r\n")] = '\0';
	return LG_OK;
}

struct adding {
	struct lg_call *call;
	struct lg_account_wanted wanted;
	char driver[LG_RECORD_ID_BYTES];
	char id[LG_RECORD_ID_BYTES];
};

static int add(struct lg_connection *connection, void *self, struct lg_error *err)
{
	struct adding *a = self;
	const char *number = a->call->option[LG_O_number].text;
	struct lg_driver driver;
	int rc;

	if (number) {
		rc = lg_driver_find_by_number(connection, number, &driver, err);
		if (rc != LG_OK)
			return rc;
		snprintf(a->driver, sizeof(a->driver), "%s", driver.id);
		a->wanted.driver = a->driver;
	}
	return rc == LG_OK
		? lg_account_add(connection, &a->wanted, lg_unix_ms(a->call->clock), a->id, err)
		: rc;
}

int lg_cli_account_add(struct lg_call *call, struct lg_error *err)
{
	char password[LG_PASSWORD_MOST_BYTES + 2];
	const char *path = call->option[LG_O_password_file].text;
	struct adding a = {
		.call = call,
		.wanted =
			{
				.login = call->word[0],
				.gateway_role = call->option[LG_O_role].given
					? call->option[LG_O_role].text
					: NULL,
				.certificate = call->option[LG_O_certificate].text,
				.password = path ? password : NULL,
			},
	};
	int rc = read_role(call->option[LG_O_as].text, &a.wanted.role, err);

	if (rc == LG_OK && path)
		rc = read_password(path, password, err);
	if (rc == LG_OK)
		rc = lg_records_change(call, add, &a, err);
	if (rc != LG_OK)
		return rc;
	lg_call_say(call, "id", json_string(a.id));
	lg_call_say(call, "login", json_string(a.wanted.login));
	if (!lg_call_json(call)) {
		lg_print_field("login", "%s", a.wanted.login);
		lg_print_field("role", "%s", role_name(a.wanted.role));
	}
	return LG_OK;
}

struct listing {
	struct lg_call *call;
	json_t *accounts;
};

static void show(void *self, const struct lg_account *account)
{
	struct listing *l = self;
	char created[LG_MOMENT_TEXT_BYTES];

	lg_moment_format_utc(account->created_ms / 1000, created);
	if (lg_call_json(l->call)) {
		json_array_append_new(l->accounts,
			json_pack("{ss, ss, ss, ss, sb, sb, sb}", "id", account->id, "login",
				account->login, "role", role_name(account->role), "created",
				created, "password", account->has_password, "certificate",
				account->certificate[0] != '\0', "disabled",
				account->disabled_ms != 0));
		return;
	}
	printf("%-24s %-10s %-10s %s%s%s%s\n", account->login, role_name(account->role),
		account->gateway_role, created, account->has_password ? " password" : "",
		account->certificate[0] ? " certificate" : "",
		account->disabled_ms ? " DISABLED" : "");
}

static int list(struct lg_connection *connection, void *self, struct lg_error *err)
{
	return lg_account_list(connection, show, self, err);
}

int lg_cli_account_list(struct lg_call *call, struct lg_error *err)
{
	struct listing l = {call, json_array()};
	const int rc = lg_records_read(call, list, &l, err);

	lg_call_say(call, "accounts", l.accounts);
	return rc;
}

struct switching {
	struct lg_call *call;
	bool disabled;
};

static int switch_one(struct lg_connection *connection, void *self, struct lg_error *err)
{
	const struct switching *s = self;

	return lg_account_disable(
		connection, s->call->word[0], s->disabled, lg_unix_ms(s->call->clock), err);
}

int lg_cli_account_disable(struct lg_call *call, struct lg_error *err)
{
	struct switching s = {call, true};

	return lg_records_change(call, switch_one, &s, err);
}

int lg_cli_account_enable(struct lg_call *call, struct lg_error *err)
{
	struct switching s = {call, false};

	return lg_records_change(call, switch_one, &s, err);
}

struct new_password {
	const char *login;
	char password[LG_PASSWORD_MOST_BYTES + 2];
};

static int set_password(struct lg_connection *connection, void *self, struct lg_error *err)
{
	const struct new_password *p = self;

	return lg_account_set_password(connection, p->login, p->password, err);
}

int lg_cli_account_password(struct lg_call *call, struct lg_error *err)
{
	struct new_password p = {.login = call->word[0]};
	const int rc = read_password(call->option[LG_O_password_file].text, p.password, err);

	return rc == LG_OK ? lg_records_change(call, set_password, &p, err) : rc;
}
