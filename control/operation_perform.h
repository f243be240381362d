// SPDX-License-Identifier: Apache-2.0
// From the bytes of a request to the JSON of its answer.
#pragma once

#include "control/operations.h"

struct lg_operation_outcome {
	json_t *answer;      // always there unless memory is out; the caller's
	bool written;        // rests on the open transaction: not true before that is committed
	bool all_lost;       // the open transaction is gone, with what others wrote in it
	uint64_t generation; // not 0: the answer is to tell whether this is in force
	int64_t wait_ms;
	int file; // to go with the answer, the caller's; -1 = none
};

// Performs one request; LG_E_PERMISSION where it is not open to who asks. Opens a transaction where
// one is needed and leaves it open, so that the requests of one round share one commit and one
// generation. file came with the request, and stays the caller's; -1 = none.
void lg_operation_perform(struct lg_control *control, struct lg_bytes body, int file,
	const struct lg_asker *who, struct lg_operation_outcome *outcome);

// {"ok": false, …}
json_t *lg_operation_refusal(const struct lg_error *err);
