// SPDX-License-Identifier: Apache-2.0
#include "tests/lib/signature_factory.h"

#include "tests/lib/signature_sign.h"

#include <sodium.h>

#include <stdlib.h>

static void make_noncanonical(struct lg_choices *choices, uint8_t out[32])
{
	memset(out, 0xff, 32);
	out[0] = (uint8_t)(0xed + 2 + lg_choose_below(choices, 17)); // y = p + 2 … p + 18
	out[31] = lg_choose_below(choices, 2) ? 0xff : 0x7f;
}

// Turns one bit over; every fourth time the sign of x.
static void damage_point(struct lg_choices *choices, uint8_t bytes[32])
{
	const uint32_t bit = lg_choose_below(choices, 4) ? lg_choose_below(choices, 256) : 255;

	bytes[bit / 8] ^= (uint8_t)(1 << bit % 8);
}

static void make_key(struct lg_signature_factory *f, struct lg_choices *choices, uint32_t i)
{
	if (i < LG_FACTORY_SMALL_ORDER) {
		if (i >= LG_FACTORY_MIXED)
			f->torsion[i] = (uint8_t)(1 + (i - LG_FACTORY_MIXED) % 7);
		lg_choose_scalar(choices, f->scalar[i]);
		lg_factory_point(f->scalar[i], f->torsion[i], f->key[i]);
	} else if (i < LG_FACTORY_NONCANONICAL) {
		f->torsion[i] = lg_small_order[i - LG_FACTORY_SMALL_ORDER].multiple;
		memcpy(f->key[i], lg_small_order[i - LG_FACTORY_SMALL_ORDER].bytes, 32);
	} else if (i < LG_FACTORY_DAMAGED) {
		make_noncanonical(choices, f->key[i]);
	} else if (i < LG_FACTORY_NOISE) {
		memcpy(f->scalar[i], f->scalar[i - LG_FACTORY_DAMAGED], 32);
		memcpy(f->key[i], f->key[i - LG_FACTORY_DAMAGED], 32);
		damage_point(choices, f->key[i]);
	} else {
		lg_choose_bytes(choices, f->key[i], 32);
	}
}

void lg_signature_factory_init(struct lg_signature_factory *factory, uint64_t seed)
{
	struct lg_choices choices = {seed};

	lg_factory_need(sodium_init() >= 0, "start libsodium");
	*factory = (struct lg_signature_factory){.seed = seed};
	for (uint32_t i = 0; i < LG_FACTORY_KEYS; i++)
		make_key(factory, &choices, i);
}

// Adds L to S as often as is chosen and fits into 256 bits.
static void add_order(struct lg_choices *choices, uint8_t s[32])
{
	for (uint32_t times = 1 + lg_choose_below(choices, 14); times > 0; times--)
		sodium_add(s, lg_prime_order, 32);
}

// 0, 2^252, L, 2^253, 2^255 or 2^256 and up to eight more or less; or S below 2^64; or L + 2^125.
static void make_edge(struct lg_choices *choices, uint8_t s[32])
{
	static const uint8_t top[] = {0x00, 0x10, 0x20, 0x80};
	const uint32_t which = lg_choose_below(choices, 8);
	const uint8_t off[32] = {(uint8_t)lg_choose_below(choices, 9)};

	memset(s, 0, 32);
	if (which < sizeof(top))
		s[31] = top[which];
	else if (which == sizeof(top))
		lg_choose_bytes(choices, s, 8);
	else
		memcpy(s, lg_prime_order, 32);
	if (which == 7)
		s[15] |= 0x20;
	if (lg_choose_below(choices, 2))
		sodium_add(s, off, 32);
	else
		sodium_sub(s, off, 32);
}

// Lengths at which SHA-512 needs another block for R || A || M, lengths of licences, and others.
static uint32_t choose_length(struct lg_choices *choices)
{
	switch (lg_choose_below(choices, 4)) {
	case 0: // 64 + length near 128n or, with the padding's 17 bytes, near 128n - 17
		return 128 * (1 + lg_choose_below(choices, 12)) - 64 -
			17 * lg_choose_below(choices, 2) + lg_choose_below(choices, 5) - 2;
	case 1:
		return lg_choose_below(choices, LG_FACTORY_MESSAGE_MAX_BYTES + 1);
	case 2:
		return lg_choose_below(choices, 8);
	default:
		return lg_choose_below(choices, 512);
	}
}

