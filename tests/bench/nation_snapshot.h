// SPDX-License-Identifier: Apache-2.0
// Signed snapshots of an invented nation: a base as a file, and deltas from revision to revision,
// each with the table root after it. What cannot be done ends the program with a sentence.
#pragma once

#include "tests/bench/nation.h"
#include "tests/lib/fixture.h"

struct lg_nation_author {
	const struct lg_nation *nation;
	const struct lg_fixture *fixture; // trust list and status key
	struct lg_status_tree *tree;      // of the present revision
	struct lg_nation_revision revision;
	uint64_t generation;
};

// Writes the original state as this generation over a file of this name. Takes seconds for hundreds
// of millions.
void lg_nation_author_init(struct lg_nation_author *author, const struct lg_nation *nation,
	const struct lg_fixture *fixture, uint64_t generation, const char *base_path);
void lg_nation_author_fini(struct lg_nation_author *author);

// The delta to another revision, which is the present one afterwards. One of both must be the
// original. The caller frees data.
struct lg_bytes lg_nation_delta(
	struct lg_nation_author *author, const struct lg_nation_revision *next);

// A file, mapped. Unmap it with munmap().
struct lg_bytes lg_nation_map(const char *path);
