// SPDX-License-Identifier: Apache-2.0
#include "control/journal_row.h"
#include "common/cbor.h"

#include <inttypes.h>

#define ITEMS 15

static void put_number(struct lg_cbor_out *out, int64_t value)
{
	if (value == LG_JOURNAL_NONE)
		lg_cbor_put_array(out, 0);
	else
		lg_cbor_put_int(out, value);
}

static void put_text(struct lg_cbor_out *out, struct lg_bytes text)
{
	if (!text.data)
		lg_cbor_put_array(out, 0);
	else
		lg_cbor_put_text(out, (const char *)text.data, text.len);
}

size_t lg_journal_row_encode(const struct lg_journal_row *row, uint8_t *data, size_t room)
{
	struct lg_cbor_out out;

	lg_cbor_start(&out, data, room);
	lg_cbor_put_array(&out, ITEMS);
	put_number(&out, row->sequence);
	put_number(&out, row->time_ms);
	put_number(&out, row->actor);
	put_text(&out, row->kind);
	put_number(&out, row->sections);
	put_number(&out, row->generation);
	put_number(&out, row->authority);
	put_number(&out, row->index);
	put_number(&out, row->before_mask);
	put_number(&out, row->before_until);
	put_number(&out, row->after_mask);
	put_number(&out, row->until_day);
	put_number(&out, row->coverage);
	put_text(&out, row->subject);
	put_text(&out, row->cause);
	return out.overflow ? 0 : out.len;
}

// The empty array in place of a value.
static bool missing(struct lg_cbor_in *in)
{
	enum lg_cbor_type type;
	uint32_t items;

	if (!lg_cbor_peek(in, &type) || type != LG_CBOR_ARRAY)
		return false;
	if (lg_cbor_array(in, &items) && items != 0)
		lg_cbor_refuse(in, LG_R_CBOR_TYPE);
	return true;
}

static int64_t number_if(struct lg_cbor_in *in)
{
	int64_t value = LG_JOURNAL_NONE;

	if (!missing(in))
		lg_cbor_int(in, &value);
	return value;
}

static int64_t number(struct lg_cbor_in *in)
{
	int64_t value = 0;

	lg_cbor_int(in, &value);
	return value;
}

static struct lg_bytes text_if(struct lg_cbor_in *in)
{
	struct lg_bytes value = {0};

	if (!missing(in))
		lg_cbor_text(in, &value);
	return value;
}

int lg_journal_row_decode(struct lg_bytes *at, struct lg_journal_row *row, struct lg_error *err)
{
	struct lg_cbor_in in;
	uint32_t items = 0;

	lg_cbor_open(&in, at->data, at->len);
	if (lg_cbor_array(&in, &items) && items != ITEMS)
		lg_cbor_refuse(&in, LG_R_CBOR_TYPE);
	row->sequence = number(&in);
	row->time_ms = number(&in);
	row->actor = number(&in);
	row->kind = (struct lg_bytes){0};
	lg_cbor_text(&in, &row->kind);
	row->sections = number(&in);
	row->generation = number(&in);
	row->authority = number_if(&in);
	row->index = number_if(&in);
	row->before_mask = number_if(&in);
	row->before_until = number_if(&in);
	row->after_mask = number_if(&in);
	row->until_day = number_if(&in);
	row->coverage = number_if(&in);
	row->subject = text_if(&in);
	row->cause = text_if(&in);
	if (in.reason != LG_R_NONE)
		return lg_fail(err, LG_E_FORMAT, "a row of the journal is malformed: %s",
			lg_reason_name(in.reason));
	at->len -= (size_t)(in.at - at->data);
	at->data = in.at;
	return LG_OK;
}

void lg_journal_hash_init(struct lg_journal_hash *hash)
{
	crypto_generichash_init(&hash->state, NULL, 0, LG_JOURNAL_HASH_BYTES);
}

int lg_journal_hash_row(
	struct lg_journal_hash *hash, const struct lg_journal_row *row, struct lg_error *err)
{
	uint8_t encoded[LG_JOURNAL_ROW_MAX_BYTES];
	const size_t bytes = lg_journal_row_encode(row, encoded, sizeof(encoded));

	if (bytes == 0)
		return lg_fail(err, LG_E_TOO_LARGE,
			"row %" PRId64 " of the journal is longer than %d bytes", row->sequence,
			LG_JOURNAL_ROW_MAX_BYTES);
	crypto_generichash_update(&hash->state, encoded, bytes);
	return LG_OK;
}

void lg_journal_hash_final(struct lg_journal_hash *hash, uint8_t out[LG_JOURNAL_HASH_BYTES])
{
	crypto_generichash_final(&hash->state, out, LG_JOURNAL_HASH_BYTES);
}
