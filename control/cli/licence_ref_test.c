// SPDX-License-Identifier: Apache-2.0
#include "control/cli/licence_ref.h"

#include <criterion/criterion.h>
#include <string.h>

static struct lg_error err;

static json_t *ref(const char *word)
{
	json_t *request = json_object();
	const int result = lg_licence_ref(word, request, &err);

	cr_expect_eq(result, 0, "%s: %s", word, err.text);
	return request;
}

Test(licence_ref, reads_authority_and_index)
{
	json_t *request = ref("110000/42");

	cr_expect_eq(json_integer_value(json_object_get(request, "authority")), 110000);
	cr_expect_eq(json_integer_value(json_object_get(request, "index")), 42);
	cr_expect_null(json_object_get(request, "cti"));
	json_decref(request);
	request = ref("110000/4294967295");
	cr_expect_eq(json_integer_value(json_object_get(request, "index")), 4294967295);
	json_decref(request);
}

Test(licence_ref, reads_a_credential_id)
{
	json_t *request = ref("000102030405060708090A0B0C0D0E0F");

	cr_expect_str_eq(json_string_value(json_object_get(request, "cti")),
		"000102030405060708090a0b0c0d0e0f");
	json_decref(request);
}

Test(licence_ref, refuses_the_rest_and_says_what_it_could_be)
{
	static const char *const bad[] = {"110000/", "11000/1", "110000/x", "110000/4294967296",
		"110000/99999999999999999999999", "000102030405060708090A0B0C0D0E", "/no/such/file",
		"LIC1:!", "LIC1:"};

	for (unsigned i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		json_t *request = json_object();

		cr_expect_lt(lg_licence_ref(bad[i], request, &err), 0, "%s", bad[i]);
		cr_expect_not_null(strstr(err.text, "AUTHORITY/INDEX"), "%s", err.text);
		cr_expect_eq(json_object_size(request), 0);
		json_decref(request);
	}
}
