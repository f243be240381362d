// SPDX-License-Identifier: Apache-2.0
#include "keys/credential_sign.h"

#include <stdlib.h>

static bool alg_supported(int64_t alg)
{
	return alg == LG_ALG_EDDSA || alg == LG_ALG_ED25519;
}

// Bytes to be signed, on the heap; NULL when there is no memory.
static uint8_t *tbs_of(const struct lg_cose *cose, size_t *len)
{
	uint8_t *tbs;

	*len = lg_cose_tbs_bytes(cose);
	tbs = malloc(*len);
	if (tbs)
		lg_cose_tbs(cose, tbs);
	return tbs;
}

static bool sign(const struct lg_cose *cose, const struct lg_keypair *pair, uint8_t *signature)
{
	size_t len;
	uint8_t *const tbs = tbs_of(cose, &len);

	if (!tbs)
		return false;
	lg_keypair_sign(pair, tbs, len, signature);
	free(tbs);
	return true;
}

size_t lg_credential_sign(struct lg_credential *credential, const struct lg_keypair *issuer,
	uint8_t *out, size_t room)
{
	struct lg_credential written;
	uint8_t *signature;
	size_t len;

	if (!alg_supported(credential->alg))
		return 0;
	credential->kid = lg_keypair_kid(issuer);
	len = lg_credential_encode(credential, out, room, &signature);
	// Reading it back finds the parts to sign, and nothing is signed that no gateway would
	// take.
	if (len == 0 || lg_credential_parse(out, len, &written) != LG_R_NONE)
		return 0;
	return sign(&written.cose, issuer, signature) ? len : 0;
}

size_t lg_presentation_sign(struct lg_presentation *presentation, const struct lg_keypair *holder,
	uint8_t *out, size_t room)
{
	struct lg_presentation written;
	uint8_t *signature;
	size_t len;

	if (!alg_supported(presentation->alg))
		return 0;
	len = lg_presentation_encode(presentation, out, room, &signature);
	if (len == 0 || lg_presentation_parse(out, len, &written) != LG_R_NONE)
		return 0;
	return sign(&written.cose, holder, signature) ? len : 0;
}

bool lg_cose_verify(const struct lg_cose *cose, const uint8_t public_key[LG_PUBLIC_KEY_BYTES])
{
	size_t len;
	uint8_t *const tbs = tbs_of(cose, &len);
	bool valid;

	if (!tbs)
		return false;
	valid = lg_signature_verify(public_key, tbs, len, cose->signature);
	free(tbs);
	return valid;
}
