// SPDX-License-Identifier: Apache-2.0
// The whole daemon in a child process, asked over its real sockets.
#include "control/operator.h"
#include "common/ipc.h"
#include "common/link.h"
#include "control/control_fixture.h"
#include "control/daemon.h"
#include "control/operator_client.h"
#include "control/operator_connection.h"
#include "control/operator_protocol.h"

#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define PATIENCE_MS 20000

static pid_t daemon_pid;
static char conf_path[96];

static void start(void)
{
	struct lg_operator_client *client;

	daemon_pid = fork();
	cr_assert_geq(daemon_pid, 0);
	if (daemon_pid == 0)
		_exit(lg_daemon_run(conf_path, &fixture.conf, &lg_clock_system, &fixture.err) ==
					LG_OK
				? 0
				: 1);
	for (unsigned i = 0; i < 500; i++) {
		if (lg_operator_client_open(fixture.conf.control_operator_socket, PATIENCE_MS,
			    &client, &fixture.err) == LG_OK) {
			lg_operator_client_close(client);
			return;
		}
		usleep(10000);
	}
	cr_assert(false, "control did not start: %s", fixture.err.text);
}

static int end(int signal)
{
	int status = -1;

	if (daemon_pid > 0) {
		kill(daemon_pid, signal);
		waitpid(daemon_pid, &status, 0);
	}
	daemon_pid = 0;
	return status;
}

static void setup(void)
{
	fixture_prepare();
	snprintf(conf_path, sizeof(conf_path), "%s/licgate.yaml", fixture.directory);
	MUST(lg_control_create(&fixture.conf, &lg_clock_system, &fixture.roots, &fixture.err));
	start();
}

static void teardown(void)
{
	end(SIGTERM);
	fixture_close();
}

TestSuite(operator, .init = setup, .fini = teardown, .timeout = 60);

static json_t *parse(const char *text)
{
	char quoted[2048];
	size_t i;
	json_t *json;

	// Tests write ' for ".
	for (i = 0; text[i]; i++)
		quoted[i] = text[i] == '\'' ? '"' : text[i];
	quoted[i] = '\0';
	json = json_loads(quoted, 0, NULL);
	cr_assert(json, "%s", quoted);
	return json;
}

static int ask(const char *text, json_t **answer)
{
	json_t *request = parse(text);
	const int rc = lg_operator_call(
		fixture.conf.control_operator_socket, request, PATIENCE_MS, answer, &fixture.err);

	json_decref(request);
	return rc;
}

static json_t *expect(const char *text)
{
	json_t *answer = NULL;

	MUST(ask(text, &answer));
	return answer;
}

static json_int_t number(const json_t *answer, const char *name)
{
	cr_assert(json_is_integer(json_object_get(answer, name)), "no %s", name);
	return json_integer_value(json_object_get(answer, name));
}

static const char *text(const json_t *answer, const char *name)
{
	cr_assert(json_is_string(json_object_get(answer, name)), "no %s", name);
	return json_string_value(json_object_get(answer, name));
}

static bool flag(const json_t *answer, const char *name)
{
	cr_assert(json_is_boolean(json_object_get(answer, name)), "no %s", name);
	return json_is_true(json_object_get(answer, name));
}

#define ISSUE                                                                                      \
	"{'do': 'licence.issue', 'authority': 110000, 'classes': 'C1,D', "                         \
	"'number_hash': '000102030405060708090a0b0c0d0e0f', "                                      \
	"'holder_key': '000102030405060708090a0b0c0d0e0f000102030405060708090a0b0c0d0e0f', "       \
	"'photo': '000102030405060708090a0b0c0d0e0f000102030405060708090a0b0c0d0e0f', "            \
	"'first_issue_day': 20000, 'valid_from_day': 20000, 'valid_until_day': 0"
#define ADD_KEY "{'do': 'keys.add', 'authority': 110000}"

Test(operator, sockets_are_for_the_owner_alone)
{
	struct stat st;

	cr_assert_eq(stat(fixture.conf.control_operator_socket, &st), 0);
	cr_expect_eq(st.st_mode & 07777, 0600);
	cr_assert_eq(stat(fixture.conf.control_link_socket, &st), 0);
	cr_expect_eq(st.st_mode & 07777, 0600);
}

