// SPDX-License-Identifier: Apache-2.0
#include "control/cli/issued.h"

#include "common/date.h"
#include "common/durable.h"
#include "control/cli/licence_input.h"
#include "control/cli/print.h"

#include <stdlib.h>
#include <string.h>

int lg_issued_parse(const json_t *answer, struct lg_issued *issued, struct lg_error *err)
{
	const char *hex = "", *cti = "", *kid = "";

	*issued = (struct lg_issued){0};
	json_unpack((json_t *)answer, "{s?s, s?s, s?s, s?I, s?I, s?I}", "credential", &hex, "cti",
		&cti, "kid", &kid, "authority", &issued->authority, "index", &issued->index,
		"expires_at", &issued->expires_at);
	issued->len = strlen(hex) / 2;
	if (issued->len == 0 || issued->len > sizeof(issued->credential) ||
		!lg_unhex(issued->credential, issued->len, hex) ||
		strlen(cti) != sizeof(issued->cti) - 1)
		return lg_fail(err, LG_E_FORMAT,
			"control's answer holds no credential: are command and control of one "
			"version?");
	memcpy(issued->cti, cti, sizeof(issued->cti));
	snprintf(issued->kid, sizeof(issued->kid), "%s", kid);
	return 0;
}

static void print_issued(const struct lg_issued *issued, const char *path)
{
	char expires[LG_MOMENT_TEXT_BYTES];

	lg_moment_format(issued->expires_at, expires);
	lg_print_field("licence", "%06lld/%lld", issued->authority, issued->index);
	lg_print_field("credential id", "%s", issued->cti);
	lg_print_field("expires at", "%s", expires);
	lg_print_field("key id", "%s", issued->kid);
	if (path)
		lg_print_field("file", "%s, %zu bytes", path, issued->len);
}

int lg_issued_give_out(struct lg_call *call, json_t *answer, struct lg_error *err)
{
	const char *path = call->option[LG_O_out].text;
	struct lg_issued issued;
	char *text;
	int result = lg_issued_parse(answer, &issued, err);

	if (result)
		return result;
	json_object_update(call->answer, answer);
	if (path) {
		result = lg_durable_replace(
			path, (struct lg_bytes){issued.credential, issued.len}, 0644, err);
		if (result)
			return lg_fail_in(err,
				"the credential is in the register, but not saved here (licgate "
				"licence get %s fetches it)",
				issued.cti);
		lg_call_say(call, "file", json_string(path));
	}
	text = lg_licence_text(issued.credential, issued.len);
	if (!text)
		return lg_fail(err, LG_E_NO_MEMORY, "no memory for the text");
	lg_call_say(call, "text", json_string(text));
	if (!lg_call_json(call)) {
		print_issued(&issued, path);
		if (!path)
			puts(text);
	}
	free(text);
	return 0;
}
