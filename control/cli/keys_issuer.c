// SPDX-License-Identifier: Apache-2.0
// keys list, add, rotate, revoke, trust-list: the issuer keys that control holds.
#include "common/bytes.h"
#include "common/date.h"
#include "common/durable.h"
#include "control/cli/call.h"
#include "control/cli/print.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void print_key(const json_t *key)
{
	const char *kid = "", *state = "";
	json_int_t authority = 0, active_from = 0, retire_at = 0, remove_at = 0, revoked_at = 0;
	char active[LG_MOMENT_TEXT_BYTES], retire[LG_MOMENT_TEXT_BYTES];
	char remove[LG_MOMENT_TEXT_BYTES];

	json_unpack((json_t *)key, "{s?s, s?I, s?s, s?I, s?I, s?I, s?I}", "kid", &kid, "authority",
		&authority, "state", &state, "active_from", &active_from, "retire_at", &retire_at,
		"remove_at", &remove_at, "revoked_at", &revoked_at);
	if (revoked_at) // whatever was planned for it: nothing that it signed is accepted since
		retire_at = remove_at = revoked_at;
	lg_moment_format_utc(active_from, active);
	lg_moment_format_utc(retire_at, retire);
	lg_moment_format_utc(remove_at, remove);
	printf("%06lld     %-16s  %-13s  %s  %s  %s\n", authority, kid, state, active, retire,
		remove);
}

static void print_keys(const json_t *answer)
{
	const json_t *keys = json_object_get(answer, "keys");
	const json_t *roots = json_object_get(answer, "root_keys"), *root;
	const char *status_kid = "";
	json_int_t version = 0;
	size_t i;

	printf("%-9s  %-16s  %-13s  %-20s  %-20s  %s\n", "AUTHORITY", "KEY ID", "STATE",
		"SIGNS FROM", "SIGNS UNTIL", "VERIFIES UNTIL");
	for (i = 0; i < json_array_size(keys); i++)
		print_key(json_array_get(keys, i));
	if (json_array_size(keys) == 0)
		printf("none yet: licgate keys add AUTHORITY makes the first\n");
	json_unpack((json_t *)answer, "{s?I, s?s}", "trust_list_version", &version, "status_kid",
		&status_kid);
	printf("\ntrust list %lld, status key %s\n", version, status_kid);
	json_array_foreach(roots, i, root) printf("root key %s\n", json_string_value(root));
}

static int ask(struct lg_call *call, json_t *request, struct lg_error *err)
{
	json_t *answer;
	const int result = lg_call_ask(call, request, &answer, err);

	if (result)
		return result;
	json_object_update(call->answer, answer);
	json_decref(answer);
	return 0;
}

// The authority of a word, checked like one of an option.
static int authority_word(const char *word, json_int_t *authority, struct lg_error *err)
{
	char *end;

	*authority = strtol(word, &end, 10);
	if (strlen(word) == 6 && strspn(word, "0123456789") == 6 && *authority >= 100000)
		return 0;
	return lg_fail(err, LG_E_ARGUMENT,
		"authority \"%.40s\": need its six-digit number (GB/T 2260), such as 110000", word);
}

int lg_cli_keys_list(struct lg_call *call, struct lg_error *err)
{
	json_t *request = json_pack("{s:s}", "do", "keys.list");
	json_int_t authority;
	int result = 0;

	if (call->word_count > 0) {
		result = authority_word(call->word[0], &authority, err);
		json_object_set_new(request, "authority", json_integer(authority));
	}
	if (result) {
		json_decref(request);
		return result;
	}
	result = ask(call, request, err);
	if (!result && !lg_call_json(call))
		print_keys(call->answer);
	return result;
}

static void print_moment(const json_t *answer, const char *member, const char *name)
{
	const json_t *value = json_object_get(answer, member);
	char text[LG_MOMENT_TEXT_BYTES];

	if (!json_is_integer(value))
		return;
	lg_moment_format(json_integer_value(value), text);
	lg_print_field(name, "%s", text);
}

