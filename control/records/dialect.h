// SPDX-License-Identifier: Apache-2.0
// What SQLite and PostgreSQL say differently: the words in braces of control/records/database.h.
#pragma once

#include "common/error.h"

struct lg_dialect {
	char argument; // before its number
	const char *integer;
	const char *blob;
	const char *serial;
	const char *skip_locked;
	const char *append_only; // %1$s = the table
	const char *tables;      // {tables}: a query of the names of all that are there
};

extern const struct lg_dialect lg_dialect_sqlite;
extern const struct lg_dialect lg_dialect_postgresql;

// The caller frees *out. LG_E_ARGUMENT for a word that is not known.
LG_MUST_CHECK int lg_dialect_translate(
	const struct lg_dialect *dialect, const char *sql, char **out, struct lg_error *err);
