// SPDX-License-Identifier: Apache-2.0
// The event loop of control: descriptors and what to do when they are ready. One thread.
#pragma once

#include "common/error.h"

#include <stdint.h>
#include <sys/epoll.h>

#define LG_LOOP_BATCH 64

// Lives in whatever owns the descriptor, at a fixed address while it is watched.
struct lg_watch {
	int fd;
	void (*ready)(void *self, uint32_t events); // EPOLL* bits
	void *self;
};

struct lg_loop {
	int epoll;
	int count; // events of the batch in work
	struct epoll_event batch[LG_LOOP_BATCH];
};

LG_MUST_CHECK int lg_loop_init(struct lg_loop *loop, struct lg_error *err);
void lg_loop_fini(struct lg_loop *loop);

LG_MUST_CHECK int lg_loop_add(
	struct lg_loop *loop, struct lg_watch *watch, uint32_t events, struct lg_error *err);

// Changes the events that are waited for; 0 leaves only errors and hang-ups.
LG_MUST_CHECK int lg_loop_change(
	struct lg_loop *loop, struct lg_watch *watch, uint32_t events, struct lg_error *err);

// Once this returns the watch is not called again, not even in the batch in work: it and its
// descriptor may go.
void lg_loop_remove(struct lg_loop *loop, struct lg_watch *watch);

// Waits at most timeout_ms (-1 = as long as it takes) and calls what is ready.
LG_MUST_CHECK int lg_loop_wait(struct lg_loop *loop, int timeout_ms, struct lg_error *err);
