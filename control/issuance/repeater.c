// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/repeater.h"

#include <string.h>
#include <time.h>

#define REST_S 1

// False when it is time to end.
static bool rest(struct lg_repeater *repeater, bool busy)
{
	struct timespec until;
	bool stop;

	clock_gettime(CLOCK_MONOTONIC, &until);
	until.tv_sec += REST_S;
	pthread_mutex_lock(&repeater->mutex);
	while (!busy && !repeater->wake && !repeater->stop)
		if (pthread_cond_timedwait(&repeater->woken, &repeater->mutex, &until) != 0)
			break;
	repeater->wake = false;
	stop = repeater->stop;
	pthread_mutex_unlock(&repeater->mutex);
	return !stop;
}

static void *run(void *self)
{
	struct lg_repeater *repeater = self;
	bool busy = true;

	while (rest(repeater, busy))
		busy = repeater->work(repeater->self);
	return NULL;
}

int lg_repeater_start(
	struct lg_repeater *repeater, bool (*work)(void *self), void *self, struct lg_error *err)
{
	pthread_condattr_t attributes;
	int result;

	*repeater = (struct lg_repeater){.work = work, .self = self};
	pthread_mutex_init(&repeater->mutex, NULL);
	pthread_condattr_init(&attributes);
	pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
	pthread_cond_init(&repeater->woken, &attributes);
	pthread_condattr_destroy(&attributes);
	result = pthread_create(&repeater->thread, NULL, run, repeater);
	if (result == 0)
		return LG_OK;
	pthread_cond_destroy(&repeater->woken);
	pthread_mutex_destroy(&repeater->mutex);
	return lg_fail(err, LG_E_NO_MEMORY, "cannot start a thread: %s", strerror(result));
}

void lg_repeater_stop(struct lg_repeater *repeater)
{
	pthread_mutex_lock(&repeater->mutex);
	repeater->stop = true;
	pthread_cond_signal(&repeater->woken);
	pthread_mutex_unlock(&repeater->mutex);
	pthread_join(repeater->thread, NULL);
	pthread_cond_destroy(&repeater->woken);
	pthread_mutex_destroy(&repeater->mutex);
}

void lg_repeater_wake(struct lg_repeater *repeater)
{
	pthread_mutex_lock(&repeater->mutex);
	repeater->wake = true;
	pthread_cond_signal(&repeater->woken);
	pthread_mutex_unlock(&repeater->mutex);
}
