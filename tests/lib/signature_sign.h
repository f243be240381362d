// SPDX-License-Identifier: Apache-2.0
// How the signature factory signs: with a scalar, and with points of small order added where asked.
// Message and public key of the case stand there; R and S are written. What cannot be done ends the
// test program.
#pragma once

#include "tests/lib/choices.h"
#include "tests/lib/signature_factory.h"

void lg_factory_need(bool done, const char *what);

void lg_choose_scalar(struct lg_choices *choices, uint8_t out[32]);

// scalar·B + multiple·T, T of order 8. A zero scalar gives the point of small order alone.
void lg_factory_point(const uint8_t scalar[32], unsigned multiple, uint8_t out[32]);

// SB = R + kA for a key without torsion.
void lg_factory_sign(const struct lg_signature_factory *f, struct lg_choices *choices,
	uint32_t signer, struct lg_signature_case *c);

// R = rB + a point of small order; that and the message's last byte are tried until SB = R + kA,
// or, where it is not to cancel the key's torsion, until SB - R - kA is of small order but not 0.
// With small_r, r is 0 and R any encoding of its point, and the message must not be empty.
void lg_factory_sign_torsion(const struct lg_signature_factory *f, struct lg_choices *choices,
	uint32_t signer, bool small_r, bool cancels, struct lg_signature_case *c);
