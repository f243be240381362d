// SPDX-License-Identifier: Apache-2.0
#include "common/sealed.h"
#include "control/feed/outlet.h"
#include "control/feed/upstream.h"
#include "control/fields.h"
#include "control/operations.h"
#include "control/store_feed.h"

#include <string.h>
#include <sys/stat.h>

static void put_number(json_t *object, const char *name, int64_t value)
{
	json_object_set_new(object, name, json_integer(value));
}

static void put_follower(const struct lg_control *control, json_t *object)
{
	static const char *const wants[] = {"nothing", "delta", "base"};
	const struct lg_feed_state *const s = lg_upstream_state(control->upstream);
	const int64_t now_ms = lg_unix_ms(control->clock);

	json_object_set_new(object, "role", json_string("follower"));
	put_number(object, "epoch", s->epoch);
	put_number(object, "sequence", (int64_t)s->sequence);
	lg_field_put_hex(object, "head", s->head, sizeof(s->head));
	lg_field_put_hex(object, "root", s->root, sizeof(s->root));
	put_number(object, "trust_list", (int64_t)s->trust_version);
	put_number(object, "seen_epoch", s->seen_epoch);
	put_number(object, "seen_sequence", (int64_t)s->seen_sequence);
	put_number(object, "good_until_ms", s->good_until_ms);
	put_number(object, "confirmed_ms", lg_upstream_confirmed_ms(control->upstream, now_ms));
	json_object_set_new(object, "fresh", json_boolean(lg_feed_follower_fresh(s, now_ms)));
	json_object_set_new(
		object, "restored", json_boolean(lg_upstream_restored(control->upstream)));
	json_object_set_new(object, "wants", json_string(wants[lg_feed_follower_wants(s)]));
}

static void put_origin(const struct lg_control *control, json_t *object)
{
	const char *const problem =
		control->outlet ? lg_feed_outlet_problem(control->outlet) : NULL;

	json_object_set_new(object, "role", json_string(control->outlet ? "origin" : "none"));
	put_number(object, "epoch", lg_store_epoch(control->store));
	put_number(object, "sequence", (int64_t)lg_store_feed_sequence(control->store));
	lg_field_put_hex(object, "head", lg_store_feed_head(control->store), LG_FEED_HASH_BYTES);
	if (control->outlet)
		json_object_set_new(object, "directory", json_string(control->conf.feed_directory));
	if (problem)
		json_object_set_new(object, "problem", json_string(problem));
}

static void put_feed(const struct lg_control *control, json_t *object)
{
	if (control->upstream)
		put_follower(control, object);
	else
		put_origin(control, object);
}

int lg_operation_feed_status(
	struct lg_control *control, struct lg_operation_call *call, struct lg_error *err)
{
	(void)err;
	put_feed(control, call->answer);
	return LG_OK;
}

static int read_kind(const json_t *request, enum lg_feed_kind *kind, struct lg_error *err)
{
	const char *name;
	const int rc = lg_field_text(request, "document", 16, &name, err);

	if (rc != LG_OK)
		return rc;
	if (strcmp(name, "trust-list") == 0) {
		*kind = (enum lg_feed_kind)0;
		return LG_OK;
	}
	for (int k = LG_FEED_DELTA; k <= LG_FEED_NOW; k++)
		if (strcmp(name, lg_feed_kind_name((enum lg_feed_kind)k)) == 0) {
			*kind = (enum lg_feed_kind)k;
			return LG_OK;
		}
	return lg_fail(err, LG_E_ARGUMENT,
		"\"document\" is \"%s\": a trust-list, delta, base or now is needed", name);
}

// Document and records are one sealed memfd.
static int split(const struct lg_operation_call *call, struct lg_bytes whole,
	struct lg_upstream_offer *offer, struct lg_error *err)
{
	int64_t bytes = 0;
	const int rc = lg_field_number(
		call->request, "document_bytes", 1, (int64_t)whole.len, &bytes, err);

	if (rc != LG_OK)
		return rc;
	offer->document = (struct lg_bytes){whole.data, (size_t)bytes};
	offer->records = (struct lg_bytes){whole.data + bytes, whole.len - (size_t)bytes};
	offer->has_records = offer->records.len > 0;
	if (offer->has_records && offer->kind != LG_FEED_BASE)
		return lg_fail(err, LG_E_ARGUMENT,
			"\"document_bytes\" is %lld, and %zu bytes came: only a base has records",
			(long long)bytes, whole.len);
	return LG_OK;
}

// Others of this round have changes open: they come true, or are lost, before this.
static int commit_others(
	struct lg_control *control, struct lg_operation_call *call, struct lg_error *err)
{
	int rc = LG_OK;

	if (lg_store_in_transaction(control->store))
		rc = lg_store_commit(control->store, err);
	call->all_lost = rc != LG_OK;
	return rc;
}

static int offer(struct lg_control *control, struct lg_operation_call *call, struct lg_bytes whole,
	struct lg_error *err)
{
	struct lg_upstream_offer offer = {.by = call->by};
	struct lg_upstream_outcome outcome = {0};
	json_t *feed;
	int rc = read_kind(call->request, &offer.kind, err);

	if (rc == LG_OK)
		rc = split(call, whole, &offer, err);
	if (rc == LG_OK)
		rc = commit_others(control, call, err);
	if (rc == LG_OK)
		rc = lg_upstream_offer(control, &offer, &outcome, err);
	if (rc != LG_OK)
		return rc;
	json_object_set_new(call->answer, "taken", json_boolean(outcome.taken));
	put_number(call->answer, "epoch", outcome.epoch);
	put_number(call->answer, "sequence", (int64_t)outcome.sequence);
	put_number(call->answer, "records", (int64_t)outcome.records);
	feed = json_object();
	put_feed(control, feed);
	json_object_set_new(call->answer, "feed", feed);
	return LG_OK;
}

int lg_operation_feed_offer(
	struct lg_control *control, struct lg_operation_call *call, struct lg_error *err)
{
	const uint8_t *data;
	struct stat status;
	int rc;

	if (call->file < 0 || fstat(call->file, &status) != 0 || status.st_size <= 0)
		return lg_fail(err, LG_E_ARGUMENT,
			"feed.offer needs a descriptor that holds the document");
	rc = lg_sealed_map(call->file, (size_t)status.st_size, &data, err);
	if (rc != LG_OK)
		return rc;
	rc = offer(control, call, (struct lg_bytes){data, (size_t)status.st_size}, err);
	lg_sealed_unmap(data, (size_t)status.st_size);
	return rc;
}
