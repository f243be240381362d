// SPDX-License-Identifier: Apache-2.0
#include "control/records/turnstile.h"

#include <criterion/criterion.h>
#include <stdatomic.h>
#include <unistd.h>

#define WAITERS 8

static struct lg_turnstile turnstile;
static unsigned order[WAITERS];
static atomic_uint came_in;

static void *wait_and_note(void *number)
{
	if (!lg_turnstile_enter(&turnstile, 20000))
		return NULL;
	order[atomic_fetch_add(&came_in, 1)] = (unsigned)(uintptr_t)number;
	lg_turnstile_leave(&turnstile);
	return NULL;
}

static unsigned waiting(void)
{
	unsigned count = 0;

	pthread_mutex_lock(&turnstile.lock);
	for (struct lg_waiter *const *at = &turnstile.first; *at; at = (struct lg_waiter **)*at)
		count++; // next is its first member
	pthread_mutex_unlock(&turnstile.lock);
	return count;
}

Test(turnstile, lets_in_in_the_order_of_arrival)
{
	pthread_t threads[WAITERS];

	lg_turnstile_init(&turnstile, 1);
	cr_assert(lg_turnstile_enter(&turnstile, 0));
	for (unsigned i = 0; i < WAITERS; i++) {
		pthread_create(&threads[i], NULL, wait_and_note, (void *)(uintptr_t)i);
		while (waiting() != i + 1)
			usleep(1000);
	}
	lg_turnstile_leave(&turnstile);
	for (unsigned i = 0; i < WAITERS; i++)
		pthread_join(threads[i], NULL);
	for (unsigned i = 0; i < WAITERS; i++)
		cr_expect_eq(order[i], i);
	lg_turnstile_fini(&turnstile);
}

Test(turnstile, has_room_for_as_many_as_said)
{
	lg_turnstile_init(&turnstile, 2);
	cr_expect(lg_turnstile_enter(&turnstile, 0));
	cr_expect(lg_turnstile_enter(&turnstile, 0));
	cr_expect_not(lg_turnstile_enter(&turnstile, 20));
	lg_turnstile_leave(&turnstile);
	cr_expect(lg_turnstile_enter(&turnstile, 0));
	lg_turnstile_fini(&turnstile);
}

Test(turnstile, who_gave_up_is_not_let_in)
{
	pthread_t thread;

	lg_turnstile_init(&turnstile, 1);
	cr_assert(lg_turnstile_enter(&turnstile, 0));
	cr_expect_not(lg_turnstile_enter(&turnstile, 10));
	pthread_create(&thread, NULL, wait_and_note, NULL);
	while (waiting() != 1)
		usleep(1000);
	lg_turnstile_leave(&turnstile);
	pthread_join(thread, NULL);
	cr_expect_eq(came_in, 1);
	cr_expect(lg_turnstile_enter(&turnstile, 0));
	lg_turnstile_fini(&turnstile);
}
