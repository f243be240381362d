// SPDX-License-Identifier: Apache-2.0
// The portal's questions to the data plane, for the threads of the server.
//
// One at a time: an enrolled client's nonces count up, and the gateway takes a late one for a
// replay. Any thread.
#pragma once

#include "control/gateway_client.h"
#include "control/portal/portal.h"

#define LG_GATEWAY_TURN_MS 2000 // that a question waits for its turn
#define LG_GATEWAY_TRY_MS 300   // that each try waits for an answer
#define LG_GATEWAY_RETRIES 2

// Asks as role about a presentation or credential, whichever payload is. LG_E_STATE without
// portal.gateway; LG_E_PERMISSION for a role that the portal's client may not ask in; LG_E_AGAIN
// when many others are waiting; LG_E_TIMEOUT or LG_E_CLOSED when the gateway is silent or not
// there. portal->gateway tells how it went.
LG_MUST_CHECK int lg_gateway_desk_ask(struct lg_portal *portal, unsigned role, uint32_t classes,
	struct lg_bytes payload, struct lg_gateway_reply *reply, struct lg_error *err);
