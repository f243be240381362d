// SPDX-License-Identifier: Apache-2.0
#include "control/control_fixture.h"
#include "control/state_dir.h"
#include "control/store_documents.h"
#include "control/store_keys.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

TestSuite(control, .init = fixture_open, .fini = fixture_close);

static int open_again(void)
{
	lg_control_close(&fixture.control);
	return lg_control_open(&fixture.control, &fixture.conf, &fixture.clock, &fixture.err);
}

// Path of the only key file of a role.
static void key_path(const char *role, char path[LG_STATE_PATH_BYTES])
{
	char folder[LG_STATE_PATH_BYTES];
	const struct dirent *entry;
	DIR *keys;

	snprintf(folder, sizeof(folder), "%s/keys", fixture.conf.control_state_dir);
	keys = opendir(folder);
	cr_assert(keys);
	path[0] = '\0';
	while ((entry = readdir(keys)))
		if (strncmp(entry->d_name, role, strlen(role)) == 0)
			MUST(lg_state_path(path, folder, entry->d_name, &fixture.err));
	closedir(keys);
	cr_assert(path[0], "no %s key file", role);
}

Test(control, first_state_is_the_first_generation_with_a_trust_list_that_opens)
{
	struct lg_document document;
	struct lg_trust_list *list;

	cr_expect_eq(lg_store_generation(fixture.control.store), 1);
	MUST(lg_store_document(
		fixture.control.store, LG_SECTION_TRUST_LIST, &document, &fixture.err));
	MUST(lg_trust_list_open(
		document.content, &fixture.roots, fixture.unix_s, &list, &fixture.err));
	cr_expect_eq(list->version, 1);
	cr_expect_eq(list->status_count, 1);
	cr_expect_eq(list->issuer_count, 0);
	lg_trust_list_free(list);
	lg_store_document_free(&document);
}

Test(control, state_is_made_once)
{
	struct lg_root_keys roots;

	lg_control_close(&fixture.control);
	REFUSED(LG_E_EXISTS, "exists already",
		lg_control_create(&fixture.conf, &fixture.clock, &roots, &fixture.err));
	MUST(lg_control_open(&fixture.control, &fixture.conf, &fixture.clock, &fixture.err));
}

Test(control, keys_without_a_database_are_not_written_over)
{
	char path[LG_STATE_PATH_BYTES];
	struct lg_root_keys roots;

	lg_control_close(&fixture.control);
	snprintf(path, sizeof(path), "%s/%s", fixture.conf.control_state_dir, LG_STORE_FILE);
	cr_assert_eq(unlink(path), 0);
	REFUSED(LG_E_EXISTS, "backup",
		lg_control_create(&fixture.conf, &fixture.clock, &roots, &fixture.err));
	key_path("root", path);
	cr_expect_eq(access(path, F_OK), 0);
}

Test(control, signs_with_as_many_root_keys_as_the_threshold_says)
{
	struct lg_document document;
	struct lg_trust_list *list;

	fixture_close();
	fixture_prepare();
	fixture.conf.trust_threshold = 3;
	MUST(lg_control_create(&fixture.conf, &fixture.clock, &fixture.roots, &fixture.err));
	cr_assert_eq(fixture.roots.count, 3);
	cr_assert_eq(fixture.roots.threshold, 3);
	MUST(lg_control_open(&fixture.control, &fixture.conf, &fixture.clock, &fixture.err));
	MUST(lg_store_document(
		fixture.control.store, LG_SECTION_TRUST_LIST, &document, &fixture.err));
	MUST(lg_trust_list_open(
		document.content, &fixture.roots, fixture.unix_s, &list, &fixture.err));
	lg_trust_list_free(list);
	lg_store_document_free(&document);
}

Test(control, one_at_a_time)
{
	struct lg_control second;

	REFUSED(LG_E_STATE, "another licgate-control",
		lg_control_open(&second, &fixture.conf, &fixture.clock, &fixture.err));
}

Test(control, missing_root_key_file_is_named)
{
	char path[LG_STATE_PATH_BYTES];

	key_path("root", path);
	cr_assert_eq(unlink(path), 0);
	REFUSED(LG_E_NOT_FOUND, "root key file", open_again());
}

Test(control, missing_key_of_an_authority_is_named)
{
	char path[LG_STATE_PATH_BYTES];

	fixture_add_authority(FIXTURE_AUTHORITY);
	key_path("issuer", path);
	cr_assert_eq(unlink(path), 0);
	REFUSED(LG_E_NOT_FOUND, path, open_again());
}

Test(control, damaged_key_file_is_named)
{
	char path[LG_STATE_PATH_BYTES];

	key_path("status", path);
	cr_assert_eq(truncate(path, 40), 0);
	cr_expect_neq(open_again(), LG_OK);
	cr_expect(strstr(fixture.err.text, path), "%s", fixture.err.text);
}

Test(control, key_file_under_another_keys_name_is_refused)
{
	char status[LG_STATE_PATH_BYTES];
	char issuer[LG_STATE_PATH_BYTES];
	struct lg_keyring *ring;
	struct lg_keypair *pair;

	key_path("status", status);
	MUST(lg_keyring_open(fixture.directory, &ring, &fixture.err));
	MUST(lg_keyring_create(ring, LG_KEY_STATUS, &pair, &fixture.err));
	snprintf(issuer, sizeof(issuer), "%s/keys", fixture.directory);
	{
		char hex[2 * LG_KID_BYTES + 1];
		char other[LG_STATE_PATH_BYTES + 32];

		lg_hex(hex, lg_keypair_kid(pair), LG_KID_BYTES);
		snprintf(other, sizeof(other), "%s/status-%s.key", issuer, hex);
		cr_assert_eq(rename(other, status), 0);
	}
	lg_keyring_close(ring);
	REFUSED(LG_E_KEY, "another key", open_again());
}

Test(control, roots_of_the_configuration_must_be_the_states)
{
	char hex[2 * LG_PUBLIC_KEY_BYTES + 1];

	lg_hex(hex, fixture.roots.key[0], LG_PUBLIC_KEY_BYTES);
	snprintf(fixture.conf.trust_root_keys, LG_CONF_STRING_BYTES, "%s", hex);
	MUST(open_again());
	memset(fixture.conf.trust_root_keys, 'a', 64);
	REFUSED(LG_E_CONFIG, "trust.root_keys", open_again());
}

Test(control, new_epoch_goes_beyond_whatever_was_lost)
{
	struct lg_document before;
	struct lg_document after;

	MUST(lg_store_document(
		fixture.control.store, LG_SECTION_TRUST_LIST, &before, &fixture.err));
	MUST(lg_store_set_lost_generation(fixture.control.store, 50, &fixture.err));
	MUST(lg_control_new_epoch(&fixture.control, &fixture.err));
	fixture_reopen();
	cr_expect_eq(lg_store_epoch(fixture.control.store), 2);
	cr_expect_eq(lg_store_generation(fixture.control.store), 2);
	cr_expect_eq(lg_store_lost_generation(fixture.control.store), 0);
	MUST(lg_store_document(fixture.control.store, LG_SECTION_TRUST_LIST, &after, &fixture.err));
	cr_expect_gt(after.version, before.version + 1000);
	lg_store_document_free(&before);
	lg_store_document_free(&after);
}
