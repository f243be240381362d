// SPDX-License-Identifier: Apache-2.0
#include "control/cli/lab_site.h"

#include "control/cli/issued.h"
#include "control/fields.h"

#include <sodium.h>

#include <time.h>

#define AWAIT_STEP_MS 20

static bool has_key(const json_t *answer, uint32_t authority)
{
	const json_t *keys = json_object_get(answer, "keys"), *key;
	size_t i;

	json_array_foreach(keys, i, key)
	{
		const char *state = "";
		json_int_t of = 0;

		json_unpack((json_t *)key, "{s?I, s?s}", "authority", &of, "state", &state);
		if (of == authority && !strcmp(state, "active"))
			return true;
	}
	return false;
}

int lg_lab_add_authorities(
	struct lg_call *call, const uint32_t *authorities, unsigned count, struct lg_error *err)
{
	json_t *list, *answer;
	int result = lg_call_ask(call, json_pack("{s:s}", "do", "keys.list"), &list, err);

	if (result)
		return result;
	for (unsigned i = 0; i < count && !result; i++) {
		if (has_key(list, authorities[i]))
			continue;
		result = lg_call_ask(call,
			json_pack("{s:s, s:I}", "do", "keys.add", "authority",
				(json_int_t)authorities[i]),
			&answer, err);
		if (!result)
			json_decref(answer);
	}
	json_decref(list);
	return result;
}

static json_t *issue_request(struct lg_lab_licence *l)
{
	char classes[LG_CLASS_TEXT_BYTES];
	uint8_t photo[LG_PHOTO_HASH_BYTES];
	json_t *request;

	lg_class_format(l->classes, classes);
	request = json_pack("{s:s, s:I, s:s, s:I, s:I, s:I}", "do", "licence.issue", "authority",
		(json_int_t)l->authority, "classes", classes, "first_issue_day",
		(json_int_t)l->valid_from_day, "valid_from_day", (json_int_t)l->valid_from_day,
		"valid_until_day", (json_int_t)l->valid_until_day);
	if (l->replaces)
		memcpy(l->number, l->replaces->number, sizeof(l->number));
	else
		randombytes_buf(l->number, sizeof(l->number));
	randombytes_buf(photo, sizeof(photo));
	lg_field_put_hex(request, "number_hash", l->number, sizeof(l->number));
	lg_field_put_hex(request, "holder_key", l->holder, sizeof(l->holder));
	lg_field_put_hex(request, "photo", photo, sizeof(photo));
	if (l->not_before)
		json_object_set_new(request, "not_before", json_integer(l->not_before));
	if (l->lifetime_s)
		json_object_set_new(request, "lifetime_s", json_integer(l->lifetime_s));
	if (l->replaces)
		json_object_set_new(request, "replaces", json_string(l->replaces->cti));
	return request;
}

static json_t *change_request(const struct lg_lab_change *change)
{
	json_t *request = json_pack("{s:s, s:s, s:s, s:s}", "do", "status.set", "cti",
		change->licence->cti, "conditions", change->letters, "cause", "lab scenario");

	if (change->until_day)
		json_object_set_new(request, "until_day", json_integer(change->until_day));
	return request;
}

static int keep_issued(struct lg_lab_licence *l, const json_t *answer, struct lg_error *err)
{
	struct lg_issued issued;
	const int result = lg_issued_parse(answer, &issued, err);

	if (result)
		return result;
	memcpy(l->bytes, issued.credential, issued.len);
	l->len = issued.len;
	memcpy(l->cti, issued.cti, sizeof(l->cti));
	memcpy(l->kid, issued.kid, sizeof(l->kid));
	l->expires_at = issued.expires_at;
	return 0;
}

// One of many requests of a kind, and what to do with its answer.
struct work {
	struct lg_lab_licence *licences;
	const struct lg_lab_change *changes;
};

static json_t *request_of(const struct work *work, unsigned i)
{
	return work->licences ? issue_request(&work->licences[i])
			      : change_request(&work->changes[i]);
}

static int take_answer(struct lg_call *call, const struct work *work, const uint32_t *numbers,
	unsigned from, unsigned to, struct lg_error *err)
{
	json_t *answer = NULL;
	uint32_t number;
	int result = lg_operator_client_receive(call->control, &number, &answer, err);

	if (result)
		return result;
	for (unsigned i = from; i < to && work->licences; i++) {
		if (numbers[i - from] == number)
			result = keep_issued(&work->licences[i], answer, err);
	}
	json_decref(answer);
	return result;
}

static int do_all(
	struct lg_call *call, const struct work *work, unsigned count, struct lg_error *err)
{
	uint32_t numbers[LG_OPERATOR_AHEAD_MAX];
	int result = lg_call_control(call, LG_CALL_TIMEOUT_MS, err);

	for (unsigned from = 0; from < count && !result;) {
		unsigned to = from;

		while (to < count && to - from < LG_OPERATOR_AHEAD_MAX && !result) {
			json_t *request = request_of(work, to);

			result = lg_operator_client_send(
				call->control, request, &numbers[to - from], err);
			json_decref(request);
			to += !result;
		}
		for (unsigned i = from; i < to && !result; i++)
			result = take_answer(call, work, numbers, from, to, err);
		from = to;
	}
	return result;
}

int lg_lab_issue(
	struct lg_call *call, struct lg_lab_licence *licences, unsigned count, struct lg_error *err)
{
	return do_all(call, &(struct work){.licences = licences}, count, err);
}

int lg_lab_change(struct lg_call *call, const struct lg_lab_change *changes, unsigned count,
	struct lg_error *err)
{
	return do_all(call, &(struct work){.changes = changes}, count, err);
}

int lg_lab_revoke_key(
	struct lg_call *call, const struct lg_lab_licence *licence, struct lg_error *err)
{
	json_t *answer;
	const int result = lg_call_ask(call,
		json_pack("{s:s, s:s, s:I}", "do", "keys.revoke", "kid", licence->kid, "authority",
			(json_int_t)licence->authority),
		&answer, err);

	if (!result)
		json_decref(answer);
	return result;
}

static int look(struct lg_call *call, json_int_t *behind, bool *connected, struct lg_error *err)
{
	json_int_t generation = 0, has = 0;
	json_t *answer;
	int is_connected = 0;
	const int result = lg_call_ask(call, json_pack("{s:s}", "do", "info"), &answer, err);

	if (result)
		return result;
	json_unpack(answer, "{s?I, s?{s?b, s?I}}", "generation", &generation, "dataplane",
		"connected", &is_connected, "generation", &has);
	json_decref(answer);
	*connected = is_connected;
	*behind = generation - has;
	return 0;
}

int lg_lab_await(struct lg_call *call, int64_t wait_ms, bool *connected, struct lg_error *err)
{
	const struct timespec step = {0, AWAIT_STEP_MS * 1000000L};
	const int64_t deadline = lg_monotonic_ns(call->clock) + wait_ms * 1000000;
	json_int_t behind;

	for (;;) {
		const int result = look(call, &behind, connected, err);

		if (result || !*connected || behind <= 0)
			return result;
		if (lg_monotonic_ns(call->clock) >= deadline)
			return lg_fail(err, LG_E_TIMEOUT,
				"the data plane is still %lld generations behind after %lld ms; "
				"see its log",
				behind, (long long)wait_ms);
		nanosleep(&step, NULL);
	}
}
