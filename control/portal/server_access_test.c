// SPDX-License-Identifier: Apache-2.0
// Who may ask what: every route as every role, and what a request must bring.
#include "control/portal/portal_fixture.h"
#include "control/portal/routes.h"
#include "control/portal/static_page.h"

#include <stdio.h>

TestSuite(server_access, .init = portal_setup, .fini = portal_teardown);

#define ID "0123456789abcdef0123456789abcdef"

static const enum lg_portal_role roles[] = {
	LG_ROLE_APPLICANT, LG_ROLE_REVIEWER, LG_ROLE_INSPECTOR, LG_ROLE_OPERATOR, LG_ROLE_NOBODY};
#define ROLE_COUNT (sizeof(roles) / sizeof(roles[0]))

static void path_of(const struct lg_route *route, char path[200])
{
	const char *mark = strstr(route->path, "{id}");
	const int before = mark ? (int)(mark - route->path) : (int)strlen(route->path);

	snprintf(path, 200, "%.*s%s%s", before, route->path, mark ? ID : "",
		mark ? mark + strlen("{id}") : "");
}

// Those that do not answer at once, or end the session that others still need.
static bool is_special(const struct lg_route *route)
{
	return route->handler == lg_answer_events || route->handler == lg_answer_logout;
}

// What the server refuses before the body is looked at; a wrong type of body is refused after that.
static const char *expected(const struct lg_route *route, enum lg_portal_role role)
{
	if (!(route->roles & role))
		return role == LG_ROLE_NOBODY ? "SESSION" : "ROLE";
	return route->body == LG_BODY_NONE ? NULL : "TYPE";
}

static void ask_as(const struct lg_route *route, const struct browser *browser,
	enum lg_portal_role role, const char *path)
{
	static const char *const refusals[] = {"SESSION", "ROLE", "CSRF", "ORIGIN", "METHOD"};
	const char *wanted = expected(route, role);
	const struct ask ask = {.method = route->method,
		.path = path,
		.as = browser,
		.type = "text/plain",
		.body = route->body == LG_BODY_NONE ? NULL : "x"};
	struct answer answer = portal_ask(&ask);

	if (wanted)
		cr_expect_str_eq(answer.error, wanted, "%s %s as %s: %ld %s", route->method,
			route->path, lg_portal_role_name(role), answer.status, answer.error);
	for (size_t i = 0; !wanted && i < sizeof(refusals) / sizeof(refusals[0]); i++)
		cr_expect_str_neq(answer.error, refusals[i], "%s %s as %s", route->method,
			route->path, lg_portal_role_name(role));
	cr_expect_gt(answer.status, 0);
	answer_drop(&answer);
}

Test(server_access, every_route_is_for_its_roles_and_no_others)
{
	for (size_t i = 0; i < ROLE_COUNT; i++) {
		const struct browser browser = portal_login(roles[i]);

		for (const struct lg_route *route = lg_routes; route->path; route++) {
			char path[200];

			path_of(route, path);
			if (!is_special(route) || expected(route, roles[i]))
				ask_as(route, &browser, roles[i], path);
		}
	}
}

Test(server_access, every_post_with_a_session_needs_the_token_of_that_session)
{
	for (size_t i = 0; i < ROLE_COUNT; i++) {
		const struct browser browser = portal_login(roles[i]);
		struct browser other = {0};

		if (roles[i] == LG_ROLE_NOBODY)
			continue;
		other = portal_login_again(&browser);
		for (const struct lg_route *route = lg_routes; route->path; route++) {
			char path[200];

			if (strcmp(route->method, "POST") != 0 || !(route->roles & roles[i]))
				continue;
			path_of(route, path);
			ANSWERS(403, "CSRF", "POST", path, .as = &browser, .csrf = "");
			ANSWERS(403, "CSRF", "POST", path, .as = &browser, .csrf = ID);
			ANSWERS(403, "CSRF", "POST", path, .as = &browser, .csrf = "x");
			ANSWERS(403, "CSRF", "POST", path, .as = &browser, .csrf = other.csrf);
		}
	}
}

