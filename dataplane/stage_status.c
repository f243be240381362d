// SPDX-License-Identifier: Apache-2.0
#include "dataplane/stage.h"

void lg_stage_status(struct lg_gateway *g)
{
	struct lg_burst *const b = &g->burst;

	for (unsigned i = 0; i < b->live_count; i++) {
		const struct lg_job *const job = b->live[i];

		b->queries[i].list = b->root->list_of_key[job->key_index];
		b->queries[i].index = lg_job_credential(job)->status_index;
	}
	lg_status_lookup(b->root->status, b->queries, b->live_count, b->answers);
	for (unsigned i = 0; i < b->live_count; i++)
		b->live[i]->status = b->answers[i];
}
