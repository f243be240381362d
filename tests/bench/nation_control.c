// SPDX-License-Identifier: Apache-2.0
// In control's place: gives a running data plane the status of an invented nation, a small one at
// first and, when told to, one of any size, over the real link and by the real snapshots.
//
// usage: nation_control keys
//        nation_control serve SOCKET LICENCES DIRECTORY
//
// "keys" prints the root keys, of which two must sign. "serve" writes client and scenario into the
// directory, says "ready", and for a line on standard input puts the whole nation in force; then it
// prints one JSON object, and goes on until standard input ends.
#include "common/clock.h"
#include "common/condition.h"
#include "common/ipc.h"
#include "common/link.h"
#include "common/scenario.h"
#include "common/sealed.h"
#include "keys/client_key.h"
#include "tests/bench/nation_snapshot.h"

#include <inttypes.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#define SEED 20240531
#define SMALL_LICENCES 100000
#define ASKED 200 // licences of the first list that the scenario asks about
#define SECOND_MS 1000

struct server {
	const struct lg_fixture *fixture;
	const char *directory;
	int link; // the data plane's, -1 = none
	uint64_t generation, acknowledged;
	int64_t sent_ns;
};

static void fail(const char *what)
{
	fprintf(stderr, "nation_control: %s\n", what);
	exit(1);
}

// The fixture's moment is a fixed one; keys and lists shall hold now.
static void move_to_now(struct lg_fixture *f)
{
	const int64_t now_s = lg_unix_s(&lg_clock_system), by = now_s - f->now_s;

	f->now_s = now_s;
	f->trust.issued_at += by;
	f->trust.expires_at += by;
	for (uint32_t i = 0; i < f->trust.issuer_count; i++) {
		struct lg_key_times *times = &f->trust.issuers[i].times;

		times->published_at += by;
		times->active_from += by;
		times->retire_at += by;
		times->remove_at += by;
	}
	f->trust.statuses[0].not_before += by;
	f->trust.statuses[0].not_after += by;
}

static void print_keys(const struct lg_fixture *f)
{
	for (uint32_t i = 0; i < f->anchors.count; i++) {
		char digits[2 * LG_PUBLIC_KEY_BYTES + 1];

		lg_hex(digits, f->anchors.key[i], LG_PUBLIC_KEY_BYTES);
		printf("%s%s", i ? "," : "", digits);
	}
	putchar('\n');
}

static const char *path_of(const struct server *s, const char *name, char path[256])
{
	snprintf(path, 256, "%s/%s", s->directory, name);
	return path;
}

static void write_client(const struct server *s)
{
	struct lg_client_key key;
	struct lg_error err;
	char path[256];

	lg_client_key_derive(
		s->fixture->secrets.client_master, lg_client_id(1 << LG_ROLE_LAB, 0, 1), &key);
	lg_fixture_need(lg_client_key_write(path_of(s, "client", path), &key, &err), &err);
}

// The first list of the small nation begins as that of the large one does.
static void write_scenario(const struct server *s, const struct lg_nation *nation)
{
	const struct lg_nation_revision original = {0};
	struct lg_scenario scenario;
	struct lg_error err;
	char path[256];

	lg_scenario_init(&scenario);
	for (uint32_t index = 0; index < ASKED; index++) {
		const struct lg_nation_condition condition =
			lg_nation_condition(nation, &original, index);
		const struct lg_scenario_entry entry = {.reason = LG_SCENARIO_ANY_REASON,
			.verdict = (uint8_t)lg_condition_verdict(condition.mask,
				condition.until_day, lg_licence_day(s->fixture->now_s)),
			.role = LG_ROLE_LAB,
			.payload_kind = LG_PAYLOAD_CREDENTIAL};
		struct lg_fixture_licence licence;
		uint8_t credential[LG_CREDENTIAL_MAX_BYTES];
		size_t bytes;

		lg_fixture_licence_init(s->fixture, 0, index, &licence);
		bytes = lg_fixture_credential(&licence, credential);
		lg_fixture_need(lg_scenario_append(&scenario, "genuine", &entry,
					(struct lg_bytes){credential, bytes}, &err),
			&err);
		lg_fixture_licence_fini(&licence);
	}
	lg_fixture_need(
		lg_scenario_write(&scenario, path_of(s, "scenario", path), NULL, &err), &err);
	lg_scenario_free(&scenario);
}

// Into a sealed memory file, as control does it.
static int seal(struct lg_bytes file)
{
	struct lg_error err;
	uint8_t *data;
	int fd;

	lg_fixture_need(lg_sealed_create("nation", file.len, &fd, &data, &err), &err);
	memcpy(data, file.data, file.len);
	lg_fixture_need(lg_sealed_finish(fd, data, file.len, &err), &err);
	return fd;
}

