// SPDX-License-Identifier: Apache-2.0
#include "dataplane/rcu.h"

#include <urcu/urcu-qsbr.h>

#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define UNDER_TSAN
#endif
#endif
#if defined(__SANITIZE_THREAD__)
#define UNDER_TSAN
#endif

// What goes before RELEASED(x) in one thread happens before what follows ACQUIRED(x) in another;
// liburcu sees to it, here ThreadSanitizer is told.
#if defined(UNDER_TSAN)
#include <sanitizer/tsan_interface.h>
#define RELEASED(x) __tsan_release(x)
#define ACQUIRED(x) __tsan_acquire(x)
#else
#define RELEASED(x) ((void)(x))
#define ACQUIRED(x) ((void)(x))
#endif

_Static_assert(sizeof(struct rcu_head) <= sizeof(((struct lg_root *)0)->reclaim) &&
		sizeof(struct rcu_head) <= sizeof(((struct lg_status_leftovers *)0)->reclaim),
	"a root and leftovers have room for the reclaimer's link");

static atomic_uint waiting;     // writer and reclaimer: rw
static char read_sections_over; // for RELEASED and ACQUIRED: its address alone counts

void lg_rcu_reader_start(void)
{
	urcu_qsbr_register_thread();
}

void lg_rcu_reader_stop(void)
{
	RELEASED(&read_sections_over);
	urcu_qsbr_unregister_thread();
}

void lg_rcu_quiescent(void)
{
	RELEASED(&read_sections_over);
	urcu_qsbr_quiescent_state();
}

void lg_rcu_offline(void)
{
	RELEASED(&read_sections_over);
	urcu_qsbr_thread_offline();
}

void lg_rcu_online(void)
{
	urcu_qsbr_thread_online();
}

const struct lg_root *lg_rcu_read(const struct lg_rcu_root *root)
{
	return atomic_load_explicit(&root->pointer, memory_order_acquire);
}

static void reclaim(struct rcu_head *head)
{
	struct lg_root *const root = caa_container_of((void *)head, struct lg_root, reclaim);

	ACQUIRED(root);
	ACQUIRED(&read_sections_over);
	lg_root_free(root);
	atomic_fetch_sub_explicit(&waiting, 1, memory_order_release);
}

void lg_rcu_publish(struct lg_rcu_root *root, struct lg_root *next)
{
	struct lg_root *const before =
		atomic_exchange_explicit(&root->pointer, next, memory_order_acq_rel);

	if (!before)
		return;
	atomic_fetch_add_explicit(&waiting, 1, memory_order_relaxed);
	RELEASED(before);
	// One reclaimer serves one queue, so roots are freed in the order of this call: oldest
	// first, as status tables need it.
	urcu_qsbr_call_rcu((struct rcu_head *)before->reclaim, reclaim);
}

static void reclaim_leftovers(struct rcu_head *head)
{
	struct lg_status_leftovers *const leftovers =
		caa_container_of((void *)head, struct lg_status_leftovers, reclaim);

	ACQUIRED(leftovers);
	ACQUIRED(&read_sections_over);
	lg_status_leftovers_free(leftovers);
}

void lg_rcu_retire(struct lg_status_leftovers *leftovers)
{
	RELEASED(leftovers);
	urcu_qsbr_call_rcu((struct rcu_head *)leftovers->reclaim, reclaim_leftovers);
}

unsigned lg_rcu_waiting(void)
{
	return atomic_load_explicit(&waiting, memory_order_relaxed);
}

void lg_rcu_drain(void)
{
	urcu_qsbr_barrier();
	// Pairs with the release in reclaim().
	(void)atomic_load_explicit(&waiting, memory_order_acquire);
}
