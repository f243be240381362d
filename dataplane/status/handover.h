// SPDX-License-Identifier: Apache-2.0
// What changes hands between a table and the one made of it: parts that the newer one replaced, and
// what by. Freeing the older table frees the parts before; giving the newer one up frees those
// after.
#pragma once

#include <stdbool.h>
#include <stddef.h>

struct lg_status_part {
	void *before; // NULL where the newer table has a part more
	void *after;
};

struct lg_status_handover {
	size_t count;
	size_t room;
	struct lg_status_part *part;
};

// Notes a part, or frees after and returns false when there is no memory for the note.
bool lg_status_handover_note(struct lg_status_handover *handover, void *before, void *after);

// Both leave the handover empty.
void lg_status_handover_free_before(struct lg_status_handover *handover);
void lg_status_handover_free_after(struct lg_status_handover *handover);
