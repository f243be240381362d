// SPDX-License-Identifier: Apache-2.0
#include "dataplane/stage.h"

#include "keys/cookie.h"

// What the credential says of itself, and what the role may see of what we know.
static void tell_facts(const struct lg_burst *b, const struct lg_job *job, struct lg_answer *answer)
{
	const struct lg_credential *const credential = lg_job_credential(job);

	if (job->decoded) {
		memcpy(answer->kid, credential->kid, sizeof answer->kid);
		answer->authority = credential->authority;
	}
	if (!job->facts)
		return;
	const struct lg_role_policy *const role = &b->root->policy.roles[job->request.role];

	answer->conditions = job->status.mask & role->disclosed;
	if (role->classes_disclosed)
		answer->classes_held = credential->classes;
	if (role->term_disclosed)
		answer->until_day = job->status.until_day;
}

// An enrolled client gets a MAC, so that it can trust the answer; any other the cookie that its
// next request needs.
static void authenticate(struct lg_gateway *g, const struct lg_job *job, uint8_t *answer)
{
	const struct lg_burst *const b = &g->burst;
	const struct lg_admission_secrets *const secrets = &b->root->secrets;
	uint8_t *const authenticator = answer + LG_ANSWER_BYTES - LG_AUTHENTICATOR_BYTES;

	if (lg_job_enrolled(job)) {
		lg_client_mac(&job->key, LG_ANSWER_MAC, answer,
			LG_ANSWER_BYTES - LG_AUTHENTICATOR_BYTES, authenticator);
	} else if (secrets->cookies_allowed) {
		lg_cookie_make(secrets->cookie_now, job->request.client_id,
			lg_frame_source(job->frame), b->unix_s, authenticator);
		lg_count(g->counters, LG_C_cookies_sent);
	}
}

static void answer(struct lg_gateway *g, struct lg_job *job)
{
	const struct lg_burst *const b = &g->burst;
	uint8_t *const out = job->frame->data + job->frame->body + LG_UDP_HEADER_BYTES;
	struct lg_answer a = {
		.flags = job->request.flags & LG_FLAGS_KNOWN,
		.role = job->request.role,
		.verdict = (uint8_t)job->verdict,
		.reason = (uint16_t)job->reason,
		.colour = (uint8_t)lg_verdict_colour(job->verdict),
		.client_id = job->request.client_id,
		.gateway_time_ms = b->now.unix_ms,
		.epoch = b->root->epoch,
		.generation = b->root->generation,
		.table_age_s = b->table_age_s,
	};

	memcpy(a.nonce, job->request.nonce, sizeof a.nonce);
	tell_facts(b, job, &a);
	// The request is overwritten from here on.
	lg_answer_encode(&a, out);
	authenticate(g, job, out);
	lg_frame_answer_udp(&g->endpoint, job->frame, LG_ANSWER_BYTES);
	job->frame->outcome = lg_counter_of_verdict(job->verdict);
	lg_count(g->counters, lg_counter_of_reason(job->reason));
}

void lg_stage_answer(struct lg_gateway *g)
{
	struct lg_burst *const b = &g->burst;

	for (unsigned i = 0; i < b->job_count; i++)
		if (b->jobs[i].verdict != 0)
			answer(g, &b->jobs[i]);
}
