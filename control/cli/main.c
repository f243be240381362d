// SPDX-License-Identifier: Apache-2.0
#include "control/cli/arguments.h"
#include "keys/keypair.h"

#include <stdio.h>

static void print_json(const json_t *object)
{
	json_dumpf(object, stdout, JSON_INDENT(2) | JSON_REAL_PRECISION(9));
	putchar('\n');
}

// The sentence for people; where JSON was asked for, its one object, too.
static enum lg_exit report(const struct lg_call *call, bool json, const struct lg_error *err)
{
	const bool usage = err->code == LG_E_ARGUMENT;

	fflush(stdout); // where both go to one place, the sentence comes last
	fprintf(stderr, "licgate: %s\n", err->text);
	if (json) {
		json_t *object = json_pack("{s:b, s:s, s:s}", "ok", 0, "error",
			lg_error_name(err->code), "message", err->text);

		if (call && call->answer)
			json_object_update_missing(object, call->answer);
		print_json(object);
		json_decref(object);
	}
	return usage ? LG_EXIT_USAGE : LG_EXIT_FAILURE;
}

static enum lg_exit run(struct lg_call *call)
{
	struct lg_error err = {0};
	int result = lg_keys_init(&err);

	call->answer = json_object();
	if (!result)
		result = call->command->run(call, &err);
	lg_operator_client_close(call->control);
	if (result < 0)
		return report(call, lg_call_json(call), &err);
	if (lg_call_json(call) && !lg_call_has(call, LG_O_markdown)) {
		json_object_set_new(call->answer, "ok", json_true());
		print_json(call->answer);
	}
	if (fflush(stdout) != 0 || ferror(stdout)) {
		lg_fail(&err, LG_E_IO, "cannot write to standard output: %m");
		return report(NULL, false, &err);
	}
	return result == LG_CALL_NOT_VALID ? LG_EXIT_NOT_VALID : LG_EXIT_DONE;
}

int main(int count, char **arguments)
{
	struct lg_call call = {.arguments = arguments, .clock = &lg_clock_system};
	struct lg_error err = {0};
	enum lg_exit exit_code;

	if (lg_arguments_parse(count - 1, arguments + 1, &call, &err))
		return report(NULL, lg_arguments_ask_json(count - 1, arguments + 1), &err);
	exit_code = run(&call);
	json_decref(call.answer);
	return exit_code;
}
