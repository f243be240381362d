// SPDX-License-Identifier: Apache-2.0
// How long a revocation takes: from the start of `licgate status set` as a process of its own to
// the first verdict under it, as a relying party sees it. tests/bench/revoke.sh runs it in a lab.
//
// usage: revoke_rate LICGATE CONF GATEWAY CLIENT_KEY SCENARIO TRIES
//
// Each try revokes another of the scenario's genuine licences while it is asked about without a
// pause longer than ASK_EVERY_NS. Prints one JSON object.
#include "common/clock.h"
#include "control/cli/licence_input.h"
#include "dataplane/gun/asker.h"
#include "dataplane/gun/wire.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define ASK_EVERY_NS 100000
#define ANSWER_PATIENCE_NS INT64_C(200000000)
#define PATIENCE_NS INT64_C(10000000000)
#define ID_DIGITS (2 * LG_CREDENTIAL_ID_BYTES)

extern char **environ;

struct inspector {
	struct lg_wire *wire;
	struct lg_asker asker;
	struct lg_scenario scenario;
	uint64_t asked, lost;
};

struct times {
	uint32_t count;
	double *verdict_ms; // first verdict under it
	double *command_ms; // the command has ended
};

static void fail(const char *what)
{
	fprintf(stderr, "revoke_rate: %s\n", what);
	exit(1);
}

static void need(int rc, const struct lg_error *err)
{
	if (rc != LG_OK)
		fail(err->text);
}

static int64_t now_ns(void)
{
	return lg_monotonic_ns(&lg_clock_system);
}

static void rest(int64_t ns)
{
	const struct timespec span = {0, ns};

	nanosleep(&span, NULL);
}

// The verdict on one request, 0 when no answer came.
static enum lg_verdict ask(struct inspector *who, uint32_t shot)
{
	uint8_t out[LG_REQUEST_MAX_BYTES];
	const uint64_t asked = who->asked++;
	const struct lg_bytes datagram = {out,
		lg_asker_write(&who->asker, &who->scenario, shot, asked,
			lg_unix_ms(&lg_clock_system), LG_DAMAGE_NONE, out)};
	const int64_t until = now_ns() + ANSWER_PATIENCE_NS;

	if (who->wire->send(who->wire, &datagram, 1) != 1)
		return 0;
	while (now_ns() < until) {
		struct lg_bytes datagrams[LG_WIRE_BURST];
		const unsigned count = who->wire->receive(who->wire, datagrams);

		for (unsigned i = 0; i < count; i++) {
			struct lg_answer answer;
			uint64_t number;

			if (lg_answer_parse(datagrams[i].data, datagrams[i].len, &answer) &&
				lg_asker_recognise(&who->asker, &answer, &number) &&
				number == asked &&
				lg_asker_trusts(&who->asker, datagrams[i], &answer))
				return answer.verdict;
		}
		if (count == 0)
			who->wire->wait(who->wire, ANSWER_PATIENCE_NS);
	}
	who->lost++;
	return 0;
}

static void name_licence(const struct inspector *who, uint32_t shot, char id[ID_DIGITS + 1])
{
	const struct lg_bytes payload = lg_scenario_payload(&who->scenario, shot);
	struct lg_licence_input input;
	struct lg_error err;

	lg_licence_input_take(&input, payload.data, payload.len);
	need(lg_licence_input_sound(&input, &err), &err);
	lg_hex(id, input.credential.id, LG_CREDENTIAL_ID_BYTES);
}

static pid_t start(const char *licgate, const char *conf, const char *id,
	const posix_spawn_file_actions_t *quiet)
{
	const char *const words[] = {
		licgate, "--conf", conf, "status", "set", id, "G", "--cause", "measured", NULL};
	pid_t pid;

	if (posix_spawn(&pid, licgate, quiet, NULL, (char **)words, environ) != 0)
		fail("cannot start licgate");
	return pid;
}

