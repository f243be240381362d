// SPDX-License-Identifier: Apache-2.0
// The tables of the control database, and how an older database becomes a current one.
#pragma once

#include "common/error.h"

#include <sqlite3.h>

// Marks a file as this database (PRAGMA application_id), "LGCT".
#define LG_STORE_APPLICATION_ID 0x4c474354

// Brings the schema up to date, each step in one transaction of its own. LG_E_VERSION when the
// database is newer than this program, LG_E_FORMAT when it is some other program's.
LG_MUST_CHECK int lg_store_schema_update(sqlite3 *db, struct lg_error *err);

// For reading only: LG_E_VERSION unless it is up to date already.
LG_MUST_CHECK int lg_store_schema_check(sqlite3 *db, struct lg_error *err);
