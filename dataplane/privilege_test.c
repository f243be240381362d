// SPDX-License-Identifier: Apache-2.0
#include "dataplane/privilege.h"

#include <criterion/criterion.h>
#include <pthread.h>
#include <stdbool.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

static struct lg_error err;

#define NEEDS_ROOT(name)                                                                           \
	do {                                                                                       \
		if (geteuid() != 0)                                                                \
			cr_skip_test("SKIPPED " #name ": needs root to give it up");               \
	} while (0)

static void *wait_for_good(void *unused)
{
	while (true)
		pause(); // a signal of the C library interrupts it
	return unused;
}

static void start_thread(void)
{
	pthread_t thread;

	cr_assert_eq(pthread_create(&thread, NULL, wait_for_good, NULL), 0);
}

Test(privilege, leaves_no_core_dump_and_gains_nothing_by_exec)
{
	struct rlimit limit;

	cr_assert_eq(lg_privilege_limit(&err), 0, "%s", err.text);
	cr_assert_eq(getrlimit(RLIMIT_CORE, &limit), 0);
	cr_expect_eq(limit.rlim_max, 0);
	cr_expect_eq(prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0), 1);
}

Test(privilege, becomes_a_user_in_every_thread_for_good)
{
	NEEDS_ROOT(becomes_a_user_in_every_thread_for_good);
	start_thread();
	cr_assert_gt(lg_privilege_threads(), 1);
	cr_assert_eq(lg_privilege_drop("nobody", &err), 0, "%s", err.text);
	cr_expect_eq(geteuid(), 65534);
	cr_expect_eq(lg_privilege_threads(), 0);
	cr_expect_neq(setresuid(0, 0, 0), 0);
	cr_expect_neq(setresgid(0, 0, 0), 0);
	cr_expect_eq(socket(AF_PACKET, SOCK_RAW, 0), -1);
	cr_expect_eq(prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
}

Test(privilege, is_content_when_a_service_manager_has_done_it)
{
	NEEDS_ROOT(is_content_when_a_service_manager_has_done_it);
	cr_assert_eq(setresuid(65534, 65534, 65534), 0);
	cr_expect_eq(lg_privilege_drop("nobody", &err), 0, "%s", err.text);
}

Test(privilege, stays_who_it_is_without_a_user)
{
	const uid_t before = geteuid();

	cr_expect_eq(lg_privilege_drop("", &err), 0);
	cr_expect_eq(geteuid(), before);
}

Test(privilege, refuses_a_user_that_is_not_there_or_is_root)
{
	cr_expect_eq(lg_privilege_drop("no-such-user", &err), LG_E_CONFIG);
	cr_expect(strstr(err.text, "no-such-user") != NULL);
	cr_expect_eq(lg_privilege_drop("root", &err), LG_E_CONFIG);
}

Test(privilege, says_that_only_root_can_become_somebody)
{
	NEEDS_ROOT(says_that_only_root_can_become_somebody);
	cr_assert_eq(setresuid(12345, 12345, 12345), 0);
	cr_expect_eq(lg_privilege_drop("nobody", &err), LG_E_PERMISSION);
	cr_expect(strstr(err.text, "Start as root") != NULL, "%s", err.text);
}
