// SPDX-License-Identifier: Apache-2.0
// The key that notifications are signed with, and the signature, as Standard Webhooks has them
// (github.com/standard-webhooks): HMAC-SHA-256 over "<id>.<timestamp>.<body>".
//
// The file is "licgate-webhook 1 whsec_<key, base64> <checksum>", mode 0600; its third word is what
// whoever takes the notifications is given.
#pragma once

#include "common/bytes.h"
#include "common/error.h"

#define LG_WEBHOOK_KEY_BYTES 32
#define LG_WEBHOOK_SIGNATURE_BYTES 48 // "v1,", 44 characters of base64 and a zero

struct lg_webhook_key {
	uint8_t key[LG_WEBHOOK_KEY_BYTES]; // secret
};

// make: a fresh random key; refuses to replace an existing file. read: refusals as in
// keys/key_file.h.
LG_MUST_CHECK int lg_webhook_key_make(const char *path, struct lg_error *err);
LG_MUST_CHECK int lg_webhook_key_read(
	const char *path, struct lg_webhook_key *key, struct lg_error *err);

// What webhook-signature says. The id has no dot in it.
void lg_webhook_sign(const struct lg_webhook_key *key, const char *id, int64_t timestamp_s,
	struct lg_bytes body, char signature[LG_WEBHOOK_SIGNATURE_BYTES]);
