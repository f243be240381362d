// SPDX-License-Identifier: Apache-2.0
// liburcu QSBR, the one place where it is used.
//
// Readers (workers) register, go through a quiescent state once a burst, and are offline while they
// sleep or block. The writer (management thread) publishes by one pointer store and never waits:
// reclamation goes through call_rcu. ThreadSanitizer cannot see QSBR's barriers inside the
// packaged library, so under it the same edges are told to it here.
#pragma once

#include "dataplane/root.h"

#include <stdatomic.h>

struct lg_rcu_root {
	_Atomic(struct lg_root *) pointer; // mgmt: rw, workers: ro
};

void lg_rcu_reader_start(void); // register; online
void lg_rcu_reader_stop(void);
void lg_rcu_quiescent(void);
void lg_rcu_offline(void);
void lg_rcu_online(void);

// For readers, valid until the next quiescent state or lg_rcu_offline(); NULL before the first
// publish.
const struct lg_root *lg_rcu_read(const struct lg_rcu_root *root);

// For the one writer. Puts next in force, NULL at the end, and hands the root before to call_rcu.
// The first hand-over starts the reclaiming thread, which takes over the caller's CPU affinity:
// never call this on a worker.
void lg_rcu_publish(struct lg_rcu_root *root, struct lg_root *next);

// For the one writer: hands what settling has left over to call_rcu.
void lg_rcu_retire(struct lg_status_leftovers *leftovers);

// Generations handed to call_rcu and not yet reclaimed.
unsigned lg_rcu_waiting(void);

// Waits until all of them are; for shutdown and tests, never on a thread that readers wait for.
void lg_rcu_drain(void);
