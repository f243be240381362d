// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/ifma.h"

#include "dataplane/ed25519/accept.h"
#include "dataplane/ed25519/scalar.h"
#include "dataplane/ed25519/sha512x8.h"

void lg_ifma_scalars(struct lg_ifma_room *room, const struct lg_ed25519_item *items, uint32_t group,
	uint32_t count, uint64_t s[LG_LANES_X8][4], uint64_t k[LG_LANES_X8][4])
{
	const uint8_t *r[LG_LANES_X8], *a[LG_LANES_X8], *m[LG_LANES_X8];
	uint32_t m_bytes[LG_LANES_X8];
	uint64_t digest[LG_LANES_X8][8];

	for (uint32_t l = 0; l < LG_LANES_X8; l++) {
		const uint32_t i = lg_ifma_item(group, l, count);
		const struct lg_ed25519_item *const item = &items[i];

		r[l] = item->signature;
		a[l] = room->public_key[i];
		m[l] = item->message;
		m_bytes[l] = item->message_bytes;
		room->seemly[i] = lg_accept_signature(item->signature, s[l]);
	}
	lg_sha512x8_signed(r, a, m, m_bytes, digest);
	for (uint32_t l = 0; l < LG_LANES_X8; l++)
		lg_scalar_reduce(digest[l], k[l]);
}

// t = x·y/2 = (d·x·y)/2d.
struct lg_extended_x8 lg_ifma_start(const struct lg_multiple_x8 *first)
{
	static const uint64_t half[5] = {
		0x7fffffffffff7, LG_X8_MASK, LG_X8_MASK, LG_X8_MASK, LG_X8_MASK >> 1};
	static const uint64_t inverse_of_2d[5] = {
		0x793b66e4fc18, 0x184279542e25e, 0x3739ecc16bbad, 0x390cac5884533, 0x60483f690a6ae};

	return (struct lg_extended_x8){
		.minus = first->minus,
		.plus = first->plus,
		.t = lg_fe_x8_product(first->dxy, lg_fe_x8_constant(inverse_of_2d)),
		.raw_z = lg_raw_x8_of(lg_fe_x8_constant(half)),
	};
}

// The inverses of eight lanes by one inversion.
static struct lg_fe_x8 invert_lanes(struct lg_fe_x8 element)
{
	uint64_t word[4][LG_LANES_X8];
	struct lg_fe lane[LG_LANES_X8], products[LG_LANES_X8];
	__m512i words[4];

	lg_fe_x8_words(element, words);
	for (unsigned w = 0; w < 4; w++)
		_mm512_storeu_si512(word[w], words[w]);
	for (unsigned l = 0; l < LG_LANES_X8; l++)
		lane[l] = lg_fe_from_words(
			(const uint64_t[]){word[0][l], word[1][l], word[2][l], word[3][l]});
	lg_fe_invert_all(lane, products, LG_LANES_X8);
	for (unsigned l = 0; l < LG_LANES_X8; l++) {
		uint64_t inverse[4];

		lg_fe_to_words(lane[l], inverse);
		for (unsigned w = 0; w < 4; w++)
			word[w][l] = inverse[w];
	}
	for (unsigned w = 0; w < 4; w++)
		words[w] = _mm512_loadu_si512(word[w]);
	return lg_fe_x8_from_words(words);
}

// Compares R with the encoding of x·inverse, y·inverse.
static void compare(const struct lg_projective_x8 *sum, struct lg_fe_x8 inverse,
	const struct lg_ed25519_item *items, uint32_t group, uint32_t count, uint8_t *valid)
{
	__m512i x[4], y[4];
	uint64_t word[4][LG_LANES_X8];

	lg_fe_x8_words(lg_fe_x8_product(sum->x, inverse), x);
	lg_fe_x8_words(lg_fe_x8_product(sum->y, inverse), y);
	y[3] = lg_v8_or(y[3], lg_v8_left(x[0], 63));
	for (unsigned w = 0; w < 4; w++)
		_mm512_storeu_si512(word[w], y[w]);
	for (uint32_t l = 0; l < LG_LANES_X8 && group * LG_LANES_X8 + l < count; l++) {
		const uint32_t i = group * LG_LANES_X8 + l;
		uint64_t differs = 0;

		for (unsigned w = 0; w < 4; w++) {
			uint64_t r;

			memcpy(&r, items[i].signature + 8 * w, 8);
			differs |= r ^ word[w][l];
		}
		valid[i] &= differs == 0;
	}
}

void lg_ifma_settle(struct lg_ifma_room *room, const struct lg_ed25519_item *items, uint32_t count,
	uint8_t *valid)
{
	const uint32_t groups = lg_ifma_groups(count);
	struct lg_fe_x8 inverse;

	memcpy(valid, room->seemly, count);
	room->product[0] = room->sum[0].z;
	for (uint32_t g = 1; g < groups; g++)
		room->product[g] = lg_fe_x8_product(room->product[g - 1], room->sum[g].z);
	inverse = invert_lanes(room->product[groups - 1]);
	for (uint32_t g = groups; g-- > 1;) {
		compare(&room->sum[g], lg_fe_x8_product(inverse, room->product[g - 1]), items, g,
			count, valid);
		inverse = lg_fe_x8_product(inverse, room->sum[g].z);
	}
	compare(&room->sum[0], inverse, items, 0, count, valid);
}

void lg_ifma_store(uint8_t *slot, const struct lg_multiple *multiple)
{
	uint64_t entry[16] = {0};

	memcpy(entry, multiple->half_minus.limb, sizeof(multiple->half_minus.limb));
	memcpy(entry + 5, multiple->half_plus.limb, sizeof(multiple->half_plus.limb));
	memcpy(entry + 10, multiple->dxy.limb, sizeof(multiple->dxy.limb));
	memcpy(slot, entry, LG_SLOT_BYTES);
}

static bool runs(void)
{
	__builtin_cpu_init();
	return __builtin_cpu_supports("avx512ifma") && __builtin_cpu_supports("avx512f") &&
		__builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw") &&
		__builtin_cpu_supports("avx512dq") && lg_arithmetic_avx2.runs();
}

const struct lg_arithmetic lg_arithmetic_ifma = {
	.kind = LG_ED25519_IFMA,
	.runs = runs,
	.store = lg_ifma_store,
	.slowdown_percent = 25,
	.workspace_bytes = sizeof(struct lg_ifma_room),
	.verify_known = lg_ifma_verify_known,
	.verify_any = lg_ifma_verify_any,
};
