// SPDX-License-Identifier: Apache-2.0
#include "keys/status_list.h"

#include "common/status_type.h"

#include <stdlib.h>
#define ZLIB_CONST // what goes in is const
#include <zlib.h>

#define PIECE_BYTES (UINT32_C(1) << 20) // zlib counts in 32 bits, lists do not
#define FIRST_BYTES (UINT32_C(64) << 10)

static int check_bits(unsigned bits, struct lg_error *err)
{
	if (lg_status_bits_valid(bits))
		return LG_OK;
	return lg_fail(
		err, LG_E_ARGUMENT, "a status list has values of 1, 2, 4 or 8 bits, not %u", bits);
}

static size_t bytes_of(unsigned bits, uint64_t count)
{
	const unsigned per_byte = 8 / bits;

	return (size_t)(count / per_byte + (count % per_byte != 0));
}

int lg_status_list_new(
	unsigned bits, uint64_t count, struct lg_status_list *list, struct lg_error *err)
{
	const int ret = check_bits(bits, err);

	if (ret < 0)
		return ret;
	if (count == 0)
		return lg_fail(err, LG_E_ARGUMENT, "a status list needs one value at least");
	*list = (struct lg_status_list){.bits = bits, .len = bytes_of(bits, count)};
	list->data = calloc(list->len, 1);
	if (!list->data)
		return lg_fail(
			err, LG_E_NO_MEMORY, "no %zu bytes of memory for a status list", list->len);
	return LG_OK;
}

void lg_status_list_free(struct lg_status_list *list)
{
	free(list->data);
	*list = (struct lg_status_list){.bits = list->bits};
}

// zlib counts in 32 bits, lists do not: it gets them piece by piece.
static uInt piece(const uint8_t *at, const uint8_t *end)
{
	return end - at < PIECE_BYTES ? (uInt)(end - at) : PIECE_BYTES;
}

static int deflate_into(z_stream *zlib, const struct lg_status_list *list, const uint8_t *room_end)
{
	const uint8_t *const end = list->data + list->len;
	int ret = Z_OK;

	zlib->next_in = list->data;
	while (ret == Z_OK) {
		zlib->avail_in = piece(zlib->next_in, end);
		zlib->avail_out = piece(zlib->next_out, room_end);
		ret = deflate(zlib, zlib->next_in + zlib->avail_in == end ? Z_FINISH : Z_NO_FLUSH);
	}
	return ret;
}

int lg_status_list_deflate(
	const struct lg_status_list *list, struct lg_bytes *lst, struct lg_error *err)
{
	z_stream zlib = {0};
	uint8_t *data = NULL, *fitting = NULL;

	if (deflateInit(&zlib, Z_BEST_COMPRESSION) == Z_OK) {
		const size_t room = deflateBound(&zlib, list->len);

		data = malloc(room);
		zlib.next_out = data;
		if (data && deflate_into(&zlib, list, data + room) == Z_STREAM_END)
			fitting = realloc(data, zlib.total_out);
		deflateEnd(&zlib);
	}
	if (!fitting) {
		free(data);
		return lg_fail(err, LG_E_NO_MEMORY, "no memory to compress %zu bytes", list->len);
	}
	*lst = (struct lg_bytes){fitting, zlib.total_out};
	return LG_OK;
}

struct inflation {
	z_stream zlib;
	const uint8_t *end; // of what goes in
	uint8_t *data;
	size_t room, limit; // of what comes out
	uint64_t count_max;
};

static int too_large(const struct inflation *in, struct lg_error *err)
{
	return lg_fail(err, LG_E_TOO_LARGE, "the status list has more values than the %llu allowed",
		(unsigned long long)in->count_max);
}

// Room for one byte more than is allowed, which nothing allowed ever fills.
static int grow(struct inflation *in, struct lg_error *err)
{
	const size_t wanted = in->room ? 2 * in->room : FIRST_BYTES;
	const size_t room = wanted <= in->limit ? wanted : in->limit + 1;
	uint8_t *data;

	if (in->room > in->limit)
		return too_large(in, err);
	data = realloc(in->data, room);
	if (!data)
		return lg_fail(
			err, LG_E_NO_MEMORY, "no %zu bytes of memory for a status list", room);
	in->zlib.next_out = data + in->zlib.total_out;
	in->data = data;
	in->room = room;
	return LG_OK;
}

static int refuse(int ret, const char *message, struct lg_error *err)
{
	if (ret == Z_MEM_ERROR)
		return lg_fail(err, LG_E_NO_MEMORY, "no memory to decompress a status list");
	if (ret == Z_NEED_DICT)
		return lg_fail(err, LG_E_FORMAT,
			"the status list needs a dictionary to decompress: need plain zlib");
	if (ret == Z_BUF_ERROR)
		return lg_fail(err, LG_E_FORMAT,
			"the compressed status list ends too early: it has been cut off");
	return lg_fail(err, LG_E_FORMAT,
		"the status list is not compressed by zlib, or damaged: %s",
		message ? message : "no reason known");
}

static int inflate_all(struct inflation *in, struct lg_error *err)
{
	int ret = Z_OK;

	while (ret == Z_OK) {
		if (in->zlib.total_out == in->room) {
			const int grown = grow(in, err);

			if (grown < 0)
				return grown;
		}
		in->zlib.avail_in = piece(in->zlib.next_in, in->end);
		in->zlib.avail_out = piece(in->zlib.next_out, in->data + in->room);
		ret = inflate(&in->zlib, Z_NO_FLUSH);
	}
	if (ret != Z_STREAM_END)
		return refuse(ret, in->zlib.msg, err);
	if (in->zlib.total_out > in->limit)
		return too_large(in, err);
	if (in->zlib.next_in != in->end)
		return lg_fail(err, LG_E_FORMAT, "%zu bytes follow the compressed status list",
			(size_t)(in->end - in->zlib.next_in));
	if (in->zlib.total_out == 0)
		return lg_fail(
			err, LG_E_FORMAT, "the status list is empty: need one value at least");
	return LG_OK;
}

int lg_status_list_inflate(unsigned bits, struct lg_bytes lst, uint64_t count_max,
	struct lg_status_list *list, struct lg_error *err)
{
	struct inflation in = {.end = lst.data + lst.len, .count_max = count_max};
	int ret = check_bits(bits, err);

	if (ret < 0)
		return ret;
	in.limit = bytes_of(bits, count_max);
	in.zlib.next_in = lst.data;
	if (inflateInit(&in.zlib) != Z_OK)
		return refuse(Z_MEM_ERROR, NULL, err);
	ret = inflate_all(&in, err);
	inflateEnd(&in.zlib);
	if (ret < 0) {
		free(in.data);
		return ret;
	}
	*list = (struct lg_status_list){.bits = bits, .data = in.data, .len = in.zlib.total_out};
	return LG_OK;
}
