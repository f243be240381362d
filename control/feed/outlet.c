// SPDX-License-Identifier: Apache-2.0
#include "control/feed/outlet.h"

#include "common/log.h"
#include "control/feed/base.h"
#include "control/feed/directory.h"
#include "control/store_documents.h"
#include "control/store_feed.h"
#include "control/store_status.h"

#include <dirent.h>
#include <inttypes.h>
#include <stdlib.h>

#define COMPONENT "feed"
#define RETRY_MS 1000
#define LOOK_OVER_MS 60000 // somebody may have removed a file
#define BASES_MAX 100

struct lg_feed_outlet {
	struct lg_control *control;
	const char *directory;
	// What lies there.
	uint32_t epoch;                // of bases and deltas below
	uint64_t sequence;             // deltas up to here are written
	uint64_t bases[BASES_MAX + 1]; // sequences, ascending
	unsigned base_count;
	uint64_t trust_version;
	uint8_t signer[LG_KID_BYTES]; // of the newest base
	// Of the newest now.
	int64_t now_at_ms;
	uint64_t now_sequence;
	int64_t looked_at_ms;
	int64_t retry_at_ms;
	struct lg_error problem; // code 0 = none
};

int lg_feed_outlet_new(
	struct lg_control *control, struct lg_feed_outlet **outlet, struct lg_error *err)
{
	struct lg_feed_outlet *o = calloc(1, sizeof(*o));
	int rc;

	if (!o)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for the feed");
	o->control = control;
	o->directory = control->conf.feed_directory;
	rc = lg_feed_directory_prepare(o->directory, err);
	if (rc == LG_OK)
		*outlet = o;
	else
		lg_feed_outlet_free(o);
	return rc;
}

void lg_feed_outlet_free(struct lg_feed_outlet *outlet)
{
	free(outlet);
}

const char *lg_feed_outlet_problem(const struct lg_feed_outlet *outlet)
{
	return outlet->problem.code ? outlet->problem.text : NULL;
}

static void note_base(struct lg_feed_outlet *o, uint64_t sequence)
{
	unsigned at = o->base_count;

	while (at > 0 && o->bases[at - 1] > sequence)
		at--;
	if (at > 0 && o->bases[at - 1] == sequence)
		return;
	if (o->base_count == BASES_MAX + 1) {
		if (at == 0)
			return;
		memmove(o->bases, o->bases + 1, BASES_MAX * sizeof(o->bases[0]));
		o->base_count--;
		at--;
	}
	memmove(&o->bases[at + 1], &o->bases[at], (o->base_count - at) * sizeof(o->bases[0]));
	o->bases[at] = sequence;
	o->base_count++;
}

static bool whole_base(const struct lg_feed_outlet *o, uint32_t epoch, uint64_t sequence)
{
	char name[LG_FEED_NAME_BYTES];

	lg_feed_name_records(epoch, sequence, name);
	return lg_feed_directory_has(o->directory, name);
}

static bool has_delta(const struct lg_feed_outlet *o, uint64_t sequence)
{
	char name[LG_FEED_NAME_BYTES];

	lg_feed_name(LG_FEED_DELTA, o->epoch, sequence, name);
	return lg_feed_directory_has(o->directory, name);
}

// A document that this state has not made: it is an older copy, and what it would make next has
// been published with other content.
static int check_behind(const struct lg_feed_outlet *o, const struct lg_feed_name_parts *parts,
	struct lg_error *err)
{
	const uint64_t last = lg_store_feed_sequence(o->control->store);

	if (parts->epoch < o->epoch || (parts->epoch == o->epoch && parts->sequence <= last))
		return LG_OK;
	return lg_fail(err, LG_E_ROLLBACK,
		"%s holds document %" PRIu32 "/%" PRIu64 ", and this state has got to %" PRIu32
		"/%" PRIu64 " only: it is an older copy; stop control and run licgate-control "
		"--new-epoch",
		o->directory, parts->epoch, parts->sequence, o->epoch, last);
}

