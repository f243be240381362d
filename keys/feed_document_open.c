// SPDX-License-Identifier: Apache-2.0
#include "keys/feed_document_form.h"

#include "common/credential.h"
#include "keys/credential_sign.h"

#include <inttypes.h>
#include <stdlib.h>

static int refused(const struct lg_cbor_in *in, const struct lg_feed_form *form, const char *part,
	struct lg_error *err)
{
	return lg_fail(err, LG_E_FORMAT, "feed %s: its %s is malformed: %s (%s)", form->name, part,
		lg_reason_text(in->reason), lg_reason_name(in->reason));
}

static bool read_hash(struct lg_cbor_in *in, uint8_t hash[LG_FEED_HASH_BYTES])
{
	const uint8_t *found;

	if (!lg_cbor_bytes_exactly(in, LG_FEED_HASH_BYTES, &found))
		return false;
	memcpy(hash, found, LG_FEED_HASH_BYTES);
	return true;
}

static bool read_moment(struct lg_cbor_in *in, int64_t *moment)
{
	uint64_t value;

	if (!lg_cbor_uint_most(in, LG_TIME_MAX_S, &value))
		return false;
	*moment = (int64_t)value;
	return true;
}

static bool read_epoch(struct lg_cbor_in *in, uint32_t *epoch)
{
	uint64_t value;

	if (!lg_cbor_uint_most(in, UINT32_MAX, &value))
		return false;
	*epoch = (uint32_t)value;
	return true;
}

static bool read_list(struct lg_cbor_in *in, uint8_t out[LG_LIST_BYTES])
{
	struct lg_snapshot_list list;
	uint64_t authority;
	uint32_t items;

	if (!lg_cbor_array(in, &items))
		return false;
	if (items != 2)
		return lg_cbor_refuse(in, LG_R_CBOR_TYPE);
	if (!lg_cbor_uint_most(in, LG_AUTHORITY_MAX, &authority) ||
		!lg_cbor_uint_most(in, LG_FEED_COVERAGE_MAX, &list.coverage))
		return false;
	list.authority = (uint32_t)authority;
	lg_snapshot_put_list(out, &list);
	return true;
}

// False with in->reason LG_R_NONE when there is no memory.
static bool read_lists(struct lg_cbor_in *in, struct lg_bytes *lists)
{
	uint32_t count;
	uint8_t *bytes;

	if (!lg_cbor_array(in, &count))
		return false;
	// Three bytes a list are the least: no more memory than the document warrants.
	if (count > LG_FEED_LISTS_MAX || count > (size_t)(in->end - in->at) / 3)
		return lg_cbor_refuse(in, LG_R_CLAIM_RANGE);
	bytes = malloc((size_t)count * LG_LIST_BYTES + 1);
	if (!bytes)
		return false;
	*lists = (struct lg_bytes){bytes, (size_t)count * LG_LIST_BYTES};
	for (uint32_t i = 0; i < count; i++)
		if (!read_list(in, bytes + (size_t)i * LG_LIST_BYTES))
			return false;
	return true;
}

static bool read_field(
	struct lg_cbor_in *in, enum lg_feed_field field, struct lg_feed_document *document)
{
	switch (field) {
	case LG_FEED_EPOCH:
		return read_epoch(in, &document->epoch);
	case LG_FEED_SEQUENCE:
		return lg_cbor_uint(in, &document->sequence);
	case LG_FEED_BEFORE:
		return read_hash(in, document->before);
	case LG_FEED_MADE_AT:
		return read_moment(in, &document->made_at_ms);
	case LG_FEED_LISTS:
		return read_lists(in, &document->lists);
	case LG_FEED_CHANGES:
		return lg_cbor_bytes(in, &document->changes);
	case LG_FEED_ROOT:
		return read_hash(in, document->root);
	case LG_FEED_JOURNAL:
		return read_hash(in, document->journal);
	case LG_FEED_RECORDS:
		return lg_cbor_uint_most(in, LG_FEED_RECORDS_MAX, &document->records);
	case LG_FEED_GOOD_UNTIL:
		return read_moment(in, &document->good_until_ms);
	case LG_FEED_TRUST_VERSION:
		return lg_cbor_uint(in, &document->trust_version);
	case LG_FEED_FIELD_END:
		break;
	}
	return false;
}

