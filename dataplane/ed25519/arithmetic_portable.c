// SPDX-License-Identifier: Apache-2.0
// Verification in 64-bit integers: R' = s·B - k·A from tables, its encoding compared with R.
//
// A batch goes through three passes: hashes and digits of all, sums of all, encodings of all. The
// digits of a batch stand in one row, so that sums fetch entries of tables some additions ahead,
// across signatures; the encodings share one inversion.
#include "dataplane/ed25519/accept.h"
#include "dataplane/ed25519/arithmetic.h"
#include "dataplane/ed25519/scalar.h"

#include "common/bytes.h"

#include <sodium.h>

// A key of which nothing is known gets a table of its own: its multiples up to MULTIPLES, for
// digits of WIDTH bits. Those of a group are made with one inversion.
#define ANY_WIDTH 5
#define ANY_MULTIPLES (1u << (ANY_WIDTH - 1))
#define ANY_GROUP (LG_POINT_MULTIPLES_MAX / ANY_MULTIPLES)

// A slot begins with a struct lg_multiple; bytes are copied in and out.
_Static_assert(sizeof(struct lg_multiple) <= LG_SLOT_BYTES, "a multiple fits into a slot");

struct any_table {
	uint8_t slot[ANY_MULTIPLES + 1][LG_SLOT_BYTES]; // by digit
};

struct workspace {
	struct lg_ed25519_spent spent;
	struct lg_point sum[LG_ED25519_BATCH_MAX];
	struct lg_fe inverse[LG_ED25519_BATCH_MAX], products[LG_ED25519_BATCH_MAX];
	union {
		uint32_t row[LG_ED25519_BATCH_MAX * 2 * LG_COMB_WINDOWS_MAX];
		struct {
			struct lg_point point[LG_POINT_MULTIPLES_MAX];
			struct lg_multiple multiple[LG_POINT_MULTIPLES_MAX];
			struct any_table table[ANY_GROUP];
		};
	};
};

static void store(uint8_t *slot, const struct lg_multiple *multiple)
{
	memset(slot, 0, LG_SLOT_BYTES);
	memcpy(slot, multiple, sizeof(*multiple));
}

// k = SHA-512(R || A || M) mod L (RFC 8032 section 5.1.7).
static void hash(const struct lg_ed25519_item *item, const uint8_t *public_key, uint64_t k[4])
{
	uint8_t digest[crypto_hash_sha512_BYTES];
	crypto_hash_sha512_state state;
	uint64_t wide[8];

	crypto_hash_sha512_init(&state);
	crypto_hash_sha512_update(&state, item->signature, 32);
	crypto_hash_sha512_update(&state, public_key, LG_PUBLIC_KEY_BYTES);
	crypto_hash_sha512_update(&state, item->message, item->message_bytes);
	crypto_hash_sha512_final(&state, digest);
	for (int i = 0; i < 8; i++)
		wide[i] = lg_le64(digest + 8 * i);
	lg_scalar_reduce(wide, k);
}

static const uint8_t *slot_at(const uint8_t *slots, uint32_t digit)
{
	return slots + (size_t)(digit & ~LG_COMB_NEGATIVE) * LG_SLOT_BYTES;
}

static struct lg_fe read_fe(const uint8_t *slot, size_t at)
{
	struct lg_fe fe;

	memcpy(&fe, slot + at, sizeof(fe));
	return fe;
}

static struct lg_fe read_half(const uint8_t *slot, bool plus)
{
	return read_fe(slot,
		plus ? offsetof(struct lg_multiple, half_plus)
		     : offsetof(struct lg_multiple, half_minus));
}

static struct lg_point first_of(const uint8_t *slots, uint32_t digit)
{
	const bool negative = digit & LG_COMB_NEGATIVE;
	const uint8_t *slot = slot_at(slots, digit);

	return lg_point_of_halves(read_half(slot, negative), read_half(slot, !negative));
}

LG_LIMB_INLINE struct lg_point add(struct lg_point p, const uint8_t *slots, uint32_t digit)
{
	const bool negative = digit & LG_COMB_NEGATIVE;
	const uint8_t *slot = slot_at(slots, digit);

	return lg_point_add_signed(p, read_half(slot, negative), read_half(slot, !negative),
		read_fe(slot, offsetof(struct lg_multiple, dxy)), negative);
}

static struct lg_point add_row(
	struct lg_point p, const uint8_t *slots, const uint32_t *row, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++)
		p = add(p, slots, row[i]);
	return p;
}

// Inlined, because gcc -O2 takes a function that only prefetches for one without effect, and drops
// the calls.
static inline __attribute__((always_inline)) void prefetch_row(
	const uint8_t *slots, const uint32_t *row, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++) {
		__builtin_prefetch(slot_at(slots, row[i]));
		__builtin_prefetch(slot_at(slots, row[i]) + 64);
	}
}

// The encodings of all sums (RFC 8032 section 5.1.2) against the R of all signatures.
static void compare(
	struct workspace *w, const struct lg_ed25519_item *items, uint32_t count, uint8_t *valid)
{
	for (uint32_t i = 0; i < count; i++)
		w->inverse[i] = w->sum[i].z;
	lg_fe_invert_all(w->inverse, w->products, count);
	for (uint32_t i = 0; i < count; i++) {
		uint8_t encoded[32];

		lg_point_encode_by(&w->sum[i], w->inverse[i], encoded);
		valid[i] &= memcmp(encoded, items[i].signature, sizeof(encoded)) == 0;
	}
}

