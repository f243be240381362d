// SPDX-License-Identifier: Apache-2.0
#include "control/portal/address.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>

static void format_v6(const struct in6_addr *address, char out[LG_ADDRESS_BYTES])
{
	if (IN6_IS_ADDR_V4MAPPED(address))
		inet_ntop(AF_INET, &address->s6_addr[12], out, LG_ADDRESS_BYTES);
	else
		inet_ntop(AF_INET6, address, out, LG_ADDRESS_BYTES);
}

void lg_address_of(const struct sockaddr *from, char out[LG_ADDRESS_BYTES])
{
	struct sockaddr_in v4;
	struct sockaddr_in6 v6;

	snprintf(out, LG_ADDRESS_BYTES, "?");
	if (from->sa_family == AF_INET) {
		memcpy(&v4, from, sizeof(v4));
		inet_ntop(AF_INET, &v4.sin_addr, out, LG_ADDRESS_BYTES);
	} else if (from->sa_family == AF_INET6) {
		memcpy(&v6, from, sizeof(v6));
		format_v6(&v6.sin6_addr, out);
	}
}

bool lg_address_parse(const char *text, char out[LG_ADDRESS_BYTES])
{
	struct in_addr v4;
	struct in6_addr v6;

	if (inet_pton(AF_INET, text, &v4) == 1) {
		inet_ntop(AF_INET, &v4, out, LG_ADDRESS_BYTES);
		return true;
	}
	if (inet_pton(AF_INET6, text, &v6) != 1)
		return false;
	format_v6(&v6, out);
	return true;
}

void lg_address_network(const char *address, char out[LG_ADDRESS_BYTES])
{
	struct in6_addr v6;

	if (inet_pton(AF_INET6, address, &v6) != 1) {
		snprintf(out, LG_ADDRESS_BYTES, "%s", address);
		return;
	}
	memset(&v6.s6_addr[8], 0, 8);
	inet_ntop(AF_INET6, &v6, out, LG_ADDRESS_BYTES);
}