static void print_text(const json_t *answer, const char *member, const char *name)
{
	const json_t *value = json_object_get(answer, member);

	if (json_is_string(value))
		lg_print_field(name, "%s", json_string_value(value));
	else if (json_is_integer(value))
		lg_print_field(name, "%lld", json_integer_value(value));
}

int lg_cli_keys_add(struct lg_call *call, struct lg_error *err)
{
	json_int_t authority;
	int result = authority_word(call->word[0], &authority, err);

	if (!result)
		result = ask(call,
			json_pack("{s:s, s:I}", "do", "keys.add", "authority", authority), err);
	if (result || lg_call_json(call))
		return result;
	print_text(call->answer, "kid", "key id");
	print_moment(call->answer, "retire_at", "signs until");
	print_moment(call->answer, "remove_at", "verifies until");
	return 0;
}

int lg_cli_keys_rotate(struct lg_call *call, struct lg_error *err)
{
	const struct lg_value *lead = &call->option[LG_O_lead];
	json_int_t authority;
	json_t *request;
	int result = authority_word(call->word[0], &authority, err);

	if (result)
		return result;
	request = json_pack("{s:s, s:I}", "do", "keys.rotate", "authority", authority);
	if (lead->text)
		json_object_set_new(request, "lead_s", json_integer(lead->number));
	result = ask(call, request, err);
	if (result || lg_call_json(call))
		return result;
	print_text(call->answer, "retiring", "retiring key");
	print_text(call->answer, "next", "next key");
	print_moment(call->answer, "active_from", "signs from");
	print_moment(call->answer, "remove_at", "old one until");
	return 0;
}

int lg_cli_keys_revoke(struct lg_call *call, struct lg_error *err)
{
	uint8_t kid[8];
	json_int_t authority;
	int result = authority_word(call->word[1], &authority, err);

	if (result)
		return result;
	if (!lg_unhex(kid, sizeof(kid), call->word[0]))
		return lg_fail(err, LG_E_ARGUMENT,
			"key id \"%.40s\": need 16 hexadecimal digits; licgate keys list prints "
			"them",
			call->word[0]);
	result = ask(call,
		json_pack("{s:s, s:s, s:I}", "do", "keys.revoke", "kid", call->word[0], "authority",
			authority),
		err);
	if (result || lg_call_json(call))
		return result;
	printf("key %s of authority %06lld is revoked: what it signed is no longer accepted\n",
		call->word[0], authority);
	print_text(call->answer, "next", "next key");
	return 0;
}

static int save_document(struct lg_call *call, const char *hex, struct lg_error *err)
{
	const char *path = call->option[LG_O_out].text;
	const size_t len = strlen(hex) / 2;
	uint8_t *document = malloc(len + 1);
	int result;

	if (!document)
		return lg_fail(err, LG_E_NO_MEMORY, "no memory for the trust list");
	if (!lg_unhex(document, len, hex))
		result = lg_fail(err, LG_E_FORMAT, "control's trust list is not hexadecimal");
	else
		result = lg_durable_replace(path, (struct lg_bytes){document, len}, 0644, err);
	free(document);
	return result;
}

int lg_cli_keys_trust_list(struct lg_call *call, struct lg_error *err)
{
	const char *hex = "";
	const json_t *roots, *root;
	size_t i;
	int result = ask(call, json_pack("{s:s}", "do", "keys.trust_list"), err);

	if (result)
		return result;
	json_unpack(call->answer, "{s?s}", "document", &hex);
	lg_call_say(call, "bytes", json_integer((json_int_t)strlen(hex) / 2));
	if (lg_call_has(call, LG_O_out))
		result = save_document(call, hex, err);
	if (result || lg_call_json(call))
		return result;
	print_text(call->answer, "version", "version");
	print_text(call->answer, "bytes", "bytes");
	roots = json_object_get(call->answer, "root_keys");
	json_array_foreach(roots, i, root)
		lg_print_field("signed by root", "%s", json_string_value(root));
	if (lg_call_has(call, LG_O_out))
		lg_print_field("file", "%s", call->option[LG_O_out].text);
	return 0;
}
