// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/engine.h"
#include "dataplane/ed25519/recheck.h"

#include <sodium.h>

#include <stdlib.h>
#include <string.h>

struct lg_ed25519_verifier {
	struct lg_ed25519_engine *engine;
	const struct lg_arithmetic *arithmetic; // NULL: libsodium
	void *workspace;                        // the arithmetic's
	_Atomic bool distrusted;                // mgmt: rw, worker: ro; from then on libsodium
	const struct lg_known_key *key[LG_ED25519_BATCH_MAX];
	struct lg_recheck recheck;
};

int lg_ed25519_verifier_new(struct lg_ed25519_engine *engine, struct lg_ed25519_verifier **verifier,
	struct lg_error *err)
{
	struct lg_ed25519_verifier *made =
		aligned_alloc(_Alignof(struct lg_ed25519_verifier), sizeof(*made));

	if (!made)
		return lg_fail(err, LG_E_NO_MEMORY, "no memory to verify signatures in");
	made->engine = engine;
	made->arithmetic = engine->arithmetic;
	made->workspace = NULL;
	atomic_init(&made->distrusted, false);
	lg_recheck_init(&made->recheck, engine->recheck_every);
	if (made->arithmetic) {
		if (posix_memalign(&made->workspace, 64, made->arithmetic->workspace_bytes) != 0) {
			free(made);
			return lg_fail(err, LG_E_NO_MEMORY, "no memory to verify signatures in");
		}
		memset(made->workspace, 0, made->arithmetic->workspace_bytes);
	}
	*verifier = made;
	return LG_OK;
}

void lg_ed25519_verifier_free(struct lg_ed25519_verifier *verifier)
{
	if (verifier)
		free(verifier->workspace);
	free(verifier);
}

struct lg_ed25519_spent lg_ed25519_verifier_spent(const struct lg_ed25519_verifier *verifier)
{
	struct lg_ed25519_spent spent = {0};

	if (verifier->workspace)
		memcpy(&spent, verifier->workspace, sizeof(spent));
	return spent;
}

// An index beyond the keys finds the one that fails every signature.
static const struct lg_prepared_key *find(
	const struct lg_ed25519_keys *keys, const struct lg_ed25519_item *item)
{
	return &keys->key[item->key < keys->count ? item->key : keys->count];
}

static uint8_t verify_by_libsodium(const struct lg_ed25519_item *item, const uint8_t *public_key)
{
	return crypto_sign_verify_detached(
		       item->signature, item->message, item->message_bytes, public_key) == 0;
}

static void verify_known_by_libsodium(const struct lg_ed25519_keys *keys,
	const struct lg_ed25519_item *items, uint32_t count, uint8_t *valid)
{
	for (uint32_t i = 0; i < count; i++)
		valid[i] = items[i].key < keys->count &&
			verify_by_libsodium(&items[i], find(keys, &items[i])->known.public_key);
}

static void verify_any_by_libsodium(
	const struct lg_ed25519_item *items, uint32_t count, uint8_t *valid)
{
	for (uint32_t i = 0; i < count; i++)
		valid[i] = verify_by_libsodium(&items[i], items[i].public_key);
}

static uint32_t batch_of(uint32_t count)
{
	return count < LG_ED25519_BATCH_MAX ? count : LG_ED25519_BATCH_MAX;
}

// Keys that libsodium refuses go through the same arithmetic as others, so that a batch with them
// costs what any other does; the verdict on them stands before.
static void verify_batch(struct lg_ed25519_verifier *v, const struct lg_ed25519_keys *keys,
	const struct lg_ed25519_item *items, uint32_t count, uint8_t *valid)
{
	for (uint32_t i = 0; i < count; i++)
		v->key[i] = &find(keys, &items[i])->known;
	v->arithmetic->verify_known(
		v->workspace, &keys->shelf->tables, v->key, items, count, valid);
	for (uint32_t i = 0; i < count; i++)
		valid[i] &= find(keys, &items[i])->usable;
	for (uint32_t i = lg_recheck_first(&v->recheck, count); i < count; i += v->recheck.every)
		if (items[i].key < keys->count)
			lg_recheck_put(&v->recheck, &items[i],
				find(keys, &items[i])->known.public_key, valid[i]);
}

static void verify_strangers(struct lg_ed25519_verifier *v, const struct lg_ed25519_item *items,
	uint32_t count, uint8_t *valid)
{
	v->arithmetic->verify_any(v->workspace, &v->engine->base, items, count, valid);
	for (uint32_t i = lg_recheck_first(&v->recheck, count); i < count; i += v->recheck.every)
		lg_recheck_put(&v->recheck, &items[i], items[i].public_key, valid[i]);
}

// Relaxed: which of two signatures is the first to be decided the other way does not matter.
static bool by_libsodium(const struct lg_ed25519_verifier *v)
{
	return !v->arithmetic || atomic_load_explicit(&v->distrusted, memory_order_relaxed);
}

void lg_ed25519_verify_known(struct lg_ed25519_verifier *verifier,
	const struct lg_ed25519_keys *keys, const struct lg_ed25519_item *items, uint32_t count,
	uint8_t *valid)
{
	if (by_libsodium(verifier)) {
		verify_known_by_libsodium(keys, items, count, valid);
		return;
	}
	for (uint32_t done = 0, n; done < count; done += n) {
		n = batch_of(count - done);
		verify_batch(verifier, keys, items + done, n, valid + done);
	}
}

void lg_ed25519_verify_any(struct lg_ed25519_verifier *verifier,
	const struct lg_ed25519_item *items, uint32_t count, uint8_t *valid)
{
	if (by_libsodium(verifier)) {
		verify_any_by_libsodium(items, count, valid);
		return;
	}
	for (uint32_t done = 0, n; done < count; done += n) {
		n = batch_of(count - done);
		verify_strangers(verifier, items + done, n, valid + done);
	}
}

struct lg_ed25519_rechecks lg_ed25519_verifier_recheck(struct lg_ed25519_verifier *verifier)
{
	struct lg_ed25519_rechecks rechecks = {0};
	bool agrees;

	while (rechecks.checked < LG_RECHECK_ROOM && lg_recheck_take(&verifier->recheck, &agrees)) {
		rechecks.checked++;
		rechecks.wrong += !agrees;
	}
	if (rechecks.wrong > 0)
		atomic_store_explicit(&verifier->distrusted, true, memory_order_relaxed);
	return rechecks;
}

bool lg_ed25519_verifier_distrusted(const struct lg_ed25519_verifier *verifier)
{
	return atomic_load_explicit(&verifier->distrusted, memory_order_relaxed);
}
