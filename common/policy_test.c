// SPDX-License-Identifier: Apache-2.0
#include "common/policy.h"

#include "common/condition.h"

#include <criterion/criterion.h>
#include <stdlib.h>

static uint8_t section[LG_POLICY_MAX_BYTES];

static void check_same(const struct lg_policy *a, const struct lg_policy *b)
{
	cr_assert_eq(a->presentation_max_age_s, b->presentation_max_age_s);
	cr_assert_eq(a->clock_tolerance_s, b->clock_tolerance_s);
	cr_assert_eq(a->table_max_age_s, b->table_max_age_s);
	cr_assert_eq(a->stale_table_answers, b->stale_table_answers);
	cr_assert_eq(a->client_clock_s, b->client_clock_s);
	cr_assert_str_eq(a->audience, b->audience);
	for (unsigned i = 0; i < LG_ROLE_MAX; i++) {
		const struct lg_role_policy *r = &a->roles[i], *s = &b->roles[i];

		cr_assert_eq(r->enabled, s->enabled);
		cr_assert_eq(r->relevant, s->relevant);
		cr_assert_eq(r->disclosed, s->disclosed);
		cr_assert_eq(r->classes_disclosed, s->classes_disclosed);
		cr_assert_eq(r->term_disclosed, s->term_disclosed);
	}
	cr_assert_eq(a->denied_count, b->denied_count);
	cr_assert_arr_eq(a->denied, b->denied, a->denied_count * sizeof(a->denied[0]));
}

// The largest there can be.
static struct lg_policy full_policy(void)
{
	struct lg_policy p;

	lg_policy_default(&p);
	p.presentation_max_age_s = p.clock_tolerance_s = p.table_max_age_s = UINT32_MAX;
	p.client_clock_s = UINT32_MAX;
	p.stale_table_answers = true;
	memset(p.audience, 'a', LG_AUDIENCE_MAX_BYTES);
	p.audience[LG_AUDIENCE_MAX_BYTES] = '\0';
	for (unsigned i = 0; i < LG_ROLE_MAX; i++)
		p.roles[i] = (struct lg_role_policy){true, UINT32_MAX, UINT32_MAX, true, true};
	p.denied_count = LG_DENIED_CLIENTS_MAX;
	for (uint32_t i = 0; i < LG_DENIED_CLIENTS_MAX; i++)
		p.denied[i] = UINT64_MAX - LG_DENIED_CLIENTS_MAX + i;
	return p;
}

static int parse(const uint8_t *data, size_t len, struct lg_policy *policy)
{
	struct lg_error err = {0};
	const int rc = lg_policy_parse((struct lg_bytes){data, len}, policy, &err);

	if (rc != LG_OK)
		cr_assert_neq(err.text[0], '\0');
	return rc;
}

Test(policy, returns_what_was_written)
{
	struct lg_policy written, read;
	size_t len;

	lg_policy_default(&written);
	len = lg_policy_encode(&written, section, sizeof(section));
	cr_assert_gt(len, 0);
	cr_assert_eq(parse(section, len, &read), LG_OK);
	check_same(&written, &read);
	cr_assert_eq(lg_policy_encode(&written, section, len - 1), 0);
}

Test(policy, fits_its_limit_at_its_largest)
{
	const struct lg_policy written = full_policy();
	struct lg_policy read;
	const size_t len = lg_policy_encode(&written, section, sizeof(section));

	cr_assert_gt(len, 0);
	cr_assert_eq(parse(section, len, &read), LG_OK);
	check_same(&written, &read);
}

Test(policy, refuses_a_section_cut_or_lengthened)
{
	struct lg_policy policy;
	size_t len;

	lg_policy_default(&policy);
	len = lg_policy_encode(&policy, section, sizeof(section));
	for (size_t cut = 0; cut < len; cut++) {
		uint8_t *data = malloc(cut ? cut : 1); // of its own, for a sanitizer to watch

		memcpy(data, section, cut);
		cr_assert_eq(parse(data, cut, &policy), LG_E_FORMAT, "%zu bytes", cut);
		free(data);
	}
	section[len] = 0;
	cr_assert_eq(parse(section, len + 1, &policy), LG_E_FORMAT);
}

