// SPDX-License-Identifier: Apache-2.0
// /v1/verify: what the data plane says of a presentation.
#include "common/base45.h"
#include "common/condition.h"
#include "common/date.h"
#include "control/fields.h"
#include "control/portal/gateway_desk.h"
#include "control/portal/route.h"

#define TEXT_MAX_BYTES LG_BASE45_TEXT_BYTES(LG_REQUEST_MAX_BYTES)

struct question {
	uint8_t bytes[LG_REQUEST_MAX_BYTES];
	size_t len;
	uint32_t classes; // 0 = none asked for
};

static int read_question(const json_t *json, struct question *q, struct lg_error *err)
{
	const char *text, *classes, *bad;
	ssize_t len;
	int rc = lg_fields_known(json, "text classes", err);

	if (rc == LG_OK)
		rc = lg_field_text(json, "text", strlen(LG_QR_PREFIX) + TEXT_MAX_BYTES, &text, err);
	if (rc == LG_OK)
		rc = lg_field_text_if(json, "classes", LG_CLASS_TEXT_BYTES, &classes, err);
	if (rc != LG_OK)
		return rc;
	q->classes = 0;
	if (classes && !lg_class_parse(classes, &q->classes, &bad))
		return lg_fail(err, LG_E_ARGUMENT,
			"\"classes\": \"%.20s\" is no class; C1, or several such as C1,D, are",
			bad);
	if (strncmp(text, LG_QR_PREFIX, strlen(LG_QR_PREFIX)) != 0)
		return lg_fail(err, LG_E_FORMAT,
			"\"text\" is not the code of a licence: it begins with " LG_QR_PREFIX);
	text += strlen(LG_QR_PREFIX);
	len = lg_base45_decode(text, strlen(text), q->bytes, sizeof(q->bytes));
	if (len <= 0)
		return lg_fail(err, LG_E_FORMAT,
			"\"text\" is damaged or too long: after " LG_QR_PREFIX
			" base45 of at most %zu bytes is needed",
			sizeof(q->bytes));
	q->len = (size_t)len;
	return LG_OK;
}

// What a gateway calls black is fine to whoever looks at a lamp.
static const char *colour_of(unsigned verdict)
{
	if (verdict == LG_VALID_WITH_NOTICE)
		return "yellow";
	switch (lg_verdict_colour(verdict)) {
	case LG_COLOUR_BLACK:
		return "green";
	case LG_COLOUR_RED:
		return "red";
	case LG_COLOUR_NONE:
		break;
	}
	return "grey";
}

// "suspended 暂扣": the last word is the Chinese one.
static json_t *meaning_of(char letter)
{
	const char *text = lg_condition_meaning(letter);
	const char *chinese = text ? strrchr(text, ' ') : NULL;

	if (!chinese)
		return NULL;
	return json_pack("{s:s#, s:s%, s:s}", "letter", &letter, 1, "en", text,
		(size_t)(chinese - text), "zh", chinese + 1);
}

static void put_conditions(json_t *json, const struct lg_answer *answer)
{
	char letters[LG_CONDITION_TEXT_BYTES], day[LG_DATE_TEXT_BYTES];
	json_t *meanings;

	if (answer->conditions == 0)
		return;
	meanings = json_array();
	lg_condition_format(answer->conditions, letters);
	for (const char *at = letters; *at; at++) {
		json_t *meaning = meaning_of(*at);

		if (meaning)
			json_array_append_new(meanings, meaning);
	}
	json_object_set_new(json, "conditions", json_string(letters));
	json_object_set_new(json, "meanings", meanings);
	if (answer->until_day) {
		lg_date_format(answer->until_day, day);
		json_object_set_new(json, "until", json_string(day));
	}
}

static json_t *verdict_json(const struct lg_gateway_reply *reply)
{
	const struct lg_answer *a = &reply->answer;
	json_t *json = json_pack("{s:s, s:s, s:s, s:I, s:I, s:o, s:I, s:I, s:s}", "verdict",
		lg_verdict_name(a->verdict), "reason", lg_reason_name(a->reason), "colour",
		colour_of(a->verdict), "epoch", (json_int_t)a->epoch, "generation",
		(json_int_t)a->generation, "table_age_s",
		a->table_age_s == UINT32_MAX ? json_null() : json_integer(a->table_age_s),
		"gateway_ms", (json_int_t)a->gateway_time_ms, "round_trip_us",
		(json_int_t)(reply->round_trip_ns / 1000), "role", lg_role_name(a->role));
	char classes[LG_CLASS_TEXT_BYTES];

	if (!json)
		return NULL;
	put_conditions(json, a);
	if (a->classes_held) {
		lg_class_format(a->classes_held, classes);
		json_object_set_new(json, "classes", json_string(classes));
	}
	return json;
}

int lg_answer_verify(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_reply *reply, struct lg_error *err)
{
	const struct lg_caller *caller = request->caller;
	const int its_role = caller->role == LG_ROLE_INSPECTOR
		? lg_role_from_name(caller->gateway_role)
		: LG_ROLE_PUBLIC;
	struct lg_gateway_reply said;
	struct question question;
	int rc;

	if (its_role < 0)
		return lg_fail(err, LG_E_PERMISSION,
			"this account has no role of the gateway: ask whoever made it");
	rc = read_question(request->json, &question, err);
	if (rc == LG_OK)
		rc = lg_gateway_desk_ask(portal, (unsigned)its_role, question.classes,
			(struct lg_bytes){question.bytes, question.len}, &said, err);
	if (rc != LG_OK)
		return rc;
	reply->json = verdict_json(&said);
	return reply->json ? LG_OK : lg_fail(err, LG_E_NO_MEMORY, "no memory for an answer");
}
