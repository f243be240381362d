// SPDX-License-Identifier: Apache-2.0
#include "control/cli/issue_request.h"

#include "common/credential.h"
#include "common/date.h"
#include "common/durable.h"
#include "control/fields.h"
#include "keys/key_file.h"

#include <sodium.h>

#include <stdlib.h>
#include <string.h>

#define PHOTO_MAX_BYTES (8 << 20)
#define FIRST_TERM_YEARS 6 // a first licence lasts six years

// Exactly one of two.
static int one_of(const struct lg_value *values, enum lg_option_id a, enum lg_option_id b,
	const char *what, struct lg_error *err)
{
	if (values[a].text && values[b].text)
		return lg_fail(err, LG_E_ARGUMENT,
			"--%s and --%s exclude each other: leave one out", lg_options[a].name,
			lg_options[b].name);
	if (!values[a].text && !values[b].text)
		return lg_fail(err, LG_E_ARGUMENT, "%s is missing: give --%s %s or --%s %s", what,
			lg_options[a].name, lg_options[a].placeholder, lg_options[b].name,
			lg_options[b].placeholder);
	return 0;
}

static int put_number(const struct lg_value *values, const struct lg_number_key *number_key,
	json_t *request, struct lg_error *err)
{
	const char *number = values[LG_O_number].text;
	uint8_t hash[LG_LICENCE_NUMBER_BYTES];
	int result = one_of(values, LG_O_number, LG_O_number_hash, "the licence number", err);

	if (result)
		return result;
	if (!number) {
		lg_field_put_hex(request, "number_hash", values[LG_O_number_hash].bytes,
			LG_LICENCE_NUMBER_BYTES);
		return 0;
	}
	if (!number_key)
		return lg_fail(err, LG_E_ARGUMENT,
			"--number needs --number-key FILE, since a hash without a key could be "
			"undone by trying all numbers; licgate keys number-key makes one");
	result = lg_licence_number_check(number, err);
	if (result)
		return result;
	lg_licence_number_hash(number_key, number, hash);
	lg_field_put_hex(request, "number_hash", hash, sizeof(hash));
	return 0;
}

static int put_holder(const struct lg_value *values, json_t *request, struct lg_error *err)
{
	struct lg_keypair *holder;
	int result = one_of(values, LG_O_holder_key, LG_O_holder_public, "the holder's key", err);

	if (result)
		return result;
	if (values[LG_O_holder_public].text) {
		lg_field_put_hex(request, "holder_key", values[LG_O_holder_public].bytes,
			LG_PUBLIC_KEY_BYTES);
		return 0;
	}
	result = lg_key_file_read(values[LG_O_holder_key].text, LG_KEY_HOLDER, &holder, err);
	if (result)
		return result;
	lg_field_put_hex(request, "holder_key", lg_keypair_public(holder), LG_PUBLIC_KEY_BYTES);
	lg_keypair_free(holder);
	return 0;
}

static int put_photo(const struct lg_value *values, json_t *request, struct lg_error *err)
{
	uint8_t hash[crypto_hash_sha256_BYTES];
	uint8_t *photo;
	size_t len;
	int result = one_of(values, LG_O_photo, LG_O_photo_hash, "the photo", err);

	if (result)
		return result;
	if (values[LG_O_photo_hash].text) {
		lg_field_put_hex(
			request, "photo", values[LG_O_photo_hash].bytes, LG_PHOTO_HASH_BYTES);
		return 0;
	}
	result = lg_read_file(values[LG_O_photo].text, PHOTO_MAX_BYTES, false, &photo, &len, err);
	if (result)
		return result;
	crypto_hash_sha256(hash, photo, len);
	free(photo);
	if (len == 0)
		return lg_fail(err, LG_E_ARGUMENT, "photo %s is empty", values[LG_O_photo].text);
	lg_field_put_hex(request, "photo", hash, sizeof(hash));
	return 0;
}

static int put_days(
	const struct lg_value *values, int64_t now, json_t *request, struct lg_error *err)
{
	const struct lg_value *given_until = &values[LG_O_valid_until];
	const int64_t from =
		values[LG_O_valid_from].text ? values[LG_O_valid_from].number : lg_licence_day(now);
	const int64_t first =
		values[LG_O_first_issue].text ? values[LG_O_first_issue].number : from;
	const int64_t until =
		given_until->text ? given_until->number : lg_date_add_years(from, FIRST_TERM_YEARS);

	if (until != 0 && until < from)
		return lg_fail(err, LG_E_ARGUMENT,
			"the licence would end before it begins: --valid-until lies before "
			"--valid-from");
	if (first > from)
		return lg_fail(err, LG_E_ARGUMENT,
			"the holder's first licence would be later than this one: --first-issue "
			"lies after --valid-from");
	json_object_set_new(request, "first_issue_day", json_integer(first));
	json_object_set_new(request, "valid_from_day", json_integer(from));
	json_object_set_new(request, "valid_until_day", json_integer(until));
	return 0;
}

static void put_rest(const struct lg_value *values, json_t *request)
{
	char classes[LG_CLASS_TEXT_BYTES];

	lg_class_format((uint32_t)values[LG_O_class].number, classes);
	json_object_set_new(request, "classes", json_string(classes));
	json_object_set_new(request, "authority", json_integer(values[LG_O_authority].number));
	if (values[LG_O_version].text)
		json_object_set_new(request, "version", json_integer(values[LG_O_version].number));
	if (values[LG_O_not_before].text)
		json_object_set_new(
			request, "not_before", json_integer(values[LG_O_not_before].number));
	if (values[LG_O_lifetime].text)
		json_object_set_new(
			request, "lifetime_s", json_integer(values[LG_O_lifetime].number));
	if (values[LG_O_replaces].text)
		lg_field_put_hex(
			request, "replaces", values[LG_O_replaces].bytes, LG_CREDENTIAL_ID_BYTES);
}

int lg_issue_request(const struct lg_value *values, const struct lg_number_key *number_key,
	int64_t now, json_t **request, struct lg_error *err)
{
	json_t *made = json_pack("{s:s}", "do", "licence.issue");
	int result = 0;

	if (!values[LG_O_authority].text)
		result = lg_fail(err, LG_E_ARGUMENT,
			"the authority is missing: give --authority NUMBER, such as 110000");
	else if (!values[LG_O_class].text)
		result = lg_fail(
			err, LG_E_ARGUMENT, "the class is missing: give --class, such as C1");
	if (!result)
		result = put_number(values, number_key, made, err);
	if (!result)
		result = put_holder(values, made, err);
	if (!result)
		result = put_photo(values, made, err);
	if (!result)
		result = put_days(values, now, made, err);
	if (result) {
		json_decref(made);
		return result;
	}
	put_rest(values, made);
	*request = made;
	return 0;
}