static int find_bases(struct lg_feed_outlet *o, struct lg_error *err)
{
	DIR *const directory = opendir(o->directory);
	struct lg_feed_name_parts parts;
	struct dirent *entry;
	int rc = LG_OK;

	o->base_count = 0;
	if (!directory)
		return lg_fail(err, LG_E_IO, "cannot read the feed directory %s: %m", o->directory);
	while (rc == LG_OK && (entry = readdir(directory))) {
		if (!lg_feed_name_parse(entry->d_name, &parts))
			continue;
		rc = check_behind(o, &parts, err);
		if (rc == LG_OK && parts.kind == LG_FEED_BASE && !parts.records &&
			parts.epoch == o->epoch && whole_base(o, parts.epoch, parts.sequence))
			note_base(o, parts.sequence);
	}
	closedir(directory);
	return rc;
}

// Sees what lies there; what is not certain counts as missing.
static int look_over(struct lg_feed_outlet *o, int64_t now_ms, struct lg_error *err)
{
	const uint64_t last = lg_store_feed_sequence(o->control->store);
	int rc;

	o->epoch = lg_store_epoch(o->control->store);
	rc = find_bases(o, err);
	if (rc != LG_OK)
		return rc;
	o->sequence = o->base_count ? o->bases[0] : last;
	while (o->sequence < last && has_delta(o, o->sequence + 1))
		o->sequence++;
	if (!lg_feed_directory_has(o->directory, LG_FEED_NAME_BASE))
		o->base_count = 0;
	if (!lg_feed_directory_has(o->directory, LG_FEED_NAME_TRUST_LIST))
		o->trust_version = 0;
	if (!lg_feed_directory_has(o->directory, LG_FEED_NAME_NOW))
		o->now_at_ms = 0;
	o->looked_at_ms = now_ms;
	return LG_OK;
}

static int write_trust_list(struct lg_feed_outlet *o, struct lg_error *err)
{
	struct lg_document document;
	int rc = lg_store_document(o->control->store, LG_SECTION_TRUST_LIST, &document, err);

	if (rc != LG_OK)
		return rc;
	if (document.version != o->trust_version)
		rc = lg_feed_directory_put(
			o->directory, LG_FEED_NAME_TRUST_LIST, document.content, err);
	if (rc == LG_OK)
		o->trust_version = document.version;
	lg_store_document_free(&document);
	return rc;
}

static int write_delta(struct lg_feed_outlet *o, uint64_t sequence, struct lg_error *err)
{
	char name[LG_FEED_NAME_BYTES];
	struct lg_bytes bytes;
	int rc = lg_store_feed_document(o->control->store, o->epoch, sequence, &bytes, err);

	if (rc != LG_OK)
		return rc;
	lg_feed_name(LG_FEED_DELTA, o->epoch, sequence, name);
	rc = lg_feed_directory_put(o->directory, name, bytes, err);
	free((void *)bytes.data);
	return rc;
}

static int write_deltas(struct lg_feed_outlet *o, struct lg_error *err)
{
	const uint64_t last = lg_store_feed_sequence(o->control->store);
	int rc = LG_OK;

	while (rc == LG_OK && o->sequence < last) {
		rc = write_delta(o, o->sequence + 1, err);
		// Compacted before it was written: the base to come stands in for it.
		if (rc == LG_OK || rc == LG_E_NOT_FOUND)
			o->sequence++;
		if (rc == LG_E_NOT_FOUND) {
			o->base_count = 0;
			rc = LG_OK;
		}
	}
	return rc;
}

static bool base_due(const struct lg_feed_outlet *o, const uint8_t kid[LG_KID_BYTES])
{
	const uint64_t last = lg_store_feed_sequence(o->control->store);

	if (o->base_count == 0)
		return true;
	// Nobody can begin with one whose signer is about to go.
	if (o->signer[0] && memcmp(o->signer, kid, LG_KID_BYTES) != 0)
		return true;
	return last - o->bases[o->base_count - 1] >= (uint64_t)o->control->conf.feed_base_every;
}

static bool stays(const void *self, const struct lg_feed_name_parts *parts)
{
	const struct lg_feed_outlet *const o = self;

	if (parts->epoch != o->epoch)
		return false;
	return parts->kind == LG_FEED_BASE ? parts->sequence >= o->bases[0]
					   : parts->sequence > o->bases[0];
}