static void verify_known(void *workspace, const struct lg_tables *tables,
	const struct lg_known_key *const *keys, const struct lg_ed25519_item *items, uint32_t count,
	uint8_t *valid)
{
	const uint32_t digits = tables->base.windows + tables->key.windows;
	struct workspace *w = workspace;
	uint64_t since = lg_ticks();

	for (uint32_t i = 0; i < count; i++) {
		uint32_t *row = w->row + i * digits;
		uint64_t s[4], k[4];

		valid[i] = lg_accept_signature(items[i].signature, s);
		hash(&items[i], keys[i]->public_key, k);
		lg_comb_split(&tables->base, s, 0, row, 1);
		lg_comb_split(&tables->key, k, keys[i]->slot, row + tables->base.windows, 1);
	}
	lg_spend(&w->spent.scalars_ticks, &since);
	prefetch_row(tables->slots, w->row, digits);
	for (uint32_t i = 0; i < count; i++) {
		const uint32_t *row = w->row + i * digits;

		if (i + 1 < count)
			prefetch_row(tables->slots, row + digits, digits);
		w->sum[i] = add_row(
			first_of(tables->slots, row[0]), tables->slots, row + 1, digits - 1);
	}
	lg_spend(&w->spent.sum_ticks, &since);
	compare(w, items, count, valid);
	lg_spend(&w->spent.settle_ticks, &since);
}

// Tables of 0 to ANY_MULTIPLES times a[i].
static void make_any_tables(struct workspace *w, const struct lg_point *a, uint32_t count)
{
	struct lg_multiple once[ANY_GROUP], neutral;

	lg_point_multiples(a, count, once);
	for (uint32_t i = 0; i < count; i++) {
		struct lg_point *p = w->point + i * ANY_MULTIPLES;

		p[0] = a[i];
		for (uint32_t j = 1; j < ANY_MULTIPLES; j++)
			p[j] = lg_point_add(p[j - 1], &once[i]);
	}
	lg_point_multiples(w->point, count * ANY_MULTIPLES, w->multiple);
	lg_point_multiples(&lg_point_neutral, 1, &neutral);
	for (uint32_t i = 0; i < count; i++) {
		store(w->table[i].slot[0], &neutral);
		for (uint32_t j = 0; j < ANY_MULTIPLES; j++)
			store(w->table[i].slot[j + 1], &w->multiple[i * ANY_MULTIPLES + j]);
	}
}

// 2^ANY_WIDTH times p. A doubling doesn't read T, so only the last one has to make it.
static struct lg_point shift_window(struct lg_point p)
{
	for (int i = 1; i < ANY_WIDTH; i++) {
		p = lg_point_double(p);
		p.t = lg_fe_zero;
	}
	return lg_point_double(p);
}

// k times the point whose table it is.
static struct lg_point multiply_any(
	const struct lg_comb *comb, const struct any_table *table, const uint64_t k[4])
{
	const uint8_t *slots = table->slot[0];
	uint32_t digit[LG_COMB_WINDOWS_MAX], i = comb->windows - 1;
	struct lg_point p;

	lg_comb_split(comb, k, 0, digit, 1);
	p = first_of(slots, digit[i] - comb->first[i]);
	while (i-- > 0)
		p = add(shift_window(p), slots, digit[i] - comb->first[i]);
	return p;
}

static void sum_any_group(struct workspace *w, const struct lg_tables *tables,
	const struct lg_ed25519_item *items, uint32_t count, struct lg_point *sum, uint8_t *valid)
{
	struct lg_point a[ANY_GROUP];
	struct lg_comb comb;

	lg_comb_init(&comb, ANY_WIDTH);
	for (uint32_t i = 0; i < count; i++) {
		a[i] = lg_point_neutral;
		valid[i] = lg_accept_key(items[i].public_key, &a[i]);
	}
	make_any_tables(w, a, count);
	for (uint32_t i = 0; i < count; i++) {
		uint32_t row[LG_COMB_WINDOWS_MAX];
		uint64_t s[4], k[4];

		valid[i] &= lg_accept_signature(items[i].signature, s);
		hash(&items[i], items[i].public_key, k);
		lg_comb_split(&tables->base, s, 0, row, 1);
		prefetch_row(tables->slots, row, tables->base.windows);
		sum[i] = add_row(multiply_any(&comb, &w->table[i], k), tables->slots, row,
			tables->base.windows);
	}
}

static void verify_any(void *workspace, const struct lg_tables *tables,
	const struct lg_ed25519_item *items, uint32_t count, uint8_t *valid)
{
	struct workspace *w = workspace;

	for (uint32_t i = 0; i < count; i += ANY_GROUP) {
		const uint32_t group = count - i < ANY_GROUP ? count - i : ANY_GROUP;

		sum_any_group(w, tables, items + i, group, w->sum + i, valid + i);
	}
	compare(w, items, count, valid);
}

static bool runs(void)
{
	return true;
}

const struct lg_arithmetic lg_arithmetic_portable = {
	.kind = LG_ED25519_PORTABLE,
	.runs = runs,
	.store = store,
	.slowdown_percent = 5,
	.workspace_bytes = sizeof(struct workspace),
	.verify_known = verify_known,
	.verify_any = verify_any,
};
