// SPDX-License-Identifier: Apache-2.0
// Files that survive a power cut.
#pragma once

#include "common/bytes.h"
#include "common/error.h"

#include <sys/types.h>

// Replaces path by a file with these bytes and this mode: temporary file in the same directory,
// fsync, rename, fsync of the directory. After a crash at any instant path holds the old bytes or
// the new ones, whole. Any failure of fsync is final: the caller must not go on as if it were
// written.
LG_MUST_CHECK int lg_durable_replace(
	const char *path, struct lg_bytes content, mode_t mode, struct lg_error *err);

// The same for content that comes piece by piece. Nothing is at path before lg_durable_finish().
struct lg_durable;
LG_MUST_CHECK int lg_durable_begin(
	const char *path, mode_t mode, struct lg_durable **file, struct lg_error *err);
LG_MUST_CHECK int lg_durable_write(
	struct lg_durable *file, struct lg_bytes piece, struct lg_error *err);
// Ends it, whatever is returned.
LG_MUST_CHECK int lg_durable_finish(struct lg_durable *file, struct lg_error *err);
// Ends it without a trace. NULL is fine.
void lg_durable_abandon(struct lg_durable *file);

// Brings a file that is there, and its name, to disk. LG_E_NOT_FOUND where there is none.
LG_MUST_CHECK int lg_durable_sync(const char *path, struct lg_error *err);

// Reads a whole regular file into a new buffer (caller frees); a zero follows its bytes. Refuses
// one larger than limit_bytes or changing meanwhile, and, with private_mode, one whose owner is not
// this process's or whose mode lets group or others read or write, saying which chmod or chown
// mends it.
LG_MUST_CHECK int lg_read_file(const char *path, size_t limit_bytes, bool private_mode,
	uint8_t **data, size_t *len, struct lg_error *err);
