// SPDX-License-Identifier: Apache-2.0
#include "keys/trust_list_form.h"

#include <stdlib.h>

// Room for a document, by the greatest length of each part.
#define FIXED_ROOM 256
#define ROOT_ROOM (2 + LG_PUBLIC_KEY_BYTES)
#define ISSUER_ROOM 96
#define STATUS_ROOM 64
#define SIGNER_HEADER_ROOM 16
#define SIGNATURE_ROOM 96

static int order_issuers(const void *a, const void *b)
{
	return lg_trust_issuer_order(a, b);
}

static int order_statuses(const void *a, const void *b)
{
	return lg_trust_status_order(a, b);
}

static void *copy_of(const void *items, size_t count, size_t size)
{
	void *const copy = calloc(count + 1, size);

	if (copy && count > 0)
		memcpy(copy, items, count * size);
	return copy;
}

// A copy with kids filled in and keys in order; NULL when there is no memory.
static struct lg_trust_list *ordered_copy(const struct lg_trust_list *list)
{
	struct lg_trust_list *const copy = malloc(sizeof(*copy));

	if (!copy)
		return NULL;
	*copy = *list;
	copy->issuers = copy_of(list->issuers, list->issuer_count, sizeof(*list->issuers));
	copy->statuses = copy_of(list->statuses, list->status_count, sizeof(*list->statuses));
	if (!copy->issuers || !copy->statuses) {
		lg_trust_list_free(copy);
		return NULL;
	}
	for (uint32_t i = 0; i < copy->issuer_count; i++)
		lg_kid(copy->issuers[i].public_key, copy->issuers[i].kid);
	for (uint32_t i = 0; i < copy->status_count; i++)
		lg_kid(copy->statuses[i].public_key, copy->statuses[i].kid);
	qsort(copy->issuers, copy->issuer_count, sizeof(*copy->issuers), order_issuers);
	qsort(copy->statuses, copy->status_count, sizeof(*copy->statuses), order_statuses);
	return copy;
}

static void put_number(struct lg_cbor_out *out, int key, uint64_t value)
{
	lg_cbor_put_int(out, key);
	lg_cbor_put_uint(out, value);
}

static void put_issuer(struct lg_cbor_out *out, const struct lg_issuer_key *key)
{
	lg_cbor_put_array(out, LG_TRUST_ISSUER_FIELDS);
	lg_cbor_put_bytes(out, key->public_key, LG_PUBLIC_KEY_BYTES);
	lg_cbor_put_uint(out, key->authority);
	lg_cbor_put_int(out, key->alg);
	lg_cbor_put_int(out, key->times.published_at);
	lg_cbor_put_int(out, key->times.active_from);
	lg_cbor_put_int(out, key->times.retire_at);
	lg_cbor_put_int(out, key->times.remove_at);
	lg_cbor_put_int(out, key->times.revoked_at);
}

static void put_status(struct lg_cbor_out *out, const struct lg_status_key *key)
{
	lg_cbor_put_array(out, LG_TRUST_STATUS_FIELDS);
	lg_cbor_put_bytes(out, key->public_key, LG_PUBLIC_KEY_BYTES);
	lg_cbor_put_int(out, key->not_before);
	lg_cbor_put_int(out, key->not_after);
}

static void put_payload(struct lg_cbor_out *out, const struct lg_trust_list *list)
{
	lg_cbor_put_map(out, LG_TRUST_PAIRS);
	put_number(out, LG_TRUST_VERSION, list->version);
	put_number(out, LG_TRUST_ISSUED_AT, (uint64_t)list->issued_at);
	put_number(out, LG_TRUST_EXPIRES_AT, (uint64_t)list->expires_at);
	put_number(out, LG_TRUST_THRESHOLD, list->roots.threshold);
	lg_cbor_put_int(out, LG_TRUST_ROOTS);
	lg_cbor_put_array(out, list->roots.count);
	for (uint32_t i = 0; i < list->roots.count; i++)
		lg_cbor_put_bytes(out, list->roots.key[i], LG_PUBLIC_KEY_BYTES);
	lg_cbor_put_int(out, LG_TRUST_ISSUERS);
	lg_cbor_put_array(out, list->issuer_count);
	for (uint32_t i = 0; i < list->issuer_count; i++)
		put_issuer(out, &list->issuers[i]);
	lg_cbor_put_int(out, LG_TRUST_STATUSES);
	lg_cbor_put_array(out, list->status_count);
	for (uint32_t i = 0; i < list->status_count; i++)
		put_status(out, &list->statuses[i]);
}

