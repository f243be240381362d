// SPDX-License-Identifier: Apache-2.0
// Notifications on their way: from the outbox to the webhook, until each is accepted. One thread.
#pragma once

#include "control/issuance/issuance.h"

struct lg_delivery;

// Reads the key that posts are signed with (issuance.webhook_key).
LG_MUST_CHECK int lg_delivery_open(
	const struct lg_issuance *issuance, struct lg_delivery **delivery, struct lg_error *err);
void lg_delivery_close(struct lg_delivery *delivery); // NULL is fine

// Posts what is due, at most LG_DELIVERY_ROUND, and marks what was accepted; the rest is due again
// later. Returns how many were accepted. Failures are told in the log.
#define LG_DELIVERY_ROUND 16
unsigned lg_delivery_round(struct lg_delivery *delivery, int64_t now_ms);
