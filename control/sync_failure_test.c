// SPDX-License-Identifier: Apache-2.0
// A disk that takes writes and then fails to sync them.
#include "control/operator_fixture.h"

#include <errno.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static bool *failing; // shared with the daemon, which is a process of its own

// SQLite's commits end here, and not in libc.
int fdatasync(int fd)
{
	if (failing && *failing) {
		errno = EIO;
		return -1;
	}
	return (int)syscall(SYS_fdatasync, fd);
}

static void setup(void)
{
	failing = mmap(
		NULL, sizeof(*failing), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	cr_assert_neq(failing, MAP_FAILED);
	operator_setup();
}

TestSuite(sync_failure, .init = setup, .fini = operator_teardown, .timeout = 60);

Test(sync_failure, is_answered_as_not_known_and_ends_control)
{
	json_t *answer;
	int status;

	expect(ADD_KEY);
	*failing = true;
	REFUSED(LG_E_DATABASE, "whether the last requests were kept is known once",
		ask(ISSUE "}", &answer));
	cr_assert_eq(waitpid(operator_fixture.pid, &status, 0), operator_fixture.pid);
	operator_fixture.pid = 0;
	cr_expect(WIFEXITED(status) && WEXITSTATUS(status) != 0);
}

Test(sync_failure, is_settled_by_the_next_start)
{
	json_t *answer;

	expect(ADD_KEY);
	*failing = true;
	REFUSED(LG_E_DATABASE, "failed to sync", ask(ISSUE "}", &answer));
	operator_end(SIGKILL);
	*failing = false;
	operator_start();
	cr_expect_leq(answer_number(expect("{'do': 'info'}"), "licences"), 1);
	expect(ISSUE "}");
}
