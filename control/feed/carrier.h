// SPDX-License-Identifier: Apache-2.0
// What brings a feed from its origin to a follower: as little as can be, so that a directory, a web
// server or a broker can each be one.
//
// A carrier is never trusted. It may answer with anything: every check is the follower's, and the
// only promises here are the limits on size. Whoever holds one calls from one thread.
#pragma once

#include "control/feed/names.h"

struct lg_feed_carrier {
	void *self;
	const char *source; // as an operator named it; for messages
	// The newest now, or whatever is said to be that. The caller frees what bytes point to.
	int (*tail)(void *self, struct lg_bytes *bytes, struct lg_error *err);
	// A document by its name, of at most limit bytes. LG_E_NOT_FOUND, LG_E_TOO_LARGE,
	// LG_E_TIMEOUT, LG_E_IO. The caller frees what bytes point to.
	int (*get)(void *self, const char *name, size_t limit, struct lg_bytes *bytes,
		struct lg_error *err);
	// The records of a base, of at most limit bytes, written to fd from its present position
	// on.
	int (*snapshot)(void *self, uint32_t epoch, uint64_t sequence, uint64_t limit, int fd,
		struct lg_error *err);
	void (*close)(void *self);
};
