// SPDX-License-Identifier: Apache-2.0
// The client side of licgate/1 over UDP (common/protocol.h, docs/protocol.md).
//
// A client with a key puts a MAC on each request, with a nonce that begins with a counter that
// never goes back (unix nanoseconds), and takes no answer but one with a right MAC. A client
// without asks with zeros first, gets an address cookie and repeats the request with it. Either
// takes only answers to nonces that it has just sent. Blocking, with a bound on every wait; one
// thread.
#pragma once

#include "common/clock.h"
#include "common/error.h"
#include "common/protocol.h"
#include "keys/client_key.h"

#define LG_GATEWAY_PORT "4433"
#define LG_GATEWAY_TRIES_MAX 18 // first one, sixteen more, and one after a cookie

struct lg_gateway_question {
	const struct lg_client_key *key; // NULL = not enrolled
	unsigned role;
	uint32_t classes_asked;
	enum lg_payload_kind payload_kind;
	struct lg_bytes payload;
	int timeout_ms;   // for each try
	unsigned retries; // 0…16 more tries when no answer comes
};

struct lg_gateway_reply {
	struct lg_answer answer;
	int64_t round_trip_ns; // of the try that was answered
	unsigned tries;
	bool cookie_used;
	char address[64]; // that was asked
};

// where: "host:port", "[v6]:port", or either without a port. LG_E_TIMEOUT when no acceptable
// answer came, saying what did come; LG_E_IO when the port is closed or the host unknown.
// Verdicts, COOKIE_REQUIRED after a cookie included, are answers, not errors.
LG_MUST_CHECK int lg_gateway_ask(const char *where, const struct lg_gateway_question *question,
	const struct lg_clock *clock, struct lg_gateway_reply *reply, struct lg_error *err);
