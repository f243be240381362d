// SPDX-License-Identifier: Apache-2.0
// Batch verification of Ed25519 signatures: a batch in, one verdict each out.
//
// The verdict on each signature is exactly that of libsodium 1.0.18's crypto_sign_verify_detached
// (cofactorless; canonical S; small-order and non-canonical A and R refused), whatever else is in
// the batch and whichever arithmetic computes it. Knows neither DPDK nor RCU, does no I/O, and
// allocates nothing while verifying.
//
// Issuer keys are few and each signs millions of licences, so an engine keeps a table of multiples
// for each of them and a signature costs a few dozen additions of points. Three kinds of object:
//   engine    one a process: the kind of arithmetic and the memory of all tables
//   keys      the issuer keys of one trust list; immutable, shared by threads, published by pointer
//   verifier  one a thread: room to work in, and what was sampled for another look
#pragma once

#include "common/cose.h"
#include "common/error.h"

enum lg_ed25519_kind {
	LG_ED25519_LIBSODIUM, // no tables; what every other kind is measured against
	LG_ED25519_PORTABLE,  // 64-bit integers, any CPU
	LG_ED25519_AVX2,      // four signatures a vector; needs AVX2 and FMA
	LG_ED25519_IFMA,      // eight signatures a vector; needs AVX-512 with IFMA
};
#define LG_ED25519_KINDS 4

// "libsodium", "portable", "avx2", "avx512ifma".
const char *lg_ed25519_kind_name(enum lg_ed25519_kind kind);
// Whether this build and this CPU have it.
bool lg_ed25519_kind_runs(enum lg_ed25519_kind kind);
// The fastest that runs.
enum lg_ed25519_kind lg_ed25519_kind_best(void);

struct lg_ed25519_options {
	enum lg_ed25519_kind kind;
	size_t table_bytes;     // what tables may take, the base point's included
	uint32_t keys_expected; // tables are laid out for so many; more make them narrower, later
	uint32_t key_width;     // bits of a window, 0 = the widest that fit; for benchmarks
	uint32_t base_width;    // likewise for the base point's table
	bool reserved_pages;    // of hugetlbfs for tables, while enough are free
	uint32_t recheck_every; // one verdict in so many is left for lg_ed25519_verifier_recheck()
};

struct lg_ed25519_engine;

// Builds the base point's table. Refused: a kind that does not run here (LG_E_HOST), less memory
// than the narrowest tables take (LG_E_CONFIG), widths that there are not (LG_E_CONFIG).
LG_MUST_CHECK int lg_ed25519_engine_new(const struct lg_ed25519_options *options,
	struct lg_ed25519_engine **engine, struct lg_error *err);
// After all its keys and verifiers.
void lg_ed25519_engine_free(struct lg_ed25519_engine *engine);

// Known answers (RFC 8032 section 7.1), then good and damaged signatures whose verdicts must be
// libsodium's, by the base point's table as it stands. Takes some 50 ms. LG_E_HOST when a verdict
// is another: the engine is not to be used. Builds keys, so it is for the thread that does.
LG_MUST_CHECK int lg_ed25519_engine_self_test(
	struct lg_ed25519_engine *engine, struct lg_error *err);

struct lg_ed25519_layout {
	enum lg_ed25519_kind kind;
	uint32_t key_width, base_width; // bits a window; 0 without tables
	uint32_t additions;             // of points, a signature
	uint32_t tables;                // of keys, in memory now
	size_t table_bytes;             // of them and the base point's
};
struct lg_ed25519_layout lg_ed25519_engine_layout(struct lg_ed25519_engine *engine);

// Prepared form of keys that many signatures are checked with.
struct lg_ed25519_keys;

// Prepares count public keys (32 bytes each); key i is named by i afterwards. Tables that keys
// still in use have are shared, so one more key costs one table. A key that libsodium would refuse
// is accepted here and fails every signature. Takes up to a second a key: never on a worker. One
// thread at a time builds; any may free.
LG_MUST_CHECK int lg_ed25519_keys_build(struct lg_ed25519_engine *engine,
	const uint8_t (*public_keys)[LG_PUBLIC_KEY_BYTES], uint32_t count,
	struct lg_ed25519_keys **keys, struct lg_error *err);
void lg_ed25519_keys_free(struct lg_ed25519_keys *keys);

struct lg_ed25519_verifier;

// Room for one thread to verify in.
LG_MUST_CHECK int lg_ed25519_verifier_new(struct lg_ed25519_engine *engine,
	struct lg_ed25519_verifier **verifier, struct lg_error *err);
void lg_ed25519_verifier_free(struct lg_ed25519_verifier *verifier);

struct lg_ed25519_rechecks {
	uint32_t checked; // verdicts that libsodium gave once more
	uint32_t wrong;   // of them, those that were not libsodium's
};
// Has libsodium decide again what the verifier's thread left for it. After a wrong verdict that
// verifier decides by libsodium for the rest of its life. For one other thread: management's.
struct lg_ed25519_rechecks lg_ed25519_verifier_recheck(struct lg_ed25519_verifier *verifier);
// Whether it has come to that.
bool lg_ed25519_verifier_distrusted(const struct lg_ed25519_verifier *verifier);

// What the arithmetic spent on signatures by known keys so far, in ticks of the CPU's time-stamp
// counter: all zero by libsodium, and on CPUs whose counter cannot be read. The verifier's thread.
struct lg_ed25519_spent {
	uint64_t scalars_ticks; // checks, hashing, reduction, digits
	uint64_t sum_ticks;     // additions of points
	uint64_t settle_ticks;  // inversion, encoding, comparison
};
struct lg_ed25519_spent lg_ed25519_verifier_spent(const struct lg_ed25519_verifier *verifier);

struct lg_ed25519_item {
	const uint8_t *message;   // contiguous
	const uint8_t *signature; // 64 bytes
	uint32_t message_bytes;
	uint32_t key;              // index in keys, for lg_ed25519_verify_known
	const uint8_t *public_key; // 32 bytes, for lg_ed25519_verify_any
};

// Writes valid[i] = 1 or 0 for each item. Any count; items in any mix of keys. An index beyond keys
// makes its item invalid. What it costs depends on lengths and count, not on verdicts.
void lg_ed25519_verify_known(struct lg_ed25519_verifier *verifier,
	const struct lg_ed25519_keys *keys, const struct lg_ed25519_item *items, uint32_t count,
	uint8_t *valid);

// The same for keys seen for the first time (holders' keys).
void lg_ed25519_verify_any(struct lg_ed25519_verifier *verifier,
	const struct lg_ed25519_item *items, uint32_t count, uint8_t *valid);
