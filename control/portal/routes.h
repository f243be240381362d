// SPDX-License-Identifier: Apache-2.0
// Which row of control/portal/routes.def a request means.
#pragma once

#include "control/portal/route.h"

#define LG_ROUTE_METHODS_BYTES 64

// The route of method and path, and what stands for {id}; NULL when the path is unknown or takes
// other methods: *methods then names those, "" for an unknown path. HEAD is as GET.
const struct lg_route *lg_routes_find(const char *method, const char *path,
	char id[LG_RECORD_ID_BYTES], char methods[LG_ROUTE_METHODS_BYTES]);

// Handlers that take long by design, because they hash passwords: they run beside the threads that
// serve connections.
bool lg_route_is_slow(const struct lg_route *route);
// Handlers that wait for a data plane, beside both: connections and logins go on meanwhile.
bool lg_route_waits(const struct lg_route *route);

const char *lg_portal_role_name(enum lg_portal_role role); // "applicant", "nobody"
// 0 for a name that is no account's role.
enum lg_portal_role lg_portal_role_of_name(const char *name);
