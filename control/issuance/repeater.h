// SPDX-License-Identifier: Apache-2.0
// A thread that does a piece of work when it is woken, again at once while there is more, and
// otherwise once a second.
#pragma once

#include "common/error.h"

#include <pthread.h>
#include <stdbool.h>

struct lg_repeater {
	bool (*work)(void *self); // true: there may be more
	void *self;
	pthread_t thread;
	pthread_mutex_t mutex;
	pthread_cond_t woken;
	bool wake; // guarded by mutex
	bool stop; // guarded by mutex
};

// repeater stays where it is until lg_repeater_stop().
LG_MUST_CHECK int lg_repeater_start(
	struct lg_repeater *repeater, bool (*work)(void *self), void *self, struct lg_error *err);
// Waits until the piece of work in hand is done.
void lg_repeater_stop(struct lg_repeater *repeater);

// Any thread.
void lg_repeater_wake(struct lg_repeater *repeater);
