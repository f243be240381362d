// SPDX-License-Identifier: Apache-2.0
#include "common/date.h"
#include "control/cli/call.h"
#include "control/cli/licence_ref.h"
#include "control/cli/print.h"

#include <pwd.h>
#include <stdio.h>

static void operator_text(json_int_t uid, char *text, size_t room)
{
	const struct passwd *user = getpwuid((uid_t)uid);

	if (user)
		snprintf(text, room, "%s (uid %lld)", user->pw_name, uid);
	else
		snprintf(text, room, "uid %lld", uid);
}

static void put_until(const char *name, json_int_t day)
{
	char text[LG_DATE_TEXT_BYTES];

	if (day == 0)
		return;
	lg_date_format(day, text);
	printf("%s%s", name, text);
}

static void print_event(const json_t *event)
{
	const char *kind = "", *before = NULL, *after = NULL, *cause = NULL, *subject = NULL;
	json_int_t sequence = 0, time_ms = 0, actor = 0, generation = 0, feed = 0, before_until = 0,
		   until = 0;
	char moment[LG_MOMENT_TEXT_BYTES], who[80];

	json_unpack((json_t *)event, "{s?I, s?I, s?s, s?I, s?s, s?I, s?s, s?I, s?I, s?I, s?s, s?s}",
		"sequence", &sequence, "time_ms", &time_ms, "kind", &kind, "actor", &actor,
		"before", &before, "before_until", &before_until, "conditions", &after, "until_day",
		&until, "generation", &generation, "feed", &feed, "cause", &cause, "subject",
		&subject);
	lg_moment_format_utc(time_ms / 1000, moment);
	operator_text(actor, who, sizeof(who));
	printf("%10lld  %s  %-15s ", sequence, moment, kind);
	if (after) {
		printf("%s", before ? before : "?");
		put_until(" until ", before_until);
		printf(" -> %s", after);
		put_until(" until ", until);
	}
	printf("\n%12sby %s, generation %lld", "", who, generation);
	if (feed)
		printf(", feed %lld", feed);
	if (subject)
		printf(", %s", subject);
	if (cause)
		printf(", cause: %s", cause);
	printf("\n");
}

static int page(struct lg_call *call, json_int_t after, json_t **answer, struct lg_error *err)
{
	json_t *request = json_pack("{s:s, s:I}", "do", "status.history", "after", after);
	const int rc = lg_licence_ref(call->word[0], request, err);

	if (rc != LG_OK) {
		json_decref(request);
		return rc;
	}
	return lg_call_ask(call, request, answer, err);
}

static void print_licence(const json_t *answer)
{
	const char *cti = NULL;
	json_int_t authority = 0, index = 0;

	json_unpack((json_t *)answer, "{s?s, s?I, s?I}", "cti", &cti, "authority", &authority,
		"index", &index);
	lg_print_field("licence", "%06lld/%lld%s%s", authority, index,
		cti ? ", credential " : ", not issued here", cti ? cti : "");
}

int lg_cli_status_history(struct lg_call *call, struct lg_error *err)
{
	json_t *all = json_array();
	json_int_t after = 0;
	bool more = true;
	int rc = LG_OK;

	for (unsigned pages = 0; rc == LG_OK && more; pages++) {
		json_t *answer, *event;
		size_t i;

		rc = page(call, after, &answer, err);
		if (rc != LG_OK)
			break;
		if (pages == 0 && !lg_call_json(call))
			print_licence(answer);
		json_array_foreach(json_object_get(answer, "events"), i, event)
		{
			after = json_integer_value(json_object_get(event, "sequence"));
			if (!lg_call_json(call))
				print_event(event);
		}
		json_array_extend(all, json_object_get(answer, "events"));
		more = json_is_true(json_object_get(answer, "more"));
		json_decref(answer);
	}
	if (rc == LG_OK && json_array_size(all) == 0 && !lg_call_json(call))
		printf("nothing has ever been recorded about it\n");
	lg_call_say(call, "events", all);
	return rc;
}
