// SPDX-License-Identifier: Apache-2.0
// The trust list that a command was given.
#pragma once

#include "control/cli/call.h"
#include "keys/trust_list.h"

// Opens --trust-list under the root keys of --root-key and --threshold, else of the configuration.
// *list is the caller's (lg_trust_list_free).
LG_MUST_CHECK int lg_trust_load(
	const struct lg_call *call, struct lg_trust_list **list, struct lg_error *err);
