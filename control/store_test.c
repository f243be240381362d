// SPDX-License-Identifier: Apache-2.0
#include "control/state_dir.h"
#include "control/store_clients.h"
#include "control/store_documents.h"
#include "control/store_fixture.h"
#include "control/store_keys.h"
#include "control/store_licences.h"
#include "control/store_status.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

TestSuite(store, .init = store_open_new, .fini = store_remove);

static struct lg_licence licence(uint32_t index)
{
	struct lg_licence l = {.authority = AUTHORITY, .index = index, .version = 1};

	lg_put_be32(l.id, index);
	l.issued_at = 2000;
	l.expires_at = 3000;
	l.credential_bytes = 3;
	l.credential[0] = 0xd2;
	return l;
}

static void add_licences(uint32_t count)
{
	must(lg_store_begin(store, &err));
	must(lg_store_list_add(store, AUTHORITY, &err));
	for (uint32_t i = 0; i < count; i++) {
		struct lg_licence l;
		uint32_t index;

		must(lg_store_list_take(store, AUTHORITY, &index, &err));
		cr_assert_eq(index, i);
		l = licence(index);
		must(lg_store_licence_add(store, &l, &err));
	}
	must(lg_store_commit(store, &err));
}

Test(store, starts_with_the_first_epoch_and_no_generation)
{
	cr_expect_eq(lg_store_epoch(store), 1);
	cr_expect_eq(lg_store_generation(store), 0);
	cr_expect_eq(lg_store_root_threshold(store), 1);
	cr_expect_str_eq(lg_store_directory(store), directory);
}

Test(store, is_not_created_over_another)
{
	struct lg_store *second;

	cr_expect_eq(lg_store_create(directory, 1, 1000, &second, &err), LG_E_EXISTS);
}

Test(store, is_missing_until_it_is_installed)
{
	char other[] = "/tmp/licgate-store-XXXXXX";
	struct lg_store *second;

	cr_assert(mkdtemp(other));
	cr_expect_eq(lg_store_open(other, &second, &err), LG_E_NOT_FOUND);
	cr_expect(strstr(err.text, "--init"), "%s", err.text);
	must(lg_store_create(other, 1, 1000, &second, &err));
	lg_store_close(second);
	cr_expect_eq(lg_store_open(other, &second, &err), LG_E_NOT_FOUND);
	must(lg_store_create(other, 1, 1000, &second, &err)); // an unfinished one is made again
	must(lg_store_install(second, &err));
	must(lg_store_open(other, &second, &err));
	lg_store_close(second);
	remove_tree(other);
}

Test(store, makes_a_generation_only_of_what_data_planes_must_hear)
{
	const struct lg_event quiet = {.kind = "client.enrol"};

	add_licences(1);
	cr_expect_eq(lg_store_generation(store), 0);
	must(lg_store_begin(store, &err));
	must(lg_store_journal(store, &quiet, NULL, &err));
	must(lg_store_commit(store, &err));
	cr_expect_eq(lg_store_generation(store), 0);
	must(lg_store_begin(store, &err));
	journal(0, 2, LG_CHANGED(LG_SECTION_CHANGES));
	journal(0, 4, LG_CHANGED(LG_SECTION_CHANGES));
	cr_expect_eq(lg_store_generation_next(store), 1);
	must(lg_store_commit(store, &err));
	cr_expect_eq(lg_store_generation(store), 1);
	store_reopen();
	cr_expect_eq(lg_store_generation(store), 1);
}

Test(store, forgets_what_is_rolled_back)
{
	struct lg_snapshot_entry entry;

	add_licences(1);
	must(lg_store_begin(store, &err));
	journal(0, 2, LG_CHANGED(LG_SECTION_CHANGES));
	lg_store_rollback(store);
	cr_expect_eq(lg_store_generation(store), 0);
	must(lg_store_condition(store, AUTHORITY, 0, &entry, &err));
	cr_expect_eq(entry.mask, 0);
	cr_expect_not(lg_store_in_transaction(store));
}

