// SPDX-License-Identifier: Apache-2.0
#include "control/portal/address.h"

#include <criterion/criterion.h>

static const char *parsed(const char *text)
{
	static char out[LG_ADDRESS_BYTES];

	return lg_address_parse(text, out) ? out : "none";
}

static const char *network(const char *text)
{
	static char out[LG_ADDRESS_BYTES];

	lg_address_network(text, out);
	return out;
}

Test(address, has_one_spelling)
{
	cr_expect_str_eq(parsed("192.0.2.1"), "192.0.2.1");
	cr_expect_str_eq(parsed("::ffff:192.0.2.1"), "192.0.2.1");
	cr_expect_str_eq(parsed("2001:DB8:0:0::1"), "2001:db8::1");
}

Test(address, what_is_none_is_refused)
{
	cr_expect_str_eq(parsed(""), "none");
	cr_expect_str_eq(parsed("192.0.2.1:80"), "none");
	cr_expect_str_eq(parsed("[2001:db8::1]"), "none");
	cr_expect_str_eq(parsed("192.0.2.1\r\nX: y"), "none");
	cr_expect_str_eq(parsed("unknown"), "none");
}

Test(address, ipv6_counts_by_its_64)
{
	cr_expect_str_eq(network("192.0.2.1"), "192.0.2.1");
	cr_expect_str_eq(network("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::");
	cr_expect_str_eq(network("2001:db8:1:2::9"), "2001:db8:1:2::");
}
