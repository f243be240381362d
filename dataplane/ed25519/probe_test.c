// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/probe.h"

#include "dataplane/ed25519/engine.h"

#include <criterion/criterion.h>

#include <stdlib.h>

static struct lg_table_room *room;

static void begin(void)
{
	room = malloc(sizeof(*room));
	cr_assert_not_null(room);
}

static void end(void)
{
	free(room);
}

TestSuite(probe, .init = begin, .fini = end, .timeout = 60);

Test(probe, measures_every_kind_that_has_tables)
{
	for (unsigned kind = LG_ED25519_PORTABLE; kind < LG_ED25519_KINDS; kind++)
		if (lg_ed25519_kind_runs(kind))
			cr_expect_leq(lg_probe_slowdown_percent(lg_arithmetic_of(kind), room), 100);
}

// One whose additions take as long from anywhere, and one that takes three times as long from a
// table that begins far away.
static uint64_t near_ticks, far_ticks;

static void pretend(void *workspace, const struct lg_tables *tables,
	const struct lg_known_key *const *keys, const struct lg_ed25519_item *items, uint32_t count,
	uint8_t *valid)
{
	struct lg_ed25519_spent *const spent = workspace;

	(void)items;
	(void)valid;
	spent->sum_ticks += count *
		(tables->base.windows * near_ticks +
			tables->key.windows * (keys[0]->slot ? far_ticks : near_ticks));
}

static void ignore(uint8_t *slot, const struct lg_multiple *multiple)
{
	(void)slot;
	(void)multiple;
}

static uint32_t slowdown_of_pretended(uint64_t near, uint64_t far)
{
	const struct lg_arithmetic pretended = {
		.store = ignore,
		.slowdown_percent = 7,
		.workspace_bytes = sizeof(struct lg_ed25519_spent),
		.verify_known = pretend,
	};

	near_ticks = near;
	far_ticks = far;
	return lg_probe_slowdown_percent(&pretended, room);
}

Test(probe, tells_what_a_doubling_costs)
{
	cr_expect_eq(slowdown_of_pretended(50, 50), 0);
	cr_expect_eq(slowdown_of_pretended(50, 65), 15);
	cr_expect_eq(slowdown_of_pretended(50, 150), 100);
}

Test(probe, goes_by_the_kinds_own_figure_without_ticks)
{
	cr_expect_eq(slowdown_of_pretended(0, 0), 7);
}
