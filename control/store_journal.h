// SPDX-License-Identifier: Apache-2.0
// The journal: one row for everything that was changed, by whom, when and why. The database itself
// refuses to alter or delete a row.
#pragma once

#include "common/snapshot.h"
#include "control/journal_row.h"
#include "control/store.h"

#include <sys/types.h>

#define LG_CAUSE_MAX_BYTES 200

// Bit for struct lg_event.sections.
#define LG_CHANGED(section) (UINT32_C(1) << (section))
#define LG_CHANGED_EPOCH UINT32_C(1) // a generation of its own, without a section

// Who asked for a change, and when.
struct lg_origin {
	uid_t actor; // control's own uid for what it does by itself
	int64_t time_ms;
};

struct lg_event {
	struct lg_origin by;
	const char *kind;  // "status.set", "key.rotate", …
	uint32_t sections; // LG_CHANGED() bits: what data planes must hear of; 0 = nothing
	const struct lg_snapshot_entry *after; // the licence concerned, as it is now; or NULL
	uint32_t before_mask;                  // where after is given
	uint32_t before_until_day;             // the same
	const struct lg_snapshot_list *list;   // or the list concerned, as it is now; or NULL
	const char *subject;                   // other than a licence: a kid, a client id; or NULL
	const char *cause;                     // words of who asked; or NULL
};

// Writes it in the open transaction and, where sections is not 0, has the commit make a new
// generation. sequence may be NULL.
LG_MUST_CHECK int lg_store_journal(struct lg_store *store, const struct lg_event *event,
	uint64_t *sequence, struct lg_error *err);

// Rows after one sequence, up to and with another, ascending. each returns LG_OK to go on; anything
// else ends it and is returned. What a row points to is gone when each returns.
LG_MUST_CHECK int lg_store_journal_each(struct lg_store *store, int64_t after, int64_t to,
	int (*each)(void *self, const struct lg_journal_row *row), void *self,
	struct lg_error *err);

// The same of one licence, all rows after a sequence; feed is the document that told of it, 0 where
// none did.
LG_MUST_CHECK int lg_store_journal_of(struct lg_store *store, uint32_t authority, uint32_t index,
	int64_t after, int (*each)(void *self, const struct lg_journal_row *row, uint64_t feed),
	void *self, struct lg_error *err);

// Sections changed after that generation; *events (at most limit) tells how many rows say so.
LG_MUST_CHECK int lg_store_sections_since(struct lg_store *store, uint64_t generation,
	uint32_t limit, uint32_t *sections, uint32_t *events, struct lg_error *err);

// Generation that last changed a licence for data planes.
LG_MUST_CHECK int lg_store_last_change(struct lg_store *store, uint32_t authority, uint32_t index,
	uint64_t *generation, struct lg_error *err);
