// SPDX-License-Identifier: Apache-2.0
#include "dataplane/trusted.h"

#include <sodium.h>

#include <inttypes.h>
#include <stdlib.h>

int lg_trusted_open(struct lg_bytes document, const struct lg_root_keys *anchors, int64_t now_s,
	struct lg_trusted **trusted, struct lg_error *err)
{
	struct lg_trusted *opened = calloc(1, sizeof(*opened));
	int rc;

	if (!opened)
		return lg_fail(err, LG_E_NO_MEMORY, "no memory for a trust list");
	rc = lg_trust_list_open(document, anchors, now_s, &opened->list, err);
	if (rc != LG_OK) {
		free(opened);
		return rc;
	}
	crypto_generichash(opened->document_hash, sizeof(opened->document_hash), document.data,
		document.len, NULL, 0);
	atomic_init(&opened->holds, 1);
	*trusted = opened;
	return LG_OK;
}

static int prepare_keys(struct lg_trusted *trusted, struct lg_error *err)
{
	const struct lg_trust_list *list = trusted->list;
	uint8_t(*keys)[LG_PUBLIC_KEY_BYTES] = calloc(list->issuer_count + 1, sizeof(*keys));
	int rc;

	if (!keys)
		return lg_fail(
			err, LG_E_NO_MEMORY, "no memory for %u issuer keys", list->issuer_count);
	for (uint32_t i = 0; i < list->issuer_count; i++)
		memcpy(keys[i], list->issuers[i].public_key, sizeof(keys[i]));
	rc = lg_ed25519_keys_build(keys, list->issuer_count, &trusted->keys, err);
	free(keys);
	return rc;
}

int lg_trusted_follow(struct lg_trusted **trusted, struct lg_trusted *current, struct lg_error *err)
{
	struct lg_trusted *const next = *trusted;

	if (current && next->list->version < current->list->version)
		return lg_fail(err, LG_E_ROLLBACK,
			"trust list version %" PRIu64 " after version %" PRIu64
			": versions never go back",
			next->list->version, current->list->version);
	if (!current ||
		memcmp(next->document_hash, current->document_hash, LG_TRUSTED_HASH_BYTES) != 0)
		return prepare_keys(next, err);
	*trusted = lg_trusted_hold(current);
	lg_trusted_release(next);
	return LG_OK;
}

struct lg_trusted *lg_trusted_hold(struct lg_trusted *trusted)
{
	atomic_fetch_add_explicit(&trusted->holds, 1, memory_order_relaxed);
	return trusted;
}

void lg_trusted_release(struct lg_trusted *trusted)
{
	// Acquire and release: whoever frees comes after all that the others did with it.
	if (!trusted || atomic_fetch_sub_explicit(&trusted->holds, 1, memory_order_acq_rel) != 1)
		return;
	lg_ed25519_keys_free(trusted->keys);
	lg_trust_list_free(trusted->list);
	free(trusted);
}
