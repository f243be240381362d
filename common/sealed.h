// SPDX-License-Identifier: Apache-2.0
// Sealed memory files: how large immutable bytes cross a process boundary.
#pragma once

#include "common/bytes.h"
#include "common/error.h"

#define LG_SEALED_MAX_BYTES (UINT64_C(4) << 30)

// A writable mapping of a new memfd of this size, LG_SEALED_MAX_BYTES at most; *fd is the caller's.
LG_MUST_CHECK int lg_sealed_create(
	const char *name, size_t bytes, int *fd, uint8_t **data, struct lg_error *err);

// Unmaps data and seals the descriptor against writing, growing, shrinking and unsealing.
LG_MUST_CHECK int lg_sealed_finish(int fd, uint8_t *data, size_t bytes, struct lg_error *err);

// An empty memfd to be written to, for content whose length is not known before; and its sealing.
LG_MUST_CHECK int lg_sealed_start(const char *name, int *fd, struct lg_error *err);
LG_MUST_CHECK int lg_sealed_seal(int fd, struct lg_error *err);

// Maps a received descriptor read-only. Refuses one that is not sealed against all of that, since
// its bytes could change after they were checked, and one whose size is not bytes.
LG_MUST_CHECK int lg_sealed_map(int fd, size_t bytes, const uint8_t **data, struct lg_error *err);

void lg_sealed_unmap(const uint8_t *data, size_t bytes);
