// SPDX-License-Identifier: Apache-2.0
#include "keys/status_list.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <zlib.h>

static const unsigned widths[] = {1, 2, 4, 8};
#define WIDTHS (sizeof(widths) / sizeof(widths[0]))

static struct lg_error err;

// splitmix64
static uint64_t random_next(uint64_t *state)
{
	uint64_t z = *state += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
	return z ^ z >> 31;
}

static struct lg_status_list list_of(unsigned bits, uint64_t count)
{
	struct lg_status_list list;

	cr_assert_eq(lg_status_list_new(bits, count, &list, &err), 0, "%s", err.text);
	return list;
}

static struct lg_bytes deflated(const struct lg_status_list *list)
{
	struct lg_bytes lst;

	cr_assert_eq(lg_status_list_deflate(list, &lst, &err), 0, "%s", err.text);
	return lst;
}

// Expects a refusal whose sentence holds says.
static void refused(unsigned bits, struct lg_bytes lst, uint64_t most, int code, const char *says)
{
	struct lg_status_list list;

	cr_assert_eq(lg_status_list_inflate(bits, lst, most, &list, &err), code, "%s", err.text);
	cr_assert(strstr(err.text, says), "\"%s\" does not say \"%s\"", err.text, says);
}

Test(status_list, packs_from_the_least_significant_bit_on)
{
	struct lg_status_list list = list_of(2, 12);
	static const uint8_t values[] = {1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3};
	static const uint8_t packed[] = {0xc9, 0x44, 0xf9};

	for (unsigned i = 0; i < sizeof(values); i++)
		lg_status_list_set(&list, i, values[i]);
	cr_assert_eq(list.len, sizeof(packed));
	cr_assert_arr_eq(list.data, packed, sizeof(packed));
	lg_status_list_free(&list);
}

Test(status_list, replaces_a_value_and_leaves_its_neighbours)
{
	for (unsigned w = 0; w < WIDTHS; w++) {
		struct lg_status_list list = list_of(widths[w], 24);
		const uint8_t most = (uint8_t)((1u << widths[w]) - 1);

		for (unsigned i = 0; i < 24; i++)
			lg_status_list_set(&list, i, most);
		lg_status_list_set(&list, 11, 0);
		for (unsigned i = 0; i < 24; i++)
			cr_assert_eq(lg_status_list_get(&list, i), i == 11 ? 0 : most);
		lg_status_list_free(&list);
	}
}

Test(status_list, comes_back_at_every_width_whatever_is_in_it)
{
	uint64_t state = 7;

	for (unsigned round = 0; round < 200; round++) {
		const unsigned bits = widths[round % WIDTHS];
		const uint64_t count = 1 + random_next(&state) % 30000;
		const unsigned rarity = 1 + (unsigned)(random_next(&state) % 60);
		struct lg_status_list list = list_of(bits, count), back;
		struct lg_bytes lst;

		for (uint64_t i = 0; i < count; i++)
			if (random_next(&state) % rarity == 0)
				lg_status_list_set(&list, i,
					(uint8_t)(random_next(&state) & ((1u << bits) - 1)));
		lst = deflated(&list);
		cr_assert_eq(
			lg_status_list_inflate(bits, lst, count, &back, &err), 0, "%s", err.text);
		cr_assert_eq(back.len, list.len);
		cr_assert_arr_eq(back.data, list.data, list.len);
		cr_assert_geq(lg_status_list_count(&back), count);
		cr_assert_lt(lg_status_list_count(&back), count + 8);
		free((void *)lst.data);
		lg_status_list_free(&list);
		lg_status_list_free(&back);
	}
}

Test(status_list, needs_one_of_four_widths)
{
	struct lg_status_list list;

	for (unsigned bits = 0; bits < 20; bits++) {
		if (bits == 1 || bits == 2 || bits == 4 || bits == 8)
			continue;
		cr_assert_eq(lg_status_list_new(bits, 8, &list, &err), LG_E_ARGUMENT);
		refused(bits, (struct lg_bytes){(const uint8_t *)"", 0}, 8, LG_E_ARGUMENT,
			"1, 2, 4 or 8 bits");
	}
}

Test(status_list, needs_a_value)
{
	struct lg_status_list list;
	uint8_t lst[32];
	uLongf len = sizeof(lst);

	cr_assert_eq(lg_status_list_new(1, 0, &list, &err), LG_E_ARGUMENT);
	cr_assert_eq(compress(lst, &len, (const Bytef *)"", 0), Z_OK);
	refused(1, (struct lg_bytes){lst, len}, 8, LG_E_FORMAT, "is empty");
}

