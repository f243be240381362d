// SPDX-License-Identifier: Apache-2.0
#include "control/portal/rate.h"

#include <pthread.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#define WAYS 8

// A bucket as the moment when it will be full again: empty slots were full long ago.
struct bucket {
	uint64_t name;
	int64_t full_ns;
};

struct lg_rate {
	struct lg_rate_limit limit;
	pthread_mutex_t lock; // of what buckets hold
	uint8_t key[crypto_shorthash_KEYBYTES];
	uint64_t sets; // a power of two
	struct bucket buckets[];
};

int lg_rate_new(const struct lg_rate_limit *limit, struct lg_rate **rate, struct lg_error *err)
{
	uint64_t sets = 1;
	struct lg_rate *r;

	while (sets * WAYS < limit->names)
		sets *= 2;
	r = calloc(1, sizeof(*r) + sets * WAYS * sizeof(r->buckets[0]));
	if (!r)
		return lg_fail(err, LG_E_NO_MEMORY, "no memory for a table of rates");
	r->limit = *limit;
	r->sets = sets;
	crypto_shorthash_keygen(r->key);
	pthread_mutex_init(&r->lock, NULL);
	*rate = r;
	return LG_OK;
}

void lg_rate_free(struct lg_rate *rate)
{
	if (!rate)
		return;
	pthread_mutex_destroy(&rate->lock);
	free(rate);
}

static struct bucket *find(struct lg_rate *rate, uint64_t name)
{
	struct bucket *set = &rate->buckets[(name & (rate->sets - 1)) * WAYS];
	struct bucket *idlest = set;

	for (unsigned i = 0; i < WAYS; i++) {
		if (set[i].name == name)
			return &set[i];
		if (set[i].full_ns < idlest->full_ns)
			idlest = &set[i];
	}
	*idlest = (struct bucket){.name = name};
	return idlest;
}

bool lg_rate_take(struct lg_rate *rate, const char *name, int64_t monotonic_ns, unsigned *wait_s)
{
	const int64_t depth_ns = rate->limit.interval_ns * rate->limit.burst;
	uint8_t hash[crypto_shorthash_BYTES];
	struct bucket *bucket;
	uint64_t number;
	int64_t full_ns;
	bool may;

	crypto_shorthash(hash, (const uint8_t *)name, strlen(name), rate->key);
	memcpy(&number, hash, sizeof(number));
	pthread_mutex_lock(&rate->lock);
	bucket = find(rate, number);
	full_ns = bucket->full_ns > monotonic_ns ? bucket->full_ns : monotonic_ns;
	full_ns += rate->limit.interval_ns;
	may = full_ns - monotonic_ns <= depth_ns;
	if (may)
		bucket->full_ns = full_ns;
	pthread_mutex_unlock(&rate->lock);
	if (!may)
		*wait_s = (unsigned)((full_ns - monotonic_ns - depth_ns + 999999999) / 1000000000);
	return may;
}
