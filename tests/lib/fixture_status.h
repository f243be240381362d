// SPDX-License-Identifier: Apache-2.0
// What the conditions were in the latest generations that a fixture has made, for their roots.
#pragma once

#include "tests/lib/fixture.h"

// Pages of all lists as the fixture stands.
size_t lg_fixture_pages(const struct lg_fixture *fixture);

// Conditions ascend. Both note the generation and compute its root; leaves has room for all pages.
void lg_fixture_note_base(const struct lg_fixture *fixture, uint64_t generation,
	const struct lg_fixture_condition *conditions, size_t count, uint8_t *leaves,
	uint8_t root[LG_SNAPSHOT_LEAF_BYTES]);
void lg_fixture_note_delta(const struct lg_fixture *fixture, uint64_t base_generation,
	uint64_t generation, bool with_lists, const struct lg_fixture_condition *conditions,
	size_t count, uint8_t root[LG_SNAPSHOT_LEAF_BYTES]);

struct lg_fixture_history *lg_fixture_history_new(void);
void lg_fixture_history_free(struct lg_fixture_history *history);
