// SPDX-License-Identifier: Apache-2.0
// What goes in comes out, and what does not fit is refused, in the same way on both databases.
#include "control/records/records_fixture.h"

#include <stdlib.h>

static struct lg_error *const err = &records_fixture.err;
static struct lg_connection *connection;

static void setup(void)
{
	records_setup();
	records_do("CREATE TABLE things (id {integer} NOT NULL PRIMARY KEY, whole {integer},"
		   " words TEXT UNIQUE, bytes {blob}, few {integer} CHECK (few < 10))");
	records_do("CREATE TABLE parts (thing {integer} NOT NULL REFERENCES things)");
	connection = records_take();
}

static void teardown(void)
{
	lg_database_give(connection);
	records_teardown();
}

TestSuite(database_values, .init = setup, .fini = teardown, .timeout = 60);

static int put(
	int64_t id, struct lg_sql_value whole, struct lg_sql_value words, struct lg_sql_value bytes)
{
	return lg_sql_run(connection,
		"INSERT INTO things (id, whole, words, bytes) VALUES ($1, $2, $3, $4)",
		LG_SQL_ARGUMENTS(lg_sql_integer(id), whole, words, bytes), NULL, err);
}

static struct lg_rows *get(int64_t id)
{
	struct lg_rows *rows;

	RECORDS_MUST(
		lg_sql_query(connection, "SELECT whole, words, bytes FROM things WHERE id = $1",
			LG_SQL_ARGUMENTS(lg_sql_integer(id)), &rows, err));
	RECORDS_MUST(lg_rows_next(rows, err));
	return rows;
}

Test(database_values, integers_are_exact_to_their_extremes)
{
	const int64_t values[] = {INT64_MIN, INT64_MIN + 1, -1, 0, 1, INT64_C(1) << 53,
		(INT64_C(1) << 53) + 1, INT64_MAX};

	for (int64_t i = 0; i < (int64_t)(sizeof(values) / sizeof(values[0])); i++) {
		struct lg_rows *rows;

		RECORDS_MUST(put(i, lg_sql_integer(values[i]), lg_sql_null(), lg_sql_null()));
		rows = get(i);
		cr_expect_eq(lg_rows_integer(rows, 0), values[i]);
		lg_rows_close(rows);
	}
}

Test(database_values, integers_are_reckoned_with_in_64_bits)
{
	struct lg_rows *rows;

	RECORDS_MUST(lg_sql_query(connection, "SELECT $1 - 60000, $1 > $2",
		LG_SQL_ARGUMENTS(lg_sql_integer(INT64_C(1800000000000)), lg_sql_integer(5)), &rows,
		err));
	RECORDS_MUST(lg_rows_next(rows, err));
	cr_expect_eq(lg_rows_integer(rows, 0), INT64_C(1799999940000));
	cr_expect_eq(lg_rows_integer(rows, 1), 1);
	lg_rows_close(rows);
}

Test(database_values, sums_are_integers)
{
	RECORDS_MUST(put(1, lg_sql_integer(INT64_C(1) << 60), lg_sql_null(), lg_sql_null()));
	RECORDS_MUST(put(2, lg_sql_integer(1), lg_sql_null(), lg_sql_null()));
	cr_expect_eq(records_number("SELECT SUM(whole) FROM things"), (INT64_C(1) << 60) + 1);
}

Test(database_values, text_is_exact)
{
	const char *const texts[] = {"", " ", "张三", "'; DROP TABLE things; --",
		"\xf0\x9f\x9a\x97", "back\\slash", "line\nend", "\xc3\xa9 {integer} $1"};

	for (int64_t i = 0; i < (int64_t)(sizeof(texts) / sizeof(texts[0])); i++) {
		struct lg_rows *rows;

		RECORDS_MUST(put(i, lg_sql_null(), lg_sql_text(texts[i]), lg_sql_null()));
		rows = get(i);
		cr_expect_not(lg_rows_null(rows, 1));
		cr_expect_str_eq(lg_rows_text(rows, 1), texts[i]);
		lg_rows_close(rows);
	}
}

Test(database_values, text_ends_where_its_length_says)
{
	struct lg_rows *rows;

	RECORDS_MUST(put(1, lg_sql_null(),
		(struct lg_sql_value){.type = LG_SQL_TEXT, .data = "abcdef", .len = 3},
		lg_sql_null()));
	rows = get(1);
	cr_expect_str_eq(lg_rows_text(rows, 1), "abc");
	lg_rows_close(rows);
}

