// SPDX-License-Identifier: Apache-2.0
#include "keys/signed_document.h"

#include <stdlib.h>

#define HEADER_ROOM 96

static void put_header(
	struct lg_cbor_out *header, const char *content_type, const struct lg_keypair *pair)
{
	lg_cbor_put_map(header, 3);
	lg_cbor_put_int(header, LG_COSE_ALG);
	lg_cbor_put_int(header, LG_ALG_ED25519);
	lg_cbor_put_int(header, LG_COSE_CONTENT_TYPE);
	lg_cbor_put_text(header, content_type, strlen(content_type));
	lg_cbor_put_int(header, LG_COSE_KID);
	lg_cbor_put_bytes(header, lg_keypair_kid(pair), LG_KID_BYTES);
}

int lg_signed_document_write(struct lg_bytes payload, const char *content_type,
	const struct lg_keypair *pair, struct lg_bytes *bytes, struct lg_error *err)
{
	uint8_t header_bytes[HEADER_ROOM];
	struct lg_cbor_out header, out;
	struct lg_cose cose = {.payload = payload};
	uint8_t *tbs, *whole, *signature;
	size_t tbs_bytes;

	lg_cbor_start(&header, header_bytes, sizeof(header_bytes));
	put_header(&header, content_type, pair);
	cose.protected_header = (struct lg_bytes){header.data, header.len};
	tbs_bytes = lg_cose_tbs_bytes(&cose);
	tbs = malloc(tbs_bytes);
	whole = malloc(payload.len + LG_SIGNED_DOCUMENT_ROOM);
	if (!tbs || !whole) {
		free(tbs);
		free(whole);
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for a signed document");
	}
	lg_cose_tbs(&cose, tbs);
	lg_cbor_start(&out, whole, payload.len + LG_SIGNED_DOCUMENT_ROOM);
	lg_cose_write(&out, cose.protected_header, payload, &signature);
	lg_keypair_sign(pair, tbs, tbs_bytes, signature);
	free(tbs);
	*bytes = (struct lg_bytes){whole, out.len};
	return LG_OK;
}

static bool read_header_key(struct lg_cbor_in *in, int64_t before, int64_t wanted)
{
	int64_t key;

	return lg_cbor_key(in, before, &key) &&
		(key == wanted || lg_cbor_refuse(in, LG_R_COSE_HEADER_UNKNOWN));
}

bool lg_signed_document_header(
	struct lg_cbor_in *in, struct lg_bytes *content_type, const uint8_t **kid)
{
	uint32_t pairs;
	int64_t alg;

	if (!lg_cbor_map(in, &pairs))
		return false;
	if (pairs != 3)
		return lg_cbor_refuse(
			in, pairs < 3 ? LG_R_COSE_HEADER_MISSING : LG_R_COSE_HEADER_UNKNOWN);
	return read_header_key(in, LG_CBOR_NO_KEY, LG_COSE_ALG) && lg_cbor_int(in, &alg) &&
		(alg == LG_ALG_ED25519 || alg == LG_ALG_EDDSA ||
			lg_cbor_refuse(in, LG_R_CLAIM_RANGE)) &&
		read_header_key(in, LG_COSE_ALG, LG_COSE_CONTENT_TYPE) &&
		lg_cbor_text(in, content_type) &&
		read_header_key(in, LG_COSE_CONTENT_TYPE, LG_COSE_KID) &&
		(lg_cbor_bytes_exactly(in, LG_KID_BYTES, kid) ||
			lg_cbor_explain(in, LG_R_COSE_KID)) &&
		lg_cbor_close(in);
}
