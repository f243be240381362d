// SPDX-License-Identifier: Apache-2.0
#include "common/conf_schema.h"

#include <criterion/criterion.h>
#include <string.h>

struct sample {
	enum lg_conf_form form;
	const char *good[16];
	const char *bad[24];
};

static const struct sample samples[] = {
	{LG_FORM_PATH, {"/a", "/run/licgate/x.sock"}, {"a", "./a", "/", "/a/", "~/a"}},
	{LG_FORM_IPV4, {"192.0.2.1", "10.0.0.0", "127.0.0.1", "223.255.255.255"},
		{"0.0.0.0", "0.1.2.3", "224.0.0.1", "255.255.255.255", "192.0.2", "192.0.2.1/24",
			"192.0.2.256", "192.0.2.01", "::1", "host", " 192.0.2.1"}},
	{LG_FORM_IPV6, {"2001:db8::1", "::1", "fe80::1", "::ffff:192.0.2.1"},
		{"::", "ff02::1", "192.0.2.1", "2001:db8::1/64", "fe80::1%eth0", "1:2:3",
			"2001:DB8::g"}},
	{LG_FORM_MAC, {"02:00:00:00:00:01", "aA:bB:cC:dD:eE:fF"},
		{"02:00:00:00:00", "02:00:00:00:00:01:02", "02-00-00-00-00-01", "02:00:00:00:00:0g",
			"02:00:00:00:00:1", "0200:00:00:00:01"}},
	{LG_FORM_DEVICE,
		{"0000:3b:00.0", "3b:00.0", "10000:e1:1f.7", "0000:3b:00.0,rx_vec_en=1",
			"net_af_packet0,iface=eth1", "net_null0", "net_ring_a,b=/x/y"},
		{"eth1", "3b:00", "3b:00.8", "3b:0.0", "00:3b:00.0", "000:3b:00.0",
			"123456789:3b:00.0", "3b:00.0 ", "net_", "net_a b", "net_tap0,",
			"net_tap0,a b", ",iface=eth1", "crypto_null", "3b:00.00", "net-tap0",
			"0000-3b:00.0"}},
	{LG_FORM_CPUS, {"0", "1023", "2-9,11", "8,2-4", "5-5"},
		{"-", "1-", "-1", "1,", ",1", "1,,2", "4-2", "1024", "0-1024", "1,1", "2-4,3", "a",
			"1 2", "1-2-3", "00001", "99999999999"}},
	{LG_FORM_NAME, {"licgate", "a-b.c_d", "9", "abcdefghijklmnopqrstuvwxyz012345"},
		{"-a", ".a", "a/b", "a b", "abcdefghijklmnopqrstuvwxyz0123456", "a$"}},
	{LG_FORM_USER, {"licgate", "_x", "www-data"}, {"0", "9a", "-a", "a:b"}},
	{LG_FORM_HEXKEYS,
		{"00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",
			"00112233445566778899aabbccddeeff00112233445566778899AABBCCDDEEFF,"
			"10112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"},
		{"00", "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff,",
			",00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",
			"00112233445566778899aabbccddeeff00112233445566778899aabbccddeef",
			"00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff0",
			"00112233445566778899aabbccddeeff00112233445566778899aabbccddeefg",
			"00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff,"
			"00112233445566778899AABBCCDDEEFF00112233445566778899aabbccddeeff",
			"00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff, "
			"10112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"}},
	{LG_FORM_ANY, {"anything at all", " "}, {NULL}},
};

Test(conf_form, takes_what_is_of_the_form_and_nothing_else)
{
	for (unsigned i = 0; i < sizeof(samples) / sizeof(samples[0]); i++) {
		const struct sample *const s = &samples[i];

		for (const char *const *good = s->good; *good; good++)
			cr_assert(lg_conf_form_holds(s->form, *good), "%s is %s", *good,
				lg_conf_form_text(s->form));
		for (const char *const *bad = s->bad; *bad; bad++)
			cr_assert_not(lg_conf_form_holds(s->form, *bad), "%s is not %s", *bad,
				lg_conf_form_text(s->form));
	}
}

Test(conf_form, an_empty_text_is_of_every_form)
{
	for (unsigned form = 0; form < LG_FORM_END; form++) {
		cr_assert(lg_conf_form_holds(form, ""));
		cr_assert_not_null(lg_conf_form_text(form));
	}
}

Test(conf_cpus, are_written_in_ascending_order)
{
	static const unsigned expected[] = {0, 2, 3, 4, 11, 1023};
	unsigned cpus[8];

	cr_assert_eq(lg_conf_cpus("11,2-4,1023,0", cpus, 8), 6);
	cr_assert_eq(memcmp(cpus, expected, sizeof(expected)), 0);
}

Test(conf_cpus, a_list_longer_than_room_is_refused)
{
	unsigned cpus[4] = {7, 7, 7, 7};

	cr_assert_eq(lg_conf_cpus("0-3", cpus, 4), 4);
	cr_assert_eq(cpus[3], 3);
	cpus[0] = 7;
	cr_assert_eq(lg_conf_cpus("0-4", cpus, 4), 0);
	cr_assert_eq(cpus[0], 7);
	cr_assert_eq(lg_conf_cpus("", cpus, 4), 0);
}
