// SPDX-License-Identifier: Apache-2.0
#include "common/credential.h"

#include <stdio.h>

#define HEADER_MAX_BYTES 32

static bool in_range(const struct lg_credential *c)
{
	const int64_t times[] = {c->expires_at, c->not_before, c->issued_at};
	const uint32_t days[] = {c->first_issue_day, c->valid_from_day, c->valid_until_day};

	for (size_t i = 0; i < 3; i++)
		if (times[i] < 0 || times[i] > LG_TIME_MAX_S || days[i] > LG_DAY_MAX)
			return false;
	return c->authority <= LG_AUTHORITY_MAX && c->status_uri.len >= 1 &&
		c->status_uri.len <= LG_STATUS_URI_MAX_BYTES && c->classes != 0 &&
		(c->classes & ~LG_CLASS_MASK) == 0;
}

static void put_header(struct lg_cbor_out *out, const struct lg_credential *c)
{
	lg_cbor_put_map(out, 2);
	lg_cbor_put_int(out, LG_COSE_ALG);
	lg_cbor_put_int(out, c->alg);
	lg_cbor_put_int(out, LG_COSE_KID);
	lg_cbor_put_bytes(out, c->kid, LG_KID_BYTES);
}

static void put_name(struct lg_cbor_out *out, const char *name)
{
	lg_cbor_put_text(out, name, strlen(name));
}

static void put_time(struct lg_cbor_out *out, int64_t claim, int64_t unix_s)
{
	lg_cbor_put_int(out, claim);
	lg_cbor_put_int(out, unix_s);
}

static void put_holder_key(struct lg_cbor_out *out, const struct lg_credential *c)
{
	lg_cbor_put_int(out, LG_CLAIM_CNF);
	lg_cbor_put_map(out, 1);
	lg_cbor_put_int(out, LG_CNF_COSE_KEY);
	lg_cbor_put_map(out, 3);
	lg_cbor_put_int(out, LG_KEY_KTY);
	lg_cbor_put_int(out, LG_KTY_OKP);
	lg_cbor_put_int(out, LG_KEY_CRV);
	lg_cbor_put_int(out, LG_CRV_ED25519);
	lg_cbor_put_int(out, LG_KEY_X);
	lg_cbor_put_bytes(out, c->holder_key, LG_PUBLIC_KEY_BYTES);
}

static void put_status(struct lg_cbor_out *out, const struct lg_credential *c)
{
	lg_cbor_put_int(out, LG_CLAIM_STATUS);
	lg_cbor_put_map(out, 1);
	put_name(out, "status_list");
	lg_cbor_put_map(out, 2);
	put_name(out, "idx");
	lg_cbor_put_uint(out, c->status_index);
	put_name(out, "uri");
	lg_cbor_put_text(out, (const char *)c->status_uri.data, c->status_uri.len);
}

static void put_licence(struct lg_cbor_out *out, const struct lg_credential *c)
{
	lg_cbor_put_int(out, LG_CLAIM_LICENCE);
	lg_cbor_put_map(out, 7);
	lg_cbor_put_int(out, LG_LICENCE_NUMBER);
	lg_cbor_put_bytes(out, c->number, LG_LICENCE_NUMBER_BYTES);
	lg_cbor_put_int(out, LG_LICENCE_CLASSES);
	lg_cbor_put_uint(out, c->classes);
	lg_cbor_put_int(out, LG_LICENCE_FIRST_ISSUE);
	lg_cbor_put_uint(out, c->first_issue_day);
	lg_cbor_put_int(out, LG_LICENCE_VALID_FROM);
	lg_cbor_put_uint(out, c->valid_from_day);
	lg_cbor_put_int(out, LG_LICENCE_VALID_UNTIL);
	lg_cbor_put_uint(out, c->valid_until_day);
	lg_cbor_put_int(out, LG_LICENCE_VERSION);
	lg_cbor_put_uint(out, c->version);
	lg_cbor_put_int(out, LG_LICENCE_PHOTO);
	lg_cbor_put_bytes(out, c->photo, LG_PHOTO_HASH_BYTES);
}

static void put_claims(struct lg_cbor_out *out, const struct lg_credential *c)
{
	char authority[16];

	snprintf(authority, sizeof(authority), "%06u", c->authority);
	lg_cbor_put_map(out, 8);
	lg_cbor_put_int(out, LG_CLAIM_ISS);
	put_name(out, authority);
	put_time(out, LG_CLAIM_EXP, c->expires_at);
	put_time(out, LG_CLAIM_NBF, c->not_before);
	put_time(out, LG_CLAIM_IAT, c->issued_at);
	lg_cbor_put_int(out, LG_CLAIM_CTI);
	lg_cbor_put_bytes(out, c->id, LG_CREDENTIAL_ID_BYTES);
	put_holder_key(out, c);
	put_status(out, c);
	put_licence(out, c);
}

size_t lg_credential_encode(
	const struct lg_credential *credential, uint8_t *out, size_t room, uint8_t **signature)
{
	uint8_t header_bytes[HEADER_MAX_BYTES], claims_bytes[LG_CREDENTIAL_PAYLOAD_MAX_BYTES];
	struct lg_cbor_out header, claims, whole;

	if (!in_range(credential))
		return 0;
	lg_cbor_start(&header, header_bytes, sizeof(header_bytes));
	put_header(&header, credential);
	lg_cbor_start(&claims, claims_bytes, sizeof(claims_bytes));
	put_claims(&claims, credential);

	lg_cbor_start(&whole, out, room);
	lg_cose_write(&whole, (struct lg_bytes){header_bytes, header.len},
		(struct lg_bytes){claims_bytes, claims.len}, signature);
	return header.overflow || claims.overflow || whole.overflow ? 0 : whole.len;
}
