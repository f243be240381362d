// SPDX-License-Identifier: Apache-2.0
#include "dataplane/gun/watch.h"

#include <criterion/criterion.h>

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

static char *text;
static size_t text_len;
static struct lg_watch watch;

static void start(void)
{
	watch.out = open_memstream(&text, &text_len);
}

static void end(void)
{
	fclose(watch.out);
	free(text);
}

TestSuite(watch, .init = start, .fini = end);

static bool see(enum lg_verdict verdict, uint64_t generation, int64_t unix_ns)
{
	const struct lg_answer answer = {.verdict = (uint8_t)verdict,
		.generation = generation,
		.epoch = 2,
		.gateway_time_ms = 1795000000001};

	return lg_watch_see(&watch, &answer, unix_ns);
}

static unsigned lines(void)
{
	unsigned count = 0;

	fflush(watch.out);
	for (size_t i = 0; i < text_len; i++)
		count += text[i] == '\n';
	return count;
}

Test(watch, reports_the_first_answer_and_then_only_changes)
{
	see(LG_VALID, 7, 1);
	see(LG_VALID, 7, 2);
	cr_assert_eq(lines(), 1);
	see(LG_VALID, 8, 3);
	cr_assert_eq(lines(), 2);
	see(LG_GONE, 8, 4);
	see(LG_GONE, 8, 5);
	cr_assert_eq(lines(), 3);
	cr_assert_eq(watch.changes, 3);
}

Test(watch, ends_at_the_verdict_waited_for)
{
	watch.until = LG_GONE;
	cr_assert_not(see(LG_VALID, 7, 1));
	cr_assert_not(see(LG_ABNORMAL, 8, 2));
	cr_assert_not(watch.reached);
	cr_assert(see(LG_GONE, 9, 3));
	cr_assert(watch.reached);
}

Test(watch, never_ends_by_itself)
{
	cr_assert_not(see(LG_GONE, 7, 1));
	cr_assert_not(watch.reached);
}

Test(watch, prints_moment_verdict_and_generation_for_people)
{
	see(LG_GONE, 9, 1795000000123456789);
	fflush(watch.out);
	cr_assert(strstr(text, "1795000000123.45"), "%s", text);
	cr_assert(strstr(text, " GONE NONE  epoch 2 generation 9\n"), "%s", text);
}

Test(watch, prints_the_same_as_json)
{
	json_t *object;

	watch.json = true;
	see(LG_GONE, 9, 1795000000123456789);
	fflush(watch.out);
	object = json_loads(text, 0, NULL);
	cr_assert_not_null(object, "%s", text);
	cr_assert_float_eq(
		json_real_value(json_object_get(object, "unix_ms")), 1795000000123.457, 0.01);
	cr_assert_eq(json_integer_value(json_object_get(object, "gateway_ms")), 1795000000001);
	cr_assert_str_eq(json_string_value(json_object_get(object, "verdict")), "GONE");
	cr_assert_eq(json_integer_value(json_object_get(object, "generation")), 9);
	json_decref(object);
}