Test(store, undoes_to_the_mark_and_keeps_what_was_before)
{
	struct lg_snapshot_entry entry;

	add_licences(2);
	must(lg_store_begin(store, &err));
	must(lg_store_mark(store, &err));
	journal(0, 2, LG_CHANGED(LG_SECTION_CHANGES));
	must(lg_store_keep(store, &err));
	must(lg_store_mark(store, &err));
	journal(1, 2, LG_CHANGED(LG_SECTION_CHANGES));
	must(lg_store_undo(store, &err));
	must(lg_store_commit(store, &err));
	cr_expect_eq(lg_store_generation(store), 1);
	must(lg_store_condition(store, AUTHORITY, 0, &entry, &err));
	cr_expect_eq(entry.mask, 2);
	must(lg_store_condition(store, AUTHORITY, 1, &entry, &err));
	cr_expect_eq(entry.mask, 0);
}

Test(store, makes_no_generation_of_what_was_undone)
{
	add_licences(1);
	must(lg_store_begin(store, &err));
	must(lg_store_mark(store, &err));
	journal(0, 2, LG_CHANGED(LG_SECTION_CHANGES));
	must(lg_store_undo(store, &err));
	must(lg_store_commit(store, &err));
	cr_expect_eq(lg_store_generation(store), 0);
}

Test(store, journal_is_written_in_a_transaction_only)
{
	const struct lg_event event = {.kind = "status.set"};

	cr_expect_eq(lg_store_journal(store, &event, NULL, &err), LG_E_STATE);
}

