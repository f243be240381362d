// SPDX-License-Identifier: Apache-2.0
// Addresses as a user types them.
#pragma once

#include "common/error.h"

#include <stdint.h>

struct lg_address {
	int family;        // AF_INET or AF_INET6
	uint8_t bytes[16]; // network order; the first 4 bytes for AF_INET
	uint16_t port;     // host order; 0 = none
};

// "192.0.2.1:4433" or "[2001:db8::1]:4433".
LG_MUST_CHECK int lg_address_parse_with_port(
	const char *text, struct lg_address *out, struct lg_error *err);

// "192.0.2.1" or "2001:db8::1".
LG_MUST_CHECK int lg_address_parse(const char *text, struct lg_address *out, struct lg_error *err);
