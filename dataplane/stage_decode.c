// SPDX-License-Identifier: Apache-2.0
#include "dataplane/stage.h"

static bool check_role(const struct lg_gateway *g, struct lg_job *job)
{
	const unsigned role = job->request.role;
	const bool theirs = lg_job_enrolled(job) ? lg_client_may(job->request.client_id, role)
						 : role == LG_ROLE_PUBLIC;

	if (role >= LG_ROLE_MAX || !theirs || !g->burst.root->policy.roles[role].enabled)
		return lg_job_settle(job, LG_UNAUTHORISED, LG_R_ROLE_REFUSED);
	return true;
}

static bool decode_payload(struct lg_job *job)
{
	struct lg_presentation *const p = &job->presentation;
	const struct lg_bytes payload = job->request.payload;
	enum lg_reason fault;

	switch (job->request.payload_kind) {
	case LG_PAYLOAD_CREDENTIAL:
		fault = lg_credential_parse(payload.data, payload.len, &p->credential);
		break;
	case LG_PAYLOAD_PRESENTATION:
		fault = lg_presentation_parse(payload.data, payload.len, p);
		break;
	default:
		fault = LG_R_PAYLOAD_KIND;
	}
	if (fault != LG_R_NONE)
		return lg_job_settle(job, LG_MALFORMED, fault);
	job->decoded = true;
	return true;
}

static bool supported(int64_t alg)
{
	return alg == LG_ALG_EDDSA || alg == LG_ALG_ED25519;
}

static bool check_algorithm(struct lg_job *job)
{
	if (!supported(lg_job_credential(job)->alg) ||
		(lg_job_presented(job) && !supported(job->presentation.alg)))
		return lg_job_settle(job, LG_ALG_UNSUPPORTED, LG_R_NONE);
	return true;
}

static bool check_key(const struct lg_gateway *g, struct lg_job *job)
{
	const struct lg_burst *const b = &g->burst;
	const struct lg_trust_list *const trust = b->root->trust;
	const struct lg_credential *const credential = lg_job_credential(job);
	const int key = lg_trust_list_issuer(trust, credential->kid, credential->authority);

	if (key < 0)
		return lg_job_settle(job, LG_UNKNOWN_KEY, LG_R_NONE);
	job->key_index = (uint32_t)key;

	const enum lg_reason refusal = lg_key_accepts(&trust->issuers[key].times,
		credential->issued_at, b->unix_s, b->root->policy.clock_tolerance_s);

	if (refusal != LG_R_NONE)
		return lg_job_settle(job, LG_KEY_NOT_ACTIVE, refusal);
	return true;
}

static bool decode(struct lg_gateway *g, struct lg_job *job)
{
	if (job->request_fault != LG_R_NONE)
		return lg_job_settle(job, LG_MALFORMED, job->request_fault);
	return check_role(g, job) && decode_payload(job) && check_algorithm(job) &&
		check_key(g, job);
}

void lg_stage_decode(struct lg_gateway *g)
{
	lg_stage_each(g, decode);
}
