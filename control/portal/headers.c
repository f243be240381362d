// SPDX-License-Identifier: Apache-2.0
#include "control/portal/headers.h"

#include <stddef.h>

static const struct {
	const char *name;
	const char *value;
} always[] = {
	// Pictures from the camera are blob: URLs of the page itself.
	{"Content-Security-Policy",
		"default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' blob: "
		"data:; "
		"media-src 'self' blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; "
		"form-action 'self'; frame-ancestors 'none'"},
	{"X-Content-Type-Options", "nosniff"},
	{"X-Frame-Options", "DENY"},
	{"Referrer-Policy", "no-referrer"},
	{"Permissions-Policy", "camera=(self), microphone=(), geolocation=()"},
	{"Cross-Origin-Opener-Policy", "same-origin"},
	{"Cross-Origin-Resource-Policy", "same-origin"},
};

void lg_headers_add(struct MHD_Response *response, bool private, bool https)
{
	for (size_t i = 0; i < sizeof(always) / sizeof(always[0]); i++)
		MHD_add_response_header(response, always[i].name, always[i].value);
	MHD_add_response_header(
		response, MHD_HTTP_HEADER_CACHE_CONTROL, private ? "no-store" : "no-cache");
	if (https)
		MHD_add_response_header(response, "Strict-Transport-Security", "max-age=31536000");
}