Test(policy, survives_any_bit_flipped)
{
	struct lg_policy policy;
	uint8_t again[LG_POLICY_MAX_BYTES];
	size_t len;

	lg_policy_default(&policy);
	len = lg_policy_encode(&policy, section, sizeof(section));
	for (size_t bit = 0; bit < 8 * len; bit++) {
		section[bit / 8] ^= (uint8_t)(1 << bit % 8);
		if (parse(section, len, &policy) == LG_OK) {
			// One encoding only: what was accepted is what would be written.
			cr_assert_eq(lg_policy_encode(&policy, again, sizeof(again)), len);
			cr_assert_arr_eq(again, section, len, "bit %zu", bit);
		}
		section[bit / 8] ^= (uint8_t)(1 << bit % 8);
	}
}

Test(policy, refuses_denied_clients_out_of_order)
{
	struct lg_policy policy, read = {.denied_count = 77};
	size_t len;

	lg_policy_default(&policy);
	policy.denied_count = 2;
	policy.denied[0] = policy.denied[1] = 5;
	len = lg_policy_encode(&policy, section, sizeof(section));
	cr_assert_eq(parse(section, len, &read), LG_E_FORMAT);
	policy.denied[1] = 4;
	len = lg_policy_encode(&policy, section, sizeof(section));
	cr_assert_eq(parse(section, len, &read), LG_E_FORMAT);
	cr_assert_eq(read.denied_count, 77);
	policy.denied[1] = 6;
	len = lg_policy_encode(&policy, section, sizeof(section));
	cr_assert_eq(parse(section, len, &read), LG_OK);
}

Test(policy, finds_denied_clients)
{
	struct lg_policy policy = full_policy();

	for (uint32_t i = 0; i < policy.denied_count; i++)
		policy.denied[i] = 10 + 2 * (uint64_t)i;
	for (uint32_t i = 0; i < policy.denied_count; i++) {
		cr_assert(lg_policy_denies(&policy, 10 + 2 * (uint64_t)i));
		cr_assert_not(lg_policy_denies(&policy, 11 + 2 * (uint64_t)i));
	}
	cr_assert_not(lg_policy_denies(&policy, 0));
	cr_assert_not(lg_policy_denies(&policy, UINT64_MAX));
	policy.denied_count = 0;
	cr_assert_not(lg_policy_denies(&policy, 10));
}

Test(policy, tells_each_role_no_more_than_it_needs)
{
	struct lg_policy p;

	lg_policy_default(&p);
	cr_assert_eq(p.presentation_max_age_s, 60);
	cr_assert_not(p.stale_table_answers);
	cr_assert_eq(p.denied_count, 0);
	cr_assert_eq(p.roles[LG_ROLE_PUBLIC].disclosed, 0);
	cr_assert_not(p.roles[LG_ROLE_PUBLIC].classes_disclosed);
	cr_assert_eq(p.roles[LG_ROLE_RENTAL].disclosed, 0);
	cr_assert(p.roles[LG_ROLE_RENTAL].classes_disclosed);
	cr_assert_eq(p.roles[LG_ROLE_INSURER].disclosed, LG_CONDITIONS_NOTICE);
	cr_assert_eq(p.roles[LG_ROLE_POLICE].disclosed, UINT32_MAX);
	cr_assert(p.roles[LG_ROLE_POLICE].term_disclosed);
	cr_assert_not(p.roles[LG_ROLE_TRANSPORT].term_disclosed);
	for (unsigned i = 0; i < LG_ROLE_MAX; i++) {
		const struct lg_role_policy *r = &p.roles[i];

		cr_assert_eq(r->enabled, strcmp(lg_role_name(i), "?") != 0, "role %u", i);
		if (!r->enabled)
			continue;
		// Whatever stops a licence counts for everybody, unknown bits among it.
		cr_assert_eq(r->relevant | LG_CONDITIONS_NOTICE, UINT32_MAX, "role %u", i);
		// A notice counts where it is shown, and only there.
		cr_assert_eq(r->relevant & LG_CONDITIONS_NOTICE,
			r->disclosed & LG_CONDITIONS_NOTICE, "role %u", i);
	}
}
