// SPDX-License-Identifier: Apache-2.0
#include "tests/lib/world.h"

#include "dataplane/root.h"
#include "keys/cookie.h"
#include "tests/lib/engine.h"

#include <stdio.h>
#include <stdlib.h>

#define SEED 7
#define MONOTONIC_START_NS INT64_C(1000000000000)

static void must(bool holds, const char *what)
{
	if (!holds) {
		fprintf(stderr, "world: %s\n", what);
		abort();
	}
}

void lg_world_publish(struct lg_world *w)
{
	const struct lg_bytes base =
		lg_fixture_base(w->fixture, ++w->generation, w->conditions, w->condition_count);
	struct lg_error err = {0};

	lg_root_free(w->root);
	lg_fixture_need(lg_root_build(w->engine, NULL, base, &w->fixture->anchors,
				w->fixture->now_s, &w->root, &err),
		&err);
	free((void *)(uintptr_t)base.data);
}

void lg_world_restart(struct lg_world *w)
{
	struct lg_error err = {0};

	lg_gateway_free(w->gateway);
	lg_fixture_need(
		lg_gateway_new(&w->conf, &w->endpoint, w->engine, w->counters, &w->gateway, &err),
		&err);
}

void lg_world_open(struct lg_world *w)
{
	*w = (struct lg_world){.endpoint = lg_test_endpoint};
	w->engine = lg_test_engine();
	w->fixture = lg_fixture_new(SEED, 2, 1000);
	w->counters = aligned_alloc(_Alignof(struct lg_worker_counters), sizeof *w->counters);
	memset(w->counters, 0, sizeof *w->counters);
	lg_conf_default(&w->conf);
	w->conf.worker_clients = 1024;
	w->now = (struct lg_moment){
		.unix_ms = w->fixture->now_s * 1000,
		.monotonic_ns = MONOTONIC_START_NS,
		.confirmed_ns = MONOTONIC_START_NS,
	};
	lg_client_key_derive(
		w->fixture->secrets.client_master, lg_client_id(0xff, 0, 1), &w->client);
	lg_world_publish(w);
	lg_world_restart(w);
}

void lg_world_close(struct lg_world *w)
{
	lg_gateway_free(w->gateway);
	lg_root_free(w->root);
	lg_ed25519_engine_free(w->engine);
	lg_fixture_free(w->fixture);
	free(w->counters);
}

static void start(struct lg_world *w, struct lg_question *q, const uint8_t *payload, size_t len)
{
	*q = (struct lg_question){
		.seal = true,
		.kind = LG_PAYLOAD_CREDENTIAL,
		.client = w->client,
		.time_ms = w->now.unix_ms,
		.payload_len = len,
	};
	lg_put_be64(q->nonce, ++w->asked);
	memcpy(q->payload, payload, len);
}

void lg_question_enrolled(
	struct lg_world *w, struct lg_question *q, const uint8_t *payload, size_t len)
{
	start(w, q, payload, len);
	q->enrolled = true;
	q->role = LG_ROLE_POLICE;
}

void lg_question_public(
	struct lg_world *w, struct lg_question *q, const uint8_t *payload, size_t len)
{
	start(w, q, payload, len);
	q->client.id = 0xc11e57c00c1e;
	q->role = LG_ROLE_PUBLIC;
}

static struct lg_bytes client_address(bool ipv6)
{
	return ipv6 ? (struct lg_bytes){lg_test_client_ipv6, LG_IPV6_BYTES}
		    : (struct lg_bytes){lg_test_client_ipv4, LG_IPV4_BYTES};
}

