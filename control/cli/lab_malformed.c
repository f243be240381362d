// SPDX-License-Identifier: Apache-2.0
#include "control/cli/lab_malformed.h"

#define KINDS(KIND)                                                                                \
	KIND(CUT_SHORT, CBOR_TRUNCATED, "cut short")                                               \
	KIND(BYTE_BEHIND, CBOR_TRAILING, "a byte behind the end")                                  \
	KIND(NO_TAG, COSE_TAG, "no tag")                                                           \
	KIND(MAC_TAG, COSE_TAG, "tag of COSE_Mac0")                                                \
	KIND(THREE_ITEMS, COSE_SHAPE, "array of three")                                            \
	KIND(UNPROTECTED, COSE_UNPROTECTED, "unprotected header")                                  \
	KIND(NO_PAYLOAD, COSE_PAYLOAD, "detached payload")                                         \
	KIND(SHORT_SIGNATURE, COSE_SIGNATURE, "signature of 63 bytes")                             \
	KIND(HEADER_UNKNOWN, COSE_HEADER_UNKNOWN, "unknown header parameter")                      \
	KIND(HEADER_MISSING, COSE_HEADER_MISSING, "no key id")                                     \
	KIND(KID_SHORT, COSE_KID, "key id of 7 bytes")                                             \
	KIND(LONG_INTEGER, CBOR_NOT_SHORTEST, "integer not shortest")                              \
	KIND(LONG_LENGTH, CBOR_NOT_SHORTEST, "length not shortest")                                \
	KIND(INDEFINITE, CBOR_INDEFINITE, "map of indefinite length")                              \
	KIND(FLOAT, CBOR_FLOAT, "expiry as a float")                                               \
	KIND(RESERVED, CBOR_RESERVED, "reserved encoding")                                         \
	KIND(UNSORTED, CBOR_KEY_ORDER, "claims out of order")                                      \
	KIND(TWICE, CBOR_KEY_TWICE, "claim twice")                                                 \
	KIND(NEGATIVE_EXPIRY, CBOR_TYPE, "negative expiry")                                        \
	KIND(LETTER, CBOR_TEXT, "authority with a letter")                                         \
	KIND(CLAIM_UNKNOWN, CLAIM_UNKNOWN, "unknown claim")                                        \
	KIND(CLAIM_MISSING, CLAIM_MISSING, "claim missing")                                        \
	KIND(NO_CLASS, CLAIM_RANGE, "no class at all")                                             \
	KIND(OTHER_CURVE, HOLDER_KEY, "holder key, other curve")                                   \
	KIND(CLAIMS_CUT, CBOR_TRUNCATED, "claims cut short")                                       \
	KIND(CLAIMS_TRAILING, CBOR_TRAILING, "a byte behind the claims")

enum kind {
#define KIND(name, reason, label) name,
	KINDS(KIND)
#undef KIND
};

const struct lg_malformation lg_malformations[] = {
#define KIND(name, reason, label) {"malformed: " label, LG_R_##reason, name},
	KINDS(KIND)
#undef KIND
};

const unsigned lg_malformation_count = sizeof(lg_malformations) / sizeof(*lg_malformations);

// Where things stand in the claims of lg_credential_encode(): a map of eight, then iss as six
// digits, then exp, nbf and iat as times of four bytes.
enum {
	ISS_KEY_AT = 1,
	ISS_LAST_DIGIT_AT = 8,
	EXP_AT = 9, // key; then one byte of type and four of time
	NBF_AT = 15,
	IAT_AT = 21,
	TIME_CLAIM_BYTES = 6,
};

// Where things stand in the protected header: a map of two, 1: alg, 4: kid.
enum { HEADER_KID_KEY_AT = 3, HEADER_KID_AT = 4 };

// A part of the credential, to be edited.
struct part {
	uint8_t bytes[LG_MALFORMED_ROOM];
	size_t len;
};

static void load(struct part *part, struct lg_bytes from)
{
	memcpy(part->bytes, from.data, from.len);
	part->len = from.len;
}

static void cut(struct part *part, size_t at, size_t count)
{
	memmove(part->bytes + at, part->bytes + at + count, part->len - at - count);
	part->len -= count;
}

static void insert(struct part *part, size_t at, uint8_t byte)
{
	memmove(part->bytes + at + 1, part->bytes + at, part->len - at);
	part->bytes[at] = byte;
	part->len++;
}

static void swap_exp_and_nbf(struct part *claims)
{
	uint8_t exp[TIME_CLAIM_BYTES];

	memcpy(exp, claims->bytes + EXP_AT, sizeof(exp));
	memcpy(claims->bytes + EXP_AT, claims->bytes + NBF_AT, sizeof(exp));
	memcpy(claims->bytes + NBF_AT, exp, sizeof(exp));
}

// {2: classes} stands behind the number; a value above 23 has more bytes than its first.
static void clear_classes(struct part *claims, size_t number_at)
{
	const size_t at = number_at + LG_LICENCE_NUMBER_BYTES + 1;
	static const uint8_t more[] = {1, 2, 4};
	const uint8_t first = claims->bytes[at];

	if (first >= 0x18 && first <= 0x1a)
		cut(claims, at + 1, more[first - 0x18]);
	claims->bytes[at] = 0;
}

