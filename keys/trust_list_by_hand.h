// SPDX-License-Identifier: Apache-2.0
// Trust list documents put together by hand for tests, so that any part of them can be wrong.
#pragma once

#include "keys/trust_list_example.h"

#include <criterion/criterion.h>

#define PARTS_MAX 70
#define CONTENT_TYPE "application/licgate-trust-list+cbor"

static struct example e;
static struct lg_error err;

// One signer.
struct part {
	uint8_t header[32];
	size_t header_len;
	uint8_t signature[80];
	size_t signature_len;
};

static const char *content_type;
static uint64_t tag;
static uint8_t payload[4096];
static struct lg_cbor_out body;
static struct part parts[PARTS_MAX];
static unsigned part_count;
static uint8_t document[16384];

static inline void put_issuer(const struct lg_issuer_key *key)
{
	const int64_t numbers[] = {key->authority, key->alg, key->times.published_at,
		key->times.active_from, key->times.retire_at, key->times.remove_at,
		key->times.revoked_at};

	lg_cbor_put_array(&body, 8);
	lg_cbor_put_bytes(&body, key->public_key, LG_PUBLIC_KEY_BYTES);
	for (size_t i = 0; i < 7; i++)
		lg_cbor_put_int(&body, numbers[i]);
}

// Writes e.list as payload, whatever it says.
static inline void put_payload(void)
{
	lg_cbor_start(&body, payload, sizeof(payload));
	lg_cbor_put_map(&body, 7);
	lg_cbor_put_uint(&body, 1);
	lg_cbor_put_uint(&body, e.list.version);
	lg_cbor_put_uint(&body, 2);
	lg_cbor_put_int(&body, e.list.issued_at);
	lg_cbor_put_uint(&body, 3);
	lg_cbor_put_int(&body, e.list.expires_at);
	lg_cbor_put_uint(&body, 4);
	lg_cbor_put_uint(&body, e.list.roots.threshold);
	lg_cbor_put_uint(&body, 5);
	lg_cbor_put_array(&body, e.list.roots.count);
	for (uint32_t i = 0; i < e.list.roots.count; i++)
		lg_cbor_put_bytes(&body, e.list.roots.key[i % 16], LG_PUBLIC_KEY_BYTES);
	lg_cbor_put_uint(&body, 6);
	lg_cbor_put_array(&body, e.list.issuer_count);
	for (uint32_t i = 0; i < e.list.issuer_count; i++)
		put_issuer(&e.issuers[i]);
	lg_cbor_put_uint(&body, 7);
	lg_cbor_put_array(&body, e.list.status_count);
	for (uint32_t i = 0; i < e.list.status_count; i++) {
		lg_cbor_put_array(&body, 3);
		lg_cbor_put_bytes(&body, e.statuses[i].public_key, LG_PUBLIC_KEY_BYTES);
		lg_cbor_put_int(&body, e.statuses[i].not_before);
		lg_cbor_put_int(&body, e.statuses[i].not_after);
	}
	cr_assert_not(body.overflow);
}

static inline size_t body_header(uint8_t *out, size_t room)
{
	struct lg_cbor_out header;

	lg_cbor_start(&header, out, room);
	lg_cbor_put_map(&header, 1);
	lg_cbor_put_uint(&header, 3);
	lg_cbor_put_text(&header, content_type, strlen(content_type));
	return header.len;
}

// Adds a signature by this pair over the payload as it stands, under the kid and algorithm named.
static struct part *sign_as(
	const struct lg_keypair *pair, const uint8_t kid[LG_KID_BYTES], int64_t alg)
{
	static uint8_t tbs_bytes[sizeof(payload) + 256];
	struct part *const part = &parts[part_count++];
	uint8_t header_bytes[128];
	const size_t header_len = body_header(header_bytes, sizeof(header_bytes));
	struct lg_cbor_out header, tbs;

	lg_cbor_start(&header, part->header, sizeof(part->header));
	lg_cbor_put_map(&header, 2);
	lg_cbor_put_uint(&header, 1);
	lg_cbor_put_int(&header, alg);
	lg_cbor_put_uint(&header, 4);
	lg_cbor_put_bytes(&header, kid, LG_KID_BYTES);
	part->header_len = header.len;

	lg_cbor_start(&tbs, tbs_bytes, sizeof(tbs_bytes));
	lg_cbor_put_array(&tbs, 5);
	lg_cbor_put_text(&tbs, "Signature", 9);
	lg_cbor_put_bytes(&tbs, header_bytes, header_len);
	lg_cbor_put_bytes(&tbs, part->header, part->header_len);
	lg_cbor_put_bytes(&tbs, NULL, 0);
	lg_cbor_put_bytes(&tbs, payload, body.len);
	cr_assert_not(tbs.overflow);
	lg_keypair_sign(pair, tbs_bytes, tbs.len, part->signature);
	part->signature_len = LG_SIGNATURE_BYTES;
	return part;
}

static struct part *sign_by(unsigned root)
{
	return sign_as(e.roots[root], lg_keypair_kid(e.roots[root]), LG_ALG_ED25519);
}

static inline struct lg_bytes put_document(void)
{
	uint8_t header_bytes[128];
	const size_t header_len = body_header(header_bytes, sizeof(header_bytes));
	struct lg_cbor_out out;

	lg_cbor_start(&out, document, sizeof(document));
	lg_cbor_put_tag(&out, tag);
	lg_cbor_put_array(&out, 4);
	lg_cbor_put_bytes(&out, header_bytes, header_len);
	lg_cbor_put_map(&out, 0);
	lg_cbor_put_bytes(&out, payload, body.len);
	lg_cbor_put_array(&out, part_count);
	for (unsigned i = 0; i < part_count; i++) {
		lg_cbor_put_array(&out, 3);
		lg_cbor_put_bytes(&out, parts[i].header, parts[i].header_len);
		lg_cbor_put_map(&out, 0);
		lg_cbor_put_bytes(&out, parts[i].signature, parts[i].signature_len);
	}
	cr_assert_not(out.overflow);
	return (struct lg_bytes){document, out.len};
}

static inline int open_bytes(struct lg_bytes bytes)
{
	struct lg_trust_list *list = NULL;
	const int ret = lg_trust_list_open(bytes, &e.anchors, EXAMPLE_NOW, &list, &err);

	cr_expect_eq(ret == 0, list != NULL);
	lg_trust_list_free(list);
	return ret;
}

static inline int open_document(void)
{
	return open_bytes(put_document());
}

// Signs the payload as it stands by two roots, which are enough, and opens it.
static inline int open_signed(void)
{
	part_count = 0;
	sign_by(0);
	sign_by(1);
	return open_document();
}

// The example, right in every part, unsigned yet.
static inline void by_hand_start(void)
{
	example_make(&e);
	content_type = CONTENT_TYPE;
	tag = 98;
	part_count = 0;
	put_payload();
}

static inline void by_hand_finish(void)
{
	example_free(&e);
}
