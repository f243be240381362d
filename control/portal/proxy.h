// SPDX-License-Identifier: Apache-2.0
// What the proxy in front says of a client, believed from portal.proxy alone.
#pragma once

#include "common/conf.h"
#include "control/portal/address.h"

#include <microhttpd.h>

#define LG_CERTIFICATE_BYTES 65 // SHA-256, 64 hexadecimal digits and a zero

struct lg_proxy {
	char address[LG_ADDRESS_BYTES]; // "" = there is none
	const char *certificate_header;
};

// LG_E_CONFIG when portal.proxy is no address. conf must live as long.
LG_MUST_CHECK int lg_proxy_init(
	struct lg_proxy *proxy, const struct lg_conf *conf, struct lg_error *err);

bool lg_proxy_is(const struct lg_proxy *proxy, const char *address);

// The client's address: the last one in X-Forwarded-For where peer is the proxy (those before it
// are the client's own words), else peer.
void lg_proxy_client(const struct lg_proxy *proxy, struct MHD_Connection *connection,
	const char *peer, char out[LG_ADDRESS_BYTES]);

// The client certificate that the proxy has checked; "" where there is none, or peer is not the
// proxy.
void lg_proxy_certificate(const struct lg_proxy *proxy, struct MHD_Connection *connection,
	const char *peer, char out[LG_CERTIFICATE_BYTES]);
