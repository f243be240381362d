// SPDX-License-Identifier: Apache-2.0
// The register of drivers: who holds a licence, and their photo on file. Rows of the tables
// `drivers` and `photos`; a connection is used by one thread at a time.
//
// Sentences in err never hold what a driver's row holds: no number, name, address or file number.
#pragma once

#include "common/bytes.h"
#include "control/records/transaction.h"
#include "control/records/database.h"

#define LG_DRIVER_NUMBER_BYTES 33 // each with its terminating zero
#define LG_DRIVER_NAME_BYTES 129
#define LG_DRIVER_NATIONALITY_BYTES 65
#define LG_DRIVER_ADDRESS_BYTES 385
#define LG_DRIVER_FILE_NUMBER_BYTES 13

// Days are licence days (common/clock.h).
struct lg_driver {
	char id[LG_RECORD_ID_BYTES];
	char number[LG_DRIVER_NUMBER_BYTES]; // 证号, letters upper-case
	char name[LG_DRIVER_NAME_BYTES];
	char sex; // 'M' or 'F'
	char nationality[LG_DRIVER_NATIONALITY_BYTES];
	int64_t birth_day;
	char address[LG_DRIVER_ADDRESS_BYTES];
	char file_number[LG_DRIVER_FILE_NUMBER_BYTES]; // 档案编号
	uint32_t authority;                            // GB/T 2260, six digits
	uint32_t classes;                              // mask of common/licence_class.h
	int64_t first_issue_day;
	int64_t valid_from_day;
	int64_t valid_until_day; // 0 = without end (长期)
	uint32_t points;
	uint32_t conditions;            // mask of common/condition.h
	uint32_t until_day;             // of a condition that has a term; 0 = none
	bool conditions_due;            // the status table is still to be told
	char photo[LG_RECORD_ID_BYTES]; // on file; "" = none
	int64_t photo_changed_ms;
	uint32_t uploads; // refused photos since the last licence
	uint32_t version;
	int64_t changed_ms;
};

// LG_E_NOT_FOUND. Letters of the number may be of either case.
LG_MUST_CHECK int lg_driver_find_by_number(struct lg_connection *connection, const char *number,
	struct lg_driver *driver, struct lg_error *err);
LG_MUST_CHECK int lg_driver_find_by_id(struct lg_connection *connection, const char *id,
	struct lg_driver *driver, struct lg_error *err);

// LG_E_ARGUMENT for what cannot be a driver's row, in a sentence that names the field and what is
// needed: a number as keys/licence_number.h has it, which agrees with sex and birth day where it is
// a citizen's; text in UTF-8 without control characters; days in their order.
LG_MUST_CHECK int lg_driver_check(const struct lg_driver *driver, struct lg_error *err);

enum lg_driver_change {
	LG_DRIVER_ADDED = 1,
	LG_DRIVER_CLASSES = 2,
	LG_DRIVER_VALIDITY = 4,
	LG_DRIVER_AUTHORITY = 8,
	LG_DRIVER_CONDITIONS = 16,
	LG_DRIVER_PHOTO = 32,
	LG_DRIVER_PERSON = 64, // name, sex, nationality, birth day, address, file number
	LG_DRIVER_POINTS = 128,
	LG_DRIVER_FIRST_ISSUE = 256,
};

// What a licence in force says, so that changes of it need a new one.
#define LG_DRIVER_NEEDS_NEW_LICENCE (LG_DRIVER_CLASSES | LG_DRIVER_VALIDITY | LG_DRIVER_AUTHORITY)

// Adds a driver, or brings the one of that number up to what the register says; in an open
// transaction. photo: as control/issuance/photo/photo.h stores it; no bytes leave the one on file.
// On success *driver is the row as it stands, and *changed a mask of enum lg_driver_change, 0 when
// all was so already. Conditions that changed are marked as due. LG_E_ARGUMENT as above.
LG_MUST_CHECK int lg_driver_put(struct lg_connection *connection, struct lg_driver *driver,
	struct lg_bytes photo, int64_t now_ms, unsigned *changed, struct lg_error *err);
