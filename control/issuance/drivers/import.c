// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/drivers/import.h"
#include "common/durable.h"
#include "common/utf8.h"
#include "control/issuance/drivers/row.h"
#include "control/issuance/photo/photo.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

struct item {
	struct lg_driver driver;
	struct lg_bytes photo;
	uint32_t line;
};

struct batch {
	struct item *items;
	uint32_t count, room;
	size_t photo_bytes;
	char *folder; // of the file, with its last slash; "" for the present one
	struct lg_driver_import_result *result;
};

// Keeps the first ones by line.
static void refuse(
	struct lg_driver_import_result *result, uint32_t line, const struct lg_error *why)
{
	uint32_t at;

	result->refusals++;
	for (at = result->shown; at > 0 && result->refusal[at - 1].line > line; at--)
		;
	if (at == LG_DRIVER_IMPORT_REFUSALS_SHOWN)
		return;
	if (result->shown < LG_DRIVER_IMPORT_REFUSALS_SHOWN)
		result->shown++;
	memmove(&result->refusal[at + 1], &result->refusal[at],
		(result->shown - 1 - at) * sizeof(result->refusal[0]));
	result->refusal[at] = (struct lg_driver_import_refusal){line, *why};
}

static int redraw(
	struct batch *batch, struct lg_bytes upload, struct lg_bytes *photo, struct lg_error *err)
{
	char english[LG_PHOTO_TEXT_BYTES], chinese[LG_PHOTO_TEXT_BYTES];
	struct lg_photo_report report;
	const int rc = lg_photo_redraw(upload, &report, photo, err);
	int rule = 0;

	if (rc != LG_OK)
		return rc;
	if (photo->data) {
		batch->result->photos_below_rules += report.failed != 0;
		batch->photo_bytes += photo->len;
		return LG_OK;
	}
	while (!(report.failed & LG_PHOTO_FAILED(rule)))
		rule++;
	lg_photo_rule_tell((enum lg_photo_rule)rule, &report, english, chinese);
	return lg_fail(err, LG_E_ARGUMENT, "photo: %s", english);
}

// Texts never show the path: photos are often named after licence numbers.
static int read_photo(
	struct batch *batch, const char *name, struct lg_bytes *photo, struct lg_error *err)
{
	char path[4096];
	uint8_t *data;
	size_t len;
	int rc;

	*photo = (struct lg_bytes){NULL, 0};
	if (snprintf(path, sizeof(path), "%s%s", name[0] == '/' ? "" : batch->folder, name) >=
		(int)sizeof(path))
		return lg_fail(err, LG_E_ARGUMENT, "photo: its path is too long");
	rc = lg_read_file(path, LG_DRIVER_IMPORT_PHOTO_BYTES, false, &data, &len, err);
	if (rc != LG_OK)
		return lg_fail(err, rc, "photo: its file cannot be read: %s", lg_strerror(rc));
	rc = redraw(batch, (struct lg_bytes){data, len}, photo, err);
	free(data);
	return rc;
}

static int room_for_one(struct batch *batch, struct lg_error *err)
{
	struct item *items;

	if (batch->count == LG_DRIVER_IMPORT_MAX ||
		batch->photo_bytes > LG_DRIVER_IMPORT_PHOTOS_BYTES)
		return lg_fail(err, LG_E_TOO_LARGE,
			"more than %d drivers or %u MiB of photos in one file: split it",
			LG_DRIVER_IMPORT_MAX, LG_DRIVER_IMPORT_PHOTOS_BYTES >> 20);
	if (batch->count < batch->room)
		return LG_OK;
	batch->room = batch->room ? 2 * batch->room : 64;
	items = realloc(batch->items, batch->room * sizeof(items[0]));
	if (!items)
		return lg_fail(
			err, LG_E_NO_MEMORY, "out of memory for %" PRIu32 " drivers", batch->room);
	batch->items = items;
	return LG_OK;
}

// LG_OK with the line refused, too.
static int read_line(struct batch *batch, char *text, uint32_t line,
	const struct lg_driver_columns *columns, struct lg_error *err)
{
	struct lg_error why;
	struct item *item;
	const char *photo;
	int rc = room_for_one(batch, err);

	if (rc != LG_OK)
		return rc;
	item = &batch->items[batch->count];
	item->line = line;
	item->photo = (struct lg_bytes){NULL, 0};
	rc = lg_driver_row_read(text, columns, &item->driver, &photo, &why);
	if (rc == LG_OK && photo)
		rc = read_photo(batch, photo, &item->photo, &why);
	if (rc == LG_E_NO_MEMORY)
		return lg_fail(err, rc, "%s", why.text);
	if (rc != LG_OK)
		refuse(batch->result, line, &why);
	else
		batch->count++;
	return LG_OK;
}