Test(operator, licence_is_issued_found_and_conditioned)
{
	json_t *key = expect(ADD_KEY);
	json_t *issued = expect(ISSUE "}");
	json_t *found;
	json_t *set;
	char request[256];

	cr_expect_str_eq(text(issued, "kid"), text(key, "kid"));
	cr_expect_eq(number(issued, "index"), 0);
	cr_expect_eq(number(issued, "generation"), 3);
	snprintf(request, sizeof(request),
		"{'do': 'status.set', 'cti': '%s', 'conditions': 'BD', 'until_day': 21000, "
		"'cause': 'order 7'}",
		text(issued, "cti"));
	set = expect(request);
	cr_expect_str_eq(text(set, "before"), "A");
	cr_expect_str_eq(text(set, "conditions"), "BD");
	cr_expect_eq(number(set, "generation"), 4);
	cr_expect_not(flag(set, "in_force"));
	found = expect("{'do': 'licence.get', 'authority': 110000, 'index': 0}");
	cr_expect_str_eq(text(found, "credential"), text(issued, "credential"));
	cr_expect_str_eq(text(found, "conditions"), "BD");
	cr_expect_eq(number(found, "until_day"), 21000);
	found = expect("{'do': 'status.get', 'authority': 110000, 'index': 0}");
	cr_expect_eq(number(found, "generation"), 4);
}

Test(operator, mistakes_are_answered_by_sentences)
{
	json_t *answer;

	REFUSED(LG_E_ARGUMENT, "status.set", ask("{'do': 'nothing'}", &answer));
	REFUSED(LG_E_ARGUMENT, "\"do\" is missing", ask("{}", &answer));
	REFUSED(LG_E_FORMAT, "not a JSON object", ask("[1]", &answer));
	REFUSED(LG_E_ARGUMENT, "unknown field \"indx\"",
		ask("{'do': 'status.get', 'authority': 110000, 'indx': 0}", &answer));
	REFUSED(LG_E_ARGUMENT, "\"index\" is missing",
		ask("{'do': 'status.get', 'authority': 110000}", &answer));
	REFUSED(LG_E_ARGUMENT, "not both",
		ask("{'do': 'status.get', 'cti': '00', 'index': 0}", &answer));
	REFUSED(LG_E_NOT_FOUND, "110000",
		ask("{'do': 'status.get', 'authority': 110000, 'index': 0}", &answer));
	REFUSED(LG_E_KEY, "keys.add", ask(ISSUE "}", &answer));
	REFUSED(LG_E_ARGUMENT, "no role",
		ask("{'do': 'client.enrol', 'roles': ['king']}", &answer));
	expect(ADD_KEY);
	REFUSED(LG_E_ARGUMENT, "unknown field \"x\"", ask(ISSUE ", 'x': 1}", &answer));
	REFUSED(LG_E_ARGUMENT, "0 to 4294967295", ask(ISSUE ", 'valid_until_day': -1}", &answer));
}

// The one answer to bytes that may be no JSON at all.
static json_t *ask_bytes(const char *bytes, size_t len)
{
	static uint8_t buffer[LG_IPC_HEADER_BYTES + LG_IPC_BODY_MAX_BYTES];
	struct lg_ipc_frame frame = {.type = LG_OPERATOR_ASK,
		.request = 9,
		.body = {(const uint8_t *)bytes, len},
		.fd = -1};
	json_t *json;
	int fd;

	MUST(lg_ipc_connect(fixture.conf.control_operator_socket, &fd, &fixture.err));
	MUST(lg_ipc_send(fd, &frame, &fixture.err));
	MUST(lg_ipc_receive(fd, buffer, sizeof(buffer), &frame, &fixture.err));
	cr_expect_eq(frame.request, 9);
	json = json_loadb((const char *)frame.body.data, frame.body.len, 0, NULL);
	cr_assert(json);
	close(fd);
	return json;
}

