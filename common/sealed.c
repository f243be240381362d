// SPDX-License-Identifier: Apache-2.0
#include "common/sealed.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define ALL_SEALS (F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE)

int lg_sealed_create(const char *name, size_t bytes, int *fd, uint8_t **data, struct lg_error *err)
{
	void *map;
	int memory, error;

	if (!bytes)
		return lg_fail(err, LG_E_ARGUMENT, "memory file %s would be empty", name);
	if (bytes > LG_SEALED_MAX_BYTES)
		return lg_fail(err, LG_E_TOO_LARGE,
			"memory file %s would be %zu bytes; the limit is %" PRIu64, name, bytes,
			LG_SEALED_MAX_BYTES);
	memory = memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING);
	if (memory < 0)
		return lg_fail(err, lg_error_of_errno(errno), "cannot create memory file %s: %s",
			name, strerror(errno));
	// Memory is taken now, so that running out is an error here and no SIGBUS at a later store.
	do
		error = posix_fallocate(memory, 0, (off_t)bytes);
	while (error == EINTR);
	if (error) {
		close(memory);
		return lg_fail(err, LG_E_NO_MEMORY, "cannot get %zu bytes for memory file %s: %s",
			bytes, name, strerror(error));
	}
	map = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, memory, 0);
	if (map == MAP_FAILED) {
		error = errno;
		close(memory);
		return lg_fail(err, lg_error_of_errno(error),
			"cannot map memory file %s of %zu bytes: %s", name, bytes, strerror(error));
	}
	*fd = memory;
	*data = map;
	return LG_OK;
}

int lg_sealed_start(const char *name, int *fd, struct lg_error *err)
{
	*fd = memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING);
	return *fd < 0 ? lg_fail(err, lg_error_of_errno(errno), "cannot create memory file %s: %s",
				 name, strerror(errno))
		       : LG_OK;
}

int lg_sealed_seal(int fd, struct lg_error *err)
{
	return fcntl(fd, F_ADD_SEALS, ALL_SEALS) < 0
		? lg_fail(err, LG_E_IO, "cannot seal a memory file: %s", strerror(errno))
		: LG_OK;
}

int lg_sealed_finish(int fd, uint8_t *data, size_t bytes, struct lg_error *err)
{
	// The kernel refuses F_SEAL_WRITE while a writable mapping stands.
	munmap(data, bytes);
	if (fcntl(fd, F_ADD_SEALS, ALL_SEALS) < 0)
		return lg_fail(err, LG_E_IO, "cannot seal memory file of %zu bytes: %s", bytes,
			strerror(errno));
	return LG_OK;
}

int lg_sealed_map(int fd, size_t bytes, const uint8_t **data, struct lg_error *err)
{
	const int seals = fcntl(fd, F_GET_SEALS);
	struct stat status;
	void *map;

	if (seals < 0 || (seals & ALL_SEALS) != ALL_SEALS)
		return lg_fail(err, LG_E_FORMAT,
			"descriptor is not a memory file sealed against every change");
	if (fstat(fd, &status) < 0)
		return lg_fail(
			err, LG_E_IO, "cannot read the size of a memory file: %s", strerror(errno));
	if (!bytes || (uint64_t)status.st_size != bytes)
		return lg_fail(err, LG_E_FORMAT,
			"memory file has %lld bytes where %zu were announced",
			(long long)status.st_size, bytes);
	// Private: kernels before 6.7 refuse a shared mapping of a file sealed against writing.
	map = mmap(NULL, bytes, PROT_READ, MAP_PRIVATE, fd, 0);
	if (map == MAP_FAILED)
		return lg_fail(err, lg_error_of_errno(errno),
			"cannot map memory file of %zu bytes: %s", bytes, strerror(errno));
	*data = map;
	return LG_OK;
}

void lg_sealed_unmap(const uint8_t *data, size_t bytes)
{
	if (data)
		munmap((void *)(uintptr_t)data, bytes);
}
