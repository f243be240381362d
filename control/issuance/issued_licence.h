// SPDX-License-Identifier: Apache-2.0
// Licences that control has signed for applications: rows of the records.
#pragma once

#include "common/credential.h"
#include "control/records/transaction.h"

struct lg_issued_licence {
	uint8_t id[LG_CREDENTIAL_ID_BYTES]; // cti
	char application[LG_RECORD_ID_BYTES];
	char driver[LG_RECORD_ID_BYTES];
	char photo[LG_RECORD_ID_BYTES];
	uint32_t authority;
	uint32_t index;
	uint32_t version;
	uint8_t holder_key[LG_PUBLIC_KEY_BYTES];
	size_t credential_bytes;
	uint8_t credential[LG_CREDENTIAL_MAX_BYTES];
	int64_t issued_ms;
	int64_t expires_ms;
};

// The one in force of a driver; LG_E_NOT_FOUND (err untouched) without.
LG_MUST_CHECK int lg_issued_licence_get(struct lg_connection *connection, const char *driver,
	struct lg_issued_licence *licence, struct lg_error *err);

// In a transaction: puts licence in the place of the one in force, where there is one.
LG_MUST_CHECK int lg_issued_licence_put(struct lg_connection *connection,
	const struct lg_issued_licence *licence, int64_t now_ms, struct lg_error *err);
