// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/status_rivals.h"

#include <urcu/urcu-qsbr.h>

#include <rte_hash_crc.h>
#include <urcu/rculfhash.h>

#include <stdio.h>
#include <stdlib.h>

struct licence {
	struct cds_lfht_node node;
	uint64_t key;
	struct lg_nation_condition condition;
};

struct lg_lfht_rival {
	struct cds_lfht *table;
};

static int same(struct cds_lfht_node *node, const void *key)
{
	return caa_container_of(node, struct licence, node)->key == *(const uint64_t *)key;
}

static unsigned long hash_of(uint64_t key)
{
	return rte_hash_crc_8byte(key, 0);
}

// As many buckets as entries, from the start: it is never resized.
struct lg_lfht_rival *lg_lfht_rival_new(const struct lg_rival_licences *licences)
{
	struct licence *licence = lg_rival_memory(licences->count * sizeof(*licence));
	struct lg_lfht_rival *rival = calloc(1, sizeof(*rival));
	unsigned long buckets = 1;

	while (buckets < licences->count)
		buckets *= 2;
	if (rival)
		rival->table = cds_lfht_new_flavor(buckets, buckets, 0, 0, &urcu_qsbr_flavor, NULL);
	if (!rival || !rival->table) {
		fprintf(stderr, "status: cannot make a cds_lfht of %lu buckets\n", buckets);
		exit(1);
	}
	for (uint64_t i = 0; i < licences->count; i++) {
		licence[i].key = licences->key[i];
		licence[i].condition = licences->condition[i];
		cds_lfht_node_init(&licence[i].node);
		urcu_qsbr_read_lock();
		cds_lfht_add(rival->table, hash_of(licence[i].key), &licence[i].node);
		urcu_qsbr_read_unlock();
	}
	return rival;
}

void lg_lfht_rival_lookup(const struct lg_lfht_rival *rival, const uint64_t keys[LG_RIVAL_BURST],
	struct lg_nation_condition out[LG_RIVAL_BURST])
{
	urcu_qsbr_read_lock();
	for (unsigned i = 0; i < LG_RIVAL_BURST; i++) {
		struct cds_lfht_iter found;

		cds_lfht_lookup(rival->table, hash_of(keys[i]), same, &keys[i], &found);
		out[i] = found.node ? caa_container_of(found.node, struct licence, node)->condition
				    : (struct lg_nation_condition){0};
	}
	urcu_qsbr_read_unlock();
	urcu_qsbr_quiescent_state();
}
