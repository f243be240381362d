// SPDX-License-Identifier: Apache-2.0
#include "control/cli/status_rows.h"
#include "control/cli/progress.h"
#include "control/cli/status_csv.h"
#include "control/status_import.h"

#include <inttypes.h>
#include <stdlib.h>
#include <sys/stat.h>

struct reading {
	struct lg_status_csv csv;
	struct lg_status_rows *rows;
	uint32_t room;
	struct lg_progress progress;
};

static void mistake(struct reading *r, const char *text)
{
	lg_progress_end(&r->progress);
	lg_status_csv_mistake(&r->csv, text);
}

static bool keep(struct reading *r, const struct lg_snapshot_entry *entry)
{
	struct lg_status_rows *rows = r->rows;

	if (rows->count == r->room) {
		const uint32_t room = r->room ? 2 * r->room : 1024;
		struct lg_snapshot_entry *entries = realloc(rows->entries, room * sizeof(*entries));
		uint32_t *lines;

		if (!entries)
			return false;
		rows->entries = entries;
		lines = realloc(rows->lines, room * sizeof(*lines));
		if (!lines)
			return false;
		rows->lines = lines;
		r->room = room;
	}
	rows->entries[rows->count] = *entry;
	rows->lines[rows->count++] = r->csv.line;
	return true;
}

static int read_rows(struct reading *r, struct lg_error *err)
{
	struct lg_snapshot_entry entry;
	int got;

	while ((got = lg_status_csv_next(&r->csv, &entry, err)) != 0) {
		lg_progress_show(&r->progress, r->csv.bytes);
		if (got == LG_E_ARGUMENT) {
			mistake(r, err->text);
			continue;
		}
		if (got < 0)
			return got;
		if (r->rows->count == LG_IMPORT_MAX)
			return lg_fail(err, LG_E_TOO_LARGE,
				"line %" PRIu32
				": one import takes up to %u licences; split the file",
				r->csv.line, LG_IMPORT_MAX);
		if (!keep(r, &entry))
			return lg_fail(
				err, LG_E_NO_MEMORY, "out of memory at line %" PRIu32, r->csv.line);
	}
	return LG_OK;
}

struct place {
	uint64_t key;
	uint32_t line;
};

static int ascending(const void *a, const void *b)
{
	const struct place *left = a, *right = b;

	if (left->key != right->key)
		return left->key < right->key ? -1 : 1;
	return left->line < right->line ? -1 : 1;
}

static int by_line(const void *a, const void *b)
{
	const struct place *left = a, *right = b;

	return left->line < right->line ? -1 : 1;
}

// Moves those that are there a second time to the front, by line. Returns how many.
static uint32_t find_twins(struct place *places, uint32_t count)
{
	uint32_t twins = 0;
	uint64_t before = UINT64_MAX;

	qsort(places, count, sizeof(places[0]), ascending);
	for (uint32_t i = 0; i < count; i++) {
		const uint64_t key = places[i].key;

		if (key == before)
			places[twins++] = places[i];
		before = key;
	}
	qsort(places, twins, sizeof(places[0]), by_line);
	return twins;
}

static int check_twins(struct reading *r, struct lg_error *err)
{
	const struct lg_status_rows *rows = r->rows;
	struct place *places = malloc((rows->count + 1) * sizeof(places[0]));
	char text[96];
	uint32_t twins;

	if (!places)
		return lg_fail(
			err, LG_E_NO_MEMORY, "out of memory for %" PRIu32 " lines", rows->count);
	for (uint32_t i = 0; i < rows->count; i++)
		places[i] = (struct place){
			(uint64_t)rows->entries[i].authority << 32 | rows->entries[i].index,
			rows->lines[i]};
	twins = find_twins(places, rows->count);
	for (uint32_t i = 0; i < twins; i++) {
		snprintf(text, sizeof(text),
			"line %" PRIu32 ": licence %06" PRIu64 "/%" PRIu32 " is there already",
			places[i].line, places[i].key >> 32, (uint32_t)places[i].key);
		mistake(r, text);
	}
	free(places);
	return LG_OK;
}

static int read_file(struct reading *r, struct lg_error *err)
{
	struct stat st = {0};
	int rc;

	if (fstat(fileno(r->csv.file), &st) == 0 && S_ISREG(st.st_mode))
		lg_progress_start(&r->progress, "checking", (uint64_t)st.st_size);
	rc = read_rows(r, err);
	if (rc == LG_OK)
		rc = check_twins(r, err);
	lg_progress_end(&r->progress);
	if (rc == LG_OK)
		rc = lg_status_csv_sound(&r->csv, err);
	if (rc == LG_OK && r->rows->count == 0)
		rc = lg_fail(err, LG_E_ARGUMENT, "there is no line below the first");
	return rc;
}

int lg_status_rows_read(const char *path, struct lg_status_rows *rows, struct lg_error *err)
{
	struct reading r = {.rows = rows};
	int rc = lg_status_csv_open(&r.csv, path, err);

	*rows = (struct lg_status_rows){0};
	if (rc != LG_OK)
		return rc;
	rc = read_file(&r, err);
	lg_status_csv_close(&r.csv);
	return rc == LG_OK ? rc : lg_fail_in(err, "%s", path);
}

void lg_status_rows_free(struct lg_status_rows *rows)
{
	free(rows->entries);
	free(rows->lines);
	*rows = (struct lg_status_rows){0};
}
