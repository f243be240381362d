// SPDX-License-Identifier: Apache-2.0
// On both databases, beside a real control.
#include "common/counters.h"
#include "control/issuance/issuance_fixture.h"
#include "control/operator_fixture.h"
#include "control/portal/control_client.h"
#include "control/portal/portal.h"
#include "control/portal/route.h"

#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static struct lg_counters *counters;
static struct lg_portal portal;
static struct lg_reply reply;

static void make_counters(void)
{
	char *path = issuance_fixture.conf.dataplane_counters;

	snprintf(path, LG_CONF_STRING_BYTES, "%s/counters", fixture.directory);
	RECORDS_MUST(lg_counters_create(path, 2, &counters, &records_fixture.err));
	lg_count_add(lg_counters_worker(counters, 0), LG_C_verdict_VALID, 40);
	lg_count_add(lg_counters_worker(counters, 1), LG_C_verdict_VALID, 2);
	lg_count_add(lg_counters_worker(counters, 1), LG_C_verdict_GONE, 3);
	lg_gauge_set(counters, LG_G_fresh_as_of_ms, (uint64_t)ISSUANCE_START_MS - 7500);
}

static void setup(void)
{
	operator_setup();
	issuance_setup();
	make_counters();
	portal = (struct lg_portal){
		.conf = &issuance_fixture.conf,
		.clock = &issuance_fixture.clock,
		.records = records_fixture.database,
		.issuance = &issuance_fixture.issuance,
	};
	RECORDS_MUST(lg_control_client_new(fixture.conf.control_operator_socket, 2, PATIENCE_MS,
		&portal.control, &records_fixture.err));
}

static void teardown(void)
{
	json_decref(reply.json);
	lg_control_client_free(portal.control);
	lg_counters_close(counters);
	issuance_teardown();
	operator_teardown();
}

TestSuite(answer_overview, .init = setup, .fini = teardown, .timeout = 60);

static const json_t *look(void)
{
	const struct lg_http_request request = {.now_ms = issuance_fixture.now_ms};

	json_decref(reply.json);
	reply = (struct lg_reply){.status = 200};
	RECORDS_MUST(lg_answer_overview(&portal, &request, &reply, &records_fixture.err));
	return reply.json;
}

static json_int_t number(const char *part, const char *name)
{
	const json_t *object = json_object_get(reply.json, part);

	cr_assert(json_is_integer(json_object_get(object, name)), "no %s.%s", part, name);
	return json_integer_value(json_object_get(object, name));
}

static bool misses(const char *part)
{
	const json_t *list = json_object_get(reply.json, "unavailable");
	json_t *row;
	size_t i;

	json_array_foreach(list, i, row) if (strcmp(json_string_value(json_object_get(row, "part")),
						     part) == 0) return true;
	return false;
}

Test(answer_overview, control_keys_and_data_plane_are_told)
{
	json_t *key, *added = expect(ADD_KEY);

	// The rotation driver looks at the key within a second.
	for (unsigned i = 0; i < 100; i++) {
		look();
		if (json_object_get(json_object_get(reply.json, "control"), "next_rotation_ms"))
			break;
		usleep(50000);
	}
	cr_expect_eq(json_array_size(json_object_get(reply.json, "unavailable")), 0);
	cr_expect_eq(number("control", "epoch"), 1);
	cr_expect_gt(number("control", "generation"), 0);
	cr_expect_gt(number("control", "next_rotation_ms"), INT64_C(1000000000000));
	cr_expect_null(json_object_get(json_object_get(reply.json, "control"), "state_dir"));
	cr_expect(json_is_false(
		json_object_get(json_object_get(reply.json, "dataplane"), "connected")));
	key = json_array_get(json_object_get(reply.json, "keys"), 0);
	cr_expect_str_eq(answer_text(key, "kid"), answer_text(added, "kid"));
	cr_expect_str_eq(answer_text(key, "state"), "active");
	cr_expect_eq(answer_number(key, "authority"), 110000);
	cr_expect_eq(
		answer_number(key, "active_from_ms"), 1000 * answer_number(added, "active_from"));
}

Test(answer_overview, verdicts_are_counted_over_all_workers)
{
	const json_t *by = json_object_get(json_object_get(look(), "verdicts"), "by");

	cr_expect_eq(number("verdicts", "total"), 45);
	cr_expect_eq(answer_number(by, "VALID"), 42);
	cr_expect_eq(answer_number(by, "GONE"), 3);
	cr_expect_eq(json_object_size(by), 2);
	cr_expect_eq(json_integer_value(json_object_get(reply.json, "table_age_s")), 7);
}

static double rate(void)
{
	return json_real_value(json_object_get(json_object_get(look(), "verdicts"), "per_second"));
}

Test(answer_overview, rate_is_that_since_the_look_before)
{
	cr_expect_float_eq(rate(), 0, 0.01);
	issuance_fixture.now_ms += 2000;
	lg_count_add(lg_counters_worker(counters, 0), LG_C_verdict_VALID, 500);
	cr_expect_float_eq(rate(), 250, 0.01);
	// Too soon for another one: what was found holds, for whoever looks.
	issuance_fixture.now_ms += 100;
	lg_count_add(lg_counters_worker(counters, 0), LG_C_verdict_VALID, 100);
	cr_expect_float_eq(rate(), 250, 0.01);
	issuance_fixture.now_ms += 900;
	cr_expect_float_eq(rate(), 100, 0.01);
}

Test(answer_overview, applications_reviews_and_notifications_are_counted)
{
	char id[LG_RECORD_ID_BYTES];

	for (unsigned n = 1; n <= 3; n++) {
		issuance_driver(n, id);
		issuance_application(
			id, LG_PHOTO_CAMERA, n == 3 ? LG_STATE_CONFIRMED : LG_STATE_REVIEW);
	}
	look();
	cr_expect_eq(number("applications", "REVIEW"), 2);
	cr_expect_eq(number("applications", "CONFIRMED"), 1);
	cr_expect_eq(number("reviews", "waiting"), 2);
	cr_expect_eq(number("reviews", "overdue"), 0);
	cr_expect_gt(number("reviews", "oldest_due_ms"), issuance_fixture.now_ms);
	cr_expect_eq(number("notifications", "due"), 0);
}

Test(answer_overview, part_that_cannot_be_had_is_named_and_the_rest_is_there)
{
	operator_end(SIGKILL);
	cr_assert_eq(remove(issuance_fixture.conf.dataplane_counters), 0);
	look();
	cr_expect(misses("control") && misses("keys") && misses("verdicts"));
	cr_expect_not(misses("records"));
	cr_expect_null(json_object_get(reply.json, "control"));
	cr_expect_null(json_object_get(reply.json, "verdicts"));
	cr_expect_eq(number("reviews", "waiting"), 0);
}