Test(operator, bytes_that_are_no_request_are_refused_as_such)
{
	static const char *const bad[] = {"", "{", "nothing", "{\"do\": \"info\"} x",
		"{\"do\": \"info\", \"do\": \"info\"}", "{\"do\": \"\xff\"}",
		"{\"do\": \"info\", \"\": 1}"};
	char long_name[128];

	for (unsigned i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		json_t *answer = ask_bytes(bad[i], strlen(bad[i]));

		cr_expect_not(flag(answer, "ok"), "%s", bad[i]);
		cr_expect_gt(strlen(text(answer, "message")), 10);
	}
	// A name that is cut inside a character must not spoil the answer.
	snprintf(long_name, sizeof(long_name), "{\"do\": \"%039d\xc3\xa9\xc3\xa9\"}", 0);
	cr_expect_str_eq(text(ask_bytes(long_name, strlen(long_name)), "error"), "ARGUMENT");
}

Test(operator, message_that_is_no_request_ends_the_connection)
{
	static uint8_t buffer[LG_IPC_HEADER_BYTES + 64];
	struct lg_ipc_frame frame = {.type = LG_OPERATOR_ANSWER, .fd = -1};
	int fd;

	MUST(lg_ipc_connect(fixture.conf.control_operator_socket, &fd, &fixture.err));
	MUST(lg_ipc_send(fd, &frame, &fixture.err));
	cr_expect_eq(lg_ipc_receive(fd, buffer, sizeof(buffer), &frame, &fixture.err), LG_E_CLOSED);
	expect("{'do': 'info'}");
}

Test(operator, thousand_issues_on_their_way_together_share_generations)
{
	struct lg_operator_client *client;
	json_t *request = parse(ISSUE "}");
	bool seen[1000] = {false};
	uint32_t sent = 0;
	uint32_t received = 0;
	uint32_t asked;
	json_t *info;

	expect(ADD_KEY);
	MUST(lg_operator_client_open(
		fixture.conf.control_operator_socket, PATIENCE_MS, &client, &fixture.err));
	while (received < 1000) {
		json_t *answer;

		for (; sent < 1000 && sent - received < LG_OPERATOR_AHEAD_MAX; sent++)
			MUST(lg_operator_client_send(client, request, &asked, &fixture.err));
		MUST(lg_operator_client_receive(client, &asked, &answer, &fixture.err));
		cr_assert_eq(asked, ++received);
		cr_assert_lt(number(answer, "index"), 1000);
		cr_assert_not(seen[number(answer, "index")]);
		seen[number(answer, "index")] = true;
		json_decref(answer);
	}
	lg_operator_client_close(client);
	json_decref(request);
	info = expect("{'do': 'info'}");
	cr_expect_eq(number(info, "licences"), 1000);
	cr_expect_lt(number(info, "generation"), 900);
}

Test(operator, one_bad_request_of_a_group_leaves_the_others)
{
	static const char *const requests[] = {ISSUE "}", ISSUE ", 'version': -1}",
		"{'do': 'status.set', 'authority': 110000, 'index': 0, 'conditions': 'B'}",
		"{'do': 'status.set', 'authority': 110000, 'index': 0, 'conditions': 'AB'}",
		ISSUE "}", "{'do': 'status.get', 'authority': 110000, 'index': 0}"};
	static const int wanted[] = {LG_OK, LG_E_ARGUMENT, LG_OK, LG_E_ARGUMENT, LG_OK, LG_OK};
	struct lg_operator_client *client;
	json_t *answer = NULL;
	uint32_t asked;

	expect(ADD_KEY);
	MUST(lg_operator_client_open(
		fixture.conf.control_operator_socket, PATIENCE_MS, &client, &fixture.err));
	for (unsigned i = 0; i < 6; i++)
		MUST(lg_operator_client_send(client, parse(requests[i]), &asked, &fixture.err));
	for (unsigned i = 0; i < 6; i++)
		cr_expect_eq(lg_operator_client_receive(client, &asked, &answer, &fixture.err),
			wanted[i], "request %u", i);
	cr_expect_str_eq(text(answer, "conditions"), "B");
	cr_expect_eq(number(expect("{'do': 'info'}"), "licences"), 2);
	lg_operator_client_close(client);
}

