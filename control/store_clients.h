// SPDX-License-Identifier: Apache-2.0
// Enrolled clients of the gateway. Their keys are derived from the client master, so none is here.
#pragma once

#include "control/store.h"

// A serial number that was never given out.
LG_MUST_CHECK int lg_store_client_serial(
	struct lg_store *store, uint64_t *serial, struct lg_error *err);

LG_MUST_CHECK int lg_store_client_add(
	struct lg_store *store, uint64_t client_id, int64_t now_s, struct lg_error *err);

// LG_E_NOT_FOUND for a client never enrolled here, LG_E_EXISTS for one denied already.
LG_MUST_CHECK int lg_store_client_deny(
	struct lg_store *store, uint64_t client_id, int64_t now_s, struct lg_error *err);

// Ids of denied clients, ascending as unsigned numbers; LG_E_TOO_LARGE when there are more than
// room.
LG_MUST_CHECK int lg_store_clients_denied(struct lg_store *store, uint64_t *ids, uint32_t room,
	uint32_t *count, struct lg_error *err);
