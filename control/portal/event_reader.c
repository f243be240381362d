// SPDX-License-Identifier: Apache-2.0
#include "control/portal/event_reader.h"

#include <stdio.h>

int lg_event_reader_init(struct lg_event_reader *reader, struct lg_connection *connection,
	int64_t now_ms, struct lg_error *err)
{
	struct lg_rows *rows;
	int rc = lg_sql_query(connection,
		"SELECT sequence FROM application_events ORDER BY sequence DESC LIMIT 1", NULL, 0,
		&rows, err);

	if (rc != LG_OK)
		return rc;
	*reader = (struct lg_event_reader){.floor_ms = now_ms};
	rc = lg_rows_next(rows, err);
	if (rc == LG_OK)
		reader->floor = lg_rows_integer(rows, 0);
	lg_rows_close(rows);
	return rc == LG_E_NOT_FOUND ? LG_OK : rc;
}

static bool is_seen(const struct lg_event_reader *reader, int64_t offset)
{
	return reader->seen[offset / 64] >> (offset % 64) & 1;
}

static void advance(struct lg_event_reader *reader, int64_t now_ms)
{
	for (unsigned i = 0; i < LG_EVENT_WINDOW / 64; i++) {
		const uint64_t next = i + 1 < LG_EVENT_WINDOW / 64 ? reader->seen[i + 1] : 0;

		reader->seen[i] = reader->seen[i] >> 1 | next << 63;
	}
	reader->floor++;
	reader->floor_ms = now_ms;
}

static bool any_seen(const struct lg_event_reader *reader)
{
	for (unsigned i = 0; i < LG_EVENT_WINDOW / 64; i++)
		if (reader->seen[i])
			return true;
	return false;
}

// Past what was read, and past gaps that have been waited for.
static void settle(struct lg_event_reader *reader, int64_t now_ms)
{
	if (now_ms - reader->floor_ms >= LG_EVENT_GAP_MS)
		while (any_seen(reader) && !is_seen(reader, 0))
			advance(reader, now_ms);
	while (is_seen(reader, 0))
		advance(reader, now_ms);
	if (!any_seen(reader))
		reader->floor_ms = now_ms; // nothing is missing
}

// Whether this row is news; makes room for it in the window.
static bool note(struct lg_event_reader *reader, int64_t sequence, int64_t now_ms)
{
	int64_t offset = sequence - reader->floor - 1;

	if (offset < 0)
		return false;
	for (; offset >= LG_EVENT_WINDOW; offset--)
		advance(reader, now_ms);
	if (is_seen(reader, offset))
		return false;
	reader->seen[offset / 64] |= UINT64_C(1) << (offset % 64);
	return true;
}

static void take(const struct lg_rows *rows, struct lg_event *event)
{
	const struct lg_bytes cti = lg_rows_blob(rows, 4);

	*event = (struct lg_event){0};
	snprintf(event->application, sizeof(event->application), "%s", lg_rows_text(rows, 1));
	snprintf(event->driver, sizeof(event->driver), "%s", lg_rows_text(rows, 2));
	snprintf(event->state, sizeof(event->state), "%s", lg_rows_text(rows, 3));
	if (cti.len > 0 && cti.len <= (sizeof(event->licence) - 1) / 2)
		lg_hex(event->licence, cti.data, cti.len);
}

int lg_event_reader_run(struct lg_event_reader *reader, struct lg_connection *connection,
	int64_t now_ms, void (*each)(void *self, const struct lg_event *event), void *self,
	struct lg_error *err)
{
	struct lg_event event;
	struct lg_rows *rows;
	int rc = lg_sql_query(connection,
		"SELECT e.sequence, e.application, e.driver, e.after, l.id"
		" FROM application_events e LEFT JOIN licences l"
		" ON l.application = e.application AND e.after = 'ISSUED'"
		" WHERE e.sequence > $1 ORDER BY e.sequence LIMIT $2",
		LG_SQL_ARGUMENTS(lg_sql_integer(reader->floor), lg_sql_integer(LG_EVENT_WINDOW)),
		&rows, err);

	if (rc != LG_OK)
		return rc;
	while ((rc = lg_rows_next(rows, err)) == LG_OK) {
		if (!note(reader, lg_rows_integer(rows, 0), now_ms))
			continue;
		take(rows, &event);
		each(self, &event);
	}
	lg_rows_close(rows);
	settle(reader, now_ms);
	return rc == LG_E_NOT_FOUND ? LG_OK : rc;
}
