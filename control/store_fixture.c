// SPDX-License-Identifier: Apache-2.0
#include "control/store_fixture.h"
#include "control/store_licences.h"
#include "control/store_status.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

char directory[64];
struct lg_store *store;
struct lg_error err;
struct lg_keypair *status_key;

void must(int rc)
{
	cr_assert_eq(rc, LG_OK, "%s: %s", lg_error_name(rc), err.text);
}

static int sign(void *self, const struct lg_feed_document *document, struct lg_bytes *bytes,
	struct lg_error *why)
{
	return lg_feed_document_sign(document, self, bytes, why);
}

void store_reopen(void)
{
	lg_store_close(store);
	store = NULL;
	must(lg_store_open(directory, &store, &err));
	lg_store_feed_signer(store, sign, status_key);
}

void store_open_new(void)
{
	must(lg_keys_init(&err));
	status_key = lg_keypair_new();
	cr_assert(status_key);
	snprintf(directory, sizeof(directory), "/tmp/licgate-store-XXXXXX");
	cr_assert(mkdtemp(directory));
	must(lg_store_create(directory, 1, 1000, &store, &err));
	must(lg_store_install(store, &err));
	store = NULL;
	store_reopen();
}

static int remove_one(const char *path, const struct stat *st, int flag, struct FTW *ftw)
{
	(void)st;
	(void)flag;
	(void)ftw;
	return remove(path);
}

void remove_tree(const char *path)
{
	nftw(path, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

void store_remove(void)
{
	lg_store_close(store);
	lg_keypair_free(status_key);
	remove_tree(directory);
}

sqlite3 *open_raw(void)
{
	char path[128];
	sqlite3 *db;

	snprintf(path, sizeof(path), "%s/%s", directory, LG_STORE_FILE);
	cr_assert_eq(sqlite3_open(path, &db), SQLITE_OK);
	return db;
}

void cover(uint64_t coverage)
{
	must(lg_store_begin(store, &err));
	must(lg_store_list_cover(store, AUTHORITY, coverage, &err));
	must(lg_store_commit(store, &err));
}

void journal(uint32_t index, uint32_t mask, uint32_t sections)
{
	const struct lg_snapshot_entry entry = {AUTHORITY, index, mask, 0};
	const struct lg_event event = {
		.by = {.time_ms = 1000},
		.kind = "status.set",
		.sections = sections,
		.after = &entry,
	};

	must(lg_store_condition_put(store, &entry, &err));
	must(lg_store_journal(store, &event, NULL, &err));
}

void set_condition(uint32_t index, uint32_t mask)
{
	must(lg_store_begin(store, &err));
	journal(index, mask, LG_CHANGED(LG_SECTION_CHANGES));
	must(lg_store_commit(store, &err));
}
