// SPDX-License-Identifier: Apache-2.0
#include "control/status_ledger.h"
#include "common/condition.h"
#include "control/control_fixture.h"
#include "control/store_status.h"

static void setup(void)
{
	fixture_open();
	fixture_add_authority(FIXTURE_AUTHORITY);
	fixture_issue();
}

TestSuite(status_ledger, .init = setup, .fini = fixture_close);

static struct lg_status_result result;

static int attempt(bool set, uint32_t mask, uint32_t until_day)
{
	const struct lg_origin by = fixture_now();
	const struct lg_status_change change = {
		.authority = FIXTURE_AUTHORITY,
		.set = set,
		.mask = mask,
		.until_day = until_day,
		.cause = "a test",
	};
	int rc;

	MUST(lg_store_begin(fixture.control.store, &fixture.err));
	rc = lg_status_ledger_change(fixture.control.store, &change, &by, &result, &fixture.err);
	if (rc == LG_OK)
		MUST(lg_store_commit(fixture.control.store, &fixture.err));
	else
		lg_store_rollback(fixture.control.store);
	return rc;
}

static int put(uint32_t mask, uint32_t until_day)
{
	const struct lg_origin by = fixture_now();
	const struct lg_status_change change = {
		.authority = FIXTURE_AUTHORITY,
		.mask = mask,
		.until_day = until_day,
	};
	int rc;

	MUST(lg_store_begin(fixture.control.store, &fixture.err));
	rc = lg_status_ledger_put(fixture.control.store, &change, &by, &result, &fixture.err);
	if (rc == LG_OK)
		MUST(lg_store_commit(fixture.control.store, &fixture.err));
	else
		lg_store_rollback(fixture.control.store);
	return rc;
}

static uint32_t mask_now(void)
{
	struct lg_snapshot_entry entry;

	MUST(lg_store_condition(fixture.control.store, FIXTURE_AUTHORITY, 0, &entry, &fixture.err));
	return entry.mask;
}

Test(status_ledger, letters_add_up_and_come_off_one_by_one)
{
	MUST(attempt(true, LG_LETTER('B'), 0));
	cr_expect_eq(result.before_mask, 0);
	MUST(attempt(true, LG_LETTER('D') | LG_LETTER('J'), 0));
	cr_expect_eq(result.before_mask, LG_LETTER('B'));
	cr_expect_eq(result.after.mask, LG_LETTER('B') | LG_LETTER('D') | LG_LETTER('J'));
	MUST(attempt(false, LG_LETTER('D'), 0));
	cr_expect_eq(mask_now(), LG_LETTER('B') | LG_LETTER('J'));
}

Test(status_ledger, a_alone_takes_every_letter_away)
{
	MUST(attempt(true, LG_LETTER('B') | LG_LETTER('D'), 21000));
	MUST(attempt(true, LG_LETTER('A'), 0));
	cr_expect_eq(mask_now(), 0);
	cr_expect_eq(result.after.until_day, 0);
	MUST(attempt(true, LG_LETTER('B'), 0));
	MUST(attempt(false, LG_LETTER('A'), 0));
	cr_expect_eq(mask_now(), 0);
}

Test(status_ledger, a_with_another_letter_is_refused)
{
	REFUSED(LG_E_ARGUMENT, "stands alone", attempt(true, LG_LETTER('A') | LG_LETTER('B'), 0));
}

Test(status_ledger, unknown_letters_and_none_are_refused)
{
	REFUSED(LG_E_ARGUMENT, "letters", attempt(true, LG_LETTER('Z'), 0));
	REFUSED(LG_E_ARGUMENT, "letters", attempt(true, 0, 0));
}

Test(status_ledger, replaced_is_neither_set_nor_taken_away_by_letters)
{
	const struct lg_origin by = fixture_now();

	REFUSED(LG_E_ARGUMENT, "replacement", attempt(true, LG_CONDITION_REPLACED, 0));
	MUST(lg_store_begin(fixture.control.store, &fixture.err));
	MUST(lg_status_ledger_replace(
		fixture.control.store, FIXTURE_AUTHORITY, 0, &by, &fixture.err));
	MUST(lg_store_commit(fixture.control.store, &fixture.err));
	MUST(attempt(true, LG_LETTER('A'), 0));
	cr_expect_eq(mask_now(), LG_CONDITION_REPLACED);
	REFUSED(LG_E_ARGUMENT, "replacement", attempt(false, LG_CONDITION_REPLACED, 0));
	MUST(lg_store_begin(fixture.control.store, &fixture.err));
	REFUSED(LG_E_STATE, "replaced already",
		lg_status_ledger_replace(
			fixture.control.store, FIXTURE_AUTHORITY, 0, &by, &fixture.err));
}

Test(status_ledger, until_day_goes_with_a_term_only)
{
	REFUSED(LG_E_ARGUMENT, "a last day (2027-07-01)", attempt(true, LG_LETTER('B'), 21000));
	REFUSED(LG_E_ARGUMENT, "a last day (2027-07-01)", attempt(false, LG_LETTER('D'), 21000));
	MUST(attempt(true, LG_LETTER('D'), 21000));
	cr_expect_eq(result.after.until_day, 21000);
	MUST(attempt(true, LG_LETTER('B'), 0));
	cr_expect_eq(result.after.until_day, 21000);
	MUST(attempt(true, LG_LETTER('D'), 0));
	cr_expect_eq(result.after.until_day, 0);
}

Test(status_ledger, until_day_ends_with_its_last_letter)
{
	MUST(attempt(true, LG_LETTER('D') | LG_LETTER('B'), 21000));
	MUST(attempt(false, LG_LETTER('D'), 0));
	cr_expect_eq(result.after.until_day, 0);
}

