// SPDX-License-Identifier: Apache-2.0
#include "control/cli/issue_request.h"

#include "common/date.h"
#include "control/cli/value.h"
#include "keys/key_file.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define NOW INT64_C(1795420801) // 2026-11-23 16:00:01 in China
#define TODAY 20780
#define HASH "000102030405060708090a0b0c0d0e0f"
#define HASH32 HASH HASH

static struct lg_value values[LG_O_COUNT];
static struct lg_number_key number_key = {{7}};
static json_t *request;
static struct lg_error err;

static void give(enum lg_option_id id, const char *text)
{
	cr_assert_eq(
		lg_value_parse(&lg_options[id], text, NOW, &values[id], &err), 0, "%s", err.text);
}

static void start(void)
{
	cr_assert_eq(lg_keys_init(&err), 0);
	give(LG_O_authority, "110000");
	give(LG_O_class, "C1,M");
	give(LG_O_number_hash, HASH);
	give(LG_O_holder_public, HASH32);
	give(LG_O_photo_hash, HASH32);
}

static void stop(void)
{
	json_decref(request);
}

TestSuite(issue_request, .init = start, .fini = stop);

static int build(void)
{
	return lg_issue_request(values, &number_key, NOW, &request, &err);
}

static const char *text_of(const char *name)
{
	const char *text = json_string_value(json_object_get(request, name));

	return text ? text : "";
}

static int64_t number_of(const char *name)
{
	const json_t *value = json_object_get(request, name);

	return json_is_integer(value) ? json_integer_value(value) : -1;
}

static void refuses(const char *saying)
{
	cr_expect_eq(build(), LG_E_ARGUMENT);
	cr_expect_not_null(strstr(err.text, saying), "\"%s\" lacks \"%s\"", err.text, saying);
}

Test(issue_request, has_every_field_and_sound_defaults)
{
	cr_assert_eq(build(), 0, "%s", err.text);
	cr_expect_str_eq(text_of("do"), "licence.issue");
	cr_expect_eq(number_of("authority"), 110000);
	cr_expect_str_eq(text_of("classes"), "C1,M");
	cr_expect_str_eq(text_of("number_hash"), HASH);
	cr_expect_str_eq(text_of("holder_key"), HASH32);
	cr_expect_str_eq(text_of("photo"), HASH32);
	cr_expect_eq(number_of("first_issue_day"), TODAY);
	cr_expect_eq(number_of("valid_from_day"), TODAY);
	cr_expect_eq(number_of("valid_until_day"), TODAY + 6 * 365 + 2, "two leap days");
	cr_expect_null(json_object_get(request, "version"));
	cr_expect_null(json_object_get(request, "not_before"));
	cr_expect_null(json_object_get(request, "lifetime_s"));
	cr_expect_null(json_object_get(request, "replaces"));
}

Test(issue_request, takes_what_is_given)
{
	give(LG_O_first_issue, "2006-05-01");
	give(LG_O_valid_from, "2026-05-01");
	give(LG_O_valid_until, "long");
	give(LG_O_version, "3");
	give(LG_O_not_before, "+60");
	give(LG_O_lifetime, "7d");
	give(LG_O_replaces, HASH);
	cr_assert_eq(build(), 0, "%s", err.text);
	cr_expect_eq(number_of("first_issue_day"), 13269);
	cr_expect_eq(number_of("valid_from_day"), 20574);
	cr_expect_eq(number_of("valid_until_day"), 0);
	cr_expect_eq(number_of("version"), 3);
	cr_expect_eq(number_of("not_before"), NOW + 60);
	cr_expect_eq(number_of("lifetime_s"), 7 * 86400);
	cr_expect_str_eq(text_of("replaces"), HASH);
}

Test(issue_request, hashes_the_number_under_the_key)
{
	char once[33];

	values[LG_O_number_hash].text = NULL;
	give(LG_O_number, "11010519491231002X");
	cr_assert_eq(build(), 0, "%s", err.text);
	snprintf(once, sizeof(once), "%s", text_of("number_hash"));
	json_decref(request);
	number_key.key[0]++;
	cr_assert_eq(build(), 0);
	cr_expect_str_neq(once, text_of("number_hash"));
	json_decref(request);
	request = NULL;
	cr_expect_eq(lg_issue_request(values, NULL, NOW, &request, &err), LG_E_ARGUMENT);
	cr_expect_not_null(strstr(err.text, "--number-key"));
	give(LG_O_number, "110105194912310021");
	refuses("check character");
	cr_expect_null(strstr(err.text, "19491231"), "numbers stay out of messages");
}

Test(issue_request, wants_exactly_one_of_each_pair)
{
	give(LG_O_number, "11010519491231002X");
	refuses("--number and --number-hash exclude each other");
	values[LG_O_number].text = values[LG_O_number_hash].text = NULL;
	refuses("the licence number is missing");
	give(LG_O_number_hash, HASH);
	values[LG_O_holder_public].text = NULL;
	refuses("the holder's key is missing");
	give(LG_O_holder_public, HASH32);
	values[LG_O_photo_hash].text = NULL;
	refuses("the photo is missing");
	give(LG_O_photo_hash, HASH32);
	values[LG_O_class].text = NULL;
	refuses("--class");
	values[LG_O_authority].text = NULL;
	refuses("--authority");
}

Test(issue_request, refuses_days_in_a_wrong_order)
{
	give(LG_O_valid_from, "2026-05-01");
	give(LG_O_valid_until, "2026-04-30");
	refuses("end before it begins");
	give(LG_O_valid_until, "2026-05-01");
	give(LG_O_first_issue, "2026-05-02");
	refuses("--first-issue");
}

Test(issue_request, reads_photo_and_holder_key_from_files)
{
	char folder[] = "/tmp/licgate-issue-XXXXXX", photo[64], holder[64];
	struct lg_keypair *pair = lg_keypair_new();
	char hex[65];
	FILE *file;

	cr_assert_not_null(mkdtemp(folder));
	snprintf(photo, sizeof(photo), "%s/photo", folder);
	snprintf(holder, sizeof(holder), "%s/holder", folder);
	cr_assert_eq(lg_key_file_write(holder, LG_KEY_HOLDER, pair, &err), 0, "%s", err.text);
	file = fopen(photo, "w");
	fputs("abc", file);
	fclose(file);
	values[LG_O_photo_hash].text = values[LG_O_holder_public].text = NULL;
	give(LG_O_photo, photo);
	give(LG_O_holder_key, holder);
	cr_assert_eq(build(), 0, "%s", err.text);
	lg_hex(hex, lg_keypair_public(pair), LG_PUBLIC_KEY_BYTES);
	cr_expect_str_eq(text_of("holder_key"), hex);
	// FIPS 180-4's example.
	cr_expect_str_eq(text_of("photo"),
		"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	json_decref(request);
	request = NULL;
	fclose(fopen(photo, "w"));
	refuses("empty");
	unlink(photo);
	cr_expect_lt(build(), 0, "no photo file");
	unlink(holder);
	rmdir(folder);
	lg_keypair_free(pair);
}
