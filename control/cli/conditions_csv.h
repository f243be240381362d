// SPDX-License-Identifier: Apache-2.0
// Conditions of many licences as a CSV file: the form in which they come and go.
//
//   index,letters,until
//   110000/42,BDJ,
//   110000/43,D,2027-05-31
//
// UTF-8, the columns in this order; until is empty where there is no last day. "A" says that a
// licence has no conditions.
#pragma once

#include "common/error.h"

#include <stdint.h>
#include <stdio.h>

struct lg_conditions_row {
	uint32_t authority;
	uint32_t index;
	uint32_t mask; // 0 for "A"
	uint32_t until_day;
};

#define LG_CONDITIONS_LINE_BYTES 256

struct lg_conditions_csv {
	FILE *file;
	uint64_t line; // number of the one read last, from 1
	char text[LG_CONDITIONS_LINE_BYTES];
};

// "-" is standard input. LG_E_IO; LG_E_FORMAT where the first line is another.
LG_MUST_CHECK int lg_conditions_csv_open(
	struct lg_conditions_csv *csv, const char *path, struct lg_error *err);
void lg_conditions_csv_close(struct lg_conditions_csv *csv);

// 1 with the next row, 0 at the end. LG_E_ARGUMENT for a line with a mistake, which err names with
// its number: reading may go on behind it. LG_E_IO.
LG_MUST_CHECK int lg_conditions_csv_next(
	struct lg_conditions_csv *csv, struct lg_conditions_row *row, struct lg_error *err);

// Whether writing succeeded is for the caller to ask the file.
void lg_conditions_csv_begin(FILE *file);
void lg_conditions_csv_write(FILE *file, const struct lg_conditions_row *row);