static int write_base(struct lg_feed_outlet *o, int64_t now_ms, struct lg_error *err)
{
	const unsigned keep = (unsigned)o->control->conf.feed_bases_kept;
	uint8_t kid[LG_KID_BYTES];
	int rc = lg_publisher_signer(o->control->publisher, now_ms / 1000, kid, err);

	if (rc != LG_OK || !base_due(o, kid))
		return rc;
	rc = lg_feed_base_write(o->control, o->directory, err);
	if (rc != LG_OK)
		return rc;
	memcpy(o->signer, kid, sizeof(kid));
	note_base(o, lg_store_feed_sequence(o->control->store));
	if (o->base_count > keep) {
		memmove(o->bases, o->bases + (o->base_count - keep), keep * sizeof(o->bases[0]));
		o->base_count = keep;
	}
	return lg_feed_directory_prune(o->directory, stays, o, err);
}

static bool now_due(const struct lg_feed_outlet *o, int64_t now_ms)
{
	return o->now_at_ms == 0 || now_ms < o->now_at_ms ||
		now_ms - o->now_at_ms >= o->control->conf.feed_now_every_s * 1000 ||
		o->now_sequence != lg_store_feed_sequence(o->control->store);
}

static int write_now(struct lg_feed_outlet *o, int64_t now_ms, struct lg_error *err)
{
	struct lg_store *store = o->control->store;
	struct lg_feed_document document = {
		.kind = LG_FEED_NOW,
		.epoch = lg_store_epoch(store),
		.sequence = lg_store_feed_sequence(store),
		.made_at_ms = now_ms,
		.good_until_ms = now_ms + o->control->conf.feed_now_good_s * 1000,
		.trust_version = o->trust_version,
	};
	struct lg_bytes bytes;
	int rc;

	if (!now_due(o, now_ms))
		return LG_OK;
	memcpy(document.before, lg_store_feed_head(store), LG_FEED_HASH_BYTES);
	lg_store_status_root(store, document.root);
	rc = lg_publisher_sign_feed(o->control->publisher, &document, &bytes, err);
	if (rc != LG_OK)
		return rc;
	rc = lg_feed_directory_put(o->directory, LG_FEED_NAME_NOW, bytes, err);
	free((void *)bytes.data);
	if (rc != LG_OK)
		return rc;
	o->now_at_ms = now_ms;
	o->now_sequence = document.sequence;
	return LG_OK;
}

static int write_all(struct lg_feed_outlet *o, int64_t now_ms, struct lg_error *err)
{
	const uint64_t trust_version = o->trust_version;
	int rc = LG_OK;

	if (o->epoch != lg_store_epoch(o->control->store) || o->looked_at_ms == 0 ||
		now_ms < o->looked_at_ms || now_ms - o->looked_at_ms >= LOOK_OVER_MS)
		rc = look_over(o, now_ms, err);
	if (rc == LG_OK)
		rc = write_trust_list(o, err);
	if (rc == LG_OK)
		rc = write_deltas(o, err);
	if (rc == LG_OK)
		rc = write_base(o, now_ms, err);
	if (o->trust_version != trust_version)
		o->now_at_ms = 0; // it is to name the new one
	return rc == LG_OK ? write_now(o, now_ms, err) : rc;
}

void lg_feed_outlet_run(struct lg_feed_outlet *outlet)
{
	const int64_t now_ms = lg_unix_ms(outlet->control->clock);
	struct lg_error err;

	if (outlet->problem.code && now_ms >= outlet->retry_at_ms - RETRY_MS &&
		now_ms < outlet->retry_at_ms)
		return;
	if (write_all(outlet, now_ms, &err) == LG_OK) {
		if (outlet->problem.code)
			lg_info(COMPONENT, "the feed in %s is complete again", outlet->directory);
		outlet->problem.code = LG_OK;
		return;
	}
	if (outlet->problem.code != err.code)
		lg_err(COMPONENT, "the feed in %s is behind, trying again (%s): %s",
			outlet->directory, lg_error_name(err.code), err.text);
	outlet->problem = err;
	outlet->looked_at_ms = 0;
	outlet->retry_at_ms = now_ms + RETRY_MS;
}
