// SPDX-License-Identifier: Apache-2.0
// A feed's directory behind a web server, by libcurl.
//
// Sizes and times are bounded, redirects are refused, nothing is decompressed, and only http and
// https are spoken. https checks the server's certificate; the feed would not need it.
#pragma once

#include "control/feed/carrier.h"

// True for what begins with http:// or https://.
bool lg_feed_is_url(const char *source);

// timeout_ms bounds each document. A base's records may take longer, as long as they keep coming.
LG_MUST_CHECK int lg_feed_http_carrier(
	const char *url, long timeout_ms, struct lg_feed_carrier *carrier, struct lg_error *err);
