// SPDX-License-Identifier: Apache-2.0
// A kind of arithmetic with a factory's keys, ready to be held against libsodium's verdicts.
#pragma once

#include "dataplane/ed25519/verify.h"
#include "tests/lib/signature_factory.h"

#define LG_CONTENDER_BATCH_MAX 1024

struct lg_contender {
	enum lg_ed25519_kind kind;
	struct lg_ed25519_engine *engine;
	struct lg_ed25519_keys *keys;
	struct lg_ed25519_verifier *verifier;
};

// What cannot be had ends the test program with a sentence.
void lg_contender_init(struct lg_contender *contender, const struct lg_ed25519_options *options,
	const struct lg_signature_factory *factory);
void lg_contender_fini(struct lg_contender *contender);

struct lg_ed25519_item lg_contender_item(const struct lg_signature_case *made);

enum lg_contest { LG_CONTEST_KNOWN, LG_CONTEST_ANY };
#define LG_CONTESTS 2

// Verifies the cases as one batch and returns how many verdicts differ from libsodium's, plus one
// when something was written beyond the last. The first few of the program's life are printed with
// all that is needed to see them again.
uint32_t lg_contender_mistakes(const struct lg_contender *contender, enum lg_contest contest,
	const struct lg_signature_case *const *cases, uint32_t count);
