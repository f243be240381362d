// SPDX-License-Identifier: Apache-2.0
#include "dataplane/root.h"

#include "tests/lib/root_sample.h"

TestSuite(root, .init = root_sample_init, .fini = root_sample_fini);

Test(root, becomes_what_a_base_says)
{
	cr_assert_eq(current->epoch, 1);
	cr_assert_eq(current->generation, 10);
	cr_assert_eq(current->made_at_ms, f->now_s * 1000);
	cr_assert_eq(current->trust->version, 1);
	cr_assert_eq(current->trust->issuer_count, 3);
	cr_assert_eq(lg_status_coverage(current->status), 120);
	cr_assert_eq(memcmp(&current->secrets, &f->secrets, sizeof(f->secrets)), 0);
	cr_assert_str_eq(current->policy.audience, f->policy.audience);
	expect_current_as_it_was();
}

Test(root, prepares_the_issuer_keys_in_the_order_of_the_trust_list)
{
	const uint8_t message[] = "message";
	struct lg_ed25519_verifier *verifier = lg_test_verifier(engine);
	uint8_t signature[LG_SIGNATURE_BYTES], valid;

	for (uint32_t i = 0; i < 3; i++) {
		struct lg_ed25519_item item = {message, signature, sizeof(message), 0, NULL};

		item.key = (uint32_t)lg_trust_list_issuer(
			current->trust, lg_keypair_kid(f->issuers[i]), lg_fixture_authority(i));
		lg_keypair_sign(f->issuers[i], message, sizeof(message), signature);
		lg_ed25519_verify_known(verifier, current->keys, &item, 1, &valid);
		cr_expect_eq(valid, 1);
		cr_expect_eq(current->list_of_key[item.key],
			lg_status_list(current->status, lg_fixture_authority(i)));
	}
	lg_ed25519_verifier_free(verifier);
}

Test(root, applies_a_delta)
{
	const struct lg_fixture_condition changes[] = {{0, 3, 0, 0}, {1, 3, REVOKED, 0}};
	struct lg_root *next = build_from(current, lg_fixture_delta(f, 10, 12, 0, changes, 2));

	cr_assert_eq(next->generation, 12);
	cr_assert_eq(mask_of(next, 0, 3), 0);
	cr_assert_eq(mask_of(next, 1, 3), REVOKED);
	cr_assert_eq(mask_of(next, 2, 39), LG_LETTER('N'));
	expect_current_as_it_was();
	lg_root_free(current);
	cr_assert_eq(mask_of(next, 1, 3), REVOKED);
	current = next;
}

Test(root, inherits_in_a_delta_what_it_does_not_name)
{
	struct lg_root *next;

	f->policy.table_max_age_s = 77;
	f->secrets.cookies_allowed = false;
	next = build_from(current, delta(0));
	cr_assert_eq(next->trusted, current->trusted);
	cr_assert_eq(next->keys, current->keys);
	cr_assert_eq(next->policy.table_max_age_s, current->policy.table_max_age_s);
	cr_assert_str_eq(next->policy.audience, f->policy.audience);
	cr_assert(next->secrets.cookies_allowed);
	lg_root_free(next);

	next = build_from(current, delta(LG_FIXTURE_WITH_POLICY));
	cr_assert_eq(next->policy.table_max_age_s, 77);
	cr_assert(next->secrets.cookies_allowed);
	lg_root_free(next);

	next = build_from(current, delta(LG_FIXTURE_WITH_ADMISSION));
	cr_assert_neq(next->policy.table_max_age_s, 77);
	cr_assert_not(next->secrets.cookies_allowed);
	lg_root_free(next);
}

Test(root, shares_the_keys_while_the_trust_list_is_the_same)
{
	struct lg_root *next = build_from(current, delta(LG_FIXTURE_WITH_TRUST));
	struct lg_root *base = build_from(next, lg_fixture_base(f, 12, NULL, 0));

	cr_assert_eq(next->trusted, current->trusted);
	cr_assert_eq(base->keys, current->keys);
	lg_root_free(current);
	lg_root_free(next);
	cr_assert_eq(base->trust->version, 1);
	current = base;
}

Test(root, takes_a_new_trust_list_with_its_keys_and_lists)
{
	struct lg_keypair *fresh = lg_fixture_pair(1, "successor", 0);
	struct lg_issuer_key *changed = &f->trust.issuers[1];
	const uint32_t authority = changed->authority;
	struct lg_root *next;
	int at;

	// The key of one authority is replaced, and another authority has lost its only key.
	memcpy(changed->public_key, lg_keypair_public(fresh), LG_PUBLIC_KEY_BYTES);
	memcpy(changed->kid, lg_keypair_kid(fresh), LG_KID_BYTES);
	f->trust.issuers[0] = *changed;
	f->trust.issuer_count = 1;
	f->trust.version = 2;
	next = build_from(current, delta(LG_FIXTURE_WITH_TRUST));
	cr_assert_neq(next->trusted, current->trusted);
	cr_assert_eq(next->trust->version, 2);
	cr_assert_eq(next->trust->issuer_count, 1);
	at = lg_trust_list_issuer(next->trust, lg_keypair_kid(fresh), authority);
	cr_assert_eq(at, 0);
	cr_assert_eq(next->list_of_key[0], lg_status_list(next->status, authority));
	cr_assert_eq(current->trust->issuer_count, 3);
	lg_root_free(current);
	current = next;
	lg_keypair_free(fresh);
}

Test(root, finds_the_list_of_a_key_when_the_list_comes_later)
{
	struct lg_fixture *small = lg_fixture_new(1, 3, 40);
	struct lg_root *first, *next;
	struct lg_bytes file;

	// Three issuer keys, two status lists.
	small->authority_count = 2;
	file = lg_fixture_base(small, 20, NULL, 0);
	first = build_from(NULL, file);
	for (uint32_t i = 0; i < 3; i++)
		cr_expect_eq(first->list_of_key[i] == LG_STATUS_LIST_NONE,
			first->trust->issuers[i].authority == lg_fixture_authority(2));
	small->authority_count = 3;
	next = build_from(first, lg_fixture_delta(small, 20, 21, LG_FIXTURE_WITH_LISTS, NULL, 0));
	cr_assert_eq(next->trusted, first->trusted);
	for (uint32_t i = 0; i < 3; i++)
		cr_expect_neq(next->list_of_key[i], LG_STATUS_LIST_NONE);
	lg_root_free(first);
	lg_root_free(next);
	lg_fixture_free(small);
}

Test(root, takes_a_base_of_a_later_epoch_whatever_its_generation)
{
	struct lg_root *next;

	f->epoch = 2;
	next = build_from(current, lg_fixture_base(f, 1, NULL, 0));
	cr_assert_eq(next->epoch, 2);
	cr_assert_eq(next->generation, 1);
	lg_root_free(current);
	current = next;
}

Test(root, frees_no_root_at_all)
{
	lg_root_free(NULL);
}
