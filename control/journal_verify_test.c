// SPDX-License-Identifier: Apache-2.0
// What the journal makes is what there is; every way in which it is not is found and named.
#include "control/journal_verify.h"
#include "common/condition.h"
#include "control/control_fixture.h"
#include "control/journal_archive.h"
#include "control/journal_compact.h"
#include "control/status_import.h"
#include "control/store_feed.h"
#include "control/store_licences.h"
#include "control/store_status.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define DAY_MS INT64_C(86400000)

static struct lg_verify_report report;

static void cover(uint64_t coverage)
{
	const struct lg_snapshot_list list = {310000, coverage};
	const struct lg_origin by = fixture_now();
	struct lg_cover_result result;

	MUST(lg_store_begin(fixture.control.store, &fixture.err));
	MUST(lg_status_ledger_cover(fixture.control.store, &list, &by, &result, &fixture.err));
	MUST(lg_store_commit(fixture.control.store, &fixture.err));
}

static void import(uint32_t first, uint32_t count, uint32_t mask)
{
	static uint8_t records[2000 * LG_ENTRY_BYTES];
	const struct lg_origin by = fixture_now();
	struct lg_import_result result;

	for (uint32_t i = 0; i < count; i++) {
		const struct lg_snapshot_entry entry = {310000, first + 13 * i, mask, 0};

		lg_snapshot_put_entry(records + (size_t)i * LG_ENTRY_BYTES, &entry);
	}
	MUST(lg_store_begin(fixture.control.store, &fixture.err));
	MUST(lg_status_import(fixture.control.store,
		(struct lg_bytes){records, count * LG_ENTRY_BYTES}, "test", &by, &result,
		&fixture.err));
	cr_assert_eq(result.refusals, 0);
	MUST(lg_store_commit(fixture.control.store, &fixture.err));
}

// A little of everything: licences issued here and elsewhere, single changes, imports, epochs.
static void setup(void)
{
	fixture_open();
	fixture_add_authority(FIXTURE_AUTHORITY);
	fixture_issue();
	fixture_issue();
	fixture_set(0, "BD", 0);
	cover(100000);
	import(5, 1500, LG_LETTER('K'));
	fixture_clear(0, "D");
	MUST(lg_control_new_epoch(&fixture.control, &fixture.err));
	import(5 + 13 * 700, 400, LG_LETTER('A'));
	fixture_set(1, "N", 21000);
	fixture_set(1, "N", 21000);
}

TestSuite(journal_verify, .init = setup, .fini = fixture_close);

static int verify(void)
{
	return lg_journal_verify(fixture.conf.control_state_dir, NULL, NULL, &report, &fixture.err);
}

static void expect_same(void)
{
	MUST(verify());
	cr_expect_eq(report.difference.code, 0, "%s", report.difference.text);
}

static void expect_difference(const char *words)
{
	MUST(verify());
	cr_expect_eq(report.difference.code, LG_E_HASH);
	cr_expect(strstr(report.difference.text, words), "%s", report.difference.text);
}

// Falsifies the database as somebody could who may write to it, triggers or not.
static void falsify(const char *sql)
{
	char path[LG_ARCHIVE_PATH_BYTES];
	sqlite3 *db;

	snprintf(path, sizeof(path), "%s/%s", fixture.conf.control_state_dir, LG_STORE_FILE);
	cr_assert_eq(sqlite3_open(path, &db), SQLITE_OK);
	cr_assert_eq(sqlite3_exec(db,
			     "DROP TRIGGER IF EXISTS events_never_change;"
			     "DROP TRIGGER IF EXISTS events_never_go;"
			     "DROP TRIGGER IF EXISTS feed_never_changes;"
			     "DROP TRIGGER IF EXISTS feed_never_goes;",
			     NULL, NULL, NULL),
		SQLITE_OK);
	cr_assert_eq(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK, "%s", sqlite3_errmsg(db));
	sqlite3_close(db);
}

Test(journal_verify, finds_all_the_same_and_says_how_much)
{
	expect_same();
	cr_expect_gt(report.rows, 1900);
	cr_expect_eq(report.documents, 9);
	cr_expect_eq(report.lists, 2);
	cr_expect_eq(report.licences, 1100 + 2);
	cr_expect_gt(report.pages, 3);
	cr_expect_eq(report.from, 0);
}

Test(journal_verify, finds_a_condition_that_no_row_made)
{
	falsify("UPDATE conditions SET mask = 4 WHERE authority = 110000 AND idx = 0");
	expect_difference("licence 110000/0 has C");
}

Test(journal_verify, finds_a_condition_that_is_missing_or_too_many)
{
	falsify("DELETE FROM conditions WHERE authority = 110000 AND idx = 1");
	expect_difference("licence 110000/1 has A");
	falsify("INSERT INTO conditions VALUES (110000, 1, 8192, 21000), (310000, 0, 2, 0)");
	expect_difference("licence 310000/0 has B");
}