static void make_message(struct lg_choices *choices, uint32_t bytes, struct lg_signature_case *c)
{
	const uint32_t before = lg_choose_below(choices, 16);

	c->allocation = malloc(before + bytes + (before + bytes == 0));
	lg_factory_need(c->allocation != NULL, "get memory for a message");
	c->message = (uint8_t *)c->allocation + before;
	c->message_bytes = bytes;
	lg_choose_bytes(choices, c->message, bytes);
}

static void take_key(
	const struct lg_signature_factory *f, uint32_t key, struct lg_signature_case *c)
{
	c->key = key;
	memcpy(c->public_key, f->key[key], sizeof(c->public_key));
}

static void turn_bit(struct lg_choices *choices, uint8_t *bytes, uint32_t len)
{
	const uint32_t bit = lg_choose_below(choices, 8 * len);

	bytes[bit / 8] ^= (uint8_t)(1 << bit % 8);
}

// What is damaged afterwards begins as a good signature.
static void sign_as(const struct lg_signature_factory *f, struct lg_choices *choices,
	struct lg_signature_case *c)
{
	uint32_t first = LG_FACTORY_HONEST, end = LG_FACTORY_SMALL_ORDER;
	bool small_r = false, cancels = true;

	switch (c->family) {
	case LG_SIGNATURE_GOOD:
		end = LG_FACTORY_MIXED;
		break;
	case LG_SIGNATURE_MIXED_GOOD:
		first = LG_FACTORY_MIXED;
		break;
	case LG_SIGNATURE_TORSION_SHIFTED:
		cancels = false;
		break;
	case LG_SIGNATURE_R_SMALL_ORDER:
		small_r = true;
		break;
	case LG_SIGNATURE_ALL_SMALL_ORDER:
		small_r = true;
		// fall through
	case LG_SIGNATURE_KEY_SMALL_ORDER:
		first = LG_FACTORY_SMALL_ORDER;
		end = LG_FACTORY_NONCANONICAL;
		break;
	case LG_SIGNATURE_KEY_NONCANONICAL:
		first = LG_FACTORY_NONCANONICAL;
		end = LG_FACTORY_DAMAGED;
		break;
	default:
		break;
	}
	take_key(f, first + lg_choose_below(choices, end - first), c);
	if (cancels && !small_r && f->torsion[c->key] == 0)
		lg_factory_sign(f, choices, c->key, c);
	else
		lg_factory_sign_torsion(f, choices, c->key, small_r, cancels, c);
}

static void damage_key(const struct lg_signature_factory *f, struct lg_choices *choices,
	struct lg_signature_case *c)
{
	if (lg_choose_below(choices, 2)) {
		c->key = LG_FACTORY_STRANGER;
		damage_point(choices, c->public_key);
		return;
	}
	take_key(f, LG_FACTORY_DAMAGED + lg_choose_below(choices, 8), c);
	memcpy(c->public_key, f->key[c->key - LG_FACTORY_DAMAGED], sizeof(c->public_key));
	lg_factory_sign(f, choices, c->key, c);
	take_key(f, c->key, c);
}

static void swap_halves(uint8_t signature[LG_SIGNATURE_BYTES])
{
	uint8_t r[32];

	memcpy(r, signature, 32);
	memcpy(signature, signature + 32, 32);
	memcpy(signature + 32, r, 32);
}

