// SPDX-License-Identifier: Apache-2.0
#include "control/records/turnstile.h"

#include <errno.h>
#include <stddef.h>
#include <time.h>

struct lg_waiter {
	struct lg_waiter *next;
	pthread_cond_t called;
	bool in;
};

void lg_turnstile_init(struct lg_turnstile *turnstile, unsigned room)
{
	pthread_mutex_init(&turnstile->lock, NULL);
	turnstile->room = room;
	turnstile->first = NULL;
	turnstile->last = &turnstile->first;
}

void lg_turnstile_fini(struct lg_turnstile *turnstile)
{
	pthread_mutex_destroy(&turnstile->lock);
}

static struct timespec moment_after(int64_t ms)
{
	struct timespec moment;

	clock_gettime(CLOCK_MONOTONIC, &moment);
	moment.tv_sec += ms / 1000;
	moment.tv_nsec += ms % 1000 * 1000000;
	if (moment.tv_nsec >= 1000000000) {
		moment.tv_sec++;
		moment.tv_nsec -= 1000000000;
	}
	return moment;
}

static void remove_waiter(struct lg_turnstile *turnstile, struct lg_waiter *gone)
{
	struct lg_waiter **at = &turnstile->first;

	while (*at != gone)
		at = &(*at)->next;
	*at = gone->next;
	if (!*at)
		turnstile->last = at;
}

bool lg_turnstile_enter(struct lg_turnstile *turnstile, int64_t wait_ms)
{
	const struct timespec until = moment_after(wait_ms);
	struct lg_waiter self = {.called = PTHREAD_COND_INITIALIZER};

	pthread_mutex_lock(&turnstile->lock);
	if (turnstile->room > 0) {
		turnstile->room--;
		self.in = true;
	} else {
		*turnstile->last = &self;
		turnstile->last = &self.next;
	}
	while (!self.in &&
		pthread_cond_clockwait(&self.called, &turnstile->lock, CLOCK_MONOTONIC, &until) !=
			ETIMEDOUT)
		;
	if (!self.in)
		remove_waiter(turnstile, &self);
	pthread_mutex_unlock(&turnstile->lock);
	pthread_cond_destroy(&self.called);
	return self.in;
}

void lg_turnstile_leave(struct lg_turnstile *turnstile)
{
	struct lg_waiter *next;

	pthread_mutex_lock(&turnstile->lock);
	next = turnstile->first;
	if (next) {
		remove_waiter(turnstile, next);
		next->in = true; // it cannot leave its stack before it has the lock
		pthread_cond_signal(&next->called);
	} else {
		turnstile->room++;
	}
	pthread_mutex_unlock(&turnstile->lock);
}
