// SPDX-License-Identifier: Apache-2.0
#include "control/portal/routes.h"

#include <stdio.h>

const struct lg_route lg_routes[] = {
#define ROUTE(method, path, roles, body, handler, summary)                                         \
	{method, path, roles, body, handler, summary},
#include "control/portal/routes.def"
#undef ROUTE
	{0},
};

static bool take_id(const char **path, char id[LG_RECORD_ID_BYTES])
{
	const size_t len = strspn(*path, "0123456789abcdef");

	if (len != LG_RECORD_ID_BYTES - 1)
		return false;
	memcpy(id, *path, len);
	id[len] = '\0';
	*path += len;
	return true;
}

static bool matches(const char *pattern, const char *path, char id[LG_RECORD_ID_BYTES])
{
	static const char mark[] = "{id}";

	while (*pattern) {
		if (strncmp(pattern, mark, strlen(mark)) == 0) {
			if (!take_id(&path, id))
				return false;
			pattern += strlen(mark);
		} else if (*pattern++ != *path++) {
			return false;
		}
	}
	return *path == '\0';
}

static void add_method(char methods[LG_ROUTE_METHODS_BYTES], const char *method)
{
	const size_t used = strlen(methods);

	snprintf(methods + used, LG_ROUTE_METHODS_BYTES - used, "%s%s%s", used ? ", " : "", method,
		strcmp(method, "GET") == 0 ? ", HEAD" : "");
}

const struct lg_route *lg_routes_find(const char *method, const char *path,
	char id[LG_RECORD_ID_BYTES], char methods[LG_ROUTE_METHODS_BYTES])
{
	const char *wanted = strcmp(method, "HEAD") == 0 ? "GET" : method;

	methods[0] = '\0';
	for (const struct lg_route *route = lg_routes; route->path; route++) {
		id[0] = '\0';
		if (!matches(route->path, path, id))
			continue;
		if (strcmp(route->method, wanted) == 0)
			return route;
		add_method(methods, route->method);
	}
	return NULL;
}

bool lg_route_is_slow(const struct lg_route *route)
{
	return route->handler == lg_answer_login || route->handler == lg_answer_register;
}

bool lg_route_waits(const struct lg_route *route)
{
	return route->handler == lg_answer_driver_conditions;
}

static const struct {
	enum lg_portal_role role;
	const char *name;
} roles[] = {
	{LG_ROLE_APPLICANT, "applicant"},
	{LG_ROLE_REVIEWER, "reviewer"},
	{LG_ROLE_INSPECTOR, "inspector"},
	{LG_ROLE_OPERATOR, "operator"},
};

const char *lg_portal_role_name(enum lg_portal_role role)
{
	for (size_t i = 0; i < sizeof(roles) / sizeof(roles[0]); i++)
		if (roles[i].role == role)
			return roles[i].name;
	return "nobody";
}

enum lg_portal_role lg_portal_role_of_name(const char *name)
{
	for (size_t i = 0; i < sizeof(roles) / sizeof(roles[0]); i++)
		if (strcmp(roles[i].name, name) == 0)
			return roles[i].role;
	return 0;
}