// True once the command has ended well; one that fails ends the program.
static bool ended(pid_t pid)
{
	int status;
	const pid_t got = waitpid(pid, &status, WNOHANG);

	if (got == pid && (!WIFEXITED(status) || WEXITSTATUS(status) != 0))
		fail("licgate status set failed: run it by hand to see why");
	return got == pid;
}

static void revoke_one(struct inspector *who, uint32_t shot, char **words, struct times *times)
{
	bool seen = false, done = false;
	posix_spawn_file_actions_t quiet;
	char id[ID_DIGITS + 1];
	int64_t began, last;
	pid_t pid;

	name_licence(who, shot, id);
	posix_spawn_file_actions_init(&quiet);
	posix_spawn_file_actions_addopen(&quiet, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
	began = now_ns();
	pid = start(words[1], words[2], id, &quiet);
	while (!seen || !done) {
		const enum lg_verdict verdict = seen ? LG_GONE : ask(who, shot);

		last = now_ns();
		if (last - began > PATIENCE_NS)
			fail("a revocation was not in force after 10 s");
		if (!seen && verdict == LG_GONE) {
			times->verdict_ms[times->count] = (double)(last - began) / 1e6;
			seen = true;
		}
		if (!done && ended(pid)) {
			times->command_ms[times->count] = (double)(last - began) / 1e6;
			done = true;
		}
		rest(ASK_EVERY_NS);
	}
	times->count++;
	posix_spawn_file_actions_destroy(&quiet);
}

static int by_value(const void *a, const void *b)
{
	const double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static double quantile(const double *sorted, uint32_t count, double share)
{
	return sorted[(uint32_t)(share * (count - 1))];
}

static void open_inspector(struct inspector *who, char **words)
{
	struct lg_wire_options options = {.sockets = 1};
	struct lg_client_key key;
	struct lg_error err;

	*who = (struct inspector){0};
	lg_scenario_init(&who->scenario);
	need(lg_keys_init(&err), &err);
	need(lg_address_parse_with_port(words[3], &options.gateway, &err), &err);
	need(lg_client_key_read(words[4], &key, &err), &err);
	need(lg_scenario_load(words[5], &who->scenario, &err), &err);
	need(lg_wire_open_socket(&options, &who->wire, &err), &err);
	lg_asker_init(&who->asker, &key, lg_unix_ns(&lg_clock_system));
}

static double *room(uint32_t tries)
{
	double *values = calloc(tries, sizeof(*values));

	if (!values)
		fail("no memory");
	return values;
}

int main(int argc, char **argv)
{
	struct inspector inspector;
	struct times times = {0};
	uint32_t tries;

	if (argc != 7)
		fail("usage: revoke_rate LICGATE CONF GATEWAY CLIENT_KEY SCENARIO TRIES");
	tries = (uint32_t)strtoul(argv[6], NULL, 10);
	if (tries == 0)
		fail("no tries");
	times.verdict_ms = room(tries);
	times.command_ms = room(tries);
	open_inspector(&inspector, argv);
	for (uint32_t shot = 0; shot < inspector.scenario.count && times.count < tries; shot++)
		if (strcmp(inspector.scenario.rows[inspector.scenario.entries[shot].row],
			    "genuine") == 0 &&
			ask(&inspector, shot) == LG_VALID)
			revoke_one(&inspector, shot, argv, &times);
	if (times.count < tries)
		fail("the scenario has fewer genuine licences that are valid");
	qsort(times.verdict_ms, tries, sizeof(double), by_value);
	qsort(times.command_ms, tries, sizeof(double), by_value);
	printf("{\"revocations\":%u,\"revoke_ms_p50\":%.2f,\"revoke_ms_p99\":%.2f,"
	       "\"revoke_ms_best\":%.2f,\"command_ms_p50\":%.2f,\"unanswered\":%llu}\n",
		tries, quantile(times.verdict_ms, tries, 0.5),
		quantile(times.verdict_ms, tries, 0.99), times.verdict_ms[0],
		quantile(times.command_ms, tries, 0.5), (unsigned long long)inspector.lost);
	lg_scenario_free(&inspector.scenario);
	inspector.wire->close(inspector.wire);
	return 0;
}
