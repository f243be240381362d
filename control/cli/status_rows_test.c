// SPDX-License-Identifier: Apache-2.0
#include "control/cli/status_rows.h"
#include "common/condition.h"

#include <criterion/criterion.h>
#include <criterion/redirect.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static struct lg_status_rows rows;
static struct lg_error err;
static char path[] = "/tmp/status_rows_XXXXXX";

static void start(void)
{
	const int fd = mkstemp(path);

	cr_assert_geq(fd, 0);
	close(fd);
	cr_redirect_stderr();
}

static void finish(void)
{
	lg_status_rows_free(&rows);
	unlink(path);
}

TestSuite(status_rows, .init = start, .fini = finish);

static int read_text(const char *text)
{
	FILE *const file = fopen(path, "w");

	cr_assert(file);
	fputs(text, file);
	cr_assert_eq(fclose(file), 0);
	lg_status_rows_free(&rows);
	return lg_status_rows_read(path, &rows, &err);
}

static void read_stderr(char *text, size_t room)
{
	FILE *const file = cr_get_redirected_stderr();

	fflush(stderr);
	text[fread(text, 1, room - 1, file)] = '\0';
}

Test(status_rows, keeps_every_row_with_the_number_of_its_line)
{
	static char text[100000] = "index,letters,until\n\n";
	size_t len = strlen(text);

	for (unsigned i = 0; i < 3000; i++)
		len += (size_t)sprintf(text + len, "110000/%u,%s,\n", 5000 - i, i % 2 ? "BJ" : "A");
	cr_assert_eq(read_text(text), LG_OK, "%s", err.text);
	cr_assert_eq(rows.count, 3000);
	for (unsigned i = 0; i < 3000; i++) {
		cr_expect_eq(rows.entries[i].index, 5000 - i);
		cr_expect_eq(rows.entries[i].mask, i % 2 ? LG_LETTER('B') | LG_LETTER('J') : 0);
		cr_expect_eq(rows.lines[i], i + 3);
	}
}

Test(status_rows, reads_standard_input)
{
	cr_assert_eq(read_text("index,letters\n110000/7,G\n"), LG_OK, "%s", err.text);
	lg_status_rows_free(&rows);
	cr_assert_not_null(freopen(path, "r", stdin));
	cr_assert_eq(lg_status_rows_read("-", &rows, &err), LG_OK, "%s", err.text);
	cr_assert_eq(rows.count, 1);
	cr_expect_eq(rows.entries[0].index, 7);
}

Test(status_rows, refuses_a_file_without_a_row)
{
	cr_expect_eq(read_text("index,letters\n"), LG_E_ARGUMENT);
	cr_expect(strstr(err.text, "there is no line below the first"), "%s", err.text);
	cr_expect_eq(read_text(""), LG_E_ARGUMENT);
	cr_expect(strstr(err.text, "empty"), "%s", err.text);
}

Test(status_rows, tells_every_mistake_by_its_line)
{
	static char text[8192];

	cr_expect_eq(read_text("index,letters,until\n"
			       "110000/1,B,\n"           // 2
			       "110000/x,B,\n"           // 3
			       "110000/2,Z,\n"           // 4
			       "110000/5,N,2027-02-30\n" // 5
			       "110000/6,N\n"            // 6
			       "110000/1,G,\n"           // 7
			       "110000/8,G,\n"           // 8
			       "110000/1,G,\n"           // 9
			     ),
		LG_E_ARGUMENT);
	cr_expect(strstr(err.text, "6 of 8 lines"), "%s", err.text);
	read_stderr(text, sizeof(text));
	for (unsigned line = 2; line <= 9; line++) {
		const bool wrong = line != 2 && line != 8;
		char start_of_line[16];

		snprintf(start_of_line, sizeof(start_of_line), "line %u: ", line);
		cr_expect_eq(!!strstr(text, start_of_line), wrong, "%s in %s", start_of_line, text);
	}
	cr_expect(strstr(text, "line 7: licence 110000/1 is there already"), "%s", text);
	cr_expect(strstr(text, "line 9: licence 110000/1 is there already"), "%s", text);
}
