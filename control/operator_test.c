// SPDX-License-Identifier: Apache-2.0
// What operators ask, and what they are answered.
#include "control/operator_fixture.h"

#include <stdio.h>
#include <string.h>

TestSuite(operator, .init = operator_setup, .fini = operator_teardown, .timeout = 60);

Test(operator, licence_is_issued_found_and_conditioned)
{
	json_t *key = expect(ADD_KEY);
	json_t *issued = expect(ISSUE "}");
	json_t *found;
	json_t *set;
	char request[256];

	cr_expect_str_eq(answer_text(issued, "kid"), answer_text(key, "kid"));
	cr_expect_eq(answer_number(issued, "index"), 0);
	cr_expect_eq(answer_number(issued, "generation"), 3);
	snprintf(request, sizeof(request),
		"{'do': 'status.set', 'cti': '%s', 'conditions': 'BD', 'until_day': 21000, "
		"'cause': 'order 7'}",
		answer_text(issued, "cti"));
	set = expect(request);
	cr_expect_str_eq(answer_text(set, "before"), "A");
	cr_expect_str_eq(answer_text(set, "conditions"), "BD");
	cr_expect_eq(answer_number(set, "generation"), 4);
	cr_expect_not(answer_flag(set, "in_force"));
	found = expect("{'do': 'licence.get', 'authority': 110000, 'index': 0}");
	cr_expect_str_eq(answer_text(found, "credential"), answer_text(issued, "credential"));
	cr_expect_str_eq(answer_text(found, "conditions"), "BD");
	cr_expect_eq(answer_number(found, "until_day"), 21000);
	found = expect("{'do': 'status.get', 'authority': 110000, 'index': 0}");
	cr_expect_eq(answer_number(found, "generation"), 4);
}

Test(operator, mistakes_are_answered_by_sentences)
{
	json_t *answer;

	REFUSED(LG_E_ARGUMENT, "status.set", ask("{'do': 'nothing'}", &answer));
	REFUSED(LG_E_ARGUMENT, "\"do\" is missing", ask("{}", &answer));
	REFUSED(LG_E_FORMAT, "not a JSON object", ask("[1]", &answer));
	REFUSED(LG_E_ARGUMENT, "unknown field \"indx\"",
		ask("{'do': 'status.get', 'authority': 110000, 'indx': 0}", &answer));
	REFUSED(LG_E_ARGUMENT, "\"index\" is missing",
		ask("{'do': 'status.get', 'authority': 110000}", &answer));
	REFUSED(LG_E_ARGUMENT, "not both",
		ask("{'do': 'status.get', 'cti': '00', 'index': 0}", &answer));
	REFUSED(LG_E_NOT_FOUND, "110000",
		ask("{'do': 'status.get', 'authority': 110000, 'index': 0}", &answer));
	REFUSED(LG_E_KEY, "licgate keys add 110000", ask(ISSUE "}", &answer));
	REFUSED(LG_E_ARGUMENT, "no role",
		ask("{'do': 'client.enrol', 'roles': ['king']}", &answer));
	expect(ADD_KEY);
	REFUSED(LG_E_ARGUMENT, "unknown field \"x\"", ask(ISSUE ", 'x': 1}", &answer));
	REFUSED(LG_E_ARGUMENT, "0 to 4294967295", ask(ISSUE ", 'valid_until_day': -1}", &answer));
	REFUSED(LG_E_ARGUMENT, "1 to 31536000",
		ask("{'do': 'keys.rotate', 'authority': 110000, 'lead_s': 0}", &answer));
}

Test(operator, keys_are_listed_rotated_and_revoked)
{
	json_t *first = expect(ADD_KEY);
	json_t *rotated = expect("{'do': 'keys.rotate', 'authority': 110000, 'lead_s': 3600}");
	json_t *list = expect("{'do': 'keys.list'}");
	char request[128];
	json_t *revoked;

	cr_expect_str_eq(answer_text(rotated, "retiring"), answer_text(first, "kid"));
	cr_assert_eq(json_array_size(json_object_get(list, "keys")), 2);
	cr_expect_str_eq(answer_text(json_array_get(json_object_get(list, "keys"), 0), "kid"),
		answer_text(first, "kid"), "the one that starts first stands first");
	cr_assert_eq(json_array_size(json_object_get(list, "root_keys")), 1);
	cr_expect_eq(strlen(answer_text(list, "status_kid")), 16);
	snprintf(request, sizeof(request),
		"{'do': 'keys.revoke', 'authority': 110000, 'kid': '%s'}",
		answer_text(first, "kid"));
	revoked = expect(request);
	cr_expect_str_eq(answer_text(revoked, "state"), "revoked");
	cr_expect_str_eq(answer_text(revoked, "next"), answer_text(rotated, "next"));
	cr_expect_str_eq(answer_text(expect(ISSUE "}"), "kid"), answer_text(rotated, "next"));
	cr_expect_eq(answer_number(expect("{'do': 'keys.trust_list'}"), "version"), 4);
}

Test(operator, keys_are_listed_by_authority)
{
	static const uint32_t authorities[] = {650000, 110000, 440000, 310000};
	json_int_t before = 0;
	char request[64];
	json_t *keys, *key;
	size_t i;

	for (i = 0; i < 4; i++) {
		snprintf(request, sizeof(request), "{'do': 'keys.add', 'authority': %u}",
			authorities[i]);
		expect(request);
	}
	keys = json_object_get(expect("{'do': 'keys.list'}"), "keys");
	cr_assert_eq(json_array_size(keys), 4);
	json_array_foreach(keys, i, key)
	{
		cr_expect_gt(answer_number(key, "authority"), before);
		before = answer_number(key, "authority");
	}
}

Test(operator, client_is_enrolled_and_denied_once)
{
	json_t *client = expect("{'do': 'client.enrol', 'roles': ['police', 'lab']}");
	char request[96];
	json_t *answer;

	cr_expect_str_eq(answer_text(client, "client_id"), "2200010000000001");
	cr_expect_eq(strlen(answer_text(client, "key")), 64);
	snprintf(request, sizeof(request), "{'do': 'client.deny', 'client_id': '%s'}",
		answer_text(client, "client_id"));
	cr_expect_eq(answer_number(expect(request), "generation"), 2);
	REFUSED(LG_E_EXISTS, "denied already", ask(request, &answer));
	REFUSED(LG_E_NOT_FOUND, "0000000000000007",
		ask("{'do': 'client.deny', 'client_id': '0000000000000007'}", &answer));
}

Test(operator, help_lists_every_operation)
{
	json_t *list = json_object_get(expect("{'do': 'help'}"), "operations");

	cr_expect_geq(json_array_size(list), 14);
}
