// SPDX-License-Identifier: Apache-2.0
#include "control/cli/status_csv.h"
#include "common/condition.h"
#include "common/credential.h"
#include "common/date.h"
#include "control/cli/csv.h"
#include "control/cli/nearest.h"
#include "control/cli/progress.h"
#include "control/status_import.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <sys/stat.h>

#define LINE_BYTES 256
#define MISTAKES_SHOWN 20

enum column { INDEX, LETTERS, UNTIL, AUTHORITY, COLUMNS };
static const char *const names[COLUMNS] = {"index", "letters", "until", "authority"};

struct reading {
	FILE *file;
	struct lg_status_csv *csv;
	uint32_t room;
	uint32_t line; // number of the one in text
	unsigned column_count;
	enum column columns[COLUMNS];
	bool has[COLUMNS];
	unsigned mistakes;
	struct lg_progress progress;
	uint64_t bytes;
	char text[LINE_BYTES];
};

static void mistake(struct reading *r, uint32_t line, const char *text)
{
	if (r->mistakes++ >= MISTAKES_SHOWN)
		return;
	lg_progress_end(&r->progress);
	fprintf(stderr, "line %" PRIu32 ": %s\n", line, text);
}

// False at the end of the file; *whole tells whether the line fits.
static bool next_line(struct reading *r, bool *whole)
{
	size_t len;
	int c;

	do {
		if (!fgets(r->text, sizeof(r->text), r->file))
			return false;
		r->line++;
		len = strlen(r->text);
		r->bytes += len;
		*whole = len < sizeof(r->text) - 1 || r->text[len - 1] == '\n';
		while (!*whole && (c = fgetc(r->file)) != EOF && c != '\n')
			r->bytes++;
		while (len > 0 && (r->text[len - 1] == '\n' || r->text[len - 1] == '\r'))
			r->text[--len] = '\0';
	} while (len == 0);
	return true;
}

static int unknown_column(const char *name, struct lg_error *err)
{
	struct lg_nearest nearest;

	lg_nearest_init(&nearest, name);
	for (unsigned i = 0; i < COLUMNS; i++)
		lg_nearest_offer(&nearest, names[i]);
	return lg_fail(err, LG_E_ARGUMENT,
		"line 1: there is no column \"%.40s\"%s%s%s; there are index, letters, until and "
		"authority",
		name, nearest.best ? "; did you mean " : "", nearest.best ? nearest.best : "",
		nearest.best ? "?" : "");
}

static int take_column(struct reading *r, const char *name, struct lg_error *err)
{
	for (unsigned i = 0; i < COLUMNS; i++) {
		if (strcmp(name, names[i]) != 0)
			continue;
		if (r->has[i])
			return lg_fail(
				err, LG_E_ARGUMENT, "line 1: column \"%s\" is there twice", name);
		r->has[i] = true;
		r->columns[r->column_count++] = (enum column)i;
		return LG_OK;
	}
	return unknown_column(name, err);
}

static int read_columns(struct reading *r, struct lg_error *err)
{
	static const char mark[] = "\xef\xbb\xbf"; // that spreadsheets put first
	char *field[COLUMNS + 1];
	char *text = r->text;
	const char *why;
	bool whole;
	int count, rc = LG_OK;

	if (!next_line(r, &whole))
		return lg_fail(err, LG_E_ARGUMENT,
			"the file is empty: its first line names the columns index, letters and, "
			"where wanted, until and authority");
	if (!strncmp(text, mark, strlen(mark)))
		text += strlen(mark);
	count = lg_csv_split(text, field, COLUMNS + 1, &why);
	if (count < 0)
		return lg_fail(err, LG_E_ARGUMENT, "line 1: %s", why);
	for (int i = 0; rc == LG_OK && i < count; i++)
		rc = take_column(r, field[i], err);
	for (unsigned i = INDEX; rc == LG_OK && i <= LETTERS; i++)
		if (!r->has[i])
			rc = lg_fail(
				err, LG_E_ARGUMENT, "line 1: column \"%s\" is missing", names[i]);
	return rc;
}

