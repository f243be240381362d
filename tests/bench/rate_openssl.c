// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/rate_pool.h"

#ifdef LG_OPENSSL
#include <openssl/evp.h>

#include <stdio.h>
#include <stdlib.h>

struct lg_rate_openssl {
	const struct lg_rate_pool *pool;
	EVP_MD_CTX *context;
	EVP_PKEY *key[LG_RATE_STRANGERS];
};

static void need_that(bool done)
{
	if (!done) {
		fprintf(stderr, "engine_rate: OpenSSL takes no Ed25519 key\n");
		exit(1);
	}
}

struct lg_rate_openssl *lg_rate_openssl_new(const struct lg_rate_pool *pool)
{
	struct lg_rate_openssl *made = calloc(1, sizeof(*made));

	need_that(made != NULL);
	made->pool = pool;
	made->context = EVP_MD_CTX_new();
	need_that(made->context != NULL);
	for (uint32_t i = 0; i < lg_rate_pool_key_count(pool); i++) {
		made->key[i] = EVP_PKEY_new_raw_public_key(
			EVP_PKEY_ED25519, NULL, pool->public_keys[i], LG_PUBLIC_KEY_BYTES);
		need_that(made->key[i] != NULL);
	}
	return made;
}

void lg_rate_openssl_free(struct lg_rate_openssl *openssl)
{
	if (!openssl)
		return;
	for (uint32_t i = 0; i < LG_RATE_STRANGERS; i++)
		EVP_PKEY_free(openssl->key[i]);
	EVP_MD_CTX_free(openssl->context);
	free(openssl);
}

uint32_t lg_rate_by_openssl(struct lg_rate_openssl *openssl, uint32_t first, uint32_t count)
{
	uint32_t good = 0;

	for (uint32_t i = first; i < first + count; i++) {
		const struct lg_ed25519_item *item = &openssl->pool->items[i];

		// Ed25519 has no running state, so a context serves one signature.
		EVP_MD_CTX_reset(openssl->context);
		good += EVP_DigestVerifyInit(
				openssl->context, NULL, NULL, NULL, openssl->key[item->key]) == 1 &&
			EVP_DigestVerify(openssl->context, item->signature, LG_SIGNATURE_BYTES,
				item->message, item->message_bytes) == 1;
	}
	return good;
}

#else

struct lg_rate_openssl *lg_rate_openssl_new(const struct lg_rate_pool *pool)
{
	(void)pool;
	return NULL;
}

void lg_rate_openssl_free(struct lg_rate_openssl *openssl)
{
	(void)openssl;
}

uint32_t lg_rate_by_openssl(struct lg_rate_openssl *openssl, uint32_t first, uint32_t count)
{
	(void)openssl;
	(void)first;
	(void)count;
	return 0;
}
#endif