Test(database_values, text_that_is_none_is_refused)
{
	const struct lg_sql_value with_zero = {.type = LG_SQL_TEXT, .data = "a\0b", .len = 3};

	RECORDS_REFUSED(LG_E_ARGUMENT, "argument 3 of a statement is no text",
		put(1, lg_sql_null(), with_zero, lg_sql_null()));
	RECORDS_REFUSED(
		LG_E_ARGUMENT, "UTF-8", put(1, lg_sql_null(), lg_sql_text("\xff"), lg_sql_null()));
	cr_expect_eq(records_number("SELECT COUNT(*) FROM things"), 0);
}

Test(database_values, bytes_are_exact)
{
	enum { LEN = 300000 };
	uint8_t *bytes = malloc(LEN);
	struct lg_rows *rows;
	struct lg_bytes got;

	for (size_t i = 0; i < LEN; i++)
		bytes[i] = (uint8_t)(i * 31 + i / 256);
	RECORDS_MUST(put(1, lg_sql_null(), lg_sql_null(), lg_sql_blob(bytes, LEN)));
	rows = get(1);
	got = lg_rows_blob(rows, 2);
	cr_assert_eq(got.len, LEN);
	cr_expect_eq(memcmp(got.data, bytes, LEN), 0);
	lg_rows_close(rows);
	free(bytes);
}

Test(database_values, no_bytes_are_not_null)
{
	struct lg_rows *rows;

	RECORDS_MUST(put(1, lg_sql_null(), lg_sql_null(), lg_sql_blob(NULL, 0)));
	RECORDS_MUST(put(2, lg_sql_null(), lg_sql_null(), lg_sql_null()));
	rows = get(1);
	cr_expect_not(lg_rows_null(rows, 2));
	cr_expect_eq(lg_rows_blob(rows, 2).len, 0);
	lg_rows_close(rows);
	rows = get(2);
	for (unsigned i = 0; i < 3; i++)
		cr_expect(lg_rows_null(rows, i));
	cr_expect_eq(lg_rows_integer(rows, 0), 0);
	cr_expect_str_eq(lg_rows_text(rows, 1), "");
	cr_expect_eq(lg_rows_blob(rows, 2).len, 0);
	lg_rows_close(rows);
}

Test(database_values, a_literal_takes_null_and_values_in_turn)
{
	for (int64_t i = 0; i < 6; i++) {
		struct lg_rows *rows;

		RECORDS_MUST(put(i, i % 2 ? lg_sql_integer(INT64_MAX) : lg_sql_null(),
			lg_sql_null(), i % 3 ? lg_sql_blob("x", 1) : lg_sql_null()));
		rows = get(i);
		cr_expect_eq(lg_rows_null(rows, 0), i % 2 == 0);
		cr_expect_eq(lg_rows_null(rows, 2), i % 3 == 0);
		lg_rows_close(rows);
	}
}

Test(database_values, arguments_go_by_their_numbers)
{
	struct lg_rows *rows;

	RECORDS_MUST(lg_sql_query(connection, "SELECT $2 || $1, $1 || '$2{x}'",
		LG_SQL_ARGUMENTS(lg_sql_text("a"), lg_sql_text("b")), &rows, err));
	RECORDS_MUST(lg_rows_next(rows, err));
	cr_expect_str_eq(lg_rows_text(rows, 0), "ba");
	cr_expect_str_eq(lg_rows_text(rows, 1), "a$2{x}");
	lg_rows_close(rows);
}

Test(database_values, rows_outlive_the_connection)
{
	struct lg_rows *rows;

	for (int64_t i = 0; i < 100; i++)
		RECORDS_MUST(put(i, lg_sql_integer(i * i), lg_sql_null(), lg_sql_null()));
	RECORDS_MUST(lg_sql_query(
		connection, "SELECT id, whole FROM things ORDER BY id", NULL, 0, &rows, err));
	lg_database_give(connection);
	connection = NULL;
	for (int64_t i = 0; i < 100; i++) {
		RECORDS_MUST(lg_rows_next(rows, err));
		cr_expect_eq(lg_rows_integer(rows, 0), i);
		cr_expect_eq(lg_rows_integer(rows, 1), i * i);
	}
	cr_expect_eq(lg_rows_next(rows, err), LG_E_NOT_FOUND);
	cr_expect_eq(lg_rows_next(rows, err), LG_E_NOT_FOUND);
	lg_rows_close(rows);
	lg_rows_close(NULL);
}

