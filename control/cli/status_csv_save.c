// SPDX-License-Identifier: Apache-2.0
#include "control/cli/status_csv.h"

#include <unistd.h>

// Beside its place at first, so that a file of that name is whole or as it was.
int lg_status_csv_save(
	const char *path, void (*write)(void *self, FILE *file), void *self, struct lg_error *err)
{
	char aside[4096];
	bool good;
	FILE *file;

	if (!path) {
		write(self, stdout);
		return fflush(stdout) == 0 && !ferror(stdout)
			? LG_OK
			: lg_fail(err, LG_E_IO, "cannot write to standard output: %m");
	}
	if ((size_t)snprintf(aside, sizeof(aside), "%s.new", path) >= sizeof(aside))
		return lg_fail(err, LG_E_TOO_LARGE, "the path %.60s… is too long", path);
	file = fopen(aside, "we");
	if (!file)
		return lg_fail(err, LG_E_IO, "cannot write %s: %m", aside);
	write(self, file);
	good = fflush(file) == 0 && !ferror(file) && fsync(fileno(file)) == 0;
	good = fclose(file) == 0 && good;
	if (good && rename(aside, path) == 0)
		return LG_OK;
	lg_fail(err, LG_E_IO, "cannot write %s: %m", path);
	unlink(aside);
	return LG_E_IO;
}