static bool number(const char *text, uint64_t most, uint64_t *value)
{
	char *end;

	if (*text < '0' || *text > '9')
		return false;
	errno = 0;
	*value = strtoull(text, &end, 10);
	return !errno && !*end && *value <= most;
}

static int read_place(
	const char *authority, char *index, struct lg_snapshot_entry *entry, struct lg_error *err)
{
	char *slash = authority ? NULL : strchr(index, '/');
	uint64_t first, second;

	if (!authority && !slash)
		return lg_fail(err, LG_E_ARGUMENT,
			"index \"%.40s\": AUTHORITY/INDEX is needed, such as 110000/42, or a "
			"column authority",
			index);
	if (slash) {
		*slash = '\0';
		authority = index;
		index = slash + 1;
	}
	if (strlen(authority) != 6 || !number(authority, LG_AUTHORITY_MAX, &first) ||
		!number(index, UINT32_MAX, &second))
		return lg_fail(err, LG_E_ARGUMENT,
			"authority \"%.40s\", index \"%.40s\": six digits and a number up to "
			"%" PRIu32 " are needed",
			authority, index, UINT32_MAX);
	entry->authority = (uint32_t)first;
	entry->index = (uint32_t)second;
	return LG_OK;
}

static int read_fields(
	struct reading *r, char **field, struct lg_snapshot_entry *entry, struct lg_error *err)
{
	char *value[COLUMNS] = {NULL};
	const char *bad;
	int64_t day = 0;
	int rc;

	for (unsigned i = 0; i < r->column_count; i++)
		value[r->columns[i]] = field[i];
	*entry = (struct lg_snapshot_entry){0};
	rc = read_place(value[AUTHORITY], value[INDEX], entry, err);
	if (rc == LG_OK && *value[LETTERS] && strcmp(value[LETTERS], "A") != 0 &&
		!lg_condition_parse(value[LETTERS], &entry->mask, &bad))
		rc = lg_fail(err, LG_E_ARGUMENT,
			"letters \"%.40s\": '%.1s' is no letter of the list, or is there twice; "
			"licgate status letters prints the list",
			value[LETTERS], bad);
	if (rc == LG_OK && value[UNTIL] && *value[UNTIL] && !lg_date_parse(value[UNTIL], &day))
		rc = lg_fail(err, LG_E_ARGUMENT,
			"until \"%.40s\": a date such as 2027-05-31 is needed", value[UNTIL]);
	entry->until_day = (uint32_t)day;
	return rc == LG_OK ? lg_status_import_check(entry, err) : rc;
}

static int read_line(struct reading *r, struct lg_snapshot_entry *entry, struct lg_error *err)
{
	char *field[COLUMNS];
	const char *why;
	const int count = lg_csv_split(r->text, field, r->column_count, &why);

	if (count < 0)
		return lg_fail(err, LG_E_ARGUMENT, "%s", why);
	if ((unsigned)count != r->column_count)
		return lg_fail(err, LG_E_ARGUMENT, "%d fields, but line 1 names %u columns", count,
			r->column_count);
	return read_fields(r, field, entry, err);
}

static bool keep(struct reading *r, const struct lg_snapshot_entry *entry)
{
	struct lg_status_csv *csv = r->csv;

	if (csv->count == r->room) {
		const uint32_t room = r->room ? 2 * r->room : 1024;
		struct lg_snapshot_entry *entries = realloc(csv->entries, room * sizeof(*entries));
		uint32_t *lines;

		if (!entries)
			return false;
		csv->entries = entries;
		lines = realloc(csv->lines, room * sizeof(*lines));
		if (!lines)
			return false;
		csv->lines = lines;
		r->room = room;
	}
	csv->entries[csv->count] = *entry;
	csv->lines[csv->count++] = r->line;
	return true;
}

