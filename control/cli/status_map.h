// SPDX-License-Identifier: Apache-2.0
// What the values of a status list are read as.
//
// VALID, INVALID and SUSPENDED mean what the draft says; any other value means what its issuer says
// it does, and is refused until an operator repeats that.
#pragma once

#include "common/status_type.h"
#include "control/cli/call.h"

struct lg_status_map {
	bool known[256];
	uint32_t mask[256];
};

struct lg_status_count {
	uint64_t licences;
	uint64_t first; // index
};

// text is "VALUE=LETTERS,…", VALUE in decimal or as 0x0C, or NULL: registered values alone. A
// registered value can be given another meaning. LG_E_ARGUMENT.
LG_MUST_CHECK int lg_status_map_parse(
	struct lg_status_map *map, const char *text, struct lg_error *err);

// LG_E_NOT_FOUND with the values that are in a list and not in the map: how many licences have
// them, and which is the first.
LG_MUST_CHECK int lg_status_map_covers(const struct lg_status_map *map,
	const struct lg_status_count count[256], struct lg_error *err);