void lg_question_frame(
	const struct lg_world *w, const struct lg_question *q, struct lg_test_frame *frame)
{
	const struct lg_request request = {
		.flags = q->enrolled ? LG_FLAG_ENROLLED : 0,
		.role = q->role,
		.payload_kind = q->kind,
		.classes_asked = q->classes,
		.client_id = q->client.id,
		.client_time_ms = q->time_ms,
		.nonce = q->nonce,
		.payload = {q->payload, q->payload_len},
	};
	uint8_t datagram[LG_REQUEST_MAX_BYTES];
	const size_t len = lg_request_encode(&request, datagram, sizeof datagram);

	must(len > 0, "a question does not fit");
	const size_t covered = len - LG_AUTHENTICATOR_BYTES;

	if (!q->seal)
		memcpy(datagram + covered, q->authenticator, LG_AUTHENTICATOR_BYTES);
	else if (q->enrolled)
		lg_client_mac(&q->client, LG_REQUEST_MAC, datagram, covered, datagram + covered);
	else
		lg_cookie_make(w->fixture->secrets.cookie_now, q->client.id,
			client_address(q->ipv6), w->now.unix_ms / 1000, datagram + covered);
	lg_test_udp(frame, q->ipv6, w->endpoint.vlan != 0 ? w->endpoint.vlan : LG_TEST_UNTAGGED,
		datagram, len);
}

enum lg_counter lg_world_send(struct lg_world *w, struct lg_test_frame *frame)
{
	struct lg_frame f = {.data = frame->data, .len = frame->len, .room = sizeof frame->data};
	uint64_t before[LG_COUNTER_COUNT];
	for (unsigned c = 0; c < LG_COUNTER_COUNT; c++)
		before[c] = lg_world_count(w, c);
	const unsigned send = lg_gateway_burst(w->gateway, w->root, &w->now, &f, 1);

	must(send == f.send, "frames to send are miscounted");
	must(lg_world_count(w, f.outcome) == before[f.outcome] + 1,
		"an outcome is not counted once");
	if (!f.send)
		return f.outcome;
	must(lg_test_frame_sound(f.data, f.len), "an answer is unsound");
	must(f.outcome == LG_C_answered_nd || f.len <= frame->len, "an answer is longer");
	frame->len = f.len;
	return f.outcome;
}

static bool authentic(const struct lg_world *w, const struct lg_question *q,
	const uint8_t *datagram, const struct lg_answer *answer)
{
	const struct lg_admission_secrets *const secrets = &w->fixture->secrets;
	static const uint8_t zeros[LG_AUTHENTICATOR_BYTES];

	if (q->enrolled)
		return lg_client_mac_matches(&q->client, LG_ANSWER_MAC, datagram,
			LG_ANSWER_BYTES - LG_AUTHENTICATOR_BYTES, answer->authenticator);
	if (secrets->cookies_allowed)
		return lg_cookie_check(secrets, q->client.id, client_address(q->ipv6),
			w->now.unix_ms / 1000, answer->authenticator);
	return memcmp(answer->authenticator, zeros, sizeof zeros) == 0;
}

enum lg_counter lg_world_ask(
	struct lg_world *w, const struct lg_question *q, struct lg_answer *answer)
{
	static struct lg_test_frame frame;

	lg_question_frame(w, q, &frame);
	const uint8_t *const datagram = frame.data + frame.body + LG_UDP_HEADER_BYTES;
	const enum lg_counter outcome = lg_world_send(w, &frame);

	if (outcome < lg_counter_of_verdict(1))
		return outcome;
	must(lg_answer_parse(datagram, frame.len - frame.body - LG_UDP_HEADER_BYTES, answer),
		"an answer is not one");
	must(outcome == lg_counter_of_verdict(answer->verdict), "another verdict is counted");
	must(answer->colour == lg_verdict_colour(answer->verdict), "the colour is wrong");
	must(answer->flags == (q->enrolled ? LG_FLAG_ENROLLED : 0), "the flags are wrong");
	must(answer->role == q->role && answer->client_id == q->client.id &&
			memcmp(answer->nonce, q->nonce, LG_NONCE_BYTES) == 0,
		"the answer is for another question");
	must(answer->gateway_time_ms == w->now.unix_ms, "the gateway's time is wrong");
	must(answer->epoch == w->fixture->epoch && answer->generation == w->generation,
		"the generation is wrong");
	must(authentic(w, q, datagram, answer), "MAC or cookie is wrong");
	return outcome;
}

uint64_t lg_world_count(const struct lg_world *w, enum lg_counter c)
{
	return atomic_load_explicit(&w->counters->value[c], memory_order_relaxed);
}
