// SPDX-License-Identifier: Apache-2.0
#include "keys/trust_list.h"

#include "keys/trust_list_example.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#define KEY_A "d04ab232742bb4ab3a1368bd4615e4e6d0224ab71a016baf8520a332c9778737"
#define KEY_B "204040e364c10f2bec9c1fe500a1cd4c247c89d650a01ed7e82caba867877c21"

static struct example e;
static struct lg_error err;

static void start(void)
{
	example_make(&e);
}

static void finish(void)
{
	example_free(&e);
}

TestSuite(trust_list, .init = start, .fini = finish);

Test(trust_list, reads_configured_root_keys)
{
	struct lg_root_keys roots;

	cr_assert_eq(lg_root_keys_parse(KEY_A, 1, &roots, &err), 0, "%s", err.text);
	cr_expect_eq(roots.count, 1);
	cr_expect_eq(roots.threshold, 1);
	cr_expect_eq(memcmp(roots.key[0], e.anchors.key[0], LG_PUBLIC_KEY_BYTES), 0);
	cr_assert_eq(lg_root_keys_parse(KEY_A "," KEY_B, 2, &roots, &err), 0, "%s", err.text);
	cr_expect_eq(roots.count, 2);
	cr_expect_eq(memcmp(roots.key[1], e.anchors.key[1], LG_PUBLIC_KEY_BYTES), 0);
}

Test(trust_list, reads_as_many_root_keys_as_there_may_be_and_no_more)
{
	char text[17 * 65 + 1] = "";
	struct lg_root_keys roots;

	for (unsigned i = 0; i < 17; i++) {
		char key[66];

		snprintf(key, sizeof(key), "%s%02x%.62s", i > 0 ? "," : "", i, KEY_A);
		strcat(text, key);
		cr_expect_eq(lg_root_keys_parse(text, i + 1, &roots, &err),
			i < LG_ROOT_KEYS_MAX ? 0 : LG_E_CONFIG);
	}
}

Test(trust_list, refuses_root_keys_that_are_malformed)
{
	static const char *const texts[] = {
		"",
		",",
		KEY_A ",",
		"," KEY_A,
		KEY_A ",," KEY_B,
		KEY_A " " KEY_B,
		KEY_A ", " KEY_B,
		" " KEY_A,
		KEY_A "0",
		KEY_A KEY_B,
		"d04ab232742bb4ab3a1368bd4615e4e6d0224ab71a016baf8520a332c977873",
		"g04ab232742bb4ab3a1368bd4615e4e6d0224ab71a016baf8520a332c9778737",
	};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		struct lg_root_keys roots = {.count = 99};

		cr_expect_eq(
			lg_root_keys_parse(texts[i], 1, &roots, &err), LG_E_CONFIG, "%s", texts[i]);
		cr_expect_eq(roots.count, 99);
	}
}

Test(trust_list, refuses_a_configured_root_key_twice)
{
	struct lg_root_keys roots;

	cr_expect_eq(lg_root_keys_parse(KEY_A "," KEY_A, 1, &roots, &err), LG_E_CONFIG);
	cr_expect_not_null(strstr(err.text, "twice"));
}

Test(trust_list, refuses_a_configured_threshold_of_none_or_more_than_all)
{
	struct lg_root_keys roots;

	cr_expect_eq(lg_root_keys_parse(KEY_A "," KEY_B, 0, &roots, &err), LG_E_CONFIG);
	cr_expect_eq(lg_root_keys_parse(KEY_A "," KEY_B, 3, &roots, &err), LG_E_CONFIG);
	cr_expect_not_null(strstr(err.text, "threshold"));
}

Test(trust_list, finds_issuer_keys_by_kid_and_authority)
{
	static const uint8_t unknown[LG_KID_BYTES] = {1};

	cr_expect_eq(lg_trust_list_issuer(&e.list, e.issuers[0].kid, 110000), 0);
	cr_expect_eq(lg_trust_list_issuer(&e.list, e.issuers[1].kid, 110000), 1);
	cr_expect_eq(lg_trust_list_issuer(&e.list, e.issuers[2].kid, 440300), 2);
	cr_expect_eq(lg_trust_list_issuer(&e.list, e.issuers[0].kid, 440300), -1);
	cr_expect_eq(lg_trust_list_issuer(&e.list, e.issuers[1].kid, 110001), -1);
	cr_expect_eq(lg_trust_list_issuer(&e.list, unknown, 110000), -1);
	e.list.issuer_count = 0;
	e.list.issuers = NULL;
	cr_expect_eq(lg_trust_list_issuer(&e.list, e.issuers[0].kid, 110000), -1);
}

Test(trust_list, finds_status_keys_only_within_their_window)
{
	static const uint8_t unknown[LG_KID_BYTES] = {1};
	const struct lg_status_key *const key = &e.statuses[0];

	cr_expect_null(lg_trust_list_status_key(&e.list, key->kid, key->not_before - 1));
	cr_expect_eq(lg_trust_list_status_key(&e.list, key->kid, key->not_before), key);
	cr_expect_eq(lg_trust_list_status_key(&e.list, key->kid, key->not_after - 1), key);
	cr_expect_null(lg_trust_list_status_key(&e.list, key->kid, key->not_after));
	cr_expect_eq(
		lg_trust_list_status_key(&e.list, e.statuses[1].kid, EXAMPLE_NOW), &e.statuses[1]);
	cr_expect_null(lg_trust_list_status_key(&e.list, unknown, EXAMPLE_NOW));
	e.list.status_count = 0;
	e.list.statuses = NULL;
	cr_expect_null(lg_trust_list_status_key(&e.list, key->kid, key->not_before));
}

Test(trust_list, frees_nothing_without_harm)
{
	lg_trust_list_free(NULL);
}
