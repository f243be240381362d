// SPDX-License-Identifier: Apache-2.0
// A line of a CSV file as a driver. The header line names the columns, in any order: number, name,
// sex, nationality, birth_date, address, file_number, authority, classes, first_issue, valid_from,
// valid_until (empty: without end), and, where there are such, points, conditions, until (last day
// of a condition that has a term) and photo (path of a picture).
//
// Sentences in err name columns, never what stands in them.
#pragma once

#include "control/issuance/drivers/driver.h"

#define LG_DRIVER_COLUMNS_MAX 16

struct lg_driver_columns {
	unsigned count;
	uint8_t of[LG_DRIVER_COLUMNS_MAX]; // row in the table of row.c
};

// Lines end with a zero and are split in place. LG_E_FORMAT.
LG_MUST_CHECK int lg_driver_columns_read(
	char *line, struct lg_driver_columns *columns, struct lg_error *err);

// Sets what the register says of the driver, checked as lg_driver_check() does; everything else is
// 0. *photo points into the line; NULL without one. LG_E_FORMAT, LG_E_ARGUMENT.
LG_MUST_CHECK int lg_driver_row_read(char *line, const struct lg_driver_columns *columns,
	struct lg_driver *driver, const char **photo, struct lg_error *err);
