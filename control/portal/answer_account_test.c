// SPDX-License-Identifier: Apache-2.0
#include "control/portal/account.h"
#include "control/portal/portal_fixture.h"

#include <curl/curl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

TestSuite(answer_account, .init = portal_prepare, .fini = portal_teardown);

#define JSON "application/json"
#define PASSWORD "correct horse battery"
#define CERTIFICATE "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"
#define OTHER_CERTIFICATE "ff112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"
#define REGISTRATION(number, name, file)                                                           \
	"{\"number\":\"" number "\",\"name\":\"" name "\",\"file_number\":\"" file                 \
	"\",\"password\":\"" PASSWORD "\"}"

static void add(const char *login, const char *password, const char *certificate)
{
	const struct lg_account_wanted wanted = {.login = login,
		.role = LG_ROLE_REVIEWER,
		.password = password,
		.certificate = certificate};
	struct lg_connection *connection = records_take();
	char id[LG_RECORD_ID_BYTES];

	RECORDS_MUST(lg_account_add(connection, &wanted, 1, id, &records_fixture.err));
	lg_database_give(connection);
}

static struct answer post(
	const char *path, const char *body, const struct browser *as, const char *header)
{
	const struct ask ask = {.method = "POST",
		.path = path,
		.as = as,
		.type = JSON,
		.body = body,
		.headers = {header}};

	return portal_ask(&ask);
}

// The browser that a login makes of an answer.
static struct browser browser_of(const struct answer *answer)
{
	const char *cookie = answer_header(answer, "Set-Cookie");
	const char *csrf = json_string_value(json_object_get(answer->json, "csrf"));
	struct browser browser = {0};

	cr_assert_eq(strncmp(cookie, "licgate_session=", 16), 0, "%s", cookie);
	snprintf(browser.cookie, sizeof(browser.cookie), "%.43s", cookie + 16);
	snprintf(browser.csrf, sizeof(browser.csrf), "%s", csrf ? csrf : "");
	return browser;
}

#define LOGIN "{\"login\":\"wang\",\"password\":\"" PASSWORD "\"}"

Test(answer_account, login_begins_a_session_and_logout_ends_it)
{
	struct browser browser;
	struct answer answer;

	portal_start();
	add("wang", PASSWORD, NULL);
	answer = post("/v1/login", LOGIN, NULL, NULL);
	cr_expect_eq(answer.status, 200);
	cr_expect_str_eq(json_string_value(json_object_get(answer.json, "role")), "reviewer");
	cr_expect_str_eq(json_string_value(json_object_get(answer.json, "login")), "wang");
	cr_expect(strstr(answer.headers, "; Path=/; HttpOnly; SameSite=Strict\r\n"));
	browser = browser_of(&answer);
	answer_drop(&answer);
	ANSWERS(200, "", "GET", "/v1/session", .as = &browser);
	answer = portal_ask(&(struct ask){.method = "POST", .path = "/v1/logout", .as = &browser});
	cr_expect_eq(answer.status, 204);
	cr_expect(strstr(answer_header(&answer, "Set-Cookie"), "licgate_session=; "));
	cr_expect(strstr(answer_header(&answer, "Set-Cookie"), "Max-Age=0"));
	answer_drop(&answer);
	ANSWERS(401, "SESSION", "GET", "/v1/session", .as = &browser);
	cr_expect_eq(records_number("SELECT COUNT(*) FROM sessions"), 0);
}

Test(answer_account, cookie_is_secure_where_browsers_come_by_tls)
{
	struct answer answer;

	snprintf(portal_fixture.conf.portal_origin, LG_CONF_STRING_BYTES, "https://a.example");
	portal_start();
	add("wang", PASSWORD, NULL);
	answer = post("/v1/login", LOGIN, NULL, "Origin: https://a.example");
	cr_expect(strstr(answer_header(&answer, "Set-Cookie"), "; Secure"));
	cr_expect_str_eq(answer_header(&answer, "Strict-Transport-Security"), "max-age=31536000");
	answer_drop(&answer);
}

Test(answer_account, records_do_not_hold_what_the_browser_has)
{
	struct browser browser;

	portal_start();
	browser = portal_login(LG_ROLE_OPERATOR);
	cr_expect_eq(records_number("SELECT LENGTH(token) FROM sessions"), 32);
	cr_expect_eq(strlen(browser.cookie), 43);
	cr_expect_eq(
		records_number("SELECT COUNT(*) FROM accounts WHERE password LIKE '%horse%'"), 0);
}

