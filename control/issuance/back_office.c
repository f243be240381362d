// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/back_office.h"
#include "common/log.h"
#include "control/issuance/delivery.h"
#include "control/issuance/register_changes.h"
#include "control/issuance/repeater.h"
#include "control/issuance/signing.h"

#include <stdlib.h>

#define COMPONENT "issuance"
#define CONTROL_TIMEOUT_MS 5000

struct lg_back_office {
	const struct lg_issuance *issuance;
	void (*on_change)(void *self);
	void *self;
	struct lg_control_session control; // of the thread that signs
	int failed;                        // of the thread that signs: last failure told, 0 = none
	struct lg_delivery *delivery;      // of the thread that delivers; NULL without a webhook
	struct lg_repeater signing;
	struct lg_repeater delivering;
};

// A failure that lasts is told once, and its end once.
static void tell(struct lg_back_office *office, int rc, const struct lg_error *err)
{
	if (rc == office->failed)
		return;
	if (rc == LG_OK)
		lg_info(COMPONENT, "licences and conditions wait no longer");
	else
		lg_warn(COMPONENT, "licences or conditions wait, and it is tried again: %s",
			err->text);
	office->failed = rc;
}

static bool sign(void *self)
{
	struct lg_back_office *office = self;
	const int64_t now_ms = lg_unix_ms(office->issuance->clock);
	struct lg_error err = {0}, why = {0};
	int signed_rc = LG_OK;
	unsigned settled = 0, carried = 0, reissued = 0;
	int rc = lg_register_reissue(office->issuance, now_ms, &reissued, &err);

	if (rc == LG_OK)
		rc = lg_register_carry_conditions(
			office->issuance, &office->control, &carried, &err);
	// Conditions of one driver that control refuses keep no other waiting.
	if (rc == LG_OK || office->control.client)
		signed_rc = lg_sign_approved(office->issuance, &office->control, now_ms, &settled,
			rc == LG_OK ? &err : &why);
	if (rc == LG_OK)
		rc = signed_rc;
	tell(office, rc, &err);
	if (settled + reissued + carried == 0)
		return false;
	if (office->delivery)
		lg_repeater_wake(&office->delivering);
	if (office->on_change)
		office->on_change(office->self);
	return true;
}

static bool deliver(void *self)
{
	struct lg_back_office *office = self;
	const int64_t now_ms = lg_unix_ms(office->issuance->clock);

	if (lg_delivery_round(office->delivery, now_ms) == 0)
		return false;
	if (office->on_change)
		office->on_change(office->self);
	return true;
}

int lg_back_office_open(const struct lg_issuance *issuance, void (*on_change)(void *self),
	void *self, struct lg_back_office **office, struct lg_error *err)
{
	struct lg_back_office *new = calloc(1, sizeof(*new));
	int rc = LG_OK;

	if (!new)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for the back office");
	new->issuance = issuance;
	new->on_change = on_change;
	new->self = self;
	new->control.socket_path = issuance->conf->control_operator_socket;
	new->control.timeout_ms = CONTROL_TIMEOUT_MS;
	if (issuance->conf->issuance_webhook[0])
		rc = lg_delivery_open(issuance, &new->delivery, err);
	if (rc == LG_OK && new->delivery)
		rc = lg_repeater_start(&new->delivering, deliver, new, err);
	if (rc != LG_OK)
		goto no_delivery;
	rc = lg_repeater_start(&new->signing, sign, new, err);
	if (rc != LG_OK)
		goto no_signing;
	*office = new;
	return LG_OK;

no_signing:
	if (new->delivery)
		lg_repeater_stop(&new->delivering);
no_delivery:
	lg_delivery_close(new->delivery);
	free(new);
	return rc;
}

void lg_back_office_close(struct lg_back_office *office)
{
	if (!office)
		return;
	lg_repeater_stop(&office->signing);
	lg_control_session_close(&office->control);
	if (office->delivery)
		lg_repeater_stop(&office->delivering);
	lg_delivery_close(office->delivery);
	free(office);
}

void lg_back_office_wake(struct lg_back_office *office)
{
	lg_repeater_wake(&office->signing);
}
