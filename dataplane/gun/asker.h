// SPDX-License-Identifier: Apache-2.0
// Who the generator is to the gateway: an enrolled client with a key, or anybody with an address
// cookie. Writes requests in that name and recognises the answers to them.
//
// A nonce is a counter (8 bytes) that goes up by one a request, as the gateway's replay window
// wants, and 8 random bytes of this run. The counter begins at the wall clock in nanoseconds, so
// that a later run of the same client is never taken for a replay. Two runs at the same time need
// two clients.
#pragma once

#include "common/scenario.h"
#include "dataplane/gun/damage.h"
#include "keys/client_key.h"

#define LG_ASKER_COOKIE_RENEW_S 1800 // half of a cookie's life

struct lg_asker {
	bool enrolled;
	struct lg_client_key key; // enrolled: id and key; otherwise the id is our client cookie
	uint64_t first_counter;
	uint8_t session[8];
	bool has_cookie;
	int64_t cookie_at_ns; // monotonic
	uint8_t cookie[LG_AUTHENTICATOR_BYTES];
	uint8_t refusal; // verdict that came in place of a cookie, 0 = none
	uint16_t refusal_reason;
};

// key NULL: not enrolled. lg_keys_init() must have run.
void lg_asker_init(struct lg_asker *asker, const struct lg_client_key *key, int64_t unix_ns);

// Wipes the key.
void lg_asker_fini(struct lg_asker *asker);

// Writes request number of this run; returns its length. out holds LG_REQUEST_MAX_BYTES.
size_t lg_asker_write(const struct lg_asker *asker, const struct lg_scenario *scenario,
	uint32_t shot, uint64_t number, int64_t unix_ms, enum lg_damage damage, uint8_t *out);

// Number of the request that this answer is to; false when it is to none of this run.
bool lg_asker_recognise(
	const struct lg_asker *asker, const struct lg_answer *answer, uint64_t *number);

// Does the answer prove that it comes from the gateway? Without a key nothing can, and it is true.
bool lg_asker_trusts(
	const struct lg_asker *asker, struct lg_bytes datagram, const struct lg_answer *answer);

// Does this asker need a cookie, its first or a fresher one?
bool lg_asker_needs_cookie(const struct lg_asker *asker, int64_t now_ns);

// Writes a request without a cookie, which the gateway answers with one.
size_t lg_asker_write_cookie_request(const struct lg_asker *asker,
	const struct lg_scenario *scenario, uint32_t shot, int64_t unix_ms, uint8_t *out);

// Keeps the cookie, or the refusal, when this is the answer to a cookie request, and says whether
// it was.
bool lg_asker_take_cookie(struct lg_asker *asker, const struct lg_answer *answer, int64_t now_ns);
