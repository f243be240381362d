// SPDX-License-Identifier: Apache-2.0
// The keys that sign snapshots: each for a year, the next one made and published well before.
#pragma once

#include "control/keyring.h"
#include "control/store.h"

#define LG_STATUS_KEY_LIFE_S (365 * INT64_C(86400))
#define LG_STATUS_KEY_RENEW_S (275 * INT64_C(86400)) // a successor is made at this age
#define LG_STATUS_KEY_LEAD_S 3600                    // and signs this long after

// The first one, good from now on. In an open transaction, as below.
LG_MUST_CHECK int lg_status_key_create(
	struct lg_store *store, struct lg_keyring *ring, int64_t now, struct lg_error *err);

// Makes a successor when it is due: *made tells. *due = when to look again. The caller renews the
// trust list and journals.
LG_MUST_CHECK int lg_status_key_renew(struct lg_store *store, struct lg_keyring *ring, int64_t now,
	bool *made, int64_t *due, struct lg_error *err);
