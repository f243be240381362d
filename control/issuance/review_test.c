// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/review.h"
#include "control/issuance/issuance_fixture.h"

#include <pthread.h>
#include <stdlib.h>

TestSuite(review, .init = issuance_setup, .fini = issuance_teardown, .timeout = 120);

static char first[LG_RECORD_ID_BYTES], second[LG_RECORD_ID_BYTES];

static void prepare(void)
{
	issuance_account("reviewer", NULL, 1, first);
	issuance_account("reviewer", NULL, 2, second);
}

static struct lg_application submitted(unsigned n)
{
	char driver[LG_RECORD_ID_BYTES];

	issuance_driver(n, driver);
	return issuance_application(driver, LG_PHOTO_CAMERA, LG_STATE_REVIEW);
}

static int take(const char *reviewer, struct lg_application *application)
{
	return lg_review_take(&issuance_fixture.issuance, reviewer, issuance_fixture.now_ms,
		application, &records_fixture.err);
}

static struct lg_review_queue queue(void)
{
	struct lg_connection *connection = records_take();
	struct lg_review_queue counts;

	RECORDS_MUST(lg_review_count(
		connection, issuance_fixture.now_ms, &counts, &records_fixture.err));
	lg_database_give(connection);
	return counts;
}

Test(review, the_oldest_comes_first_and_to_one_reviewer)
{
	struct lg_application old, new, taken;

	prepare();
	new = submitted(1);
	issuance_fixture.now_ms -= 1000;
	old = submitted(2);
	issuance_fixture.now_ms += 1000;
	RECORDS_MUST(take(first, &taken));
	cr_expect_str_eq(taken.id, old.id);
	RECORDS_MUST(take(second, &taken));
	cr_expect_str_eq(taken.id, new.id);
	RECORDS_REFUSED(LG_E_NOT_FOUND, "no application waits", take(first, &taken));
}

Test(review, what_is_released_or_held_too_long_comes_again)
{
	struct lg_application a, taken;

	prepare();
	a = submitted(1);
	RECORDS_MUST(take(first, &taken));
	RECORDS_MUST(lg_review_release(&issuance_fixture.issuance, first, a.id,
		issuance_fixture.now_ms, &taken, &records_fixture.err));
	RECORDS_MUST(take(second, &taken));
	issuance_fixture.now_ms += issuance_fixture.conf.issuance_review_hold_s * 1000;
	RECORDS_MUST(take(first, &taken));
	cr_expect_str_eq(taken.reviewer, first);
}

Test(review, overdue_ones_are_counted)
{
	struct lg_application a;

	prepare();
	a = submitted(1);
	cr_expect_eq(queue().waiting, 1);
	cr_expect_eq(queue().overdue, 0);
	cr_expect_eq(queue().oldest_due_ms, a.due_ms);
	issuance_fixture.now_ms = a.due_ms;
	cr_expect_eq(queue().overdue, 0, "due is not overdue");
	issuance_fixture.now_ms++;
	cr_expect_eq(queue().overdue, 1);
	RECORDS_MUST(take(first, &a));
	RECORDS_MUST(lg_review_approve(&issuance_fixture.issuance, first, a.id,
		issuance_fixture.now_ms, &a, &records_fixture.err));
	cr_expect_eq(queue().waiting, 0);
	cr_expect_eq(queue().decided_today, 1);
}

Test(review, a_rejection_tells_why)
{
	struct lg_application a;

	prepare();
	submitted(1);
	RECORDS_MUST(take(first, &a));
#define REJECT(reasons, remark)                                                                    \
	lg_review_reject(&issuance_fixture.issuance, first, a.id, reasons, remark,                 \
		issuance_fixture.now_ms, &a, &records_fixture.err)
	RECORDS_REFUSED(LG_E_ARGUMENT, "at least one reason", REJECT("", NULL));
	RECORDS_REFUSED(LG_E_ARGUMENT, "is no reason", REJECT("UGLY", NULL));
	RECORDS_REFUSED(LG_E_ARGUMENT, "is no reason", REJECT("BLURRED,", NULL));
	RECORDS_REFUSED(LG_E_ARGUMENT, "needs a remark", REJECT("BLURRED,OTHER", NULL));
	RECORDS_MUST(REJECT("BLURRED,OTHER", "the ears are covered"));
	cr_expect_eq(a.state, LG_STATE_REJECTED);
	cr_expect_str_eq(a.reasons, "BLURRED,OTHER");
	cr_expect_str_eq(a.remark, "the ears are covered");
}

Test(review, nobody_holds_more_than_can_be_looked_at)
{
	struct lg_application a;

	prepare();
	for (unsigned n = 0; n <= LG_REVIEWS_HELD_MAX; n++)
		submitted(n + 1);
	for (unsigned n = 0; n < LG_REVIEWS_HELD_MAX; n++)
		RECORDS_MUST(take(first, &a));
	RECORDS_REFUSED(LG_E_STATE, "decide or release", take(first, &a));
	RECORDS_MUST(take(second, &a));
}

#define REVIEWERS 8
#define APPLICATIONS 40

struct reviewer {
	char id[LG_RECORD_ID_BYTES];
	unsigned decided;
	int rc;
	struct lg_error err;
};

static void *decide_all(void *self)
{
	struct reviewer *r = self;
	struct lg_application a;

	while ((r->rc = lg_review_take(&issuance_fixture.issuance, r->id, issuance_fixture.now_ms,
			&a, &r->err)) == LG_OK) {
		r->rc = lg_review_approve(&issuance_fixture.issuance, r->id, a.id,
			issuance_fixture.now_ms, &a, &r->err);
		if (r->rc != LG_OK)
			break;
		r->decided++;
	}
	return NULL;
}

Test(review, reviewers_at_once_never_take_the_same)
{
	struct reviewer reviewers[REVIEWERS] = {0};
	pthread_t threads[REVIEWERS];
	unsigned decided = 0;

	for (unsigned n = 0; n < APPLICATIONS; n++)
		submitted(n + 1);
	for (unsigned i = 0; i < REVIEWERS; i++) {
		issuance_account("reviewer", NULL, i + 1, reviewers[i].id);
		cr_assert_eq(pthread_create(&threads[i], NULL, decide_all, &reviewers[i]), 0);
	}
	for (unsigned i = 0; i < REVIEWERS; i++) {
		pthread_join(threads[i], NULL);
		cr_expect_eq(reviewers[i].rc, LG_E_NOT_FOUND, "%s", reviewers[i].err.text);
		decided += reviewers[i].decided;
	}
	cr_expect_eq(decided, APPLICATIONS);
	cr_expect_eq(
		records_number("SELECT count(*) FROM application_events WHERE event = 'APPROVE'"),
		APPLICATIONS);
}
