// SPDX-License-Identifier: Apache-2.0
// What a kind of arithmetic does for the engine. verify.c looks after everything else: splitting
// into batches, indexes beyond keys, keys that libsodium refuses, sampling.
#pragma once

#include "dataplane/ed25519/comb.h"
#include "dataplane/ed25519/point.h"
#include "dataplane/ed25519/verify.h"

// Signatures that a kind gets at once, at most.
#define LG_ED25519_BATCH_MAX 256

// Entries of tables stand in slots of two cache lines; a slot number fits into 31 bits, so that
// its sign can go with it.
#define LG_SLOT_BYTES 128

// Tables as a batch sees them.
struct lg_tables {
	const uint8_t *slots; // slot 0: where the base point's table begins
	struct lg_comb base;
	struct lg_comb key;
};

// One signature by a key with a table: the key's first slot and its 32 bytes.
struct lg_known_key {
	uint32_t slot;
	uint8_t public_key[LG_PUBLIC_KEY_BYTES];
};

static inline uint64_t lg_ticks(void)
{
#ifdef __x86_64__
	return __builtin_ia32_rdtsc();
#else
	return 0;
#endif
}

// Adds the time since *since to a stage, and begins the next.
static inline void lg_spend(uint64_t *stage_ticks, uint64_t *since)
{
	const uint64_t now = lg_ticks();

	*stage_ticks += now - *since;
	*since = now;
}

struct lg_arithmetic {
	enum lg_ed25519_kind kind;
	bool (*runs)(void);
	// Writes one multiple into a slot.
	void (*store)(uint8_t *slot, const struct lg_multiple *multiple);
	// How much longer an addition takes, in parts of a hundred, for each time that tables
	// double beyond LG_LAYOUT_CACHED_BYTES: the faster the arithmetic, the more it waits for
	// memory. Goes where probe.h does not measure it.
	uint32_t slowdown_percent;
	// One a verifier, aligned to 64, all zero at first. It begins with what has been spent, a
	// struct lg_ed25519_spent.
	size_t workspace_bytes;
	// keys[i] belongs to items[i]; count is 1 to LG_ED25519_BATCH_MAX. Writes valid[i].
	void (*verify_known)(void *workspace, const struct lg_tables *tables,
		const struct lg_known_key *const *keys, const struct lg_ed25519_item *items,
		uint32_t count, uint8_t *valid);
	// The same with items[i].public_key, of which nothing is known. Tables: the base point's.
	void (*verify_any)(void *workspace, const struct lg_tables *tables,
		const struct lg_ed25519_item *items, uint32_t count, uint8_t *valid);
};

extern const struct lg_arithmetic lg_arithmetic_portable;
extern const struct lg_arithmetic lg_arithmetic_avx2;
extern const struct lg_arithmetic lg_arithmetic_ifma;