Test(operator, what_was_answered_survives_kill_9)
{
	expect(ADD_KEY);
	for (unsigned i = 0; i < 3; i++) {
		json_t *issued = expect(ISSUE "}");
		json_t *set = expect(
			"{'do': 'status.set', 'authority': 110000, 'index': 0, 'conditions': 'B'}");
		char request[96];
		json_t *info;

		end(SIGKILL);
		start();
		info = expect("{'do': 'info'}");
		cr_expect_eq(number(info, "licences"), i + 1);
		cr_expect_eq(number(info, "generation"),
			number(issued, "generation") + (i == 0 ? 1 : 0));
		snprintf(request, sizeof(request), "{'do': 'licence.get', 'cti': '%s'}",
			text(issued, "cti"));
		cr_expect_str_eq(text(expect(request), "credential"), text(issued, "credential"));
		cr_expect_str_eq(text(set, "conditions"), "B");
	}
	cr_expect_str_eq(
		text(expect("{'do': 'status.get', 'authority': 110000, 'index': 0}"), "conditions"),
		"B");
}

Test(operator, ends_in_order_when_told_to)
{
	const int status = end(SIGTERM);

	cr_expect(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

Test(operator, sighup_takes_the_changed_policy)
{
	FILE *file = fopen(conf_path, "w");

	cr_assert(file);
	fprintf(file,
		"port: {device: net_null0, ipv4: 10.0.0.1}\n"
		"control: {state_dir: %s, link_socket: %s, operator_socket: %s}\n"
		"policy: {table_max_age_s: 77}\n",
		fixture.conf.control_state_dir, fixture.conf.control_link_socket,
		fixture.conf.control_operator_socket);
	fclose(file);
	kill(daemon_pid, SIGHUP);
	for (unsigned i = 0; i < 200; i++) {
		if (number(expect("{'do': 'info'}"), "generation") == 2)
			return;
		usleep(10000);
	}
	cr_assert(false, "no new generation after SIGHUP");
}

Test(operator, keys_are_listed_rotated_and_revoked)
{
	json_t *first = expect(ADD_KEY);
	json_t *rotated = expect("{'do': 'keys.rotate', 'authority': 110000, 'lead_s': 3600}");
	json_t *list = expect("{'do': 'keys.list'}");
	char request[128];
	json_t *revoked;

	cr_expect_str_eq(text(rotated, "retiring"), text(first, "kid"));
	cr_assert_eq(json_array_size(json_object_get(list, "keys")), 2);
	cr_assert_eq(json_array_size(json_object_get(list, "root_keys")), 1);
	cr_expect_eq(strlen(text(list, "status_kid")), 16);
	snprintf(request, sizeof(request),
		"{'do': 'keys.revoke', 'authority': 110000, 'kid': '%s'}", text(first, "kid"));
	revoked = expect(request);
	cr_expect_str_eq(text(revoked, "state"), "revoked");
	cr_expect_str_eq(text(revoked, "next"), text(rotated, "next"));
	cr_expect_str_eq(text(expect(ISSUE "}"), "kid"), text(rotated, "next"));
	cr_expect_eq(number(expect("{'do': 'keys.trust_list'}"), "version"), 4);
}

Test(operator, answer_larger_than_a_frame_says_to_ask_for_less)
{
	struct lg_operator_client *client;
	char request[64];
	json_t *answer;
	uint32_t asked;

	MUST(lg_operator_client_open(
		fixture.conf.control_operator_socket, PATIENCE_MS, &client, &fixture.err));
	for (unsigned i = 0; i < 9; i++) {
		for (unsigned j = 0; j < 60; j++) {
			snprintf(request, sizeof(request), "{'do': 'keys.add', 'authority': %u}",
				110000 + 60 * i + j);
			MUST(lg_operator_client_send(client, parse(request), &asked, &fixture.err));
		}
		for (unsigned j = 0; j < 60; j++)
			MUST(lg_operator_client_receive(client, &asked, &answer, &fixture.err));
	}
	lg_operator_client_close(client);
	REFUSED(LG_E_TOO_LARGE, "authority", ask("{'do': 'keys.list'}", &answer));
	answer = expect("{'do': 'keys.list', 'authority': 110007}");
	cr_expect_eq(json_array_size(json_object_get(answer, "keys")), 1);
}

Test(operator, client_is_enrolled_and_denied_once)
{
	json_t *client = expect("{'do': 'client.enrol', 'roles': ['police', 'lab']}");
	char request[96];
	json_t *answer;

	cr_expect_str_eq(text(client, "client_id"), "2200010000000001");
	cr_expect_eq(strlen(text(client, "key")), 64);
	snprintf(request, sizeof(request), "{'do': 'client.deny', 'client_id': '%s'}",
		text(client, "client_id"));
	cr_expect_eq(number(expect(request), "generation"), 2);
	REFUSED(LG_E_EXISTS, "denied already", ask(request, &answer));
	REFUSED(LG_E_NOT_FOUND, "0000000000000007",
		ask("{'do': 'client.deny', 'client_id': '0000000000000007'}", &answer));
}

Test(operator, help_lists_every_operation)
{
	json_t *list = json_object_get(expect("{'do': 'help'}"), "operations");

	cr_expect_geq(json_array_size(list), 14);
}

// A data plane that acknowledges whatever comes, once it is told to.
static int connect_plane(void)
{
	const struct lg_link_hello message = {.pid = 7, .version = "test"};
	uint8_t body[LG_LINK_HELLO_BYTES];
	const struct lg_ipc_frame frame = {
		.type = LG_LINK_HELLO, .body = {body, sizeof(body)}, .fd = -1};
	int fd;

	lg_link_hello_encode(&message, body);
	MUST(lg_ipc_connect(fixture.conf.control_link_socket, &fd, &fixture.err));
	MUST(lg_ipc_send(fd, &frame, &fixture.err));
	return fd;
}

// Takes frames until this generation has been acknowledged.
static void acknowledge_up_to(int fd, uint64_t generation)
{
	static uint8_t buffer[LG_IPC_HEADER_BYTES + LG_IPC_BODY_MAX_BYTES];
	struct lg_link_snapshot snapshot = {0};

	while (snapshot.generation < generation) {
		struct lg_ipc_frame frame;
		uint8_t body[LG_LINK_ACK_BYTES];
		struct lg_link_ack ack = {0};

		MUST(lg_ipc_receive(fd, buffer, sizeof(buffer), &frame, &fixture.err));
		if (frame.type != LG_LINK_SNAPSHOT)
			continue;
		MUST(lg_link_snapshot_parse(frame.body, &snapshot));
		close(frame.fd);
		ack.epoch = snapshot.epoch;
		ack.generation = snapshot.generation;
		lg_link_ack_encode(&ack, body);
		frame = (struct lg_ipc_frame){
			.type = LG_LINK_ACK, .body = {body, sizeof(body)}, .fd = -1};
		MUST(lg_ipc_send(fd, &frame, &fixture.err));
	}
}

#define SET_AND_WAIT(ms)                                                                           \
	"{'do': 'status.set', 'authority': 110000, 'index': 0, 'conditions': 'G', "                \
	"'wait_ms': " #ms "}"

Test(operator, waiting_answer_comes_with_the_acknowledgement)
{
	struct lg_operator_client *client;
	json_t *answer;
	uint32_t asked;
	int plane;

	expect(ADD_KEY);
	expect(ISSUE "}");
	plane = connect_plane();
	acknowledge_up_to(plane, 3);
	MUST(lg_operator_client_open(
		fixture.conf.control_operator_socket, PATIENCE_MS, &client, &fixture.err));
	MUST(lg_operator_client_send(client, parse(SET_AND_WAIT(15000)), &asked, &fixture.err));
	// A later question of the same connection need not wait.
	MUST(lg_operator_client_send(client, parse("{'do': 'info'}"), &asked, &fixture.err));
	MUST(lg_operator_client_receive(client, &asked, &answer, &fixture.err));
	cr_expect_eq(asked, 2);
	cr_expect(flag(json_object_get(answer, "dataplane"), "connected"));
	acknowledge_up_to(plane, 4);
	MUST(lg_operator_client_receive(client, &asked, &answer, &fixture.err));
	cr_expect_eq(asked, 1);
	cr_expect(flag(answer, "in_force"));
	cr_expect_lt(number(answer, "elapsed_us"), 15000000);
	cr_expect(
		flag(expect("{'do': 'status.get', 'authority': 110000, 'index': 0}"), "in_force"));
	lg_operator_client_close(client);
	close(plane);
}

Test(operator, waiting_answer_comes_without_data_plane_when_its_time_is_over)
{
	json_t *answer;

	expect(ADD_KEY);
	expect(ISSUE "}");
	answer = expect(SET_AND_WAIT(300));
	cr_expect_not(flag(answer, "in_force"));
	cr_expect_geq(number(answer, "elapsed_us"), 300000);
	cr_expect_lt(number(answer, "elapsed_us"), 5000000);
}

Test(operator, data_plane_goes_on_after_control_was_killed)
{
	int plane;

	expect(ADD_KEY);
	plane = connect_plane();
	acknowledge_up_to(plane, 2);
	close(plane);
	end(SIGKILL);
	start();
	plane = connect_plane();
	acknowledge_up_to(plane, 2);
	expect(ISSUE "}");
	acknowledge_up_to(plane, 3);
	close(plane);
}

Test(operator, peer_that_does_not_read_its_answers_holds_up_nobody)
{
	const char *request = "{\"do\": \"help\"}";
	const struct lg_ipc_frame frame = {.type = LG_OPERATOR_ASK,
		.body = {(const uint8_t *)request, strlen(request)},
		.fd = -1};
	unsigned stuck = 0;
	int fd;

	MUST(lg_ipc_connect(fixture.conf.control_operator_socket, &fd, &fixture.err));
	cr_assert_eq(fcntl(fd, F_SETFL, O_NONBLOCK), 0);
	for (unsigned i = 0; i < 20000 && stuck < 100; i++) {
		if (lg_ipc_send(fd, &frame, &fixture.err) == LG_E_AGAIN) {
			stuck++;
			usleep(1000);
		}
	}
	cr_expect_eq(stuck, 100, "control went on reading");
	expect("{'do': 'info'}");
	close(fd);
	expect("{'do': 'info'}");
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
			parse("{'do': 'info'}"), PATIENCE_MS, &answer, &fixture.err));
	}
	waitpid(child, &status, 0);
	cr_assert(WIFEXITED(status));
	return -WEXITSTATUS(status);
}

