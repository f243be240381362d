// SPDX-License-Identifier: Apache-2.0
// /v1/health and /v1/openapi.json.
#include "control/portal/health.h"
#include "control/portal/route.h"
#include "control/portal/static_page.h"

#include <stdlib.h>
#include <string.h>

int lg_answer_health(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_reply *reply, struct lg_error *err)
{
	struct lg_health health;

	(void)request;
	lg_health_look(portal, &health);
	reply->json = json_pack("{s:b, s:b, s:b, s:o}", "ok", lg_health_is_well(&health), "records",
		health.records, "control", health.control, "gateway",
		health.has_gateway ? json_boolean(health.gateway) : json_null());
	if (!reply->json)
		return lg_fail(err, LG_E_NO_MEMORY, "no memory for an answer");
	if (!lg_health_is_well(&health))
		reply->status = 503;
	return LG_OK;
}

int lg_answer_openapi(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_reply *reply, struct lg_error *err)
{
	const struct lg_static_page *page = lg_static_page_find("/v1/openapi.json");
	uint8_t *copy;

	(void)portal;
	(void)request;
	copy = malloc(page->len);
	if (!copy)
		return lg_fail(err, LG_E_NO_MEMORY, "no memory for an answer");
	memcpy(copy, page->data, page->len);
	reply->bytes = (struct lg_bytes){copy, page->len};
	reply->type = page->type;
	return LG_OK;
}
