// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/avx2.h"

#include "dataplane/ed25519/accept.h"
#include "dataplane/ed25519/scalar_x4.h"
#include "dataplane/ed25519/sha512x4.h"

void lg_avx2_scalars(struct lg_avx2_room *room, const struct lg_ed25519_item *items, uint32_t group,
	uint32_t count, uint64_t s[LG_LANES][4], uint64_t k[LG_LANES][4])
{
	const uint8_t *r[LG_LANES], *a[LG_LANES], *m[LG_LANES];
	uint32_t m_bytes[LG_LANES];
	uint64_t digest[LG_LANES][8];

	for (uint32_t l = 0; l < LG_LANES; l++) {
		const uint32_t i = lg_avx2_item(group, l, count);
		const struct lg_ed25519_item *const item = &items[i];

		r[l] = item->signature;
		a[l] = room->public_key[i];
		m[l] = item->message;
		m_bytes[l] = item->message_bytes;
		room->seemly[i] = lg_accept_signature(item->signature, s[l]);
	}
	lg_sha512x4_signed(r, a, m, m_bytes, digest);
	lg_scalar_reduce_x4(digest, k);
}

static const struct lg_fe_x4 one = {{{1, 1, 1, 1}}};

static struct lg_fe lane_of(const struct lg_words_x4 *words, unsigned lane)
{
	uint64_t word[4];

	for (unsigned w = 0; w < 4; w++)
		word[w] = words->word[w][lane];
	return lg_fe_from_words(word);
}

// The inverses of four lanes by one inversion.
static void invert_lanes(struct lg_fe_x4 *element)
{
	struct lg_words_x4 words;
	struct lg_fe value[LG_LANES], before[LG_LANES], inverse;

	lg_fe_x4_product_words(&words, element, &one);
	for (unsigned l = 0; l < LG_LANES; l++) {
		value[l] = lane_of(&words, l);
		before[l] = l ? lg_fe_mul(before[l - 1], value[l]) : value[0];
	}
	inverse = lg_fe_invert(before[LG_LANES - 1]);
	for (unsigned l = LG_LANES; l-- > 0;) {
		uint64_t word[4];

		lg_fe_to_words(l ? lg_fe_mul(inverse, before[l - 1]) : inverse, word);
		for (unsigned w = 0; w < 4; w++)
			words.word[w][l] = word[w];
		inverse = lg_fe_mul(inverse, value[l]);
	}
	lg_fe_x4_from_words(element, &words);
}

// What differs between the encoding of x·inverse, y·inverse and R: 0 where they are equal.
static void compare(const struct lg_projective_x4 *sum, const struct lg_fe_x4 *inverse,
	const struct lg_ed25519_item *items, uint32_t group, uint32_t count, uint8_t *valid)
{
	struct lg_words_x4 x, y;

	lg_fe_x4_product_words(&x, &sum->x, inverse);
	lg_fe_x4_product_words(&y, &sum->y, inverse);
	for (uint32_t l = 0; l < LG_LANES && group * LG_LANES + l < count; l++) {
		const uint32_t i = group * LG_LANES + l;
		uint64_t differs = 0;

		y.word[3][l] |= x.word[0][l] << 63;
		for (unsigned w = 0; w < 4; w++) {
			uint64_t word;

			memcpy(&word, items[i].signature + 8 * w, 8);
			differs |= word ^ y.word[w][l];
		}
		valid[i] &= differs == 0;
	}
}

void lg_avx2_settle(struct lg_avx2_room *room, const struct lg_ed25519_item *items, uint32_t count,
	uint8_t *valid)
{
	const uint32_t groups = lg_avx2_groups(count);
	const struct lg_projective_x4 *const sums = room->sum;
	struct lg_fe_x4 *const products = room->product;
	struct lg_fe_x4 inverse, here;

	memcpy(valid, room->seemly, count);
	products[0] = sums[0].z;
	for (uint32_t g = 1; g < groups; g++)
		lg_fe_x4_multiply(&products[g], &products[g - 1], &sums[g].z);
	inverse = products[groups - 1];
	invert_lanes(&inverse);
	for (uint32_t g = groups; g-- > 0;) {
		here = inverse;
		if (g > 0) {
			lg_fe_x4_multiply(&here, &inverse, &products[g - 1]);
			lg_fe_x4_multiply(&inverse, &inverse, &sums[g].z);
		}
		compare(&sums[g], &here, items, g, count, valid);
	}
}

// Limbs of -2^50 … 2^50, as the additions take them.
static void balance(const struct lg_fe *canonical, double limb[5])
{
	int64_t carry = 0;
	int64_t value[5];

	for (unsigned k = 0; k < 5; k++) {
		value[k] = (int64_t)canonical->limb[k] + carry;
		carry = value[k] > INT64_C(1) << 50;
		value[k] -= carry << 51;
	}
	value[0] += 19 * carry;
	for (unsigned k = 0; k < 5; k++)
		limb[k] = (double)value[k];
}

void lg_avx2_store(uint8_t *slot, const struct lg_multiple *multiple)
{
	double minus[5], plus[5], dxy[5], entry[16];

	balance(&multiple->half_minus, minus);
	balance(&multiple->half_plus, plus);
	balance(&multiple->dxy, dxy);
	memcpy(entry, minus, 4 * sizeof(double));
	memcpy(entry + 4, plus, 4 * sizeof(double));
	memcpy(entry + 8, dxy, 4 * sizeof(double));
	entry[12] = entry[14] = minus[4];
	entry[13] = plus[4];
	entry[15] = dxy[4];
	memcpy(slot, entry, LG_SLOT_BYTES);
}

static bool runs(void)
{
	__builtin_cpu_init();
	return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
}

const struct lg_arithmetic lg_arithmetic_avx2 = {
	.kind = LG_ED25519_AVX2,
	.runs = runs,
	.store = lg_avx2_store,
	.slowdown_percent = 15,
	.workspace_bytes = sizeof(struct lg_avx2_room),
	.verify_known = lg_avx2_verify_known,
	.verify_any = lg_avx2_verify_any,
};
