// SPDX-License-Identifier: Apache-2.0
#include "control/portal/slow_pool.h"

#include <pthread.h>
#include <stdlib.h>

struct job {
	void *job;
	int64_t put_ns;
};

struct lg_slow_pool {
	struct lg_slow_pool_limits limits;
	const struct lg_clock *clock;
	lg_slow_job run;
	pthread_mutex_t lock; // of all that follows
	pthread_cond_t filled;
	bool ending;
	unsigned first;
	unsigned count;
	struct job *queue; // a ring of limits.waiting
	unsigned started;
	pthread_t threads[];
};

static void *work(void *self)
{
	struct lg_slow_pool *pool = self;

	pthread_mutex_lock(&pool->lock);
	for (;;) {
		struct job job;
		bool late;

		while (pool->count == 0 && !pool->ending)
			pthread_cond_wait(&pool->filled, &pool->lock);
		if (pool->count == 0)
			break;
		job = pool->queue[pool->first];
		pool->first = (pool->first + 1) % pool->limits.waiting;
		pool->count--;
		late = pool->ending ||
			lg_monotonic_ns(pool->clock) - job.put_ns > pool->limits.wait_ns;
		pthread_mutex_unlock(&pool->lock);
		pool->run(job.job, late);
		pthread_mutex_lock(&pool->lock);
	}
	pthread_mutex_unlock(&pool->lock);
	return NULL;
}

int lg_slow_pool_start(const struct lg_slow_pool_limits *limits, const struct lg_clock *clock,
	lg_slow_job run, struct lg_slow_pool **pool, struct lg_error *err)
{
	struct lg_slow_pool *p = calloc(1, sizeof(*p) + limits->threads * sizeof(p->threads[0]));

	if (p)
		p->queue = calloc(limits->waiting, sizeof(p->queue[0]));
	if (!p || !p->queue) {
		free(p);
		return lg_fail(err, LG_E_NO_MEMORY, "no memory for a queue of work");
	}
	p->limits = *limits;
	p->clock = clock;
	p->run = run;
	pthread_mutex_init(&p->lock, NULL);
	pthread_cond_init(&p->filled, NULL);
	while (p->started < limits->threads &&
		pthread_create(&p->threads[p->started], NULL, work, p) == 0)
		p->started++;
	if (p->started < limits->threads) {
		lg_slow_pool_stop(p);
		return lg_fail(err, LG_E_NO_MEMORY, "cannot start a thread for slow work");
	}
	*pool = p;
	return LG_OK;
}

void lg_slow_pool_stop(struct lg_slow_pool *pool)
{
	if (!pool)
		return;
	pthread_mutex_lock(&pool->lock);
	pool->ending = true;
	pthread_cond_broadcast(&pool->filled);
	pthread_mutex_unlock(&pool->lock);
	for (unsigned i = 0; i < pool->started; i++)
		pthread_join(pool->threads[i], NULL);
	pthread_cond_destroy(&pool->filled);
	pthread_mutex_destroy(&pool->lock);
	free(pool->queue);
	free(pool);
}

bool lg_slow_pool_put(struct lg_slow_pool *pool, void *job)
{
	bool taken;

	pthread_mutex_lock(&pool->lock);
	taken = pool->count < pool->limits.waiting && !pool->ending;
	if (taken) {
		const unsigned at = (pool->first + pool->count++) % pool->limits.waiting;

		pool->queue[at] = (struct job){job, lg_monotonic_ns(pool->clock)};
		pthread_cond_signal(&pool->filled);
	}
	pthread_mutex_unlock(&pool->lock);
	return taken;
}
