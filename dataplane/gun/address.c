// SPDX-License-Identifier: Apache-2.0
#include "dataplane/gun/address.h"

#include <arpa/inet.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

static bool read_address(const char *text, size_t len, struct lg_address *out)
{
	char address[INET6_ADDRSTRLEN];

	if (len >= sizeof(address))
		return false;
	memcpy(address, text, len);
	address[len] = '\0';
	memset(out, 0, sizeof(*out));
	out->family = memchr(address, ':', len) ? AF_INET6 : AF_INET;
	return inet_pton(out->family, address, out->bytes) == 1;
}

static bool read_port(const char *text, uint16_t *port)
{
	char *end;
	unsigned long value;

	if (*text < '0' || *text > '9')
		return false;
	value = strtoul(text, &end, 10);
	if (*end || value < 1 || value > UINT16_MAX)
		return false;
	*port = (uint16_t)value;
	return true;
}

int lg_address_parse_with_port(const char *text, struct lg_address *out, struct lg_error *err)
{
	const char *colon = strrchr(text, ':');
	const bool bracketed = text[0] == '[';
	const char *address = bracketed ? text + 1 : text;
	const char *end = bracketed ? strchr(text, ']') : colon;

	if (!colon || !end || (bracketed && end + 1 != colon) ||
		!read_address(address, (size_t)(end - address), out) ||
		(out->family == AF_INET6) != bracketed || !read_port(colon + 1, &out->port))
		return lg_fail(err, LG_E_ARGUMENT,
			"'%.80s' is not an address with a port such as 192.0.2.1:4433 or "
			"[2001:db8::1]:4433",
			text);
	return LG_OK;
}

int lg_address_parse(const char *text, struct lg_address *out, struct lg_error *err)
{
	if (!read_address(text, strlen(text), out))
		return lg_fail(err, LG_E_ARGUMENT,
			"'%.80s' is not an address such as 192.0.2.1 or 2001:db8::1", text);
	return LG_OK;
}