static void put_signature(struct lg_cbor_out *out, const struct lg_keypair *pair,
	struct lg_bytes payload, uint8_t *tbs_bytes, size_t tbs_room)
{
	uint8_t header_bytes[SIGNER_HEADER_ROOM], signature[LG_SIGNATURE_BYTES];
	struct lg_cbor_out header, tbs;

	lg_cbor_start(&header, header_bytes, sizeof(header_bytes));
	lg_cbor_put_map(&header, 2);
	lg_cbor_put_int(&header, LG_COSE_ALG);
	lg_cbor_put_int(&header, LG_ALG_ED25519);
	lg_cbor_put_int(&header, LG_COSE_KID);
	lg_cbor_put_bytes(&header, lg_keypair_kid(pair), LG_KID_BYTES);

	lg_cbor_start(&tbs, tbs_bytes, tbs_room);
	lg_trust_put_tbs(&tbs, (struct lg_bytes){header.data, header.len}, payload);
	lg_keypair_sign(pair, tbs.data, tbs.len, signature);

	lg_cbor_put_array(out, 3);
	lg_cbor_put_bytes(out, header.data, header.len);
	lg_cbor_put_map(out, 0);
	lg_cbor_put_bytes(out, signature, sizeof(signature));
}

static void put_document(struct lg_cbor_out *out, struct lg_bytes payload,
	struct lg_keypair *const *pairs, unsigned pair_count, uint8_t *tbs, size_t tbs_room)
{
	uint8_t header_bytes[LG_TRUST_BODY_HEADER_ROOM];
	struct lg_cbor_out header;

	lg_cbor_start(&header, header_bytes, sizeof(header_bytes));
	lg_trust_put_body_header(&header);
	lg_cbor_put_tag(out, LG_TRUST_TAG);
	lg_cbor_put_array(out, 4);
	lg_cbor_put_bytes(out, header.data, header.len);
	lg_cbor_put_map(out, 0);
	lg_cbor_put_bytes(out, payload.data, payload.len);
	lg_cbor_put_array(out, pair_count);
	for (unsigned i = 0; i < pair_count; i++)
		put_signature(out, pairs[i], payload, tbs, tbs_room);
}

int lg_trust_sign_payload(struct lg_bytes payload, struct lg_keypair *const *pairs,
	unsigned pair_count, struct lg_bytes *document, struct lg_error *err)
{
	const size_t tbs_room = payload.len + SIGNER_HEADER_ROOM + LG_TRUST_TBS_EXTRA_BYTES;
	const size_t room = payload.len + FIXED_ROOM + (size_t)pair_count * SIGNATURE_ROOM;
	uint8_t *const tbs = malloc(tbs_room);
	uint8_t *const bytes = malloc(room);
	struct lg_cbor_out out;

	if (!tbs || !bytes) {
		free(tbs);
		free(bytes);
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for a trust list");
	}
	lg_cbor_start(&out, bytes, room);
	put_document(&out, payload, pairs, pair_count, tbs, tbs_room);
	*document = (struct lg_bytes){bytes, out.len};
	free(tbs);
	return LG_OK;
}

static int sign_ordered(const struct lg_trust_list *list, struct lg_keypair *const *pairs,
	unsigned pair_count, struct lg_bytes *document, struct lg_error *err)
{
	const size_t room = FIXED_ROOM + (size_t)list->roots.count * ROOT_ROOM +
		(size_t)list->issuer_count * ISSUER_ROOM + (size_t)list->status_count * STATUS_ROOM;
	uint8_t *const bytes = malloc(room);
	struct lg_cbor_out payload;
	int ret;

	if (!bytes)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for a trust list");
	lg_cbor_start(&payload, bytes, room);
	put_payload(&payload, list);
	ret = lg_trust_sign_payload(
		(struct lg_bytes){bytes, payload.len}, pairs, pair_count, document, err);
	free(bytes);
	return ret;
}

int lg_trust_list_sign(const struct lg_trust_list *list, struct lg_keypair *const *pairs,
	unsigned pair_count, struct lg_bytes *document, struct lg_error *err)
{
	struct lg_trust_list *ordered;
	int ret;

	if (pair_count < 1 || pair_count > LG_TRUST_SIGNATURES_MAX)
		return lg_fail(err, LG_E_ARGUMENT,
			"a trust list is signed by 1 to %d root keys, not by %u",
			LG_TRUST_SIGNATURES_MAX, pair_count);
	ordered = ordered_copy(list);
	if (!ordered)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for a trust list");
	ret = lg_trust_list_check(ordered, err);
	if (ret == LG_OK)
		ret = sign_ordered(ordered, pairs, pair_count, document, err);
	lg_trust_list_free(ordered);
	return ret;
}
