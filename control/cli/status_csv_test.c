// SPDX-License-Identifier: Apache-2.0
#include "control/cli/status_csv.h"
#include "common/condition.h"

#include <criterion/criterion.h>
#include <criterion/redirect.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

static struct lg_status_csv csv;
static struct lg_snapshot_entry entry;
static struct lg_error err;
static char directory[] = "/tmp/status_csv_XXXXXX";
static char path[64];

static void start(void)
{
	cr_assert_not_null(mkdtemp(directory));
	snprintf(path, sizeof(path), "%s/conditions", directory);
}

static void finish(void)
{
	lg_status_csv_close(&csv);
	unlink(path);
	rmdir(directory);
}

TestSuite(status_csv, .init = start, .fini = finish);

static int opened(const char *text)
{
	FILE *const file = fopen(path, "w");

	cr_assert(file);
	fputs(text, file);
	cr_assert_eq(fclose(file), 0);
	lg_status_csv_close(&csv);
	return lg_status_csv_open(&csv, path, &err);
}

static void expect_row(uint32_t authority, uint32_t index, uint32_t mask, uint32_t until_day)
{
	cr_assert_eq(lg_status_csv_next(&csv, &entry, &err), 1, "%s", err.text);
	cr_expect_eq(entry.authority, authority);
	cr_expect_eq(entry.index, index);
	cr_expect_eq(entry.mask, mask);
	cr_expect_eq(entry.until_day, until_day);
}

static void expect_end(void)
{
	cr_expect_eq(lg_status_csv_next(&csv, &entry, &err), 0);
	cr_expect_eq(lg_status_csv_sound(&csv, &err), LG_OK);
}

Test(status_csv, reads_both_ways_of_naming_a_licence_in_any_order_of_columns)
{
	cr_assert_eq(opened("\xef\xbb\xbfletters,index\r\nBDJ,110000/42\r\n\r\n,310000/0\r\n"),
		LG_OK, "%s", err.text);
	expect_row(110000, 42, LG_LETTER('B') | LG_LETTER('D') | LG_LETTER('J'), 0);
	cr_expect_eq(csv.line, 2);
	expect_row(310000, 0, 0, 0);
	cr_expect_eq(csv.line, 4);
	expect_end();
	cr_assert_eq(opened("authority,index,letters,until\n110000,4294967295,N+,2027-05-31\n"
			    "110000,1,A,\n"),
		LG_OK, "%s", err.text);
	expect_row(110000, UINT32_MAX, LG_LETTER('N') | LG_CONDITION_REPLACED, 20969);
	expect_row(110000, 1, 0, 0);
	expect_end();
}

Test(status_csv, takes_line_ends_of_both_kinds_empty_lines_quotes_and_a_last_line_without_end)
{
	cr_assert_eq(
		opened("index,letters,until\r\n\r\n110000/1,G,\r\n\n\"110000/2\",D,2027-05-31"),
		LG_OK);
	expect_row(110000, 1, LG_LETTER('G'), 0);
	expect_row(110000, 2, LG_LETTER('D'), 20969);
	expect_end();
}

Test(status_csv, a_file_of_no_conditions_is_sound)
{
	cr_assert_eq(opened("index,letters,until\n"), LG_OK, "%s", err.text);
	expect_end();
}

Test(status_csv, refuses_a_first_line_that_does_not_name_the_columns)
{
	static const struct {
		const char *text, *says;
	} wrong[] = {
		{"", "empty"},
		{"\n", "empty"},
		{"index,leters\n", "did you mean letters"},
		{"index,until\n", "\"letters\" is missing"},
		{"index,letters,index\n", "twice"},
		{"index;letters;until\n", "no column \"index;letters;until\""},
		{"110000/1,G,\n", "no column \"110000/1\""},
		{"index,letters,until,authority,index\n", "twice"},
		{"index,letters,until,authority,index,index\n", "more fields"},
	};

	for (unsigned i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		cr_expect_eq(opened(wrong[i].text), LG_E_ARGUMENT);
		cr_expect(strstr(err.text, wrong[i].says), "%s", err.text);
		cr_expect(strstr(err.text, path), "%s", err.text);
	}
	cr_expect_eq(lg_status_csv_open(&csv, "/nonexistent", &err), LG_E_IO);
}

