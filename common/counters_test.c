// SPDX-License-Identifier: Apache-2.0
#include "common/counters.h"

#include <criterion/criterion.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static struct lg_error err;
static char directory[] = "/tmp/licgate-counters-XXXXXX";
static char path[64];

static void enter(void)
{
	cr_assert_not_null(mkdtemp(directory));
	snprintf(path, sizeof(path), "%s/counters", directory);
}

static void leave(void)
{
	unlink(path);
	cr_assert_eq(rmdir(directory), 0, "something was left behind in %s", directory);
}

static struct lg_counters *create(unsigned workers)
{
	struct lg_counters *counters;

	cr_assert_eq(lg_counters_create(path, workers, &counters, &err), 0, "%s", err.text);
	return counters;
}

static struct lg_counters *reopen(void)
{
	struct lg_counters *counters;

	cr_assert_eq(lg_counters_open(path, &counters, &err), 0, "%s", err.text);
	return counters;
}

static void overwrite(off_t offset, const void *data, size_t len)
{
	const int fd = open(path, O_WRONLY);

	cr_assert_eq(pwrite(fd, data, len, offset), (ssize_t)len);
	close(fd);
}

TestSuite(counters, .init = enter, .fini = leave);

Test(counters, a_reader_sees_what_the_writer_counts)
{
	struct lg_counters *const writer = create(2);
	struct lg_counters *const reader = reopen();

	cr_assert_eq(lg_counters_workers(reader), 2);
	lg_count(lg_counters_worker(writer, 0), LG_C_rx_packets);
	lg_count_add(lg_counters_worker(writer, 1), LG_C_rx_packets, 41);
	lg_count(lg_counters_worker(writer, 1), LG_C_verdict_GONE);
	lg_gauge_set(writer, LG_G_generation, UINT64_MAX);
	cr_assert_eq(lg_counters_at(reader, 0, LG_C_rx_packets), 1);
	cr_assert_eq(lg_counters_at(reader, 1, LG_C_rx_packets), 41);
	cr_assert_eq(lg_counters_sum(reader, LG_C_rx_packets), 42);
	cr_assert_eq(lg_counters_sum(reader, LG_C_verdict_GONE), 1);
	cr_assert_eq(lg_counters_sum(reader, LG_C_rx_bytes), 0);
	cr_assert_eq(lg_gauge_get(reader, LG_G_generation), UINT64_MAX);
	cr_assert_eq(lg_gauge_get(reader, LG_G_epoch), 0);
	lg_counters_close(reader);
	lg_counters_close(writer);
}

Test(counters, every_counter_of_every_worker_has_its_own_place)
{
	struct lg_counters *const writer = create(LG_COUNTER_WORKERS_MAX);
	struct lg_counters *const reader = reopen();

	for (unsigned w = 0; w < LG_COUNTER_WORKERS_MAX; w++)
		for (unsigned c = 0; c < LG_COUNTER_COUNT; c++)
			lg_count_add(lg_counters_worker(writer, w), c, 1000 * w + c);
	for (unsigned g = 0; g < LG_GAUGE_COUNT; g++)
		lg_gauge_set(writer, g, 900000 + g);
	for (unsigned w = 0; w < LG_COUNTER_WORKERS_MAX; w++)
		for (unsigned c = 0; c < LG_COUNTER_COUNT; c++)
			cr_assert_eq(lg_counters_at(reader, w, c), 1000 * w + c);
	for (unsigned g = 0; g < LG_GAUGE_COUNT; g++)
		cr_assert_eq(lg_gauge_get(reader, g), 900000 + g);
	lg_counters_close(reader);
	lg_counters_close(writer);
}

Test(counters, no_two_workers_share_a_cache_line)
{
	struct lg_counters *const counters = create(3);

	for (unsigned w = 0; w < 3; w++)
		cr_assert_eq((uintptr_t)lg_counters_worker(counters, w) % 128, 0);
	cr_assert_eq(sizeof(struct lg_worker_counters) % 128, 0);
	lg_counters_close(counters);
}

Test(counters, there_is_no_worker_beyond_the_last)
{
	struct lg_counters *const counters = create(3);

	cr_assert_not_null(lg_counters_worker(counters, 2));
	cr_assert_null(lg_counters_worker(counters, 3));
	cr_assert_eq(lg_counters_at(counters, 3, LG_C_rx_packets), 0);
	lg_counters_close(counters);
	lg_counters_close(NULL);
}

Test(counters, refuses_no_workers_and_too_many)
{
	struct lg_counters *counters;

	cr_assert_eq(lg_counters_create(path, 0, &counters, &err), LG_E_ARGUMENT);
	cr_assert_eq(lg_counters_create(path, LG_COUNTER_WORKERS_MAX + 1, &counters, &err),
		LG_E_ARGUMENT);
}

Test(counters, anybody_may_read_whatever_the_umask)
{
	struct stat status;

	umask(077);
	lg_counters_close(create(1));
	cr_assert_eq(stat(path, &status), 0);
	cr_assert_eq(status.st_mode & 07777, 0644);
}

