// SPDX-License-Identifier: Apache-2.0
// One line of secret text in a file, with a checksum as its last word. Internal to keys/: the
// forms are those of keys/key_file.h and keys/client_key.h.
#pragma once

#include "common/error.h"

#define LG_SECRET_TEXT_MAX_BYTES 256

// The text has no line break and stays out of memory that could be swapped.
LG_MUST_CHECK int lg_secret_file_write(const char *path, const char *text, struct lg_error *err);

// *text, without the checksum, is the caller's to free by lg_locked_free(). Refusals as in
// keys/key_file.h.
LG_MUST_CHECK int lg_secret_file_read(const char *path, char **text, struct lg_error *err);
