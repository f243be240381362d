// SPDX-License-Identifier: Apache-2.0
#include "common/clock.h"
#include "common/condition.h"
#include "common/licence_class.h"
#include "tests/lib/world.h"

#include <criterion/criterion.h>

#define SECOND_NS INT64_C(1000000000)
#define INDEX 5

static struct lg_world w;
static struct lg_question q;
static struct lg_answer a;
static struct lg_fixture_licence licence;
static uint32_t today;

static void open_world(void)
{
	lg_world_open(&w);
	lg_fixture_licence_init(w.fixture, 0, INDEX, &licence);
	today = (uint32_t)lg_licence_day(w.fixture->now_s);
}

static void close_world(void)
{
	lg_fixture_licence_fini(&licence);
	lg_world_close(&w);
}

TestSuite(stage_decide, .init = open_world, .fini = close_world);

static void set(const char *letters, uint32_t until_day)
{
	const char *bad;

	w.condition_count = 1;
	w.conditions[0] = (struct lg_fixture_condition){.index = INDEX, .until_day = until_day};
	cr_assert(lg_condition_parse(letters, &w.conditions[0].mask, &bad));
	lg_world_publish(&w);
}

static void start(uint8_t role)
{
	uint8_t bytes[LG_CREDENTIAL_MAX_BYTES];

	lg_question_enrolled(&w, &q, bytes, lg_fixture_credential(&licence, bytes));
	q.role = role;
}

static void answers(enum lg_verdict verdict)
{
	cr_expect_eq(lg_world_ask(&w, &q, &a), lg_counter_of_verdict(verdict), "%s, not %s",
		lg_verdict_name(a.verdict), lg_verdict_name(verdict));
}

static void role_is_told(uint8_t role, enum lg_verdict verdict)
{
	start(role);
	answers(verdict);
}

Test(stage_decide, judges_by_the_gravest_condition)
{
	static const struct {
		const char *letters;
		enum lg_verdict verdict;
	} cases[] = {{"A", LG_VALID}, {"H", LG_VALID_WITH_NOTICE}, {"HI", LG_VALID_WITH_NOTICE},
		{"B", LG_NOT_NOW}, {"BH", LG_NOT_NOW}, {"J", LG_ABNORMAL}, {"BDJ", LG_ABNORMAL},
		{"C", LG_SUPERSEDED}, {"+", LG_SUPERSEDED}, {"CJ", LG_SUPERSEDED}, {"G", LG_GONE},
		{"BCGHJ", LG_GONE}, {"Z", LG_ABNORMAL}};

	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		const char *bad;
		uint32_t mask;

		if (!lg_condition_parse(cases[i].letters, &mask, &bad))
			continue; // a letter that nobody may set
		set(cases[i].letters, 0);
		role_is_told(LG_ROLE_POLICE, cases[i].verdict);
		cr_expect_eq(a.conditions, mask, "%s", cases[i].letters);
	}
}

Test(stage_decide, goes_by_the_term_of_a_postponement)
{
	set("N", today);
	role_is_told(LG_ROLE_POLICE, LG_VALID);
	cr_expect_eq(a.until_day, today);
	set("N", today - 1);
	role_is_told(LG_ROLE_POLICE, LG_NOT_NOW);
}

Test(stage_decide, tells_licences_apart)
{
	set("G", 0);
	role_is_told(LG_ROLE_POLICE, LG_GONE);
	licence.fields.status_index = INDEX + 1;
	role_is_told(LG_ROLE_POLICE, LG_VALID);
	struct lg_fixture_licence elsewhere; // the same index of another authority

	lg_fixture_licence_init(w.fixture, 1, INDEX, &elsewhere);
	uint8_t bytes[LG_CREDENTIAL_MAX_BYTES];

	lg_question_enrolled(&w, &q, bytes, lg_fixture_credential(&elsewhere, bytes));
	answers(LG_VALID);
	lg_fixture_licence_fini(&elsewhere);
}

Test(stage_decide, says_that_it_could_not_tell_beyond_its_table)
{
	licence.fields.status_index = 999;
	role_is_told(LG_ROLE_POLICE, LG_VALID);
	licence.fields.status_index = 1000;
	role_is_told(LG_ROLE_POLICE, LG_NOT_COVERED);
	cr_expect_eq(a.reason, LG_R_INDEX_BEYOND);
	licence.fields.status_index = UINT32_MAX;
	role_is_told(LG_ROLE_POLICE, LG_NOT_COVERED);
	cr_expect_eq(a.reason, LG_R_INDEX_BEYOND);
}

Test(stage_decide, says_that_an_authority_has_no_list)
{
	// The trust list knows its key; its licences have not come yet.
	w.fixture->coverage[0] = 0;
	lg_world_publish(&w);
	role_is_told(LG_ROLE_POLICE, LG_NOT_COVERED);
	cr_expect(a.reason == LG_R_LIST_UNKNOWN || a.reason == LG_R_INDEX_BEYOND);
	w.root->list_of_key[w.gateway->burst.jobs[0].key_index] = LG_STATUS_LIST_NONE;
	role_is_told(LG_ROLE_POLICE, LG_NOT_COVERED);
	cr_expect_eq(a.reason, LG_R_LIST_UNKNOWN);
}

