// SPDX-License-Identifier: Apache-2.0
// The write-ahead log. SQLite would empty it as part of the commit that makes it long enough, which
// then takes several syncs and thousands of pages longer than others.
#include "control/store_statement.h"

#define LONG_PAGES 1000

static int note_length(void *self, sqlite3 *db, const char *name, int pages)
{
	struct lg_store *store = self;

	(void)db;
	(void)name;
	store->log_pages = pages;
	return SQLITE_OK;
}

void lg_store_log_watch(struct lg_store *store)
{
	(void)sqlite3_wal_hook(store->db, note_length, store); // in place of SQLite's own
}

void lg_store_empty_log(struct lg_store *store)
{
	if (store->log_pages < LONG_PAGES || store->in_transaction || store->unsure)
		return;
	// Beside a reader it gets as far as that one lets it, and on with the next commit.
	(void)sqlite3_wal_checkpoint_v2(store->db, NULL, SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
	store->log_pages = 0;
}
