// SPDX-License-Identifier: Apache-2.0
#include "control/cli/print.h"
#include "control/cli/status_register.h"

int lg_cli_status_compact(struct lg_call *call, struct lg_error *err)
{
	json_t *request = json_pack("{s:s, s:I}", "do", "status.compact", "keep_days",
		(json_int_t)call->option[LG_O_keep_days].number);
	const char *archive = NULL;
	json_int_t rows = 0;
	json_t *answer;
	int rc = lg_call_control(call, LG_STATUS_SEND_TIMEOUT_MS, err);

	if (rc != LG_OK) {
		json_decref(request);
		return rc;
	}
	rc = lg_call_ask(call, request, &answer, err);
	if (rc != LG_OK)
		return rc;
	json_object_update(call->answer, answer);
	json_unpack(answer, "{s?I, s?s}", "rows", &rows, "archive", &archive);
	if (!lg_call_json(call)) {
		lg_print_field("rows", "%lld moved", rows);
		lg_print_field("archive", "%s", archive ? archive : "none: nothing is old enough");
	}
	json_decref(answer);
	return LG_OK;
}
