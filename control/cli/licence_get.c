// SPDX-License-Identifier: Apache-2.0
#include "control/cli/issued.h"
#include "control/cli/licence_ref.h"

int lg_cli_licence_get(struct lg_call *call, struct lg_error *err)
{
	json_t *request = json_pack("{s:s}", "do", "licence.get"), *answer;
	int result = lg_licence_ref(call->word[0], request, err);

	if (result) {
		json_decref(request);
		return result;
	}
	result = lg_call_ask(call, request, &answer, err);
	if (result)
		return result;
	result = lg_issued_give_out(call, answer, err);
	json_decref(answer);
	return result;
}