Test(store, journal_rows_can_be_neither_altered_nor_deleted)
{
	const struct lg_event event = {.kind = "status.set"};
	sqlite3 *db;

	must(lg_store_begin(store, &err));
	must(lg_store_journal(store, &event, NULL, &err));
	must(lg_store_commit(store, &err));
	db = open_raw();
	cr_expect_neq(sqlite3_exec(db, "UPDATE events SET actor = 7", NULL, NULL, NULL), SQLITE_OK);
	cr_expect_str_eq(sqlite3_errmsg(db), "the journal is append-only");
	cr_expect_neq(sqlite3_exec(db, "DELETE FROM events", NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
}

Test(store, numbers_events_in_order)
{
	const struct lg_event event = {.kind = "status.set"};
	uint64_t first;
	uint64_t second;

	must(lg_store_begin(store, &err));
	must(lg_store_journal(store, &event, &first, &err));
	must(lg_store_journal(store, &event, &second, &err));
	must(lg_store_commit(store, &err));
	cr_expect_eq(second, first + 1);
}

Test(store, gives_each_index_once_and_counts_them)
{
	uint64_t total;

	add_licences(3);
	must(lg_store_lists_total(store, &total, &err));
	cr_expect_eq(total, 3);
	store_reopen();
	must(lg_store_lists_total(store, &total, &err));
	cr_expect_eq(total, 3);
}

Test(store, has_no_index_for_an_authority_without_list)
{
	uint32_t index;

	cr_expect_eq(lg_store_list_take(store, 440000, &index, &err), LG_E_NOT_FOUND);
}

Test(store, finds_a_licence_by_its_id_and_by_its_index)
{
	struct lg_licence found;
	struct lg_licence l = licence(2);

	add_licences(3);
	must(lg_store_licence_by_id(store, l.id, &found, &err));
	cr_expect_eq(found.index, 2);
	cr_expect_eq(found.credential_bytes, 3);
	cr_expect_eq(found.credential[0], 0xd2);
	must(lg_store_licence_by_index(store, AUTHORITY, 2, &found, &err));
	cr_expect_arr_eq(found.id, l.id, sizeof(l.id));
	cr_expect_eq(lg_store_licence_by_index(store, AUTHORITY, 3, &found, &err), LG_E_NOT_FOUND);
	l.id[15] ^= 1;
	cr_expect_eq(lg_store_licence_by_id(store, l.id, &found, &err), LG_E_NOT_FOUND);
}

Test(store, refuses_a_second_licence_with_the_same_id_or_index)
{
	struct lg_licence l = licence(0);

	add_licences(1);
	must(lg_store_begin(store, &err));
	cr_expect_eq(lg_store_licence_add(store, &l, &err), LG_E_DATABASE);
	l.id[15] ^= 1;
	cr_expect_eq(lg_store_licence_add(store, &l, &err), LG_E_DATABASE);
}

Test(store, knows_what_replaced_a_licence)
{
	uint8_t successor[LG_CREDENTIAL_ID_BYTES];
	struct lg_licence old = licence(0);
	struct lg_licence next = licence(1);

	add_licences(1);
	cr_expect_eq(lg_store_licence_successor(store, old.id, successor, &err), LG_E_NOT_FOUND);
	memcpy(next.replaces, old.id, sizeof(old.id));
	next.has_replaces = true;
	must(lg_store_licence_add(store, &next, &err));
	must(lg_store_licence_successor(store, old.id, successor, &err));
	cr_expect_arr_eq(successor, next.id, sizeof(next.id));
}

Test(store, refuses_conditions_beyond_the_coverage_of_a_list)
{
	const struct lg_snapshot_entry entry = {AUTHORITY, 9, 2, 0};

	add_licences(1);
	cr_expect_eq(lg_store_condition_put(store, &entry, &err), LG_E_STATE);
	must(lg_store_begin(store, &err));
	cr_expect_eq(lg_store_condition_put(store, &entry, &err), LG_E_NOT_FOUND);
	cr_expect(strstr(err.text, "not covered"), "%s", err.text);
	must(lg_store_list_cover(store, AUTHORITY, 10, &err));
	must(lg_store_condition_put(store, &entry, &err));
}

Test(store, never_shrinks_the_coverage_of_a_list)
{
	uint64_t coverage;

	must(lg_store_begin(store, &err));
	must(lg_store_list_cover(store, AUTHORITY, 10, &err));
	cr_expect_eq(lg_store_list_cover(store, AUTHORITY, 9, &err), LG_E_ARGUMENT);
	cr_expect(strstr(err.text, "would shrink"), "%s", err.text);
	must(lg_store_list_coverage(store, AUTHORITY, &coverage, &err));
	cr_expect_eq(coverage, 10);
}

struct seen {
	unsigned count;
	struct lg_snapshot_entry entry[8];
};

static int note(void *self, const struct lg_snapshot_entry *entry)
{
	struct seen *seen = self;

	seen->entry[seen->count++] = *entry;
	return LG_OK;
}

Test(store, lists_changes_since_a_generation_once_each_as_they_are_now)
{
	const uint32_t changes = LG_CHANGED(LG_SECTION_CHANGES);
	struct seen seen = {0};

	add_licences(4);
	must(lg_store_begin(store, &err));
	journal(3, 2, changes);
	must(lg_store_commit(store, &err));
	must(lg_store_begin(store, &err));
	journal(2, 2, changes);
	journal(1, 2, changes);
	must(lg_store_commit(store, &err));
	must(lg_store_begin(store, &err));
	journal(2, 0, changes);
	must(lg_store_commit(store, &err));
	must(lg_store_changes_each(store, 1, note, &seen, &err));
	cr_assert_eq(seen.count, 2);
	cr_expect_eq(seen.entry[0].index, 1);
	cr_expect_eq(seen.entry[0].mask, 2);
	cr_expect_eq(seen.entry[1].index, 2);
	cr_expect_eq(seen.entry[1].mask, 0);
	seen.count = 0;
	must(lg_store_conditions_each(store, note, &seen, &err));
	cr_assert_eq(seen.count, 2);
	cr_expect_eq(seen.entry[0].index, 1);
	cr_expect_eq(seen.entry[1].index, 3);
}

Test(store, tells_which_sections_changed_since_a_generation)
{
	uint32_t sections;
	uint32_t events;
	uint64_t generation;

	add_licences(1);
	must(lg_store_begin(store, &err));
	journal(0, 2, LG_CHANGED(LG_SECTION_CHANGES));
	must(lg_store_commit(store, &err));
	must(lg_store_begin(store, &err));
	journal(0, 2, LG_CHANGED(LG_SECTION_LISTS));
	must(lg_store_commit(store, &err));
	must(lg_store_sections_since(store, 0, 10, &sections, &events, &err));
	cr_expect_eq(sections, LG_CHANGED(LG_SECTION_CHANGES) | LG_CHANGED(LG_SECTION_LISTS));
	cr_expect_eq(events, 2);
	must(lg_store_sections_since(store, 1, 10, &sections, &events, &err));
	cr_expect_eq(sections, LG_CHANGED(LG_SECTION_LISTS));
	must(lg_store_sections_since(store, 0, 1, &sections, &events, &err));
	cr_expect_eq(events, 1);
	must(lg_store_last_change(store, AUTHORITY, 0, &generation, &err));
	cr_expect_eq(generation, 2);
}

Test(store, keeps_documents_by_section)
{
	struct lg_document document = {7, 1000, {(const uint8_t *)"abc", 3}};
	struct lg_document found;

	cr_expect_eq(lg_store_document(store, LG_SECTION_POLICY, &found, &err), LG_E_NOT_FOUND);
	must(lg_store_document_put(store, LG_SECTION_POLICY, &document, &err));
	document.version = 8;
	must(lg_store_document_put(store, LG_SECTION_POLICY, &document, &err));
	store_reopen();
	must(lg_store_document(store, LG_SECTION_POLICY, &found, &err));
	cr_expect_eq(found.version, 8);
	cr_expect_eq(found.changed_at, 1000);
	cr_expect_eq(found.content.len, 3);
	cr_expect_arr_eq(found.content.data, "abc", 3);
	lg_store_document_free(&found);
}

Test(store, keeps_issuer_keys_until_they_are_unlisted)
{
	struct lg_issuer_key key = {
		.authority = AUTHORITY, .alg = LG_ALG_ED25519, .times = {1, 2, 3, 4, 0}};
	struct lg_issuer_key *found;
	uint32_t count;

	add_licences(0);
	must(lg_store_issuer_add(store, &key, &err));
	key.times.revoked_at = 9;
	must(lg_store_issuer_update(store, &key, &err));
	must(lg_store_issuers(store, &found, &count, &err));
	cr_assert_eq(count, 1);
	cr_expect_eq(found->authority, AUTHORITY);
	cr_expect_eq(found->alg, LG_ALG_ED25519);
	cr_expect_eq(found->times.retire_at, 3);
	cr_expect_eq(found->times.revoked_at, 9);
	free(found);
	must(lg_store_issuer_unlist(store, &key, &err));
	must(lg_store_issuers(store, &found, &count, &err));
	cr_expect_eq(count, 0);
	free(found);
	cr_expect_eq(lg_store_issuer_add(store, &key, &err), LG_E_DATABASE);
}

Test(store, denies_a_client_once_and_only_one_it_knows)
{
	const uint64_t high = UINT64_C(0x8000000000000001);
	uint64_t ids[2];
	uint32_t count;
	uint64_t serial;

	must(lg_store_client_serial(store, &serial, &err));
	cr_expect_eq(serial, 1);
	must(lg_store_client_serial(store, &serial, &err));
	cr_expect_eq(serial, 2);
	must(lg_store_client_add(store, high, 1000, &err));
	must(lg_store_client_add(store, 5, 1000, &err));
	cr_expect_eq(lg_store_client_deny(store, 6, 1001, &err), LG_E_NOT_FOUND);
	must(lg_store_client_deny(store, high, 1001, &err));
	must(lg_store_client_deny(store, 5, 1001, &err));
	cr_expect_eq(lg_store_client_deny(store, 5, 1001, &err), LG_E_EXISTS);
	must(lg_store_clients_denied(store, ids, 2, &count, &err));
	cr_assert_eq(count, 2);
	cr_expect_eq(ids[0], 5);
	cr_expect_eq(ids[1], high);
	cr_expect_eq(lg_store_clients_denied(store, ids, 1, &count, &err), LG_E_TOO_LARGE);
}

Test(store, next_epoch_forgets_the_lost_generation)
{
	must(lg_store_set_lost_generation(store, 50, &err));
	store_reopen();
	cr_expect_eq(lg_store_lost_generation(store), 50);
	must(lg_store_begin(store, &err));
	must(lg_store_next_epoch(store, &err));
	cr_expect_eq(lg_store_epoch(store), 1);
	must(lg_store_commit(store, &err));
	cr_expect_eq(lg_store_epoch(store), 2);
	cr_expect_eq(lg_store_lost_generation(store), 0);
	store_reopen();
	cr_expect_eq(lg_store_epoch(store), 2);
}

static void overwrite(const char *name, long offset, size_t len)
{
	char path[128];
	FILE *file;

	snprintf(path, sizeof(path), "%s/%s", directory, name);
	file = fopen(path, "r+");
	cr_assert(file);
	fseek(file, offset, SEEK_SET);
	for (size_t i = 0; i < len; i++)
		fputc(0x5a, file);
	fclose(file);
}

Test(store, refuses_a_damaged_database_and_says_what_to_do)
{
	add_licences(200);
	lg_store_close(store);
	store = NULL;
	overwrite(LG_STORE_FILE, 4096 + 16, 8192);
	cr_expect_eq(lg_store_open(directory, &store, &err), LG_E_DATABASE);
	cr_expect(strstr(err.text, "backup"), "%s", err.text);
}

Test(store, refuses_a_file_that_is_no_database)
{
	lg_store_close(store);
	store = NULL;
	overwrite(LG_STORE_FILE, 0, 4096);
	cr_expect_eq(lg_store_open(directory, &store, &err), LG_E_DATABASE);
	cr_expect(strstr(err.text, "backup"), "%s", err.text);
}

Test(store, refuses_a_newer_schema)
{
	sqlite3 *db = open_raw();

	cr_assert_eq(sqlite3_exec(db, "PRAGMA user_version = 1000", NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
	lg_store_close(store);
	store = NULL;
	cr_expect_eq(lg_store_open(directory, &store, &err), LG_E_VERSION);
}

// A child commits one licence after another, tells each index once it is committed, and is killed
// somewhere in the middle. Whatever it told must be there.
Test(store, loses_nothing_committed_when_killed)
{
	for (unsigned round = 0; round < 5; round++) {
		struct lg_licence found;
		int told[2];
		uint32_t index;
		uint32_t last = 0;
		uint64_t total;
		pid_t child;

		if (round == 0)
			add_licences(0);
		lg_store_close(store);
		store = NULL;
		cr_assert_eq(pipe(told), 0);
		child = fork();
		cr_assert_geq(child, 0);
		if (child == 0) {
			store_reopen();
			for (;;) {
				struct lg_licence l;

				must(lg_store_begin(store, &err));
				must(lg_store_list_take(store, AUTHORITY, &index, &err));
				l = licence(index);
				must(lg_store_licence_add(store, &l, &err));
				journal(index, 2, LG_CHANGED(LG_SECTION_CHANGES));
				must(lg_store_commit(store, &err));
				if (write(told[1], &index, sizeof(index)) != sizeof(index))
					_exit(1);
			}
		}
		close(told[1]);
		for (unsigned i = 0; i < 5 + 3 * round; i++)
			cr_assert_eq(read(told[0], &last, sizeof(last)), sizeof(last));
		kill(child, SIGKILL);
		while (read(told[0], &index, sizeof(index)) == sizeof(index))
			last = index;
		close(told[0]);
		waitpid(child, NULL, 0);
		must(lg_store_open(directory, &store, &err));
		must(lg_store_licence_by_index(store, AUTHORITY, last, &found, &err));
		must(lg_store_lists_total(store, &total, &err));
		cr_expect_geq(total, last + 1);
		cr_expect_eq(lg_store_generation(store), total);
	}
}

static off_t file_bytes(const char *name)
{
	char path[PATH_MAX];
	struct stat status;

	snprintf(path, sizeof(path), "%s/%s", directory, name);
	cr_assert_eq(stat(path, &status), 0);
	return status.st_size;
}

static void add_long_licences(uint32_t count)
{
	must(lg_store_begin(store, &err));
	must(lg_store_list_add(store, AUTHORITY, &err));
	for (uint32_t i = 0; i < count; i++) {
		struct lg_licence l = licence(i);

		l.credential_bytes = sizeof(l.credential);
		must(lg_store_licence_add(store, &l, &err));
	}
	must(lg_store_commit(store, &err));
}

Test(store, leaves_a_long_log_to_whoever_empties_it)
{
	const off_t before = file_bytes(LG_STORE_FILE);

	add_long_licences(6000);
	cr_expect_gt(file_bytes(LG_STORE_FILE "-wal"), 4096 * 1000);
	cr_expect_eq(file_bytes(LG_STORE_FILE), before, "a commit has emptied the log");
	lg_store_empty_log(store);
	cr_expect_gt(file_bytes(LG_STORE_FILE), before + 4096 * 500);
}