Test(counters, a_new_file_does_not_hurt_who_reads_the_old_one)
{
	struct lg_counters *const old_writer = create(8);
	struct lg_counters *const old_reader = reopen();
	struct lg_counters *new_writer, *new_reader;

	lg_count(lg_counters_worker(old_writer, 7), LG_C_requests);
	new_writer = create(1);
	cr_assert_eq(lg_counters_sum(old_reader, LG_C_requests), 1);
	new_reader = reopen();
	cr_assert_eq(lg_counters_workers(new_reader), 1);
	cr_assert_eq(lg_counters_sum(new_reader, LG_C_requests), 0);
	lg_counters_close(old_reader);
	lg_counters_close(old_writer);
	lg_counters_close(new_reader);
	lg_counters_close(new_writer);
}

Test(counters, a_directory_that_is_missing_is_named)
{
	struct lg_counters *counters;

	cr_assert_eq(
		lg_counters_create("/tmp/licgate-no-such/c", 1, &counters, &err), LG_E_NOT_FOUND);
	cr_assert_not_null(strstr(err.text, "/tmp/licgate-no-such/c"));
}

Test(counters, a_path_that_cannot_be_replaced_leaves_nothing_behind)
{
	struct lg_counters *counters;

	cr_assert_eq(mkdir(path, 0700), 0);
	cr_assert_lt(lg_counters_create(path, 1, &counters, &err), 0);
	cr_assert_eq(rmdir(path), 0);
}

Test(counters, refuses_another_version)
{
	static const uint8_t other[8] = "another";
	struct lg_counters *counters;

	lg_counters_close(create(1));
	overwrite(8, other, sizeof(other));
	cr_assert_eq(lg_counters_open(path, &counters, &err), LG_E_VERSION);
	cr_assert_not_null(strstr(err.text, "another version of licgate"));
}

Test(counters, refuses_a_file_of_another_kind)
{
	struct lg_counters *counters;

	cr_assert_eq(lg_counters_open(path, &counters, &err), LG_E_NOT_FOUND);
	cr_assert_eq(lg_counters_open("/proc/self/exe", &counters, &err), LG_E_FORMAT);
	cr_assert_eq(lg_counters_open(directory, &counters, &err), LG_E_FORMAT);
	lg_counters_close(create(1));
	overwrite(0, "x", 1);
	cr_assert_eq(lg_counters_open(path, &counters, &err), LG_E_FORMAT);
}

Test(counters, refuses_a_size_that_disagrees_with_the_workers)
{
	static const uint32_t workers[] = {0, 1, 3, LG_COUNTER_WORKERS_MAX + 1, UINT32_MAX};
	struct lg_counters *counters;
	struct stat status;

	lg_counters_close(create(2));
	for (unsigned i = 0; i < sizeof(workers) / sizeof(workers[0]); i++) {
		overwrite(16, &workers[i], sizeof(workers[i]));
		cr_assert_eq(lg_counters_open(path, &counters, &err), LG_E_FORMAT);
	}
	lg_counters_close(create(2));
	cr_assert_eq(stat(path, &status), 0);
	for (off_t size = 0; size < status.st_size; size += 500) {
		cr_assert_eq(truncate(path, size), 0);
		cr_assert_lt(lg_counters_open(path, &counters, &err), 0);
	}
}

Test(counters, every_counter_and_gauge_has_its_own_name)
{
	for (unsigned c = 0; c < LG_COUNTER_COUNT; c++) {
		const struct lg_counter_info *const info = lg_counter_info(c);

		cr_assert(*info->name && *info->unit && *info->text);
		for (unsigned d = 0; d < c; d++)
			cr_assert_str_neq(info->name, lg_counter_info(d)->name);
	}
	for (unsigned g = 0; g < LG_GAUGE_COUNT; g++) {
		const struct lg_counter_info *const info = lg_gauge_info(g);

		cr_assert(*info->name && *info->unit && *info->text);
		for (unsigned h = 0; h < g; h++)
			cr_assert_str_neq(info->name, lg_gauge_info(h)->name);
	}
}

Test(counters, codes_lead_to_their_counters)
{
	cr_assert_str_eq(lg_counter_info(lg_counter_of_verdict(LG_VALID))->name, "verdict_VALID");
	cr_assert_str_eq(lg_counter_info(lg_counter_of_verdict(LG_RATE_LIMITED))->name,
		"verdict_RATE_LIMITED");
	cr_assert_str_eq(lg_counter_info(lg_counter_of_reason(LG_R_NONE))->name, "reason_NONE");
	cr_assert_str_eq(
		lg_counter_info(lg_counter_of_reason(LG_R_CBOR_FLOAT))->name, "reason_CBOR_FLOAT");
	cr_assert_eq(lg_counter_of_verdict(0), LG_COUNTER_COUNT);
	cr_assert_eq(lg_counter_of_verdict(LG_VERDICT_END), LG_COUNTER_COUNT);
	cr_assert_eq(lg_counter_of_reason(5), LG_COUNTER_COUNT);
	cr_assert_eq(lg_counter_of_reason(65536), LG_COUNTER_COUNT);
}
