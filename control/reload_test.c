// SPDX-License-Identifier: Apache-2.0
#include "control/reload.h"
#include "control/control_fixture.h"
#include "control/site_policy.h"
#include "control/store_clients.h"
#include "control/store_documents.h"

#include <stdio.h>

static char path[96];

static void setup(void)
{
	fixture_open();
	snprintf(path, sizeof(path), "%s/licgate.yaml", fixture.directory);
}

TestSuite(reload, .init = setup, .fini = fixture_close);

// The configuration in force with these lines on top.
static void write_conf(const char *lines)
{
	FILE *file = fopen(path, "w");

	cr_assert(file);
	fprintf(file,
		"port: {device: net_null0, ipv4: 10.0.0.1}\n"
		"control: {state_dir: %s, link_socket: %s, operator_socket: %s}\n%s",
		fixture.conf.control_state_dir, fixture.conf.control_link_socket,
		fixture.conf.control_operator_socket, lines);
	fclose(file);
}

static struct lg_policy policy(void)
{
	struct lg_document document;
	struct lg_policy found;

	MUST(lg_store_document(fixture.control.store, LG_SECTION_POLICY, &document, &fixture.err));
	MUST(lg_policy_parse(document.content, &found, &fixture.err));
	lg_store_document_free(&document);
	return found;
}

Test(reload, policy_change_is_a_generation)
{
	write_conf("policy: {table_max_age_s: 77, stale_table: notice}\n");
	MUST(lg_reload(&fixture.control, path, &fixture.err));
	cr_expect_eq(lg_store_generation(fixture.control.store), 2);
	cr_expect_eq(policy().table_max_age_s, 77);
	cr_expect(policy().stale_table_answers);
}

Test(reload, same_policy_is_no_generation)
{
	write_conf("");
	MUST(lg_reload(&fixture.control, path, &fixture.err));
	MUST(lg_reload_policy(&fixture.control, &fixture.err));
	cr_expect_eq(lg_store_generation(fixture.control.store), 1);
}

Test(reload, turning_cookies_off_changes_admission_and_keeps_its_secrets)
{
	struct lg_admission_secrets before;
	struct lg_admission_secrets after;

	MUST(lg_site_secrets(fixture.control.store, &before, &fixture.err));
	cr_expect(before.cookies_allowed);
	write_conf("policy: {unenrolled_clients: false}\n");
	MUST(lg_reload(&fixture.control, path, &fixture.err));
	MUST(lg_site_secrets(fixture.control.store, &after, &fixture.err));
	cr_expect_not(after.cookies_allowed);
	cr_expect_arr_eq(after.cookie_now, before.cookie_now, LG_COOKIE_SECRET_BYTES);
	cr_expect_arr_eq(after.client_master, before.client_master, LG_CLIENT_MASTER_BYTES);
	cr_expect_eq(lg_store_generation(fixture.control.store), 2);
}

Test(reload, live_keys_change_and_others_wait_for_a_restart)
{
	write_conf("rotation: {lead_s: 4321}\nworker: {burst_packets: 17}\n");
	MUST(lg_reload(&fixture.control, path, &fixture.err));
	cr_expect_eq(fixture.control.conf.rotation_lead_s, 4321);
	cr_expect_neq(fixture.control.conf.worker_burst_packets, 17);
}

Test(reload, file_with_mistakes_changes_nothing)
{
	write_conf("policy: {table_max_age_s: 77}\nrotation: {lead_s: never}\n");
	REFUSED(LG_E_CONFIG, "stays", lg_reload(&fixture.control, path, &fixture.err));
	cr_expect_eq(fixture.control.conf.policy_table_max_age_s, 600);
	cr_expect_eq(lg_store_generation(fixture.control.store), 1);
}

Test(reload, audience_too_long_changes_nothing)
{
	char lines[256];

	snprintf(lines, sizeof(lines), "policy: {audience: %065d}\n", 1);
	write_conf(lines);
	REFUSED(LG_E_CONFIG, "policy.audience", lg_reload(&fixture.control, path, &fixture.err));
	cr_expect_eq(lg_store_generation(fixture.control.store), 1);
	cr_expect_not(lg_store_in_transaction(fixture.control.store));
	cr_expect_str_eq(fixture.control.conf.policy_audience, "urn:licgate:verify");
}

Test(reload, denied_clients_are_in_the_policy)
{
	MUST(lg_store_client_add(fixture.control.store, 77, 1, &fixture.err));
	MUST(lg_store_client_deny(fixture.control.store, 77, 2, &fixture.err));
	MUST(lg_reload_policy(&fixture.control, &fixture.err));
	cr_assert_eq(policy().denied_count, 1);
	cr_expect_eq(policy().denied[0], 77);
}