Test(answer_account, token_that_the_client_brings_is_never_adopted)
{
	const struct browser planted = {.cookie = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"};
	struct browser own;
	struct answer answer;

	portal_start();
	add("wang", PASSWORD, NULL);
	answer = post("/v1/login", LOGIN, &planted, NULL);
	own = browser_of(&answer);
	answer_drop(&answer);
	cr_expect_str_neq(own.cookie, planted.cookie);
	ANSWERS(401, "SESSION", "GET", "/v1/session", .as = &planted);
	ANSWERS(200, "", "GET", "/v1/session", .as = &own);
}

Test(answer_account, login_ends_the_session_that_was_there)
{
	struct browser before;
	struct browser after;
	struct answer answer;

	portal_start();
	before = portal_login(LG_ROLE_OPERATOR);
	add("wang", PASSWORD, NULL);
	answer = post("/v1/login", LOGIN, &before, NULL);
	after = browser_of(&answer);
	answer_drop(&answer);
	cr_expect_str_neq(after.cookie, before.cookie);
	cr_expect_str_neq(after.csrf, before.csrf);
	ANSWERS(401, "SESSION", "GET", "/v1/session", .as = &before);
	ANSWERS(200, "", "GET", "/v1/session", .as = &after);
}

Test(answer_account, refusals_of_a_login_are_all_the_same)
{
	static const char *const bodies[] = {"{\"login\":\"nobody\",\"password\":\"" PASSWORD "\"}",
		"{\"login\":\"wang\",\"password\":\"wrong horse battery\"}",
		"{\"login\":\"off\",\"password\":\"" PASSWORD "\"}",
		"{\"login\":\"certified\",\"password\":\"" PASSWORD "\"}",
		"{\"login\":\"both\",\"password\":\"" PASSWORD "\"}"};
	char first[200] = "";

	portal_start();
	add("wang", PASSWORD, NULL);
	add("off", PASSWORD, NULL);
	add("certified", NULL, CERTIFICATE);
	add("both", PASSWORD, OTHER_CERTIFICATE);
	records_do("UPDATE accounts SET disabled_ms = 1 WHERE login = 'off'");
	for (size_t i = 0; i < sizeof(bodies) / sizeof(bodies[0]); i++) {
		struct answer answer = post("/v1/login", bodies[i], NULL, NULL);
		const char *message = json_string_value(json_object_get(answer.json, "message"));

		cr_expect_eq(answer.status, 401);
		cr_expect_str_eq(answer.error, "KEY");
		cr_expect_str_empty(answer_header(&answer, "Set-Cookie"));
		if (i == 0)
			snprintf(first, sizeof(first), "%s", message);
		cr_expect_str_eq(message, first);
		answer_drop(&answer);
	}
}

static int64_t login_ns(const char *login)
{
	int64_t least = INT64_MAX;

	for (unsigned i = 0; i < 4; i++) {
		const int64_t start = lg_monotonic_ns(&lg_clock_system);
		struct lg_account account;

		cr_expect_eq(lg_account_prove(&portal_fixture.portal, login, "wrong password", "",
				     &account, &records_fixture.err),
			LG_E_KEY);
		if (lg_monotonic_ns(&lg_clock_system) - start < least)
			least = lg_monotonic_ns(&lg_clock_system) - start;
	}
	return least;
}

Test(answer_account, unknown_login_takes_the_time_of_a_wrong_password)
{
	int64_t unknown;
	int64_t wrong;

	portal_start();
	add("wang", PASSWORD, NULL);
	unknown = login_ns("nobody");
	wrong = login_ns("wang");
	cr_expect(unknown > wrong / 2 && wrong > unknown / 2, "%lld and %lld ns",
		(long long)unknown, (long long)wrong);
	cr_expect_gt(unknown, 10000000, "nothing was hashed");
}

Test(answer_account, certificate_logs_in_from_the_proxy_alone)
{
	struct answer answer;

	portal_start();
	add("certified", NULL, CERTIFICATE);
	ANSWERS(400, "ARGUMENT", "POST", "/v1/login", .type = JSON, .body = "{}",
		.headers = {"X-Client-Certificate-SHA256: " CERTIFICATE});
	lg_server_stop(portal_fixture.server);
	lg_portal_close(&portal_fixture.portal);
	snprintf(portal_fixture.conf.portal_proxy, LG_CONF_STRING_BYTES, "127.0.0.1");
	portal_start();
	add("both", PASSWORD, OTHER_CERTIFICATE);
	answer = post("/v1/login", "{}", NULL, "X-Client-Certificate-SHA256: " CERTIFICATE);
	cr_expect_eq(answer.status, 200);
	cr_expect_str_eq(json_string_value(json_object_get(answer.json, "login")), "certified");
	answer_drop(&answer);
	// It has a password, too, and needs both.
	ANSWERS(401, "KEY", "POST", "/v1/login", .type = JSON, .body = "{}",
		.headers = {"X-Client-Certificate-SHA256: " OTHER_CERTIFICATE});
	ANSWERS(200, "", "POST", "/v1/login", .type = JSON,
		.body = "{\"login\":\"both\",\"password\":\"" PASSWORD "\"}",
		.headers = {"X-Client-Certificate-SHA256: " OTHER_CERTIFICATE});
	ANSWERS(401, "KEY", "POST", "/v1/login", .type = JSON,
		.body = "{\"login\":\"both\",\"password\":\"" PASSWORD "\"}",
		.headers = {"X-Client-Certificate-SHA256: " CERTIFICATE});
}

Test(answer_account, driver_of_the_register_makes_an_account)
{
	char driver[LG_RECORD_ID_BYTES];
	struct answer answer;

	portal_start();
	portal_driver("11010119900307123X", driver);
	answer = post("/v1/register", REGISTRATION("11010119900307123x", "王小明", "110000123456"),
		NULL, NULL);
	cr_expect_eq(answer.status, 201);
	cr_expect_str_eq(json_string_value(json_object_get(answer.json, "role")), "applicant");
	cr_expect_str_eq(json_string_value(json_object_get(answer.json, "name")), "王小明");
	answer_drop(&answer);
	ANSWERS(200, "", "POST", "/v1/login", .type = JSON,
		.body = "{\"login\":\"11010119900307123X\",\"password\":\"" PASSWORD "\"}");
}

Test(answer_account, registration_that_fits_no_driver_is_refused_in_the_same_words)
{
	static const char *const bodies[] = {
		REGISTRATION("11010119900307123X", "王小明", "110000123457"),
		REGISTRATION("11010119900307123X", "王大明", "110000123456"),
		REGISTRATION("110101199003071230", "王小明", "110000123456"),
		REGISTRATION("TAKEN", "王小明", "110000123456")};
	char driver[LG_RECORD_ID_BYTES];
	char first[400] = "";

	portal_start();
	portal_driver("11010119900307123X", driver);
	portal_driver("TAKEN", driver);
	ANSWERS(201, "", "POST", "/v1/register", .type = JSON, .body = bodies[3]);
	for (size_t i = 0; i < sizeof(bodies) / sizeof(bodies[0]); i++) {
		struct answer answer = post("/v1/register", bodies[i], NULL, NULL);
		const char *message = json_string_value(json_object_get(answer.json, "message"));

		cr_expect_eq(answer.status, 409, "%zu: %ld", i, answer.status);
		if (i == 0)
			snprintf(first, sizeof(first), "%s", message);
		cr_expect_str_eq(message, first);
		answer_drop(&answer);
	}
	cr_expect_eq(records_number("SELECT COUNT(*) FROM accounts"), 1);
}

Test(answer_account, password_that_is_too_easy_is_refused)
{
	char driver[LG_RECORD_ID_BYTES];

	portal_start();
	portal_driver("110101199003071230", driver);
	ANSWERS(400, "ARGUMENT", "POST", "/v1/register", .type = JSON,
		.body = "{\"number\":\"110101199003071230\",\"name\":\"王小明\","
			"\"file_number\":\"110000123456\",\"password\":\"123456789\"}");
	ANSWERS(400, "ARGUMENT", "POST", "/v1/register", .type = JSON,
		.body = "{\"number\":\"110101199003071230\",\"name\":\"王小明\","
			"\"file_number\":\"110000123456\",\"password\":\"110101199003071230\"}");
	ANSWERS(400, "ARGUMENT", "POST", "/v1/register", .type = JSON,
		.body = "{\"number\":\"110101199003071230\",\"name\":\"王小明\","
			"\"file_number\":\"110000123456\",\"password\":\"long enough\",\"x\":1}");
	cr_expect_eq(records_number("SELECT COUNT(*) FROM accounts"), 0);
}

Test(answer_account, guesses_are_held_back)
{
	struct answer answer = {0};
	unsigned refused = 0;

	portal_fixture.conf.portal_login_rate = 3;
	portal_start();
	for (unsigned i = 0; i < 6; i++) {
		answer_drop(&answer);
		answer = post("/v1/login", LOGIN, NULL, NULL);
		refused += answer.status == 429;
	}
	cr_expect_eq(refused, 3);
	cr_expect_str_eq(answer.error, "RATE");
	cr_expect_gt(atoi(answer_header(&answer, "Retry-After")), 10);
	answer_drop(&answer);
}

static _Atomic unsigned answered[600];

static void *log_in(void *unused)
{
	struct answer answer = post("/v1/login", LOGIN, NULL, NULL);

	(void)unused;
	answered[answer.status]++;
	if (answer.status == 503)
		cr_expect_str_neq(answer_header(&answer, "Retry-After"), "");
	answer_drop(&answer);
	return NULL;
}

// Pages that need no hash are served meanwhile.
Test(answer_account, logins_at_once_are_bounded_and_hold_nobody_else_up, .timeout = 100)
{
	pthread_t threads[120];
	int64_t start;

	portal_start();
	add("wang", PASSWORD, NULL);
	for (size_t i = 0; i < 120; i++)
		cr_assert_eq(pthread_create(&threads[i], NULL, log_in, NULL), 0);
	start = lg_monotonic_ns(&lg_clock_system);
	ANSWERS(200, "", "GET", "/qrcode.js");
	cr_expect_lt(lg_monotonic_ns(&lg_clock_system) - start, INT64_C(3000000000));
	for (size_t i = 0; i < 120; i++)
		pthread_join(threads[i], NULL);
	cr_expect_gt(answered[200], 0);
	cr_expect_gt(answered[503], 0, "no login was too many");
	cr_expect_eq(answered[200] + answered[503], 120, "200: %u, 503: %u", answered[200],
		answered[503]);
}

Test(answer_account, account_commands_change_what_logs_in)
{
	struct lg_connection *connection;
	struct lg_account account;

	portal_start();
	add("wang", PASSWORD, NULL);
	connection = records_take();
	RECORDS_MUST(lg_account_disable(connection, "wang", true, 77, &records_fixture.err));
	ANSWERS(401, "KEY", "POST", "/v1/login", .type = JSON, .body = LOGIN);
	RECORDS_MUST(lg_account_find(connection, "wang", &account, &records_fixture.err));
	cr_expect_eq(account.disabled_ms, 77);
	RECORDS_MUST(lg_account_disable(connection, "wang", false, 78, &records_fixture.err));
	ANSWERS(200, "", "POST", "/v1/login", .type = JSON, .body = LOGIN);
	cr_expect_eq(records_number("SELECT COUNT(*) FROM sessions"), 1);
	RECORDS_MUST(lg_account_set_password(
		connection, "wang", "another one entirely", &records_fixture.err));
	cr_expect_eq(records_number("SELECT COUNT(*) FROM sessions"), 0);
	ANSWERS(401, "KEY", "POST", "/v1/login", .type = JSON, .body = LOGIN);
	RECORDS_REFUSED(LG_E_NOT_FOUND, "no account",
		lg_account_find(connection, "zhang", &account, &records_fixture.err));
	RECORDS_REFUSED(LG_E_NOT_FOUND, "no account",
		lg_account_disable(connection, "zhang", true, 1, &records_fixture.err));
	lg_database_give(connection);
}

Test(answer_account, accounts_that_make_no_sense_are_refused)
{
	static const struct lg_account_wanted wanted[] = {
		{.login = "", .role = LG_ROLE_REVIEWER, .password = PASSWORD},
		{.login = "a b", .role = LG_ROLE_REVIEWER, .password = PASSWORD},
		{.login = "a", .role = LG_ROLE_REVIEWER, .password = "short"},
		{.login = "a", .role = LG_ROLE_REVIEWER},
		{.login = "a", .role = LG_ROLE_REVIEWER, .certificate = "xx"},
		{.login = "a", .role = LG_ROLE_APPLICANT, .password = PASSWORD},
		{.login = "a", .role = LG_ROLE_REVIEWER, .password = PASSWORD, .driver = "x"},
		{.login = "a", .role = LG_ROLE_INSPECTOR, .password = PASSWORD},
		{.login = "a",
			.role = LG_ROLE_INSPECTOR,
			.password = PASSWORD,
			.gateway_role = "x"},
		{.login = "a",
			.role = LG_ROLE_OPERATOR,
			.password = PASSWORD,
			.gateway_role = "lab"},
	};
	struct lg_connection *connection;
	char id[LG_RECORD_ID_BYTES];

	portal_start();
	connection = records_take();
	for (size_t i = 0; i < sizeof(wanted) / sizeof(wanted[0]); i++)
		cr_expect_eq(lg_account_add(connection, &wanted[i], 1, id, &records_fixture.err),
			LG_E_ARGUMENT, "%zu", i);
	lg_database_give(connection);
	add("a", PASSWORD, NULL);
	connection = records_take();
	RECORDS_REFUSED(LG_E_EXISTS, "already",
		lg_account_add(connection,
			&(struct lg_account_wanted){
				.login = "a", .role = LG_ROLE_OPERATOR, .password = PASSWORD},
			1, id, &records_fixture.err));
	lg_database_give(connection);
}
