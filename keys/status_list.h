// SPDX-License-Identifier: Apache-2.0
// The status list of draft-ietf-oauth-status-list section 4: one value of 1, 2, 4 or 8 bits for
// each index, packed from the least significant bit of each byte on, and compressed with zlib (RFC
// 1950). Pure functions; any thread.
#pragma once

#include "common/bytes.h"
#include "common/error.h"

struct lg_status_list {
	unsigned bits; // of a value
	uint8_t *data; // packed; the list's own
	size_t len;
};

// Values, those that fill up the last byte among them.
static inline uint64_t lg_status_list_count(const struct lg_status_list *list)
{
	return (uint64_t)list->len * 8 / list->bits;
}

// All values 0, count of them at least. LG_E_ARGUMENT for another width or for none at all,
// LG_E_NO_MEMORY.
LG_MUST_CHECK int lg_status_list_new(
	unsigned bits, uint64_t count, struct lg_status_list *list, struct lg_error *err);
void lg_status_list_free(struct lg_status_list *list);

// index lies below the count.
static inline uint8_t lg_status_list_get(const struct lg_status_list *list, uint64_t index)
{
	const uint64_t bit = index * list->bits;

	return (uint8_t)(list->data[bit / 8] >> bit % 8 & ((1u << list->bits) - 1));
}

// index lies below the count, and value fits the width.
static inline void lg_status_list_set(struct lg_status_list *list, uint64_t index, uint8_t value)
{
	const uint64_t bit = index * list->bits;
	const unsigned mask = ((1u << list->bits) - 1) << bit % 8;
	uint8_t *const byte = &list->data[bit / 8];

	*byte = (uint8_t)((*byte & ~mask) | (unsigned)value << bit % 8);
}

// *lst is the caller's to free.
LG_MUST_CHECK int lg_status_list_deflate(
	const struct lg_status_list *list, struct lg_bytes *lst, struct lg_error *err);

// Takes a list from a stranger: never holds more than count_max values, whatever lst would become.
// LG_E_ARGUMENT for another width; LG_E_TOO_LARGE for more values; LG_E_FORMAT for what is not one
// zlib stream, whole and with nothing behind it, or holds nothing.
LG_MUST_CHECK int lg_status_list_inflate(unsigned bits, struct lg_bytes lst, uint64_t count_max,
	struct lg_status_list *list, struct lg_error *err);