Test(database_values, changed_rows_are_counted)
{
	int64_t changed = -1;

	for (int64_t i = 0; i < 5; i++)
		RECORDS_MUST(put(i, lg_sql_integer(i), lg_sql_null(), lg_sql_null()));
	RECORDS_MUST(lg_sql_run(connection, "UPDATE things SET whole = 9 WHERE id >= $1",
		LG_SQL_ARGUMENTS(lg_sql_integer(2)), &changed, err));
	cr_expect_eq(changed, 3);
	RECORDS_MUST(lg_sql_run(connection, "DELETE FROM things WHERE id = $1",
		LG_SQL_ARGUMENTS(lg_sql_integer(77)), &changed, err));
	cr_expect_eq(changed, 0);
}

Test(database_values, returning_reads_what_was_written)
{
	struct lg_rows *rows;

	RECORDS_MUST(lg_sql_query(connection,
		"INSERT INTO things (id, words) VALUES (1, $1) RETURNING id, words",
		LG_SQL_ARGUMENTS(lg_sql_text("w")), &rows, err));
	RECORDS_MUST(lg_rows_next(rows, err));
	cr_expect_str_eq(lg_rows_text(rows, 1), "w");
	lg_rows_close(rows);
	cr_expect_eq(records_number("SELECT COUNT(*) FROM things"), 1);
}

Test(database_values, a_key_that_is_there_is_refused_without_telling_it)
{
	RECORDS_MUST(put(1, lg_sql_null(), lg_sql_text("Zhang"), lg_sql_null()));
	RECORDS_REFUSED(
		LG_E_EXISTS, "things", put(1, lg_sql_null(), lg_sql_text("Wang"), lg_sql_null()));
	RECORDS_REFUSED(
		LG_E_EXISTS, "things", put(2, lg_sql_null(), lg_sql_text("Zhang"), lg_sql_null()));
	cr_expect_null(strstr(err->text, "Zhang"), "%s", err->text);
}

Test(database_values, what_breaks_a_rule_of_the_tables_is_refused)
{
	RECORDS_REFUSED(LG_E_STATE, "",
		lg_sql_run(connection, "INSERT INTO things (id, few) VALUES (1, $1)",
			LG_SQL_ARGUMENTS(lg_sql_integer(10)), NULL, err));
	RECORDS_REFUSED(LG_E_STATE, "",
		lg_sql_run(connection, "INSERT INTO parts VALUES ($1)",
			LG_SQL_ARGUMENTS(lg_sql_integer(1)), NULL, err));
	RECORDS_REFUSED(LG_E_STATE, "",
		lg_sql_run(connection, "INSERT INTO parts VALUES ($1)",
			LG_SQL_ARGUMENTS(lg_sql_null()), NULL, err));
	RECORDS_MUST(put(1, lg_sql_null(), lg_sql_null(), lg_sql_null()));
	records_do("INSERT INTO parts VALUES (1)");
	RECORDS_REFUSED(LG_E_STATE, "",
		lg_sql_run(connection, "DELETE FROM things WHERE id = 1", NULL, 0, NULL, err));
}

Test(database_values, wrong_statements_are_refused)
{
	struct lg_rows *rows;
	const struct lg_sql_value many[33] = {0};

	RECORDS_REFUSED(LG_E_ARGUMENT, "",
		lg_sql_query(connection, "SELECT nothing FROM nowhere", NULL, 0, &rows, err));
	RECORDS_REFUSED(LG_E_ARGUMENT, "{integr}",
		lg_sql_run(connection, "CREATE TABLE t (a {integr})", NULL, 0, NULL, err));
	RECORDS_REFUSED(LG_E_ARGUMENT, "brace without end",
		lg_sql_run(connection, "CREATE TABLE t (a {integer)", NULL, 0, NULL, err));
	RECORDS_REFUSED(LG_E_ARGUMENT, "",
		lg_sql_run(
			connection, "DELETE FROM parts; DELETE FROM things", NULL, 0, NULL, err));
	RECORDS_REFUSED(
		LG_E_ARGUMENT, "", lg_sql_query(connection, "SELECT $1 + $2", many, 1, &rows, err));
	RECORDS_REFUSED(LG_E_ARGUMENT, "33 arguments",
		lg_sql_query(connection, "SELECT 1", many, 33, &rows, err));
}