static void send_base(struct server *s, const char *name)
{
	char path[256];
	const struct lg_bytes file = lg_nation_map(path_of(s, name, path));
	const struct lg_link_snapshot announced = {
		.epoch = s->fixture->epoch, .generation = ++s->generation, .bytes = file.len};
	uint8_t body[LG_LINK_SNAPSHOT_BYTES];
	struct lg_ipc_frame frame = {.type = LG_LINK_SNAPSHOT,
		.body = {body, lg_link_snapshot_encode(&announced, body)},
		.fd = seal(file)};
	struct lg_error err;

	munmap((void *)file.data, file.len);
	unlink(path);
	s->sent_ns = lg_monotonic_ns(&lg_clock_system);
	lg_fixture_need(lg_ipc_send(s->link, &frame, &err), &err);
	close(frame.fd);
}

static void tell_now(const struct server *s)
{
	const struct lg_link_now now = {.unix_ms = lg_unix_ms(&lg_clock_system),
		.epoch = s->fixture->epoch,
		.generation = s->acknowledged};
	uint8_t body[LG_LINK_NOW_BYTES];
	const struct lg_ipc_frame frame = {
		.type = LG_LINK_NOW, .body = {body, lg_link_now_encode(&now, body)}, .fd = -1};
	struct lg_error err;

	if (s->link >= 0 && s->acknowledged == s->generation && s->acknowledged > 0)
		lg_fixture_need(lg_ipc_send(s->link, &frame, &err), &err);
}

static void take_ack(struct server *s, struct lg_bytes body)
{
	struct lg_link_ack ack;

	if (lg_link_ack_parse(body, &ack) != LG_OK || ack.result != LG_OK)
		fail(ack.reason);
	s->acknowledged = ack.generation;
	if (s->generation == 1)
		puts("ready");
	else
		printf("{\"load_while_serving_s\":%.3f,\"load_build_s\":%.3f}\n",
			(double)(lg_monotonic_ns(&lg_clock_system) - s->sent_ns) / 1e9,
			(double)ack.build_ns / 1e9);
	fflush(stdout);
}

static void take_frame(struct server *s)
{
	static uint8_t buffer[LG_IPC_HEADER_BYTES + LG_IPC_BODY_MAX_BYTES];
	struct lg_ipc_frame frame;
	struct lg_error err;
	const int rc = lg_ipc_receive(s->link, buffer, sizeof(buffer), &frame, &err);

	if (rc == LG_E_AGAIN)
		return;
	lg_fixture_need(rc, &err);
	if (frame.type == LG_LINK_HELLO)
		send_base(s, "small");
	else if (frame.type == LG_LINK_ACK)
		take_ack(s, frame.body);
}

static void serve(struct server *s, int listener)
{
	struct pollfd waits[] = {{.fd = listener, .events = POLLIN}, {.fd = -1, .events = POLLIN},
		{.fd = STDIN_FILENO, .events = POLLIN}};
	struct lg_ipc_peer peer;
	struct lg_error err;
	char line[16];

	for (;;) {
		if (poll(waits, 3, SECOND_MS) < 0)
			fail("waiting failed");
		if (waits[0].revents & POLLIN && s->link < 0)
			lg_fixture_need(lg_ipc_accept(listener, &s->link, &peer, &err), &err);
		waits[1].fd = s->link;
		if (waits[1].revents)
			take_frame(s);
		if (waits[2].revents) {
			if (read(STDIN_FILENO, line, sizeof(line)) <= 0)
				return;
			send_base(s, "nation");
		}
		tell_now(s);
	}
}

int main(int argc, char **argv)
{
	struct lg_fixture *fixture = lg_fixture_new(1, 4, SMALL_LICENCES);
	struct server server = {.fixture = fixture, .link = -1};
	struct lg_nation small, nation;
	struct lg_nation_author author;
	struct lg_error err;
	char path[256];
	int listener;

	if (argc == 2 && strcmp(argv[1], "keys") == 0) {
		print_keys(fixture);
		return 0;
	}
	if (argc != 5 || strcmp(argv[1], "serve") != 0)
		fail("usage: nation_control keys | serve SOCKET LICENCES DIRECTORY");
	server.directory = argv[4];
	move_to_now(fixture);
	lg_nation_init(&small, SEED, SMALL_LICENCES);
	lg_nation_init(&nation, SEED, strtoull(argv[3], NULL, 10));
	lg_nation_author_init(&author, &small, fixture, 1, path_of(&server, "small", path));
	lg_nation_author_fini(&author);
	lg_nation_author_init(&author, &nation, fixture, 2, path_of(&server, "nation", path));
	lg_nation_author_fini(&author);
	write_client(&server);
	write_scenario(&server, &small);
	lg_fixture_need(lg_ipc_listen(argv[2], 0666, (gid_t)-1, &listener, &err), &err);
	serve(&server, listener);
	return 0;
}
