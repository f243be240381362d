// SPDX-License-Identifier: Apache-2.0
#include "dataplane/clients.h"

#include <sodium.h>
#include <stdlib.h>

#define WAYS 4

// Set apart from the clients, so that looking for one reads a single cache line.
struct tag {
	uint64_t id;
	uint32_t used_ms; // monotonic, wraps after 49 days; one that idles that long looks newer
	uint32_t taken;
};

struct set {
	_Alignas(64) struct tag way[WAYS];
};

struct lg_clients {
	uint32_t set_mask;
	struct set *sets;
	struct lg_client *clients; // WAYS for each set
	uint8_t hash_key[crypto_shorthash_KEYBYTES];
};

int lg_clients_new(uint32_t places, struct lg_clients **clients, struct lg_error *err)
{
	struct lg_clients *c = calloc(1, sizeof *c);
	uint32_t sets = 1;

	while (sets < (places + WAYS - 1) / WAYS)
		sets *= 2;
	if (c != NULL) {
		c->set_mask = sets - 1;
		c->sets = aligned_alloc(_Alignof(struct set), sets * sizeof *c->sets);
		c->clients = calloc((size_t)sets * WAYS, sizeof *c->clients);
	}
	if (c == NULL || c->sets == NULL || c->clients == NULL) {
		lg_clients_free(c);
		return lg_fail(err, LG_E_NO_MEMORY,
			"no memory for %u clients (%zu bytes each): lower worker.clients", places,
			sizeof(struct lg_client) + sizeof(struct tag));
	}
	memset(c->sets, 0, sets * sizeof *c->sets);
	randombytes_buf(c->hash_key, sizeof c->hash_key);
	*clients = c;
	return 0;
}

// Wipes the derived keys, and only those: the places never taken have never been touched.
static void wipe(struct lg_clients *clients)
{
	for (size_t s = 0; s <= clients->set_mask; s++)
		for (unsigned i = 0; i < WAYS; i++)
			if (clients->sets[s].way[i].taken)
				sodium_memzero(
					&clients->clients[s * WAYS + i], sizeof *clients->clients);
}

void lg_clients_free(struct lg_clients *clients)
{
	if (clients == NULL)
		return;
	if (clients->sets != NULL && clients->clients != NULL)
		wipe(clients);
	free(clients->clients);
	free(clients->sets);
	free(clients);
}

static uint32_t set_of(const struct lg_clients *clients, uint64_t id)
{
	uint8_t hash[crypto_shorthash_BYTES];

	crypto_shorthash(hash, (const uint8_t *)&id, sizeof id, clients->hash_key);
	return lg_le32(hash) & clients->set_mask;
}

static uint32_t to_ms(int64_t now_ns)
{
	return (uint32_t)(now_ns / 1000000);
}

struct lg_client *lg_clients_find(struct lg_clients *clients, uint64_t id, int64_t now_ns)
{
	const uint32_t s = set_of(clients, id);
	struct tag *const way = clients->sets[s].way;

	for (unsigned i = 0; i < WAYS; i++) {
		if (way[i].taken && way[i].id == id) {
			way[i].used_ms = to_ms(now_ns);
			return &clients->clients[(size_t)s * WAYS + i];
		}
	}
	return NULL;
}

struct lg_client *lg_clients_take(struct lg_clients *clients, uint64_t id, int64_t now_ns)
{
	const uint32_t s = set_of(clients, id);
	struct tag *const way = clients->sets[s].way;
	const uint32_t now_ms = to_ms(now_ns);
	unsigned oldest = 0;

	for (unsigned i = 0; i < WAYS && way[oldest].taken; i++) {
		if (!way[i].taken || now_ms - way[i].used_ms > now_ms - way[oldest].used_ms)
			oldest = i;
	}
	struct lg_client *const client = &clients->clients[(size_t)s * WAYS + oldest];

	way[oldest] = (struct tag){id, now_ms, 1};
	sodium_memzero(client, sizeof *client);
	return client;
}
