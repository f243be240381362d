// SPDX-License-Identifier: Apache-2.0
// Conditions of many licences as a CSV file (RFC 4180): what `licgate status import` reads and
// `licgate status export` writes.
//
// The first line names the columns, in any order: index, letters and, where wanted, until and
// authority. With an authority column index is a number, without one it is AUTHORITY/INDEX. Empty
// letters, and A, mean no condition; + is "replaced". until is a date, or empty.
#pragma once

#include "common/snapshot.h"

#include <stdio.h>

struct lg_status_csv {
	struct lg_snapshot_entry *entries; // as in the file
	uint32_t *lines;                   // number of the line of each, from 1
	uint32_t count;
};

// Reads a whole file. Every mistake is told as "line N: …" on standard error, the first 20 of them,
// and then makes the file LG_E_ARGUMENT; a licence that is there twice is one. *csv is to be freed
// in any case.
LG_MUST_CHECK int lg_status_csv_read(FILE *file, struct lg_status_csv *csv, struct lg_error *err);
void lg_status_csv_free(struct lg_status_csv *csv);

// Records of LG_ENTRY_BYTES, in their order; columns index, letters, until. False when a write
// failed.
bool lg_status_csv_write(FILE *file, struct lg_bytes records);
