// SPDX-License-Identifier: Apache-2.0
#include "common/sealed.h"

#include <criterion/criterion.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#define BYTES 10000

static struct lg_error err;

static int make(uint8_t fill)
{
	uint8_t *data;
	int fd;

	cr_assert_eq(lg_sealed_create("test", BYTES, &fd, &data, &err), 0, "%s", err.text);
	memset(data, fill, BYTES);
	cr_assert_eq(lg_sealed_finish(fd, data, BYTES, &err), 0, "%s", err.text);
	return fd;
}

Test(sealed, bytes_written_are_bytes_mapped)
{
	const int fd = make(0x5a);
	const uint8_t *data;

	cr_assert_eq(lg_sealed_map(fd, BYTES, &data, &err), 0, "%s", err.text);
	for (size_t i = 0; i < BYTES; i++)
		cr_assert_eq(data[i], 0x5a);
	close(fd);
	cr_assert_eq(data[BYTES - 1], 0x5a);
	lg_sealed_unmap(data, BYTES);
	lg_sealed_unmap(NULL, 0);
}

Test(sealed, new_memory_is_zero)
{
	uint8_t *data;
	int fd;

	cr_assert_eq(lg_sealed_create("test", BYTES, &fd, &data, &err), 0);
	for (size_t i = 0; i < BYTES; i++)
		cr_assert_eq(data[i], 0);
	cr_assert_eq(fcntl(fd, F_GETFD) & FD_CLOEXEC, FD_CLOEXEC);
}

Test(sealed, nothing_changes_it_any_more)
{
	const int fd = make(1);

	cr_assert_eq(pwrite(fd, "x", 1, 0), -1);
	cr_assert_eq(errno, EPERM);
	cr_assert_eq(ftruncate(fd, BYTES - 1), -1);
	cr_assert_eq(errno, EPERM);
	cr_assert_eq(ftruncate(fd, BYTES + 1), -1);
	cr_assert_eq(errno, EPERM);
	cr_assert_eq(mmap(NULL, BYTES, PROT_WRITE, MAP_SHARED, fd, 0), MAP_FAILED);
	cr_assert_eq(fcntl(fd, F_ADD_SEALS, F_SEAL_FUTURE_WRITE), -1);
	cr_assert_eq(errno, EPERM);
}

Test(sealed, refuses_a_file_with_any_seal_missing)
{
	static const int seals[] = {F_SEAL_SEAL, F_SEAL_SHRINK, F_SEAL_GROW, F_SEAL_WRITE};
	const uint8_t *data = NULL;

	for (unsigned left_out = 0; left_out < 4; left_out++) {
		const int fd = memfd_create("test", MFD_ALLOW_SEALING);
		int set = 0;

		for (unsigned i = 0; i < 4; i++)
			set |= i == left_out ? 0 : seals[i];
		cr_assert_eq(ftruncate(fd, BYTES), 0);
		cr_assert_eq(fcntl(fd, F_ADD_SEALS, set), 0);
		cr_assert_eq(lg_sealed_map(fd, BYTES, &data, &err), LG_E_FORMAT);
		cr_assert_null(data);
		close(fd);
	}
}

Test(sealed, refuses_what_is_no_memory_file)
{
	const int fd = open("/proc/self/exe", O_RDONLY);
	const uint8_t *data = NULL;

	cr_assert_eq(lg_sealed_map(fd, BYTES, &data, &err), LG_E_FORMAT);
	cr_assert_eq(lg_sealed_map(-1, BYTES, &data, &err), LG_E_FORMAT);
	cr_assert_null(data);
}

Test(sealed, refuses_another_size_than_announced)
{
	const int fd = make(1);
	const uint8_t *data = NULL;

	cr_assert_eq(lg_sealed_map(fd, BYTES - 1, &data, &err), LG_E_FORMAT);
	cr_assert_eq(lg_sealed_map(fd, BYTES + 1, &data, &err), LG_E_FORMAT);
	cr_assert_eq(lg_sealed_map(fd, 0, &data, &err), LG_E_FORMAT);
	cr_assert_null(data);
}

Test(sealed, refuses_an_empty_or_impossible_size)
{
	uint8_t *data;
	int fd;

	cr_assert_eq(lg_sealed_create("test", 0, &fd, &data, &err), LG_E_ARGUMENT);
	cr_assert_eq(lg_sealed_create("test", SIZE_MAX / 2, &fd, &data, &err), LG_E_TOO_LARGE);
}

Test(sealed, refuses_to_seal_while_somebody_can_write)
{
	uint8_t *data;
	int fd;

	cr_assert_eq(lg_sealed_create("test", BYTES, &fd, &data, &err), 0);
	cr_assert_neq(mmap(NULL, BYTES, PROT_WRITE, MAP_SHARED, fd, 0), MAP_FAILED);
	cr_assert_eq(lg_sealed_finish(fd, data, BYTES, &err), LG_E_IO);
}

Test(sealed, what_was_written_piece_by_piece_can_be_sealed_and_mapped)
{
	const uint8_t *data;
	int fd;

	cr_assert_eq(lg_sealed_start("test", &fd, &err), 0);
	cr_assert_eq(write(fd, "ab", 2), 2);
	cr_assert_eq(write(fd, "c", 1), 1);
	cr_expect_lt(lg_sealed_map(fd, 3, &data, &err), 0, "not sealed yet");
	cr_assert_eq(lg_sealed_seal(fd, &err), 0);
	cr_expect_lt(write(fd, "d", 1), 0);
	cr_assert_eq(lg_sealed_map(fd, 3, &data, &err), 0);
	cr_expect_eq(memcmp(data, "abc", 3), 0);
	lg_sealed_unmap(data, 3);
	close(fd);
}
