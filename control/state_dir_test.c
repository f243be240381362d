// SPDX-License-Identifier: Apache-2.0
#include "control/state_dir.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char parent[64];
static char path[80];
static struct lg_error err;

static void setup(void)
{
	snprintf(parent, sizeof(parent), "/tmp/licgate-state-XXXXXX");
	cr_assert(mkdtemp(parent));
	snprintf(path, sizeof(path), "%s/state", parent);
}

static void teardown(void)
{
	char name[96];

	snprintf(name, sizeof(name), "%s/lock", path);
	unlink(name);
	rmdir(path);
	unlink(path);
	rmdir(parent);
}

TestSuite(state_dir, .init = setup, .fini = teardown);

Test(state_dir, is_made_for_the_owner_alone)
{
	struct stat st;

	cr_assert_eq(lg_state_dir_create(path, &err), LG_OK);
	cr_assert_eq(stat(path, &st), 0);
	cr_expect_eq(st.st_mode & 07777, 0700);
	cr_expect_eq(lg_state_dir_create(path, &err), LG_OK);
}

Test(state_dir, is_not_made_without_its_parent)
{
	cr_expect_eq(lg_state_dir_create("/nowhere/at/all", &err), LG_E_IO);
}

Test(state_dir, missing_one_says_to_run_init)
{
	int lock;

	cr_expect_eq(lg_state_dir_lock(path, &lock, &err), LG_E_NOT_FOUND);
	cr_expect(strstr(err.text, "--init"), "%s", err.text);
}

Test(state_dir, open_to_others_is_refused_with_the_remedy)
{
	int lock;

	cr_assert_eq(lg_state_dir_create(path, &err), LG_OK);
	cr_assert_eq(chmod(path, 0750), 0);
	cr_expect_eq(lg_state_dir_lock(path, &lock, &err), LG_E_PERMISSION);
	cr_expect(strstr(err.text, "chmod 700"), "%s", err.text);
}

Test(state_dir, of_another_owner_is_refused)
{
	int lock;

	if (geteuid() != 0)
		cr_skip_test(
			"SKIPPED of_another_owner_is_refused: only root can give a directory away");
	cr_assert_eq(lg_state_dir_create(path, &err), LG_OK);
	cr_assert_eq(chown(path, 12345, 12345), 0);
	cr_expect_eq(lg_state_dir_lock(path, &lock, &err), LG_E_PERMISSION);
	cr_expect(strstr(err.text, "12345"), "%s", err.text);
}

Test(state_dir, that_is_a_file_is_refused)
{
	FILE *file = fopen(path, "w");
	int lock;

	cr_assert(file);
	fclose(file);
	cr_expect_eq(lg_state_dir_lock(path, &lock, &err), LG_E_CONFIG);
}

Test(state_dir, has_one_user_at_a_time)
{
	int lock;
	int second;

	cr_assert_eq(lg_state_dir_create(path, &err), LG_OK);
	cr_assert_eq(lg_state_dir_lock(path, &lock, &err), LG_OK);
	cr_expect_eq(lg_state_dir_lock(path, &second, &err), LG_E_STATE);
	close(lock);
	cr_expect_eq(lg_state_dir_lock(path, &lock, &err), LG_OK);
	close(lock);
}

Test(state_dir, paths_have_a_limit)
{
	char out[LG_STATE_PATH_BYTES];
	char long_name[LG_STATE_PATH_BYTES];

	cr_expect_eq(lg_state_path(out, "/a", "b", &err), LG_OK);
	cr_expect_str_eq(out, "/a/b");
	memset(long_name, 'x', sizeof(long_name) - 1);
	long_name[sizeof(long_name) - 1] = '\0';
	cr_expect_eq(lg_state_path(out, "/a", long_name, &err), LG_E_TOO_LARGE);
}
