// SPDX-License-Identifier: Apache-2.0
// The gateway: a burst of frames in, the answers in the same buffers out.
//
// This is the whole fast path between receive and transmit. It knows neither ports nor threads: a
// worker, a unit test and a fuzzer call it alike. One gateway belongs to one thread; everything it
// needs is allocated once, and a burst makes no system call, takes no lock, allocates nothing and
// logs nothing.
#pragma once

#include "common/conf.h"
#include "dataplane/clients.h"
#include "dataplane/job.h"
#include "dataplane/rate.h"

#define LG_BURST_MAX 256

// Now, as one burst sees it.
struct lg_moment {
	int64_t unix_ms;
	int64_t monotonic_ns;
	int64_t confirmed_ns; // monotonic: when control last said that the root is the current one
};

// The jobs of one burst, from its first frame to its last answer.
struct lg_burst {
	const struct lg_root *root;
	struct lg_moment now;
	int64_t unix_s;
	int64_t today;        // licence day
	uint32_t table_age_s; // since control last confirmed the table
	unsigned job_count;
	unsigned live_count;
	struct lg_job *jobs;  // LG_BURST_MAX
	struct lg_job **live; // those not yet settled or dropped, in order of arrival

	// For the stages that work on all live jobs at once, so that nothing is allocated.
	struct lg_ed25519_item *items;
	uint8_t *valid;
	struct lg_status_query *queries;
	struct lg_status_answer *answers;
	uint8_t *scratch; // what was signed: LG_TBS_ROOM for each job
};

// Room for one Sig_structure: parts of a request's payload that do not overlap, and 19 bytes of
// framing, always fit where a whole request would.
#define LG_TBS_ROOM LG_REQUEST_MAX_BYTES

struct lg_gateway {
	struct lg_endpoint endpoint;
	struct lg_ed25519_verifier *verifier;
	struct lg_worker_counters *counters; // this thread: rw, anybody: ro
	struct lg_rate client_rate;
	struct lg_rate address_rate;
	struct lg_clients *enrolled;
	struct lg_clients *addresses;
	uint8_t client_master[LG_CLIENT_MASTER_BYTES]; // that remembered client keys come from
	uint32_t key_version;                          // goes up when it changes
	struct lg_burst burst;
};

// conf gives rates and sizes. endpoint is copied; engine and counters must outlive the gateway.
LG_MUST_CHECK int lg_gateway_new(const struct lg_conf *conf, const struct lg_endpoint *endpoint,
	struct lg_ed25519_engine *engine, struct lg_worker_counters *counters,
	struct lg_gateway **gateway, struct lg_error *err);
void lg_gateway_free(struct lg_gateway *gateway);

// Handles count frames (LG_BURST_MAX at most) under one root, NULL before the first. Of each frame
// data, len and room are given; afterwards send tells which to transmit, len how much of it, and
// outcome what became of the others. Returns how many to transmit. An answer to a request is never
// longer than the request. root must stay valid until the call returns, not longer.
unsigned lg_gateway_burst(struct lg_gateway *gateway, const struct lg_root *root,
	const struct lg_moment *now, struct lg_frame *frames, unsigned count);
