// SPDX-License-Identifier: Apache-2.0
// Addresses as a user types them.
#pragma once

#include "common/error.h"

#include <stdint.h>

struct lg_endpoint {
	int family;          // AF_INET or AF_INET6
	uint8_t address[16]; // network order; the first 4 bytes for AF_INET
	uint16_t port;       // host order; 0 = none
};

// "192.0.2.1:4433" or "[2001:db8::1]:4433".
LG_MUST_CHECK int lg_endpoint_parse(
	const char *text, struct lg_endpoint *endpoint, struct lg_error *err);

// "192.0.2.1" or "2001:db8::1".
LG_MUST_CHECK int lg_endpoint_parse_address(
	const char *text, struct lg_endpoint *endpoint, struct lg_error *err);
