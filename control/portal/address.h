// SPDX-License-Identifier: Apache-2.0
// Addresses of clients as text. An IPv4 address is one, however the socket shows it.
#pragma once

#include <stdbool.h>
#include <sys/socket.h>

#define LG_ADDRESS_BYTES 64

// "192.0.2.1", "2001:db8::1"; "?" for another family.
void lg_address_of(const struct sockaddr *from, char out[LG_ADDRESS_BYTES]);

// The one spelling of an address that was written by somebody; false (out untouched) for what is
// none.
bool lg_address_parse(const char *text, char out[LG_ADDRESS_BYTES]);

// Whom a limit is for: an IPv4 address, the /64 of an IPv6 address, since that is what one customer
// is given.
void lg_address_network(const char *address, char out[LG_ADDRESS_BYTES]);
