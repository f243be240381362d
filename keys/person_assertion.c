// SPDX-License-Identifier: Apache-2.0
#include "keys/person_assertion.h"

#include "common/credential.h"
#include "keys/credential_sign.h"
#include "keys/signed_document.h"

#include <inttypes.h>
#include <sodium.h>

#define CONTENT_TYPE "application/licgate-person+cbor"
#define BINDING_CONTEXT "licgate/person/1:"
#define CLAIM_SUB 2
#define CLAIM_PERSON -65538
#define CLAIMS 5
#define APPLICATION_DIGITS ((size_t)2 * LG_PERSON_APPLICATION_BYTES)

void lg_person_binding(const uint8_t application[LG_PERSON_APPLICATION_BYTES], const char *number,
	uint8_t person[LG_PERSON_BINDING_BYTES])
{
	char sub[APPLICATION_DIGITS + 1];
	crypto_hash_sha256_state state;

	lg_hex(sub, application, LG_PERSON_APPLICATION_BYTES);
	crypto_hash_sha256_init(&state);
	crypto_hash_sha256_update(
		&state, (const uint8_t *)BINDING_CONTEXT, strlen(BINDING_CONTEXT));
	crypto_hash_sha256_update(&state, (const uint8_t *)sub, APPLICATION_DIGITS);
	crypto_hash_sha256_update(&state, (const uint8_t *)":", 1);
	for (const char *at = number; *at; at++) {
		const uint8_t upper = (uint8_t)(*at >= 'a' && *at <= 'z' ? *at - 'a' + 'A' : *at);

		crypto_hash_sha256_update(&state, &upper, 1);
	}
	crypto_hash_sha256_final(&state, person);
}

static bool times_fit(const struct lg_person_assertion *a)
{
	return a->issued_at >= 0 && a->expires_at > a->issued_at && a->expires_at <= LG_TIME_MAX_S;
}

int lg_person_assertion_sign(const struct lg_person_assertion *assertion,
	const struct lg_keypair *authority, struct lg_bytes *bytes, struct lg_error *err)
{
	uint8_t room[LG_PERSON_ASSERTION_MAX_BYTES - LG_SIGNED_DOCUMENT_ROOM];
	char sub[APPLICATION_DIGITS + 1];
	struct lg_cbor_out out;

	if (!times_fit(assertion))
		return lg_fail(err, LG_E_ARGUMENT,
			"an assertion from %" PRId64 " until %" PRId64
			" (unix s) would be good for no time",
			assertion->issued_at, assertion->expires_at);
	lg_hex(sub, assertion->application, LG_PERSON_APPLICATION_BYTES);
	lg_cbor_start(&out, room, sizeof(room));
	lg_cbor_put_map(&out, CLAIMS);
	lg_cbor_put_int(&out, CLAIM_SUB);
	lg_cbor_put_text(&out, sub, APPLICATION_DIGITS);
	lg_cbor_put_int(&out, LG_CLAIM_EXP);
	lg_cbor_put_int(&out, assertion->expires_at);
	lg_cbor_put_int(&out, LG_CLAIM_IAT);
	lg_cbor_put_int(&out, assertion->issued_at);
	lg_cbor_put_int(&out, LG_CLAIM_CTI);
	lg_cbor_put_bytes(&out, assertion->id, LG_PERSON_CTI_BYTES);
	lg_cbor_put_int(&out, CLAIM_PERSON);
	lg_cbor_put_bytes(&out, assertion->person, LG_PERSON_BINDING_BYTES);
	return lg_signed_document_write(
		(struct lg_bytes){room, out.len}, CONTENT_TYPE, authority, bytes, err);
}

static int malformed(const struct lg_cbor_in *in, const char *part, struct lg_error *err)
{
	return lg_fail(err, LG_E_FORMAT, "assertion of a person: its %s is malformed: %s (%s)",
		part, lg_reason_text(in->reason), lg_reason_name(in->reason));
}

static bool read_key(struct lg_cbor_in *in, int64_t *before, int64_t wanted)
{
	int64_t key;

	if (!lg_cbor_key(in, *before, &key))
		return false;
	*before = key;
	return key == wanted || lg_cbor_refuse(in, LG_R_CLAIM_MISSING);
}

static bool read_moment(struct lg_cbor_in *in, int64_t *moment)
{
	uint64_t value;

	if (!lg_cbor_uint_most(in, LG_TIME_MAX_S, &value))
		return false;
	*moment = (int64_t)value;
	return true;
}

static bool read_application(struct lg_cbor_in *in, uint8_t application[])
{
	char digits[APPLICATION_DIGITS + 1] = "";
	char again[APPLICATION_DIGITS + 1];
	struct lg_bytes sub;

	if (!lg_cbor_text(in, &sub))
		return false;
	if (sub.len != APPLICATION_DIGITS)
		return lg_cbor_refuse(in, LG_R_CLAIM_RANGE);
	memcpy(digits, sub.data, sub.len);
	if (!lg_unhex(application, LG_PERSON_APPLICATION_BYTES, digits))
		return lg_cbor_refuse(in, LG_R_CLAIM_RANGE);
	lg_hex(again, application, LG_PERSON_APPLICATION_BYTES);
	return strcmp(again, digits) == 0 || lg_cbor_refuse(in, LG_R_CLAIM_RANGE);
}

