// SPDX-License-Identifier: Apache-2.0
#include "control/cli/status_csv.h"
#include "common/condition.h"
#include "common/credential.h"
#include "common/csv.h"
#include "common/date.h"
#include "control/cli/nearest.h"
#include "control/status_import.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define MISTAKES_SHOWN 20

enum column { INDEX, LETTERS, UNTIL, AUTHORITY };
static const char *const names[LG_STATUS_CSV_COLUMNS] = {"index", "letters", "until", "authority"};

// Next line that is not empty, without its end. False at the end of the file; *whole tells whether
// the line fits.
static bool next_line(struct lg_status_csv *csv, bool *whole)
{
	size_t len;
	int c;

	do {
		if (!fgets(csv->text, sizeof(csv->text), csv->file))
			return false;
		csv->line++;
		len = strlen(csv->text);
		csv->bytes += len;
		*whole = len < sizeof(csv->text) - 1 || csv->text[len - 1] == '\n';
		while (!*whole && (c = fgetc(csv->file)) != EOF && c != '\n')
			csv->bytes++;
		while (len > 0 && (csv->text[len - 1] == '\n' || csv->text[len - 1] == '\r'))
			csv->text[--len] = '\0';
	} while (len == 0);
	return true;
}

static int unknown_column(const char *name, struct lg_error *err)
{
	struct lg_nearest nearest;

	lg_nearest_init(&nearest, name);
	for (unsigned i = 0; i < LG_STATUS_CSV_COLUMNS; i++)
		lg_nearest_offer(&nearest, names[i]);
	return lg_fail(err, LG_E_ARGUMENT,
		"line 1: there is no column \"%.40s\"%s%s%s; there are index, letters, until and "
		"authority",
		name, nearest.best ? "; did you mean " : "", nearest.best ? nearest.best : "",
		nearest.best ? "?" : "");
}

static bool has_column(const struct lg_status_csv *csv, enum column column)
{
	return memchr(csv->column, column, csv->column_count);
}

static int take_column(struct lg_status_csv *csv, const char *name, struct lg_error *err)
{
	for (unsigned i = 0; i < LG_STATUS_CSV_COLUMNS; i++) {
		if (strcmp(name, names[i]) != 0)
			continue;
		if (has_column(csv, (enum column)i))
			return lg_fail(
				err, LG_E_ARGUMENT, "line 1: column \"%s\" is there twice", name);
		csv->column[csv->column_count++] = (uint8_t)i;
		return LG_OK;
	}
	return unknown_column(name, err);
}

static int read_columns(struct lg_status_csv *csv, struct lg_error *err)
{
	static const char mark[] = "\xef\xbb\xbf"; // that spreadsheets put first
	char *field[LG_STATUS_CSV_COLUMNS + 1];
	char *text = csv->text;
	const char *why;
	bool whole;
	int count, rc = LG_OK;

	if (!next_line(csv, &whole))
		return lg_fail(err, LG_E_ARGUMENT,
			"the file is empty: its first line names the columns index, letters and, "
			"where wanted, until and authority");
	if (!strncmp(text, mark, strlen(mark)))
		text += strlen(mark);
	count = lg_csv_split(text, field, LG_STATUS_CSV_COLUMNS + 1, &why);
	if (count < 0)
		return lg_fail(err, LG_E_ARGUMENT, "line 1: %s", why);
	for (int i = 0; rc == LG_OK && i < count; i++)
		rc = take_column(csv, field[i], err);
	for (unsigned i = INDEX; rc == LG_OK && i <= LETTERS; i++)
		if (!has_column(csv, (enum column)i))
			rc = lg_fail(
				err, LG_E_ARGUMENT, "line 1: column \"%s\" is missing", names[i]);
	return rc;
}

int lg_status_csv_open(struct lg_status_csv *csv, const char *path, struct lg_error *err)
{
	int rc;

	*csv = (struct lg_status_csv){.file = strcmp(path, "-") == 0 ? stdin : fopen(path, "re")};
	if (!csv->file)
		return lg_fail(err, LG_E_IO, "cannot read %s: %m", path);
	rc = read_columns(csv, err);
	if (rc != LG_OK) {
		lg_status_csv_close(csv);
		lg_fail_in(err, "%s", path);
	}
	return rc;
}

void lg_status_csv_close(struct lg_status_csv *csv)
{
	if (csv->file && csv->file != stdin)
		fclose(csv->file);
	csv->file = NULL;
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

static int read_fields(const struct lg_status_csv *csv, char **field,
	struct lg_snapshot_entry *entry, struct lg_error *err)
{
	char *value[LG_STATUS_CSV_COLUMNS] = {NULL};
	const char *bad;
	int64_t day = 0;
	int rc;

	for (unsigned i = 0; i < csv->column_count; i++)
		value[csv->column[i]] = field[i];
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
	return rc == LG_OK ? lg_condition_check(entry->mask, entry->until_day, err) : rc;
}

static int read_line(
	struct lg_status_csv *csv, struct lg_snapshot_entry *entry, struct lg_error *err)
{
	char *field[LG_STATUS_CSV_COLUMNS];
	const char *why;
	const int count = lg_csv_split(csv->text, field, csv->column_count, &why);

	if (count < 0)
		return lg_fail(err, LG_E_ARGUMENT, "%s", why);
	if ((unsigned)count != csv->column_count)
		return lg_fail(err, LG_E_ARGUMENT, "%d fields, but line 1 names %u columns", count,
			csv->column_count);
	return read_fields(csv, field, entry, err);
}

int lg_status_csv_next(
	struct lg_status_csv *csv, struct lg_snapshot_entry *entry, struct lg_error *err)
{
	bool whole;
	int rc;

	if (!next_line(csv, &whole))
		return ferror(csv->file)
			? lg_fail(err, LG_E_IO, "read failed after line %" PRIu32 ": %m", csv->line)
			: 0;
	if (whole)
		rc = read_line(csv, entry, err);
	else
		rc = lg_fail(
			err, LG_E_ARGUMENT, "longer than %d bytes", LG_STATUS_CSV_LINE_BYTES - 2);
	return rc == LG_OK ? 1 : lg_fail_in(err, "line %" PRIu32, csv->line);
}

void lg_status_csv_mistake(struct lg_status_csv *csv, const char *text)
{
	if (csv->mistakes++ < MISTAKES_SHOWN)
		fprintf(stderr, "%s\n", text);
}

int lg_status_csv_sound(const struct lg_status_csv *csv, struct lg_error *err)
{
	if (csv->mistakes == 0)
		return LG_OK;
	return lg_fail(err, LG_E_ARGUMENT, "%" PRIu32 " of %" PRIu32 " lines have mistakes%s",
		csv->mistakes, csv->line - 1,
		csv->mistakes > MISTAKES_SHOWN ? " (the first are shown)" : "");
}

void lg_status_csv_begin(FILE *file)
{
	fputs("index,letters,until\n", file);
}

void lg_status_csv_row(FILE *file, const struct lg_snapshot_entry *entry)
{
	char letters[LG_CONDITION_TEXT_BYTES];
	char until[LG_DATE_TEXT_BYTES] = "";

	lg_condition_format(entry->mask, letters);
	if (entry->until_day != 0)
		lg_date_format(entry->until_day, until);
	fprintf(file, "%06" PRIu32 "/%" PRIu32 ",%s,%s\n", entry->authority, entry->index, letters,
		until);
}
