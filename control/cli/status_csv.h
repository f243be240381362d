// SPDX-License-Identifier: Apache-2.0
// Conditions of many licences as a CSV file (RFC 4180), one row after the other: the form in which
// they come and go.
//
//   index,letters,until
//   110000/42,BDJ,
//   110000/43,D,2027-05-31
//
// The first line names the columns, in any order: index, letters and, where wanted, until and
// authority. With an authority column index is a number, without one it is AUTHORITY/INDEX. Empty
// letters, and A, mean no condition; + is "replaced". until is a date, or empty.
#pragma once

#include "common/snapshot.h"

#include <stdio.h>

#define LG_STATUS_CSV_COLUMNS 4
#define LG_STATUS_CSV_LINE_BYTES 256

struct lg_status_csv {
	FILE *file;
	uint64_t bytes; // read so far
	uint32_t line;  // number of the one read last, from 1
	uint32_t mistakes;
	unsigned column_count;
	uint8_t column[LG_STATUS_CSV_COLUMNS]; // what each field of a line is
	char text[LG_STATUS_CSV_LINE_BYTES];
};

// "-" is standard input. LG_E_IO; LG_E_ARGUMENT where the first line does not name the columns.
LG_MUST_CHECK int lg_status_csv_open(
	struct lg_status_csv *csv, const char *path, struct lg_error *err);
void lg_status_csv_close(struct lg_status_csv *csv);

// 1 with the next row, 0 at the end. LG_E_ARGUMENT for a line with a mistake, which err names as
// "line N: …": reading may go on behind it. LG_E_IO.
LG_MUST_CHECK int lg_status_csv_next(
	struct lg_status_csv *csv, struct lg_snapshot_entry *entry, struct lg_error *err);

// Counts a mistake and tells it on standard error, if it is one of the first 20.
void lg_status_csv_mistake(struct lg_status_csv *csv, const char *text);

// LG_E_ARGUMENT, with their number, where there were mistakes.
LG_MUST_CHECK int lg_status_csv_sound(const struct lg_status_csv *csv, struct lg_error *err);

// Columns index, letters, until. Whether writing succeeded is for the caller to ask the file.
void lg_status_csv_begin(FILE *file);
void lg_status_csv_row(FILE *file, const struct lg_snapshot_entry *entry);

// Writes a file by calling write, whole or not at all: half of one would read as fewer conditions.
// path NULL is standard output. LG_E_IO.
LG_MUST_CHECK int lg_status_csv_save(
	const char *path, void (*write)(void *self, FILE *file), void *self, struct lg_error *err);
