// SPDX-License-Identifier: Apache-2.0
// What stands in the sections of a snapshot: the second half of lg_snapshot_parse().
#pragma once

#include "common/snapshot.h"

// Checks lists, dictionary, codes and entries of a snapshot whose sections lie inside its bytes.
// Linear in their length.
LG_MUST_CHECK int lg_snapshot_check_records(
	const struct lg_snapshot *snapshot, struct lg_error *err);
