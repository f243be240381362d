// SPDX-License-Identifier: Apache-2.0
#include "dataplane/gun/address.h"

#include <criterion/criterion.h>

#include <string.h>
#include <sys/socket.h>

Test(address, reads_ipv4)
{
	struct lg_address address;

	cr_assert_eq(lg_address_parse_with_port("192.0.2.1:4433", &address, NULL), LG_OK);
	cr_assert_eq(address.family, AF_INET);
	cr_assert_eq(address.port, 4433);
	cr_assert_arr_eq(address.bytes, ((uint8_t[]){192, 0, 2, 1}), 4);
}

Test(address, reads_ipv6_in_brackets)
{
	const uint8_t loopback[16] = {[15] = 1};
	struct lg_address address;

	cr_assert_eq(lg_address_parse_with_port("[::1]:65535", &address, NULL), LG_OK);
	cr_assert_eq(address.family, AF_INET6);
	cr_assert_eq(address.port, 65535);
	cr_assert_arr_eq(address.bytes, loopback, 16);
}

Test(address, reads_addresses_without_port)
{
	struct lg_address address;

	cr_assert_eq(lg_address_parse("192.0.2.7", &address, NULL), LG_OK);
	cr_assert_eq(address.family, AF_INET);
	cr_assert_eq(address.port, 0);
	cr_assert_eq(lg_address_parse("2001:db8::7", &address, NULL), LG_OK);
	cr_assert_eq(address.family, AF_INET6);
	cr_assert_eq(lg_address_parse("gateway", &address, NULL), LG_E_ARGUMENT);
	cr_assert_eq(lg_address_parse("", &address, NULL), LG_E_ARGUMENT);
}

Test(address, refuses_what_is_neither)
{
	static const char *const bad[] = {"", ":", "192.0.2.1", "192.0.2.1:", "192.0.2.1:0",
		"192.0.2.1:65536", "192.0.2.1:-1", "192.0.2.1: 1", "192.0.2.1:1x", "192.0.2:1",
		"[192.0.2.1]:1", "::1:4433", "[::1]", "[::1]4433", "[::1:4433", "[]:1",
		"example.org:4433", "[::1]:4433:1", "999.0.2.1:1"};

	for (unsigned i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		struct lg_address address;
		struct lg_error err;

		cr_assert_eq(lg_address_parse_with_port(bad[i], &address, &err), LG_E_ARGUMENT,
			"'%s'", bad[i]);
		cr_assert(strstr(err.text, "192.0.2.1:4433"));
	}
}
