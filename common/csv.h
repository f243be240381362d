// SPDX-License-Identifier: Apache-2.0
// One line of a CSV file (RFC 4180), split in place.
#pragma once

#include <stddef.h>

// Ends the fields inside line and points field[i] at them. A field in quotes may hold commas, and
// quotes written twice; it must end on its line. Line ends are gone already. Returns the number of
// fields, or -1 with *why a text: a quote that is not closed, or not at the ends of its field, or
// more than room fields.
int lg_csv_split(char *line, char **field, size_t room, const char **why);
