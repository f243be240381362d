// SPDX-License-Identifier: Apache-2.0
#include "control/feed/directory.h"

#include <criterion/criterion.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static struct lg_error err;
static char parent[64], directory[96];
static struct lg_feed_carrier carrier;

static void start(void)
{
	strcpy(parent, "/tmp/licgate-feed-XXXXXX");
	cr_assert_not_null(mkdtemp(parent));
	snprintf(directory, sizeof(directory), "%s/feed", parent);
	cr_assert_eq(lg_feed_directory_prepare(directory, &err), LG_OK, "%s", err.text);
	cr_assert_eq(lg_feed_directory_carrier(directory, &carrier, &err), LG_OK);
}

static void finish(void)
{
	char command[128];

	carrier.close(carrier.self);
	snprintf(command, sizeof(command), "rm -r '%s'", parent);
	cr_expect_eq(system(command), 0);
}

TestSuite(feed_directory, .init = start, .fini = finish);

static struct lg_bytes text(const char *s)
{
	return (struct lg_bytes){(const uint8_t *)s, strlen(s)};
}

static void put(const char *name, const char *content)
{
	cr_assert_eq(
		lg_feed_directory_put(directory, name, text(content), &err), LG_OK, "%s", err.text);
}

static void expect_file(const char *name, const char *content)
{
	struct lg_bytes bytes;

	cr_assert_eq(carrier.get(carrier.self, name, 100, &bytes, &err), LG_OK, "%s", err.text);
	cr_expect_eq(bytes.len, strlen(content));
	cr_expect_eq(memcmp(bytes.data, content, bytes.len), 0);
	free((void *)bytes.data);
}

Test(feed_directory, what_was_put_is_got_and_any_user_may_read_it)
{
	struct lg_bytes bytes;
	char path[128];
	struct stat status;

	put("now", "first");
	put("now", "second");
	put("delta-1-1", "delta");
	cr_assert_eq(carrier.tail(carrier.self, &bytes, &err), LG_OK);
	cr_expect_eq(bytes.len, 6);
	free((void *)bytes.data);
	expect_file("delta-1-1", "delta");
	snprintf(path, sizeof(path), "%s/now", directory);
	cr_assert_eq(stat(path, &status), 0);
	cr_expect_eq(status.st_mode & 0777, 0644);
}

Test(feed_directory, case30_what_is_not_there_is_not_found)
{
	struct lg_bytes bytes;

	cr_expect_eq(carrier.tail(carrier.self, &bytes, &err), LG_E_NOT_FOUND);
	cr_expect_eq(carrier.get(carrier.self, "delta-1-7", 100, &bytes, &err), LG_E_NOT_FOUND);
	cr_expect_eq(carrier.snapshot(carrier.self, 1, 7, 100, -1, &err), LG_E_NOT_FOUND);
	cr_expect_eq(lg_feed_directory_carrier("/nowhere", &carrier, &err), LG_E_NOT_FOUND);
	cr_expect_not_null(strstr(err.text, "https://"), "%s", err.text);
}

Test(feed_directory, case26_more_than_the_limit_is_refused)
{
	struct lg_bytes bytes;
	FILE *const out = tmpfile();

	put("delta-1-1", "123456");
	cr_expect_eq(carrier.get(carrier.self, "delta-1-1", 5, &bytes, &err), LG_E_TOO_LARGE);
	put("base-1-7.records", "123456");
	cr_expect_eq(carrier.snapshot(carrier.self, 1, 7, 5, fileno(out), &err), LG_E_TOO_LARGE);
	cr_expect_eq(carrier.snapshot(carrier.self, 1, 7, 6, fileno(out), &err), LG_OK);
	cr_expect_eq(lseek(fileno(out), 0, SEEK_CUR), 6);
	fclose(out);
}

Test(feed_directory, case31_what_a_killed_writer_left_is_removed)
{
	put("delta-1-1.AbCdEf", "half");
	put("now.AbCdEf", "half");
	put("base-1-7.records.AbCdEf", "half");
	put("readme.AbCdEf", "not ours");
	cr_assert_eq(lg_feed_directory_prepare(directory, &err), LG_OK);
	cr_expect_not(lg_feed_directory_has(directory, "delta-1-1.AbCdEf"));
	cr_expect_not(lg_feed_directory_has(directory, "now.AbCdEf"));
	cr_expect_not(lg_feed_directory_has(directory, "base-1-7.records.AbCdEf"));
	cr_expect(lg_feed_directory_has(directory, "readme.AbCdEf"));
}

static bool from_seven_on(const void *self, const struct lg_feed_name_parts *parts)
{
	(void)self;
	return parts->sequence >= 7;
}

Test(feed_directory, pruning_takes_deltas_and_bases_and_nothing_else)
{
	static const char *const go[] = {"delta-1-6", "base-1-6", "base-1-6.records"};
	static const char *const stay[] = {"delta-1-7", "base-1-7", "base-1-7.records", "now",
		"trust-list", "base", "index.html", "delta-1-06", "delta-1-6.records"};

	for (size_t i = 0; i < 3; i++)
		put(go[i], "x");
	for (size_t i = 0; i < 9; i++)
		put(stay[i], "x");
	cr_assert_eq(lg_feed_directory_prune(directory, from_seven_on, NULL, &err), LG_OK);
	for (size_t i = 0; i < 3; i++)
		cr_expect_not(lg_feed_directory_has(directory, go[i]), "%s", go[i]);
	for (size_t i = 0; i < 9; i++)
		cr_expect(lg_feed_directory_has(directory, stay[i]), "%s", stay[i]);
}

Test(feed_directory, case29_only_names_as_written_are_names)
{
	static const char *const bad[] = {"", "now", "delta", "delta-", "delta-1", "delta-1-",
		"delta--1", "delta-1--1", "delta-1-1x", "delta-+1-1", "delta- 1-1", "delta-01-1",
		"delta-4294967296-1", "delta-1-18446744073709551616", "delta-1-1.records",
		"base-1-1.record", "base-1-1.records.records", "../delta-1-1", "Delta-1-1"};
	struct lg_feed_name_parts parts;

	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		cr_expect_not(lg_feed_name_parse(bad[i], &parts), "%s", bad[i]);
	cr_assert(lg_feed_name_parse("base-4294967295-18446744073709551615.records", &parts));
	cr_expect(parts.records);
	cr_expect_eq(parts.kind, LG_FEED_BASE);
	cr_expect_eq(parts.epoch, UINT32_MAX);
	cr_expect_eq(parts.sequence, UINT64_MAX);
}

Test(feed_directory, a_pipe_in_the_place_of_a_file_does_not_hang)
{
	struct lg_bytes bytes;
	char path[128];

	snprintf(path, sizeof(path), "%s/delta-1-1", directory);
	cr_assert_eq(mkfifo(path, 0644), 0);
	cr_expect_eq(carrier.get(carrier.self, "delta-1-1", 100, &bytes, &err), LG_E_FORMAT);
}
