// SPDX-License-Identifier: Apache-2.0
#include "dataplane/root.h"

#include "tests/lib/root_sample.h"

#define DAY_S 86400

TestSuite(root_refusal, .init = root_sample_init, .fini = root_sample_fini);

// Frees file.
static void expect_refused(struct lg_bytes file, int code)
{
	struct lg_root *root;

	cr_expect_eq(
		build(current, file, &root), code, "%s: %s", lg_error_name(err.code), err.text);
	cr_expect_eq(err.code, code);
	cr_expect_null(root);
	expect_current_as_it_was();
	free((void *)file.data);
}

static uint8_t *section(struct lg_bytes file, enum lg_snapshot_section type)
{
	struct lg_snapshot s;

	cr_assert_eq(lg_snapshot_parse(file, &s, &err), LG_OK, "%s", err.text);
	cr_assert_not_null(s.sections[type].data);
	return (uint8_t *)s.sections[type].data;
}

static void seal_again(struct lg_bytes file)
{
	lg_snapshot_seal((uint8_t *)file.data, file.len, f->status_key);
}

Test(root_refusal, refuses_the_generation_in_force)
{
	expect_refused(lg_fixture_base(f, 10, NULL, 0), LG_E_EXISTS);
	expect_refused(lg_fixture_delta(f, 9, 10, 0, NULL, 0), LG_E_EXISTS);
}

Test(root_refusal, refuses_a_generation_or_epoch_that_goes_back)
{
	expect_refused(lg_fixture_base(f, 9, NULL, 0), LG_E_ROLLBACK);
	expect_refused(lg_fixture_delta(f, 8, 9, 0, NULL, 0), LG_E_ROLLBACK);
	f->epoch = 0;
	expect_refused(lg_fixture_base(f, 11, NULL, 0), LG_E_ROLLBACK);
	expect_refused(delta(0), LG_E_ROLLBACK);
}

Test(root_refusal, refuses_a_delta_that_builds_on_another_generation)
{
	expect_refused(lg_fixture_delta(f, 9, 11, 0, NULL, 0), LG_E_GAP);
	expect_refused(lg_fixture_delta(f, 11, 12, 0, NULL, 0), LG_E_GAP);
	f->epoch = 2;
	expect_refused(delta(0), LG_E_GAP);
}

Test(root_refusal, refuses_a_delta_before_any_base)
{
	struct lg_bytes file = delta(LG_FIXTURE_WITH_TRUST);
	struct lg_root *root;

	cr_assert_eq(build(NULL, file, &root), LG_E_GAP);
	cr_assert_null(root);
	free((void *)file.data);
}

Test(root_refusal, refuses_a_trust_list_that_goes_back)
{
	struct lg_root *next;

	f->trust.version = 3;
	next = build_from(current, delta(LG_FIXTURE_WITH_TRUST));
	lg_root_free(current);
	current = next;

	for (f->trust.version = 1; f->trust.version < 3; f->trust.version++) {
		const struct lg_bytes files[] = {
			lg_fixture_delta(f, 11, 12, LG_FIXTURE_WITH_TRUST, NULL, 0),
			lg_fixture_base(f, 12, NULL, 0),
		};

		for (unsigned i = 0; i < 2; i++) {
			cr_expect_eq(build(current, files[i], &next), LG_E_ROLLBACK);
			free((void *)files[i].data);
		}
	}
	cr_assert_eq(current->trust->version, 3);
}

Test(root_refusal, refuses_another_trust_list_of_the_same_version)
{
	f->trust.expires_at += 1;
	expect_refused(delta(LG_FIXTURE_WITH_TRUST), LG_E_ROLLBACK);
	f->trust.expires_at -= 1;
	f->trust.issued_at += 1;
	expect_refused(delta(LG_FIXTURE_WITH_TRUST), LG_E_ROLLBACK);
	f->trust.issued_at -= 1;
	f->trust.issuers[0].times.revoked_at = f->now_s;
	expect_refused(delta(LG_FIXTURE_WITH_TRUST), LG_E_ROLLBACK);
	f->trust.issuers[0].times.revoked_at = 0;
	f->trust.statuses[0].not_after += 1;
	expect_refused(delta(LG_FIXTURE_WITH_TRUST), LG_E_ROLLBACK);
}

Test(root_refusal, refuses_a_trust_list_signed_by_other_roots)
{
	struct lg_fixture *stranger = lg_fixture_new(2, 3, 40);

	expect_refused(lg_fixture_base(stranger, 11, NULL, 0), LG_E_SIGNATURE);
	expect_refused(
		lg_fixture_delta(stranger, 10, 11, LG_FIXTURE_WITH_TRUST, NULL, 0), LG_E_SIGNATURE);
	lg_fixture_free(stranger);
}

