// SPDX-License-Identifier: Apache-2.0
// Against a real control in a process of its own.
#include "control/portal/control_client.h"
#include "control/operator_fixture.h"

#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#define THREADS 24
#define EACH 50

static struct lg_control_client *client;

static void setup(void)
{
	operator_setup();
	MUST(lg_control_client_new(
		fixture.conf.control_operator_socket, 4, PATIENCE_MS, &client, &fixture.err));
}

static void teardown(void)
{
	lg_control_client_free(client);
	operator_teardown();
}

TestSuite(control_client, .init = setup, .fini = teardown, .timeout = 120);

static int call(const char *text, json_t **answer)
{
	json_t *request = request_from(text);
	const int rc = lg_control_client_call(client, request, answer, &fixture.err);

	json_decref(request);
	return rc;
}

static void *ask_many(void *self)
{
	unsigned *done = self;

	for (unsigned i = 0; i < EACH; i++) {
		json_t *request = json_pack("{s:s}", "do", "info");
		json_t *answer = NULL;
		struct lg_error err;

		if (lg_control_client_call(client, request, &answer, &err) == LG_OK)
			*done += json_is_true(json_object_get(answer, "ok"));
		json_decref(answer);
		json_decref(request);
	}
	return NULL;
}

Test(control_client, many_threads_share_few_connections)
{
	pthread_t threads[THREADS];
	unsigned done[THREADS] = {0};

	for (unsigned i = 0; i < THREADS; i++)
		cr_assert_eq(pthread_create(&threads[i], NULL, ask_many, &done[i]), 0);
	for (unsigned i = 0; i < THREADS; i++) {
		pthread_join(threads[i], NULL);
		cr_expect_eq(done[i], EACH);
	}
}

Test(control_client, refusal_keeps_its_code_and_the_connection)
{
	json_t *answer;

	for (unsigned i = 0; i < 20; i++)
		REFUSED(LG_E_NOT_FOUND, "110000",
			call("{'do': 'status.get', 'authority': 110000, 'index': 0}", &answer));
	MUST(call("{'do': 'info'}", &answer));
}

Test(control_client, control_started_anew_is_found_again)
{
	json_t *answer;

	MUST(call("{'do': 'info'}", &answer));
	operator_end(SIGKILL);
	REFUSED(LG_E_CLOSED, "cannot be reached", call("{'do': 'info'}", &answer));
	operator_start();
	MUST(call("{'do': 'info'}", &answer));
	// Now a connection is kept that control closes behind our back.
	operator_end(SIGTERM);
	operator_start();
	MUST(call("{'do': 'info'}", &answer));
}

Test(control_client, control_that_does_not_answer_is_not_waited_for_for_long)
{
	struct lg_control_client *hasty;
	json_t *request = request_from("{'do': 'info'}");
	json_t *answer;

	MUST(lg_control_client_new(
		fixture.conf.control_operator_socket, 1, 200, &hasty, &fixture.err));
	kill(operator_fixture.pid, SIGSTOP);
	REFUSED(LG_E_TIMEOUT, "200", lg_control_client_call(hasty, request, &answer, &fixture.err));
	kill(operator_fixture.pid, SIGCONT);
	MUST(lg_control_client_call(hasty, request, &answer, &fixture.err));
	lg_control_client_free(hasty);
}

static void *ask_stopped(void *self)
{
	json_t *request = json_pack("{s:s}", "do", "info");
	json_t *answer;
	struct lg_error err;

	*(int *)self = lg_control_client_call(client, request, &answer, &err);
	json_decref(request);
	return NULL;
}

Test(control_client, nobody_waits_without_end_for_a_connection)
{
	pthread_t first, second;
	int said[2];

	lg_control_client_free(client);
	MUST(lg_control_client_new(
		fixture.conf.control_operator_socket, 1, 300, &client, &fixture.err));
	kill(operator_fixture.pid, SIGSTOP);
	cr_assert_eq(pthread_create(&first, NULL, ask_stopped, &said[0]), 0);
	usleep(50000);
	cr_assert_eq(pthread_create(&second, NULL, ask_stopped, &said[1]), 0);
	pthread_join(first, NULL);
	pthread_join(second, NULL);
	kill(operator_fixture.pid, SIGCONT);
	cr_expect_eq(said[0], LG_E_TIMEOUT);
	cr_expect(said[1] == LG_E_AGAIN || said[1] == LG_E_TIMEOUT, "%d", said[1]);
}

Test(control_client, numbers_out_of_range_are_refused)
{
	struct lg_control_client *none;

	REFUSED(LG_E_ARGUMENT, "1 to 16", lg_control_client_new("x", 0, 1, &none, &fixture.err));
	REFUSED(LG_E_ARGUMENT, "1 to 16", lg_control_client_new("x", 17, 1, &none, &fixture.err));
	REFUSED(LG_E_ARGUMENT, "more than 0",
		lg_control_client_new("x", 1, 0, &none, &fixture.err));
}
