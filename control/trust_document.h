// SPDX-License-Identifier: Apache-2.0
// Makes the trust list (keys/trust_list.h) from the key rows of the store, signed by the root keys
// in the ring, and keeps it as the document of its section.
#pragma once

#include "control/keyring.h"
#include "control/store.h"

// A trust list is good for this long and made again well before.
#define LG_TRUST_DOCUMENT_LIFE_S (90 * INT64_C(86400))
#define LG_TRUST_DOCUMENT_RENEW_S (30 * INT64_C(86400))

// In an open transaction; the next version, signed at now. The caller journals why, with
// LG_CHANGED(LG_SECTION_TRUST_LIST).
LG_MUST_CHECK int lg_trust_document_renew(
	struct lg_store *store, struct lg_keyring *ring, int64_t now, struct lg_error *err);

// The same with a version far beyond what a lost part of history can have reached: data planes
// accept no version twice, and none that goes back.
#define LG_TRUST_DOCUMENT_LEAP (UINT64_C(1) << 20)
LG_MUST_CHECK int lg_trust_document_leap(
	struct lg_store *store, struct lg_keyring *ring, int64_t now, struct lg_error *err);