static void open_ended(struct part *claims)
{
	claims->bytes[0] = 0xbf;
	insert(claims, claims->len, 0xff);
}

static void drop_issued_at(struct part *claims)
{
	claims->bytes[0]--;
	cut(claims, IAT_AT, TIME_CLAIM_BYTES);
}

static void edit_claims(enum kind kind, const struct lg_credential *c, struct part *claims)
{
	const uint8_t *start = c->cose.payload.data;

	switch (kind) {
	case LONG_INTEGER:
		insert(claims, EXP_AT, 0x18);
		break;
	case INDEFINITE:
		open_ended(claims);
		break;
	case FLOAT:
		claims->bytes[EXP_AT + 1] = 0xfa;
		break;
	case RESERVED:
		claims->bytes[EXP_AT + 1] = 0x1c;
		break;
	case UNSORTED:
		swap_exp_and_nbf(claims);
		break;
	case TWICE:
		claims->bytes[NBF_AT] = claims->bytes[EXP_AT];
		break;
	case NEGATIVE_EXPIRY:
		claims->bytes[EXP_AT + 1] = 0x3a;
		break;
	case LETTER:
		claims->bytes[ISS_LAST_DIGIT_AT] = 'x';
		break;
	case CLAIM_UNKNOWN:
		claims->bytes[ISS_KEY_AT] = 2; // sub
		break;
	case CLAIM_MISSING:
		drop_issued_at(claims);
		break;
	case NO_CLASS:
		clear_classes(claims, (size_t)(c->number - start));
		break;
	case OTHER_CURVE:
		claims->bytes[c->holder_key - start - 4] = 4; // X25519
		break;
	case CLAIMS_CUT:
		claims->len--;
		break;
	case CLAIMS_TRAILING:
		insert(claims, claims->len, 0);
		break;
	default:
		break;
	}
}

static void edit_header(enum kind kind, struct part *header)
{
	switch (kind) {
	case HEADER_UNKNOWN:
		header->bytes[HEADER_KID_KEY_AT] = 5;
		break;
	case HEADER_MISSING:
		header->bytes[0]--;
		header->len = HEADER_KID_KEY_AT;
		break;
	case KID_SHORT:
		header->bytes[HEADER_KID_AT]--;
		header->len--;
		break;
	default:
		break;
	}
}

// Tag, array and unprotected header, as the kind wants them.
static void put_frame(enum kind kind, struct lg_cbor_out *out, const struct part *header)
{
	if (kind != NO_TAG)
		lg_cbor_put_tag(out, kind == MAC_TAG ? 17 : 18);
	lg_cbor_put_array(out, kind == THREE_ITEMS ? 3 : 4);
	lg_cbor_put_bytes(out, header->bytes, header->len);
	if (kind == UNPROTECTED) {
		lg_cbor_put_map(out, 1);
		lg_cbor_put_int(out, LG_COSE_ALG);
		lg_cbor_put_int(out, LG_ALG_EDDSA);
	} else {
		lg_cbor_put_map(out, 0);
	}
}

static void put_payload(enum kind kind, struct lg_cbor_out *out, const struct part *claims)
{
	static const uint8_t null = 0xf6;
	const uint8_t long_length[] = {
		0x5a, 0, 0, (uint8_t)(claims->len >> 8), (uint8_t)claims->len};

	if (kind == NO_PAYLOAD) {
		lg_cbor_put_raw(out, &null, 1);
	} else if (kind == LONG_LENGTH) {
		lg_cbor_put_raw(out, long_length, sizeof(long_length));
		lg_cbor_put_raw(out, claims->bytes, claims->len);
	} else {
		lg_cbor_put_bytes(out, claims->bytes, claims->len);
	}
}

static bool as_expected(const struct lg_credential *c)
{
	const uint8_t *claims = c->cose.payload.data;

	return (c->alg == LG_ALG_EDDSA || c->alg == LG_ALG_ED25519) &&
		c->cose.payload.len > IAT_AT + TIME_CLAIM_BYTES && claims[EXP_AT] == LG_CLAIM_EXP &&
		claims[EXP_AT + 1] == 0x1a && claims[NBF_AT] == LG_CLAIM_NBF &&
		claims[IAT_AT] == LG_CLAIM_IAT && c->cose.payload.len <= LG_CREDENTIAL_MAX_BYTES;
}

size_t lg_malform(unsigned i, const struct lg_credential *genuine, uint8_t out[LG_MALFORMED_ROOM])
{
	const enum kind kind = (enum kind)lg_malformations[i].kind;
	struct part header, claims;
	struct lg_cbor_out whole;

	if (!as_expected(genuine))
		return 0;
	load(&header, genuine->cose.protected_header);
	load(&claims, genuine->cose.payload);
	edit_header(kind, &header);
	edit_claims(kind, genuine, &claims);
	lg_cbor_start(&whole, out, LG_MALFORMED_ROOM);
	put_frame(kind, &whole, &header);
	put_payload(kind, &whole, &claims);
	if (kind != THREE_ITEMS)
		lg_cbor_put_bytes(&whole, genuine->cose.signature,
			LG_SIGNATURE_BYTES - (kind == SHORT_SIGNATURE));
	if (kind == BYTE_BEHIND)
		lg_cbor_put_raw(&whole, (const uint8_t *)"", 1);
	return whole.overflow ? 0 : whole.len - (kind == CUT_SHORT);
}
