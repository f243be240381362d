// SPDX-License-Identifier: Apache-2.0
// Any bytes as a status list token, as the claims of one that is signed rightly, and as a
// compressed list of each width. What is read is within its bounds, and packs and unpacks to the
// same. The seeds are signed by the key below and made for the moment below.
#include "keys/status_list_token.h"

#include <stdlib.h>

#define NOW INT64_C(1767225600)
#define URI "https://status.example/110000"
#define VALUES_MAX 100000

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct lg_keypair *issuer;

static void need(bool held)
{
	if (!held)
		abort();
}

static void start(void)
{
	uint8_t seed[LG_SEED_BYTES];

	need(lg_keys_init(NULL) == LG_OK);
	memset(seed, 0x21, sizeof(seed));
	issuer = lg_keypair_from_seed(seed);
	need(issuer != NULL);
}

static bool within(struct lg_bytes part, struct lg_bytes whole)
{
	return part.len == 0 ||
		(part.data >= whole.data && part.data + part.len <= whole.data + whole.len);
}

static void as_lst(struct lg_bytes lst, unsigned bits)
{
	struct lg_status_list list, back;
	struct lg_bytes again;

	if (lg_status_list_inflate(bits, lst, VALUES_MAX, &list, NULL) < 0)
		return;
	need(list.len > 0 && lg_status_list_count(&list) <= VALUES_MAX);
	need(lg_status_list_deflate(&list, &again, NULL) == LG_OK);
	need(lg_status_list_inflate(bits, again, VALUES_MAX, &back, NULL) == LG_OK);
	need(back.len == list.len && memcmp(back.data, list.data, list.len) == 0);
	free((void *)again.data);
	lg_status_list_free(&list);
	lg_status_list_free(&back);
}

static void as_token(struct lg_bytes bytes)
{
	struct lg_status_list_token token;

	if (lg_status_list_token_open(bytes, lg_keypair_public(issuer), URI, NOW, &token, NULL) < 0)
		return;
	need(within(token.uri, bytes) && within(token.lst, bytes));
	need(within(token.aggregation_uri, bytes));
	need(token.expires_at == 0 || token.expires_at > NOW);
	need(token.bits == 1 || token.bits == 2 || token.bits == 4 || token.bits == 8);
	as_lst(token.lst, token.bits);
}

static void as_claims(struct lg_bytes input)
{
	struct lg_bytes token;

	need(lg_status_list_token_sign_claims(input, issuer, &token, NULL) == LG_OK);
	as_token(token);
	free((void *)token.data);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct lg_bytes input = {data, size};

	if (!issuer)
		start();
	as_token(input);
	as_claims(input);
	for (unsigned bits = 1; bits <= 8; bits *= 2)
		as_lst(input, bits);
	return 0;
}