Test(journal_verify, finds_a_last_condition_that_is_missing)
{
	falsify("DELETE FROM conditions WHERE authority = 310000 AND idx = "
		"(SELECT max(idx) FROM conditions WHERE authority = 310000)");
	expect_difference("has A (until day 0), by the journal K");
}

Test(journal_verify, finds_another_coverage)
{
	falsify("UPDATE lists SET next_index = 3 WHERE authority = 110000");
	expect_difference("list of authority 110000");
}

Test(journal_verify, finds_another_hash_of_a_page)
{
	falsify("UPDATE pages SET leaf = randomblob(32) WHERE authority = 110000");
	expect_difference("page 0 of authority 110000");
	falsify("DELETE FROM pages WHERE authority = 110000");
	expect_difference("pages have a hash");
}

Test(journal_verify, finds_a_row_that_was_altered)
{
	falsify("UPDATE events SET actor = 7 WHERE kind = 'status.set' AND idx = 0");
	expect_difference("made of other rows");
}

Test(journal_verify, finds_a_row_that_was_altered_to_something_else_that_is_possible)
{
	falsify("UPDATE events SET until_day = 21001 WHERE kind = 'status.set' AND idx = 1");
	expect_difference("made of other rows");
}

Test(journal_verify, finds_a_row_without_effect_that_was_deleted)
{
	falsify("DELETE FROM events WHERE kind = 'epoch.new'");
	expect_difference("made of other rows");
}

Test(journal_verify, finds_a_row_that_found_another_state)
{
	falsify("DELETE FROM events WHERE kind = 'status.set' AND idx = 0");
	expect_difference("journal");
}

Test(journal_verify, finds_a_document_that_is_forged_missing_or_of_another_hash)
{
	falsify("UPDATE feed SET hash = randomblob(32) WHERE epoch = 1 AND sequence = 2");
	expect_difference("another hash");
	falsify("UPDATE feed SET document = zeroblob(300) WHERE epoch = 1 AND sequence = 2");
	expect_difference("document 2 of epoch 1");
	falsify("DELETE FROM feed WHERE epoch = 1 AND sequence = 2");
	expect_difference("document 3 of epoch 1 does not follow");
}

Test(journal_verify, finds_changes_that_the_feed_does_not_know)
{
	falsify("INSERT INTO events (time_ms, actor, kind, sections, generation, authority, idx, "
		"before_mask, before_until, after_mask, until_day) "
		"VALUES (1, 0, 'status.set', 256, 99, 110000, 0, 2, 0, 4, 0);"
		"UPDATE conditions SET mask = 4 WHERE authority = 110000 AND idx = 0");
	expect_difference("no document tells of them");
}

Test(journal_verify, finds_a_feed_that_stands_elsewhere)
{
	falsify("UPDATE meta SET feed_sequence = 77");
	expect_difference("the feed stands at document 77");
}

Test(journal_verify, needs_a_state_of_this_version)
{
	struct lg_verify_report unused;

	REFUSED(LG_E_NOT_FOUND, "--init",
		lg_journal_verify("/tmp", NULL, NULL, &unused, &fixture.err));
	falsify("PRAGMA user_version = 1");
	REFUSED(LG_E_VERSION, "start its licgate-control", verify());
}

static struct lg_compaction compaction;

static void compact(int64_t before_ms)
{
	const struct lg_origin by = fixture_now();

	MUST(lg_store_begin(fixture.control.store, &fixture.err));
	MUST(lg_journal_compact(&fixture.control, before_ms, &by, &compaction, &fixture.err));
	MUST(lg_store_commit(fixture.control.store, &fixture.err));
}

Test(journal_verify, compaction_keeps_the_state_and_what_is_younger)
{
	uint8_t before[LG_STATUS_HASH_BYTES], after[LG_STATUS_HASH_BYTES];
	uint64_t rows;

	compact(FIXTURE_START * 1000);
	cr_expect_eq(compaction.to, compaction.from, "nothing is old enough");
	expect_same();
	rows = report.rows;
	lg_store_status_root(fixture.control.store, before);
	fixture.unix_s += 86400;
	fixture_set(0, "J", 0);
	compact(fixture.unix_s * 1000);
	cr_expect_gt(compaction.to, 1900);
	cr_expect_eq(compaction.from, 0);
	cr_expect_eq(access(compaction.path, R_OK), 0);
	expect_same();
	cr_expect_eq(report.archives, 1);
	cr_expect_lt(report.rows, rows);
	cr_expect_eq(report.documents, 1);
	cr_expect_eq(report.from, compaction.to);
	fixture_clear(0, "J");
	lg_store_status_root(fixture.control.store, after);
	cr_expect_arr_eq(before, after, sizeof(before));
	fixture_reopen();
	lg_store_status_root(fixture.control.store, after);
	cr_expect_arr_eq(before, after, sizeof(before));
	fixture_set(1, "B", 0);
	expect_same();
}

