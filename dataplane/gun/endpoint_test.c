// SPDX-License-Identifier: Apache-2.0
#include "dataplane/gun/endpoint.h"

#include <criterion/criterion.h>

#include <string.h>
#include <sys/socket.h>

Test(endpoint, reads_ipv4)
{
	struct lg_endpoint endpoint;

	cr_assert_eq(lg_endpoint_parse("192.0.2.1:4433", &endpoint, NULL), LG_OK);
	cr_assert_eq(endpoint.family, AF_INET);
	cr_assert_eq(endpoint.port, 4433);
	cr_assert_arr_eq(endpoint.address, ((uint8_t[]){192, 0, 2, 1}), 4);
}

Test(endpoint, reads_ipv6_in_brackets)
{
	const uint8_t loopback[16] = {[15] = 1};
	struct lg_endpoint endpoint;

	cr_assert_eq(lg_endpoint_parse("[::1]:65535", &endpoint, NULL), LG_OK);
	cr_assert_eq(endpoint.family, AF_INET6);
	cr_assert_eq(endpoint.port, 65535);
	cr_assert_arr_eq(endpoint.address, loopback, 16);
}

Test(endpoint, reads_addresses_without_port)
{
	struct lg_endpoint endpoint;

	cr_assert_eq(lg_endpoint_parse_address("192.0.2.7", &endpoint, NULL), LG_OK);
	cr_assert_eq(endpoint.family, AF_INET);
	cr_assert_eq(endpoint.port, 0);
	cr_assert_eq(lg_endpoint_parse_address("2001:db8::7", &endpoint, NULL), LG_OK);
	cr_assert_eq(endpoint.family, AF_INET6);
	cr_assert_eq(lg_endpoint_parse_address("gateway", &endpoint, NULL), LG_E_ARGUMENT);
	cr_assert_eq(lg_endpoint_parse_address("", &endpoint, NULL), LG_E_ARGUMENT);
}

Test(endpoint, refuses_what_is_neither)
{
	static const char *const bad[] = {"", ":", "192.0.2.1", "192.0.2.1:", "192.0.2.1:0",
		"192.0.2.1:65536", "192.0.2.1:-1", "192.0.2.1: 1", "192.0.2.1:1x", "192.0.2:1",
		"[192.0.2.1]:1", "::1:4433", "[::1]", "[::1]4433", "[::1:4433", "[]:1",
		"example.org:4433", "[::1]:4433:1", "999.0.2.1:1"};

	for (unsigned i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		struct lg_endpoint endpoint;
		struct lg_error err;

		cr_assert_eq(
			lg_endpoint_parse(bad[i], &endpoint, &err), LG_E_ARGUMENT, "'%s'", bad[i]);
		cr_assert(strstr(err.text, "192.0.2.1:4433"));
	}
}
