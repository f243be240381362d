// SPDX-License-Identifier: Apache-2.0
// An origin's directory: complete after every commit, made good after every loss.
#include "control/feed/outlet.h"

#include "control/control_fixture.h"
#include "control/feed/directory.h"
#include "control/journal_compact.h"
#include "control/store_documents.h"
#include "control/store_feed.h"
#include "control/store_status.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static struct lg_feed_outlet *outlet;
static struct lg_feed_carrier carrier;
static char directory[128];

static void start_outlet(void)
{
	MUST(lg_feed_outlet_new(&fixture.control, &outlet, &fixture.err));
	lg_feed_outlet_run(outlet);
}

static void start(void)
{
	fixture_open();
	snprintf(directory, sizeof(directory), "%s/feed", fixture.directory);
	strcpy(fixture.control.conf.feed_directory, directory);
	fixture.control.conf.feed_base_every = 3;
	fixture.control.conf.feed_bases_kept = 2;
	start_outlet();
	MUST(lg_feed_directory_carrier(directory, &carrier, &fixture.err));
}

static void finish(void)
{
	carrier.close(carrier.self);
	lg_feed_outlet_free(outlet);
	fixture_close();
}

TestSuite(feed_outlet, .init = start, .fini = finish);

static void later(int64_t seconds)
{
	fixture.unix_s += seconds;
	fixture.monotonic_ns += seconds * 1000000000;
}

static bool has(const char *name)
{
	return lg_feed_directory_has(directory, name);
}

// Opens what lies there under the trust list that lies there, as a follower would.
static struct lg_feed_document opened(const char *name, enum lg_feed_kind kind)
{
	struct lg_feed_document document;
	struct lg_trust_list *trust;
	struct lg_bytes bytes;

	MUST(carrier.get(
		carrier.self, "trust-list", LG_TRUST_LIST_MAX_BYTES, &bytes, &fixture.err));
	MUST(lg_trust_list_open(bytes, &fixture.roots, fixture.unix_s, &trust, &fixture.err));
	free((void *)bytes.data);
	MUST(carrier.get(carrier.self, name, LG_FEED_DELTA_MAX_BYTES, &bytes, &fixture.err));
	MUST(lg_feed_document_open(bytes, kind, trust, fixture.unix_s, &document, &fixture.err));
	lg_trust_list_free(trust);
	lg_feed_document_free(&document);
	document.changes = (struct lg_bytes){0};
	free((void *)bytes.data);
	return document;
}

static void expect_now_is_current(void)
{
	const struct lg_feed_document now = opened("now", LG_FEED_NOW);
	uint8_t root[LG_STATUS_HASH_BYTES];

	lg_store_status_root(fixture.control.store, root);
	cr_expect_eq(now.sequence, lg_store_feed_sequence(fixture.control.store));
	cr_expect_eq(
		memcmp(now.before, lg_store_feed_head(fixture.control.store), LG_FEED_HASH_BYTES),
		0);
	cr_expect_eq(memcmp(now.root, root, sizeof(root)), 0);
}

Test(feed_outlet, a_feed_begins_with_trust_list_base_and_now)
{
	cr_expect(has("base"));
	cr_expect(has("base-1-0"));
	cr_expect(has("base-1-0.records"));
	cr_expect_null(lg_feed_outlet_problem(outlet));
	expect_now_is_current();
}

Test(feed_outlet, every_commit_is_there_before_the_now_that_names_it)
{
	fixture_add_authority(FIXTURE_AUTHORITY);
	fixture_issue();
	lg_feed_outlet_run(outlet);
	cr_expect(has("delta-1-1"));
	cr_expect(has("delta-1-2"));
	cr_expect_eq(opened("delta-1-2", LG_FEED_DELTA).sequence, 2);
	expect_now_is_current();
}

