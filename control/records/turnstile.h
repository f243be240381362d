// SPDX-License-Identifier: Apache-2.0
// Lets a number of threads in, the others in the order of their arrival.
#pragma once

#include "common/error.h"

#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>

struct lg_waiter;

struct lg_turnstile {
	pthread_mutex_t lock;
	unsigned room; // may enter at once
	struct lg_waiter *first;
	struct lg_waiter **last;
};

void lg_turnstile_init(struct lg_turnstile *turnstile, unsigned room);
void lg_turnstile_fini(struct lg_turnstile *turnstile); // nobody is in or waits

// False when it was not let in before so long.
LG_MUST_CHECK bool lg_turnstile_enter(struct lg_turnstile *turnstile, int64_t wait_ms);
void lg_turnstile_leave(struct lg_turnstile *turnstile);
