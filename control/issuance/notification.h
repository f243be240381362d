// SPDX-License-Identifier: Apache-2.0
// The outbox: what holders are still to be told. A row is written in the transaction of what it
// tells of, and marked delivered once, in the transaction that also moves the application on.
#pragma once

#include "control/issuance/application.h"
#include "control/issuance/issuance.h"

enum lg_notification_kind { LG_NOTIFY_ISSUED, LG_NOTIFY_REJECTED, LG_NOTIFY_KINDS };

const char *lg_notification_kind_name(enum lg_notification_kind kind);

struct lg_notification {
	int64_t sequence;
	char application[LG_RECORD_ID_BYTES];
	char driver[LG_RECORD_ID_BYTES];
	enum lg_notification_kind kind;
	int64_t created_ms;
	int64_t attempts;
};

// In the transaction of what it tells of.
LG_MUST_CHECK int lg_notification_add(struct lg_connection *connection,
	const struct lg_application *application, enum lg_notification_kind kind, int64_t now_ms,
	struct lg_error *err);

// Those that are due, oldest first, at most most; *count of them.
LG_MUST_CHECK int lg_notification_due(struct lg_connection *connection, int64_t now_ms,
	struct lg_notification *list, unsigned most, unsigned *count, struct lg_error *err);

// Accepted by whoever it was sent to. Marks it once: a second call changes nothing.
LG_MUST_CHECK int lg_notification_delivered(const struct lg_issuance *issuance,
	struct lg_connection *connection, const struct lg_notification *notification,
	int64_t now_ms, struct lg_error *err);

// Not accepted, for this reason: tried again after a wait that doubles, from 1 s to 1 h.
LG_MUST_CHECK int lg_notification_failed(struct lg_connection *connection,
	const struct lg_notification *notification, const char *why, int64_t now_ms,
	struct lg_error *err);

// Where there is no webhook: the holder has seen the open page, which tells the same. In a
// transaction.
LG_MUST_CHECK int lg_notification_seen(const struct lg_issuance *issuance,
	struct lg_connection *connection, const char *driver, int64_t now_ms, struct lg_error *err);
