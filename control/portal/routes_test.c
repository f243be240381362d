// SPDX-License-Identifier: Apache-2.0
#include "control/portal/routes.h"

#include <criterion/criterion.h>

#define ID "0123456789abcdef0123456789abcdef"

static const struct lg_route *find(const char *method, const char *path)
{
	char id[LG_RECORD_ID_BYTES];
	char methods[LG_ROUTE_METHODS_BYTES];
	const struct lg_route *route = lg_routes_find(method, path, id, methods);

	cr_expect(!route || strcmp(id, strstr(route->path, "{id}") ? ID : "") == 0, "%s", id);
	return route;
}

static const char *methods_of(const char *method, const char *path)
{
	static char methods[LG_ROUTE_METHODS_BYTES];
	char id[LG_RECORD_ID_BYTES];

	cr_expect_null(lg_routes_find(method, path, id, methods), "%s %s", method, path);
	return methods;
}

static void path_of(const struct lg_route *route, char path[200])
{
	const char *mark = strstr(route->path, "{id}");
	const int before = mark ? (int)(mark - route->path) : (int)strlen(route->path);

	snprintf(path, 200, "%.*s%s%s", before, route->path, mark ? ID : "",
		mark ? mark + strlen("{id}") : "");
}

Test(routes, every_row_is_found_by_its_own_method_and_path)
{
	unsigned count = 0;

	for (const struct lg_route *route = lg_routes; route->path; route++) {
		char path[200];

		path_of(route, path);
		cr_expect_eq(find(route->method, path), route, "%s %s", route->method, path);
		cr_expect(route->roles != 0 && (route->roles & ~(unsigned)LG_ROLE_ANYBODY) == 0);
		count++;
	}
	cr_expect_gt(count, 30);
}

Test(routes, head_is_get)
{
	cr_expect_eq(find("HEAD", "/v1/session"), find("GET", "/v1/session"));
	cr_expect_null(find("HEAD", "/v1/login"));
}

Test(routes, other_methods_are_told)
{
	cr_expect_str_eq(methods_of("PUT", "/v1/session"), "GET, HEAD");
	cr_expect_str_eq(methods_of("GET", "/v1/login"), "POST");
	cr_expect_str_eq(methods_of("DELETE", "/v1/applications"), "GET, HEAD, POST");
	cr_expect_str_eq(methods_of("get", "/v1/session"), "GET, HEAD");
}

Test(routes, path_that_is_not_exactly_one_is_unknown)
{
	static const char *const paths[] = {"", "/", "/v1", "/v1/", "/v1/session/", "/v1/sessio",
		"//v1/session", "/V1/session", "/v1/applications/", "/v1/applications/x",
		"/v1/applications/{id}", "/v1/applications/0123456789ABCDEF0123456789ABCDEF",
		"/v1/applications/0123456789abcdef0123456789abcde",
		"/v1/applications/0123456789abcdef0123456789abcdef0", "/v1/applications/" ID "/",
		"/v1/applications/" ID "/photo/..", "/v1/reviews/" ID, "/v1/login\n"};

	for (size_t i = 0; i < sizeof(paths) / sizeof(paths[0]); i++)
		cr_expect_str_empty(methods_of("GET", paths[i]), "%s", paths[i]);
}

Test(routes, role_has_one_name)
{
	for (unsigned role = LG_ROLE_APPLICANT; role <= LG_ROLE_OPERATOR; role *= 2)
		cr_expect_eq(lg_portal_role_of_name(lg_portal_role_name(role)), role);
	cr_expect_eq(lg_portal_role_of_name("nobody"), 0);
	cr_expect_str_eq(lg_portal_role_name(LG_ROLE_NOBODY), "nobody");
}
