// SPDX-License-Identifier: Apache-2.0
// The first carrier: a directory that any web server can serve as it stands, and that a follower on
// the same host, or with a copy on a disk, can read.
//
// Files (control/feed/names.h) are replaced whole or not at all, mode 0644; whoever reads while
// something is written sees the old file or the new one. One process writes.
#pragma once

#include "control/feed/carrier.h"

// For reading; LG_E_NOT_FOUND without such a directory. Ended by carrier->close().
LG_MUST_CHECK int lg_feed_directory_carrier(
	const char *path, struct lg_feed_carrier *carrier, struct lg_error *err);

// Makes it, mode 0755, where it is missing but its parent is not, and removes what writers that
// were killed have left.
LG_MUST_CHECK int lg_feed_directory_prepare(const char *path, struct lg_error *err);

LG_MUST_CHECK int lg_feed_directory_put(
	const char *path, const char *name, struct lg_bytes content, struct lg_error *err);
bool lg_feed_directory_has(const char *path, const char *name);

// Path of a file in it; LG_E_TOO_LARGE beyond PATH_MAX.
LG_MUST_CHECK int lg_feed_directory_path(
	const char *path, const char *name, char *out, size_t room, struct lg_error *err);

// Removes deltas and bases for which stays() is false. A name that is no delta's or base's stays.
LG_MUST_CHECK int lg_feed_directory_prune(const char *path,
	bool (*stays)(const void *self, const struct lg_feed_name_parts *parts), const void *self,
	struct lg_error *err);
