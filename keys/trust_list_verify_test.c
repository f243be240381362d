// SPDX-License-Identifier: Apache-2.0
// Who has signed a trust list, and what: attack cases 1 to 6, 18, 26 and 27.
#include "keys/trust_list.h"

#include "keys/trust_list_by_hand.h"

#include <criterion/criterion.h>
#include <stdlib.h>

TestSuite(trust_list_verify, .init = by_hand_start, .fini = by_hand_finish);

Test(trust_list_verify, case1_refuses_a_list_without_signatures)
{
	cr_expect_eq(open_document(), LG_E_SIGNATURE);
	cr_expect_not_null(strstr(err.text, "0 of the 3"), "%s", err.text);
}

Test(trust_list_verify, case1_refuses_a_list_signed_by_other_keys)
{
	for (uint8_t i = 0; i < 3; i++) {
		struct lg_keypair *const stranger = example_pair((uint8_t)(0x41 + i));

		sign_as(stranger, lg_keypair_kid(stranger), LG_ALG_ED25519);
		lg_keypair_free(stranger);
	}
	cr_expect_eq(open_document(), LG_E_SIGNATURE);
}

Test(trust_list_verify, case1_refuses_strangers_under_the_kids_of_roots)
{
	struct lg_keypair *const stranger = example_pair(0x41);

	for (unsigned i = 0; i < EXAMPLE_ROOTS; i++)
		sign_as(stranger, lg_keypair_kid(e.roots[i]), LG_ALG_ED25519);
	cr_expect_eq(open_document(), LG_E_SIGNATURE);
	lg_keypair_free(stranger);
}

Test(trust_list_verify, case1_refuses_the_roots_that_the_list_itself_names)
{
	struct lg_keypair *strangers[2] = {example_pair(0x41), example_pair(0x42)};

	for (unsigned i = 0; i < 2; i++)
		memcpy(e.list.roots.key[i], lg_keypair_public(strangers[i]), LG_PUBLIC_KEY_BYTES);
	e.list.roots.threshold = 1;
	put_payload();
	for (unsigned i = 0; i < 2; i++) {
		sign_as(strangers[i], lg_keypair_kid(strangers[i]), LG_ALG_ED25519);
		lg_keypair_free(strangers[i]);
	}
	cr_expect_eq(open_document(), LG_E_SIGNATURE);
}

Test(trust_list_verify, case2_refuses_signatures_below_the_threshold)
{
	sign_by(1);
	cr_expect_eq(open_document(), LG_E_SIGNATURE);
	cr_expect_not_null(strstr(err.text, "1 of the 3"), "%s", err.text);
	cr_expect_not_null(strstr(err.text, "2 are needed"), "%s", err.text);
	// The threshold that the document names does not matter.
	e.list.roots.threshold = 1;
	put_payload();
	part_count = 0;
	sign_by(1);
	cr_expect_eq(open_document(), LG_E_SIGNATURE);
}

Test(trust_list_verify, case2_accepts_any_signers_that_reach_the_threshold)
{
	for (unsigned a = 0; a < EXAMPLE_ROOTS; a++)
		for (unsigned b = 0; b < EXAMPLE_ROOTS; b++) {
			part_count = 0;
			sign_by(a);
			sign_by(b);
			cr_expect_eq(open_document(), a == b ? LG_E_SIGNATURE : 0);
		}
	part_count = 0;
	for (unsigned i = 0; i < EXAMPLE_ROOTS; i++)
		sign_by(i);
	cr_expect_eq(open_document(), 0);
}

Test(trust_list_verify, case3_counts_one_key_under_two_kids_once)
{
	sign_by(0);
	sign_as(e.roots[0], lg_keypair_kid(e.roots[1]), LG_ALG_ED25519);
	cr_expect_eq(open_document(), LG_E_SIGNATURE);
}

Test(trust_list_verify, case3_counts_no_signature_under_the_kid_of_another_root)
{
	sign_as(e.roots[0], lg_keypair_kid(e.roots[1]), LG_ALG_ED25519);
	sign_by(2);
	cr_expect_eq(open_document(), LG_E_SIGNATURE);
}

Test(trust_list_verify, case3_counts_one_key_under_two_algorithm_names_once)
{
	sign_by(0);
	sign_as(e.roots[0], lg_keypair_kid(e.roots[0]), LG_ALG_EDDSA);
	cr_expect_eq(open_document(), LG_E_SIGNATURE);
	sign_as(e.roots[2], lg_keypair_kid(e.roots[2]), LG_ALG_EDDSA);
	cr_expect_eq(open_document(), 0, "%s", err.text);
}

Test(trust_list_verify, case3_refuses_to_work_with_a_configured_key_twice)
{
	memcpy(e.anchors.key[1], e.anchors.key[0], LG_PUBLIC_KEY_BYTES);
	sign_by(0);
	cr_expect_eq(open_document(), LG_E_ARGUMENT);
}

Test(trust_list_verify, case4_counts_a_repeated_signature_once)
{
	const struct part *const first = sign_by(0);

	for (part_count = 1; part_count < 64; part_count++)
		parts[part_count] = *first;
	cr_expect_eq(open_document(), LG_E_SIGNATURE);
}

Test(trust_list_verify, case5_refuses_to_work_with_a_threshold_out_of_range)
{
	sign_by(0);
	e.anchors.threshold = 0;
	cr_expect_eq(open_document(), LG_E_ARGUMENT);
	e.anchors.threshold = 4;
	cr_expect_eq(open_document(), LG_E_ARGUMENT);
	e.anchors.count = 0;
	cr_expect_eq(open_document(), LG_E_ARGUMENT);
	e.anchors.count = 17;
	cr_expect_eq(open_document(), LG_E_ARGUMENT);
}

