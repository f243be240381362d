// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/rate_pool.h"

#include "tests/lib/choices.h"

#include <sodium.h>

#include <stdio.h>
#include <stdlib.h>

static void *need_memory(size_t count, size_t bytes)
{
	void *memory = calloc(count, bytes);

	if (!memory) {
		fprintf(stderr, "engine_rate: no memory for %zu signatures or keys\n", count);
		exit(1);
	}
	return memory;
}

uint32_t lg_rate_pool_key_count(const struct lg_rate_pool *pool)
{
	return pool->keys > 0 ? pool->keys : LG_RATE_STRANGERS;
}

static void make_keys(struct lg_rate_pool *pool, uint8_t (*secret_keys)[crypto_sign_SECRETKEYBYTES])
{
	for (uint32_t i = 0; i < lg_rate_pool_key_count(pool); i++) {
		const uint8_t seed[crypto_sign_SEEDBYTES] = {(uint8_t)i, (uint8_t)(i >> 8)};

		crypto_sign_seed_keypair(pool->public_keys[i], secret_keys[i], seed);
	}
}

void lg_rate_pool_init(struct lg_rate_pool *pool, uint32_t keys, uint32_t message_bytes)
{
	const size_t stride = LG_SIGNATURE_BYTES + message_bytes;
	struct lg_choices choices = {message_bytes};
	uint8_t(*secret_keys)[crypto_sign_SECRETKEYBYTES];

	*pool = (struct lg_rate_pool){.keys = keys, .message_bytes = message_bytes};
	secret_keys = need_memory(lg_rate_pool_key_count(pool), sizeof(*secret_keys));
	pool->public_keys = need_memory(lg_rate_pool_key_count(pool), sizeof(*pool->public_keys));
	pool->items = need_memory(LG_RATE_SIGNATURES, sizeof(*pool->items));
	pool->bytes = need_memory(LG_RATE_SIGNATURES, stride);
	make_keys(pool, secret_keys);
	for (uint32_t i = 0; i < LG_RATE_SIGNATURES; i++) {
		const uint32_t key = lg_choose_below(&choices, lg_rate_pool_key_count(pool));
		uint8_t *const signature = pool->bytes + i * stride;
		uint8_t *const message = signature + LG_SIGNATURE_BYTES;

		lg_choose_bytes(&choices, message, message_bytes);
		crypto_sign_detached(signature, NULL, message, message_bytes, secret_keys[key]);
		pool->items[i] = (struct lg_ed25519_item){
			message, signature, message_bytes, key, pool->public_keys[key]};
	}
	free(secret_keys);
}

void lg_rate_pool_fini(struct lg_rate_pool *pool)
{
	free(pool->public_keys);
	free(pool->items);
	free(pool->bytes);
}

uint32_t lg_rate_by_libsodium(const struct lg_rate_pool *pool, uint32_t first, uint32_t count)
{
	uint32_t good = 0;

	for (uint32_t i = first; i < first + count; i++) {
		const struct lg_ed25519_item *item = &pool->items[i];

		good += crypto_sign_verify_detached(item->signature, item->message,
				item->message_bytes, item->public_key) == 0;
	}
	return good;
}
