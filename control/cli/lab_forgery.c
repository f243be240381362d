// SPDX-License-Identifier: Apache-2.0
#include "control/cli/lab_forgery.h"

#include "keys/credential_sign.h"

#define ALG_AT 2              // in the protected header: map of two, key 1, alg
#define ALG_EDDSA_BYTE 0x27   // -8
#define ALG_ED25519_BYTE 0x32 // -19
#define ALG_ES256_BYTE 0x26   // -7

// Copies the credential and turns one bit of one of its fields over.
static size_t flip(struct lg_bytes whole, const uint8_t *field, size_t at, uint8_t *out)
{
	memcpy(out, whole.data, whole.len);
	out[(size_t)(field - whole.data) + at] ^= 1;
	return whole.len;
}

#define FLIP(name, field, at)                                                                      \
	static size_t name(const struct lg_credential *genuine, struct lg_bytes whole,             \
		const struct lg_keypair *stranger, uint8_t *out)                                   \
	{                                                                                          \
		(void)stranger;                                                                    \
		return flip(whole, genuine->field, at, out);                                       \
	}

FLIP(flip_signature_r, cose.signature, 7)
FLIP(flip_signature_s, cose.signature, 40)
FLIP(flip_number, number, 3)
FLIP(flip_photo, photo, 31)
FLIP(flip_id, id, 0)
FLIP(flip_holder_key, holder_key, 12)
FLIP(flip_kid, kid, 5)

// Encodes the credential with some fields changed, under the signature of the genuine one.
static size_t encode(const struct lg_credential *changed, const uint8_t *signature, uint8_t *out)
{
	uint8_t *place;
	const size_t len = lg_credential_encode(changed, out, LG_CREDENTIAL_MAX_BYTES, &place);

	if (len)
		memcpy(place, signature, LG_SIGNATURE_BYTES);
	return len;
}

#define CHANGE(name, change)                                                                       \
	static size_t name(const struct lg_credential *genuine, struct lg_bytes whole,             \
		const struct lg_keypair *stranger, uint8_t *out)                                   \
	{                                                                                          \
		struct lg_credential c = *genuine;                                                 \
                                                                                                   \
		(void)whole;                                                                       \
		(void)stranger;                                                                    \
		change;                                                                            \
		return encode(&c, genuine->cose.signature, out);                                   \
	}

CHANGE(widen_classes, c.classes ^= LG_CLASS_MASK)
CHANGE(lengthen_licence, c.valid_until_day = c.valid_until_day ? 0 : c.valid_from_day + 1)
CHANGE(lengthen_credential, c.expires_at += 365 * 86400)
CHANGE(move_status_index, c.status_index ^= 1)
CHANGE(change_authority, c.authority = c.authority == 999999 ? 999998 : 999999)

static size_t put_alg(
	const struct lg_credential *genuine, struct lg_bytes whole, uint8_t alg, uint8_t *out)
{
	const uint8_t *header = genuine->cose.protected_header.data;

	memcpy(out, whole.data, whole.len);
	out[(size_t)(header - whole.data) + ALG_AT] = alg;
	return whole.len;
}

static size_t rename_alg(const struct lg_credential *genuine, struct lg_bytes whole,
	const struct lg_keypair *stranger, uint8_t *out)
{
	(void)stranger;
	return put_alg(genuine, whole,
		genuine->alg == LG_ALG_EDDSA ? ALG_ED25519_BYTE : ALG_EDDSA_BYTE, out);
}

static size_t foreign_alg(const struct lg_credential *genuine, struct lg_bytes whole,
	const struct lg_keypair *stranger, uint8_t *out)
{
	(void)stranger;
	return put_alg(genuine, whole, ALG_ES256_BYTE, out);
}