static int read_lines(struct reading *r, struct lg_error *err)
{
	struct lg_snapshot_entry entry;
	struct lg_error why;
	bool whole;

	while (next_line(r, &whole)) {
		lg_progress_show(&r->progress, r->bytes);
		if (!whole)
			lg_fail(&why, LG_E_TOO_LARGE, "longer than %d bytes", LINE_BYTES - 2);
		if (!whole || read_line(r, &entry, &why) != LG_OK) {
			mistake(r, r->line, why.text);
			continue;
		}
		if (r->csv->count == LG_IMPORT_MAX)
			return lg_fail(err, LG_E_TOO_LARGE,
				"line %" PRIu32
				": one import takes up to %u licences; split the file",
				r->line, LG_IMPORT_MAX);
		if (!keep(r, &entry))
			return lg_fail(
				err, LG_E_NO_MEMORY, "out of memory at line %" PRIu32, r->line);
	}
	if (ferror(r->file))
		return lg_fail(err, LG_E_IO, "read failed after line %" PRIu32 ": %m", r->line);
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
	const struct lg_status_csv *csv = r->csv;
	struct place *places = malloc((csv->count + 1) * sizeof(places[0]));
	char text[96];
	uint32_t twins;

	if (!places)
		return lg_fail(
			err, LG_E_NO_MEMORY, "out of memory for %" PRIu32 " lines", csv->count);
	for (uint32_t i = 0; i < csv->count; i++)
		places[i] = (struct place){
			(uint64_t)csv->entries[i].authority << 32 | csv->entries[i].index,
			csv->lines[i]};
	twins = find_twins(places, csv->count);
	for (uint32_t i = 0; i < twins; i++) {
		snprintf(text, sizeof(text), "licence %06" PRIu64 "/%" PRIu32 " is there already",
			places[i].key >> 32, (uint32_t)places[i].key);
		mistake(r, places[i].line, text);
	}
	free(places);
	return LG_OK;
}

int lg_status_csv_read(FILE *file, struct lg_status_csv *csv, struct lg_error *err)
{
	struct reading r = {.file = file, .csv = csv};
	struct stat st = {0};
	int rc;

	*csv = (struct lg_status_csv){0};
	(void)fstat(fileno(file), &st);
	rc = read_columns(&r, err);
	if (rc != LG_OK)
		return rc;
	lg_progress_start(&r.progress, "checking", (uint64_t)st.st_size);
	rc = read_lines(&r, err);
	if (rc == LG_OK)
		rc = check_twins(&r, err);
	lg_progress_end(&r.progress);
	if (rc != LG_OK)
		return rc;
	if (r.mistakes > 0)
		return lg_fail(err, LG_E_ARGUMENT, "%u of %" PRIu32 " lines have mistakes%s",
			r.mistakes, r.line - 1,
			r.mistakes > MISTAKES_SHOWN ? " (the first are shown)" : "");
	if (csv->count == 0)
		return lg_fail(err, LG_E_ARGUMENT, "there is no line below the first");
	return LG_OK;
}

void lg_status_csv_free(struct lg_status_csv *csv)
{
	free(csv->entries);
	free(csv->lines);
	*csv = (struct lg_status_csv){0};
}

bool lg_status_csv_write(FILE *file, struct lg_bytes records)
{
	char letters[LG_CONDITION_TEXT_BYTES];
	char until[LG_DATE_TEXT_BYTES];
	struct lg_snapshot_entry entry;

	fputs("index,letters,until\n", file);
	for (size_t i = 0; i < records.len / LG_ENTRY_BYTES; i++) {
		lg_snapshot_entry_at(records, i, &entry);
		lg_condition_format(entry.mask, letters);
		until[0] = '\0';
		if (entry.until_day != 0)
			lg_date_format(entry.until_day, until);
		fprintf(file, "%06" PRIu32 "/%" PRIu32 ",%s,%s\n", entry.authority, entry.index,
			letters, until);
	}
	return fflush(file) == 0 && !ferror(file);
}
