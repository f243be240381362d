// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/accept.h"
#include "dataplane/ed25519/engine.h"

#include <stdlib.h>
#include <string.h>

// What is known of a key while its table is not built.
struct newcomer {
	struct lg_point negated;
	bool fresh;
};

static int allocate(uint32_t count, struct lg_ed25519_keys **keys, struct newcomer **newcomers,
	struct lg_error *err)
{
	*keys = calloc(1, sizeof(**keys) + (count + (size_t)1) * sizeof((*keys)->key[0]));
	*newcomers = calloc(count + (size_t)1, sizeof(**newcomers));
	if (*keys && *newcomers)
		return LG_OK;
	free(*keys);
	free(*newcomers);
	return lg_fail(err, LG_E_NO_MEMORY, "no memory for %u prepared keys", count);
}

static void give_cells(struct lg_ed25519_keys *keys, struct lg_shelf *shelf, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++)
		if (keys->key[i].usable)
			lg_shelf_give(shelf, keys->key[i].cell);
}

// All or none.
static bool take_cells(
	struct lg_ed25519_keys *keys, struct lg_shelf *shelf, struct newcomer *newcomers)
{
	for (uint32_t i = 0; i < keys->count; i++) {
		struct lg_prepared_key *const key = &keys->key[i];

		if (!key->usable)
			continue;
		if (!lg_shelf_take(shelf, key->known.public_key, &key->cell, &newcomers[i].fresh)) {
			give_cells(keys, shelf, i);
			return false;
		}
		key->known.slot = lg_shelf_slot(shelf, key->cell);
	}
	lg_shelf_hold(shelf);
	keys->shelf = shelf;
	return true;
}

// Where all fit beside those that are in use, or else on a new shelf.
static int find_room(struct lg_ed25519_keys *keys, struct newcomer *newcomers, struct lg_error *err)
{
	struct lg_ed25519_engine *const engine = keys->engine;
	const uint32_t expected = engine->keys_expected;
	struct lg_shelf *shelf;
	int rc;

	if (take_cells(keys, engine->shelf, newcomers))
		return LG_OK;
	rc = lg_engine_open_shelf(
		engine, keys->count > expected ? keys->count : expected, &shelf, err);
	if (rc != LG_OK)
		return rc;
	lg_shelf_release(engine->shelf);
	engine->shelf = shelf;
	take_cells(keys, shelf, newcomers);
	return LG_OK;
}

static int build_tables(
	struct lg_ed25519_keys *keys, struct newcomer *newcomers, struct lg_error *err)
{
	struct lg_ed25519_engine *const engine = keys->engine;
	int rc;

	for (uint32_t i = 0; i < keys->count; i++)
		keys->key[i].usable =
			lg_accept_key(keys->key[i].known.public_key, &newcomers[i].negated);
	pthread_mutex_lock(&engine->lock);
	rc = find_room(keys, newcomers, err);
	pthread_mutex_unlock(&engine->lock);
	if (rc != LG_OK)
		return rc;
	for (uint32_t i = 0; i < keys->count; i++)
		if (newcomers[i].fresh)
			lg_table_build(engine->room, engine->arithmetic, &keys->shelf->tables.key,
				&newcomers[i].negated,
				engine->arena.start +
					(size_t)keys->key[i].known.slot * LG_SLOT_BYTES);
	return LG_OK;
}

int lg_ed25519_keys_build(struct lg_ed25519_engine *engine,
	const uint8_t (*public_keys)[LG_PUBLIC_KEY_BYTES], uint32_t count,
	struct lg_ed25519_keys **keys, struct lg_error *err)
{
	struct lg_ed25519_keys *built;
	struct newcomer *newcomers;
	int rc = allocate(count, &built, &newcomers, err);

	if (rc != LG_OK)
		return rc;
	built->engine = engine;
	built->count = count;
	for (uint32_t i = 0; i < count; i++)
		memcpy(built->key[i].known.public_key, public_keys[i], LG_PUBLIC_KEY_BYTES);
	if (engine->arithmetic)
		rc = build_tables(built, newcomers, err);
	free(newcomers);
	if (rc != LG_OK) {
		free(built);
		return rc;
	}
	*keys = built;
	return LG_OK;
}

void lg_ed25519_keys_free(struct lg_ed25519_keys *keys)
{
	if (keys && keys->shelf) {
		pthread_mutex_lock(&keys->engine->lock);
		give_cells(keys, keys->shelf, keys->count);
		lg_shelf_release(keys->shelf);
		pthread_mutex_unlock(&keys->engine->lock);
	}
	free(keys);
}