Test(stage_decide, refuses_to_go_by_a_stale_table)
{
	const uint32_t most_s = w.fixture->policy.table_max_age_s;

	w.now.confirmed_ns -= most_s * SECOND_NS;
	role_is_told(LG_ROLE_POLICE, LG_VALID);
	cr_expect_eq(a.table_age_s, most_s);
	w.now.confirmed_ns -= SECOND_NS;
	role_is_told(LG_ROLE_POLICE, LG_STATUS_STALE);
	cr_expect_eq(a.table_age_s, most_s + 1);
	cr_expect_eq(a.conditions, 0);
	cr_expect_eq(a.classes_held, 0);
}

Test(stage_decide, goes_by_a_stale_table_with_a_notice_where_the_policy_lets_it)
{
	w.fixture->policy.stale_table_answers = true;
	set("B", 0);
	w.now.confirmed_ns -= 3600 * SECOND_NS;
	role_is_told(LG_ROLE_POLICE, LG_NOT_NOW);
	licence.fields.status_index = INDEX + 1;
	role_is_told(LG_ROLE_POLICE, LG_VALID_WITH_NOTICE);
}

// Wall clocks are set back and forth; the age of the table goes by the other clock.
Test(stage_decide, measures_the_age_of_its_table_without_the_wall_clock)
{
	w.now.confirmed_ns -= 3600 * SECOND_NS;
	w.now.unix_ms -= 3600 * 1000;
	role_is_told(LG_ROLE_POLICE, LG_STATUS_STALE);
}

Test(stage_decide, checks_the_class_that_is_asked_for)
{
	const char *bad;
	static const struct {
		const char *held, *asked;
		enum lg_verdict verdict;
	} cases[] = {{"C1", "C1", LG_VALID}, {"C1", "C2", LG_VALID}, {"C1", "C2,C3", LG_VALID},
		{"C1", "B1", LG_CLASS_NOT_HELD}, {"C1", "C1,D", LG_CLASS_NOT_HELD},
		{"A1", "C1,M", LG_VALID}, {"D", "C1", LG_CLASS_NOT_HELD}};

	for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
		cr_assert(lg_class_parse(cases[i].held, &licence.fields.classes, &bad));
		start(LG_ROLE_POLICE);
		cr_assert(lg_class_parse(cases[i].asked, &q.classes, &bad));
		answers(cases[i].verdict);
		cr_expect_eq(a.classes_held, licence.fields.classes);
	}
	start(LG_ROLE_POLICE);
	q.classes = UINT32_C(1) << 31; // a class that nobody has
	answers(LG_CLASS_NOT_HELD);
}

Test(stage_decide, tells_a_bad_condition_before_a_class_not_held)
{
	set("D", 0);
	start(LG_ROLE_POLICE);
	q.classes = 1;
	answers(LG_NOT_NOW);
	set("H", 0);
	start(LG_ROLE_POLICE);
	q.classes = 1;
	answers(LG_CLASS_NOT_HELD);
}

static void discloses(uint8_t role, uint32_t conditions, bool classes, bool term)
{
	cr_expect_eq(a.conditions, conditions, "%s", lg_role_name(role));
	cr_expect_eq(
		a.classes_held, classes ? licence.fields.classes : 0, "%s", lg_role_name(role));
	cr_expect_eq(a.until_day, term ? today + 9 : 0, "%s", lg_role_name(role));
}

Test(stage_decide, discloses_to_each_role_what_it_may_see)
{
	const uint32_t all = LG_LETTER('B') | LG_LETTER('D') | LG_LETTER('H');

	set("BDH", today + 9);
	role_is_told(LG_ROLE_PUBLIC, LG_NOT_NOW);
	discloses(LG_ROLE_PUBLIC, 0, false, false);
	role_is_told(LG_ROLE_POLICE, LG_NOT_NOW);
	discloses(LG_ROLE_POLICE, all, true, true);
	role_is_told(LG_ROLE_TRANSPORT, LG_NOT_NOW);
	discloses(LG_ROLE_TRANSPORT, all, true, false);
	role_is_told(LG_ROLE_RENTAL, LG_NOT_NOW);
	discloses(LG_ROLE_RENTAL, 0, true, false);
	role_is_told(LG_ROLE_INSURER, LG_NOT_NOW);
	discloses(LG_ROLE_INSURER, LG_LETTER('H'), true, false);
	role_is_told(LG_ROLE_LAB, LG_NOT_NOW);
	discloses(LG_ROLE_LAB, all, true, true);
}

Test(stage_decide, judges_by_what_matters_to_the_role)
{
	set("H", 0);
	role_is_told(LG_ROLE_POLICE, LG_VALID_WITH_NOTICE);
	role_is_told(LG_ROLE_RENTAL, LG_VALID);
	role_is_told(LG_ROLE_PUBLIC, LG_VALID);
}

// Whoever has not proved that the licence is genuine learns nothing about it.
Test(stage_decide, discloses_nothing_about_forgeries_and_old_credentials)
{
	set("BDH", today + 9);
	start(LG_ROLE_POLICE);
	q.payload[q.payload_len - 1] ^= 1;
	answers(LG_BAD_SIGNATURE);
	discloses(LG_ROLE_POLICE, 0, false, false);
	licence.fields.expires_at = w.fixture->now_s;
	role_is_told(LG_ROLE_POLICE, LG_EXPIRED);
	discloses(LG_ROLE_POLICE, 0, false, false);
}
