// SPDX-License-Identifier: Apache-2.0
// licgate status verify goes on as licgate-journal, the same program with SQLite: whatever else
// licgate does asks control, and would start a third slower with a database linked to it.
#include "control/cli/call.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define PROGRAM "licgate-journal"

int lg_cli_status_verify(struct lg_call *call, struct lg_error *err)
{
	char path[PATH_MAX + sizeof(PROGRAM)];
	const ssize_t len = readlink("/proc/self/exe", path, PATH_MAX);

	if (len < 0)
		return lg_fail(
			err, LG_E_HOST, "cannot tell where licgate lies: /proc/self/exe: %m");
	path[len] = '\0';
	strcpy(strrchr(path, '/') + 1, PROGRAM);
	execv(path, call->arguments);
	return lg_fail(err, LG_E_HOST,
		"cannot start %s, which reads the journal: %m; install it beside licgate", path);
}