// Ends the line at *at and steps over it.
static char *next_line(char **at)
{
	char *const line = *at;
	const size_t len = strcspn(line, "\n");

	*at = line + len + (line[len] != '\0');
	line[len] = '\0';
	if (len > 0 && line[len - 1] == '\r')
		line[len - 1] = '\0';
	return line;
}

static int read_lines(struct batch *batch, char *text, struct lg_error *err)
{
	struct lg_driver_columns columns;
	char *at = text;
	int rc;

	if (strncmp(at, BYTE_ORDER_MARK, strlen(BYTE_ORDER_MARK)) == 0)
		at += strlen(BYTE_ORDER_MARK);
	rc = lg_driver_columns_read(next_line(&at), &columns, err);
	for (uint32_t line = 2; rc == LG_OK && *at; line++) {
		char *const row = next_line(&at);

		if (*row)
			rc = read_line(batch, row, line, &columns, err);
	}
	return rc;
}

static int ascending(const void *a, const void *b)
{
	const struct item *const left = a, *const right = b;
	const int order = strcmp(left->driver.number, right->driver.number);

	return order ? order : (left->line > right->line) - (left->line < right->line);
}

static void refuse_doubles(struct batch *batch)
{
	struct lg_error why;

	qsort(batch->items, batch->count, sizeof(batch->items[0]), ascending);
	for (uint32_t i = 1; i < batch->count; i++) {
		const struct item *const item = &batch->items[i];

		if (strcmp(item->driver.number, item[-1].driver.number) != 0)
			continue;
		lg_fail(&why, LG_E_EXISTS, "the same number stands in line %" PRIu32,
			item[-1].line);
		refuse(batch->result, item->line, &why);
	}
}

static int read_file(struct batch *batch, const char *path, struct lg_error *err)
{
	const char *const slash = strrchr(path, '/');
	uint8_t *data;
	size_t len;
	int rc = lg_read_file(path, LG_DRIVER_IMPORT_BYTES, false, &data, &len, err);

	if (rc != LG_OK)
		return rc;
	batch->folder = strndup(path, slash ? (size_t)(slash - path) + 1 : 0);
	if (!batch->folder)
		rc = lg_fail(err, LG_E_NO_MEMORY, "out of memory for an import");
	else if (memchr(data, '\0', len) || !lg_utf8_valid((struct lg_bytes){data, len}))
		rc = lg_fail(err, LG_E_FORMAT,
			"%s is not text in UTF-8: convert it, such as by iconv -f GB18030 -t UTF-8",
			path);
	else
		rc = read_lines(batch, (char *)data, err);
	free(data);
	if (rc == LG_OK)
		refuse_doubles(batch);
	return rc;
}

static int write_one(struct lg_connection *connection, const struct lg_driver_import *import,
	struct item *item, struct lg_driver_import_result *result, struct lg_error *err)
{
	unsigned changed;
	int rc = lg_driver_put(
		connection, &item->driver, item->photo, import->now_ms, &changed, err);

	if (rc != LG_OK)
		return rc;
	if (changed & LG_DRIVER_ADDED)
		result->added++;
	else if (changed)
		result->changed++;
	else
		result->unchanged++;
	if (changed && import->on_change)
		rc = import->on_change(import->context, connection, &item->driver, changed, err);
	return rc;
}

static int write_all(struct lg_connection *connection, const struct lg_driver_import *import,
	struct batch *batch, struct lg_error *err)
{
	int rc = lg_sql_begin(connection, err);

	if (rc != LG_OK)
		return rc;
	for (uint32_t i = 0; rc == LG_OK && i < batch->count; i++) {
		rc = write_one(connection, import, &batch->items[i], batch->result, err);
		if (rc != LG_OK && err)
			lg_fail_in(err, "line %" PRIu32, batch->items[i].line);
	}
	if (rc == LG_OK)
		return lg_sql_commit(connection, err);
	lg_sql_rollback(connection);
	return rc;
}

int lg_driver_import(struct lg_connection *connection, const struct lg_driver_import *import,
	struct lg_driver_import_result *result, struct lg_error *err)
{
	struct batch batch = {.result = result};
	int rc;

	memset(result, 0, sizeof(*result));
	rc = read_file(&batch, import->path, err);
	if (rc == LG_OK && result->refusals == 0)
		rc = write_all(connection, import, &batch, err);
	for (uint32_t i = 0; i < batch.count; i++)
		free((void *)batch.items[i].photo.data);
	free(batch.items);
	free(batch.folder);
	return rc;
}
