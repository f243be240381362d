// SPDX-License-Identifier: Apache-2.0
// The journal of an appliance that follows: what was taken over is accounted for without documents.
#include "control/feed/upstream_fixture.h"

#include "common/condition.h"
#include "control/journal_compact.h"
#include "control/journal_verify.h"

#include <sqlite3.h>
#include <stdio.h>

#define B LG_LETTER('B')
#define G LG_LETTER('G')

static struct lg_verify_report report;

TestSuite(feed_upstream_journal, .init = upstream_setup, .fini = upstream_teardown);

static void verify(void)
{
	MUST(lg_journal_verify(fixture.conf.control_state_dir, NULL, NULL, &report, &fixture.err));
}

static void expect_same(void)
{
	verify();
	cr_expect_eq(report.difference.code, 0, "%s", report.difference.text);
	cr_expect_eq(report.followed_epoch, held()->epoch);
	cr_expect_eq(report.followed_sequence, held()->sequence);
}

static void expect_difference(const char *words)
{
	verify();
	cr_expect_eq(report.difference.code, LG_E_HASH);
	cr_expect(strstr(report.difference.text, words), "%s", report.difference.text);
}

static void falsify(const char *sql)
{
	char path[sizeof(fixture.conf.control_state_dir) + 64];
	sqlite3 *db;

	snprintf(path, sizeof(path), "%s/%s", fixture.conf.control_state_dir, LG_STORE_FILE);
	cr_assert_eq(sqlite3_open(path, &db), SQLITE_OK);
	cr_assert_eq(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK, "%s", sqlite3_errmsg(db));
	sqlite3_close(db);
}

static void follow_a_while(void)
{
	upstream_begin();
	MUST(offer_delta(lg_feed_origin_set(&origin, A110000, 7, B)));
	MUST(offer_delta(lg_feed_origin_set(&origin, A110000, 8, B)));
	MUST(offer_delta(lg_feed_origin_set(&origin, A110000, 7, G)));
	MUST(offer_delta(lg_feed_origin_set(&origin, A110000, 8, 0)));
}

Test(feed_upstream_journal, what_was_taken_over_verifies_without_documents)
{
	verify();
	cr_expect_eq(report.difference.code, 0, "%s", report.difference.text);
	cr_expect_eq(report.followed_epoch, 0, "nothing is followed yet");
	follow_a_while();
	expect_same();
	cr_expect_eq(report.documents, 0);
	cr_expect_gt(report.licences, 0);
	upstream_goes_on();
	upstream_reopen();
	expect_same();
}

Test(feed_upstream_journal, finds_a_condition_that_was_not_taken_over)
{
	follow_a_while();
	falsify("UPDATE conditions SET mask = 4 WHERE authority = 110000 AND idx = 7");
	expect_difference("licence 110000/7 has C");
}

Test(feed_upstream_journal, finds_another_hash_of_a_page)
{
	follow_a_while();
	falsify("UPDATE pages SET leaf = randomblob(32)");
	expect_difference("has another hash");
}

// Table and journal agree, and the origin has never said so.
Test(feed_upstream_journal, finds_a_row_that_the_origin_did_not_sign)
{
	follow_a_while();
	falsify("INSERT INTO events (time_ms, actor, kind, sections, generation, authority, idx, "
		"before_mask, before_until, after_mask, until_day) "
		"SELECT time_ms, actor, kind, sections, generation, authority, idx, after_mask, "
		"until_day, 4, 0 FROM events WHERE idx = 7 ORDER BY sequence DESC LIMIT 1;"
		"UPDATE conditions SET mask = 4 WHERE authority = 110000 AND idx = 7");
	expect_difference("of the feed that is followed stated");
}

Test(feed_upstream_journal, finds_rows_of_a_feed_that_nobody_follows)
{
	follow_a_while();
	falsify("DELETE FROM upstream");
	expect_difference("no document of one has been taken over");
}

Test(feed_upstream_journal, stays_whole)
{
	const struct lg_origin by = fixture_now();
	struct lg_compaction compaction;

	follow_a_while();
	upstream_clock(86400);
	MUST(lg_store_begin(fixture.control.store, &fixture.err));
	REFUSED(LG_E_STATE, "follows a feed",
		lg_journal_compact(
			&fixture.control, fixture.unix_s * 1000, &by, &compaction, &fixture.err));
	lg_store_rollback(fixture.control.store);
	expect_same();
}

Test(feed_upstream_journal, what_was_done_before_the_feed_was_followed_still_has_its_documents)
{
	const struct lg_conf follower = fixture.conf;

	fixture.conf.feed_roots[0] = '\0';
	upstream_reopen();
	fixture_add_authority(FIXTURE_AUTHORITY);
	fixture_issue();
	fixture_set(0, "B", 0);
	fixture.conf = follower;
	upstream_reopen();
	follow_a_while();
	expect_same();
	cr_expect_gt(report.documents, 0);
}
