// SPDX-License-Identifier: Apache-2.0
// One round of following: what a source has and control lacks is fetched and handed over, until
// control wants nothing more.
#pragma once

#include "control/feed/carrier.h"
#include "control/operator_client.h"

// Told of each document that was taken.
typedef void (*lg_feed_taken)(
	void *self, const char *source, const char *what, uint32_t epoch, uint64_t sequence);

// LG_OK: all that the source's now names is applied, and fresh. Otherwise why not, by the name that
// control or the carrier gave; what was taken before that stays.
LG_MUST_CHECK int lg_feed_pull(const struct lg_feed_carrier *carrier,
	struct lg_operator_client *control, lg_feed_taken taken, void *self, struct lg_error *err);
