// SPDX-License-Identifier: Apache-2.0
// Issues credentials and judges presentations by licgate's own library, driven by lines, each
// answered by one line; for what a page's script makes of them.
//
//   issue HOLDER        a credential for this public key   -> its bytes
//   judge TEXT          text of a QR code, to the line's end
//                       -> good AUDIENCE ISSUED_AT NONCE HOLDER, or bad REASON
//   prove HOLDER APPLICATION SIGNATURE
//                       the proof that an application is confirmed with -> good, or bad SIGNATURE
#include "common/base45.h"
#include "keys/credential_sign.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TEXT_MAX_BYTES 2048
#define PROOF_CONTEXT "licgate/holder-key/1:"

static const uint8_t issuer_seed[LG_SEED_BYTES] = {7};

static void fail(const char *what, const char *line)
{
	fprintf(stderr, "presentation_judge: %s: %s\n", what, line);
	exit(2);
}

static void issue(const char *line)
{
	static const uint8_t id[LG_CREDENTIAL_ID_BYTES] = {1},
			     number[LG_LICENCE_NUMBER_BYTES] = {2},
			     photo[LG_PHOTO_HASH_BYTES] = {3};
	static const char uri[] = "https://status.example/310000";
	uint8_t holder[LG_PUBLIC_KEY_BYTES], bytes[LG_CREDENTIAL_MAX_BYTES];
	struct lg_keypair *const issuer = lg_keypair_from_seed(issuer_seed);
	struct lg_credential credential = {
		.alg = LG_ALG_ED25519,
		.authority = 310000,
		.expires_at = 1800000000,
		.not_before = 1790000000,
		.issued_at = 1790000000,
		.id = id,
		.holder_key = holder,
		.status_index = 70000,
		.status_uri = {(const uint8_t *)uri, strlen(uri)},
		.number = number,
		.classes = 1 << 16 | 1,
		.first_issue_day = 9000,
		.valid_from_day = 20000,
		.valid_until_day = 0,
		.version = UINT32_MAX,
		.photo = photo,
	};
	char digits[2 * LG_CREDENTIAL_MAX_BYTES + 1];
	size_t len;

	if (!lg_unhex(holder, sizeof(holder), line))
		fail("no public key", line);
	len = issuer ? lg_credential_sign(&credential, issuer, bytes, sizeof(bytes)) : 0;
	lg_keypair_free(issuer);
	if (len == 0)
		fail("no credential could be signed for", line);
	lg_hex(digits, bytes, len);
	puts(digits);
}

static void say_good(const struct lg_presentation *presentation)
{
	char nonce[2 * LG_PRESENTATION_NONCE_BYTES + 1], holder[2 * LG_PUBLIC_KEY_BYTES + 1];

	lg_hex(nonce, presentation->nonce, LG_PRESENTATION_NONCE_BYTES);
	lg_hex(holder, presentation->credential.holder_key, LG_PUBLIC_KEY_BYTES);
	printf("good %.*s %" PRId64 " %s %s\n", (int)presentation->audience.len,
		(const char *)presentation->audience.data, presentation->issued_at, nonce, holder);
}

static void judge(const char *text)
{
	const size_t prefix = strlen(LG_QR_PREFIX);
	uint8_t bytes[LG_PRESENTATION_MAX_BYTES];
	struct lg_presentation presentation;
	enum lg_reason reason;
	ssize_t len = -1;

	if (strncmp(text, LG_QR_PREFIX, prefix) == 0)
		len = lg_base45_decode(text + prefix, strlen(text + prefix), bytes, sizeof(bytes));
	if (len < 0) {
		puts("bad TEXT");
		return;
	}
	reason = lg_presentation_parse(bytes, (size_t)len, &presentation);
	if (reason)
		printf("bad %s\n", lg_reason_name(reason));
	else if (presentation.alg != LG_ALG_ED25519)
		puts("bad ALG");
	else if (!lg_cose_verify(&presentation.cose, presentation.credential.holder_key))
		puts("bad SIGNATURE");
	else
		say_good(&presentation);
}

static void prove(const char *line)
{
	char holder_digits[65], application[33], signature_digits[129];
	uint8_t holder[LG_PUBLIC_KEY_BYTES], signature[LG_SIGNATURE_BYTES];
	char said[sizeof(PROOF_CONTEXT) + sizeof(application)];

	if (sscanf(line, "%64s %32s %128s", holder_digits, application, signature_digits) != 3 ||
		!lg_unhex(holder, sizeof(holder), holder_digits) ||
		!lg_unhex(signature, sizeof(signature), signature_digits))
		fail("no proof", line);
	snprintf(said, sizeof(said), "%s%s", PROOF_CONTEXT, application);
	puts(lg_signature_verify(holder, (const uint8_t *)said, strlen(said), signature)
			? "good"
			: "bad SIGNATURE");
}

static void take(const char *line)
{
	if (strncmp(line, "issue ", 6) == 0)
		issue(line + 6);
	else if (strncmp(line, "judge ", 6) == 0)
		judge(line + 6);
	else if (strncmp(line, "prove ", 6) == 0)
		prove(line + 6);
	else
		fail("no such command", line);
	fflush(stdout);
}

int main(void)
{
	char line[TEXT_MAX_BYTES];
	struct lg_error err;

	if (lg_keys_init(&err)) {
		fprintf(stderr, "presentation_judge: %s\n", err.text);
		return 1;
	}
	while (fgets(line, sizeof(line), stdin)) {
		line[strcspn(line, "\n")] = '\0';
		take(line);
	}
	return 0;
}
