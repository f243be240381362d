// SPDX-License-Identifier: Apache-2.0
// Ed25519 signatures made to find where a verifier and libsodium part: good ones, damaged ones, and
// those whose verdict hangs on one rule (canonical S, small order, cofactor). The same seed and
// number give the same bytes. Curve and hash are libsodium's.
#pragma once

#include "common/cose.h"

// L, the order of the base point, little-endian (RFC 8032 section 5.1).
extern const uint8_t lg_prime_order[32];

// The points whose order divides 8 and all their encodings, canonical or not. The first eight are
// canonical; encoding i of them is i times the point of order 8 that stands at 1.
#define LG_TORSION_POINTS 8
#define LG_SMALL_ORDER_ENCODINGS 14
struct lg_small_order {
	uint8_t multiple;
	uint8_t bytes[LG_PUBLIC_KEY_BYTES];
};
extern const struct lg_small_order lg_small_order[LG_SMALL_ORDER_ENCODINGS];

// Where each sort of a factory's keys begins. Honest and mixed keys verify; the others nothing.
enum {
	LG_FACTORY_HONEST = 0,        // A = aB
	LG_FACTORY_MIXED = 16,        // A = aB + iT, T of order 8: two for each i = 1 … 7
	LG_FACTORY_SMALL_ORDER = 30,  // all encodings
	LG_FACTORY_NONCANONICAL = 44, // y >= p, yet not of small order
	LG_FACTORY_DAMAGED = 50,      // an honest key with a bit turned over
	LG_FACTORY_NOISE = 58,        // random bytes: half of them are no points
	LG_FACTORY_KEYS = 64,
};

enum lg_signature_family {
#define FAMILY(name, weight, text) LG_SIGNATURE_##name,
#include "tests/lib/signature_family.def"
#undef FAMILY
	LG_SIGNATURE_FAMILIES
};
const char *lg_signature_family_text(enum lg_signature_family family);

// Stands for an index where the key is none of the factory's.
#define LG_FACTORY_STRANGER UINT32_MAX
#define LG_FACTORY_MESSAGE_MAX_BYTES 4096

struct lg_signature_case {
	enum lg_signature_family family;
	uint32_t key; // index of public_key among the factory's, or LG_FACTORY_STRANGER
	uint8_t public_key[LG_PUBLIC_KEY_BYTES];
	uint8_t signature[LG_SIGNATURE_BYTES];
	uint8_t *message; // at any alignment, ends where its allocation ends
	uint32_t message_bytes;
	bool accepted; // libsodium's verdict
	void *allocation;
};

struct lg_signature_factory {
	uint64_t seed;
	uint8_t key[LG_FACTORY_KEYS][LG_PUBLIC_KEY_BYTES];
	// Of honest and mixed keys; of damaged ones, what they were made from.
	uint8_t scalar[LG_FACTORY_KEYS][32]; // a, below L
	uint8_t torsion[LG_FACTORY_KEYS];    // i
};

void lg_signature_factory_init(struct lg_signature_factory *factory, uint64_t seed);

// A signature of any family; number tells it from others. The caller hands it to _fini.
void lg_signature_factory_make(const struct lg_signature_factory *factory, uint64_t number,
	struct lg_signature_case *made);
// One of a family.
void lg_signature_factory_make_one(const struct lg_signature_factory *factory, uint64_t number,
	enum lg_signature_family family, struct lg_signature_case *made);
// A good one by an honest key.
void lg_signature_factory_make_good(const struct lg_signature_factory *factory, uint64_t number,
	uint32_t key, uint32_t message_bytes, struct lg_signature_case *made);
void lg_signature_case_fini(struct lg_signature_case *made);
