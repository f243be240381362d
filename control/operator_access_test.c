// SPDX-License-Identifier: Apache-2.0
// Which users and groups are served, and as which user control runs.
#include "control/operator_client.h"
#include "control/operator_fixture.h"

#include <grp.h>
#include <pwd.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

TestSuite(operator_access, .init = operator_setup, .fini = operator_teardown, .timeout = 60);

Test(operator_access, sockets_are_for_the_owner_alone)
{
	struct stat st;

	cr_assert_eq(stat(fixture.conf.control_operator_socket, &st), 0);
	cr_expect_eq(st.st_mode & 07777, 0600);
	cr_assert_eq(stat(fixture.conf.control_link_socket, &st), 0);
	cr_expect_eq(st.st_mode & 07777, 0600);
}

// Tries to be served as this user; LG_OK when it is.
static int ask_as(uid_t uid, gid_t gid, gid_t supplementary)
{
	int status;
	const pid_t child = fork();

	cr_assert_geq(child, 0);
	if (child == 0) {
		json_t *answer;

		if (setgroups(1, &supplementary) != 0 || setresgid(gid, gid, gid) != 0 ||
			setresuid(uid, uid, uid) != 0)
			_exit(100);
		_exit(-lg_operator_call(fixture.conf.control_operator_socket,
			request_from("{'do': 'info'}"), PATIENCE_MS, &answer, &fixture.err));
	}
	waitpid(child, &status, 0);
	cr_assert(WIFEXITED(status));
	return -WEXITSTATUS(status);
}

Test(operator_access, group_of_the_configuration_is_let_in_and_others_are_not)
{
	const struct group *group = getgrnam("games");
	struct stat st;

	if (geteuid() != 0 || !group)
		cr_skip_test("SKIPPED group_of_the_configuration_is_let_in_and_others_are_not: "
			     "needs root and the group games");
	cr_expect_eq(ask_as(65534, 65534, 65534), LG_E_PERMISSION);
	operator_end(SIGTERM);
	cr_assert_eq(chmod(fixture.directory, 0755), 0);
	snprintf(fixture.conf.control_operator_group, LG_CONF_STRING_BYTES, "games");
	operator_start();
	cr_assert_eq(stat(fixture.conf.control_operator_socket, &st), 0);
	cr_expect_eq(st.st_mode & 07777, 0660);
	cr_expect_eq(st.st_gid, group->gr_gid);
	cr_expect_eq(ask_as(65534, 65534, 65534), LG_E_PERMISSION);
	cr_expect_eq(ask_as(65534, group->gr_gid, 65534), LG_OK);
	cr_expect_eq(ask_as(65534, 65534, group->gr_gid), LG_OK);
	// The file lets everybody in, control still does not.
	cr_assert_eq(chmod(fixture.conf.control_operator_socket, 0666), 0);
	cr_expect_eq(ask_as(65534, 65534, 65534), LG_E_CLOSED);
}

Test(operator_access, gives_up_root_for_the_user_of_the_configuration)
{
	char path[64];
	char line[128] = "";
	FILE *file;
	unsigned uid = 0;

	if (geteuid() != 0 || !getpwnam("games"))
		cr_skip_test("SKIPPED gives_up_root_for_the_user_of_the_configuration: needs root "
			     "and the user games");
	operator_end(SIGTERM);
	snprintf(fixture.conf.control_user, LG_CONF_STRING_BYTES, "games");
	cr_assert_eq(chmod(fixture.directory, 0755), 0);
	{
		char command[2 * LG_CONF_STRING_BYTES];

		snprintf(command, sizeof(command), "chown -R games %s",
			fixture.conf.control_state_dir);
		cr_assert_eq(system(command), 0);
	}
	operator_start();
	snprintf(path, sizeof(path), "/proc/%d/status", (int)operator_fixture.pid);
	file = fopen(path, "r");
	cr_assert(file);
	while (fgets(line, sizeof(line), file) && sscanf(line, "Uid: %u", &uid) != 1)
		;
	fclose(file);
	cr_expect_eq(uid, getpwnam("games")->pw_uid);
	expect(ADD_KEY);
}
