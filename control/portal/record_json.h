// SPDX-License-Identifier: Apache-2.0
// Records as the interface shows them (control/portal/openapi.json). Each returns a new object,
// NULL when memory is out.
#pragma once

#include "control/issuance/applying.h"
#include "control/portal/portal.h"

#include <jansson.h>

// What stands on a licence: name, number, classes, validity, ….
json_t *lg_driver_json(const struct lg_driver *driver);

json_t *lg_standing_json(const struct lg_standing *standing);

// Without its history, its licence and the uploads left.
json_t *lg_application_json(const struct lg_application *application, int64_t now_ms);

// With all of it. LG_E_DATABASE, LG_E_NO_MEMORY.
LG_MUST_CHECK int lg_application_json_full(struct lg_portal *portal,
	const struct lg_application *application, int64_t now_ms, json_t **json,
	struct lg_error *err);

// Puts a licence day as a date; nothing for day 0.
void lg_json_put_date(json_t *json, const char *name, int64_t day);
