// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/recheck.h"

#include <criterion/criterion.h>
#include <sodium.h>

static struct lg_recheck ring;

static uint8_t public_key[LG_PUBLIC_KEY_BYTES], secret_key[crypto_sign_SECRETKEYBYTES];

static void set_up(void)
{
	const uint8_t seed[crypto_sign_SEEDBYTES] = {7};

	crypto_sign_seed_keypair(public_key, secret_key, seed);
	lg_recheck_init(&ring, 1);
}

TestSuite(recheck, .init = set_up);

// Verdicts counted in portions of all sizes; those set aside must be every-1, 2·every-1, ….
static void expect_one_in(uint32_t every)
{
	uint32_t counted = 0, next = every - 1;

	lg_recheck_init(&ring, every);
	for (uint32_t round = 0; round < 500; round++) {
		const uint32_t count = round * 7 % 23;

		for (uint32_t i = lg_recheck_first(&ring, count); i < count; i += every) {
			cr_assert_eq(counted + i, next, "one in %u, portion %u", every, round);
			next += every;
		}
		counted += count;
		cr_assert_gt(next + 1, counted);
	}
}

Test(recheck, sets_aside_one_verdict_in_so_many)
{
	for (uint32_t every = 1; every <= 50; every++)
		expect_one_in(every);
}

Test(recheck, sets_aside_none_when_told_so)
{
	lg_recheck_init(&ring, 0);
	for (uint32_t count = 0; count < 1000; count++)
		cr_assert_eq(lg_recheck_first(&ring, count), count);
}

// A signature over a message of its own, which is gone when the verdict is checked.
static void put(uint8_t first_byte, uint32_t message_bytes, bool valid)
{
	static uint8_t message[LG_RECHECK_MESSAGE_MAX_BYTES + 1];
	uint8_t signature[LG_SIGNATURE_BYTES], key[LG_PUBLIC_KEY_BYTES];
	const struct lg_ed25519_item item = {
		.message = message, .signature = signature, .message_bytes = message_bytes};

	message[0] = first_byte;
	crypto_sign_detached(signature, NULL, message, message_bytes, secret_key);
	memcpy(key, public_key, sizeof(key));
	lg_recheck_put(&ring, &item, key, valid);
	memset(message, 0, sizeof(message));
	memset(signature, 0, sizeof(signature));
	memset(key, 0, sizeof(key));
}

Test(recheck, agrees_with_right_verdicts_and_only_with_those)
{
	bool agrees;

	put(1, 100, true);
	put(2, 100, false);
	put(3, 0, true);
	put(4, LG_RECHECK_MESSAGE_MAX_BYTES, true);
	for (unsigned i = 0; i < 4; i++) {
		cr_assert(lg_recheck_take(&ring, &agrees));
		cr_expect_eq(agrees, i != 1);
	}
	cr_expect_not(lg_recheck_take(&ring, &agrees));
}

Test(recheck, leaves_long_messages_alone)
{
	bool agrees;

	put(1, LG_RECHECK_MESSAGE_MAX_BYTES + 1, true);
	cr_expect_not(lg_recheck_take(&ring, &agrees));
}

Test(recheck, drops_what_finds_no_room_and_goes_on_when_there_is_some)
{
	bool agrees;

	for (unsigned round = 0; round < 3; round++) {
		for (unsigned i = 0; i < LG_RECHECK_ROOM; i++)
			put((uint8_t)i, 8, true);
		put(0, 8, false);
		for (unsigned i = 0; i < LG_RECHECK_ROOM; i++) {
			cr_assert(lg_recheck_take(&ring, &agrees));
			cr_expect(agrees);
		}
		cr_expect_not(lg_recheck_take(&ring, &agrees));
	}
}
