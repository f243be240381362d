// SPDX-License-Identifier: Apache-2.0
// A job: one request on its way through the stages to its verdict.
//
// A stage looks at the live jobs of a burst and lets each go on, settles it with a verdict, or
// drops it without a word. Settled jobs are answered at the end of the burst, all at once.
#pragma once

#include "common/presentation.h"
#include "dataplane/frame.h"
#include "dataplane/root.h"
#include "keys/client_key.h"

struct lg_job {
	struct lg_frame *frame;
	struct lg_request request;    // parsed in place
	enum lg_reason request_fault; // to be told once the sender is known to be real
	struct lg_client_key key;     // of an enrolled client, once its MAC has been verified

	// What is asked about. A bare credential fills in only presentation.credential.
	struct lg_presentation presentation;
	bool decoded;
	uint32_t key_index; // issuer key in root->trust
	struct lg_status_answer status;

	enum lg_verdict verdict; // 0 while live
	enum lg_reason reason;
	bool facts; // signatures and status are settled: the role may see what it may see
};

static inline const struct lg_credential *lg_job_credential(const struct lg_job *job)
{
	return &job->presentation.credential;
}

static inline bool lg_job_enrolled(const struct lg_job *job)
{
	return job->request.flags & LG_FLAG_ENROLLED;
}

static inline bool lg_job_presented(const struct lg_job *job)
{
	return job->request.payload_kind == LG_PAYLOAD_PRESENTATION;
}

// Ends of a step: `return lg_job_settle(job, LG_UNKNOWN_KEY, LG_R_NONE);` leaves the stages.
static inline bool lg_job_settle(struct lg_job *job, enum lg_verdict verdict, enum lg_reason reason)
{
	job->verdict = verdict;
	job->reason = reason;
	return false;
}

static inline bool lg_job_drop(struct lg_job *job, enum lg_counter why)
{
	job->frame->outcome = why;
	return false;
}
