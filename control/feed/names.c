// SPDX-License-Identifier: Apache-2.0
#include "control/feed/names.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#define RECORDS ".records"

void lg_feed_name(
	enum lg_feed_kind kind, uint32_t epoch, uint64_t sequence, char out[LG_FEED_NAME_BYTES])
{
	snprintf(out, LG_FEED_NAME_BYTES, "%s-%" PRIu32 "-%" PRIu64, lg_feed_kind_name(kind), epoch,
		sequence);
}

void lg_feed_name_records(uint32_t epoch, uint64_t sequence, char out[LG_FEED_NAME_BYTES])
{
	lg_feed_name(LG_FEED_BASE, epoch, sequence, out);
	strcat(out, RECORDS);
}

bool lg_feed_name_parse(const char *name, struct lg_feed_name_parts *parts)
{
	struct lg_feed_name_parts found = {.kind = LG_FEED_DELTA};
	char again[LG_FEED_NAME_BYTES];
	char *end;

	if (strncmp(name, "base-", 5) == 0)
		found.kind = LG_FEED_BASE;
	else if (strncmp(name, "delta-", 6) != 0)
		return false;
	name = strchr(name, '-') + 1;
	found.epoch = (uint32_t)strtoull(name, &end, 10);
	if (*end != '-')
		return false;
	found.sequence = strtoull(end + 1, &end, 10);
	found.records = found.kind == LG_FEED_BASE && strcmp(end, RECORDS) == 0;
	// Written again it must be the same: no sign, no leading zero, nothing that overflowed.
	lg_feed_name(found.kind, found.epoch, found.sequence, again);
	if (found.records)
		strcat(again, RECORDS);
	if (strcmp(strchr(again, '-') + 1, name) != 0)
		return false;
	*parts = found;
	return true;
}
