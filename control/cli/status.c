// SPDX-License-Identifier: Apache-2.0
#include "common/condition.h"
#include "common/date.h"
#include "common/verdict.h"
#include "control/cli/call.h"
#include "control/cli/licence_ref.h"
#include "control/cli/print.h"

#include <stdio.h>
#include <string.h>

static int check_letters(const char *letters, struct lg_error *err)
{
	const char *bad;
	uint32_t mask;

	if (lg_condition_parse(letters, &mask, &bad)) {
		if (!(mask & LG_CONDITION_REPLACED))
			return 0;
		bad = strchr(letters, '+');
	}
	return lg_fail(err, LG_E_ARGUMENT,
		"conditions \"%.40s\": '%.1s' is no letter of the list, or is there twice; licgate "
		"status letters prints the list",
		letters, *bad ? bad : "nothing");
}

static void print_licence(const json_t *answer)
{
	const char *cti = NULL, *conditions = "";
	json_int_t authority = 0, index = 0, until_day = 0;
	char until[LG_DATE_TEXT_BYTES];

	json_unpack((json_t *)answer, "{s?s, s?I, s?I, s?s, s?I}", "cti", &cti, "authority",
		&authority, "index", &index, "conditions", &conditions, "until_day", &until_day);
	lg_print_field("licence", "%06lld/%lld%s%s", authority, index,
		cti ? ", credential " : ", not issued here", cti ? cti : "");
	lg_print_conditions(conditions);
	if (until_day) {
		lg_date_format(until_day, until);
		lg_print_field("until", "%s", until);
	}
}

// What control did with a change; a change that --wait saw not in force is a failure.
static int conclude(struct lg_call *call, json_t *answer, struct lg_error *err)
{
	const json_int_t wait_ms = call->option[LG_O_wait].number;
	json_int_t generation = 0, elapsed_us = 0;
	int in_force = 0;

	json_unpack(answer, "{s?I, s?I, s?b}", "generation", &generation, "elapsed_us", &elapsed_us,
		"in_force", &in_force);
	json_object_update(call->answer, answer);
	if (!lg_call_json(call)) {
		print_licence(answer);
		lg_print_field("generation", "%lld", generation);
		if (in_force)
			lg_print_field("in force", "after %.3f ms", (double)elapsed_us / 1000);
		else if (!wait_ms)
			lg_print_field("in force", "not waited for (--wait does)");
	}
	json_decref(answer);
	if (wait_ms && !in_force)
		return lg_fail(err, LG_E_TIMEOUT,
			"the change is recorded, but no data plane has acknowledged it within %lld "
			"ms; licgate info says whether one is connected",
			wait_ms);
	return 0;
}

static int change(struct lg_call *call, const char *operation, struct lg_error *err)
{
	const struct lg_value *until = &call->option[LG_O_until];
	const struct lg_value *cause = &call->option[LG_O_cause];
	const int64_t wait_ms = call->option[LG_O_wait].number;
	json_t *request, *answer;
	int result = check_letters(call->word[1], err);

	if (result)
		return result;
	request = json_pack("{s:s, s:s}", "do", operation, "conditions", call->word[1]);
	if (until->text)
		json_object_set_new(request, "until_day", json_integer(until->number));
	if (cause->text)
		json_object_set_new(request, "cause", json_string(cause->text));
	if (wait_ms)
		json_object_set_new(request, "wait_ms", json_integer(wait_ms));
	result = lg_licence_ref(call->word[0], request, err);
	if (!result)
		result = lg_call_control(call, LG_CALL_TIMEOUT_MS + (int)wait_ms, err);
	if (result) {
		json_decref(request);
		return result;
	}
	result = lg_call_ask(call, request, &answer, err);
	return result ? result : conclude(call, answer, err);
}

int lg_cli_status_set(struct lg_call *call, struct lg_error *err)
{
	return change(call, "status.set", err);
}

int lg_cli_status_clear(struct lg_call *call, struct lg_error *err)
{
	return change(call, "status.clear", err);
}

int lg_cli_status_get(struct lg_call *call, struct lg_error *err)
{
	json_t *request = json_pack("{s:s}", "do", "status.get"), *answer;
	int result = lg_licence_ref(call->word[0], request, err);

	if (result) {
		json_decref(request);
		return result;
	}
	result = lg_call_ask(call, request, &answer, err);
	if (result)
		return result;
	json_object_update(call->answer, answer);
	if (!lg_call_json(call)) {
		print_licence(answer);
		lg_print_field("in force", "%s",
			json_is_true(json_object_get(answer, "in_force"))
				? "yes"
				: "not yet acknowledged by a data plane");
	}
	json_decref(answer);
	return 0;
}

// Within its term a postponement is no more than a remark, so the verdict is shown for both.
static void verdict_text(char letter, char *text, size_t room)
{
	const uint32_t mask = LG_LETTER(letter);
	const enum lg_verdict within = lg_condition_verdict(mask, 2, 1);
	const enum lg_verdict after = lg_condition_verdict(mask, 1, 2);

	if (within == after)
		snprintf(text, room, "%s", lg_verdict_name(within));
	else
		snprintf(text, room, "%s, after --until %s", lg_verdict_name(within),
			lg_verdict_name(after));
}

int lg_cli_status_letters(struct lg_call *call, struct lg_error *err)
{
	json_t *letters = json_array();

	(void)err;
	for (char letter = 'A'; letter <= 'Z'; letter++) {
		const char *meaning = lg_condition_meaning(letter);
		char verdict[64];

		if (!meaning)
			continue;
		verdict_text(letter, verdict, sizeof(verdict));
		json_array_append_new(letters,
			json_pack("{s:s, s:s, s:s}", "letter", (char[]){letter, '\0'}, "verdict",
				verdict, "meaning", meaning));
		if (!lg_call_json(call))
			printf("%c  %-36s %s\n", letter, verdict, meaning);
	}
	lg_call_say(call, "letters", letters);
	if (!lg_call_json(call))
		printf("+  %-36s %s\n", lg_verdict_name(LG_SUPERSEDED),
			"replaced by a newer credential (set by issuing one)");
	return 0;
}
