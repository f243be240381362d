// SPDX-License-Identifier: Apache-2.0
// Rows made of genuine licences: forgeries, malformed credentials, presentations.
#include "control/cli/lab.h"

#include "control/cli/lab_forgery.h"
#include "control/cli/lab_malformed.h"
#include "keys/credential_sign.h"

#include <sodium.h>

#define LONG_AGO_S 7200 // beyond any age or tolerance that a policy may allow

static int add_forgeries_of(
	struct lg_lab *lab, const struct lg_lab_licence *licence, struct lg_error *err)
{
	const struct lg_bytes whole = {licence->bytes, licence->len};
	uint8_t out[LG_MALFORMED_ROOM];
	struct lg_credential genuine;
	int result = 0;

	if (lg_credential_parse(whole.data, whole.len, &genuine) != LG_R_NONE)
		return lg_fail(err, LG_E_FORMAT, "control issued a credential that cannot be read");
	for (unsigned i = 0; i < lg_forgery_count && !result; i++) {
		const size_t len = lg_forgeries[i].make(&genuine, whole, lab->stranger, out);

		result = lg_lab_row(lab, lg_forgeries[i].label, (struct lg_bytes){out, len},
			LG_PAYLOAD_CREDENTIAL, 0, lg_forgeries[i].verdict, LG_R_NONE, err);
	}
	for (unsigned i = 0; i < lg_malformation_count && !result; i++) {
		const size_t len = lg_malform(i, &genuine, out);

		result = lg_lab_row(lab, lg_malformations[i].label, (struct lg_bytes){out, len},
			LG_PAYLOAD_CREDENTIAL, 0, LG_MALFORMED, lg_malformations[i].reason, err);
	}
	if (!result)
		result = lg_lab_row(lab, "credential sent as a presentation", whole,
			LG_PAYLOAD_PRESENTATION, 0, LG_MALFORMED, LG_R_COSE_HEADER_UNKNOWN, err);
	return result;
}

int lg_lab_add_forgeries(struct lg_lab *lab, struct lg_error *err)
{
	struct lg_lab_licence licence = lg_lab_order(lab, 0);
	uint8_t noise[256];
	int result = lg_lab_issue(lab->call, &licence, 1, err);

	if (!result)
		result = add_forgeries_of(lab, &licence, err);
	randombytes_buf(noise, sizeof(noise));
	noise[0] = 0; // an integer, whatever follows
	if (!result)
		result = lg_lab_row(lab, "noise", (struct lg_bytes){noise, sizeof(noise)},
			LG_PAYLOAD_CREDENTIAL, 0, LG_MALFORMED, LG_R_COSE_TAG, err);
	return result;
}

// What is special about a presentation.
struct showing {
	const char *row;
	int64_t age_s;
	const char *audience; // NULL = the right one
	bool strange_key;     // signed by somebody else
	bool damaged;         // holder's signature
	bool forged;          // issuer's signature
	enum lg_verdict verdict;
	enum lg_reason reason;
};

static const struct showing showings[] = {
	{"presentation", 0, NULL, false, false, false, LG_VALID, LG_R_NONE},
	{"presentation, stale", LONG_AGO_S, NULL, false, false, false, LG_STALE_PRESENTATION,
		LG_R_PRESENTATION_OLD},
	{"presentation from the future", -LONG_AGO_S, NULL, false, false, false,
		LG_STALE_PRESENTATION, LG_R_PRESENTATION_FUTURE},
	{"presentation for somebody else", 0, "urn:licgate:elsewhere", false, false, false,
		LG_HOLDER_PROOF_BAD, LG_R_PRESENTATION_AUDIENCE},
	{"presentation by another holder", 0, NULL, true, false, false, LG_HOLDER_PROOF_BAD,
		LG_R_PRESENTATION_SIGNATURE},
	{"presentation, damaged", 0, NULL, false, true, false, LG_HOLDER_PROOF_BAD,
		LG_R_PRESENTATION_SIGNATURE},
	{"presentation of a forged credential", 0, NULL, false, false, true, LG_BAD_SIGNATURE,
		LG_R_NONE},
};

#define SHOWINGS (sizeof(showings) / sizeof(*showings))

static int add_showing(struct lg_lab *lab, const struct showing *s,
	const struct lg_lab_licence *licence, const struct lg_keypair *holder, struct lg_error *err)
{
	const char *audience = s->audience ? s->audience : lab->audience;
	uint8_t credential[LG_CREDENTIAL_MAX_BYTES], out[LG_PRESENTATION_MAX_BYTES];
	uint8_t nonce[LG_PRESENTATION_NONCE_BYTES];
	struct lg_presentation presentation = {
		.alg = LG_ALG_EDDSA,
		.credential_bytes = {credential, licence->len},
		.audience = {(const uint8_t *)audience, strlen(audience)},
		.issued_at = lg_unix_s(lab->call->clock) - s->age_s,
		.nonce = nonce,
	};
	size_t len;

	// Both signatures stand at the very end of what they sign.
	memcpy(credential, licence->bytes, licence->len);
	if (s->forged)
		credential[licence->len - 1] ^= 1;
	randombytes_buf(nonce, sizeof(nonce));
	len = lg_presentation_sign(
		&presentation, s->strange_key ? lab->stranger : holder, out, sizeof(out));
	if (len == 0)
		return lg_fail(err, LG_E_TOO_LARGE, "a presentation would exceed %d bytes",
			LG_PRESENTATION_MAX_BYTES);
	if (s->damaged)
		out[len - 1] ^= 1;
	return lg_lab_row(lab, s->row, (struct lg_bytes){out, len}, LG_PAYLOAD_PRESENTATION, 0,
		s->verdict, s->reason, err);
}

int lg_lab_add_presentations(struct lg_lab *lab, struct lg_error *err)
{
	struct lg_lab_licence licences[LG_LAB_HOLDERS];
	int result;

	for (unsigned i = 0; i < LG_LAB_HOLDERS; i++) {
		licences[i] = lg_lab_order(lab, 0);
		memcpy(licences[i].holder, lg_keypair_public(lab->holders[i]),
			sizeof(licences[i].holder));
	}
	result = lg_lab_issue(lab->call, licences, LG_LAB_HOLDERS, err);
	for (unsigned s = 0; s < SHOWINGS; s++) {
		for (unsigned i = 0; i < LG_LAB_HOLDERS && !result; i++)
			result = add_showing(lab, &showings[s], &licences[i], lab->holders[i], err);
	}
	return result;
}