Test(server_access, post_of_another_sites_page_is_refused)
{
	const struct browser browser = portal_login(LG_ROLE_OPERATOR);
	char own[100];

	snprintf(own, sizeof(own), "Origin: %s", portal_fixture.base);
	ANSWERS(403, "ORIGIN", "POST", "/v1/logout", .as = &browser,
		.headers = {"Origin: http://evil.example"});
	ANSWERS(403, "ORIGIN", "POST", "/v1/logout", .as = &browser, .headers = {"Origin: null"});
	ANSWERS(403, "ORIGIN", "POST", "/v1/logout", .as = &browser,
		.headers = {"Sec-Fetch-Site: cross-site"});
	ANSWERS(403, "ORIGIN", "POST", "/v1/logout", .as = &browser,
		.headers = {own, "Sec-Fetch-Site: same-site"});
	ANSWERS(403, "ORIGIN", "POST", "/v1/login", .type = "application/json",
		.body = "{\"login\":\"a\",\"password\":\"b\"}",
		.headers = {"Origin: http://evil.example"});
	ANSWERS(204, "", "POST", "/v1/logout", .as = &browser,
		.headers = {own, "Sec-Fetch-Site: same-origin"});
}

Test(server_access, cookie_that_is_no_session_is_nobody)
{
	static const char *const cookies[] = {"licgate_session=", "licgate_session=x",
		"licgate_session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
		"licgate_session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
		"licgate_session='; DROP TABLE sessions; --"};

	for (size_t i = 0; i < sizeof(cookies) / sizeof(cookies[0]); i++) {
		char line[200];

		snprintf(line, sizeof(line), "Cookie: %s", cookies[i]);
		ANSWERS(401, "SESSION", "GET", "/v1/session", .headers = {line});
	}
}

Test(server_access, session_ends_when_idle_and_at_its_end)
{
	const struct browser idle = portal_login(LG_ROLE_OPERATOR);
	const struct browser busy = portal_login(LG_ROLE_OPERATOR);
	const int64_t idle_ms = portal_fixture.conf.portal_session_idle_s * 1000;
	const int64_t all_ms = portal_fixture.conf.portal_session_s * 1000;
	int64_t passed_ms = 0;

	ANSWERS(200, "", "GET", "/v1/session", .as = &idle);
	for (; passed_ms + idle_ms / 2 < all_ms; passed_ms += idle_ms / 2) {
		ANSWERS(200, "", "GET", "/v1/session", .as = &busy);
		portal_advance_ms(idle_ms / 2);
	}
	ANSWERS(401, "SESSION", "GET", "/v1/session", .as = &idle);
	ANSWERS(200, "", "GET", "/v1/session", .as = &busy);
	portal_advance_ms(all_ms - passed_ms + 1);
	ANSWERS(401, "SESSION", "GET", "/v1/session", .as = &busy);
	portal_fixture.server->next_purge_ns = 0;
	lg_server_tick(portal_fixture.server);
	cr_expect_eq(records_number("SELECT COUNT(*) FROM sessions"), 0);
}

Test(server_access, session_ends_with_its_account)
{
	const struct browser browser = portal_login(LG_ROLE_REVIEWER);

	ANSWERS(200, "", "GET", "/v1/session", .as = &browser);
	records_do("UPDATE accounts SET disabled_ms = 1");
	ANSWERS(401, "SESSION", "GET", "/v1/session", .as = &browser);
}

Test(server_access, other_methods_and_unknown_paths)
{
	struct answer answer = portal_ask(&(struct ask){"PUT", "/v1/applications"});

	cr_expect_eq(answer.status, 405);
	cr_expect_str_eq(answer_header(&answer, "Allow"), "GET, HEAD, POST");
	answer_drop(&answer);
	ANSWERS(405, "METHOD", "DELETE", "/v1/session");
	ANSWERS(405, "METHOD", "POST", "/qrcode.js");
	ANSWERS(405, "METHOD", "OPTIONS", "/v1/login");
	ANSWERS(404, "NOT_FOUND", "GET", "/v1/nothing");
	ANSWERS(200, NULL, "HEAD", "/qrcode.js");
}

