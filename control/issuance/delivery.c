// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/delivery.h"
#include "common/date.h"
#include "common/log.h"
#include "control/issuance/notification.h"
#include "control/issuance/webhook.h"

#include <inttypes.h>
#include <jansson.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>

#define COMPONENT "issuance"
#define POST_TIMEOUT_MS 5000

struct lg_delivery {
	const struct lg_issuance *issuance;
	struct lg_webhook *webhook;
	bool failing; // has been told
};

int lg_delivery_open(
	const struct lg_issuance *issuance, struct lg_delivery **delivery, struct lg_error *err)
{
	struct lg_delivery *new = calloc(1, sizeof(*new));
	struct lg_webhook_key key;
	int rc;

	if (!new)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for notifications");
	new->issuance = issuance;
	rc = lg_webhook_key_read(issuance->conf->issuance_webhook_key, &key, err);
	if (rc == LG_OK)
		rc = lg_webhook_open(issuance->conf->issuance_webhook, &key, POST_TIMEOUT_MS,
			&new->webhook, err);
	sodium_memzero(&key, sizeof(key));
	if (rc != LG_OK) {
		free(new);
		return rc;
	}
	*delivery = new;
	return LG_OK;
}

void lg_delivery_close(struct lg_delivery *delivery)
{
	if (!delivery)
		return;
	lg_webhook_close(delivery->webhook);
	free(delivery);
}

struct outbox {
	int64_t now_ms;
	struct lg_notification list[LG_DELIVERY_ROUND];
	unsigned count;
};

static int read_due(struct lg_connection *connection, void *self, struct lg_error *err)
{
	struct outbox *o = self;

	return lg_notification_due(
		connection, o->now_ms, o->list, LG_DELIVERY_ROUND, &o->count, err);
}

// Ids alone: who takes it knows the driver by them, and nobody else does.
static char *body_of(const struct lg_notification *n)
{
	char moment[LG_MOMENT_TEXT_BYTES];
	json_t *body;
	char *text;

	lg_moment_format_utc(n->created_ms / 1000, moment);
	body = json_pack("{ss, ss, s{ss, ss}}", "type",
		n->kind == LG_NOTIFY_ISSUED ? "licence.issued" : "application.rejected",
		"timestamp", moment, "data", "application", n->application, "driver", n->driver);
	text = body ? json_dumps(body, JSON_COMPACT) : NULL;
	json_decref(body);
	return text;
}

static int post(struct lg_delivery *delivery, const struct lg_notification *n, int64_t now_ms,
	struct lg_error *err)
{
	char id[64];
	char *body = body_of(n);
	int rc;

	if (!body)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for a notification");
	snprintf(id, sizeof(id), "%s_%s", n->application, lg_notification_kind_name(n->kind));
	rc = lg_webhook_post(delivery->webhook, id, now_ms / 1000,
		(struct lg_bytes){(const uint8_t *)body, strlen(body)}, err);
	free(body);
	return rc;
}

struct outcome {
	const struct lg_issuance *issuance;
	const struct lg_notification *notification;
	const char *failure; // NULL: accepted
	int64_t now_ms;
};

static int note(struct lg_connection *connection, void *self, struct lg_error *err)
{
	const struct outcome *o = self;

	return o->failure
		? lg_notification_failed(connection, o->notification, o->failure, o->now_ms, err)
		: lg_notification_delivered(
			  o->issuance, connection, o->notification, o->now_ms, err);
}

// A failure that lasts is told once, and its end once.
static void tell(struct lg_delivery *delivery, const struct lg_error *failure)
{
	if (failure && !delivery->failing)
		lg_warn(COMPONENT, "notifications wait, and are tried again: %s", failure->text);
	else if (!failure && delivery->failing)
		lg_info(COMPONENT, "notifications are accepted again");
	delivery->failing = failure != NULL;
}

unsigned lg_delivery_round(struct lg_delivery *delivery, int64_t now_ms)
{
	struct lg_database *records = delivery->issuance->records;
	struct outbox outbox = {.now_ms = now_ms};
	struct lg_error err = {0};
	unsigned accepted = 0;

	if (lg_record_read(records, read_due, &outbox, &err) != LG_OK) {
		tell(delivery, &err);
		return 0;
	}
	for (unsigned i = 0; i < outbox.count; i++) {
		struct outcome outcome = {delivery->issuance, &outbox.list[i], NULL, now_ms};
		struct lg_error why = {0};

		if (post(delivery, &outbox.list[i], now_ms, &why) != LG_OK)
			outcome.failure = why.text;
		tell(delivery, outcome.failure ? &why : NULL);
		if (lg_record_change(records, note, &outcome, &err) != LG_OK)
			tell(delivery, &err);
		else
			accepted += outcome.failure == NULL;
	}
	return accepted;
}
