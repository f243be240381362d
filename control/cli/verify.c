// SPDX-License-Identifier: Apache-2.0
#include "common/condition.h"
#include "common/date.h"
#include "control/cli/call.h"
#include "control/gateway_client.h"
#include "control/cli/licence_input.h"
#include "control/cli/offline.h"
#include "control/cli/print.h"
#include "control/cli/trust.h"

#include <sodium.h>

#include <stdio.h>

#define OFFLINE_VALID                                                                              \
	"genuine and within its times; whether it is suspended or revoked is not known here"

static const char *colour_name(enum lg_colour colour)
{
	switch (colour) {
	case LG_COLOUR_BLACK:
		return "black";
	case LG_COLOUR_RED:
		return "red";
	case LG_COLOUR_NONE:
		break;
	}
	return "none";
}

static void say_verdict(struct lg_call *call, unsigned verdict, unsigned reason, const char *text)
{
	lg_call_say(call, "verdict", json_string(lg_verdict_name(verdict)));
	lg_call_say(call, "reason", json_string(lg_reason_name(reason)));
	lg_call_say(call, "text", json_string(text));
	lg_call_say(call, "colour", json_string(colour_name(lg_verdict_colour(verdict))));
}

static void print_verdict(unsigned verdict, unsigned reason, const char *remark, const char *text)
{
	lg_print_field("verdict", "%s%s", lg_verdict_name(verdict), remark);
	lg_print_field("meaning", "%s", text);
	if (reason != LG_R_NONE)
		lg_print_field("reason", "%s (%s)", lg_reason_text(reason), lg_reason_name(reason));
}

static int exit_of(unsigned verdict)
{
	return lg_verdict_colour(verdict) == LG_COLOUR_BLACK ? 0 : LG_CALL_NOT_VALID;
}

static void say_answer(struct lg_call *call, const struct lg_gateway_reply *reply)
{
	const struct lg_answer *a = &reply->answer;
	char conditions[LG_CONDITION_TEXT_BYTES], classes[LG_CLASS_TEXT_BYTES];
	char kid[2 * LG_KID_BYTES + 1];

	say_verdict(call, a->verdict, a->reason, lg_verdict_text(a->verdict));
	lg_condition_format(a->conditions, conditions);
	lg_class_format(a->classes_held, classes);
	lg_hex(kid, a->kid, LG_KID_BYTES);
	lg_call_say(call, "conditions", json_string(conditions));
	lg_call_say(call, "classes", json_string(classes));
	lg_call_say(call, "role", json_string(lg_role_name(a->role)));
	lg_call_say(call, "until_day", json_integer(a->until_day));
	lg_call_say(call, "authority", json_integer(a->authority));
	lg_call_say(call, "kid", json_string(kid));
	lg_call_say(call, "epoch", json_integer(a->epoch));
	lg_call_say(call, "generation", json_integer((json_int_t)a->generation));
	lg_call_say(call, "table_age_s",
		a->table_age_s == UINT32_MAX ? json_null() : json_integer(a->table_age_s));
	lg_call_say(call, "gateway_time_ms", json_integer(a->gateway_time_ms));
	lg_call_say(call, "gateway", json_string(reply->address));
	lg_call_say(call, "round_trip_us", json_integer(reply->round_trip_ns / 1000));
	lg_call_say(call, "tries", json_integer(reply->tries));
	lg_call_say(call, "cookie", json_boolean(reply->cookie_used));
}

static void print_facts(const struct lg_answer *a)
{
	char conditions[LG_CONDITION_TEXT_BYTES], classes[LG_CLASS_TEXT_BYTES];
	char kid[2 * LG_KID_BYTES + 1], day[LG_DATE_TEXT_BYTES];

	if (a->conditions) {
		lg_condition_format(a->conditions, conditions);
		lg_print_conditions(conditions);
	}
	if (a->until_day) {
		lg_date_format(a->until_day, day);
		lg_print_field("until", "%s", day);
	}
	if (a->classes_held) {
		lg_class_format(a->classes_held, classes);
		lg_print_field("classes", "%s", classes);
	}
	if (a->authority) {
		lg_hex(kid, a->kid, LG_KID_BYTES);
		lg_print_field("issuer", "%06u, key %s", a->authority, kid);
	}
}

