// SPDX-License-Identifier: Apache-2.0
#include "keys/feed_document_form.h"

#include <inttypes.h>
#include <stdlib.h>

// Room for parts of a document, by their greatest length.
#define FIXED_ROOM 256
#define LIST_ROOM 16

static void put_number(struct lg_cbor_out *out, enum lg_feed_field field, uint64_t value)
{
	lg_cbor_put_int(out, field);
	lg_cbor_put_uint(out, value);
}

static void put_hash(
	struct lg_cbor_out *out, enum lg_feed_field field, const uint8_t hash[LG_FEED_HASH_BYTES])
{
	lg_cbor_put_int(out, field);
	lg_cbor_put_bytes(out, hash, LG_FEED_HASH_BYTES);
}

static void put_lists(struct lg_cbor_out *out, struct lg_bytes lists)
{
	const size_t count = lists.len / LG_LIST_BYTES;
	struct lg_snapshot_list list;

	lg_cbor_put_int(out, LG_FEED_LISTS);
	lg_cbor_put_array(out, count);
	for (size_t i = 0; i < count; i++) {
		lg_snapshot_list_at(lists, i, &list);
		lg_cbor_put_array(out, 2);
		lg_cbor_put_uint(out, list.authority);
		lg_cbor_put_uint(out, list.coverage);
	}
}

static void put_payload(struct lg_cbor_out *out, const struct lg_feed_document *document,
	const struct lg_feed_form *form)
{
	const enum lg_feed_kind kind = document->kind;

	lg_cbor_put_map(out, (uint64_t)__builtin_popcount(form->fields));
	put_number(out, LG_FEED_EPOCH, document->epoch);
	put_number(out, LG_FEED_SEQUENCE, document->sequence);
	put_hash(out, LG_FEED_BEFORE, document->before);
	put_number(out, LG_FEED_MADE_AT, (uint64_t)document->made_at_ms);
	if (kind != LG_FEED_NOW)
		put_lists(out, document->lists);
	if (kind == LG_FEED_DELTA) {
		lg_cbor_put_int(out, LG_FEED_CHANGES);
		lg_cbor_put_bytes(out, document->changes.data, document->changes.len);
	}
	put_hash(out, LG_FEED_ROOT, document->root);
	if (kind == LG_FEED_DELTA)
		put_hash(out, LG_FEED_JOURNAL, document->journal);
	if (kind == LG_FEED_BASE)
		put_number(out, LG_FEED_RECORDS, document->records);
	if (kind == LG_FEED_NOW) {
		put_number(out, LG_FEED_GOOD_UNTIL, (uint64_t)document->good_until_ms);
		put_number(out, LG_FEED_TRUST_VERSION, document->trust_version);
	}
}

int lg_feed_document_sign(const struct lg_feed_document *document,
	const struct lg_keypair *status_key, struct lg_bytes *bytes, struct lg_error *err)
{
	const struct lg_feed_form *const form = lg_feed_form_of(document->kind);
	const size_t room = FIXED_ROOM + document->changes.len +
		document->lists.len / LG_LIST_BYTES * LIST_ROOM;
	struct lg_cbor_out payload;
	uint8_t *room_bytes;
	int rc;

	if (!form)
		return lg_fail(err, LG_E_ARGUMENT, "there is no feed document of kind %d",
			(int)document->kind);
	rc = lg_feed_document_check(document, err);
	if (rc != LG_OK)
		return rc;
	if (room + LG_SIGNED_DOCUMENT_ROOM > form->max_bytes)
		return lg_fail(err, LG_E_TOO_LARGE,
			"feed %s %u/%" PRIu64 " would have %zu bytes; at most %zu are allowed: "
			"divide the change",
			form->name, document->epoch, document->sequence,
			room + LG_SIGNED_DOCUMENT_ROOM, form->max_bytes);
	room_bytes = malloc(room);
	if (!room_bytes)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for a feed document");
	lg_cbor_start(&payload, room_bytes, room);
	put_payload(&payload, document, form);
	rc = lg_signed_document_write((struct lg_bytes){payload.data, payload.len},
		form->content_type, status_key, bytes, err);
	free(room_bytes);
	return rc;
}