Test(status_ledger, one_until_day_serves_all_terms)
{
	MUST(attempt(true, LG_LETTER('P'), 21000));
	REFUSED(LG_E_ARGUMENT, "P until 2027-07-01", attempt(true, LG_LETTER('D'), 21001));
	REFUSED(LG_E_ARGUMENT, "clear P first", attempt(true, LG_LETTER('D'), 0));
	MUST(attempt(true, LG_LETTER('D'), 21000));
	cr_expect_eq(mask_now(), LG_LETTER('P') | LG_LETTER('D'));
	MUST(attempt(false, LG_LETTER('P') | LG_LETTER('D'), 0));
	MUST(attempt(true, LG_LETTER('D'), 0));
	REFUSED(LG_E_ARGUMENT, "D until further notice", attempt(true, LG_LETTER('P'), 21000));
}

Test(status_ledger, no_change_is_journalled_without_a_generation)
{
	uint64_t sequence;
	uint64_t generation;

	MUST(attempt(true, LG_LETTER('B'), 0));
	sequence = result.sequence;
	generation = lg_store_generation(fixture.control.store);
	cr_expect_eq(result.generation, generation);
	MUST(attempt(true, LG_LETTER('B'), 0));
	cr_expect_eq(result.sequence, sequence + 1);
	cr_expect_eq(lg_store_generation(fixture.control.store), generation);
	cr_expect_eq(result.generation, generation);
}

Test(status_ledger, no_change_is_in_force_with_what_its_transaction_changed_before)
{
	const struct lg_origin by = fixture_now();
	const struct lg_status_change change = {
		.authority = FIXTURE_AUTHORITY, .set = true, .mask = LG_LETTER('B')};
	struct lg_store *store = fixture.control.store;

	MUST(lg_store_begin(store, &fixture.err));
	MUST(lg_status_ledger_change(store, &change, &by, &result, &fixture.err));
	MUST(lg_status_ledger_change(store, &change, &by, &result, &fixture.err));
	MUST(lg_store_commit(store, &fixture.err));
	cr_expect_eq(result.generation, lg_store_generation(store));
}

Test(status_ledger, licence_must_have_been_issued)
{
	const struct lg_status_change change = {
		.authority = FIXTURE_AUTHORITY, .index = 1, .set = true, .mask = LG_LETTER('B')};
	const struct lg_origin by = fixture_now();

	MUST(lg_store_begin(fixture.control.store, &fixture.err));
	REFUSED(LG_E_NOT_FOUND, "index 1",
		lg_status_ledger_change(
			fixture.control.store, &change, &by, &result, &fixture.err));
}

Test(status_ledger, put_makes_the_letters_exactly_these)
{
	struct lg_snapshot_entry entry;

	MUST(attempt(true, LG_LETTER('B') | LG_LETTER('D'), 21000));
	MUST(put(LG_LETTER('B') | LG_LETTER('G'), 0));
	cr_expect_eq(result.before_mask, LG_LETTER('B') | LG_LETTER('D'));
	cr_expect_eq(mask_now(), LG_LETTER('B') | LG_LETTER('G'));
	MUST(put(LG_LETTER('N'), 21001));
	MUST(lg_store_condition(fixture.control.store, FIXTURE_AUTHORITY, 0, &entry, &fixture.err));
	cr_expect_eq(entry.mask, LG_LETTER('N'));
	cr_expect_eq(entry.until_day, 21001);
	MUST(put(LG_LETTER('N'), 0));
	cr_expect_eq(result.after.until_day, 0);
	MUST(put(LG_LETTER('A'), 0));
	cr_expect_eq(mask_now(), 0);
}

Test(status_ledger, put_again_writes_nothing)
{
	uint64_t generation;
	uint64_t sequence;

	MUST(put(LG_LETTER('B'), 0));
	sequence = result.sequence;
	generation = lg_store_generation(fixture.control.store);
	cr_expect_neq(sequence, 0);
	MUST(put(LG_LETTER('B'), 0));
	cr_expect_eq(result.sequence, 0);
	cr_expect_eq(result.generation, generation);
	cr_expect_eq(lg_store_generation(fixture.control.store), generation);
	MUST(put(LG_LETTER('C'), 0));
	cr_expect_eq(result.sequence, sequence + 1);
}

Test(status_ledger, put_keeps_the_mark_of_a_replacement)
{
	const struct lg_origin by = fixture_now();

	MUST(lg_store_begin(fixture.control.store, &fixture.err));
	MUST(lg_status_ledger_replace(
		fixture.control.store, FIXTURE_AUTHORITY, 0, &by, &fixture.err));
	MUST(lg_store_commit(fixture.control.store, &fixture.err));
	MUST(put(LG_LETTER('B'), 0));
	cr_expect_eq(mask_now(), LG_LETTER('B') | LG_CONDITION_REPLACED);
	MUST(put(LG_LETTER('A'), 0));
	cr_expect_eq(mask_now(), LG_CONDITION_REPLACED);
}

Test(status_ledger, put_follows_the_rules_of_set)
{
	REFUSED(LG_E_ARGUMENT, "letters of the table", put(0, 0));
	REFUSED(LG_E_ARGUMENT, "stands alone", put(LG_LETTER('A') | LG_LETTER('B'), 0));
	REFUSED(LG_E_ARGUMENT, "letters of the table", put(LG_CONDITION_REPLACED, 0));
	REFUSED(LG_E_ARGUMENT, "a last day", put(LG_LETTER('B'), 21000));
}
