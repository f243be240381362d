// SPDX-License-Identifier: Apache-2.0
// What licgate-control does without serving. Each becomes control.user first.
#pragma once

#include "common/clock.h"
#include "common/conf.h"

#include <stdio.h>

// --init: a new state; writes its public root keys to out, in the form of the configuration.
// LG_E_EXISTS where there is one.
LG_MUST_CHECK int lg_upkeep_init(
	const struct lg_conf *conf, const struct lg_clock *clock, FILE *out, struct lg_error *err);

// --check: opens the state as a start would.
LG_MUST_CHECK int lg_upkeep_check(
	const struct lg_conf *conf, const struct lg_clock *clock, struct lg_error *err);

// --new-epoch: for a state that was restored from an older copy.
LG_MUST_CHECK int lg_upkeep_new_epoch(
	const struct lg_conf *conf, const struct lg_clock *clock, struct lg_error *err);
