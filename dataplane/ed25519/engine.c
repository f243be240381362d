// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/engine.h"
#include "dataplane/ed25519/probe.h"

#include <stdlib.h>

// Slot numbers have 31 bits, and all areas lie within them.
#define TABLE_BYTES_MAX ((size_t)LG_SLOT_BYTES * LG_COMB_NEGATIVE / (LG_ARENA_AREAS + 1))

static bool is_width(uint32_t width)
{
	return width == 0 || (width >= LG_COMB_WIDTH_MIN && width <= LG_COMB_WIDTH_MAX);
}

static int check(const struct lg_ed25519_options *options, struct lg_error *err)
{
	if (!lg_ed25519_kind_runs(options->kind))
		return lg_fail(err, LG_E_HOST,
			"this build or this CPU lacks the arithmetic \"%s\": use \"%s\"",
			lg_ed25519_kind_name(options->kind),
			lg_ed25519_kind_name(lg_ed25519_kind_best()));
	if (!is_width(options->key_width) || !is_width(options->base_width))
		return lg_fail(err, LG_E_CONFIG,
			"windows of %u and %u bits: they have %d to %d, or 0 to leave the choice",
			options->key_width, options->base_width, LG_COMB_WIDTH_MIN,
			LG_COMB_WIDTH_MAX);
	if (options->table_bytes > TABLE_BYTES_MAX)
		return lg_fail(err, LG_E_CONFIG, "%zu MiB for tables: at most %zu MiB can be used",
			options->table_bytes >> 20, TABLE_BYTES_MAX >> 20);
	return LG_OK;
}

static uint32_t cells_in(const struct lg_ed25519_engine *engine, uint32_t key_width)
{
	const size_t base_bytes = (size_t)engine->base.base.slots * LG_SLOT_BYTES;
	const size_t cells = (engine->table_bytes - base_bytes) / lg_layout_table_bytes(key_width);

	// More keys than a trust list has, and never so many that keeping account takes long.
	return cells < UINT16_MAX ? (uint32_t)cells : UINT16_MAX;
}

int lg_engine_open_shelf(struct lg_ed25519_engine *engine, uint32_t keys, struct lg_shelf **shelf,
	struct lg_error *err)
{
	const struct lg_widths wanted = {engine->wanted.key, engine->base.base.width};
	struct lg_widths widths;

	if (!lg_layout_choose(engine->table_bytes, keys, engine->slowdown_percent, wanted, &widths))
		return lg_fail(err, LG_E_NO_SPACE,
			"tables of %u keys do not fit into %zu MiB: raise engine.table_mb", keys,
			engine->table_bytes >> 20);
	return lg_shelf_new(&engine->arena, &engine->base.base, widths.key,
		cells_in(engine, widths.key), shelf, err);
}

static int lay_out(struct lg_ed25519_engine *engine, bool reserved_pages, struct lg_error *err)
{
	struct lg_widths widths;
	size_t base_bytes;
	int rc;

	if (!lg_layout_choose(engine->table_bytes, engine->keys_expected, engine->slowdown_percent,
		    engine->wanted, &widths))
		return lg_fail(err, LG_E_CONFIG,
			"tables of %u keys with windows of %u and %u bits (0: any) do not fit into "
			"%zu MiB: raise engine.table_mb",
			engine->keys_expected, engine->wanted.key, engine->wanted.base,
			engine->table_bytes >> 20);
	lg_comb_init(&engine->base.base, widths.base);
	base_bytes = (size_t)engine->base.base.slots * LG_SLOT_BYTES;
	rc = lg_arena_init(
		&engine->arena, base_bytes, engine->table_bytes - base_bytes, reserved_pages, err);
	if (rc != LG_OK)
		return rc;
	engine->base.slots = engine->arena.start;
	return lg_engine_open_shelf(engine, engine->keys_expected, &engine->shelf, err);
}

static int prepare(struct lg_ed25519_engine *engine, bool reserved_pages, struct lg_error *err)
{
	const bool choose = engine->wanted.key == 0 || engine->wanted.base == 0;
	const struct lg_point base = lg_point_base();
	int rc;

	engine->room = malloc(sizeof(*engine->room));
	if (!engine->room)
		return lg_fail(err, LG_E_NO_MEMORY, "no memory to build tables in");
	engine->slowdown_percent = engine->arithmetic->slowdown_percent;
	if (choose && engine->table_bytes >= LG_PROBE_WORTH_BYTES)
		engine->slowdown_percent =
			lg_probe_slowdown_percent(engine->arithmetic, engine->room);
	rc = lay_out(engine, reserved_pages, err);
	if (rc == LG_OK)
		lg_table_build(engine->room, engine->arithmetic, &engine->base.base, &base,
			engine->arena.start);
	return rc;
}

int lg_ed25519_engine_new(const struct lg_ed25519_options *options,
	struct lg_ed25519_engine **engine, struct lg_error *err)
{
	struct lg_ed25519_engine *made;
	int rc = check(options, err);

	if (rc != LG_OK)
		return rc;
	made = calloc(1, sizeof(*made));
	if (!made)
		return lg_fail(err, LG_E_NO_MEMORY, "no memory for the signature engine");
	pthread_mutex_init(&made->lock, NULL);
	made->arithmetic = lg_arithmetic_of(options->kind);
	made->table_bytes = options->table_bytes;
	made->keys_expected = options->keys_expected > 0 ? options->keys_expected : 1;
	made->recheck_every = options->recheck_every;
	made->wanted = (struct lg_widths){options->key_width, options->base_width};
	if (made->arithmetic)
		rc = prepare(made, options->reserved_pages, err);
	if (rc != LG_OK) {
		lg_ed25519_engine_free(made);
		return rc;
	}
	*engine = made;
	return LG_OK;
}

void lg_ed25519_engine_free(struct lg_ed25519_engine *engine)
{
	if (!engine)
		return;
	if (engine->shelf)
		lg_shelf_release(engine->shelf);
	lg_arena_fini(&engine->arena);
	pthread_mutex_destroy(&engine->lock);
	free(engine->room);
	free(engine);
}

struct lg_ed25519_layout lg_ed25519_engine_layout(struct lg_ed25519_engine *engine)
{
	struct lg_ed25519_layout layout = {.kind = LG_ED25519_LIBSODIUM};

	if (!engine->arithmetic)
		return layout;
	pthread_mutex_lock(&engine->lock);
	const struct lg_shelf *const shelf = engine->shelf;
	const struct lg_comb *const key = &shelf->tables.key, *const base = &shelf->tables.base;

	layout = (struct lg_ed25519_layout){
		.kind = engine->arithmetic->kind,
		.key_width = key->width,
		.base_width = base->width,
		.additions = key->windows + base->windows,
		.tables = shelf->cells_held,
		.table_bytes =
			LG_SLOT_BYTES * (base->slots + (size_t)shelf->cells_held * key->slots),
	};
	pthread_mutex_unlock(&engine->lock);
	return layout;
}