// Adds the group order L to S: the equation still holds, but RFC 8032 section 5.1.7 wants S < L.
static size_t add_order(const struct lg_credential *genuine, struct lg_bytes whole,
	const struct lg_keypair *stranger, uint8_t *out)
{
	static const uint8_t order[32] = {0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6,
		0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14, [31] = 0x10};
	uint8_t *s = out + (genuine->cose.signature - whole.data) + 32;
	unsigned carry = 0;

	(void)stranger;
	memcpy(out, whole.data, whole.len);
	for (unsigned i = 0; i < sizeof(order); i++) {
		carry += s[i] + order[i];
		s[i] = (uint8_t)carry;
		carry >>= 8;
	}
	return whole.len;
}

static size_t zero_signature(const struct lg_credential *genuine, struct lg_bytes whole,
	const struct lg_keypair *stranger, uint8_t *out)
{
	(void)stranger;
	memcpy(out, whole.data, whole.len);
	memset(out + (genuine->cose.signature - whole.data), 0, LG_SIGNATURE_BYTES);
	return whole.len;
}

// A whole credential of one's own making.
static size_t sign_as_stranger(const struct lg_credential *genuine, struct lg_bytes whole,
	const struct lg_keypair *stranger, uint8_t *out)
{
	struct lg_credential c = *genuine;

	(void)whole;
	return lg_credential_sign(&c, stranger, out, LG_CREDENTIAL_MAX_BYTES);
}

// The same, under the key id of the genuine one.
static size_t sign_under_their_name(const struct lg_credential *genuine, struct lg_bytes whole,
	const struct lg_keypair *stranger, uint8_t *out)
{
	const uint8_t none[LG_SIGNATURE_BYTES] = {0};
	uint8_t tbs[LG_CREDENTIAL_MAX_BYTES + 64];
	struct lg_credential c = *genuine, made;
	size_t len;

	(void)whole;
	c.version++;
	len = encode(&c, none, out);
	if (!len || lg_credential_parse(out, len, &made) != LG_R_NONE ||
		lg_cose_tbs_bytes(&made.cose) > sizeof(tbs))
		return 0;
	lg_keypair_sign(
		stranger, tbs, lg_cose_tbs(&made.cose, tbs), out + (made.cose.signature - out));
	return len;
}

const struct lg_forgery lg_forgeries[] = {
	{"forged: bit of the licence number", LG_BAD_SIGNATURE, flip_number},
	{"forged: bit of the photo", LG_BAD_SIGNATURE, flip_photo},
	{"forged: bit of the credential id", LG_BAD_SIGNATURE, flip_id},
	{"forged: bit of the holder key", LG_BAD_SIGNATURE, flip_holder_key},
	{"forged: bit of the signature's R", LG_BAD_SIGNATURE, flip_signature_r},
	{"forged: bit of the signature's S", LG_BAD_SIGNATURE, flip_signature_s},
	{"forged: bit of the key id", LG_UNKNOWN_KEY, flip_kid},
	{"forged: other classes", LG_BAD_SIGNATURE, widen_classes},
	{"forged: longer licence", LG_BAD_SIGNATURE, lengthen_licence},
	{"forged: longer credential", LG_BAD_SIGNATURE, lengthen_credential},
	{"forged: somebody else's status", LG_BAD_SIGNATURE, move_status_index},
	{"forged: other name of the algorithm", LG_BAD_SIGNATURE, rename_alg},
	{"forged: S plus the group order", LG_BAD_SIGNATURE, add_order},
	{"forged: signature of zeros", LG_BAD_SIGNATURE, zero_signature},
	{"forged: stranger's key, their key id", LG_BAD_SIGNATURE, sign_under_their_name},
	{"unknown issuer", LG_UNKNOWN_KEY, sign_as_stranger},
	{"authority mismatch", LG_UNKNOWN_KEY, change_authority},
	{"algorithm ES256", LG_ALG_UNSUPPORTED, foreign_alg},
};

const unsigned lg_forgery_count = sizeof(lg_forgeries) / sizeof(*lg_forgeries);
