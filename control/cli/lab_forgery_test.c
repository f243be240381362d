// SPDX-License-Identifier: Apache-2.0
// What a scenario promises is compared here with what a verifier that knows nothing of forgeries
// says.
#include "control/cli/lab_forgery.h"

#include "control/cli/lab_malformed.h"
#include "control/cli/offline.h"
#include "tests/lib/fixture.h"

#include <criterion/criterion.h>

static struct lg_fixture *world;
static struct lg_keypair *stranger;
static uint8_t bytes[LG_CREDENTIAL_MAX_BYTES];
static struct lg_bytes whole;
static struct lg_credential genuine;

static void make(int64_t alg, uint32_t classes)
{
	struct lg_fixture_licence licence;

	lg_fixture_licence_init(world, 0, 3, &licence);
	licence.fields.alg = alg;
	licence.fields.classes = classes;
	whole = (struct lg_bytes){bytes, lg_fixture_credential(&licence, bytes)};
	lg_fixture_licence_fini(&licence);
	cr_assert_eq(lg_credential_parse(whole.data, whole.len, &genuine), LG_R_NONE);
}

static void start(void)
{
	world = lg_fixture_new(11, 1, 10);
	stranger = lg_fixture_pair(11, "stranger", 0);
	make(LG_ALG_ED25519, 1 << 5);
}

static void stop(void)
{
	lg_keypair_free(stranger);
	lg_fixture_free(world);
}

TestSuite(lab_forgery, .init = start, .fini = stop);
TestSuite(lab_malformed, .init = start, .fini = stop);

static enum lg_verdict judge(const uint8_t *forged, size_t len, enum lg_reason *reason)
{
	const struct lg_offline_rules rules = {.now = world->now_s, .audience = ""};
	struct lg_licence_input input;

	lg_licence_input_take(&input, forged, len);
	return lg_offline_judge(&input, &world->trust, &rules, reason);
}

Test(lab_forgery, genuine_one_is_valid)
{
	enum lg_reason reason;

	cr_expect_eq(judge(bytes, whole.len, &reason), LG_VALID);
}

static void expect_forgeries(void)
{
	for (unsigned i = 0; i < lg_forgery_count; i++) {
		uint8_t forged[LG_CREDENTIAL_MAX_BYTES];
		const size_t len = lg_forgeries[i].make(&genuine, whole, stranger, forged);
		enum lg_reason reason;
		enum lg_verdict verdict;

		cr_assert_gt(len, 0, "%s", lg_forgeries[i].label);
		cr_expect(len != whole.len || memcmp(forged, bytes, len), "%s changes nothing",
			lg_forgeries[i].label);
		verdict = judge(forged, len, &reason);
		cr_expect_eq(verdict, lg_forgeries[i].verdict, "%s: %s", lg_forgeries[i].label,
			lg_verdict_name(verdict));
		cr_expect_eq(
			reason, LG_R_NONE, "%s: %s", lg_forgeries[i].label, lg_reason_name(reason));
	}
}

Test(lab_forgery, each_gets_the_verdict_that_is_promised)
{
	expect_forgeries();
	make(LG_ALG_EDDSA, LG_CLASS_MASK ^ 1);
	expect_forgeries();
}

static void expect_malformations(void)
{
	for (unsigned i = 0; i < lg_malformation_count; i++) {
		uint8_t out[LG_MALFORMED_ROOM];
		const size_t len = lg_malform(i, &genuine, out);
		enum lg_reason reason;

		cr_assert_gt(len, 0, "%s", lg_malformations[i].label);
		cr_expect_eq(
			judge(out, len, &reason), LG_MALFORMED, "%s", lg_malformations[i].label);
		cr_expect_eq(reason, lg_malformations[i].reason, "%s: %s",
			lg_malformations[i].label, lg_reason_name(reason));
	}
}

// Class masks of one byte, two bytes and four are encoded differently.
Test(lab_malformed, each_gets_the_reason_that_is_promised)
{
	expect_malformations();
	make(LG_ALG_EDDSA, 1);
	expect_malformations();
	make(LG_ALG_ED25519, 1 << 16);
	expect_malformations();
	make(LG_ALG_ED25519, 1 << 9);
	expect_malformations();
}

Test(lab_malformed, refuses_a_credential_of_another_layout)
{
	uint8_t out[LG_MALFORMED_ROOM];
	struct lg_credential odd = genuine;

	odd.alg = -7;
	cr_expect_eq(lg_malform(0, &odd, out), 0);
	odd = genuine;
	odd.cose.payload.len = 20;
	cr_expect_eq(lg_malform(0, &odd, out), 0);
}
