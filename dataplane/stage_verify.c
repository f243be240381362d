// SPDX-License-Identifier: Apache-2.0
#include "dataplane/stage.h"

// Items name bytes in scratch that stay until the batch has been verified: one place for each.
static void add_item(struct lg_burst *b, unsigned i, const struct lg_cose *cose)
{
	uint8_t *const tbs = b->scratch + (size_t)i * LG_TBS_ROOM;

	b->items[i] = (struct lg_ed25519_item){
		.message = tbs,
		.message_bytes = (uint32_t)lg_cose_tbs(cose, tbs),
		.signature = cose->signature,
	};
}

static void verify_issuers(struct lg_gateway *g)
{
	struct lg_burst *const b = &g->burst;
	unsigned kept = 0;

	for (unsigned i = 0; i < b->live_count; i++) {
		add_item(b, i, &lg_job_credential(b->live[i])->cose);
		b->items[i].key = b->live[i]->key_index;
	}
	lg_ed25519_verify_known(g->verifier, b->root->keys, b->items, b->live_count, b->valid);
	lg_count_add(g->counters, LG_C_signatures_issuer, b->live_count);
	for (unsigned i = 0; i < b->live_count; i++) {
		if (b->valid[i])
			b->live[kept++] = b->live[i];
		else
			lg_job_settle(b->live[i], LG_BAD_SIGNATURE, LG_R_NONE);
	}
	b->live_count = kept;
}

// The holder's key comes from the credential, so this only begins once that is known to be genuine.
static void verify_holders(struct lg_gateway *g)
{
	struct lg_burst *const b = &g->burst;
	unsigned presented = 0;
	unsigned kept = 0;

	for (unsigned i = 0; i < b->live_count; i++) {
		const struct lg_job *const job = b->live[i];

		if (!lg_job_presented(job))
			continue;
		add_item(b, presented, &job->presentation.cose);
		b->items[presented++].public_key = lg_job_credential(job)->holder_key;
	}
	lg_ed25519_verify_any(g->verifier, b->items, presented, b->valid);
	lg_count_add(g->counters, LG_C_signatures_holder, presented);
	presented = 0;
	for (unsigned i = 0; i < b->live_count; i++) {
		struct lg_job *const job = b->live[i];

		if (!lg_job_presented(job) || b->valid[presented++])
			b->live[kept++] = job;
		else
			lg_job_settle(job, LG_HOLDER_PROOF_BAD, LG_R_PRESENTATION_SIGNATURE);
	}
	b->live_count = kept;
}

void lg_stage_verify(struct lg_gateway *g)
{
	verify_issuers(g);
	verify_holders(g);
}
