// SPDX-License-Identifier: Apache-2.0
#include "common/bytes.h"
#include "dataplane/ed25519/engine.h"

#include <sodium.h>

#include <stdlib.h>
#include <string.h>

#define KNOWN_ANSWERS 4
#define SIGNERS 2
#define KEYS (KNOWN_ANSWERS + SIGNERS + 1)
#define CASES 160
#define MESSAGE_MAX_BYTES 640

// Its own tables have windows of this many bits at most: they take 2 ms a key, and are built and
// read by the same code as wider ones.
#define KEY_WIDTH_MAX 9

// RFC 8032 section 7.1: TEST 1, TEST 2, TEST 3, TEST SHA(abc).
static const struct {
	const char *public_key, *message, *signature;
} known_answers[KNOWN_ANSWERS] = {
	{"d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
		"e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bac"
		"c61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"},
	{"3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
		"92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e"
		"458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"},
	{"fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
		"6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290"
		"ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"},
	{"ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
		"ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a8"
		"36ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
		"dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ec"
		"fdfbc7c66431e0303dca179c138ac17ad9bef1177331a704"},
};

struct test {
	uint8_t key[KEYS][LG_PUBLIC_KEY_BYTES];
	uint8_t secret[SIGNERS][crypto_sign_SECRETKEYBYTES];
	uint8_t signature[CASES][LG_SIGNATURE_BYTES];
	uint8_t message[CASES][MESSAGE_MAX_BYTES];
	struct lg_ed25519_item item[CASES];
	uint8_t expected[CASES];
};

static void add_known_answers(struct test *t)
{
	for (uint32_t i = 0; i < KNOWN_ANSWERS; i++) {
		const size_t message_bytes = strlen(known_answers[i].message) / 2;

		lg_unhex(t->key[i], LG_PUBLIC_KEY_BYTES, known_answers[i].public_key);
		lg_unhex(t->signature[i], LG_SIGNATURE_BYTES, known_answers[i].signature);
		lg_unhex(t->message[i], message_bytes, known_answers[i].message);
		t->item[i] = (struct lg_ed25519_item){
			t->message[i], t->signature[i], (uint32_t)message_bytes, i, t->key[i]};
		t->expected[i] = 1;
	}
}

static void add_keys(struct test *t)
{
	static const uint8_t small_order[LG_PUBLIC_KEY_BYTES] = {1};

	for (uint8_t i = 0; i < SIGNERS; i++) {
		const uint8_t seed[crypto_sign_SEEDBYTES] = {i};

		crypto_sign_seed_keypair(t->key[KNOWN_ANSWERS + i], t->secret[i], seed);
	}
	memcpy(t->key[KEYS - 1], small_order, sizeof(small_order));
}

// S + L: the same number modulo L, so that only the rule that S < L refuses it.
static void add_order(uint8_t s[32])
{
	static const uint8_t order[32] = {0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6,
		0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14, [31] = 0x10};

	sodium_add(s, order, sizeof(order));
}

// Half of the signatures stay as they are.
static void damage(struct test *t, uint32_t i)
{
	uint8_t *const signature = t->signature[i];

	switch (i % 12) {
	case 0:
		signature[i % 32] ^= 1u << i % 8; // R
		break;
	case 2:
		signature[32 + i % 31] ^= 1u << i % 8; // S
		break;
	case 4:
		add_order(signature + 32);
		break;
	case 6:
		t->message[i][i % 16] ^= 1; // of the shortest the byte behind it
		break;
	case 8:
		t->item[i].key = KEYS - 1 - i / 12 % KEYS;
		break;
	case 10:
		memcpy(signature, t->key[KEYS - 1], 32); // an R of small order
		break;
	default:
		break;
	}
	t->item[i].public_key = t->key[t->item[i].key];
}

