// SPDX-License-Identifier: Apache-2.0
#include "control/cli/issue_request.h"
#include "control/cli/issued.h"
#include "control/cli/keys_file.h"
#include "control/cli/licence_bulk.h"

#include <sodium.h>

static int make_holder_key(struct lg_call *call, struct lg_error *err)
{
	if (!lg_call_has(call, LG_O_holder_key))
		return lg_fail(err, LG_E_ARGUMENT,
			"--new-holder-key needs --holder-key FILE: where to write the key");
	return lg_holder_key_make(call, call->option[LG_O_holder_key].text, err);
}

static int issue_one(
	struct lg_call *call, const struct lg_number_key *number_key, struct lg_error *err)
{
	const bool new_key = lg_call_has(call, LG_O_new_holder_key);
	json_t *request, *answer;
	int result = new_key ? make_holder_key(call, err) : 0;

	if (result)
		return result;
	result = lg_issue_request(call->option, number_key, lg_unix_s(call->clock), &request, err);
	if (!result)
		result = lg_call_ask(call, request, &answer, err);
	if (result)
		return new_key
			? lg_fail_in(err, "%s is made (leave out --new-holder-key next time)",
				  call->option[LG_O_holder_key].text)
			: result;
	result = lg_issued_give_out(call, answer, err);
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
