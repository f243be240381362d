// SPDX-License-Identifier: Apache-2.0
// An application for a licence, and what has happened to it. Rows of the records; how one changes
// is in control/issuance/application_step.h.
#pragma once

#include "common/cose.h"
#include "control/records/transaction.h"

enum lg_application_state {
#define STATE(name, open) LG_STATE_##name,
#include "control/issuance/application.def"
	LG_STATE_COUNT,
};

enum lg_application_event {
#define EVENT(name) LG_EVENT_##name,
#include "control/issuance/application.def"
	LG_EVENT_COUNT,
};

// Where its photo comes from.
enum lg_photo_source { LG_PHOTO_RETAINED, LG_PHOTO_CAMERA, LG_PHOTO_ALBUM, LG_PHOTO_SOURCES };

// Who wants the licence: its holder, or the register, whose record has changed.
enum lg_application_cause { LG_CAUSE_HOLDER, LG_CAUSE_REGISTER };

#define LG_REASONS_BYTES 256
#define LG_REMARK_BYTES 512

struct lg_application {
	char id[LG_RECORD_ID_BYTES];
	char driver[LG_RECORD_ID_BYTES];
	enum lg_application_cause cause;
	enum lg_photo_source source;
	enum lg_application_state state;
	int64_t version;
	char photo[LG_RECORD_ID_BYTES]; // "" = none yet
	bool has_key;
	uint8_t holder_key[LG_PUBLIC_KEY_BYTES];
	int64_t submitted_ms; // for review; 0 = not
	int64_t due_ms;
	char reviewer[LG_RECORD_ID_BYTES]; // account that holds it since taken_ms; "" = nobody
	int64_t taken_ms;
	char decided_by[LG_RECORD_ID_BYTES];
	int64_t decided_ms;
	char reasons[LG_REASONS_BYTES]; // of a rejection, words with commas between
	char remark[LG_REMARK_BYTES];
	int64_t attempts; // to have it signed
	int64_t next_ms;  // of the next one
	int64_t created_ms;
	int64_t changed_ms;
};

const char *lg_application_state_name(enum lg_application_state state); // "DRAFT"
bool lg_application_state_open(enum lg_application_state state);
const char *lg_application_event_name(enum lg_application_event event);
const char *lg_photo_source_name(enum lg_photo_source source);
bool lg_photo_source_parse(const char *name, enum lg_photo_source *source);

// LG_E_NOT_FOUND with a sentence.
LG_MUST_CHECK int lg_application_get(struct lg_connection *connection, const char *id,
	struct lg_application *application, struct lg_error *err);

// One that is not over, the holder's or one of the register beside it; LG_E_NOT_FOUND (err
// untouched) while there is none.
LG_MUST_CHECK int lg_application_get_open(struct lg_connection *connection, const char *driver,
	struct lg_application *application, struct lg_error *err);

// Of a driver, latest first, at most most of them. *list is the caller's to free().
LG_MUST_CHECK int lg_application_list(struct lg_connection *connection, const char *driver,
	unsigned most, struct lg_application **list, unsigned *count, struct lg_error *err);

// Columns of lg_application, for statements that read whole ones, and the row of such a statement.
#define LG_APPLICATION_COLUMNS                                                                     \
	"id, driver, cause, source, state, version, photo, holder_key, submitted_ms, due_ms,"      \
	" reviewer, taken_ms, decided_by, decided_ms, reasons, remark, attempts, next_ms,"         \
	" created_ms, changed_ms"
LG_MUST_CHECK int lg_application_row(
	const struct lg_rows *rows, struct lg_application *application, struct lg_error *err);

// A new row, with version 1. LG_E_EXISTS when another one binds the driver.
LG_MUST_CHECK int lg_application_add(struct lg_connection *connection,
	const struct lg_application *application, struct lg_error *err);

// The row becomes application, whose version then goes up by one. LG_E_AGAIN when it has another
// version by now.
LG_MUST_CHECK int lg_application_put(
	struct lg_connection *connection, struct lg_application *application, struct lg_error *err);

struct lg_application_happening {
	int64_t at_ms;
	const char *actor;  // account id, or "system", "register", "command"
	const char *event;  // enum lg_application_event, by name
	const char *before; // state; NULL of the first one
	const char *after;
	const char *detail; // NULL = none
};

LG_MUST_CHECK int lg_application_history_add(struct lg_connection *connection,
	const struct lg_application *application, const struct lg_application_happening *happening,
	struct lg_error *err);

// Oldest first. each returns LG_OK to go on; anything else ends it and is returned.
LG_MUST_CHECK int lg_application_history(struct lg_connection *connection, const char *id,
	int (*each)(void *self, const struct lg_application_happening *happening), void *self,
	struct lg_error *err);
