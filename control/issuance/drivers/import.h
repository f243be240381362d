// SPDX-License-Identifier: Apache-2.0
// Taking drivers over from an authority's register: a CSV file (control/issuance/drivers/row.h) in
// UTF-8, with or without byte order mark. All or nothing: every line and every photo is checked
// before anything is written, and all is written in one transaction.
//
// Photos are redrawn (control/issuance/photo/photo.h). One on file that breaks rules about the
// picture is taken all the same: the rules are asked again when its driver applies with it.
#pragma once

#include "control/issuance/drivers/driver.h"

#define LG_DRIVER_IMPORT_MAX 100000                 // drivers in one file
#define LG_DRIVER_IMPORT_BYTES (64u << 20)          // of the file
#define LG_DRIVER_IMPORT_PHOTO_BYTES (16u << 20)    // of a photo
#define LG_DRIVER_IMPORT_PHOTOS_BYTES (1024u << 20) // of all photos, redrawn
#define LG_DRIVER_IMPORT_REFUSALS_SHOWN 20

struct lg_driver_import {
	const char *path;
	int64_t now_ms;
	// Called for each driver that was added or changed, inside the transaction; what it refuses
	// ends the import. May be NULL.
	int (*on_change)(void *context, struct lg_connection *connection,
		const struct lg_driver *driver, unsigned changed, struct lg_error *err);
	void *context;
};

struct lg_driver_import_refusal {
	uint32_t line; // from 1, the header line
	struct lg_error why;
};

struct lg_driver_import_result {
	uint32_t refusals; // 0 = done; else nothing has been written
	uint32_t shown;    // the first of them by line
	struct lg_driver_import_refusal refusal[LG_DRIVER_IMPORT_REFUSALS_SHOWN];
	uint32_t added, changed, unchanged;
	uint32_t photos_below_rules; // taken, but not fit for a licence
};

// Paths of photos are relative to the file's folder. Returns LG_OK when the file could be read,
// also with refusals; LG_E_FORMAT for another header line or encoding, LG_E_TOO_LARGE, and what
// the database says: LG_E_AGAIN, and the whole may succeed from its beginning. No transaction is
// open on the connection.
LG_MUST_CHECK int lg_driver_import(struct lg_connection *connection,
	const struct lg_driver_import *import, struct lg_driver_import_result *result,
	struct lg_error *err);
