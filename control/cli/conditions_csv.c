// SPDX-License-Identifier: Apache-2.0
#include "control/cli/conditions_csv.h"

#include "common/condition.h"
#include "common/date.h"
#include "control/cli/csv.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define HEADER "index,letters,until"
#define DIGITS "0123456789"
#define AUTHORITY_DIGITS 6

// Next line that is not empty, without its end. 1, 0 at the end of the file.
static int next_line(struct lg_conditions_csv *csv, struct lg_error *err)
{
	size_t len;

	do {
		if (!fgets(csv->text, sizeof(csv->text), csv->file)) {
			if (ferror(csv->file))
				return lg_fail(err, LG_E_IO,
					"read failed after line %" PRIu64 ": %m", csv->line);
			return 0;
		}
		csv->line++;
		len = strlen(csv->text);
		if (len == sizeof(csv->text) - 1 && csv->text[len - 1] != '\n')
			return lg_fail(err, LG_E_FORMAT,
				"line %" PRIu64 " is longer than %d bytes: this is no file of "
				"conditions",
				csv->line, LG_CONDITIONS_LINE_BYTES - 2);
		while (len > 0 && (csv->text[len - 1] == '\n' || csv->text[len - 1] == '\r'))
			csv->text[--len] = '\0';
	} while (len == 0);
	return 1;
}

int lg_conditions_csv_open(struct lg_conditions_csv *csv, const char *path, struct lg_error *err)
{
	int got;

	*csv = (struct lg_conditions_csv){
		.file = strcmp(path, "-") == 0 ? stdin : fopen(path, "re")};
	if (!csv->file)
		return lg_fail(err, LG_E_IO, "cannot read %s: %m", path);
	got = next_line(csv, err);
	if (got == 1 && strcmp(csv->text, HEADER) == 0)
		return LG_OK;
	if (got >= 0)
		got = lg_fail(err, LG_E_FORMAT,
			"%s does not begin with the line \"" HEADER "\": need it, and below it "
			"lines such as 110000/42,BDJ,2027-05-31",
			path);
	lg_conditions_csv_close(csv);
	return got;
}

void lg_conditions_csv_close(struct lg_conditions_csv *csv)
{
	if (csv->file && csv->file != stdin)
		fclose(csv->file);
	csv->file = NULL;
}

static bool read_index(const char *text, struct lg_conditions_row *row)
{
	const size_t digits = strspn(text, DIGITS);
	const char *const index = text + AUTHORITY_DIGITS + 1;
	size_t len;
	uint64_t number;

	if (digits != AUTHORITY_DIGITS || text[digits] != '/')
		return false;
	len = strspn(index, DIGITS);
	if (len == 0 || len > 10 || index[len])
		return false;
	number = strtoull(index, NULL, 10);
	row->authority = (uint32_t)strtoul(text, NULL, 10);
	row->index = (uint32_t)number;
	return number <= UINT32_MAX;
}

static int read_row(char *const field[3], struct lg_conditions_row *row, struct lg_error *err)
{
	int64_t until = 0;
	const char *bad;

	if (!read_index(field[0], row))
		return lg_fail(err, LG_E_ARGUMENT,
			"\"%.40s\": need AUTHORITY/INDEX, such as 110000/42", field[0]);
	if (!lg_condition_parse(field[1], &row->mask, &bad))
		return lg_fail(err, LG_E_ARGUMENT,
			"conditions \"%.40s\": need letters that licgate status letters lists, "
			"each "
			"once, or A for none; not so at \"%.4s\"",
			field[1], bad);
	if (*field[2] && !lg_date_parse(field[2], &until))
		return lg_fail(err, LG_E_ARGUMENT,
			"until \"%.40s\": need a day that exists, such as 2026-11-23, or nothing",
			field[2]);
	row->mask &= ~LG_LETTER('A');
	row->until_day = (uint32_t)until;
	return 1;
}

int lg_conditions_csv_next(
	struct lg_conditions_csv *csv, struct lg_conditions_row *row, struct lg_error *err)
{
	char *field[3];
	const char *why;
	int got = next_line(csv, err), fields;

	if (got <= 0)
		return got;
	fields = lg_csv_split(csv->text, field, 3, &why);
	if (fields == 3)
		got = read_row(field, row, err);
	else
		got = lg_fail(
			err, LG_E_ARGUMENT, "%s", fields < 0 ? why : "need three fields: " HEADER);
	return got < 0 ? lg_fail_in(err, "line %" PRIu64, csv->line) : got;
}

void lg_conditions_csv_begin(FILE *file)
{
	fputs(HEADER "\n", file);
}

void lg_conditions_csv_write(FILE *file, const struct lg_conditions_row *row)
{
	char letters[LG_CONDITION_TEXT_BYTES], until[LG_DATE_TEXT_BYTES] = "";

	lg_condition_format(row->mask, letters);
	if (row->until_day)
		lg_date_format(row->until_day, until);
	fprintf(file, "%06" PRIu32 "/%" PRIu32 ",%s,%s\n", row->authority, row->index, letters,
		until);
}
