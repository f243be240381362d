// SPDX-License-Identifier: Apache-2.0
#include "common/durable.h"

#include <criterion/criterion.h>
#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

static struct lg_error err;
static char directory[] = "/tmp/licgate-durable-XXXXXX";

static void enter(void)
{
	cr_assert_not_null(mkdtemp(directory));
	cr_assert_eq(chdir(directory), 0);
}

static unsigned entries(void)
{
	DIR *const dir = opendir(".");
	unsigned count = 0;

	while (readdir(dir))
		count++;
	closedir(dir);
	return count - 2;
}

static void leave(void)
{
	DIR *const dir = opendir(directory);
	struct dirent *entry;

	while ((entry = readdir(dir)))
		unlinkat(dirfd(dir), entry->d_name, entry->d_type == DT_DIR ? AT_REMOVEDIR : 0);
	closedir(dir);
	rmdir(directory);
}

static struct lg_bytes text(const char *s)
{
	return (struct lg_bytes){(const uint8_t *)s, strlen(s)};
}

static void expect(const char *path, const char *content)
{
	uint8_t *data;
	size_t len;

	cr_assert_eq(lg_read_file(path, 1000, false, &data, &len, &err), 0, "%s", err.text);
	cr_assert_eq(len, strlen(content));
	cr_assert_str_eq((char *)data, content);
	free(data);
}

TestSuite(durable, .init = enter, .fini = leave);
TestSuite(read_file, .init = enter, .fini = leave);

Test(durable, replaces_the_whole_file_and_leaves_nothing_else)
{
	cr_assert_eq(lg_durable_replace("f", text("a longer first text"), 0644, &err), 0);
	expect("f", "a longer first text");
	cr_assert_eq(lg_durable_replace("f", text("short"), 0644, &err), 0);
	expect("f", "short");
	cr_assert_eq(lg_durable_replace("f", text(""), 0644, &err), 0);
	expect("f", "");
	cr_assert_eq(entries(), 1);
}

Test(durable, mode_is_as_asked_whatever_the_umask)
{
	struct stat status;

	umask(077);
	cr_assert_eq(lg_durable_replace("f", text("x"), 0644, &err), 0);
	cr_assert_eq(stat("f", &status), 0);
	cr_assert_eq(status.st_mode & 07777, 0644);
	umask(0);
	cr_assert_eq(lg_durable_replace("f", text("x"), 0600, &err), 0);
	cr_assert_eq(stat("f", &status), 0);
	cr_assert_eq(status.st_mode & 07777, 0600);
}

Test(durable, who_reads_the_old_file_keeps_it_whole)
{
	char content[8] = {0};
	FILE *old;

	cr_assert_eq(lg_durable_replace("f", text("old"), 0644, &err), 0);
	old = fopen("f", "r");
	cr_assert_eq(lg_durable_replace("f", text("new"), 0644, &err), 0);
	cr_assert_eq(fread(content, 1, sizeof(content), old), 3);
	cr_assert_str_eq(content, "old");
	fclose(old);
}

Test(durable, a_failed_write_leaves_the_old_file_and_nothing_else)
{
	const struct rlimit small = {4, 4};
	struct rlimit before;

	cr_assert_eq(lg_durable_replace("f", text("old"), 0644, &err), 0);
	signal(SIGXFSZ, SIG_IGN);
	getrlimit(RLIMIT_FSIZE, &before);
	setrlimit(RLIMIT_FSIZE, &small);
	cr_assert_eq(lg_durable_replace("f", text("longer than four"), 0644, &err), LG_E_IO);
	cr_assert_not_null(strstr(err.text, "cannot write f: write failed"));
	cr_assert_eq(entries(), 1);
	expect("f", "old");
}

Test(durable, a_failed_rename_leaves_nothing_behind)
{
	cr_assert_eq(mkdir("d", 0755), 0);
	cr_assert_lt(lg_durable_replace("d", text("x"), 0644, &err), 0);
	cr_assert_not_null(strstr(err.text, "cannot write d: rename failed"));
	cr_assert_eq(entries(), 1);
}

Test(durable, a_missing_directory_is_named)
{
	cr_assert_eq(lg_durable_replace("no/f", text("x"), 0644, &err), LG_E_NOT_FOUND);
	cr_assert_not_null(strstr(err.text, "no/f"));
}