Test(status_list, is_refused_wherever_it_is_cut_off)
{
	struct lg_status_list list = list_of(4, 5000);
	struct lg_bytes lst;

	for (unsigned i = 0; i < 5000; i += 7)
		lg_status_list_set(&list, i, (uint8_t)(i % 16));
	lst = deflated(&list);
	for (size_t len = 0; len < lst.len; len++) {
		uint8_t *const short_one = malloc(len + 1);

		memcpy(short_one, lst.data, len);
		refused(4, (struct lg_bytes){short_one, len}, 5000, LG_E_FORMAT, "cut off");
		free(short_one);
	}
	free((void *)lst.data);
	lg_status_list_free(&list);
}

Test(status_list, is_refused_with_anything_behind_it)
{
	struct lg_status_list list = list_of(1, 100);
	const struct lg_bytes lst = deflated(&list);
	uint8_t longer[64] = {0};

	memcpy(longer, lst.data, lst.len);
	refused(1, (struct lg_bytes){longer, lst.len + 1}, 200, LG_E_FORMAT, "1 bytes follow");
	memcpy(longer + lst.len, lst.data, lst.len);
	refused(1, (struct lg_bytes){longer, 2 * lst.len}, 200, LG_E_FORMAT, "bytes follow");
	free((void *)lst.data);
	lg_status_list_free(&list);
}

// What Python's zlib and others make when they are told another format.
static size_t compress_as(int window_bits, const char *dictionary, uint8_t out[256])
{
	z_stream zlib = {.next_in = (Bytef *)"status", .avail_in = 6};

	cr_assert_eq(deflateInit2(&zlib, 9, Z_DEFLATED, window_bits, 9, Z_DEFAULT_STRATEGY), Z_OK);
	if (dictionary)
		cr_assert_eq(deflateSetDictionary(
				     &zlib, (const Bytef *)dictionary, (uInt)strlen(dictionary)),
			Z_OK);
	zlib.next_out = out;
	zlib.avail_out = 256;
	cr_assert_eq(deflate(&zlib, Z_FINISH), Z_STREAM_END);
	deflateEnd(&zlib);
	return zlib.total_out;
}

Test(status_list, is_refused_in_another_format_than_zlib)
{
	uint8_t out[256];

	refused(1, (struct lg_bytes){out, compress_as(-15, NULL, out)}, 800, LG_E_FORMAT,
		"not compressed by zlib");
	refused(1, (struct lg_bytes){out, compress_as(31, NULL, out)}, 800, LG_E_FORMAT,
		"not compressed by zlib");
	refused(1, (struct lg_bytes){out, compress_as(15, "a status", out)}, 800, LG_E_FORMAT,
		"dictionary");
	refused(8, (struct lg_bytes){(const uint8_t *)"\1\2\3\4\5\6\7\10", 8}, 800, LG_E_FORMAT,
		"not compressed by zlib");
}

Test(status_list, is_refused_with_a_wrong_checksum)
{
	struct lg_status_list list = list_of(8, 1000);
	struct lg_bytes lst = deflated(&list);

	((uint8_t *)lst.data)[lst.len - 1] ^= 1;
	refused(8, lst, 1000, LG_E_FORMAT, "incorrect data check");
	free((void *)lst.data);
	lg_status_list_free(&list);
}

Test(status_list, may_hold_as_many_values_as_allowed_and_not_one_byte_more)
{
	for (unsigned w = 0; w < WIDTHS; w++) {
		const unsigned bits = widths[w], per_byte = 8 / bits;
		// Around the sizes at which the buffer grows, too.
		static const size_t sizes[] = {1, 2, 65535, 65536, 65537, 131072, 131073};

		for (unsigned i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
			const uint64_t count = sizes[i] * per_byte;
			struct lg_status_list list = list_of(bits, count), back;
			const struct lg_bytes lst = deflated(&list);

			cr_assert_eq(lg_status_list_inflate(bits, lst, count, &back, &err), 0);
			cr_assert_eq(lg_status_list_count(&back), count);
			lg_status_list_free(&back);
			refused(bits, lst, count - per_byte, LG_E_TOO_LARGE, "more values");
			refused(bits, lst, 0, LG_E_TOO_LARGE, "more values");
			free((void *)lst.data);
			lg_status_list_free(&list);
		}
	}
}

// 16 MiB of zeros in 16 KiB; then the same inside out: many empty blocks that become nothing.
Test(status_list, that_is_a_bomb_is_refused_before_it_takes_memory)
{
	struct lg_status_list list = list_of(8, 16 << 20);
	const struct lg_bytes lst = deflated(&list);
	static uint8_t empty_blocks[1 << 20];

	cr_assert_lt(lst.len, 20 << 10);
	refused(8, lst, 1000, LG_E_TOO_LARGE, "more values than the 1000 allowed");
	memcpy(empty_blocks, "\x78\xda", 2);
	for (size_t at = 2; at + 5 <= sizeof(empty_blocks); at += 5)
		memcpy(empty_blocks + at, "\0\0\0\xff\xff", 5);
	refused(8, (struct lg_bytes){empty_blocks, sizeof(empty_blocks)}, 1000, LG_E_FORMAT,
		"cut off");
	free((void *)lst.data);
	lg_status_list_free(&list);
}
