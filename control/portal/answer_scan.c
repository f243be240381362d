// SPDX-License-Identifier: Apache-2.0
// /v1/scan: the code in a picture, for browsers that read none themselves.
#include "control/portal/code_in_picture.h"
#include "control/portal/route.h"

int lg_answer_scan(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_reply *reply, struct lg_error *err)
{
	char text[LG_CODE_TEXT_MAX_BYTES + 1];
	const int rc = lg_code_in_picture(request->body, text, err);

	(void)portal;
	if (rc == LG_E_NOT_FOUND) {
		reply->status = 422;
		reply->json =
			json_pack("{s:s, s:s}", "error", lg_error_name(rc), "message", err->text);
	} else if (rc == LG_OK) {
		reply->json = json_pack("{s:s}", "text", text);
	} else {
		return rc;
	}
	return reply->json ? LG_OK : lg_fail(err, LG_E_NO_MEMORY, "no memory for an answer");
}
