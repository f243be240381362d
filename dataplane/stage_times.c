// SPDX-License-Identifier: Apache-2.0
#include "dataplane/stage.h"

static bool check_audience(const struct lg_gateway *g, struct lg_job *job)
{
	const char *const ours = g->burst.root->policy.audience;
	const struct lg_bytes theirs = job->presentation.audience;

	if (theirs.len != strlen(ours) || memcmp(theirs.data, ours, theirs.len) != 0)
		return lg_job_settle(job, LG_HOLDER_PROOF_BAD, LG_R_PRESENTATION_AUDIENCE);
	return true;
}

static bool check_presentation_age(const struct lg_gateway *g, struct lg_job *job)
{
	const struct lg_policy *const policy = &g->burst.root->policy;
	const int64_t now = g->burst.unix_s;
	const int64_t made = job->presentation.issued_at;

	if (made > now + policy->clock_tolerance_s)
		return lg_job_settle(job, LG_STALE_PRESENTATION, LG_R_PRESENTATION_FUTURE);
	if (made < now - policy->presentation_max_age_s)
		return lg_job_settle(job, LG_STALE_PRESENTATION, LG_R_PRESENTATION_OLD);
	return true;
}

// Tolerance for clocks that disagree is allowed on starts, never on ends (RFC 8392 sections 3.1.4
// to 3.1.6 leave that to us).
static bool check_credential_times(const struct lg_gateway *g, struct lg_job *job)
{
	const struct lg_credential *const c = lg_job_credential(job);
	const int64_t now = g->burst.unix_s;
	const int64_t starts_until = now + g->burst.root->policy.clock_tolerance_s;

	if (now >= c->expires_at)
		return lg_job_settle(job, LG_EXPIRED, LG_R_CREDENTIAL_TIME);
	if (c->not_before > starts_until || c->issued_at > starts_until)
		return lg_job_settle(job, LG_NOT_YET_VALID, LG_R_CREDENTIAL_TIME);
	return true;
}

static bool check_licence_days(const struct lg_gateway *g, struct lg_job *job)
{
	const struct lg_credential *const c = lg_job_credential(job);
	const int64_t today = g->burst.today;

	if (c->valid_until_day != 0 && today > c->valid_until_day)
		return lg_job_settle(job, LG_EXPIRED, LG_R_LICENCE_TIME);
	if (today < c->valid_from_day)
		return lg_job_settle(job, LG_NOT_YET_VALID, LG_R_LICENCE_TIME);
	return true;
}

static bool check_times(struct lg_gateway *g, struct lg_job *job)
{
	if (lg_job_presented(job) && !(check_audience(g, job) && check_presentation_age(g, job)))
		return false;
	return check_credential_times(g, job) && check_licence_days(g, job);
}

void lg_stage_times(struct lg_gateway *g)
{
	lg_stage_each(g, check_times);
}