static void compact_thrice(void)
{
	for (unsigned i = 0; i < 3; i++) {
		fixture.unix_s += 86400;
		fixture_set(0, (const char *[]){"K", "J", "M"}[i], 0);
		if (i == 1)
			import(5, 1500, LG_LETTER('A'));
		fixture.unix_s += 1;
		compact(fixture.unix_s * 1000);
		expect_same();
		cr_expect_eq(report.archives, i + 1);
	}
}

Test(journal_verify, compaction_after_compaction_makes_a_chain_of_archives)
{
	compact_thrice();
	cr_expect_eq(report.documents, 0);
	fixture_set(1, "B", 0);
	expect_same();
	cr_expect_eq(report.licences, 2);
}

static void damage(int64_t to, long offset)
{
	char path[LG_ARCHIVE_PATH_BYTES];
	FILE *file;
	int c;

	MUST(lg_journal_archive_path(path, fixture.conf.control_state_dir, to, &fixture.err));
	file = fopen(path, "r+");
	cr_assert(file);
	fseek(file, offset, offset < 0 ? SEEK_END : SEEK_SET);
	c = fgetc(file);
	fseek(file, -1, SEEK_CUR);
	fputc(c ^ 1, file);
	fclose(file);
}

Test(journal_verify, finds_an_archive_that_was_altered_anywhere)
{
	compact_thrice();
	damage(compaction.to, 500);
	expect_difference("archive");
	damage(compaction.to, 500);
	expect_same();
	damage(compaction.to, -1); // the signature
	expect_difference("not signed");
	damage(compaction.to, -1);
	damage(compaction.from, 60);
	expect_difference("archive");
}

Test(journal_verify, archives_may_be_kept_elsewhere)
{
	char path[LG_ARCHIVE_PATH_BYTES];

	compact_thrice();
	MUST(lg_journal_archive_path(
		path, fixture.conf.control_state_dir, compaction.from, &fixture.err));
	cr_assert_eq(remove(path), 0);
	expect_same();
	cr_expect_eq(report.archives, 1);
	cr_assert_eq(remove(compaction.path), 0);
	expect_same();
	cr_expect_eq(report.archives, 0);
}

Test(journal_verify, finds_a_checkpoint_that_was_altered)
{
	compact_thrice();
	falsify("UPDATE checkpoint_conditions SET mask = 4 WHERE authority = 110000 AND idx = 0");
	expect_difference("checkpoint");
}

// Stopped between the archive and the commit, everything is still in the journal.
Test(journal_verify, compaction_that_is_not_committed_has_not_been)
{
	const struct lg_origin by = fixture_now();
	uint64_t rows;

	expect_same();
	rows = report.rows;
	fixture.unix_s += 86400;
	MUST(lg_store_begin(fixture.control.store, &fixture.err));
	MUST(lg_journal_compact(
		&fixture.control, fixture.unix_s * 1000, &by, &compaction, &fixture.err));
	lg_store_rollback(fixture.control.store);
	fixture_reopen();
	expect_same();
	cr_expect_eq(report.rows, rows);
	cr_expect_eq(report.archives, 0);
	fixture_set(0, "J", 0);
	fixture.unix_s += 1;
	compact(fixture.unix_s * 1000); // ends elsewhere; the stray file is in nobody's way
	expect_same();
	cr_expect_eq(report.archives, 1);
}

Test(journal_verify, rows_behind_the_checkpoint_still_cannot_go)
{
	char path[LG_ARCHIVE_PATH_BYTES];
	sqlite3 *db;

	compact_thrice();
	fixture_set(1, "B", 0);
	snprintf(path, sizeof(path), "%s/%s", fixture.conf.control_state_dir, LG_STORE_FILE);
	cr_assert_eq(sqlite3_open(path, &db), SQLITE_OK);
	cr_expect_neq(sqlite3_exec(db, "DELETE FROM events", NULL, NULL, NULL), SQLITE_OK);
	cr_expect_neq(sqlite3_exec(db, "DELETE FROM feed", NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
}

Test(journal_verify, data_planes_from_before_the_checkpoint_get_a_base)
{
	const struct lg_publication *publication;
	const uint64_t old = lg_store_generation(fixture.control.store) - 1;

	MUST(lg_publisher_make(
		fixture.control.publisher, old, fixture.unix_s * 1000, &publication, &fixture.err));
	cr_expect_eq(publication->base_generation, old);
	fixture.unix_s += 86400;
	fixture_set(0, "J", 0);
	fixture.unix_s += 1;
	compact(fixture.unix_s * 1000);
	fixture_set(0, "K", 0);
	MUST(lg_publisher_make(
		fixture.control.publisher, old, fixture.unix_s * 1000, &publication, &fixture.err));
	cr_expect_eq(publication->base_generation, 0);
}
