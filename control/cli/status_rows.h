// SPDX-License-Identifier: Apache-2.0
// A whole CSV file of conditions in memory, checked: what `licgate status import` sends.
#pragma once

#include "common/snapshot.h"

struct lg_status_rows {
	struct lg_snapshot_entry *entries; // as in the file
	uint32_t *lines;                   // number of the line of each, from 1
	uint32_t count;
};

// Reads a file of control/cli/status_csv.h; "-" is standard input. Every mistake is told as "line
// N: …" on standard error, the first 20 of them, and then makes the file LG_E_ARGUMENT; a licence
// that is there twice is one. LG_E_ARGUMENT, too, without a row, LG_E_TOO_LARGE above LG_IMPORT_MAX
// of them. *rows is to be freed in any case.
LG_MUST_CHECK int lg_status_rows_read(
	const char *path, struct lg_status_rows *rows, struct lg_error *err);
void lg_status_rows_free(struct lg_status_rows *rows);