Test(server_access, no_path_leads_out_of_the_pages)
{
	static const char *const paths[] = {"/../etc/passwd", "/pages/../../etc/passwd",
		"/%2e%2e/etc/passwd", "/..%2fetc/passwd", "/qrcode.js/..", "/./qrcode.js",
		"//qrcode.js", "/qrcode%2ejs", "/qrcode.js%00.html", "/etc/passwd",
		"/v1/../qrcode.js", "/\\qrcode.js"};

	for (size_t i = 0; i < sizeof(paths) / sizeof(paths[0]); i++)
		ANSWERS(404, "NOT_FOUND", "GET", paths[i]);
}

Test(server_access, every_page_is_served_as_what_it_is)
{
	static const char *const pages[] = {
		"/", "/apply", "/licence", "/review", "/inspect", "/operate", "/qrcode.js"};

	for (size_t i = 0; i < sizeof(pages) / sizeof(pages[0]); i++)
		cr_expect_not_null(lg_static_page_find(pages[i]), "%s", pages[i]);
	for (const struct lg_static_page *page = lg_static_pages; page->path; page++) {
		struct answer answer = portal_ask(&(struct ask){.path = page->path});

		cr_expect_eq(answer.status, 200, "%s", page->path);
		cr_expect_eq(answer.len, page->len, "%s", page->path);
		cr_expect_str_eq(answer_header(&answer, "Content-Type"), page->type);
		answer_drop(&answer);
	}
}

Test(server_access, page_is_sent_once_while_it_is_the_same)
{
	struct answer answer = portal_ask(&(struct ask){.path = "/qrcode.js"});
	char known[100];

	cr_expect_eq(answer.status, 200);
	cr_expect_gt(answer.len, 10000);
	snprintf(known, sizeof(known), "If-None-Match: %s", answer_header(&answer, "ETag"));
	answer_drop(&answer);
	answer = portal_ask(&(struct ask){.path = "/qrcode.js", .headers = {known}});
	cr_expect_eq(answer.status, 304);
	cr_expect_eq(answer.len, 0);
	answer_drop(&answer);
}

Test(server_access, every_answer_has_the_strict_headers)
{
	static const char *const paths[] = {
		"/qrcode.js", "/v1/health", "/v1/session", "/v1/nothing", "/v1/openapi.json"};
	static const struct {
		const char *name;
		const char *value;
	} wanted[] = {
		{"X-Content-Type-Options", "nosniff"},
		{"Referrer-Policy", "no-referrer"},
		{"Permissions-Policy", "camera=(self), microphone=(), geolocation=()"},
		{"Strict-Transport-Security", ""},
		{"Server", ""},
	};

	for (size_t i = 0; i < sizeof(paths) / sizeof(paths[0]); i++) {
		struct answer answer = portal_ask(&(struct ask){.path = paths[i]});
		const char *csp = answer_header(&answer, "Content-Security-Policy");

		cr_expect(
			strstr(csp, "default-src 'self'") && strstr(csp, "frame-ancestors 'none'"));
		cr_expect_null(strstr(csp, "unsafe"));
		for (size_t j = 0; j < sizeof(wanted) / sizeof(wanted[0]); j++)
			cr_expect_str_eq(answer_header(&answer, wanted[j].name), wanted[j].value,
				"%s of %s", wanted[j].name, paths[i]);
		cr_expect_str_eq(answer_header(&answer, "Cache-Control"),
			i == 0 ? "no-cache" : "no-store", "%s", paths[i]);
		answer_drop(&answer);
	}
}

Test(server_access, description_that_is_served_names_every_route)
{
	struct answer answer = portal_ask(&(struct ask){.path = "/v1/openapi.json"});
	const json_t *paths = json_object_get(answer.json, "paths");

	cr_expect_eq(answer.status, 200);
	for (const struct lg_route *route = lg_routes; route->path; route++)
		cr_expect_not_null(json_object_get(json_object_get(paths, route->path),
					   route->method[0] == 'G' ? "get" : "post"),
			"%s %s", route->method, route->path);
	answer_drop(&answer);
}

Test(server_access, health_tells_what_answers)
{
	struct answer answer = portal_ask(&(struct ask){.path = "/v1/health"});

	cr_expect_eq(answer.status, 503, "control does not run here");
	cr_expect(json_is_true(json_object_get(answer.json, "records")));
	cr_expect(json_is_false(json_object_get(answer.json, "control")));
	cr_expect(json_is_null(json_object_get(answer.json, "gateway")));
	answer_drop(&answer);
}
