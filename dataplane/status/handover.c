// SPDX-License-Identifier: Apache-2.0
#include "dataplane/status/handover.h"

#include <stdlib.h>

#define FIRST_ROOM 16

bool lg_status_handover_note(struct lg_status_handover *handover, void *before, void *after)
{
	if (handover->count == handover->room) {
		const size_t room = handover->room ? 2 * handover->room : FIRST_ROOM;
		struct lg_status_part *part = realloc(handover->part, room * sizeof(*part));

		if (!part) {
			free(after);
			return false;
		}
		handover->part = part;
		handover->room = room;
	}
	handover->part[handover->count++] = (struct lg_status_part){before, after};
	return true;
}

static void clear(struct lg_status_handover *handover)
{
	free(handover->part);
	*handover = (struct lg_status_handover){0};
}

void lg_status_handover_free_before(struct lg_status_handover *handover)
{
	for (size_t i = 0; i < handover->count; i++)
		free(handover->part[i].before);
	clear(handover);
}

void lg_status_handover_free_after(struct lg_status_handover *handover)
{
	for (size_t i = 0; i < handover->count; i++)
		free(handover->part[i].after);
	clear(handover);
}
