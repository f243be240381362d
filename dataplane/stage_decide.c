// SPDX-License-Identifier: Apache-2.0
#include "dataplane/stage.h"

#include "common/condition.h"
#include "common/licence_class.h"

// Outside the table is not "revoked" and not "valid" either: it could not be told.
static bool check_coverage(const struct lg_gateway *g, struct lg_job *job)
{
	if (g->burst.root->list_of_key[job->key_index] == LG_STATUS_LIST_NONE)
		return lg_job_settle(job, LG_NOT_COVERED, LG_R_LIST_UNKNOWN);
	if (!job->status.covered)
		return lg_job_settle(job, LG_NOT_COVERED, LG_R_INDEX_BEYOND);
	return true;
}

static bool stale(const struct lg_burst *b)
{
	return b->table_age_s > b->root->policy.table_max_age_s;
}

static bool check_table_age(const struct lg_gateway *g, struct lg_job *job)
{
	if (stale(&g->burst) && !g->burst.root->policy.stale_table_answers)
		return lg_job_settle(job, LG_STATUS_STALE, LG_R_NONE);
	return true;
}

// Conditions that count for the role come first: a licence that is gone is gone for every class.
static enum lg_verdict judge(const struct lg_burst *b, const struct lg_job *job)
{
	const struct lg_role_policy *const role = &b->root->policy.roles[job->request.role];
	const uint32_t asked = job->request.classes_asked;
	const uint32_t held = lg_class_implied(lg_job_credential(job)->classes);
	const enum lg_verdict verdict = lg_condition_verdict(
		job->status.mask & role->relevant, job->status.until_day, b->today);

	if (verdict != LG_VALID && verdict != LG_VALID_WITH_NOTICE)
		return verdict;
	if ((asked & ~held) != 0)
		return LG_CLASS_NOT_HELD;
	return stale(b) ? LG_VALID_WITH_NOTICE : verdict;
}

static bool decide(struct lg_gateway *g, struct lg_job *job)
{
	if (!check_coverage(g, job) || !check_table_age(g, job))
		return false;
	job->facts = true;
	return lg_job_settle(job, judge(&g->burst, job), LG_R_NONE);
}

void lg_stage_decide(struct lg_gateway *g)
{
	lg_stage_each(g, decide);
}
