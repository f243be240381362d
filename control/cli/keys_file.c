// SPDX-License-Identifier: Apache-2.0
// keys enrol-client, deny-client, holder, status-list, person-key, number-key, webhook-key:
// keys that leave in a
// file.
#include "control/cli/keys_file.h"

#include "control/cli/print.h"
#include "keys/client_key.h"
#include "keys/key_file.h"
#include "keys/licence_number.h"
#include "keys/webhook_key.h"

#include <sodium.h>

#include <unistd.h>

// Before control makes something that could then not be stored.
static int must_be_new(const char *path, struct lg_error *err)
{
	if (access(path, F_OK) == 0)
		return lg_fail(err, LG_E_EXISTS,
			"%s exists already and is not replaced: name another file, or move it away",
			path);
	return 0;
}

static json_t *role_names(int64_t mask)
{
	json_t *names = json_array();

	for (unsigned role = 0; role < LG_ROLE_MAX; role++) {
		if (mask >> role & 1)
			json_array_append_new(names, json_string(lg_role_name(role)));
	}
	return names;
}

int lg_client_enrol(struct lg_call *call, int64_t roles, const char *path, struct lg_error *err)
{
	const char *id_hex = "", *key_hex = "";
	struct lg_client_key key;
	uint8_t id[8];
	json_t *answer;
	int result = must_be_new(path, err);

	if (!result)
		result = lg_call_ask(call,
			json_pack("{s:s, s:o}", "do", "client.enrol", "roles", role_names(roles)),
			&answer, err);
	if (result)
		return result;
	json_unpack(answer, "{s?s, s?s}", "client_id", &id_hex, "key", &key_hex);
	if (lg_unhex(id, sizeof(id), id_hex) && lg_unhex(key.key, sizeof(key.key), key_hex)) {
		key.id = lg_be64(id);
		result = lg_client_key_write(path, &key, err);
	} else {
		result = lg_fail(err, LG_E_FORMAT,
			"control's answer holds no client id and key: are command and control of "
			"one version?");
	}
	lg_call_say(call, "client_id", json_string(id_hex));
	sodium_memzero(&key, sizeof(key));
	sodium_memzero((char *)key_hex, strlen(key_hex));
	json_decref(answer);
	return result;
}

int lg_cli_keys_enrol_client(struct lg_call *call, struct lg_error *err)
{
	const char *path = call->option[LG_O_out].text;
	const int result = lg_client_enrol(call, call->option[LG_O_roles].number, path, err);

	if (result)
		return result;
	lg_call_say(call, "roles", role_names(call->option[LG_O_roles].number));
	lg_call_say(call, "file", json_string(path));
	if (!lg_call_json(call)) {
		lg_print_field("client id", "%s",
			json_string_value(json_object_get(call->answer, "client_id")));
		lg_print_field("roles", "%s", call->option[LG_O_roles].text);
		lg_print_field("file", "%s", path);
	}
	return 0;
}

int lg_cli_keys_deny_client(struct lg_call *call, struct lg_error *err)
{
	uint8_t id[8];
	json_t *answer;
	int result;

	if (!lg_unhex(id, sizeof(id), call->word[0]))
		return lg_fail(err, LG_E_ARGUMENT,
			"client id \"%.40s\": need 16 hexadecimal digits, as licgate keys "
			"enrol-client printed them",
			call->word[0]);
	result = lg_call_ask(call,
		json_pack("{s:s, s:s}", "do", "client.deny", "client_id", call->word[0]), &answer,
		err);
	if (result)
		return result;
	json_object_update(call->answer, answer);
	json_decref(answer);
	if (!lg_call_json(call))
		printf("client %s is denied from generation %lld on\n", call->word[0],
			json_integer_value(json_object_get(call->answer, "generation")));
	return 0;
}

static int no_memory(struct lg_error *err)
{
	return lg_fail(
		err, LG_E_NO_MEMORY, "no locked memory for a key: raise the limit (ulimit -l)");
}

static int make(struct lg_call *call, const char *path, enum lg_key_role role, struct lg_error *err)
{
	struct lg_keypair *pair = lg_keypair_new();
	char hex[2 * LG_PUBLIC_KEY_BYTES + 1];
	int result;

	if (!pair)
		return no_memory(err);
	result = lg_key_file_write(path, role, pair, err);
	lg_hex(hex, lg_keypair_public(pair), LG_PUBLIC_KEY_BYTES);
	lg_call_say(call, "public_key", json_string(hex));
	lg_keypair_free(pair);
	return result;
}

int lg_holder_key_make(struct lg_call *call, const char *path, struct lg_error *err)
{
	return make(call, path, LG_KEY_HOLDER, err);
}

static int make_and_report(struct lg_call *call, enum lg_key_role role, struct lg_error *err)
{
	const char *path = call->option[LG_O_out].text;
	const int result = make(call, path, role, err);

	if (result)
		return result;
	lg_call_say(call, "file", json_string(path));
	if (!lg_call_json(call)) {
		lg_print_field("public key", "%s",
			json_string_value(json_object_get(call->answer, "public_key")));
		lg_print_field("file", "%s", path);
	}
	return 0;
}

int lg_cli_keys_holder(struct lg_call *call, struct lg_error *err)
{
	return make_and_report(call, LG_KEY_HOLDER, err);
}

int lg_cli_keys_status_list(struct lg_call *call, struct lg_error *err)
{
	return make_and_report(call, LG_KEY_STATUS_LIST, err);
}

int lg_cli_keys_person_key(struct lg_call *call, struct lg_error *err)
{
	return make_and_report(call, LG_KEY_PERSON, err);
}

int lg_cli_keys_number_key(struct lg_call *call, struct lg_error *err)
{
	const char *path = call->option[LG_O_out].text;
	const int result = lg_number_key_make(path, err);

	if (result)
		return result;
	lg_call_say(call, "file", json_string(path));
	if (!lg_call_json(call))
		printf("%s: keep it as long as the licences, and keep a copy\n", path);
	return 0;
}

int lg_cli_keys_webhook_key(struct lg_call *call, struct lg_error *err)
{
	const char *path = call->option[LG_O_out].text;
	const int result = lg_webhook_key_make(path, err);

	if (result)
		return result;
	lg_call_say(call, "file", json_string(path));
	if (!lg_call_json(call))
		printf("%s: whoever takes the notifications needs its third word\n", path);
	return 0;
}
