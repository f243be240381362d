// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/table.h"

#include <stddef.h>

// step[i] becomes 2^(wi)·P, from which all of window i follows by additions.
static void find_steps(struct lg_table_room *room, const struct lg_comb *comb,
	const struct lg_point *point, struct lg_multiple *step)
{
	struct lg_point p = *point;

	for (uint32_t i = 0; i < comb->windows; i++) {
		room->point[i] = p;
		for (uint32_t bit = 0; bit < comb->width; bit++)
			p = lg_point_double(p);
	}
	lg_point_multiples(room->point, comb->windows, step);
}

static void build_window(struct lg_table_room *room, const struct lg_arithmetic *arithmetic,
	const struct lg_multiple *step, uint32_t entries, uint8_t *slots)
{
	struct lg_point p = lg_point_neutral;

	for (uint32_t done = 0; done < entries;) {
		const uint32_t left = entries - done;
		const uint32_t count =
			left < LG_POINT_MULTIPLES_MAX ? left : LG_POINT_MULTIPLES_MAX;

		for (uint32_t i = 0; i < count; i++) {
			room->point[i] = p;
			p = lg_point_add(p, step);
		}
		lg_point_multiples(room->point, count, room->multiple);
		for (uint32_t i = 0; i < count; i++)
			arithmetic->store(
				slots + (size_t)(done + i) * LG_SLOT_BYTES, &room->multiple[i]);
		done += count;
	}
}

void lg_table_build(struct lg_table_room *room, const struct lg_arithmetic *arithmetic,
	const struct lg_comb *comb, const struct lg_point *point, uint8_t *slots)
{
	struct lg_multiple step[LG_COMB_WINDOWS_MAX];

	find_steps(room, comb, point, step);
	for (uint32_t i = 0; i < comb->windows; i++)
		build_window(room, arithmetic, &step[i], lg_comb_digit_max(comb, i) + 1,
			slots + (size_t)comb->first[i] * LG_SLOT_BYTES);
}
