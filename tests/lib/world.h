// SPDX-License-Identifier: Apache-2.0
// A gateway with everything that it decides by, and clients that ask it: for tests and fuzzing of
// the data plane from frame to frame, with real keys and signatures and no port.
#pragma once

#include "dataplane/gateway.h"
#include "tests/lib/fixture.h"
#include "tests/lib/frames.h"

#define LG_WORLD_CONDITIONS 8

struct lg_world {
	struct lg_fixture *fixture; // change it, then lg_world_publish()
	struct lg_fixture_condition conditions[LG_WORLD_CONDITIONS];
	unsigned condition_count;
	uint64_t generation;

	struct lg_ed25519_engine *engine;
	struct lg_conf conf; // change it, then lg_world_restart()
	struct lg_endpoint endpoint;
	struct lg_worker_counters *counters;
	struct lg_gateway *gateway;
	struct lg_root *root;

	struct lg_moment now;        // the fixture's, at first
	struct lg_client_key client; // enrolled, may ask in every role
	uint64_t asked;              // nonce counter of the last question
};

// Two authorities with 1000 licences each.
void lg_world_open(struct lg_world *w);
void lg_world_close(struct lg_world *w);

// A new generation of the fixture as it stands.
void lg_world_publish(struct lg_world *w);
// A new gateway, which remembers no client, after a change of configuration or endpoint.
void lg_world_restart(struct lg_world *w);

// A question. Nothing of it is checked, so that a test may ask nonsense.
struct lg_question {
	bool ipv6;
	bool enrolled;
	bool seal; // MAC of an enrolled client, cookie of another; otherwise authenticator as is
	uint8_t role;
	uint8_t kind;
	uint32_t classes;
	struct lg_client_key client;
	int64_t time_ms;
	uint8_t nonce[LG_NONCE_BYTES];
	uint8_t payload[LG_REQUEST_MAX_BYTES];
	size_t payload_len;
	uint8_t authenticator[LG_AUTHENTICATOR_BYTES];
};

// By the enrolled client, now, with a fresh nonce, as police, about a bare credential; and by an
// address with a good cookie, as the public.
void lg_question_enrolled(
	struct lg_world *w, struct lg_question *q, const uint8_t *payload, size_t len);
void lg_question_public(
	struct lg_world *w, struct lg_question *q, const uint8_t *payload, size_t len);

// The frame that carries it.
void lg_question_frame(
	const struct lg_world *w, const struct lg_question *q, struct lg_test_frame *frame);

// One frame through the gateway, as a burst of its own; frame then holds the answer. Checks what
// holds for every answer: sound, no longer than what it answers, outcome counted once.
enum lg_counter lg_world_send(struct lg_world *w, struct lg_test_frame *frame);

// Asks, and checks what holds for every answer to a request: same nonce and client, colour of the
// verdict, a good MAC or cookie, the generation in force. Returns the outcome; answer is filled in
// where there is one.
enum lg_counter lg_world_ask(
	struct lg_world *w, const struct lg_question *q, struct lg_answer *answer);

uint64_t lg_world_count(const struct lg_world *w, enum lg_counter c);
