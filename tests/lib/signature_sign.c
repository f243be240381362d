// SPDX-License-Identifier: Apache-2.0
#include "tests/lib/signature_sign.h"

#include <sodium.h>

#include <stdio.h>
#include <stdlib.h>

void lg_factory_need(bool done, const char *what)
{
	if (!done) {
		fprintf(stderr, "signature factory: cannot %s\n", what);
		abort();
	}
}

void lg_choose_scalar(struct lg_choices *choices, uint8_t out[32])
{
	uint8_t wide[64];

	lg_choose_bytes(choices, wide, sizeof(wide));
	crypto_core_ed25519_scalar_reduce(out, wide);
}

void lg_factory_point(const uint8_t scalar[32], unsigned multiple, uint8_t out[32])
{
	uint8_t prime[32];

	multiple %= LG_TORSION_POINTS;
	if (sodium_is_zero(scalar, 32)) {
		memcpy(out, lg_small_order[multiple].bytes, 32);
		return;
	}
	lg_factory_need(crypto_scalarmult_ed25519_base_noclamp(prime, scalar) == 0, "multiply B");
	lg_factory_need(crypto_core_ed25519_add(out, prime, lg_small_order[multiple].bytes) == 0,
		"add a point of small order");
}

// SHA-512(R || A || M) mod L.
static void challenge(const struct lg_signature_case *c, uint8_t k[32])
{
	crypto_hash_sha512_state state;
	uint8_t wide[64];

	crypto_hash_sha512_init(&state);
	crypto_hash_sha512_update(&state, c->signature, 32);
	crypto_hash_sha512_update(&state, c->public_key, 32);
	crypto_hash_sha512_update(&state, c->message, c->message_bytes);
	crypto_hash_sha512_final(&state, wide);
	crypto_core_ed25519_scalar_reduce(k, wide);
}

// S = r + k·a, R being there. Returns what -kA's component of small order is, as a multiple of T.
static unsigned answer(const struct lg_signature_factory *f, uint32_t signer, const uint8_t r[32],
	struct lg_signature_case *c)
{
	uint8_t k[32], ka[32];

	challenge(c, k);
	crypto_core_ed25519_scalar_mul(ka, k, f->scalar[signer]);
	crypto_core_ed25519_scalar_add(c->signature + 32, r, ka);
	return (LG_TORSION_POINTS - k[0] * f->torsion[signer] % LG_TORSION_POINTS) %
		LG_TORSION_POINTS;
}

void lg_factory_sign(const struct lg_signature_factory *f, struct lg_choices *choices,
	uint32_t signer, struct lg_signature_case *c)
{
	uint8_t r[32];

	lg_choose_scalar(choices, r);
	lg_factory_point(r, 0, c->signature);
	answer(f, signer, r, c);
}

void lg_factory_sign_torsion(const struct lg_signature_factory *f, struct lg_choices *choices,
	uint32_t signer, bool small_r, bool cancels, struct lg_signature_case *c)
{
	for (unsigned tries = 0; tries < 1000; tries++) {
		const struct lg_small_order *torsion = &lg_small_order[lg_choose_below(
			choices, small_r ? LG_SMALL_ORDER_ENCODINGS : LG_TORSION_POINTS)];
		const unsigned messages = c->message_bytes > 0 ? 64 : 1;
		uint8_t r[32] = {0};

		memcpy(c->signature, torsion->bytes, 32);
		if (!small_r) {
			lg_choose_scalar(choices, r);
			lg_factory_point(r, torsion->multiple, c->signature);
		}
		for (unsigned i = 0; i < messages; i++) {
			if (c->message_bytes > 0)
				c->message[c->message_bytes - 1]++;
			if ((answer(f, signer, r, c) == torsion->multiple) == cancels)
				return;
		}
	}
	lg_factory_need(false, "sign with points of small order");
}