static void print_answer(const struct lg_gateway_reply *reply)
{
	const struct lg_answer *a = &reply->answer;
	char moment[LG_MOMENT_TEXT_BYTES];

	print_verdict(a->verdict, a->reason, "", lg_verdict_text(a->verdict));
	print_facts(a);
	if (a->table_age_s == UINT32_MAX)
		lg_print_field("as of", "no table loaded yet");
	else
		lg_print_field("as of", "generation %llu of epoch %u, confirmed %u s ago",
			(unsigned long long)a->generation, a->epoch, a->table_age_s);
	lg_moment_format(a->gateway_time_ms / 1000, moment);
	lg_print_field("gateway", "%s, %s", reply->address, moment);
	lg_print_field("round trip", "%.3f ms%s%s", (double)reply->round_trip_ns / 1e6,
		reply->tries > 1u + reply->cookie_used ? ", after retries" : "",
		reply->cookie_used ? ", after an address cookie" : "");
}

static int verify_online(
	struct lg_call *call, const struct lg_licence_input *input, struct lg_error *err)
{
	const char *key_path = call->option[LG_O_client_key].text;
	struct lg_client_key key;
	struct lg_gateway_question question = {
		.key = key_path ? &key : NULL,
		.role = (unsigned)call->option[LG_O_role].number,
		.classes_asked = (uint32_t)call->option[LG_O_class].number,
		.payload_kind = input->kind,
		.payload = {input->bytes, input->len},
		.timeout_ms = (int)call->option[LG_O_timeout].number,
		.retries = (unsigned)call->option[LG_O_retries].number,
	};
	struct lg_gateway_reply reply;
	int result = 0;

	if (key_path)
		result = lg_client_key_read(key_path, &key, err);
	if (!result)
		result = lg_gateway_ask(
			call->option[LG_O_gateway].text, &question, call->clock, &reply, err);
	sodium_memzero(&key, sizeof(key));
	if (result)
		return result;
	say_answer(call, &reply);
	if (!lg_call_json(call))
		print_answer(&reply);
	return exit_of(reply.answer.verdict);
}

static int verify_offline(
	struct lg_call *call, const struct lg_licence_input *input, struct lg_error *err)
{
	struct lg_trust_list *trust;
	struct lg_conf conf;
	enum lg_verdict verdict;
	enum lg_reason reason;
	const char *text;
	int result = lg_call_conf(call, &conf, err);

	if (!result)
		result = lg_trust_load(call, &trust, err);
	if (result)
		return result;
	verdict = lg_offline_judge(input, trust,
		&(struct lg_offline_rules){
			.now = lg_unix_s(call->clock),
			.clock_tolerance_s = conf.policy_clock_tolerance_s,
			.presentation_max_age_s = conf.policy_presentation_max_age_s,
			.audience = lg_call_has(call, LG_O_audience)
				? call->option[LG_O_audience].text
				: conf.policy_audience,
			.classes_asked = (uint32_t)call->option[LG_O_class].number,
		},
		&reason);
	text = verdict == LG_VALID ? OFFLINE_VALID : lg_verdict_text(verdict);
	say_verdict(call, verdict, reason, text);
	lg_call_say(call, "status_checked", json_false());
	lg_call_say(call, "trust_list_version", json_integer((json_int_t)trust->version));
	if (!lg_call_json(call)) {
		print_verdict(
			verdict, reason, verdict == LG_VALID ? " (status not checked)" : "", text);
		lg_print_field("checked", "signature, key window and times, by trust list %llu",
			(unsigned long long)trust->version);
		lg_print_field("not checked", "conditions; ask a gateway for those");
	}
	lg_trust_list_free(trust);
	return exit_of(verdict);
}

int lg_cli_verify(struct lg_call *call, struct lg_error *err)
{
	const bool offline = lg_call_has(call, LG_O_offline);
	struct lg_licence_input input;
	int result;

	if (offline && lg_call_has(call, LG_O_gateway))
		return lg_fail(err, LG_E_ARGUMENT,
			"--offline and --gateway exclude each other: leave one out");
	if (!offline && !lg_call_has(call, LG_O_gateway))
		return lg_fail(err, LG_E_ARGUMENT,
			"licgate verify needs --gateway HOST:PORT, or --offline --trust-list FILE");
	if (offline && !lg_call_has(call, LG_O_trust_list))
		return lg_fail(err, LG_E_ARGUMENT,
			"--offline needs --trust-list FILE; licgate keys trust-list saves one");
	result = lg_licence_input_read(call->word[0], &input, err);
	if (result)
		return result;
	return offline ? verify_offline(call, &input, err) : verify_online(call, &input, err);
}
