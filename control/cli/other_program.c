// SPDX-License-Identifier: Apache-2.0
#include "control/cli/other_program.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int lg_go_on_as(const struct lg_call *call, const char *program, struct lg_error *err)
{
	char path[PATH_MAX + 32];
	const ssize_t len = readlink("/proc/self/exe", path, PATH_MAX);

	if (len < 0)
		return lg_fail(
			err, LG_E_HOST, "cannot tell where licgate lies: /proc/self/exe: %m");
	path[len] = '\0';
	snprintf(strrchr(path, '/') + 1, 32, "%s", program);
	execv(path, call->arguments);
	return lg_fail(err, LG_E_HOST,
		"cannot start %s, which has the database: %m; install it beside licgate", path);
}
