// SPDX-License-Identifier: Apache-2.0
#include "common/condition.h"
#include "control/fields.h"
#include "control/journal_compact.h"
#include "control/licence_reference.h"
#include "control/operations.h"

#define EVENTS_AN_ANSWER 80 // so that an answer fits in a frame

struct telling {
	json_t *events;
	bool more;
};

static void put_number(json_t *event, const char *name, int64_t value)
{
	if (value != LG_JOURNAL_NONE)
		json_object_set_new(event, name, json_integer(value));
}

static void put_letters(json_t *event, const char *name, int64_t mask)
{
	char letters[LG_CONDITION_TEXT_BYTES];

	if (mask == LG_JOURNAL_NONE)
		return;
	lg_condition_format((uint32_t)mask, letters);
	json_object_set_new(event, name, json_string(letters));
}

static void put_text(json_t *event, const char *name, struct lg_bytes text)
{
	if (text.data)
		json_object_set_new(event, name, json_stringn((const char *)text.data, text.len));
}

static int tell(void *self, const struct lg_journal_row *row, uint64_t feed)
{
	struct telling *t = self;
	json_t *event;

	if (json_array_size(t->events) == EVENTS_AN_ANSWER) {
		t->more = true;
		return LG_E_AGAIN; // enough
	}
	event = json_object();
	put_number(event, "sequence", row->sequence);
	put_number(event, "time_ms", row->time_ms);
	put_text(event, "kind", row->kind);
	put_number(event, "actor", row->actor);
	put_letters(event, "before", row->before_mask);
	put_number(event, "before_until", row->before_until);
	put_letters(event, "conditions", row->after_mask);
	put_number(event, "until_day", row->until_day);
	put_number(event, "generation", row->generation);
	put_number(event, "feed", (int64_t)feed);
	put_text(event, "subject", row->subject);
	put_text(event, "cause", row->cause);
	json_array_append_new(t->events, event);
	return LG_OK;
}

int lg_operation_status_history(
	struct lg_control *control, struct lg_operation_call *call, struct lg_error *err)
{
	struct telling t = {0};
	struct lg_licence licence;
	int64_t after = 0;
	int rc = lg_field_number_if(call->request, "after", 0, INT64_MAX, &after, err);

	if (rc == LG_OK)
		rc = lg_licence_reference_covered(control, call->request, &licence, err);
	if (rc != LG_OK)
		return rc;
	t.events = json_array();
	rc = lg_store_journal_of(
		control->store, licence.authority, licence.index, after, tell, &t, err);
	lg_licence_reference_put(call->answer, &licence);
	json_object_set_new(call->answer, "events", t.events);
	json_object_set_new(call->answer, "more", json_boolean(t.more));
	return rc == LG_E_AGAIN ? LG_OK : rc;
}

int lg_operation_status_compact(
	struct lg_control *control, struct lg_operation_call *call, struct lg_error *err)
{
	struct lg_compaction compaction;
	int64_t keep_days = 30;
	int rc = lg_field_number_if(call->request, "keep_days", 0, 36500, &keep_days, err);

	if (rc == LG_OK)
		rc = lg_journal_compact(control, call->by.time_ms - keep_days * 86400000, &call->by,
			&compaction, err);
	if (rc != LG_OK)
		return rc;
	put_number(call->answer, "rows", compaction.to - compaction.from);
	if (compaction.to > compaction.from) {
		put_number(call->answer, "from", compaction.from + 1);
		put_number(call->answer, "to", compaction.to);
		json_object_set_new(call->answer, "archive", json_string(compaction.path));
	}
	return LG_OK;
}
