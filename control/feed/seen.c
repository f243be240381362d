// SPDX-License-Identifier: Apache-2.0
#include "control/feed/seen.h"

#include "common/durable.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define TITLE "licgate feed.seen 1"
#define TEXT_BYTES 256

static bool parse(const char *text, struct lg_feed_state *state)
{
	char head[2 * LG_FEED_HASH_BYTES + 1];
	int end = -1;

	return sscanf(text,
		       TITLE "\n%" SCNu32 " %" SCNu64 " %64[0-9a-f] %" SCNd64 " %" SCNd64
			     " %" SCNu64 "\n%n",
		       &state->seen_epoch, &state->seen_sequence, head, &state->seen_made_at_ms,
		       &state->good_until_ms, &state->trust_version, &end) == 6 &&
		end >= 0 && text[end] == '\0' &&
		lg_unhex(state->seen_head, LG_FEED_HASH_BYTES, head);
}

int lg_feed_seen_read(const char *path, struct lg_feed_state *state, struct lg_error *err)
{
	struct lg_feed_state found = {0};
	uint8_t *text;
	size_t len;
	int rc;

	if (access(path, F_OK) != 0)
		return LG_E_NOT_FOUND;
	rc = lg_read_file(path, TEXT_BYTES, true, &text, &len, err);
	if (rc != LG_OK)
		return rc;
	if (!parse((const char *)text, &found))
		rc = lg_fail(err, LG_E_FORMAT,
			"%s is damaged: it says what the newest document of the feed was; restore "
			"it, or remove it if no older copy of the state can be in use",
			path);
	free(text);
	if (rc == LG_OK)
		*state = found;
	return rc;
}

int lg_feed_seen_write(const char *path, const struct lg_feed_state *state, struct lg_error *err)
{
	char head[2 * LG_FEED_HASH_BYTES + 1];
	char text[TEXT_BYTES];
	int len;

	lg_hex(head, state->seen_head, LG_FEED_HASH_BYTES);
	len = snprintf(text, sizeof(text),
		TITLE "\n%" PRIu32 " %" PRIu64 " %s %" PRId64 " %" PRId64 " %" PRIu64 "\n",
		state->seen_epoch, state->seen_sequence, head, state->seen_made_at_ms,
		state->good_until_ms, state->trust_version);
	return lg_durable_replace(
		path, (struct lg_bytes){(const uint8_t *)text, (size_t)len}, 0600, err);
}

bool lg_feed_seen_ahead(const struct lg_feed_state *a, const struct lg_feed_state *b)
{
	if (a->trust_version > b->trust_version)
		return true;
	if (a->seen_epoch != b->seen_epoch)
		return a->seen_epoch > b->seen_epoch;
	if (a->seen_sequence != b->seen_sequence)
		return a->seen_sequence > b->seen_sequence;
	return a->seen_made_at_ms > b->seen_made_at_ms;
}
