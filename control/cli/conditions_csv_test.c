// SPDX-License-Identifier: Apache-2.0
#include "control/cli/conditions_csv.h"

#include "common/condition.h"

#include <criterion/criterion.h>
#include <string.h>
#include <unistd.h>

static struct lg_error err;
static char path[] = "/tmp/conditions_csv_XXXXXX";

static void write_file(const char *text)
{
	const int fd = mkstemp(path);

	cr_assert_geq(fd, 0);
	cr_assert_eq(write(fd, text, strlen(text)), (ssize_t)strlen(text));
	close(fd);
}

static void finish(void)
{
	unlink(path);
}

TestSuite(conditions_csv, .fini = finish);

static struct lg_conditions_csv opened(const char *text)
{
	struct lg_conditions_csv csv;

	write_file(text);
	cr_assert_eq(lg_conditions_csv_open(&csv, path, &err), 0, "%s", err.text);
	return csv;
}

Test(conditions_csv, gives_back_what_was_written)
{
	static const struct lg_conditions_row rows[] = {
		{110000, 0, 0, 0},
		{110000, UINT32_MAX, LG_LETTER('B') | LG_LETTER('D') | LG_LETTER('J'), 0},
		{999999, 42, LG_LETTER('D'), 20970},
		{310000, 7, LG_CONDITION_REPLACED, 0},
	};
	const int fd = mkstemp(path);
	FILE *const file = fdopen(fd, "w");
	struct lg_conditions_csv csv;
	struct lg_conditions_row row;

	lg_conditions_csv_begin(file);
	for (unsigned i = 0; i < 4; i++)
		lg_conditions_csv_write(file, &rows[i]);
	cr_assert_eq(fclose(file), 0);
	cr_assert_eq(lg_conditions_csv_open(&csv, path, &err), 0, "%s", err.text);
	for (unsigned i = 0; i < 4; i++) {
		cr_assert_eq(lg_conditions_csv_next(&csv, &row, &err), 1, "%s", err.text);
		cr_expect_eq(memcmp(&row, &rows[i], sizeof(row)), 0, "row %u", i);
	}
	cr_expect_eq(lg_conditions_csv_next(&csv, &row, &err), 0);
	lg_conditions_csv_close(&csv);
}

Test(conditions_csv, takes_line_ends_of_both_kinds_and_empty_lines)
{
	struct lg_conditions_csv csv =
		opened("index,letters,until\r\n\r\n110000/1,G,\r\n\n\"110000/2\",A,2027-05-31");
	struct lg_conditions_row row;

	cr_assert_eq(lg_conditions_csv_next(&csv, &row, &err), 1, "%s", err.text);
	cr_expect_eq(row.mask, LG_LETTER('G'));
	cr_assert_eq(lg_conditions_csv_next(&csv, &row, &err), 1, "%s", err.text);
	cr_expect_eq(row.index, 2);
	cr_expect_eq(row.mask, 0);
	cr_expect_eq(row.until_day, 20969);
	cr_expect_eq(lg_conditions_csv_next(&csv, &row, &err), 0);
	lg_conditions_csv_close(&csv);
}

Test(conditions_csv, names_the_line_of_a_mistake_and_reads_on)
{
	static const struct {
		const char *line, *says;
	} mistakes[] = {
		{"110000/1,G", "need three fields"},
		{"110000/1,G,,", "more fields"},
		{"110000/1,\"G,", "not closed"},
		{"11000/1,G,", "need AUTHORITY/INDEX"},
		{"110000/,G,", "need AUTHORITY/INDEX"},
		{"110000/-1,G,", "need AUTHORITY/INDEX"},
		{"110000/4294967296,G,", "need AUTHORITY/INDEX"},
		{"110000/99999999999999999999,G,", "need AUTHORITY/INDEX"},
		{"110000/1x,G,", "need AUTHORITY/INDEX"},
		{"110000/1,,", "conditions \"\": need letters"},
		{"110000/1,GG,", "not so at \"G\""},
		{"110000/1,g,", "not so at \"g\""},
		{"110000/1,G,2027-02-29", "a day that exists"},
	};
	char text[1024] = "index,letters,until\n";
	struct lg_conditions_csv csv;
	struct lg_conditions_row row;

	for (unsigned i = 0; i < sizeof(mistakes) / sizeof(mistakes[0]); i++) {
		strcat(text, mistakes[i].line);
		strcat(text, "\n");
	}
	strcat(text, "110000/9,G,\n");
	csv = opened(text);
	for (unsigned i = 0; i < sizeof(mistakes) / sizeof(mistakes[0]); i++) {
		char line[16];

		snprintf(line, sizeof(line), "line %u: ", i + 2);
		cr_expect_eq(lg_conditions_csv_next(&csv, &row, &err), LG_E_ARGUMENT, "%s",
			mistakes[i].line);
		cr_expect(strstr(err.text, line), "%s", err.text);
		cr_expect(strstr(err.text, mistakes[i].says), "%s", err.text);
	}
	cr_expect_eq(lg_conditions_csv_next(&csv, &row, &err), 1);
	cr_expect_eq(row.index, 9);
	lg_conditions_csv_close(&csv);
}

Test(conditions_csv, needs_its_first_line)
{
	static const char *const wrong[] = {"", "\n", "110000/1,G,\n", "index;letters;until\n"};
	struct lg_conditions_csv csv;

	for (unsigned i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		strcpy(path + strlen(path) - 6, "XXXXXX");
		write_file(wrong[i]);
		cr_expect_eq(lg_conditions_csv_open(&csv, path, &err), LG_E_FORMAT);
		cr_expect(strstr(err.text, "index,letters,until"), "%s", err.text);
		unlink(path);
	}
	cr_expect_eq(lg_conditions_csv_open(&csv, "/nonexistent", &err), LG_E_IO);
}

Test(conditions_csv, ends_at_a_line_that_is_too_long)
{
	char text[1024] = "index,letters,until\n";
	struct lg_conditions_csv csv;
	struct lg_conditions_row row;

	memset(text + strlen(text), '1', 900);
	csv = opened(text);
	cr_expect_eq(lg_conditions_csv_next(&csv, &row, &err), LG_E_FORMAT);
	cr_expect(strstr(err.text, "line 2 is longer"), "%s", err.text);
	lg_conditions_csv_close(&csv);
}
