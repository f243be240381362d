// SPDX-License-Identifier: Apache-2.0
// The state of control in one SQLite database: WAL, synchronous=FULL, one writer.
//
// What lg_store_commit() has confirmed survives kill -9 and a power cut, and so does whatever can
// be read once lg_store_open() has returned. Every change is made inside a transaction; what data
// planes must hear of goes through the journal (control/store_journal.h), and the commit of such a
// transaction makes one new generation. For one thread. The tables have headers of their own:
// store_licences.h, store_status.h, store_keys.h, store_clients.h, store_documents.h,
// store_journal.h.
#pragma once

#include "common/bytes.h"
#include "common/error.h"

#define LG_STORE_FILE "control.db"

struct lg_store;

// A new database in state_dir, under a temporary name, with epoch 1 and generation 0.
// LG_E_EXISTS when there is one. The caller fills it and then calls lg_store_install().
LG_MUST_CHECK int lg_store_create(const char *state_dir, unsigned root_threshold, int64_t now_s,
	struct lg_store **store, struct lg_error *err);

// Closes a created database and puts it in its place: from then on the state exists. The store is
// gone whatever is returned.
LG_MUST_CHECK int lg_store_install(struct lg_store *store, struct lg_error *err);

// LG_E_NOT_FOUND without a database (run --init), LG_E_DATABASE for a damaged one (what to do is in
// the text), LG_E_VERSION for a newer one. The caller holds the lock of control/state_dir.h.
LG_MUST_CHECK int lg_store_open(
	const char *state_dir, struct lg_store **store, struct lg_error *err);

// Rolls back what is not committed. NULL is fine.
void lg_store_close(struct lg_store *store);

// As committed.
uint32_t lg_store_epoch(const struct lg_store *store);
uint64_t lg_store_generation(const struct lg_store *store);

// Generation that the open transaction becomes if it changes anything for data planes.
uint64_t lg_store_generation_next(const struct lg_store *store);

// Generation that the open transaction becomes by what it has changed so far: from it on, what can
// be read now is in force.
uint64_t lg_store_generation_so_far(const struct lg_store *store);

// True between begin and commit or rollback.
bool lg_store_in_transaction(const struct lg_store *store);
LG_MUST_CHECK int lg_store_begin(struct lg_store *store, struct lg_error *err);

// On failure nothing of the transaction is in force, and it is over; unless the store is unsure.
LG_MUST_CHECK int lg_store_commit(struct lg_store *store, struct lg_error *err);
void lg_store_rollback(struct lg_store *store);

// A commit was written and then could not be synced: whether it was kept is known once the database
// has been opened again, and every transaction is refused until then. Time to end.
bool lg_store_unsure(const struct lg_store *store);

// Brings what the write-ahead log holds into the database, once it is long enough to be worth the
// syncs. Commits leave it alone: they are waited for. Outside a transaction; what fails is tried
// again the next time.
void lg_store_empty_log(struct lg_store *store);

// Inside a transaction: after a mark, either keep what follows it or undo just that.
LG_MUST_CHECK int lg_store_mark(struct lg_store *store, struct lg_error *err);
LG_MUST_CHECK int lg_store_keep(struct lg_store *store, struct lg_error *err);
LG_MUST_CHECK int lg_store_undo(struct lg_store *store, struct lg_error *err);

// Highest generation that a data plane was seen to hold beyond ours: this state is an old copy.
// 0 = never. Stays until the epoch goes up. Set outside a transaction.
uint64_t lg_store_lost_generation(const struct lg_store *store);
LG_MUST_CHECK int lg_store_set_lost_generation(
	struct lg_store *store, uint64_t generation, struct lg_error *err);

// Starts the next epoch and forgets the lost generation; in a transaction. The caller journals it.
LG_MUST_CHECK int lg_store_next_epoch(struct lg_store *store, struct lg_error *err);

// Root keys that must sign a trust list, as chosen at creation.
unsigned lg_store_root_threshold(const struct lg_store *store);

// Path of the state directory.
const char *lg_store_directory(const struct lg_store *store);
