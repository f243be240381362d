// SPDX-License-Identifier: Apache-2.0
// Rows that a driver has read: a copy, so that no statement stays open and no lock is held while
// somebody looks at them.
#pragma once

#include "control/records/database.h"

// NULL without memory.
struct lg_rows *lg_rows_new(unsigned columns);

// The next value, row by row; copies it. LG_E_NO_MEMORY.
LG_MUST_CHECK int lg_rows_put(
	struct lg_rows *rows, const struct lg_sql_value *value, struct lg_error *err);
