// SPDX-License-Identifier: Apache-2.0
// The queue of photos that a person must look at: oldest deadline first, each held by one reviewer
// at a time, for issuance.review_hold_s.
#pragma once

#include "control/issuance/application.h"
#include "control/issuance/issuance.h"

// One reviewer may hold as many at once.
#define LG_REVIEWS_HELD_MAX 10

struct lg_review_reason {
	const char *name;
	const char *english;
	const char *chinese;
};
extern const struct lg_review_reason lg_review_reasons[]; // ended by a name of NULL

struct lg_review_queue {
	int64_t waiting;
	int64_t overdue;
	int64_t oldest_due_ms; // 0 = nothing waits
	int64_t decided_today; // licence day
};
LG_MUST_CHECK int lg_review_count(struct lg_connection *connection, int64_t now_ms,
	struct lg_review_queue *queue, struct lg_error *err);

// Of the queue, in its order, at most most. *list is the caller's to free().
LG_MUST_CHECK int lg_review_list(struct lg_connection *connection, unsigned most,
	struct lg_application **list, unsigned *count, struct lg_error *err);

// Each is one transaction. reviewer: account id.
//
// The one due first that nobody holds. LG_E_NOT_FOUND (with a sentence) when there is none,
// LG_E_STATE when the reviewer holds LG_REVIEWS_HELD_MAX.
LG_MUST_CHECK int lg_review_take(const struct lg_issuance *issuance, const char *reviewer,
	int64_t now_ms, struct lg_application *application, struct lg_error *err);

// One that the reviewer holds; LG_E_STATE otherwise.
LG_MUST_CHECK int lg_review_release(const struct lg_issuance *issuance, const char *reviewer,
	const char *id, int64_t now_ms, struct lg_application *application, struct lg_error *err);
LG_MUST_CHECK int lg_review_approve(const struct lg_issuance *issuance, const char *reviewer,
	const char *id, int64_t now_ms, struct lg_application *application, struct lg_error *err);

// reasons: names of lg_review_reasons with commas between, at least one (LG_E_ARGUMENT). remark:
// for the applicant, NULL = none; needed with OTHER.
LG_MUST_CHECK int lg_review_reject(const struct lg_issuance *issuance, const char *reviewer,
	const char *id, const char *reasons, const char *remark, int64_t now_ms,
	struct lg_application *application, struct lg_error *err);