Test(read_file, refuses_more_than_the_limit_and_takes_just_that)
{
	uint8_t *data;
	size_t len;

	cr_assert_eq(lg_durable_replace("f", text("12345"), 0644, &err), 0);
	cr_assert_eq(lg_read_file("f", 4, false, &data, &len, &err), LG_E_TOO_LARGE);
	cr_assert_eq(lg_read_file("f", 5, false, &data, &len, &err), 0);
	cr_assert_eq(len, 5);
	free(data);
}

Test(read_file, refuses_what_is_no_regular_file)
{
	uint8_t *data;
	size_t len;

	cr_assert_eq(lg_read_file("absent", 10, false, &data, &len, &err), LG_E_NOT_FOUND);
	cr_assert_eq(lg_read_file(".", 10, false, &data, &len, &err), LG_E_FORMAT);
	cr_assert_eq(mkfifo("pipe", 0600), 0);
	cr_assert_eq(lg_read_file("pipe", 10, false, &data, &len, &err), LG_E_FORMAT);
	cr_assert_eq(lg_read_file("/dev/zero", 10, false, &data, &len, &err), LG_E_FORMAT);
}

Test(read_file, private_files_are_for_their_owner_only)
{
	static const mode_t open_modes[] = {0640, 0620, 0604, 0602, 0610, 0601, 0666};
	uint8_t *data;
	size_t len;

	for (unsigned i = 0; i < sizeof(open_modes) / sizeof(open_modes[0]); i++) {
		cr_assert_eq(lg_durable_replace("f", text("x"), open_modes[i], &err), 0);
		cr_assert_eq(lg_read_file("f", 10, true, &data, &len, &err), LG_E_PERMISSION);
		cr_assert_not_null(strstr(err.text, "chmod 600 'f'"), "%s", err.text);
		cr_assert_eq(lg_read_file("f", 10, false, &data, &len, &err), 0);
		free(data);
	}
	cr_assert_eq(lg_durable_replace("f", text("x"), 0600, &err), 0);
	cr_assert_eq(lg_read_file("f", 10, true, &data, &len, &err), 0);
	free(data);
}

Test(read_file, private_files_of_somebody_else_are_refused)
{
	uint8_t *data;
	size_t len;

	if (geteuid() != 0)
		cr_skip_test(
			"SKIPPED private_files_of_somebody_else: only root can give files away");
	cr_assert_eq(lg_durable_replace("f", text("x"), 0600, &err), 0);
	cr_assert_eq(chown("f", 1, 1), 0);
	cr_assert_eq(lg_read_file("f", 10, true, &data, &len, &err), LG_E_PERMISSION);
	cr_assert_not_null(strstr(err.text, "chown 0 'f'"), "%s", err.text);
}

Test(read_file, files_that_grow_while_read_are_refused)
{
	uint8_t *data;
	size_t len;

	// procfs announces no bytes and then delivers some.
	cr_assert_eq(lg_read_file("/proc/self/status", 10000, false, &data, &len, &err), LG_E_IO);
	cr_assert_not_null(strstr(err.text, "it changed while it was being read"));
}

Test(durable, a_file_written_in_pieces_appears_when_it_is_finished)
{
	struct lg_durable *file;

	cr_assert_eq(lg_durable_replace("file", text("old"), 0644, &err), 0);
	cr_assert_eq(lg_durable_begin("file", 0644, &file, &err), 0);
	cr_assert_eq(lg_durable_write(file, text("ne"), &err), 0);
	cr_assert_eq(lg_durable_write(file, text("w"), &err), 0);
	expect("file", "old");
	cr_assert_eq(lg_durable_finish(file, &err), 0, "%s", err.text);
	expect("file", "new");
	cr_expect_eq(entries(), 1);
}

Test(durable, an_abandoned_file_leaves_no_trace)
{
	struct lg_durable *file;

	cr_assert_eq(lg_durable_begin("file", 0644, &file, &err), 0);
	cr_assert_eq(lg_durable_write(file, text("half"), &err), 0);
	lg_durable_abandon(file);
	lg_durable_abandon(NULL);
	cr_expect_eq(entries(), 0);
}
