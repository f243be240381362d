// SPDX-License-Identifier: Apache-2.0
#include "control/cli/call.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

void lg_call_say(struct lg_call *call, const char *name, json_t *value)
{
	json_object_set_new(call->answer, name, value);
}

static int conf_failed(
	const char *path, int result, const struct lg_conf_errors *errors, struct lg_error *err)
{
	if (errors->count == 1)
		return lg_fail(err, result, "%s", errors->text[0]);
	return lg_fail(err, result, "%s; and %u more: licgate conf check %s lists them",
		errors->text[0], errors->count - 1, path);
}

const char *lg_call_conf_path(const struct lg_call *call)
{
	const char *path = call->option[LG_O_conf].text;

	if (!path)
		path = getenv("LICGATE_CONF");
	if (path && *path)
		return path;
	return access(LG_CALL_CONF, F_OK) == 0 ? LG_CALL_CONF : NULL;
}

int lg_call_conf(const struct lg_call *call, struct lg_conf *conf, struct lg_error *err)
{
	const char *path = lg_call_conf_path(call);
	struct lg_conf_errors errors = {0};
	int result;

	if (!path) {
		lg_conf_default(conf);
		return 0;
	}
	result = lg_conf_load(path, conf, &errors);
	return result ? conf_failed(path, result, &errors, err) : 0;
}

int lg_call_control(struct lg_call *call, int timeout_ms, struct lg_error *err)
{
	const char *path = call->option[LG_O_socket].text;
	struct lg_conf conf;
	int result;

	if (call->control)
		return 0;
	if (!path) {
		result = lg_call_conf(call, &conf, err);
		if (result)
			return result;
		path = conf.control_operator_socket;
	}
	return lg_operator_client_open(path, timeout_ms, &call->control, err);
}

int lg_call_ask(struct lg_call *call, json_t *request, json_t **answer, struct lg_error *err)
{
	int result = lg_call_control(call, LG_CALL_TIMEOUT_MS, err);

	if (!result)
		result = lg_operator_client_call(call->control, request, answer, err);
	json_decref(request);
	return result;
}
