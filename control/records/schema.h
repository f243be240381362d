// SPDX-License-Identifier: Apache-2.0
// The tables of the records, as steps that bring an older database to the present.
#pragma once

// Marks a database as this one's.
#define LG_RECORDS_NAME "licgate-records"

// Step i brings version i to i + 1; statements end with ";". Ended by NULL. A step that has been
// released is never edited.
extern const char *const lg_records_schema[];
