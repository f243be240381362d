// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/arena.h"

#include <criterion/criterion.h>

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define MIB ((size_t)1 << 20)

static struct lg_arena arena;
static struct lg_error err;

static void tear_down(void)
{
	lg_arena_fini(&arena);
}

TestSuite(arena, .fini = tear_down);

static void set_up(size_t base_bytes, size_t area_bytes)
{
	cr_assert_eq(
		lg_arena_init(&arena, base_bytes, area_bytes, false, &err), LG_OK, "%s", err.text);
}

static size_t resident(const uint8_t *at, size_t bytes)
{
	const size_t page = (size_t)sysconf(_SC_PAGESIZE);
	static unsigned char in_core[64 * MIB / 4096];
	size_t pages = 0;

	cr_assert_eq(mincore((void *)at, bytes, in_core), 0);
	for (size_t i = 0; i < bytes / page; i++)
		pages += in_core[i] & 1;
	return pages * page;
}

static bool is_zero(const uint8_t *at, size_t bytes)
{
	return at[0] == 0 && memcmp(at, at + 1, bytes - 1) == 0;
}

Test(arena, puts_areas_behind_the_base_point_in_whole_pages)
{
	uint32_t area[LG_ARENA_AREAS];

	set_up(3 * MIB, 5 * MIB);
	cr_expect_eq((uintptr_t)arena.start % (2 * MIB), 0);
	memset(arena.start, 1, 3 * MIB);
	for (unsigned i = 0; i < LG_ARENA_AREAS; i++) {
		cr_assert_eq(lg_arena_open_area(&arena, &area[i], &err), LG_OK);
		cr_expect_eq(lg_arena_area(&arena, area[i]), arena.start + 4 * MIB + i * 6 * MIB);
		memset(lg_arena_area(&arena, area[i]), 2, 5 * MIB);
	}
	cr_expect_eq(arena.start[0], 1);
	cr_expect_eq(arena.start[3 * MIB - 1], 1);
}

Test(arena, refuses_an_area_while_all_are_in_use)
{
	uint32_t area;

	set_up(MIB, MIB);
	for (unsigned i = 0; i < LG_ARENA_AREAS; i++)
		cr_assert_eq(lg_arena_open_area(&arena, &area, &err), LG_OK);
	cr_assert_eq(lg_arena_open_area(&arena, &area, &err), LG_E_STATE);
	lg_arena_close_area(&arena, 2);
	cr_assert_eq(lg_arena_open_area(&arena, &area, &err), LG_OK);
	cr_expect_eq(area, 2);
}

Test(arena, takes_memory_only_as_it_is_written_to)
{
	uint32_t area;

	set_up(8 * MIB, 32 * MIB);
	cr_assert_eq(lg_arena_open_area(&arena, &area, &err), LG_OK);
	cr_expect_eq(resident(arena.start, 8 * MIB), 0);
	cr_expect_eq(resident(lg_arena_area(&arena, area), 32 * MIB), 0);
	memset(lg_arena_area(&arena, area), 3, 2 * MIB);
	cr_expect_eq(resident(lg_arena_area(&arena, area), 32 * MIB), 2 * MIB);
}

Test(arena, gives_an_area_back_and_opens_it_zeroed)
{
	uint32_t area;

	set_up(MIB, 4 * MIB);
	cr_assert_eq(lg_arena_open_area(&arena, &area, &err), LG_OK);
	memset(lg_arena_area(&arena, area), 3, 4 * MIB);
	lg_arena_close_area(&arena, area);
	cr_expect_eq(resident(lg_arena_area(&arena, area), 4 * MIB), 0);
	cr_assert_eq(lg_arena_open_area(&arena, &area, &err), LG_OK);
	cr_expect_eq(resident(lg_arena_area(&arena, area), 4 * MIB), 0);
	cr_expect(is_zero(lg_arena_area(&arena, area), 4 * MIB));
}

Test(arena, gives_back_whole_pages_and_leaves_neighbours_alone)
{
	uint32_t area;
	uint8_t *at;

	set_up(MIB, 8 * MIB);
	cr_assert_eq(lg_arena_open_area(&arena, &area, &err), LG_OK);
	at = lg_arena_area(&arena, area);
	memset(at, 3, 8 * MIB);
	lg_arena_give_back(at + MIB, MIB / 2); // less than a page
	lg_arena_give_back(at + MIB, 4 * MIB); // the second page, and parts of two
	cr_expect_eq(at[2 * MIB - 1], 3);
	cr_expect(is_zero(at + 2 * MIB, 2 * MIB));
	cr_expect_eq(at[4 * MIB], 3);
	cr_expect_eq(resident(at, 8 * MIB), 8 * MIB);
	lg_arena_give_back(at + 4 * MIB, 4 * MIB);
	cr_expect_eq(resident(at + 4 * MIB, 4 * MIB), 0);
}

// Whether or not this host has any.
Test(arena, does_without_reserved_pages)
{
	uint32_t area;

	cr_assert_eq(lg_arena_init(&arena, MIB, 64 * MIB, true, &err), LG_OK, "%s", err.text);
	cr_assert_eq(lg_arena_open_area(&arena, &area, &err), LG_OK);
	memset(arena.start, 1, MIB);
	memset(lg_arena_area(&arena, area), 1, 64 * MIB);
}
