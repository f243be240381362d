// SPDX-License-Identifier: Apache-2.0
#include "dataplane/gun/asker.h"

#include <sodium.h>

#include <string.h>

// Counter of cookie requests: no request has it.
#define COOKIE_COUNTER UINT64_MAX

void lg_asker_init(struct lg_asker *asker, const struct lg_client_key *key, int64_t unix_ns)
{
	memset(asker, 0, sizeof(*asker));
	asker->enrolled = key != NULL;
	if (key)
		asker->key = *key;
	else
		randombytes_buf(&asker->key.id, sizeof(asker->key.id));
	asker->first_counter = (uint64_t)unix_ns;
	randombytes_buf(asker->session, sizeof(asker->session));
}

void lg_asker_fini(struct lg_asker *asker)
{
	sodium_memzero(&asker->key, sizeof(asker->key));
}

static size_t write_request(const struct lg_asker *asker, const struct lg_scenario *scenario,
	uint32_t shot, uint64_t counter, int64_t unix_ms, uint8_t *out)
{
	const struct lg_scenario_entry *entry = &scenario->entries[shot];
	uint8_t nonce[LG_NONCE_BYTES];
	struct lg_request request = {
		.flags = asker->enrolled ? LG_FLAG_ENROLLED : 0,
		.role = entry->role,
		.payload_kind = entry->payload_kind,
		.classes_asked = entry->classes_asked,
		.client_id = asker->key.id,
		.client_time_ms = unix_ms,
		.nonce = nonce,
		.payload = lg_scenario_payload(scenario, shot),
	};

	lg_put_be64(nonce, counter);
	memcpy(nonce + 8, asker->session, sizeof(asker->session));
	return lg_request_encode(&request, out, LG_REQUEST_MAX_BYTES);
}

size_t lg_asker_write(const struct lg_asker *asker, const struct lg_scenario *scenario,
	uint32_t shot, uint64_t number, int64_t unix_ms, enum lg_damage damage, uint8_t *out)
{
	const size_t len =
		write_request(asker, scenario, shot, asker->first_counter + number, unix_ms, out);
	uint8_t *authenticator = out + len - LG_AUTHENTICATOR_BYTES;

	if (damage == LG_DAMAGE_PAYLOAD)
		out[LG_REQUEST_HEADER_BYTES] ^= 0xff;
	if (asker->enrolled)
		lg_client_mac(&asker->key, LG_REQUEST_MAC, out, len - LG_AUTHENTICATOR_BYTES,
			authenticator);
	else
		memcpy(authenticator, asker->cookie, sizeof(asker->cookie));
	if (damage == LG_DAMAGE_MAC)
		authenticator[LG_AUTHENTICATOR_BYTES - 1] ^= 1;
	if (damage == LG_DAMAGE_MAGIC)
		out[0] ^= 0xff;
	return len;
}

static bool of_this_run(const struct lg_asker *asker, const struct lg_answer *answer)
{
	return memcmp(answer->nonce + 8, asker->session, sizeof(asker->session)) == 0 &&
		answer->client_id == asker->key.id;
}

bool lg_asker_recognise(
	const struct lg_asker *asker, const struct lg_answer *answer, uint64_t *number)
{
	const uint64_t counter = lg_be64(answer->nonce);

	if (!of_this_run(asker, answer) || counter < asker->first_counter)
		return false;
	*number = counter - asker->first_counter;
	return true;
}

bool lg_asker_trusts(
	const struct lg_asker *asker, struct lg_bytes datagram, const struct lg_answer *answer)
{
	return !asker->enrolled ||
		lg_client_mac_matches(&asker->key, LG_ANSWER_MAC, datagram.data,
			datagram.len - LG_AUTHENTICATOR_BYTES, answer->authenticator);
}

bool lg_asker_needs_cookie(const struct lg_asker *asker, int64_t now_ns)
{
	if (asker->enrolled)
		return false;
	return !asker->has_cookie ||
		now_ns - asker->cookie_at_ns > LG_ASKER_COOKIE_RENEW_S * INT64_C(1000000000);
}

size_t lg_asker_write_cookie_request(const struct lg_asker *asker,
	const struct lg_scenario *scenario, uint32_t shot, int64_t unix_ms, uint8_t *out)
{
	return write_request(asker, scenario, shot, COOKIE_COUNTER, unix_ms, out);
}

bool lg_asker_take_cookie(struct lg_asker *asker, const struct lg_answer *answer, int64_t now_ns)
{
	if (asker->enrolled || !of_this_run(asker, answer) ||
		lg_be64(answer->nonce) != COOKIE_COUNTER)
		return false;
	if (answer->verdict != LG_COOKIE_REQUIRED) {
		asker->refusal = answer->verdict;
		asker->refusal_reason = answer->reason;
		return true;
	}
	memcpy(asker->cookie, answer->authenticator, sizeof(asker->cookie));
	asker->has_cookie = true;
	asker->cookie_at_ns = now_ns;
	return true;
}
