// SPDX-License-Identifier: Apache-2.0
// A driver, as the register has him or her.
#pragma once

#include "control/records/transaction.h"
#include "keys/licence_number.h"

#define LG_DRIVER_NAME_BYTES 128
#define LG_DRIVER_ADDRESS_BYTES 256
#define LG_FILE_NUMBER_BYTES 16

// Columns of table drivers (control/records/schema.c).
struct lg_driver {
	char id[LG_RECORD_ID_BYTES];
	char number[LG_NUMBER_TEXT_MAX_BYTES + 1]; // licence number 证号
	char name[LG_DRIVER_NAME_BYTES];
	char sex[2]; // "M", "F"
	char nationality[64];
	int64_t birth_day;
	char address[LG_DRIVER_ADDRESS_BYTES];
	char file_number[LG_FILE_NUMBER_BYTES]; // 档案编号
	uint32_t authority;
	uint32_t classes;
	uint32_t first_issue_day;
	uint32_t valid_from_day;
	uint32_t valid_until_day; // 0 = without end
	int64_t points;
	uint32_t conditions; // mask of common/condition.h
	uint32_t until_day;
	char photo[LG_RECORD_ID_BYTES]; // on file; "" = none
	int64_t photo_changed_ms;
	int64_t changed_ms;
};

// LG_E_NOT_FOUND with a sentence, which never shows a number.
LG_MUST_CHECK int lg_driver_get(struct lg_connection *connection, const char *id,
	struct lg_driver *driver, struct lg_error *err);
// Lower-case letters of the number count as upper-case ones.
LG_MUST_CHECK int lg_driver_find(struct lg_connection *connection, const char *number,
	struct lg_driver *driver, struct lg_error *err);