Test(root_refusal, refuses_a_trust_list_that_has_expired)
{
	f->trust.version = 2;
	f->trust.expires_at = f->now_s - 1;
	expect_refused(delta(LG_FIXTURE_WITH_TRUST), LG_E_EXPIRED);
	expect_refused(lg_fixture_base(f, 11, NULL, 0), LG_E_EXPIRED);
}

Test(root_refusal, refuses_deltas_once_the_trust_list_in_force_has_expired)
{
	const int64_t expires_at = f->trust.expires_at;
	struct lg_bytes late;
	struct lg_root *next;

	// The status key is good for longer than the trust list that names it.
	f->trust.version = 2;
	f->trust.statuses[0].not_after = expires_at + DAY_S;
	next = build_from(current, delta(LG_FIXTURE_WITH_TRUST));
	lg_root_free(current);
	current = next;

	f->now_s = expires_at - 1;
	next = build_from(current, lg_fixture_delta(f, 11, 12, 0, NULL, 0));
	lg_root_free(next);
	f->now_s++;
	late = lg_fixture_delta(f, 11, 12, 0, NULL, 0);
	cr_assert_eq(build(current, late, &next), LG_E_EXPIRED);
	free((void *)late.data);

	// A renewed list in the delta mends it.
	f->trust.version = 3;
	f->trust.expires_at = expires_at + 2 * DAY_S;
	next = build_from(current, lg_fixture_delta(f, 11, 12, LG_FIXTURE_WITH_TRUST, NULL, 0));
	lg_root_free(current);
	current = next;
}

Test(root_refusal, refuses_a_key_that_the_trust_list_does_not_name)
{
	struct lg_keypair *named = f->status_key;

	f->status_key = f->issuers[0]; // an issuer key must not sign status
	expect_refused(delta(0), LG_E_KEY);
	expect_refused(lg_fixture_base(f, 11, NULL, 0), LG_E_KEY);
	f->status_key = named;
}

Test(root_refusal, refuses_a_status_key_outside_its_window)
{
	f->trust.version = 2;
	f->trust.statuses[0].not_after = f->now_s - 1;
	expect_refused(delta(LG_FIXTURE_WITH_TRUST), LG_E_KEY);
	f->trust.statuses[0].not_after = f->now_s + DAY_S;
	f->trust.statuses[0].not_before = f->now_s + 1;
	expect_refused(delta(LG_FIXTURE_WITH_TRUST), LG_E_KEY);
}

// Where a bit of each part of a header stands, and what its change is refused for. The generations
// and the time could be anything, so that only the signature tells.
Test(root_refusal, refuses_damage_to_the_header)
{
	const struct {
		size_t at;
		int code;
	} damage[] = {
		{LG_SNAPSHOT_AT_MAGIC, LG_E_FORMAT},
		{LG_SNAPSHOT_AT_VERSION, LG_E_VERSION},
		{LG_SNAPSHOT_AT_KIND, LG_E_FORMAT},
		{LG_SNAPSHOT_AT_SECTIONS, LG_E_SIGNATURE}, // a delta may have none
		{LG_SNAPSHOT_AT_TOTAL, LG_E_FORMAT},
		{LG_SNAPSHOT_AT_EPOCH, LG_E_SIGNATURE},
		{LG_SNAPSHOT_AT_GENERATION + 1, LG_E_SIGNATURE},
		{LG_SNAPSHOT_AT_MADE_AT_MS, LG_E_SIGNATURE},
		{LG_SNAPSHOT_AT_KID, LG_E_KEY},
		{LG_SNAPSHOT_AT_HASH, LG_E_SIGNATURE},
		{LG_SNAPSHOT_AT_ROOT, LG_E_SIGNATURE},
		{LG_SNAPSHOT_AT_SIGNATURE, LG_E_SIGNATURE},
		{LG_SNAPSHOT_AT_SIGNATURE + 63, LG_E_SIGNATURE},
	};

	for (unsigned i = 0; i < sizeof(damage) / sizeof(damage[0]); i++) {
		const struct lg_bytes file = delta(0);

		((uint8_t *)file.data)[damage[i].at] ^= 1;
		expect_refused(file, damage[i].code);
	}
}

Test(root_refusal, refuses_damage_to_the_sections)
{
	const enum lg_snapshot_section types[] = {
		LG_SECTION_POLICY, LG_SECTION_ADMISSION, LG_SECTION_EXACT, LG_SECTION_CODES};

	for (unsigned i = 0; i < sizeof(types) / sizeof(types[0]); i++) {
		const struct lg_bytes file = lg_fixture_base(f, 11, conditions, 2);

		// Byte 8: the mask of an exact entry, the code of a licence; well-formed all the
		// same.
		section(file, types[i])[8] ^= 1;
		expect_refused(file, LG_E_HASH);
	}
}

