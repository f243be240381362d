// SPDX-License-Identifier: Apache-2.0
// Preloaded into control: fsync() and fdatasync() that do nothing, or that fail while a file
// exists.
//
// LICGATE_FSYNC=nothing, or log: fdatasync() alone, which SQLite calls, does nothing; or FILE.
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static int bring_to_disk(long call, int fd)
{
	const char *const how = getenv("LICGATE_FSYNC");

	if (how &&
		(strcmp(how, "nothing") == 0 || (strcmp(how, "log") == 0 && call == SYS_fdatasync)))
		return 0;
	if (how && access(how, F_OK) == 0) {
		errno = EIO;
		return -1;
	}
	return (int)syscall(call, fd);
}

int fsync(int fd)
{
	return bring_to_disk(SYS_fsync, fd);
}

int fdatasync(int fd)
{
	return bring_to_disk(SYS_fdatasync, fd);
}
