// SPDX-License-Identifier: Apache-2.0
// Posts one notification at a time to a URL, by libcurl, in the form of Standard Webhooks: headers
// webhook-id, webhook-timestamp and webhook-signature (keys/webhook_key.h), a JSON body.
//
// Whoever takes it accepts by any status 2xx, and tells by the id what has come before: a post
// whose answer was lost is repeated. Times are bounded, certificates are checked, redirects are not
// followed, what the answer says is not read. One thread.
#pragma once

#include "keys/webhook_key.h"

struct lg_webhook;

// timeout_ms (> 0) bounds a whole post. LG_E_CONFIG unless url is http:// or https://.
LG_MUST_CHECK int lg_webhook_open(const char *url, const struct lg_webhook_key *key, int timeout_ms,
	struct lg_webhook **webhook, struct lg_error *err);
void lg_webhook_close(struct lg_webhook *webhook); // wipes the key; NULL is fine

// id: 1 to 64 letters, digits, '_' or '-', LG_E_ARGUMENT otherwise; the same for every try of a
// notification. LG_OK once it is accepted; LG_E_TIMEOUT; LG_E_IO for another status, which the
// sentence names, and for whatever else went wrong on the way.
LG_MUST_CHECK int lg_webhook_post(struct lg_webhook *webhook, const char *id, int64_t timestamp_s,
	struct lg_bytes body, struct lg_error *err);
