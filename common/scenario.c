// SPDX-License-Identifier: Apache-2.0
#include "common/scenario.h"

#include "common/credential.h"

#include <stdlib.h>

void lg_scenario_init(struct lg_scenario *scenario)
{
	*scenario = (struct lg_scenario){0};
}

void lg_scenario_free(struct lg_scenario *scenario)
{
	free(scenario->entries);
	free(scenario->rows);
	free(scenario->payloads);
	lg_scenario_init(scenario);
}

static bool row_sound(const char *row)
{
	size_t len = 0;

	for (; row[len]; len++) {
		if ((unsigned char)row[len] < ' ' || row[len] == 0x7f)
			return false;
	}
	return len > 0 && len < LG_SCENARIO_ROW_BYTES && row[0] != '#';
}

// Most requests follow one of the same row, so the search begins with the last one.
static int find_row(const struct lg_scenario *scenario, const char *row)
{
	for (uint32_t i = scenario->row_count; i-- > 0;) {
		if (!strcmp(scenario->rows[i], row))
			return (int)i;
	}
	return -1;
}

static int add_row(
	struct lg_scenario *scenario, const char *row, uint16_t *index, struct lg_error *err)
{
	const int known = find_row(scenario, row);

	if (known >= 0) {
		*index = (uint16_t)known;
		return 0;
	}
	if (scenario->row_count == LG_SCENARIO_ROWS_MAX)
		return lg_fail(err, LG_E_NO_SPACE,
			"row \"%s\" would be the %u-th: a scenario has at most %d different rows",
			row, scenario->row_count + 1, LG_SCENARIO_ROWS_MAX);
	if (!scenario->rows) {
		scenario->rows = calloc(LG_SCENARIO_ROWS_MAX, sizeof(*scenario->rows));
		if (!scenario->rows)
			return lg_fail(err, LG_E_NO_MEMORY, "no memory for the rows of a scenario");
	}
	*index = (uint16_t)scenario->row_count++;
	strcpy(scenario->rows[*index], row);
	return 0;
}

static int make_room(struct lg_scenario *scenario, size_t payload_bytes, struct lg_error *err)
{
	if (scenario->count == LG_SCENARIO_ENTRIES_MAX)
		return lg_fail(err, LG_E_NO_SPACE, "a scenario has at most %d requests",
			LG_SCENARIO_ENTRIES_MAX);
	if (scenario->count == scenario->room) {
		const uint32_t room = scenario->room ? scenario->room * 2 : 1024;
		void *grown = realloc(scenario->entries, room * sizeof(*scenario->entries));

		if (!grown)
			return lg_fail(err, LG_E_NO_MEMORY, "no memory for %u requests", room);
		scenario->entries = grown;
		scenario->room = room;
	}
	if (scenario->payload_room - scenario->payload_bytes < payload_bytes) {
		const uint64_t room = scenario->payload_room ? scenario->payload_room * 2 : 1 << 18;
		void *grown = realloc(scenario->payloads, room);

		if (!grown)
			return lg_fail(err, LG_E_NO_MEMORY, "no memory for %lu bytes of payload",
				(unsigned long)room);
		scenario->payloads = grown;
		scenario->payload_room = room;
	}
	return 0;
}

int lg_scenario_append(struct lg_scenario *scenario, const char *row,
	const struct lg_scenario_entry *entry, struct lg_bytes payload, struct lg_error *err)
{
	struct lg_scenario_entry *added;
	uint16_t index = 0;
	int result;

	if (!row_sound(row))
		return lg_fail(err, LG_E_ARGUMENT,
			"row \"%.80s\": a label is 1 to %d bytes without control characters and "
			"does not begin with #",
			row, LG_SCENARIO_ROW_BYTES - 1);
	if (payload.len == 0 || payload.len > LG_SCENARIO_PAYLOAD_MAX_BYTES)
		return lg_fail(err, LG_E_ARGUMENT,
			"payload of %zu bytes: a request carries 1 to %d", payload.len,
			LG_SCENARIO_PAYLOAD_MAX_BYTES);
	if (!lg_verdict_from_name(lg_verdict_name(entry->verdict)) ||
		lg_role_from_name(lg_role_name(entry->role)) < 0 ||
		(entry->reason != LG_SCENARIO_ANY_REASON &&
			!strcmp(lg_reason_name(entry->reason), "?")) ||
		(entry->payload_kind != LG_PAYLOAD_CREDENTIAL &&
			entry->payload_kind != LG_PAYLOAD_PRESENTATION) ||
		entry->classes_asked & ~LG_CLASS_MASK)
		return lg_fail(err, LG_E_ARGUMENT,
			"row \"%s\": verdict %u, reason %u, role %u, kind %u or classes 0x%x is "
			"not one",
			row, entry->verdict, entry->reason, entry->role, entry->payload_kind,
			entry->classes_asked);
	result = make_room(scenario, payload.len, err);
	if (result)
		return result;
	result = add_row(scenario, row, &index, err);
	if (result)
		return result;
	added = &scenario->entries[scenario->count++];
	*added = *entry;
	added->row = index;
	added->payload_bytes = (uint16_t)payload.len;
	added->payload_at = scenario->payload_bytes;
	memcpy(scenario->payloads + scenario->payload_bytes, payload.data, payload.len);
	scenario->payload_bytes += payload.len;
	return 0;
}
