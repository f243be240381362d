// SPDX-License-Identifier: Apache-2.0
#include "control/fields.h"

#include <criterion/criterion.h>
#include <string.h>

static struct lg_error err;
static json_t *request;

static void given(const char *text)
{
	json_decref(request);
	request = json_loads(text, 0, NULL);
	cr_assert(request);
}

static void expect_refused(int rc, const char *words)
{
	cr_expect_eq(rc, LG_E_ARGUMENT);
	cr_expect(strstr(err.text, words), "%s", err.text);
}

Test(fields, unknown_names_are_refused_and_the_known_ones_told)
{
	given("{\"do\": \"x\", \"cti\": 1, \"inde\": 2}");
	expect_refused(lg_fields_known(request, "cti authority index", &err), "\"inde\"");
	expect_refused(lg_fields_known(request, "cti authority index", &err), "authority index");
	expect_refused(lg_fields_known(request, "", &err), "none");
	given("{\"do\": \"x\", \"cti\": 1, \"index\": 2}");
	cr_expect_eq(lg_fields_known(request, "cti authority index", &err), LG_OK);
	given("{\"do\": \"x\", \"\": 1}");
	expect_refused(lg_fields_known(request, "cti authority index", &err), "unknown");
}

Test(fields, numbers_have_bounds_and_a_type)
{
	int64_t value = 5;

	given("{\"n\": 10, \"r\": 1.0, \"s\": \"10\"}");
	cr_expect_eq(lg_field_number(request, "n", 10, 10, &value, &err), LG_OK);
	cr_expect_eq(value, 10);
	value = 5;
	expect_refused(lg_field_number(request, "n", 11, 20, &value, &err), "11 to 20");
	expect_refused(lg_field_number(request, "n", 0, 9, &value, &err), "0 to 9");
	expect_refused(lg_field_number(request, "r", 0, 9, &value, &err), "integer");
	expect_refused(lg_field_number(request, "s", 0, 99, &value, &err), "integer");
	expect_refused(lg_field_number(request, "m", 0, 9, &value, &err), "missing");
	cr_expect_eq(lg_field_number_if(request, "m", 0, 9, &value, &err), LG_OK);
	cr_expect_eq(value, 5);
}

Test(fields, text_has_a_length_and_no_zero_byte)
{
	const char *value;

	given("{\"t\": \"abc\", \"e\": \"\", \"n\": 1}");
	cr_expect_eq(lg_field_text(request, "t", 3, &value, &err), LG_OK);
	cr_expect_str_eq(value, "abc");
	expect_refused(lg_field_text(request, "t", 2, &value, &err), "1 to 2");
	expect_refused(lg_field_text(request, "e", 2, &value, &err), "1 to 2");
	expect_refused(lg_field_text(request, "n", 2, &value, &err), "text");
	expect_refused(lg_field_text(request, "m", 2, &value, &err), "missing");
	cr_expect_eq(lg_field_text_if(request, "m", 2, &value, &err), LG_OK);
	cr_expect_null(value);
	json_object_set_new(request, "z", json_stringn("a\0b", 3));
	expect_refused(lg_field_text(request, "z", 9, &value, &err), "text");
}

Test(fields, hex_is_exact)
{
	uint8_t out[2] = {0};

	given("{\"h\": \"0aFf\", \"s\": \"0a\", \"l\": \"0aff00\", \"x\": \"0agg\", \"n\": 10}");
	cr_expect_eq(lg_field_hex(request, "h", out, 2, &err), LG_OK);
	cr_expect_eq(out[0], 0x0a);
	cr_expect_eq(out[1], 0xff);
	expect_refused(lg_field_hex(request, "s", out, 2, &err), "4 hexadecimal digits");
	expect_refused(lg_field_hex(request, "l", out, 2, &err), "4 hexadecimal digits");
	expect_refused(lg_field_hex(request, "x", out, 2, &err), "4 hexadecimal digits");
	expect_refused(lg_field_hex(request, "n", out, 2, &err), "4 hexadecimal digits");
	expect_refused(lg_field_hex(request, "m", out, 2, &err), "missing");
}

Test(fields, bytes_are_put_as_lower_case_hex)
{
	given("{}");
	lg_field_put_hex(request, "k", (const uint8_t[]){0xAB, 0x01}, 2);
	cr_expect_str_eq(json_string_value(json_object_get(request, "k")), "ab01");
}
