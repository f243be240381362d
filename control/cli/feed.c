// SPDX-License-Identifier: Apache-2.0
// feed follow, feed status.
#include "common/date.h"
#include "control/cli/call.h"
#include "control/cli/feed_follow.h"
#include "control/cli/feed_http.h"
#include "control/cli/print.h"
#include "control/feed/directory.h"

#include <curl/curl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

// A base of a nation is written into the database in one transaction.
#define CONTROL_TIMEOUT_MS 1800000

struct following {
	struct lg_call *call;
	json_t *taken;                      // array
	char complaints[LG_WORDS_MAX][480]; // the last of each source: said once
};

static void tell_taken(
	void *self, const char *source, const char *what, uint32_t epoch, uint64_t sequence)
{
	struct following *f = self;

	if (lg_call_has(f->call, LG_O_once))
		json_array_append_new(f->taken,
			json_pack("{s:s, s:s, s:I, s:I}", "source", source, "document", what,
				"epoch", (json_int_t)epoch, "sequence", (json_int_t)sequence));
	if (lg_call_json(f->call) || strcmp(what, "now") == 0)
		return;
	if (epoch)
		printf("%s %u/%llu taken from %s\n", what, epoch, (unsigned long long)sequence,
			source);
	else
		printf("%s %llu taken from %s\n", what, (unsigned long long)sequence, source);
	fflush(stdout);
}

static void complain(struct following *f, unsigned i, const struct lg_error *err)
{
	if (strcmp(f->complaints[i], err->text) == 0)
		return;
	snprintf(f->complaints[i], sizeof(f->complaints[i]), "%s", err->text);
	fprintf(stderr, "licgate: %s: %s: %s\n", f->call->word[i], lg_error_name(err->code),
		err->text);
}

static int open_carrier(const struct lg_call *call, unsigned i, struct lg_feed_carrier *carrier,
	struct lg_error *err)
{
	const char *const source = call->word[i];

	if (lg_feed_is_url(source))
		return lg_feed_http_carrier(
			source, (long)call->option[LG_O_timeout].number, carrier, err);
	return lg_feed_directory_carrier(source, carrier, err);
}

static int pull_from(struct following *f, unsigned i, struct lg_error *err)
{
	struct lg_feed_carrier carrier;
	int rc = lg_call_control(f->call, CONTROL_TIMEOUT_MS, err);

	if (rc == LG_OK)
		rc = open_carrier(f->call, i, &carrier, err);
	if (rc != LG_OK)
		return rc;
	rc = lg_feed_pull(&carrier, f->call->control, tell_taken, f, err);
	carrier.close(carrier.self);
	// Control may have been restarted: ask anew the next time.
	if (rc == LG_E_CLOSED || rc == LG_E_TIMEOUT || rc == LG_E_IO || rc == LG_E_FORMAT) {
		lg_operator_client_close(f->call->control);
		f->call->control = NULL;
	}
	return rc;
}

// The first source that brings everything up to date is enough.
static int round_of(struct following *f, struct lg_error *err)
{
	int rc = LG_E_ARGUMENT;

	for (unsigned i = 0; rc != LG_OK && i < f->call->word_count; i++) {
		rc = pull_from(f, i, err);
		if (rc == LG_OK)
			f->complaints[i][0] = '\0';
		else
			complain(f, i, err);
	}
	return rc;
}

int lg_cli_feed_follow(struct lg_call *call, struct lg_error *err)
{
	struct following f = {.call = call, .taken = json_array()};
	int rc = LG_OK;

	if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
		return lg_fail(err, LG_E_NO_MEMORY, "libcurl does not start");
	do {
		rc = round_of(&f, err);
		if (lg_call_has(call, LG_O_once))
			break;
		sleep((unsigned)call->option[LG_O_every].number);
	} while (true);
	lg_call_say(call, "taken", f.taken);
	curl_global_cleanup();
	return rc;
}

static json_int_t number(const json_t *object, const char *member)
{
	return json_integer_value(json_object_get(object, member));
}

static const char *text(const json_t *object, const char *member)
{
	const char *value = json_string_value(json_object_get(object, member));

	return value ? value : "?";
}

static void print_position(const json_t *answer)
{
	lg_print_field("position", "document %lld of epoch %lld", number(answer, "sequence"),
		number(answer, "epoch"));
	lg_print_field("head", "%s", text(answer, "head"));
}

static void print_origin(const json_t *answer)
{
	lg_print_field("role", "origin: writes its feed to %s", text(answer, "directory"));
	print_position(answer);
	if (json_object_get(answer, "problem"))
		lg_print_field("BEHIND", "%s", text(answer, "problem"));
}

static void print_follower(const struct lg_call *call, const json_t *answer)
{
	const json_int_t confirmed_ms = number(answer, "confirmed_ms");
	char until[LG_MOMENT_TEXT_BYTES];

	lg_moment_format(number(answer, "good_until_ms") / 1000, until);
	lg_print_field("role", "follower: what it says comes from an origin");
	print_position(answer);
	lg_print_field("origin's last", "document %lld of epoch %lld",
		number(answer, "seen_sequence"), number(answer, "seen_epoch"));
	lg_print_field("trust list", "%lld of the origin", number(answer, "trust_list"));
	if (json_is_true(json_object_get(answer, "fresh")))
		lg_print_field("fresh", "until %s, unless renewed", until);
	else if (confirmed_ms == 0)
		lg_print_field("STALE", "nothing has been applied yet");
	else
		lg_print_field("STALE", "for %lld s: licgate feed follow brings what is missing",
			(lg_unix_ms(call->clock) - confirmed_ms) / 1000);
	if (json_is_true(json_object_get(answer, "restored")))
		lg_print_field("OLDER COPY",
			"the state was restored and has not caught up with what it had seen");
}

int lg_cli_feed_status(struct lg_call *call, struct lg_error *err)
{
	json_t *answer;
	const int result = lg_call_ask(call, json_pack("{s:s}", "do", "feed.status"), &answer, err);

	if (result)
		return result;
	json_object_update(call->answer, answer);
	if (lg_call_json(call)) {
		json_decref(answer);
		return 0;
	}
	if (strcmp(text(answer, "role"), "follower") == 0)
		print_follower(call, answer);
	else if (strcmp(text(answer, "role"), "origin") == 0)
		print_origin(answer);
	else
		lg_print_field("role", "none: neither feed.directory nor feed.roots is set");
	json_decref(answer);
	return 0;
}
