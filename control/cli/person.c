// SPDX-License-Identifier: Apache-2.0
// person assert, read: what an authority that authenticates persons says.
#include "common/durable.h"
#include "control/cli/call.h"
#include "control/cli/print.h"
#include "keys/key_file.h"
#include "keys/licence_number.h"
#include "keys/person_assertion.h"

#include <sodium.h>

#include <inttypes.h>
#include <stdlib.h>

// As the portal does without other configuration.
#define MAX_AGE_S 600
#define TOLERANCE_S 30

static void say_hex(struct lg_call *call, const char *name, const uint8_t *data, size_t len)
{
	char hex[2 * 32 + 1];

	lg_hex(hex, data, len);
	lg_call_say(call, name, json_string(hex));
}

static int put_out(struct lg_call *call, struct lg_bytes bytes, struct lg_error *err)
{
	const char *path = call->option[LG_O_out].text;
	char text[sodium_base64_ENCODED_LEN(
		LG_PERSON_ASSERTION_MAX_BYTES, sodium_base64_VARIANT_URLSAFE_NO_PADDING)];

	if (path) {
		lg_call_say(call, "file", json_string(path));
		return lg_durable_replace(path, bytes, 0644, err);
	}
	sodium_bin2base64(text, sizeof(text), bytes.data, bytes.len,
		sodium_base64_VARIANT_URLSAFE_NO_PADDING);
	lg_call_say(call, "assertion", json_string(text));
	if (!lg_call_json(call))
		printf("%s\n", text);
	return 0;
}

int lg_cli_person_assert(struct lg_call *call, struct lg_error *err)
{
	const int64_t now = lg_unix_s(call->clock);
	const char *number = call->option[LG_O_number].text;
	struct lg_person_assertion assertion = {
		.issued_at = now,
		.expires_at = now + call->option[LG_O_lifetime].number,
	};
	struct lg_keypair *authority;
	struct lg_bytes bytes;
	int result = lg_licence_number_check(number, err);

	if (!result)
		result = lg_key_file_read(
			call->option[LG_O_key].text, LG_KEY_PERSON, &authority, err);
	if (result)
		return result;
	memcpy(assertion.application, call->option[LG_O_application].bytes,
		sizeof(assertion.application));
	lg_person_binding(assertion.application, number, assertion.person);
	randombytes_buf(assertion.id, sizeof(assertion.id));
	result = lg_person_assertion_sign(&assertion, authority, &bytes, err);
	lg_keypair_free(authority);
	if (result)
		return result;
	result = put_out(call, bytes, err);
	free((void *)bytes.data);
	return result;
}

static int check_person(struct lg_call *call, const struct lg_person_assertion *assertion,
	const char *number, struct lg_error *err)
{
	uint8_t person[LG_PERSON_BINDING_BYTES];
	int result = lg_licence_number_check(number, err);

	if (result)
		return result;
	lg_person_binding(assertion->application, number, person);
	if (sodium_memcmp(person, assertion->person, sizeof(person)) != 0)
		return lg_fail(err, LG_E_ARGUMENT,
			"the assertion is about another person, or binds the number otherwise "
			"(docs/person-assertion.md)");
	lg_call_say(call, "same_person", json_true());
	return 0;
}

static void print(const struct lg_person_assertion *assertion, const struct lg_call *call)
{
	static const char *const names[] = {"application", "person", "cti", "kid"};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		lg_print_field(
			names[i], "%s", json_string_value(json_object_get(call->answer, names[i])));
	lg_print_field("life", "%" PRId64 " s", assertion->expires_at - assertion->issued_at);
}

int lg_cli_person_read(struct lg_call *call, struct lg_error *err)
{
	uint8_t keys[1][LG_PUBLIC_KEY_BYTES];
	const struct lg_person_rules rules = {keys, 1, MAX_AGE_S, TOLERANCE_S};
	struct lg_person_assertion assertion;
	uint8_t *data;
	size_t len;
	int result =
		lg_read_file(call->word[0], LG_PERSON_ASSERTION_MAX_BYTES, false, &data, &len, err);

	if (result)
		return result;
	memcpy(keys[0], call->option[LG_O_public_key].bytes, LG_PUBLIC_KEY_BYTES);
	result = lg_person_assertion_open(
		(struct lg_bytes){data, len}, &rules, lg_unix_s(call->clock), &assertion, err);
	free(data);
	if (!result && lg_call_has(call, LG_O_number))
		result = check_person(call, &assertion, call->option[LG_O_number].text, err);
	if (result)
		return result;
	say_hex(call, "application", assertion.application, sizeof(assertion.application));
	say_hex(call, "person", assertion.person, sizeof(assertion.person));
	say_hex(call, "cti", assertion.id, sizeof(assertion.id));
	say_hex(call, "kid", assertion.kid, sizeof(assertion.kid));
	lg_call_say(call, "issued_at", json_integer(assertion.issued_at));
	lg_call_say(call, "expires_at", json_integer(assertion.expires_at));
	if (!lg_call_json(call))
		print(&assertion, call);
	return 0;
}
