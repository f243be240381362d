// SPDX-License-Identifier: Apache-2.0
// Photos in the records, and how many of a driver were refused.
#pragma once

#include "common/credential.h"
#include "control/issuance/application.h"

// Keeps a JPEG that was made by lg_photo_examine(); id is its name from then on.
LG_MUST_CHECK int lg_photo_add(struct lg_connection *connection, const char *driver,
	enum lg_photo_source source, struct lg_bytes jpeg, int64_t now_ms,
	char id[LG_RECORD_ID_BYTES], struct lg_error *err);

// *jpeg is the caller's to free(). LG_E_NOT_FOUND with a sentence.
LG_MUST_CHECK int lg_photo_get(struct lg_connection *connection, const char *id,
	struct lg_bytes *jpeg, struct lg_error *err);
LG_MUST_CHECK int lg_photo_hash(struct lg_connection *connection, const char *id,
	uint8_t sha256[LG_PHOTO_HASH_BYTES], struct lg_error *err);

// The photo of an application that was issued becomes the one on file, and refused ones are
// forgotten.
LG_MUST_CHECK int lg_photo_use(struct lg_connection *connection,
	const struct lg_application *application, int64_t now_ms, struct lg_error *err);

// Photos refused since the last licence or visit at the counter.
LG_MUST_CHECK int lg_photo_uploads(struct lg_connection *connection, const char *driver,
	int64_t *refused, struct lg_error *err);
LG_MUST_CHECK int lg_photo_count_refused(
	struct lg_connection *connection, const char *driver, struct lg_error *err);
LG_MUST_CHECK int lg_photo_forget_refused(
	struct lg_connection *connection, const char *driver, struct lg_error *err);