Test(feed_outlet, a_now_is_renewed_in_time_and_good_for_as_long_as_configured)
{
	struct lg_feed_document now = opened("now", LG_FEED_NOW);
	const int64_t made_at_ms = now.made_at_ms;

	cr_expect_eq(now.good_until_ms - made_at_ms, 600000);
	later(29);
	lg_feed_outlet_run(outlet);
	cr_expect_eq(opened("now", LG_FEED_NOW).made_at_ms, made_at_ms);
	later(1);
	lg_feed_outlet_run(outlet);
	cr_expect_eq(opened("now", LG_FEED_NOW).made_at_ms, made_at_ms + 30000);
}

Test(feed_outlet, a_new_trust_list_comes_with_a_now_that_names_it)
{
	const uint64_t before = opened("now", LG_FEED_NOW).trust_version;

	fixture_add_authority(FIXTURE_AUTHORITY);
	lg_feed_outlet_run(outlet);
	cr_expect_eq(opened("now", LG_FEED_NOW).trust_version, before + 1);
}

Test(feed_outlet, bases_follow_and_what_is_older_than_the_oldest_goes)
{
	fixture_add_authority(FIXTURE_AUTHORITY); // 1
	fixture_issue();                          // 2
	for (unsigned i = 3; i <= 10; i++) {
		if (i % 2)
			fixture_set(0, "B", 0);
		else
			fixture_clear(0, "B");
		lg_feed_outlet_run(outlet);
	}
	// Bases at 0, 3, 6, 9; two are kept.
	cr_expect_not(has("base-1-3"));
	cr_expect_not(has("base-1-3.records"));
	cr_expect(has("base-1-6"));
	cr_expect(has("base-1-9.records"));
	cr_expect_eq(opened("base", LG_FEED_BASE).sequence, 9);
	cr_expect_eq(opened("base", LG_FEED_BASE).records, 1);
	cr_expect_not(has("delta-1-6"));
	cr_expect(has("delta-1-7"));
	cr_expect(has("delta-1-10"));
}

Test(feed_outlet, case47_what_the_carrier_lost_is_made_good)
{
	char command[512];

	fixture_add_authority(FIXTURE_AUTHORITY);
	fixture_issue();
	lg_feed_outlet_run(outlet);
	snprintf(command, sizeof(command), "rm '%s/delta-1-2' '%s/trust-list' '%s/now'", directory,
		directory, directory);
	cr_assert_eq(system(command), 0);
	later(60);
	lg_feed_outlet_run(outlet);
	cr_expect(has("delta-1-2"));
	expect_now_is_current();
	snprintf(command, sizeof(command), "rm '%s/'*", directory);
	cr_assert_eq(system(command), 0);
	later(60);
	lg_feed_outlet_run(outlet);
	cr_expect_eq(opened("base", LG_FEED_BASE).sequence, 2);
	expect_now_is_current();
}

Test(feed_outlet, case31_after_a_restart_what_is_missing_is_written)
{
	lg_feed_outlet_free(outlet);
	fixture_add_authority(FIXTURE_AUTHORITY); // killed before it was published
	fixture_issue();
	start_outlet();
	cr_expect(has("delta-1-1"));
	cr_expect(has("delta-1-2"));
	cr_expect_not(has("base-1-2"), "a base that there was still serves");
	expect_now_is_current();
}

static void compact_all(void)
{
	const struct lg_origin by = fixture_now();
	struct lg_compaction compaction;

	MUST(lg_store_begin(fixture.control.store, &fixture.err));
	MUST(lg_journal_compact(
		&fixture.control, fixture.unix_s * 1000, &by, &compaction, &fixture.err));
	MUST(lg_store_commit(fixture.control.store, &fixture.err));
	cr_assert_gt(compaction.to, compaction.from);
}

static int get_document(uint64_t sequence)
{
	struct lg_bytes bytes;
	const int rc =
		lg_store_feed_document(fixture.control.store, 1, sequence, &bytes, &fixture.err);

	if (rc == LG_OK)
		free((void *)bytes.data);
	return rc;
}

