// SPDX-License-Identifier: Apache-2.0
// An engine for tests of what stands on it: the fastest that runs here, small tables, and every
// verdict set aside for a recheck.
#pragma once

#include "dataplane/ed25519/verify.h"
#include "tests/lib/fixture.h"

static inline struct lg_ed25519_engine *lg_test_engine(void)
{
	const struct lg_ed25519_options options = {
		.kind = lg_ed25519_kind_best(),
		.table_bytes = 8 << 20,
		.keys_expected = 8,
		.recheck_every = 1,
	};
	struct lg_ed25519_engine *engine;
	struct lg_error err;

	lg_fixture_need(lg_ed25519_engine_new(&options, &engine, &err), &err);
	return engine;
}

static inline struct lg_ed25519_verifier *lg_test_verifier(struct lg_ed25519_engine *engine)
{
	struct lg_ed25519_verifier *verifier;
	struct lg_error err;

	lg_fixture_need(lg_ed25519_verifier_new(engine, &verifier, &err), &err);
	return verifier;
}
