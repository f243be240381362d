// SPDX-License-Identifier: Apache-2.0
#include "common/durable.h"
#include "control/cli/date.h"
#include "control/cli/issue_request.h"
#include "control/cli/issued.h"
#include "control/cli/keys_file.h"
#include "control/cli/licence_bulk.h"
#include "control/cli/licence_input.h"
#include "control/cli/print.h"

#include <sodium.h>

#include <stdlib.h>

int lg_issued_parse(const json_t *answer, struct lg_issued *issued, struct lg_error *err)
{
	const char *hex = "", *cti = "", *kid = "";

	*issued = (struct lg_issued){0};
	json_unpack((json_t *)answer, "{s?s, s?s, s?s, s?I, s?I, s?I, s?I}", "credential", &hex,
		"cti", &cti, "kid", &kid, "authority", &issued->authority, "index", &issued->index,
		"expires_at", &issued->expires_at, "generation", &issued->generation);
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

static int give_out(struct lg_call *call, const json_t *answer, struct lg_error *err)
{
	const char *path = call->option[LG_O_out].text;
	struct lg_issued issued;
	char *text;
	int result = lg_issued_parse(answer, &issued, err);

	if (!result && path)
		result = lg_durable_replace(
			path, (struct lg_bytes){issued.credential, issued.len}, 0644, err);
	if (result)
		return lg_fail_in(err,
			"the licence %s is issued, but not saved (licgate licence show and status "
			"know it by this id)",
			*issued.cti ? issued.cti : "");
	text = lg_licence_text(issued.credential, issued.len);
	if (!text)
		return lg_fail(err, LG_E_NO_MEMORY, "no memory for the text");
	lg_call_say(call, "text", json_string(text));
	if (path)
		lg_call_say(call, "file", json_string(path));
	if (!lg_call_json(call)) {
		print_issued(&issued, path);
		if (!path)
			puts(text);
	}
	free(text);
	return 0;
}

static int issue_one(
	struct lg_call *call, const struct lg_number_key *number_key, struct lg_error *err)
{
	json_t *request, *answer;
	int result;

	if (lg_call_has(call, LG_O_new_holder_key)) {
		if (!lg_call_has(call, LG_O_holder_key))
			return lg_fail(err, LG_E_ARGUMENT,
				"--new-holder-key needs --holder-key FILE: where to write the key");
		result = lg_holder_key_make(call, call->option[LG_O_holder_key].text, err);
		if (result)
			return result;
	}
	result = lg_issue_request(call->option, number_key, lg_unix_s(call->clock), &request, err);
	if (!result)
		result = lg_call_ask(call, request, &answer, err);
	if (result)
		return result;
	json_object_update(call->answer, answer);
	result = give_out(call, answer, err);
	json_decref(answer);
	return result;
}

int lg_cli_licence_issue(struct lg_call *call, struct lg_error *err)
{
	const char *key_path = call->option[LG_O_number_key].text;
	struct lg_number_key number_key;
	int result = 0;

	if (key_path)
		result = lg_number_key_read(key_path, &number_key, err);
	if (result)
		return result;
	if (lg_call_has(call, LG_O_csv))
		result = lg_licence_bulk(call, key_path ? &number_key : NULL, err);
	else
		result = issue_one(call, key_path ? &number_key : NULL, err);
	sodium_memzero(&number_key, sizeof(number_key));
	return result;
}