Test(trust_list_verify, case5_refuses_a_list_that_names_a_threshold_out_of_range)
{
	e.list.roots.threshold = 0;
	put_payload();
	cr_expect_eq(open_signed(), LG_E_FORMAT);
	e.list.roots.threshold = 4;
	put_payload();
	cr_expect_eq(open_signed(), LG_E_FORMAT);
	e.list.roots.threshold = UINT32_MAX;
	put_payload();
	cr_expect_eq(open_signed(), LG_E_FORMAT);
}

Test(trust_list_verify, case6_accepts_useless_signatures_beside_enough_good_ones)
{
	struct lg_keypair *const stranger = example_pair(0x41);

	sign_by(2)->signature[5] ^= 1;                               // does not verify
	sign_as(stranger, lg_keypair_kid(stranger), LG_ALG_ED25519); // not a root
	sign_as(e.roots[2], lg_keypair_kid(e.roots[2]), -7);         // not Ed25519
	sign_by(2)->signature_len = 63;                              // too short
	sign_by(2)->signature_len = 0;                               // none
	sign_by(2)->signature_len = 65;                              // too long
	sign_by(2)->header_len = 0;                                  // no header
	sign_by(2)->header_len = 5;                                  // cut header
	memset(sign_by(2)->header, 0xff, sizeof(parts[0].header));   // not CBOR
	cr_expect_eq(open_document(), LG_E_SIGNATURE);
	sign_by(0);
	cr_expect_eq(open_document(), LG_E_SIGNATURE);
	sign_by(1);
	cr_expect_eq(open_document(), 0, "%s", err.text);
	lg_keypair_free(stranger);
}

Test(trust_list_verify, case6_accepts_a_bad_signature_after_a_good_one_by_the_same_key)
{
	sign_by(0);
	sign_by(1);
	sign_by(0)->signature[0] ^= 1;
	sign_by(1)->signature[63] ^= 1;
	cr_expect_eq(open_document(), 0, "%s", err.text);
}

Test(trust_list_verify, counts_no_signature_that_does_not_cover_its_own_header)
{
	struct part *part;

	sign_by(0);
	part = sign_by(1);
	cr_assert_eq(part->header[2], 0x32); // alg -19
	part->header[2] = 0x27;              // alg -8, which is as good, but was not signed
	cr_expect_eq(open_document(), LG_E_SIGNATURE);
}

Test(trust_list_verify, case18_refuses_another_document_by_the_same_keys)
{
	content_type = "application/licgate-status+cbor";
	cr_expect_eq(open_signed(), LG_E_FORMAT);
	content_type = CONTENT_TYPE " ";
	cr_expect_eq(open_signed(), LG_E_FORMAT);
	content_type = "";
	cr_expect_eq(open_signed(), LG_E_FORMAT);
	content_type = CONTENT_TYPE;
	tag = 18;
	cr_expect_eq(open_signed(), LG_E_FORMAT);
	cr_expect_not_null(strstr(err.text, "COSE_TAG"), "%s", err.text);
	tag = 98;
	cr_expect_eq(open_signed(), 0);
}

Test(trust_list_verify, case26_refuses_more_signatures_than_there_may_be)
{
	for (unsigned i = 0; i < 64; i++)
		sign_by(i % EXAMPLE_ROOTS);
	cr_expect_eq(open_document(), 0, "%s", err.text);
	sign_by(0);
	cr_expect_eq(open_document(), LG_E_FORMAT);
}

Test(trust_list_verify, case26_refuses_a_document_that_is_too_large)
{
	uint8_t *const large = calloc(1, LG_TRUST_LIST_MAX_BYTES + 1);

	cr_assert_not_null(large);
	cr_expect_eq(
		open_bytes((struct lg_bytes){large, LG_TRUST_LIST_MAX_BYTES + 1}), LG_E_TOO_LARGE);
	cr_expect_eq(open_bytes((struct lg_bytes){large, LG_TRUST_LIST_MAX_BYTES}), LG_E_FORMAT);
	cr_expect_eq(open_bytes((struct lg_bytes){large, 0}), LG_E_FORMAT);
	free(large);
}

Test(trust_list_verify, case27_refuses_a_document_cut_anywhere)
{
	struct lg_bytes whole;
	uint8_t *copy;

	open_signed();
	whole = put_document();
	for (size_t len = 0; len < whole.len; len++) {
		copy = malloc(len + 1); // exact, so that a sanitizer sees a read beyond it
		cr_assert_not_null(copy);
		memcpy(copy, whole.data, len);
		cr_expect_eq(open_bytes((struct lg_bytes){copy, len}), LG_E_FORMAT, "%zu", len);
		free(copy);
	}
	document[whole.len] = 0;
	cr_expect_eq(open_bytes((struct lg_bytes){document, whole.len + 1}), LG_E_FORMAT);
	cr_expect_not_null(strstr(err.text, "CBOR_TRAILING"), "%s", err.text);
}

Test(trust_list_verify, case27_refuses_every_flipped_bit)
{
	struct lg_bytes whole;

	open_signed();
	whole = put_document();
	for (size_t bit = 0; bit < 8 * whole.len; bit++) {
		document[bit / 8] ^= (uint8_t)(1 << bit % 8);
		cr_expect_neq(open_bytes(whole), 0, "bit %zu of byte %zu", bit % 8, bit / 8);
		document[bit / 8] ^= (uint8_t)(1 << bit % 8);
	}
	cr_expect_eq(open_bytes(whole), 0);
}