Test(status_csv, names_the_line_of_a_mistake_and_reads_on)
{
	static const struct {
		const char *line, *says;
	} mistakes[] = {
		{"110000/1,G", "2 fields, but line 1 names 3"},
		{"110000/1,G,,", "more fields"},
		{"110000/1,\"G,", "not closed"},
		{"42,G,", "AUTHORITY/INDEX is needed"},
		{"11000/1,G,", "six digits"},
		{"1100000/1,G,", "six digits"},
		{"110000/,G,", "a number up to"},
		{"110000/-1,G,", "a number up to"},
		{"110000/4294967296,G,", "a number up to"},
		{"110000/99999999999999999999,G,", "a number up to"},
		{"110000/1x,G,", "a number up to"},
		{"110000/1,Z,", "'Z' is no letter"},
		{"110000/1,GG,", "'G' is no letter of the list, or is there twice"},
		{"110000/1,g,", "'g' is no letter"},
		{"110000/1,AB,", "stands alone"},
		{"110000/1,B,2027-05-31", "goes with N, P, T or D"},
		{"110000/1,A,2027-05-31", "goes with N, P, T or D"},
		{"110000/1,N,2027-02-29", "a date such as"},
	};
	char text[1024] = "index,letters,until\n";

	for (unsigned i = 0; i < sizeof(mistakes) / sizeof(mistakes[0]); i++) {
		strcat(text, mistakes[i].line);
		strcat(text, "\n");
	}
	strcat(text, "110000/9,G,\n");
	cr_assert_eq(opened(text), LG_OK);
	for (unsigned i = 0; i < sizeof(mistakes) / sizeof(mistakes[0]); i++) {
		char line[16];

		snprintf(line, sizeof(line), "line %u: ", i + 2);
		cr_expect_eq(lg_status_csv_next(&csv, &entry, &err), LG_E_ARGUMENT, "%s",
			mistakes[i].line);
		cr_expect(strstr(err.text, line), "%s", err.text);
		cr_expect(strstr(err.text, mistakes[i].says), "%s", err.text);
	}
	expect_row(110000, 9, LG_LETTER('G'), 0);
	expect_end();
}

Test(status_csv, refuses_an_overlong_line_and_reads_on)
{
	char text[2048] = "index,letters\n";

	memset(text + 14, '1', 1000);
	strcpy(text + 1014, "\n110000/9,G\n");
	cr_assert_eq(opened(text), LG_OK);
	cr_expect_eq(lg_status_csv_next(&csv, &entry, &err), LG_E_ARGUMENT);
	cr_expect(strstr(err.text, "line 2: longer than"), "%s", err.text);
	expect_row(110000, 9, LG_LETTER('G'), 0);
	cr_expect_eq(csv.line, 3);
}

Test(status_csv, shows_the_first_mistakes_and_counts_the_rest, .init = cr_redirect_stderr)
{
	static char text[8192];
	size_t len;

	cr_assert_eq(opened("index,letters\n"), LG_OK);
	csv.line = 51;
	for (unsigned i = 0; i < 50; i++) {
		snprintf(text, sizeof(text), "mistake %u.", i);
		lg_status_csv_mistake(&csv, text);
	}
	cr_expect_eq(lg_status_csv_sound(&csv, &err), LG_E_ARGUMENT);
	cr_expect(strstr(err.text, "50 of 50 lines have mistakes (the first"), "%s", err.text);
	fflush(stderr);
	len = fread(text, 1, sizeof(text) - 1, cr_get_redirected_stderr());
	text[len] = '\0';
	cr_expect(strstr(text, "mistake 19."));
	cr_expect_not(strstr(text, "mistake 20."));
}

static const struct lg_snapshot_entry rows[] = {
	{110000, 0, 0, 0},
	{110000, 1, LG_LETTER('B'), 0},
	{110000, UINT32_MAX, LG_LETTER('N') | LG_CONDITION_REPLACED, 20969},
	{310000, 7, LG_CONDITION_REPLACED, 0},
	{999999, 42, LG_LETTER('D'), 20970},
};
#define ROWS (sizeof(rows) / sizeof(rows[0]))

static void write_rows(void *self, FILE *file)
{
	const unsigned *const count = self;

	lg_status_csv_begin(file);
	for (unsigned i = 0; i < *count; i++)
		lg_status_csv_row(file, &rows[i]);
}

Test(status_csv, reads_back_what_it_writes)
{
	unsigned count = ROWS;

	cr_assert_eq(lg_status_csv_save(path, write_rows, &count, &err), LG_OK, "%s", err.text);
	cr_assert_eq(lg_status_csv_open(&csv, path, &err), LG_OK, "%s", err.text);
	for (unsigned i = 0; i < ROWS; i++) {
		cr_assert_eq(lg_status_csv_next(&csv, &entry, &err), 1, "%s", err.text);
		cr_expect_eq(memcmp(&entry, &rows[i], sizeof(entry)), 0, "row %u", i);
	}
	expect_end();
}

static void write_much(void *self, FILE *file)
{
	(void)self;
	for (unsigned i = 0; i < 10000; i++)
		lg_status_csv_row(file, &rows[0]);
}

Test(status_csv, a_file_that_cannot_be_written_whole_stays_as_it_was)
{
	const struct rlimit small = {8192, 8192};
	unsigned count = ROWS;
	char aside[80];

	cr_assert_eq(lg_status_csv_save(path, write_rows, &count, &err), LG_OK, "%s", err.text);
	cr_assert_neq(signal(SIGXFSZ, SIG_IGN), SIG_ERR);
	cr_assert_eq(setrlimit(RLIMIT_FSIZE, &small), 0);
	cr_expect_eq(lg_status_csv_save(path, write_much, NULL, &err), LG_E_IO);
	cr_expect(strstr(err.text, path), "%s", err.text);
	snprintf(aside, sizeof(aside), "%s.new", path);
	cr_expect_neq(access(aside, F_OK), 0);
	cr_assert_eq(lg_status_csv_open(&csv, path, &err), LG_OK, "%s", err.text);
	expect_row(110000, 0, 0, 0);
	cr_expect_eq(lg_status_csv_save("/nonexistent/x", write_much, NULL, &err), LG_E_IO);
}
