// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/recheck.h"

#include <sodium.h>

#include <string.h>

void lg_recheck_init(struct lg_recheck *recheck, uint32_t every)
{
	memset(recheck, 0, sizeof(*recheck));
	recheck->every = every;
	recheck->until = every - 1;
}

uint32_t lg_recheck_first(struct lg_recheck *recheck, uint32_t count)
{
	const uint32_t first = recheck->until, every = recheck->every;

	if (every == 0)
		return count;
	if (first >= count) {
		recheck->until -= count;
		return count;
	}
	recheck->until = every - 1 - (count - 1 - first) % every;
	return first;
}

void lg_recheck_put(struct lg_recheck *recheck, const struct lg_ed25519_item *item,
	const uint8_t public_key[LG_PUBLIC_KEY_BYTES], bool valid)
{
	const uint32_t put = atomic_load_explicit(&recheck->put, memory_order_relaxed);
	const uint32_t taken = atomic_load_explicit(&recheck->taken, memory_order_acquire);
	struct lg_recheck_case *const c = &recheck->cases[put % LG_RECHECK_ROOM];

	if (put - taken == LG_RECHECK_ROOM || item->message_bytes > sizeof(c->message))
		return;
	memcpy(c->public_key, public_key, sizeof(c->public_key));
	memcpy(c->signature, item->signature, sizeof(c->signature));
	if (item->message_bytes > 0)
		memcpy(c->message, item->message, item->message_bytes);
	c->message_bytes = item->message_bytes;
	c->valid = valid;
	atomic_store_explicit(&recheck->put, put + 1, memory_order_release);
}

bool lg_recheck_take(struct lg_recheck *recheck, bool *agrees)
{
	const uint32_t taken = atomic_load_explicit(&recheck->taken, memory_order_relaxed);
	const uint32_t put = atomic_load_explicit(&recheck->put, memory_order_acquire);
	const struct lg_recheck_case *const c = &recheck->cases[taken % LG_RECHECK_ROOM];
	bool valid;

	if (put == taken)
		return false;
	valid = crypto_sign_verify_detached(
			c->signature, c->message, c->message_bytes, c->public_key) == 0;
	*agrees = valid == c->valid;
	atomic_store_explicit(&recheck->taken, taken + 1, memory_order_release);
	return true;
}