static void add_signatures(struct test *t)
{
	static const uint8_t seed[randombytes_SEEDBYTES] = {1};

	randombytes_buf_deterministic(
		t->message[KNOWN_ANSWERS], (CASES - KNOWN_ANSWERS) * sizeof(t->message[0]), seed);
	for (uint32_t i = KNOWN_ANSWERS; i < CASES; i++) {
		const uint32_t signer = i / 2 % SIGNERS;
		struct lg_ed25519_item *const item = &t->item[i];

		*item = (struct lg_ed25519_item){.message = t->message[i],
			.signature = t->signature[i],
			.message_bytes = i * 41 % MESSAGE_MAX_BYTES,
			.key = KNOWN_ANSWERS + signer};
		crypto_sign_detached(t->signature[i], NULL, t->message[i], item->message_bytes,
			t->secret[signer]);
		damage(t, i);
		t->expected[i] = crypto_sign_verify_detached(item->signature, item->message,
					 item->message_bytes, item->public_key) == 0;
	}
}

static int compare(const struct lg_ed25519_engine *engine, const struct test *t,
	const uint8_t *valid, const char *how, struct lg_error *err)
{
	for (uint32_t i = 0; i < CASES; i++)
		if (valid[i] != t->expected[i])
			return lg_fail(err, LG_E_HOST,
				"arithmetic \"%s\" does not decide as libsodium does: signature "
				"%u of the self-test, %s key, is %s. It is not to be used: check "
				"memory and CPU of this host",
				lg_ed25519_kind_name(engine->arithmetic->kind), i, how,
				t->expected[i] ? "refused" : "accepted");
	return LG_OK;
}

static int run(struct lg_ed25519_engine *engine, const struct test *t,
	const struct lg_ed25519_keys *keys, struct lg_error *err)
{
	struct lg_ed25519_verifier *verifier;
	uint8_t valid[CASES];
	int rc = lg_ed25519_verifier_new(engine, &verifier, err);

	if (rc != LG_OK)
		return rc;
	lg_ed25519_verify_known(verifier, keys, t->item, CASES, valid);
	rc = compare(engine, t, valid, "known", err);
	if (rc == LG_OK) {
		lg_ed25519_verify_any(verifier, t->item, CASES, valid);
		rc = compare(engine, t, valid, "new", err);
	}
	lg_ed25519_verifier_free(verifier);
	return rc;
}

static struct lg_shelf *exchange_shelf(struct lg_ed25519_engine *engine, struct lg_shelf *shelf)
{
	struct lg_shelf *before;

	pthread_mutex_lock(&engine->lock);
	before = engine->shelf;
	engine->shelf = shelf;
	pthread_mutex_unlock(&engine->lock);
	return before;
}

static uint32_t key_width(const struct lg_ed25519_engine *engine)
{
	const uint32_t usual = engine->shelf->tables.key.width;
	uint32_t width = usual < KEY_WIDTH_MAX ? usual : KEY_WIDTH_MAX;

	while (KEYS * lg_layout_table_bytes(width) > engine->arena.area_bytes)
		width--;
	return width;
}

// On a shelf of its own, so that the cells of issuer keys stay free.
static int build_keys(struct lg_ed25519_engine *engine, const struct test *t,
	struct lg_ed25519_keys **keys, struct lg_error *err)
{
	struct lg_shelf *own;
	int rc;

	pthread_mutex_lock(&engine->lock);
	rc = lg_shelf_new(&engine->arena, &engine->base.base, key_width(engine), KEYS, &own, err);
	pthread_mutex_unlock(&engine->lock);
	if (rc != LG_OK)
		return rc;

	struct lg_shelf *const usual = exchange_shelf(engine, own);

	rc = lg_ed25519_keys_build(engine, t->key, KEYS, keys, err);
	exchange_shelf(engine, usual);
	pthread_mutex_lock(&engine->lock);
	lg_shelf_release(own);
	pthread_mutex_unlock(&engine->lock);
	return rc;
}

int lg_ed25519_engine_self_test(struct lg_ed25519_engine *engine, struct lg_error *err)
{
	struct lg_ed25519_keys *keys;
	struct test *t;
	int rc;

	if (!engine->arithmetic)
		return LG_OK;
	t = calloc(1, sizeof(*t));
	if (!t)
		return lg_fail(err, LG_E_NO_MEMORY, "no memory for the self-test of the engine");
	add_known_answers(t);
	add_keys(t);
	add_signatures(t);
	rc = build_keys(engine, t, &keys, err);
	if (rc == LG_OK) {
		rc = run(engine, t, keys, err);
		lg_ed25519_keys_free(keys);
	}
	free(t);
	return rc;
}
