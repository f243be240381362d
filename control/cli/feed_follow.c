// SPDX-License-Identifier: Apache-2.0
#include "control/cli/feed_follow.h"

#include "common/sealed.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

struct pull {
	const struct lg_feed_carrier *carrier;
	struct lg_operator_client *control;
	lg_feed_taken taken;
	void *self;
	json_t *feed; // as control said last; the pull's
};

static int write_document(int fd, struct lg_bytes document, struct lg_error *err)
{
	while (document.len > 0) {
		const ssize_t written = write(fd, document.data, document.len);

		if (written < 0 && errno == EINTR)
			continue;
		if (written < 0)
			return lg_fail(err, lg_error_of_errno(errno),
				"cannot hold a document of the feed: %s", strerror(errno));
		document.data += written;
		document.len -= (size_t)written;
	}
	return LG_OK;
}

static int hand(struct pull *p, const char *what, size_t document_bytes, int fd, json_t **answer,
	struct lg_error *err)
{
	json_t *const request = json_pack("{s:s, s:s, s:I}", "do", "feed.offer", "document", what,
		"document_bytes", (json_int_t)document_bytes);
	int file = -1;
	int rc = lg_sealed_seal(fd, err);

	if (rc == LG_OK)
		rc = lg_operator_client_call_file(p->control, request, fd, answer, &file, err);
	if (file >= 0)
		close(file);
	json_decref(request);
	return rc;
}

static json_int_t number(const json_t *object, const char *member)
{
	return json_integer_value(json_object_get(object, member));
}

// Keeps what control says of the feed. True where the document was taken.
static bool take_answer(struct pull *p, const char *what, json_t *answer)
{
	const bool taken = json_is_true(json_object_get(answer, "taken"));

	json_decref(p->feed);
	p->feed = json_incref(json_object_get(answer, "feed"));
	if (taken)
		p->taken(p->self, p->carrier->source, what, (uint32_t)number(answer, "epoch"),
			(uint64_t)number(answer, "sequence"));
	return taken;
}

// *answer is the caller's to release.
static int hand_alone(struct pull *p, const char *what, struct lg_bytes document, json_t **answer,
	struct lg_error *err)
{
	int fd;
	int rc = lg_sealed_start("licgate-feed", &fd, err);

	if (rc != LG_OK)
		return rc;
	rc = write_document(fd, document, err);
	if (rc == LG_OK)
		rc = hand(p, what, document.len, fd, answer, err);
	close(fd);
	return rc;
}

static int offer(struct pull *p, const char *what, struct lg_bytes document, struct lg_error *err)
{
	json_t *answer;
	const int rc = hand_alone(p, what, document, &answer, err);

	if (rc != LG_OK)
		return rc;
	take_answer(p, what, answer);
	json_decref(answer);
	return LG_OK;
}

static int pull_trust_list(struct pull *p, struct lg_error *err)
{
	struct lg_bytes document;
	int rc = p->carrier->get(
		p->carrier->self, LG_FEED_NAME_TRUST_LIST, LG_TRUST_LIST_MAX_BYTES, &document, err);

	if (rc != LG_OK)
		return rc;
	rc = offer(p, "trust-list", document, err);
	free((void *)document.data);
	return rc == LG_E_REPEAT ? LG_OK : rc;
}

static int pull_now(struct pull *p, struct lg_error *err)
{
	struct lg_bytes document;
	int rc = p->carrier->tail(p->carrier->self, &document, err);

	if (rc != LG_OK)
		return rc;
	rc = offer(p, "now", document, err);
	free((void *)document.data);
	return rc;
}

static int pull_delta(struct pull *p, struct lg_error *err)
{
	char name[LG_FEED_NAME_BYTES];
	struct lg_bytes document;
	int rc;

	lg_feed_name(LG_FEED_DELTA, (uint32_t)number(p->feed, "epoch"),
		(uint64_t)number(p->feed, "sequence") + 1, name);
	rc = p->carrier->get(p->carrier->self, name, LG_FEED_DELTA_MAX_BYTES, &document, err);
	if (rc != LG_OK)
		return rc;
	rc = offer(p, "delta", document, err);
	free((void *)document.data);
	return rc;
}

// Document and records in one descriptor; limit: what the document announces.
static int offer_with_records(
	struct pull *p, struct lg_bytes document, const json_t *announced, struct lg_error *err)
{
	json_t *answer;
	int fd;
	int rc = lg_sealed_start("licgate-feed", &fd, err);

	if (rc != LG_OK)
		return rc;
	rc = write_document(fd, document, err);
	if (rc == LG_OK)
		rc = p->carrier->snapshot(p->carrier->self, (uint32_t)number(announced, "epoch"),
			(uint64_t)number(announced, "sequence"),
			(uint64_t)number(announced, "records") * LG_ENTRY_BYTES, fd, err);
	if (rc == LG_OK)
		rc = hand(p, "base", document.len, fd, &answer, err);
	close(fd);
	if (rc != LG_OK)
		return rc;
	take_answer(p, "base", answer);
	json_decref(answer);
	return LG_OK;
}

// First the document alone: control says whether it is fit and how many records belong to it, so
// that nothing large is fetched on a stranger's word.
static int offer_base(struct pull *p, struct lg_bytes document, struct lg_error *err)
{
	json_t *answer;
	int rc = hand_alone(p, "base", document, &answer, err);

	if (rc != LG_OK)
		return rc;
	if (!take_answer(p, "base", answer))
		rc = offer_with_records(p, document, answer, err);
	json_decref(answer);
	return rc;
}

static int pull_base(struct pull *p, struct lg_error *err)
{
	struct lg_bytes document;
	int rc = p->carrier->get(
		p->carrier->self, LG_FEED_NAME_BASE, LG_FEED_BASE_MAX_BYTES, &document, err);

	if (rc != LG_OK)
		return rc;
	rc = offer_base(p, document, err);
	free((void *)document.data);
	return rc;
}

static const char *wants(const struct pull *p)
{
	const char *const text = json_string_value(json_object_get(p->feed, "wants"));

	return text ? text : "nothing";
}

// Where the delta is gone, or does not fit what is held, a base stands in for it.
static int pull_next(struct pull *p, bool *base_tried, struct lg_error *err)
{
	int rc;

	if (strcmp(wants(p), "delta") == 0) {
		rc = pull_delta(p, err);
		if ((rc != LG_E_NOT_FOUND && rc != LG_E_HASH && rc != LG_E_KEY) || *base_tried)
			return rc;
	}
	if (*base_tried)
		return lg_fail(err, LG_E_GAP, "%s has no base that leads to what its now names",
			p->carrier->source);
	*base_tried = true;
	return pull_base(p, err);
}

int lg_feed_pull(const struct lg_feed_carrier *carrier, struct lg_operator_client *control,
	lg_feed_taken taken, void *self, struct lg_error *err)
{
	struct pull p = {carrier, control, taken, self, NULL};
	bool base_tried = false;
	int rc = pull_trust_list(&p, err);

	if (rc == LG_OK)
		rc = pull_now(&p, err);
	while (rc == LG_OK && strcmp(wants(&p), "nothing") != 0)
		rc = pull_next(&p, &base_tried, err);
	if (rc == LG_OK && !json_is_true(json_object_get(p.feed, "fresh")))
		rc = lg_fail(err, LG_E_STALE, "%s has nothing newer, and what it has is not fresh",
			carrier->source);
	json_decref(p.feed);
	return rc;
}
