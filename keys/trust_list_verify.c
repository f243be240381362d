// SPDX-License-Identifier: Apache-2.0
#include "keys/trust_list_form.h"

#include <stdlib.h>

// A document taken apart: nothing in it is believed yet.
struct parts {
	struct lg_bytes payload;
	uint32_t signature_count;
	struct lg_cbor_in signatures; // at the first of them
};

struct signature {
	struct lg_bytes header;
	struct lg_bytes bytes;
};

static bool empty_map(struct lg_cbor_in *in)
{
	uint32_t pairs;

	return lg_cbor_map(in, &pairs) && (pairs == 0 || lg_cbor_refuse(in, LG_R_COSE_UNPROTECTED));
}

// The content type tells this document from every other that the same key might sign.
static bool body_header(struct lg_cbor_in *in)
{
	uint8_t bytes[LG_TRUST_BODY_HEADER_ROOM];
	struct lg_cbor_out right;
	struct lg_bytes found;

	lg_cbor_start(&right, bytes, sizeof(bytes));
	lg_trust_put_body_header(&right);
	if (!lg_cbor_bytes(in, &found))
		return false;
	return (found.len == right.len && memcmp(found.data, bytes, right.len) == 0) ||
		lg_cbor_refuse(in, LG_R_COSE_HEADER_UNKNOWN);
}

static bool read_signature(struct lg_cbor_in *in, struct signature *signature)
{
	return lg_trust_array_of(in, 3) && lg_cbor_bytes(in, &signature->header) && empty_map(in) &&
		lg_cbor_bytes(in, &signature->bytes);
}

static bool take_apart(struct lg_cbor_in *in, struct parts *parts)
{
	struct signature signature;
	uint64_t tag;

	if (!lg_cbor_tag(in, &tag))
		return false;
	if (tag != LG_TRUST_TAG)
		return lg_cbor_refuse(in, LG_R_COSE_TAG);
	if (!lg_trust_array_of(in, 4) || !body_header(in) || !empty_map(in) ||
		!lg_cbor_bytes(in, &parts->payload) ||
		!lg_trust_array_up_to(in, LG_TRUST_SIGNATURES_MAX, &parts->signature_count))
		return false;
	parts->signatures = *in;
	for (uint32_t i = 0; i < parts->signature_count; i++)
		if (!read_signature(in, &signature))
			return false;
	return lg_cbor_close(in);
}

// {1: alg, 4: kid}. Whatever else a signer's header says, the signature does not count.
static bool read_signer(struct lg_bytes header, const uint8_t **kid)
{
	int64_t key, alg = 0;
	struct lg_cbor_in in;
	uint32_t pairs = 0;

	lg_cbor_open(&in, header.data, header.len);
	return lg_cbor_map(&in, &pairs) && pairs == 2 && lg_cbor_key(&in, LG_CBOR_NO_KEY, &key) &&
		key == LG_COSE_ALG && lg_cbor_int(&in, &alg) &&
		(alg == LG_ALG_ED25519 || alg == LG_ALG_EDDSA) && lg_cbor_key(&in, key, &key) &&
		key == LG_COSE_KID && lg_cbor_bytes_exactly(&in, LG_KID_BYTES, kid) &&
		lg_cbor_close(&in);
}

// Marks the root key that made this signature, if one did.
static void count_signature(const struct signature *signature, const struct lg_root_keys *roots,
	struct lg_bytes payload, uint8_t *tbs_bytes, size_t tbs_room,
	bool signed_by[LG_ROOT_KEYS_MAX])
{
	uint8_t root_kid[LG_KID_BYTES];
	struct lg_cbor_out tbs;
	const uint8_t *kid;

	if (signature->bytes.len != LG_SIGNATURE_BYTES || !read_signer(signature->header, &kid))
		return;
	for (uint32_t i = 0; i < roots->count; i++) {
		lg_kid(roots->key[i], root_kid);
		if (signed_by[i] || memcmp(kid, root_kid, sizeof(root_kid)) != 0)
			continue;
		lg_cbor_start(&tbs, tbs_bytes, tbs_room);
		lg_trust_put_tbs(&tbs, signature->header, payload);
		signed_by[i] = !tbs.overflow &&
			lg_signature_verify(
				roots->key[i], tbs.data, tbs.len, signature->bytes.data);
	}
}

static int check_signatures(
	const struct parts *parts, const struct lg_root_keys *roots, struct lg_error *err)
{
	// A signer's header that counts has at most 16 bytes.
	const size_t tbs_room = parts->payload.len + 16 + LG_TRUST_TBS_EXTRA_BYTES;
	bool signed_by[LG_ROOT_KEYS_MAX] = {false};
	struct lg_cbor_in in = parts->signatures;
	uint8_t *const tbs = malloc(tbs_room);
	struct signature signature;
	uint32_t signers = 0;

	if (!tbs)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for a trust list");
	for (uint32_t i = 0; i < parts->signature_count && read_signature(&in, &signature); i++)
		count_signature(&signature, roots, parts->payload, tbs, tbs_room, signed_by);
	free(tbs);
	for (uint32_t i = 0; i < roots->count; i++)
		signers += signed_by[i];
	if (signers < roots->threshold)
		return lg_fail(err, LG_E_SIGNATURE,
			"trust list: %u of the %u configured root keys have signed it, but %u are "
			"needed; check trust.root_keys and trust.threshold, or sign it with more "
			"keys",
			signers, roots->count, roots->threshold);
	return LG_OK;
}

int lg_trust_verify(struct lg_bytes document, const struct lg_root_keys *roots,
	struct lg_bytes *payload, struct lg_error *err)
{
	const char *const problem = lg_trust_roots_problem(roots);
	struct parts parts;
	struct lg_cbor_in in;

	if (problem)
		return lg_fail(err, LG_E_ARGUMENT,
			"trust list: it cannot be verified against the configured root keys: %s",
			problem);
	if (document.len > LG_TRUST_LIST_MAX_BYTES)
		return lg_fail(err, LG_E_TOO_LARGE,
			"trust list: it has %zu bytes; at most %d are allowed", document.len,
			LG_TRUST_LIST_MAX_BYTES);
	lg_cbor_open(&in, document.data, document.len);
	if (!take_apart(&in, &parts))
		return lg_trust_refused(&in, "envelope", err);
	*payload = parts.payload;
	return check_signatures(&parts, roots, err);
}