Test(operator, group_of_the_configuration_is_let_in_and_others_are_not)
{
	const struct group *group = getgrnam("games");
	struct stat st;

	if (geteuid() != 0 || !group)
		cr_skip_test("SKIPPED group_of_the_configuration_is_let_in_and_others_are_not: "
			     "needs root and the group games");
	cr_expect_eq(ask_as(65534, 65534, 65534), LG_E_PERMISSION);
	end(SIGTERM);
	cr_assert_eq(chmod(fixture.directory, 0755), 0);
	snprintf(fixture.conf.control_operator_group, LG_CONF_STRING_BYTES, "games");
	start();
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

Test(operator, gives_up_root_for_the_user_of_the_configuration)
{
	char path[64];
	char line[128] = "";
	FILE *file;
	unsigned uid = 0;

	if (geteuid() != 0 || !getpwnam("games"))
		cr_skip_test("SKIPPED gives_up_root_for_the_user_of_the_configuration: needs root "
			     "and the user games");
	end(SIGTERM);
	snprintf(fixture.conf.control_user, LG_CONF_STRING_BYTES, "games");
	cr_assert_eq(chmod(fixture.directory, 0755), 0);
	{
		char command[2 * LG_CONF_STRING_BYTES];

		snprintf(command, sizeof(command), "chown -R games %s",
			fixture.conf.control_state_dir);
		cr_assert_eq(system(command), 0);
	}
	start();
	snprintf(path, sizeof(path), "/proc/%d/status", (int)daemon_pid);
	file = fopen(path, "r");
	cr_assert(file);
	while (fgets(line, sizeof(line), file) && sscanf(line, "Uid: %u", &uid) != 1)
		;
	fclose(file);
	cr_expect_eq(uid, getpwnam("games")->pw_uid);
	expect(ADD_KEY);
}