// False with in->reason set, or LG_R_NONE when there is no memory.
static bool read_payload(
	struct lg_cbor_in *in, const struct lg_feed_form *form, struct lg_feed_document *document)
{
	const uint32_t wanted = (uint32_t)__builtin_popcount(form->fields);
	int64_t key, before = LG_CBOR_NO_KEY;
	uint32_t pairs;

	if (!lg_cbor_map(in, &pairs))
		return false;
	if (pairs != wanted)
		return lg_cbor_refuse(in, pairs < wanted ? LG_R_CLAIM_MISSING : LG_R_CLAIM_UNKNOWN);
	for (int field = LG_FEED_EPOCH; field < LG_FEED_FIELD_END; field++) {
		if (!(form->fields >> field & 1))
			continue;
		if (!lg_cbor_key(in, before, &key))
			return false;
		if (key != field)
			return lg_cbor_refuse(in, LG_R_CLAIM_MISSING);
		if (!read_field(in, (enum lg_feed_field)field, document))
			return false;
		before = key;
	}
	return lg_cbor_close(in);
}

static int open_envelope(struct lg_bytes bytes, const struct lg_feed_form *form,
	struct lg_cose *cose, const uint8_t **kid, struct lg_error *err)
{
	struct lg_bytes content_type;
	struct lg_cbor_in in;

	if (bytes.len > form->max_bytes)
		return lg_fail(err, LG_E_TOO_LARGE,
			"feed %s: it has %zu bytes; at most %zu are allowed", form->name, bytes.len,
			form->max_bytes);
	lg_cbor_open(&in, bytes.data, bytes.len);
	if (!lg_cose_read(&in, cose) || !lg_cbor_close(&in))
		return refused(&in, form, "envelope", err);
	lg_cbor_open(&in, cose->protected_header.data, cose->protected_header.len);
	if (!lg_signed_document_header(&in, &content_type, kid))
		return refused(&in, form, "protected header", err);
	if (content_type.len != strlen(form->content_type) ||
		memcmp(content_type.data, form->content_type, content_type.len) != 0)
		return lg_fail(err, LG_E_FORMAT,
			"feed %s: the document offered is another kind of document: its content "
			"type is not %s",
			form->name, form->content_type);
	return LG_OK;
}

static int check_signature(const struct lg_cose *cose, const uint8_t kid[LG_KID_BYTES],
	const struct lg_feed_form *form, const struct lg_trust_list *trust, int64_t now,
	struct lg_error *err)
{
	const struct lg_status_key *const key = lg_trust_list_status_key(trust, kid, now);
	char text[2 * LG_KID_BYTES + 1];

	lg_hex(text, kid, LG_KID_BYTES);
	if (!key)
		return lg_fail(err, LG_E_KEY,
			"feed %s: it is signed by key %s, which trust list %" PRIu64
			" does not name as a status key usable now: fetch the trust list, or a "
			"document signed since",
			form->name, text, trust->version);
	if (!lg_cose_verify(cose, key->public_key))
		return lg_fail(err, LG_E_SIGNATURE,
			"feed %s: it is not signed by status key %s: it was damaged or forged on "
			"its way",
			form->name, text);
	return LG_OK;
}

int lg_feed_document_open(struct lg_bytes bytes, enum lg_feed_kind kind,
	const struct lg_trust_list *trust, int64_t now, struct lg_feed_document *document,
	struct lg_error *err)
{
	const struct lg_feed_form *const form = lg_feed_form_of(kind);
	struct lg_feed_document found = {.kind = kind};
	const uint8_t *kid;
	struct lg_cbor_in in;
	struct lg_cose cose;
	int rc;

	if (!form)
		return lg_fail(
			err, LG_E_ARGUMENT, "there is no feed document of kind %d", (int)kind);
	rc = open_envelope(bytes, form, &cose, &kid, err);
	if (rc == LG_OK)
		rc = check_signature(&cose, kid, form, trust, now, err);
	if (rc != LG_OK)
		return rc;
	memcpy(found.kid, kid, LG_KID_BYTES);
	lg_cbor_open(&in, cose.payload.data, cose.payload.len);
	if (read_payload(&in, form, &found))
		rc = lg_feed_document_check(&found, err);
	else if (in.reason != LG_R_NONE)
		rc = refused(&in, form, "payload", err);
	else
		rc = lg_fail(err, LG_E_NO_MEMORY, "out of memory for a feed document");
	if (rc == LG_OK)
		*document = found;
	else
		lg_feed_document_free(&found);
	return rc;
}
