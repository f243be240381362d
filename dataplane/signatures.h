// SPDX-License-Identifier: Apache-2.0
// The signature engine as this process runs it: made as the configuration asks, tested before it is
// believed, and watched while workers use it. Management's alone.
#pragma once

#include "common/conf.h"
#include "common/counters.h"
#include "dataplane/ed25519/verify.h"

struct lg_signatures {
	struct lg_ed25519_engine *engine;
	struct lg_ed25519_layout reported;                            // in the log
	struct lg_ed25519_verifier *verifier[LG_COUNTER_WORKERS_MAX]; // of worker i
	unsigned verifier_count;
};

// Makes the engine and says in the log what it computes with. An arithmetic that fails its
// self-test is not used: the log says so, and the next slower one is tried; libsodium comes last.
// Refused is what lg_ed25519_engine_new() refuses.
LG_MUST_CHECK int lg_signatures_start(
	const struct lg_conf *conf, struct lg_signatures *signatures, struct lg_error *err);
// After the last key set and verifier.
void lg_signatures_stop(struct lg_signatures *signatures);

// Watches the next worker's verifier from now on.
void lg_signatures_add(struct lg_signatures *signatures, struct lg_ed25519_verifier *verifier);

// Has libsodium check what the workers set aside, and raises the alarm when a verdict was wrong.
// Sets the gauges, and logs how tables are laid out when that has changed.
void lg_signatures_watch(struct lg_signatures *signatures, struct lg_counters *counters);
