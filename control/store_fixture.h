// SPDX-License-Identifier: Apache-2.0
// For tests of the store alone: a database in a temporary directory, and a status key that signs
// its feed.
#pragma once

#include "control/store_feed.h"
#include "control/store_journal.h"

#include <criterion/criterion.h>
#include <sqlite3.h>

#define AUTHORITY 110000

extern char directory[64];
extern struct lg_store *store;
extern struct lg_error err;
extern struct lg_keypair *status_key;

void must(int rc); // fails the test with the sentence in err

void store_open_new(void); // for .init and .fini of a suite
void store_remove(void);
void store_reopen(void);

void remove_tree(const char *path);

sqlite3 *open_raw(void); // the database beside the store; the caller closes it

// Gives the list of AUTHORITY this coverage, in a transaction of its own, without a word in the
// journal.
void cover(uint64_t coverage);

// In the open transaction: writes conditions, and a row about them.
void journal(uint32_t index, uint32_t mask, uint32_t sections);

// A transaction that does so for one licence.
void set_condition(uint32_t index, uint32_t mask);
