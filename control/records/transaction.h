// SPDX-License-Identifier: Apache-2.0
// One piece of work in one transaction of the records.
#pragma once

#include "control/records/database.h"

typedef int (*lg_record_work)(struct lg_connection *connection, void *self, struct lg_error *err);

// Takes a connection, begins, calls work, commits where that returned LG_OK and rolls back where it
// did not. LG_E_AGAIN, which says that another one was in the way, begins anew up to
// LG_TRANSACTION_TRIES times: work must not keep what an earlier call left in self.
#define LG_TRANSACTION_TRIES 8
LG_MUST_CHECK int lg_record_change(
	struct lg_database *database, lg_record_work work, void *self, struct lg_error *err);

// The same without a transaction, for work that reads.
LG_MUST_CHECK int lg_record_read(
	struct lg_database *database, lg_record_work work, void *self, struct lg_error *err);

// 32 hexadecimal digits of chance.
#define LG_RECORD_ID_BYTES 33
void lg_record_id(char id[LG_RECORD_ID_BYTES]);
bool lg_record_id_ok(const char *text);
