// SPDX-License-Identifier: Apache-2.0
#include "control/issuer_repeat.h"

#include <sodium.h>

static void add_number(crypto_hash_sha256_state *state, int64_t number)
{
	uint8_t bytes[8];

	lg_put_be64(bytes, (uint64_t)number);
	crypto_hash_sha256_update(state, bytes, sizeof(bytes));
}

void lg_issue_request_hash(
	const struct lg_issue_request *request, uint8_t hash[LG_REQUEST_HASH_BYTES])
{
	const struct lg_issue_request *r = request;
	const int64_t numbers[] = {r->authority, r->classes, r->first_issue_day, r->valid_from_day,
		r->valid_until_day, r->version, r->not_before, r->lifetime_s, r->alg,
		r->has_replaces};
	crypto_hash_sha256_state state;

	crypto_hash_sha256_init(&state);
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
		add_number(&state, numbers[i]);
	crypto_hash_sha256_update(&state, r->number, sizeof(r->number));
	crypto_hash_sha256_update(&state, r->holder_key, sizeof(r->holder_key));
	crypto_hash_sha256_update(&state, r->photo, sizeof(r->photo));
	if (r->has_replaces)
		crypto_hash_sha256_update(&state, r->replaces, sizeof(r->replaces));
	crypto_hash_sha256_final(&state, hash);
}

int lg_issuer_repeat(struct lg_store *store, const struct lg_issue_request *request,
	struct lg_licence *licence, struct lg_error *err)
{
	uint8_t hash[LG_REQUEST_HASH_BYTES];
	char text[2 * LG_REQUEST_ID_BYTES + 1];
	const int rc = lg_store_licence_by_request(store, request->request, licence, err);

	if (rc != LG_OK)
		return rc;
	lg_issue_request_hash(request, hash);
	if (sodium_memcmp(hash, licence->request_hash, sizeof(hash)) == 0)
		return LG_OK;
	lg_hex(text, request->request, LG_REQUEST_ID_BYTES);
	return lg_fail(err, LG_E_REPEAT,
		"request %s has been granted for something else: licence.get shows it; a licence "
		"that differs needs a request of its own",
		text);
}
