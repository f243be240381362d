// SPDX-License-Identifier: Apache-2.0
// Keys and MACs of enrolled clients.
//
// A client id says itself what the client may do, and its key is derived from the id and the
// site's master, so a gateway keeps no table of clients and nobody can widen his own id:
//   bits 63…56 roles allowed, bit = role · 55…40 key epoch · 39…0 serial number
// Key = keyed BLAKE2b-256(master, "licgate/client/1" || id, 8 bytes, big-endian). MAC =
// SipHashx-2-4 with 128-bit output under the first 16 bytes of the key for requests, the last 16
// for answers, so that an answer can never be sent back as a request.
#pragma once

#include "common/policy.h"
#include "common/protocol.h"
#include "keys/keypair.h"

#define LG_CLIENT_KEY_BYTES 32

struct lg_client_key {
	uint64_t id;
	uint8_t key[LG_CLIENT_KEY_BYTES];
};

// serial below 2^40: higher bits are left out.
uint64_t lg_client_id(uint8_t roles, uint16_t key_epoch, uint64_t serial);
bool lg_client_may(uint64_t client_id, unsigned role);

void lg_client_key_derive(const uint8_t master[LG_CLIENT_MASTER_BYTES], uint64_t client_id,
	struct lg_client_key *key);

enum lg_direction { LG_REQUEST_MAC, LG_ANSWER_MAC };

// MAC over len bytes (a datagram less its last 16).
void lg_client_mac(const struct lg_client_key *key, enum lg_direction direction,
	const uint8_t *data, size_t len, uint8_t mac[LG_AUTHENTICATOR_BYTES]);

// Constant-time comparison.
bool lg_client_mac_matches(const struct lg_client_key *key, enum lg_direction direction,
	const uint8_t *data, size_t len, const uint8_t mac[LG_AUTHENTICATOR_BYTES]);

// A client's own file: "licgate-client 1 <id, 16 hex digits> <key, 64 hex digits> <checksum>",
// mode 0600, with the checks and refusals of keys/key_file.h; checksum as there.
LG_MUST_CHECK int lg_client_key_write(
	const char *path, const struct lg_client_key *key, struct lg_error *err);
LG_MUST_CHECK int lg_client_key_read(
	const char *path, struct lg_client_key *key, struct lg_error *err);
