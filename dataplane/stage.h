// SPDX-License-Identifier: Apache-2.0
// The stages of a burst, in order, one file each: cheapest and least telling checks first. The
// order of checks within them is part of the protocol (docs/protocol.md, "Order of checks").
#pragma once

#include "dataplane/gateway.h"

// Frames to jobs: link, IP, UDP, request header. Answers what is asked about our addresses.
void lg_stage_parse(struct lg_gateway *g, struct lg_frame *frames, unsigned count);

// Who asks: MAC or cookie, clock, deny list, replay, rate.
void lg_stage_admit(struct lg_gateway *g);

// What is asked: role, credential or presentation, algorithm, issuer key and its window.
void lg_stage_decode(struct lg_gateway *g);

// Signatures: the issuers' in one batch, then the holders' of those that are genuine.
void lg_stage_verify(struct lg_gateway *g);

// Audience and age of presentations, times of credential and licence.
void lg_stage_times(struct lg_gateway *g);

// Conditions of each licence, looked up together.
void lg_stage_status(struct lg_gateway *g);

// Verdict by conditions, class and role.
void lg_stage_decide(struct lg_gateway *g);

// Answers, in place of the requests.
void lg_stage_answer(struct lg_gateway *g);

// Keeps the live jobs that step lets go on.
static inline void lg_stage_each(
	struct lg_gateway *g, bool (*step)(struct lg_gateway *g, struct lg_job *job))
{
	struct lg_burst *const b = &g->burst;
	unsigned kept = 0;

	for (unsigned i = 0; i < b->live_count; i++) {
		struct lg_job *const job = b->live[i];

		if (step(g, job))
			b->live[kept++] = job;
	}
	b->live_count = kept;
}