// Families that are good signatures, and something done to them.
static void damage_as(const struct lg_signature_factory *f, struct lg_choices *choices,
	struct lg_signature_case *c)
{
	switch (c->family) {
	case LG_SIGNATURE_R_BIT:
		damage_point(choices, c->signature);
		break;
	case LG_SIGNATURE_S_BIT:
		turn_bit(choices, c->signature + 32, 32);
		break;
	case LG_SIGNATURE_MESSAGE_BIT:
		turn_bit(choices, c->message, c->message_bytes);
		break;
	case LG_SIGNATURE_MESSAGE_CUT:
		c->message++;
		c->message_bytes--;
		break;
	case LG_SIGNATURE_S_PLUS_L:
		add_order(choices, c->signature + 32);
		break;
	case LG_SIGNATURE_S_EDGE:
		make_edge(choices, c->signature + 32);
		break;
	case LG_SIGNATURE_R_NONCANONICAL:
		make_noncanonical(choices, c->signature);
		break;
	case LG_SIGNATURE_R_NOISE:
		lg_choose_bytes(choices, c->signature, 32);
		break;
	case LG_SIGNATURE_KEY_DAMAGED:
		damage_key(f, choices, c);
		break;
	case LG_SIGNATURE_KEY_SWAPPED:
		take_key(f,
			(c->key + 1 + lg_choose_below(choices, LG_FACTORY_KEYS - 1)) %
				LG_FACTORY_KEYS,
			c);
		break;
	case LG_SIGNATURE_R_S_SWAPPED:
		swap_halves(c->signature);
		break;
	case LG_SIGNATURE_NOISE:
		take_key(f, lg_choose_below(choices, LG_FACTORY_KEYS), c);
		lg_choose_bytes(choices, c->signature, LG_SIGNATURE_BYTES);
		break;
	default:
		break;
	}
}

static void judge(struct lg_signature_case *c)
{
	c->accepted = crypto_sign_verify_detached(
			      c->signature, c->message, c->message_bytes, c->public_key) == 0;
}

static void make(const struct lg_signature_factory *f, struct lg_choices *choices,
	enum lg_signature_family family, struct lg_signature_case *made)
{
	const bool changes_message = family == LG_SIGNATURE_MESSAGE_BIT ||
		family == LG_SIGNATURE_MESSAGE_CUT || family == LG_SIGNATURE_R_SMALL_ORDER ||
		family == LG_SIGNATURE_ALL_SMALL_ORDER;
	const uint32_t bytes = choose_length(choices);

	*made = (struct lg_signature_case){.family = family};
	make_message(choices, bytes + (changes_message && bytes == 0), made);
	sign_as(f, choices, made);
	damage_as(f, choices, made);
	judge(made);
}

void lg_signature_factory_make_one(const struct lg_signature_factory *factory, uint64_t number,
	enum lg_signature_family family, struct lg_signature_case *made)
{
	struct lg_choices choices = lg_choices_of(factory->seed, number);

	make(factory, &choices, family, made);
}

static const struct {
	uint32_t weight;
	const char *text;
} families[LG_SIGNATURE_FAMILIES] = {
#define FAMILY(name, weight, text) {weight, text},
#include "tests/lib/signature_family.def"
#undef FAMILY
};

const char *lg_signature_family_text(enum lg_signature_family family)
{
	return families[family].text;
}

static enum lg_signature_family choose_family(struct lg_choices *choices)
{
	uint32_t at, all = 0;
	unsigned family = 0;

	for (unsigned i = 0; i < LG_SIGNATURE_FAMILIES; i++)
		all += families[i].weight;
	at = lg_choose_below(choices, all);
	while (at >= families[family].weight)
		at -= families[family++].weight;
	return family;
}

void lg_signature_factory_make(
	const struct lg_signature_factory *factory, uint64_t number, struct lg_signature_case *made)
{
	struct lg_choices choices = lg_choices_of(factory->seed, number);
	const enum lg_signature_family family = choose_family(&choices);

	make(factory, &choices, family, made);
}

void lg_signature_factory_make_good(const struct lg_signature_factory *factory, uint64_t number,
	uint32_t key, uint32_t message_bytes, struct lg_signature_case *made)
{
	struct lg_choices choices = lg_choices_of(factory->seed, number);

	*made = (struct lg_signature_case){.family = LG_SIGNATURE_GOOD};
	make_message(&choices, message_bytes, made);
	take_key(factory, key, made);
	lg_factory_sign(factory, &choices, key, made);
	judge(made);
}

void lg_signature_case_fini(struct lg_signature_case *made)
{
	free(made->allocation);
	made->allocation = NULL;
}
