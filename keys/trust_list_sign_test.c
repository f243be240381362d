// SPDX-License-Identifier: Apache-2.0
#include "keys/trust_list.h"
#include "keys/trust_list_example.h"

#include <criterion/criterion.h>
#include <stdlib.h>

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

TestSuite(trust_list_sign, .init = start, .fini = finish);

static void expect_the_example(void)
{
	struct lg_bytes document;

	cr_assert_eq(lg_trust_list_sign(&e.list, e.roots, 2, &document, &err), 0, "%s", err.text);
	cr_expect_eq(document.len, EXAMPLE_BYTES);
	cr_expect_eq(memcmp(document.data, e.document, EXAMPLE_BYTES), 0);
	free((void *)document.data);
}

Test(trust_list_sign, writes_what_another_implementation_writes)
{
	expect_the_example();
}

Test(trust_list_sign, puts_keys_in_order_and_computes_kids)
{
	const struct lg_issuer_key issuer = e.issuers[0];
	const struct lg_status_key status = e.statuses[0];

	e.issuers[0] = e.issuers[2];
	e.issuers[2] = issuer;
	e.statuses[0] = e.statuses[1];
	e.statuses[1] = status;
	memset(e.issuers[1].kid, 0xff, LG_KID_BYTES);
	memset(e.statuses[1].kid, 0xff, LG_KID_BYTES);
	expect_the_example();
}

Test(trust_list_sign, writes_a_list_without_keys)
{
	struct lg_trust_list *found;
	struct lg_bytes document;

	e.list.issuer_count = 0;
	e.list.issuers = NULL;
	e.list.status_count = 0;
	e.list.statuses = NULL;
	cr_assert_eq(lg_trust_list_sign(&e.list, e.roots, 2, &document, &err), 0, "%s", err.text);
	cr_assert_eq(lg_trust_list_open(document, &e.anchors, EXAMPLE_NOW, &found, &err), 0, "%s",
		err.text);
	cr_expect_eq(found->issuer_count, 0);
	cr_expect_eq(found->status_count, 0);
	lg_trust_list_free(found);
	free((void *)document.data);
}

// The longest list there can be, every number in its longest form.
Test(trust_list_sign, writes_as_many_keys_as_there_may_be)
{
	const int64_t far = (INT64_C(1) << 53) - 1;
	struct lg_issuer_key *const issuers = calloc(LG_ISSUER_KEYS_MAX, sizeof(*issuers));
	struct lg_status_key *const statuses = calloc(LG_STATUS_KEYS_MAX, sizeof(*statuses));
	struct lg_keypair *pairs[64];
	struct lg_trust_list *found;
	struct lg_bytes document;

	cr_assert(issuers && statuses);
	for (uint32_t i = 0; i < LG_ISSUER_KEYS_MAX; i++) {
		lg_put_be32(issuers[i].public_key, i);
		issuers[i].authority = 999999;
		issuers[i].alg = LG_ALG_ED25519;
		issuers[i].times = (struct lg_key_times){far - 3, far - 2, far - 1, far, far};
	}
	for (uint32_t i = 0; i < LG_STATUS_KEYS_MAX; i++) {
		lg_put_be32(statuses[i].public_key, i);
		statuses[i].not_before = far - 1;
		statuses[i].not_after = far;
	}
	for (unsigned i = 0; i < 64; i++)
		pairs[i] = e.roots[i % EXAMPLE_ROOTS];
	e.list.version = INT64_MAX;
	e.list.issued_at = far - 1;
	e.list.expires_at = far;
	e.list.issuers = issuers;
	e.list.issuer_count = LG_ISSUER_KEYS_MAX;
	e.list.statuses = statuses;
	e.list.status_count = LG_STATUS_KEYS_MAX;
	cr_assert_eq(lg_trust_list_sign(&e.list, pairs, 64, &document, &err), 0, "%s", err.text);
	cr_expect_lt(document.len, LG_TRUST_LIST_MAX_BYTES);
	cr_assert_eq(
		lg_trust_list_open(document, &e.anchors, far - 1, &found, &err), 0, "%s", err.text);
	cr_expect_eq(found->issuer_count, LG_ISSUER_KEYS_MAX);
	cr_expect_eq(found->status_count, LG_STATUS_KEYS_MAX);
	for (uint32_t i = 0; i < LG_ISSUER_KEYS_MAX; i++)
		cr_expect_eq(lg_trust_list_issuer(found, found->issuers[i].kid, 999999), (int)i);
	lg_trust_list_free(found);
	free((void *)document.data);
	free(issuers);
	free(statuses);
}

static void refuses(int code, const char *mention)
{
	struct lg_bytes document = {NULL, 99};

	cr_expect_eq(lg_trust_list_sign(&e.list, e.roots, 2, &document, &err), code, "%s", mention);
	cr_expect_not_null(strstr(err.text, mention), "\"%s\" lacks \"%s\"", err.text, mention);
	cr_expect_eq(document.len, 99);
	example_free(&e);
	example_make(&e);
}

Test(trust_list_sign, refuses_a_list_that_could_not_be_opened)
{
	e.list.version = 0;
	refuses(LG_E_FORMAT, "version");
	e.list.version = UINT64_C(1) << 63;
	refuses(LG_E_FORMAT, "version");
	e.list.expires_at = e.list.issued_at;
	refuses(LG_E_FORMAT, "expiry");
	e.list.issued_at = -1;
	refuses(LG_E_FORMAT, "expiry");
	e.list.expires_at = INT64_C(1) << 53;
	refuses(LG_E_FORMAT, "expiry");
	e.list.roots.threshold = 0;
	refuses(LG_E_FORMAT, "threshold");
	e.list.roots.threshold = 4;
	refuses(LG_E_FORMAT, "threshold");
	e.list.roots.count = 0;
	refuses(LG_E_FORMAT, "root keys");
	e.list.roots.count = 17;
	refuses(LG_E_FORMAT, "root keys");
	memcpy(e.list.roots.key[2], e.list.roots.key[0], LG_PUBLIC_KEY_BYTES);
	refuses(LG_E_FORMAT, "twice");
	e.issuers[1].authority = 1000000;
	refuses(LG_E_FORMAT, "issuer key 34750f98bd59fcfc");
	e.issuers[1].alg = -7;
	refuses(LG_E_FORMAT, "issuer key");
	e.issuers[1].times.active_from = e.issuers[1].times.retire_at;
	refuses(LG_E_FORMAT, "times");
	e.issuers[2].authority = 110000;
	refuses(LG_E_FORMAT, "twice");
	e.statuses[0].not_after = e.statuses[0].not_before;
	refuses(LG_E_FORMAT, "status key 1325b850c2871916");
	memcpy(e.statuses[0].public_key, e.statuses[1].public_key, LG_PUBLIC_KEY_BYTES);
	refuses(LG_E_FORMAT, "twice");
}

Test(trust_list_sign, refuses_no_signer_and_too_many)
{
	struct lg_bytes document;

	cr_expect_eq(lg_trust_list_sign(&e.list, e.roots, 0, &document, &err), LG_E_ARGUMENT);
	cr_expect_eq(lg_trust_list_sign(&e.list, e.roots, 65, &document, &err), LG_E_ARGUMENT);
	cr_expect_eq(lg_trust_list_sign(&e.list, e.roots, 0, &document, NULL), LG_E_ARGUMENT);
}
