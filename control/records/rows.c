// SPDX-License-Identifier: Apache-2.0
#include "control/records/rows.h"

#include <stdlib.h>

struct cell {
	enum lg_sql_type type;
	int64_t integer;
	size_t at; // in content
	size_t len;
};

struct lg_rows {
	unsigned columns;
	size_t row; // 0 before the first
	struct cell *cells;
	size_t count;
	size_t room;
	char *content;
	size_t len;
	size_t space;
};

struct lg_rows *lg_rows_new(unsigned columns)
{
	struct lg_rows *rows = calloc(1, sizeof(*rows));

	if (rows)
		rows->columns = columns;
	return rows;
}

void lg_rows_close(struct lg_rows *rows)
{
	if (!rows)
		return;
	free(rows->cells);
	free(rows->content);
	free(rows);
}

static bool make_room(struct lg_rows *rows, size_t len)
{
	if (rows->count == rows->room) {
		const size_t room = rows->room ? 2 * rows->room : 32;
		struct cell *cells = realloc(rows->cells, room * sizeof(*cells));

		if (!cells)
			return false;
		rows->cells = cells;
		rows->room = room;
	}
	if (len > rows->space - rows->len) {
		const size_t space = 2 * rows->space + len;
		char *content = realloc(rows->content, space);

		if (!content)
			return false;
		rows->content = content;
		rows->space = space;
	}
	return true;
}

int lg_rows_put(struct lg_rows *rows, const struct lg_sql_value *value, struct lg_error *err)
{
	const bool bytes = value->type == LG_SQL_TEXT || value->type == LG_SQL_BLOB;
	const size_t len = bytes ? value->len : 0;

	if (!make_room(rows, len + 1))
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for the rows of a statement");
	rows->cells[rows->count++] = (struct cell){
		.type = value->type, .integer = value->integer, .at = rows->len, .len = len};
	if (len)
		memcpy(rows->content + rows->len, value->data, len);
	rows->content[rows->len + len] = 0;
	rows->len += len + 1;
	return LG_OK;
}

int lg_rows_next(struct lg_rows *rows, struct lg_error *err)
{
	(void)err; // all were read by the query
	if (!rows->columns || (rows->row + 1) * rows->columns > rows->count)
		return LG_E_NOT_FOUND;
	rows->row++;
	return LG_OK;
}

static const struct cell *cell_of(const struct lg_rows *rows, unsigned column)
{
	static const struct cell none = {.type = LG_SQL_NULL};

	if (!rows->row || column >= rows->columns)
		return &none;
	return &rows->cells[(rows->row - 1) * rows->columns + column];
}

bool lg_rows_null(const struct lg_rows *rows, unsigned column)
{
	return cell_of(rows, column)->type == LG_SQL_NULL;
}

int64_t lg_rows_integer(const struct lg_rows *rows, unsigned column)
{
	const struct cell *cell = cell_of(rows, column);

	return cell->type == LG_SQL_INTEGER ? cell->integer : 0;
}

const char *lg_rows_text(const struct lg_rows *rows, unsigned column)
{
	const struct cell *cell = cell_of(rows, column);

	return cell->type == LG_SQL_TEXT ? rows->content + cell->at : "";
}

struct lg_bytes lg_rows_blob(const struct lg_rows *rows, unsigned column)
{
	const struct cell *cell = cell_of(rows, column);

	if (cell->type != LG_SQL_BLOB)
		return (struct lg_bytes){0};
	return (struct lg_bytes){(const uint8_t *)rows->content + cell->at, cell->len};
}
