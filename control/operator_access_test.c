// SPDX-License-Identifier: Apache-2.0
// Which users and groups are served, and as which user control runs.
#include "control/operator_client.h"
#include "control/operator_fixture.h"

#include <grp.h>
#include <pwd.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
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

// Tries to be served as this user. What the answer or the refusal says is in said.
static char said[8192];

static int request_as(uid_t uid, gid_t gid, gid_t supplementary, const char *request)
{
	ssize_t bytes;
	int ends[2];
	int status;
	pid_t child;

	cr_assert_eq(pipe(ends), 0);
	child = fork();
	cr_assert_geq(child, 0);
	if (child == 0) {
		json_t *answer;
		int rc;

		if (setgroups(1, &supplementary) != 0 || setresgid(gid, gid, gid) != 0 ||
			setresuid(uid, uid, uid) != 0)
			_exit(100);
		rc = lg_operator_call(fixture.conf.control_operator_socket, request_from(request),
			PATIENCE_MS, &answer, &fixture.err);
		dprintf(ends[1], "%s",
			rc == LG_OK ? json_dumps(answer, JSON_COMPACT) : fixture.err.text);
		_exit(-rc);
	}
	close(ends[1]);
	waitpid(child, &status, 0);
	bytes = read(ends[0], said, sizeof(said) - 1);
	cr_assert_geq(bytes, 0);
	said[bytes] = '\0';
	close(ends[0]);
	cr_assert(WIFEXITED(status));
	return -WEXITSTATUS(status);
}

static int ask_as(uid_t uid, gid_t gid, gid_t supplementary)
{
	return request_as(uid, gid, supplementary, "{'do': 'info'}");
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

static bool is_for_the_portal(const char *name)
{
	static const char *const names[] = {"licence.issue", "licence.get", "status.set",
		"status.clear", "status.put", "status.get", "keys.list", "info", "help"};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (strcmp(names[i], name) == 0)
			return true;
	return false;
}

// NULL where the user games is missing, or the rights to become it.
static const struct passwd *serve_the_portal_as_games(const char *operator_group)
{
	const struct passwd *portal = getpwnam("games");

	if (geteuid() != 0 || !portal)
		return NULL;
	operator_end(SIGTERM);
	cr_assert_eq(chmod(fixture.directory, 0755), 0);
	snprintf(fixture.conf.control_portal_user, LG_CONF_STRING_BYTES, "games");
	snprintf(fixture.conf.control_operator_group, LG_CONF_STRING_BYTES, "%s", operator_group);
	operator_start();
	return portal;
}

Test(operator_access, portal_may_ask_for_what_the_table_marks_and_nothing_else)
{
	const struct passwd *portal = serve_the_portal_as_games("");
	json_t *operation;
	char request[64];
	json_t *list;
	size_t i;

	if (!portal)
		cr_skip_test("SKIPPED portal_may_ask_for_what_the_table_marks_and_nothing_else: "
			     "needs root and the user games");
	list = json_object_get(expect("{'do': 'help'}"), "operations");
	cr_expect_gt(json_array_size(list), 15);
	json_array_foreach(list, i, operation)
	{
		const char *name = answer_text(operation, "do");
		int rc;

		snprintf(request, sizeof(request), "{'do': '%s'}", name);
		rc = request_as(portal->pw_uid, portal->pw_gid, portal->pw_gid, request);
		cr_expect_eq(rc != LG_E_PERMISSION, is_for_the_portal(name), "%s: %s", name, said);
		if (rc == LG_E_PERMISSION)
			cr_expect(strstr(said, "not for the user of the portal"), "%s", said);
	}
	expect(ADD_KEY);
	cr_expect_eq(request_as(portal->pw_uid, portal->pw_gid, portal->pw_gid, ISSUE "}"), LG_OK,
		"%s", said);
}

Test(operator_access, help_lists_to_the_portal_what_it_may_do)
{
	const struct passwd *portal = serve_the_portal_as_games("");
	json_t *operation;
	json_t *list;
	size_t i;

	if (!portal)
		cr_skip_test("SKIPPED help_lists_to_the_portal_what_it_may_do: needs root and the "
			     "user games");
	cr_expect_eq(request_as(portal->pw_uid, portal->pw_gid, portal->pw_gid, "{'do': 'help'}"),
		LG_OK);
	list = json_object_get(json_loads(said, 0, NULL), "operations");
	cr_expect_eq(json_array_size(list), 9);
	json_array_foreach(list, i, operation)
		cr_expect(is_for_the_portal(answer_text(operation, "do")));
}

Test(operator_access, group_of_the_portal_opens_the_socket_and_is_not_let_in)
{
	const struct passwd *portal = serve_the_portal_as_games("");
	struct stat st;

	if (!portal)
		cr_skip_test("SKIPPED group_of_the_portal_opens_the_socket_and_is_not_let_in: "
			     "needs root and the user games");
	cr_assert_eq(stat(fixture.conf.control_operator_socket, &st), 0);
	cr_expect_eq(st.st_mode & 07777, 0660);
	cr_expect_eq(st.st_gid, portal->pw_gid);
	cr_expect_eq(ask_as(65534, 65534, 65534), LG_E_PERMISSION);
	cr_expect_eq(ask_as(65534, portal->pw_gid, 65534), LG_E_CLOSED);
}

Test(operator_access, portal_beside_an_operator_group_is_told_from_it)
{
	const char *document = "{'do': 'keys.trust_list'}";
	const struct passwd *portal = serve_the_portal_as_games("mail");
	const struct group *group = getgrnam("mail");
	struct stat st;

	if (!portal || !group)
		cr_skip_test("SKIPPED portal_beside_an_operator_group_is_told_from_it: needs root, "
			     "the user games and the group mail");
	cr_assert_eq(stat(fixture.conf.control_operator_socket, &st), 0);
	cr_expect_eq(st.st_mode & 07777, 0666);
	cr_expect_eq(st.st_gid, group->gr_gid);
	cr_expect_eq(request_as(portal->pw_uid, portal->pw_gid, portal->pw_gid, document),
		LG_E_PERMISSION);
	cr_expect_eq(ask_as(portal->pw_uid, portal->pw_gid, portal->pw_gid), LG_OK);
	cr_expect_eq(request_as(65534, group->gr_gid, 65534, document), LG_OK);
	cr_expect_eq(request_as(portal->pw_uid, portal->pw_gid, group->gr_gid, document), LG_OK,
		"a member of the group is an operator, whatever else");
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
