// SPDX-License-Identifier: Apache-2.0
// Lines for people.
#pragma once

#include "common/error.h"

#include <stdint.h>
#include <stdio.h>

#define LG_PRINT_WIDTH 80

// Columns that UTF-8 text takes on a terminal.
unsigned lg_print_columns(const char *text);

// Prints text as lines of at most LG_PRINT_WIDTH columns. The cursor stands at column; lines after
// the first are indented by indent. Ends with a line end; \n in text begins a new line.
void lg_print_wrapped(FILE *out, const char *text, unsigned indent, unsigned column);

// "name:           value" on standard output. Control characters in the value, which may come from
// a stranger's credential, are printed as '?', so that they cannot steer the terminal.
void lg_print_field(const char *name, const char *format, ...) LG_PRINTF(2, 3);

// Conditions as letters, and a line for each that says what it means.
void lg_print_conditions(const char *letters);

// A number with its thousands set apart: "1 234 567".
#define LG_PRINT_COUNT_BYTES 32
const char *lg_print_count(uint64_t number, char out[LG_PRINT_COUNT_BYTES]);
