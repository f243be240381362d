// SPDX-License-Identifier: Apache-2.0
// The whole daemon: signals, sudden death, restart.
#include "control/daemon.h"
#include "control/operator_fixture.h"

#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

TestSuite(daemon, .init = operator_setup, .fini = operator_teardown, .timeout = 60);

Test(daemon, what_was_answered_survives_kill_9)
{
	expect(ADD_KEY);
	for (unsigned i = 0; i < 3; i++) {
		json_t *issued = expect(ISSUE "}");
		json_t *set = expect(
			"{'do': 'status.set', 'authority': 110000, 'index': 0, 'conditions': 'B'}");
		char request[96];
		json_t *info;

		operator_end(SIGKILL);
		operator_start();
		info = expect("{'do': 'info'}");
		cr_expect_eq(answer_number(info, "licences"), i + 1);
		cr_expect_eq(answer_number(info, "generation"),
			answer_number(issued, "generation") + (i == 0 ? 1 : 0));
		snprintf(request, sizeof(request), "{'do': 'licence.get', 'cti': '%s'}",
			answer_text(issued, "cti"));
		cr_expect_str_eq(answer_text(expect(request), "credential"),
			answer_text(issued, "credential"));
		cr_expect_str_eq(answer_text(set, "conditions"), "B");
	}
	cr_expect_str_eq(
		answer_text(expect("{'do': 'status.get', 'authority': 110000, 'index': 0}"),
			"conditions"),
		"B");
}

Test(daemon, ends_in_order_when_told_to)
{
	const int status = operator_end(SIGTERM);

	cr_expect(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

Test(daemon, sighup_takes_the_changed_policy)
{
	FILE *file = fopen(operator_fixture.conf_path, "w");

	cr_assert(file);
	fprintf(file,
		"port: {device: net_null0, ipv4: 10.0.0.1}\n"
		"control: {state_dir: %s, link_socket: %s, operator_socket: %s}\n"
		"policy: {table_max_age_s: 77}\n",
		fixture.conf.control_state_dir, fixture.conf.control_link_socket,
		fixture.conf.control_operator_socket);
	fclose(file);
	kill(operator_fixture.pid, SIGHUP);
	for (unsigned i = 0; i < 200; i++) {
		if (answer_number(expect("{'do': 'info'}"), "generation") == 2)
			return;
		usleep(10000);
	}
	cr_assert(false, "no new generation after SIGHUP");
}