static bool read_claims(struct lg_cbor_in *in, struct lg_person_assertion *a)
{
	int64_t key = LG_CBOR_NO_KEY;
	const uint8_t *id, *person;
	uint32_t pairs;

	if (!lg_cbor_map(in, &pairs))
		return false;
	if (pairs != CLAIMS)
		return lg_cbor_refuse(in, pairs < CLAIMS ? LG_R_CLAIM_MISSING : LG_R_CLAIM_UNKNOWN);
	if (!read_key(in, &key, CLAIM_SUB) || !read_application(in, a->application) ||
		!read_key(in, &key, LG_CLAIM_EXP) || !read_moment(in, &a->expires_at) ||
		!read_key(in, &key, LG_CLAIM_IAT) || !read_moment(in, &a->issued_at) ||
		!read_key(in, &key, LG_CLAIM_CTI) ||
		!lg_cbor_bytes_exactly(in, LG_PERSON_CTI_BYTES, &id) ||
		!read_key(in, &key, CLAIM_PERSON) ||
		!lg_cbor_bytes_exactly(in, LG_PERSON_BINDING_BYTES, &person) || !lg_cbor_close(in))
		return false;
	memcpy(a->id, id, LG_PERSON_CTI_BYTES);
	memcpy(a->person, person, LG_PERSON_BINDING_BYTES);
	return times_fit(a) || lg_cbor_refuse(in, LG_R_CLAIM_RANGE);
}

static int open_envelope(
	struct lg_bytes bytes, struct lg_cose *cose, const uint8_t **kid, struct lg_error *err)
{
	struct lg_bytes content_type;
	struct lg_cbor_in in;

	if (bytes.len > LG_PERSON_ASSERTION_MAX_BYTES)
		return lg_fail(err, LG_E_TOO_LARGE,
			"assertion of a person: it has %zu bytes; at most %d are allowed",
			bytes.len, LG_PERSON_ASSERTION_MAX_BYTES);
	lg_cbor_open(&in, bytes.data, bytes.len);
	if (!lg_cose_read(&in, cose) || !lg_cbor_close(&in))
		return malformed(&in, "envelope", err);
	lg_cbor_open(&in, cose->protected_header.data, cose->protected_header.len);
	if (!lg_signed_document_header(&in, &content_type, kid))
		return malformed(&in, "protected header", err);
	if (content_type.len != strlen(CONTENT_TYPE) ||
		memcmp(content_type.data, CONTENT_TYPE, content_type.len) != 0)
		return lg_fail(err, LG_E_FORMAT,
			"assertion of a person: this is another kind of document: its content type "
			"is not " CONTENT_TYPE);
	return LG_OK;
}

static int check_signature(const struct lg_cose *cose, const uint8_t kid[LG_KID_BYTES],
	const struct lg_person_rules *rules, struct lg_error *err)
{
	char text[2 * LG_KID_BYTES + 1];
	bool known = false;

	lg_hex(text, kid, LG_KID_BYTES);
	for (unsigned i = 0; i < rules->authority_count; i++) {
		uint8_t its_kid[LG_KID_BYTES];

		lg_kid(rules->authorities[i], its_kid);
		if (memcmp(its_kid, kid, LG_KID_BYTES) != 0)
			continue;
		if (lg_cose_verify(cose, rules->authorities[i]))
			return LG_OK;
		known = true;
	}
	if (known)
		return lg_fail(err, LG_E_SIGNATURE,
			"assertion of a person: it is not signed by authority %s: it was damaged "
			"or forged on its way",
			text);
	return lg_fail(err, LG_E_KEY,
		"assertion of a person: it is signed by key %s, which is none of the %u "
		"authorities whose word counts here (issuance.person_authorities)",
		text, rules->authority_count);
}

static int check_times(const struct lg_person_assertion *a, const struct lg_person_rules *rules,
	int64_t now, struct lg_error *err)
{
	if (a->issued_at > now + rules->tolerance_s)
		return lg_fail(err, LG_E_CLOCK,
			"assertion of a person: it was made %" PRId64
			" s in the future: set the clocks of authority and portal right",
			a->issued_at - now);
	if (now >= a->expires_at + rules->tolerance_s)
		return lg_fail(err, LG_E_EXPIRED,
			"assertion of a person: it ended %" PRId64 " s ago: authenticate again",
			now - a->expires_at);
	if (now > a->issued_at + rules->max_age_s + rules->tolerance_s)
		return lg_fail(err, LG_E_EXPIRED,
			"assertion of a person: it is %" PRId64 " s old; %" PRId64
			" s are allowed (issuance.person_max_age_s): authenticate again",
			now - a->issued_at, rules->max_age_s);
	return LG_OK;
}

int lg_person_assertion_open(struct lg_bytes bytes, const struct lg_person_rules *rules,
	int64_t now, struct lg_person_assertion *assertion, struct lg_error *err)
{
	struct lg_person_assertion found;
	const uint8_t *kid;
	struct lg_cbor_in in;
	struct lg_cose cose;
	int rc = open_envelope(bytes, &cose, &kid, err);

	if (rc == LG_OK)
		rc = check_signature(&cose, kid, rules, err);
	if (rc != LG_OK)
		return rc;
	lg_cbor_open(&in, cose.payload.data, cose.payload.len);
	if (!read_claims(&in, &found))
		return malformed(&in, "list of claims", err);
	memcpy(found.kid, kid, LG_KID_BYTES);
	rc = check_times(&found, rules, now, err);
	if (rc == LG_OK)
		*assertion = found;
	return rc;
}