Test(feed_outlet, a_base_stands_in_for_documents_compacted_before_they_were_written)
{
	lg_feed_outlet_free(outlet);
	fixture_add_authority(FIXTURE_AUTHORITY); // 1
	fixture_issue();                          // 2
	later(1);
	compact_all();
	later(1);
	fixture_set(0, "B", 0); // 3
	cr_assert_eq(get_document(2), LG_E_NOT_FOUND);
	start_outlet();
	cr_expect_null(lg_feed_outlet_problem(outlet), "%s", lg_feed_outlet_problem(outlet));
	cr_expect_eq(opened("base", LG_FEED_BASE).sequence, 3);
	cr_expect_not(has("base-1-0"), "nobody can go on from it");
	cr_expect_not(has("delta-1-2"));
	expect_now_is_current();
	fixture_clear(0, "B"); // 4
	lg_feed_outlet_run(outlet);
	cr_expect(has("delta-1-4"));
	expect_now_is_current();
}

Test(feed_outlet, a_base_stands_in_for_a_compacted_document_that_somebody_removed)
{
	char name[192];

	fixture_add_authority(FIXTURE_AUTHORITY); // 1
	fixture_issue();                          // 2
	lg_feed_outlet_run(outlet);
	later(1);
	compact_all();
	lg_feed_outlet_run(outlet);
	cr_expect(has("delta-1-1"), "what is written stays when the database has it no longer");
	snprintf(name, sizeof(name), "%s/delta-1-1", directory);
	cr_assert_eq(remove(name), 0);
	later(60);
	lg_feed_outlet_run(outlet);
	cr_expect_null(lg_feed_outlet_problem(outlet), "%s", lg_feed_outlet_problem(outlet));
	cr_expect_eq(opened("base", LG_FEED_BASE).sequence, 2);
	expect_now_is_current();
}

Test(feed_outlet, case55_a_directory_that_cannot_be_written_is_named_and_made_good)
{
	char away[160];

	fixture_add_authority(FIXTURE_AUTHORITY);
	snprintf(away, sizeof(away), "%s.away", directory);
	cr_assert_eq(rename(directory, away), 0);
	lg_feed_outlet_run(outlet);
	cr_expect_not_null(lg_feed_outlet_problem(outlet));
	cr_assert_eq(rename(away, directory), 0);
	lg_feed_outlet_run(outlet);
	cr_expect_not_null(lg_feed_outlet_problem(outlet), "not at once again");
	later(1);
	lg_feed_outlet_run(outlet);
	cr_expect_null(lg_feed_outlet_problem(outlet));
	cr_expect(has("delta-1-1"));
}

Test(feed_outlet, case56_an_older_copy_does_not_publish_numbers_again)
{
	lg_feed_outlet_free(outlet);
	cr_assert_eq(lg_feed_directory_put(directory, "delta-1-7",
			     (struct lg_bytes){(const uint8_t *)"x", 1}, &fixture.err),
		LG_OK);
	MUST(lg_feed_outlet_new(&fixture.control, &outlet, &fixture.err));
	later(30);
	lg_feed_outlet_run(outlet);
	cr_assert_not_null(lg_feed_outlet_problem(outlet));
	cr_expect_not_null(strstr(lg_feed_outlet_problem(outlet), "--new-epoch"), "%s",
		lg_feed_outlet_problem(outlet));
	MUST(lg_control_new_epoch(&fixture.control, &fixture.err));
	later(1);
	lg_feed_outlet_run(outlet);
	cr_expect_null(lg_feed_outlet_problem(outlet));
	cr_expect_eq(opened("now", LG_FEED_NOW).epoch, 2);
	cr_expect_eq(opened("base", LG_FEED_BASE).epoch, 2);
	cr_expect_not(has("delta-1-7"));
}
