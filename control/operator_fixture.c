// SPDX-License-Identifier: Apache-2.0
#include "control/operator_fixture.h"
#include "control/daemon.h"
#include "control/operator_client.h"

#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

struct operator_fixture operator_fixture;

void operator_start(void)
{
	operator_fixture.pid = fork();
	cr_assert_geq(operator_fixture.pid, 0);
	if (operator_fixture.pid == 0) {
		const int rc = lg_daemon_run(
			operator_fixture.conf_path, &fixture.conf, &lg_clock_system, &fixture.err);

		_exit(rc == LG_OK ? 0 : 1);
	}
	for (unsigned i = 0; i < 500; i++) {
		json_t *answer;

		// It listens before it gives up root; it answers after that.
		if (ask("{'do': 'info'}", &answer) == LG_OK)
			return;
		usleep(10000);
	}
	cr_assert(false, "control did not start: %s", fixture.err.text);
}

int operator_end(int signal)
{
	int status = -1;

	if (operator_fixture.pid > 0) {
		kill(operator_fixture.pid, signal);
		waitpid(operator_fixture.pid, &status, 0);
	}
	operator_fixture.pid = 0;
	return status;
}

void operator_setup(void)
{
	fixture_prepare();
	snprintf(operator_fixture.conf_path, sizeof(operator_fixture.conf_path), "%s/licgate.yaml",
		fixture.directory);
	MUST(lg_control_create(&fixture.conf, &lg_clock_system, &fixture.roots, &fixture.err));
	operator_start();
}

void operator_teardown(void)
{
	operator_end(SIGTERM);
	fixture_close();
}

json_t *request_from(const char *text)
{
	char quoted[2048];
	size_t i;
	json_t *json;

	for (i = 0; text[i]; i++) {
		cr_assert_lt(i, sizeof(quoted) - 1);
		quoted[i] = text[i] == '\'' ? '"' : text[i];
	}
	quoted[i] = '\0';
	json = json_loads(quoted, 0, NULL);
	cr_assert(json, "%s", quoted);
	return json;
}

int ask(const char *text, json_t **answer)
{
	json_t *request = request_from(text);
	const int rc = lg_operator_call(
		fixture.conf.control_operator_socket, request, PATIENCE_MS, answer, &fixture.err);

	json_decref(request);
	return rc;
}

json_t *expect(const char *text)
{
	json_t *answer = NULL;

	MUST(ask(text, &answer));
	return answer;
}

json_int_t answer_number(const json_t *answer, const char *name)
{
	cr_assert(json_is_integer(json_object_get(answer, name)), "no %s", name);
	return json_integer_value(json_object_get(answer, name));
}

const char *answer_text(const json_t *answer, const char *name)
{
	cr_assert(json_is_string(json_object_get(answer, name)), "no %s", name);
	return json_string_value(json_object_get(answer, name));
}

bool answer_flag(const json_t *answer, const char *name)
{
	cr_assert(json_is_boolean(json_object_get(answer, name)), "no %s", name);
	return json_is_true(json_object_get(answer, name));
}