static void expect_every_byte_to_count(struct lg_bytes file)
{
	uint8_t *bytes = (uint8_t *)file.data;
	struct lg_root *root;

	for (size_t at = 0; at < file.len; at++) {
		bytes[at] ^= 0x40;
		cr_expect_neq(build(current, file, &root), LG_OK, "byte %zu", at);
		bytes[at] ^= 0x40;
	}
	for (size_t len = 0; len < file.len; len++)
		cr_expect_neq(build(current, (struct lg_bytes){bytes, len}, &root), LG_OK,
			"length %zu", len);
	expect_current_as_it_was();
	cr_assert_eq(build(current, file, &root), LG_OK, "%s", err.text);
	lg_root_free(root);
	free(bytes);
}

Test(root_refusal, refuses_a_base_with_any_byte_changed_or_missing, .timeout = 60)
{
	expect_every_byte_to_count(lg_fixture_base(f, 11, conditions, 2));
}

Test(root_refusal, refuses_a_delta_with_any_byte_changed_or_missing, .timeout = 60)
{
	const struct lg_fixture_condition changes[] = {{0, 4, REVOKED, 0}, {1, 3, 0x4321, 7}};

	expect_every_byte_to_count(lg_fixture_delta(f, 10, 11,
		LG_FIXTURE_WITH_TRUST | LG_FIXTURE_WITH_POLICY | LG_FIXTURE_WITH_ADMISSION |
			LG_FIXTURE_WITH_LISTS,
		changes, 2));
}

Test(root_refusal, refuses_a_signed_policy_that_is_malformed)
{
	const struct lg_bytes file = delta(LG_FIXTURE_WITH_POLICY);

	section(file, LG_SECTION_POLICY)[0] = 0xff;
	seal_again(file);
	expect_refused(file, LG_E_FORMAT);
}

Test(root_refusal, refuses_signed_admission_secrets_that_are_malformed)
{
	const struct lg_bytes file = delta(LG_FIXTURE_WITH_ADMISSION);

	section(file, LG_SECTION_ADMISSION)[LG_ADMISSION_BYTES - 1] = 0xff;
	seal_again(file);
	expect_refused(file, LG_E_FORMAT);
}

Test(root_refusal, refuses_a_signed_change_outside_the_coverage)
{
	const struct lg_fixture_condition outside = {1, 40, REVOKED, 0};

	expect_refused(lg_fixture_delta(f, 10, 11, 0, &outside, 1), LG_E_FORMAT);
	f->trust.version = 2;
	expect_refused(
		lg_fixture_delta(f, 10, 11, LG_FIXTURE_WITH_TRUST, &outside, 1), LG_E_FORMAT);
}

Test(root_refusal, refuses_a_signed_coverage_that_shrinks)
{
	f->coverage[1] = 39;
	expect_refused(delta(LG_FIXTURE_WITH_LISTS), LG_E_FORMAT);
}

Test(root_refusal, refuses_a_signed_delta_whose_result_root_differs)
{
	const struct lg_fixture_condition others[] = {{0, 3, REVOKED, 0}, {2, 38, REVOKED, 0}};
	struct lg_root *next;

	// Control believes that the base was another.
	free((void *)lg_fixture_base(f, 10, others, 2).data);
	expect_refused(delta(0), LG_E_HASH);
	free((void *)lg_fixture_base(f, 10, conditions, 2).data);
	next = build_from(current, delta(0));
	lg_root_free(next);
}

Test(root_refusal, refuses_a_signed_base_whose_leaves_are_not_those_of_its_codes)
{
	const struct lg_bytes file = lg_fixture_base(f, 11, conditions, 2);

	section(file, LG_SECTION_LEAVES)[2 * LG_SNAPSHOT_LEAF_BYTES] ^= 1;
	seal_again(file);
	expect_refused(file, LG_E_HASH);
	cr_expect_not_null(strstr(err.text, "page 0 of status list 110200"), "%s", err.text);
}

Test(root_refusal, builds_one_delta_of_the_current_root_at_a_time)
{
	struct lg_root *next = build_from(current, delta(0));

	expect_refused(delta(0), LG_E_STATE);
	lg_root_free(next);
	lg_root_free(build_from(current, delta(0)));
}

Test(root_refusal, accepts_a_good_snapshot_after_each_refusal)
{
	struct lg_root *next;

	expect_refused(lg_fixture_base(f, 9, NULL, 0), LG_E_ROLLBACK);
	expect_refused(lg_fixture_delta(f, 11, 12, 0, NULL, 0), LG_E_GAP);
	next = build_from(current, delta(0));
	lg_root_free(current);
	current = next;
}
