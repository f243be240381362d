// SPDX-License-Identifier: Apache-2.0
#include "dataplane/trusted.h"

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
	atomic_init(&opened->holds, 1);
	*trusted = opened;
	return LG_OK;
}

static int prepare_keys(
	struct lg_ed25519_engine *engine, struct lg_trusted *trusted, struct lg_error *err)
{
	const struct lg_trust_list *list = trusted->list;
	uint8_t(*keys)[LG_PUBLIC_KEY_BYTES] = calloc(list->issuer_count + 1, sizeof(*keys));
	int rc;

	if (!keys)
		return lg_fail(
			err, LG_E_NO_MEMORY, "no memory for %u issuer keys", list->issuer_count);
	for (uint32_t i = 0; i < list->issuer_count; i++)
		memcpy(keys[i], list->issuers[i].public_key, sizeof(keys[i]));
	rc = lg_ed25519_keys_build(engine, keys, list->issuer_count, &trusted->keys, err);
	free(keys);
	return rc;
}

// memcmp() below compares fields and nothing else.
_Static_assert(sizeof(struct lg_issuer_key) ==
		LG_KID_BYTES + LG_PUBLIC_KEY_BYTES + 2 * sizeof(uint32_t) +
			sizeof(struct lg_key_times),
	"no padding in an issuer key");
_Static_assert(
	sizeof(struct lg_status_key) == LG_KID_BYTES + LG_PUBLIC_KEY_BYTES + 2 * sizeof(int64_t),
	"no padding in a status key");

static bool same_content(const struct lg_trust_list *a, const struct lg_trust_list *b)
{
	return a->issued_at == b->issued_at && a->expires_at == b->expires_at &&
		a->roots.count == b->roots.count && a->roots.threshold == b->roots.threshold &&
		a->issuer_count == b->issuer_count && a->status_count == b->status_count &&
		memcmp(a->roots.key, b->roots.key, a->roots.count * sizeof(a->roots.key[0])) == 0 &&
		memcmp(a->issuers, b->issuers, a->issuer_count * sizeof(*a->issuers)) == 0 &&
		memcmp(a->statuses, b->statuses, a->status_count * sizeof(*a->statuses)) == 0;
}

int lg_trusted_follow(struct lg_ed25519_engine *engine, struct lg_trusted **trusted,
	struct lg_trusted *current, struct lg_error *err)
{
	struct lg_trusted *const next = *trusted;

	if (!current || next->list->version > current->list->version)
		return prepare_keys(engine, next, err);
	if (next->list->version < current->list->version)
		return lg_fail(err, LG_E_ROLLBACK,
			"trust list version %" PRIu64 " after version %" PRIu64
			": versions never go back",
			next->list->version, current->list->version);
	if (!same_content(next->list, current->list))
		return lg_fail(err, LG_E_ROLLBACK,
			"trust list version %" PRIu64
			" is not the one in force: other content needs a higher version",
			next->list->version);
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
