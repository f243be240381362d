// SPDX-License-Identifier: Apache-2.0
#include "dataplane/local.h"
#include "dataplane/stage.h"

// Anything short of a sound request header is met with silence: whoever sent it does not speak the
// protocol, and a word back could be aimed at somebody else.
static bool read_request(struct lg_gateway *g, struct lg_job *job)
{
	const struct lg_bytes datagram = lg_frame_datagram(job->frame);

	switch (lg_request_parse(datagram.data, datagram.len, &job->request, &job->request_fault)) {
	case LG_REQUEST_SOUND:
		break;
	case LG_REQUEST_SHORT:
		return lg_job_drop(job, LG_C_drop_request_size);
	case LG_REQUEST_FOREIGN:
		return lg_job_drop(job, LG_C_drop_request_magic);
	case LG_REQUEST_VERSION:
		return lg_job_drop(job, LG_C_drop_request_version);
	case LG_REQUEST_NOT_ASKED:
		return lg_job_drop(job, LG_C_drop_request_type);
	}
	if (g->burst.root == NULL)
		return lg_job_drop(job, LG_C_drop_no_table);
	return true;
}

static void open_job(struct lg_gateway *g, struct lg_frame *frame)
{
	struct lg_burst *const b = &g->burst;
	struct lg_job *const job = &b->jobs[b->job_count++];

	job->frame = frame;
	job->decoded = false;
	job->verdict = 0;
	job->reason = LG_R_NONE;
	job->facts = false;
	lg_count(g->counters, LG_C_requests);
	if (read_request(g, job))
		b->live[b->live_count++] = job;
}

void lg_stage_parse(struct lg_gateway *g, struct lg_frame *frames, unsigned count)
{
	g->burst.job_count = 0;
	g->burst.live_count = 0;
	for (unsigned i = 0; i < count; i++) {
		struct lg_frame *const frame = &frames[i];
		const enum lg_frame_kind kind = lg_frame_parse(&g->endpoint, frame);

		if (kind == LG_FRAME_REQUEST)
			open_job(g, frame);
		else if (kind != LG_FRAME_REFUSED)
			lg_local_answer(&g->endpoint, kind, frame);
	}
}
