// SPDX-License-Identifier: Apache-2.0
#include "control/cli/status_csv.h"
#include "common/condition.h"

#include <criterion/criterion.h>
#include <criterion/redirect.h>
#include <stdlib.h>
#include <string.h>

static struct lg_status_csv csv;
static struct lg_error err;

static int read_text(const char *text)
{
	FILE *file = fmemopen((void *)text, strlen(text), "r");
	int rc;

	lg_status_csv_free(&csv);
	cr_assert(file);
	rc = lg_status_csv_read(file, &csv, &err);
	fclose(file);
	return rc;
}

Test(status_csv, reads_both_ways_of_naming_a_licence_in_any_order_of_columns)
{
	cr_assert_eq(read_text("\xef\xbb\xbfletters,index\r\nBDJ,110000/42\r\n\r\n,310000/0\r\n"),
		LG_OK, "%s", err.text);
	cr_assert_eq(csv.count, 2);
	cr_expect_eq(csv.entries[0].authority, 110000);
	cr_expect_eq(csv.entries[0].index, 42);
	cr_expect_eq(csv.entries[0].mask, LG_LETTER('B') | LG_LETTER('D') | LG_LETTER('J'));
	cr_expect_eq(csv.entries[1].mask, 0);
	cr_expect_eq(csv.lines[0], 2);
	cr_expect_eq(csv.lines[1], 4);
	cr_assert_eq(read_text("authority,index,letters,until\n110000,4294967295,N+,2027-05-31\n"
			       "110000,1,A,\n"),
		LG_OK, "%s", err.text);
	cr_expect_eq(csv.entries[0].index, UINT32_MAX);
	cr_expect_eq(csv.entries[0].mask, LG_LETTER('N') | LG_CONDITION_REPLACED);
	cr_expect_eq(csv.entries[0].until_day, 20969);
	cr_expect_eq(csv.entries[1].until_day, 0);
}

Test(status_csv, refuses_a_first_line_that_does_not_name_the_columns)
{
	cr_expect_eq(read_text("index,leters\n"), LG_E_ARGUMENT);
	cr_expect(strstr(err.text, "did you mean letters"), "%s", err.text);
	cr_expect_eq(read_text("index,until\n"), LG_E_ARGUMENT);
	cr_expect(strstr(err.text, "\"letters\" is missing"), "%s", err.text);
	cr_expect_eq(read_text("index,letters,index\n"), LG_E_ARGUMENT);
	cr_expect(strstr(err.text, "twice"), "%s", err.text);
	cr_expect_eq(read_text("\n"), LG_E_ARGUMENT);
	cr_expect(strstr(err.text, "empty"), "%s", err.text);
	cr_expect_eq(read_text("index,letters\n"), LG_E_ARGUMENT);
	cr_expect(strstr(err.text, "no line"), "%s", err.text);
}

static void read_stderr(char *text, size_t room)
{
	FILE *file = cr_get_redirected_stderr();

	fflush(stderr);
	text[fread(text, 1, room - 1, file)] = '\0';
}

Test(status_csv, tells_every_mistake_by_its_line, .init = cr_redirect_stderr)
{
	static char text[8192];

	cr_expect_eq(read_text("index,letters,until\n"
			       "110000/1,B,\n"           // 2
			       "110000/x,B,\n"           // 3
			       "42,B,\n"                 // 4
			       "110000/2,Z,\n"           // 5
			       "110000/3,AB,\n"          // 6
			       "110000/4,B,2027-05-31\n" // 7
			       "110000/5,N,2027-02-30\n" // 8
			       "110000/6,N\n"            // 9
			       "110000/7,\"N,\n"         // 10
			       "1100000/7,N,\n"          // 11
			       "110000/1,G,\n"           // 12
			     ),
		LG_E_ARGUMENT);
	cr_expect(strstr(err.text, "10 of 11 lines"), "%s", err.text);
	read_stderr(text, sizeof(text));
	for (unsigned line = 3; line <= 12; line++) {
		char start[16];

		snprintf(start, sizeof(start), "line %u: ", line);
		cr_expect(strstr(text, start), "%s in %s", start, text);
	}
	cr_expect(strstr(text, "line 12: licence 110000/1 is there already"), "%s", text);
	cr_expect_not(strstr(text, "line 2:"));
}

Test(status_csv, shows_the_first_mistakes_and_counts_the_rest, .init = cr_redirect_stderr)
{
	static char text[8192], file[8192];
	size_t len = (size_t)sprintf(file, "index,letters\n");

	for (unsigned i = 0; i < 50; i++)
		len += (size_t)sprintf(file + len, "x,B\n");
	cr_expect_eq(read_text(file), LG_E_ARGUMENT);
	cr_expect(strstr(err.text, "50 of 50 lines have mistakes (the first"), "%s", err.text);
	read_stderr(text, sizeof(text));
	cr_expect(strstr(text, "line 21:"));
	cr_expect_not(strstr(text, "line 22:"));
}

Test(status_csv, refuses_an_overlong_line_and_reads_on, .init = cr_redirect_stderr)
{
	static char text[8192], file[2048] = "index,letters\n";

	memset(file + 14, 'a', 1000);
	strcpy(file + 1014, "\nx,B\n");
	cr_expect_eq(read_text(file), LG_E_ARGUMENT);
	cr_expect(strstr(err.text, "2 of 2"), "%s", err.text);
	read_stderr(text, sizeof(text));
	cr_expect(strstr(text, "line 2: longer than"), "%s", text);
	cr_expect(strstr(text, "line 3: "), "%s", text);
}

Test(status_csv, reads_back_what_it_writes)
{
	const struct lg_snapshot_entry entries[] = {{110000, 0, LG_LETTER('B'), 0},
		{110000, UINT32_MAX, LG_LETTER('N') | LG_CONDITION_REPLACED, 20969},
		{310000, 7, LG_CONDITION_REPLACED, 0}};
	uint8_t records[3 * LG_ENTRY_BYTES];
	char *text = NULL;
	size_t len;
	FILE *file = open_memstream(&text, &len);

	for (unsigned i = 0; i < 3; i++)
		lg_snapshot_put_entry(records + (size_t)i * LG_ENTRY_BYTES, &entries[i]);
	cr_assert(lg_status_csv_write(file, (struct lg_bytes){records, sizeof(records)}));
	fclose(file);
	cr_assert_eq(read_text(text), LG_OK, "%s", err.text);
	cr_assert_eq(csv.count, 3);
	cr_expect_eq(memcmp(csv.entries, entries, sizeof(entries)), 0);
	free(text);
}
