// SPDX-License-Identifier: Apache-2.0
// The verdicts of lg_signature_verify() on third parties' vectors: the accept set of libsodium
// 1.0.18, to which every other verifier of licgate is held.
#include "keys/keypair.h"

#include "tests/lib/signature_vectors.h"

#include <criterion/criterion.h>

static struct lg_signature_vectors vectors;

static void start(void)
{
	struct lg_error err;

	cr_assert_eq(lg_keys_init(&err), 0);
}

static void finish(void)
{
	lg_signature_vectors_free(&vectors);
}

TestSuite(signature_vectors, .init = start, .fini = finish);

static uint32_t expect_verdicts(void)
{
	uint32_t valid = 0;

	for (uint32_t i = 0; i < vectors.count; i++) {
		const struct lg_signature_vector *const v = &vectors.vector[i];

		cr_expect_eq(lg_signature_verify(
				     v->public_key, v->message, v->message_bytes, v->signature),
			v->valid, "vector %u", i);
		valid += v->valid;
	}
	return valid;
}

Test(signature_vectors, rfc8032_is_accepted)
{
	lg_signature_vectors_rfc8032(&vectors);
	cr_expect_eq(expect_verdicts(), 4);
}

Test(signature_vectors, wycheproof_is_decided_as_expected)
{
	if (!lg_signature_vectors_wycheproof(&vectors))
		cr_skip_test("SKIPPED wycheproof: no wycheproof_ed25519.json in $LICGATE_VECTORS");
	cr_expect_eq(expect_verdicts(), 88);
	cr_expect_eq(vectors.count, 139);
	cr_expect_eq(vectors.skipped, 12); // of another length, all to be refused
}

Test(signature_vectors, speccheck_is_refused_but_for_mixed_order_points)
{
	if (!lg_signature_vectors_speccheck(&vectors))
		cr_skip_test("SKIPPED speccheck: no speccheck_ed25519.json in $LICGATE_VECTORS");
	cr_expect_eq(expect_verdicts(), 1);
	cr_expect_eq(vectors.count, 12);
}
