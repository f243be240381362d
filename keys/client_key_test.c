// SPDX-License-Identifier: Apache-2.0
#include "keys/client_key.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

// Computed apart, with Python's hashlib.blake2b and PyNaCl's siphashx24: master 00…1f, message
// 00…ef.
#define ID UINT64_C(0x0601020304050607)
#define KEY "1a225110df1067b333b22b56a65daa3eb339a4d9750bda22fa6a65d077a7289d"
#define REQUEST_MAC "9e23fc2fa8fa8df2fe715c95eb022902"
#define ANSWER_MAC "97f3e11d6264e1920d1713d8ec194694"
#define LINE "licgate-client 1 0601020304050607 " KEY " 8f4fc215d0a651f1\n"

static char directory[] = "/tmp/licgate-client-XXXXXX";
static char path[64];
static struct lg_client_key key;
static uint8_t message[240];
static struct lg_error err;

static void start(void)
{
	uint8_t master[LG_CLIENT_MASTER_BYTES];

	cr_assert_eq(lg_keys_init(&err), 0);
	cr_assert_not_null(mkdtemp(directory));
	snprintf(path, sizeof(path), "%s/client", directory);
	for (unsigned i = 0; i < sizeof(master); i++)
		master[i] = (uint8_t)i;
	for (unsigned i = 0; i < sizeof(message); i++)
		message[i] = (uint8_t)i;
	lg_client_key_derive(master, ID, &key);
}

static void finish(void)
{
	unlink(path);
	rmdir(directory);
}

TestSuite(client_key, .init = start, .fini = finish);

static void expect_hex(const uint8_t *data, size_t len, const char *wanted)
{
	char text[2 * LG_CLIENT_KEY_BYTES + 1];

	lg_hex(text, data, len);
	cr_expect_str_eq(text, wanted);
}

Test(client_key, packs_roles_epoch_and_serial_into_the_id)
{
	cr_expect_eq(lg_client_id(0x06, 0x0102, 0x0304050607), ID);
	cr_expect_eq(lg_client_id(0xff, 0xffff, UINT64_C(0xffffffffff)), UINT64_MAX);
	cr_expect_eq(lg_client_id(0, 0, UINT64_C(1) << 40), 0);
}

Test(client_key, allows_the_roles_of_the_id_and_no_others)
{
	for (unsigned role = 0; role < 64; role++)
		cr_expect_eq(lg_client_may(ID, role), role == 1 || role == 2, "role %u", role);
	for (unsigned role = 0; role < 300; role++)
		cr_expect_eq(lg_client_may(UINT64_MAX, role), role < LG_ROLE_MAX, "role %u", role);
}

Test(client_key, derives_as_computed_apart)
{
	cr_expect_eq(key.id, ID);
	expect_hex(key.key, sizeof(key.key), KEY);
}

Test(client_key, derives_another_key_for_every_id_and_master)
{
	uint8_t master[LG_CLIENT_MASTER_BYTES] = {0};
	struct lg_client_key other;

	lg_client_key_derive(master, ID, &other);
	cr_expect_neq(memcmp(other.key, key.key, sizeof(key.key)), 0);
	for (unsigned bit = 0; bit < 64; bit++) {
		struct lg_client_key changed;

		lg_client_key_derive(master, ID ^ UINT64_C(1) << bit, &changed);
		cr_expect_neq(memcmp(other.key, changed.key, sizeof(changed.key)), 0);
	}
}

Test(client_key, macs_as_computed_apart)
{
	uint8_t mac[LG_AUTHENTICATOR_BYTES];

	lg_client_mac(&key, LG_REQUEST_MAC, message, sizeof(message), mac);
	expect_hex(mac, sizeof(mac), REQUEST_MAC);
	cr_expect(lg_client_mac_matches(&key, LG_REQUEST_MAC, message, sizeof(message), mac));
	lg_client_mac(&key, LG_ANSWER_MAC, message, sizeof(message), mac);
	expect_hex(mac, sizeof(mac), ANSWER_MAC);
	cr_expect(lg_client_mac_matches(&key, LG_ANSWER_MAC, message, sizeof(message), mac));
}

Test(client_key, refuses_an_answer_sent_back_as_a_request)
{
	uint8_t mac[LG_AUTHENTICATOR_BYTES];

	lg_client_mac(&key, LG_ANSWER_MAC, message, sizeof(message), mac);
	cr_expect_not(lg_client_mac_matches(&key, LG_REQUEST_MAC, message, sizeof(message), mac));
}

Test(client_key, refuses_every_flipped_bit)
{
	uint8_t mac[LG_AUTHENTICATOR_BYTES];

	lg_client_mac(&key, LG_REQUEST_MAC, message, sizeof(message), mac);
	for (size_t bit = 0; bit < 8 * sizeof(mac); bit++) {
		mac[bit / 8] ^= (uint8_t)(1 << bit % 8);
		cr_expect_not(
			lg_client_mac_matches(&key, LG_REQUEST_MAC, message, sizeof(message), mac));
		mac[bit / 8] ^= (uint8_t)(1 << bit % 8);
	}
	for (size_t bit = 0; bit < 8 * sizeof(message); bit++) {
		message[bit / 8] ^= (uint8_t)(1 << bit % 8);
		cr_expect_not(
			lg_client_mac_matches(&key, LG_REQUEST_MAC, message, sizeof(message), mac));
		message[bit / 8] ^= (uint8_t)(1 << bit % 8);
	}
	cr_expect_not(
		lg_client_mac_matches(&key, LG_REQUEST_MAC, message, sizeof(message) - 1, mac));
}

static void put_file(const char *text, size_t len)
{
	FILE *const file = fopen(path, "w");

	cr_assert_not_null(file);
	cr_assert_eq(fwrite(text, 1, len, file), len);
	cr_assert_eq(fclose(file), 0);
	cr_assert_eq(chmod(path, 0600), 0);
}

Test(client_key, writes_the_documented_line_and_reads_it_back)
{
	struct lg_client_key found;
	char line[sizeof(LINE) + 1] = "";
	struct stat status;
	FILE *file;

	cr_assert_eq(lg_client_key_write(path, &key, &err), 0, "%s", err.text);
	cr_assert_eq(stat(path, &status), 0);
	cr_expect_eq(status.st_mode & 07777, 0600);
	file = fopen(path, "r");
	cr_assert_not_null(file);
	cr_expect_eq(fread(line, 1, sizeof(line) - 1, file), strlen(LINE));
	fclose(file);
	cr_expect_str_eq(line, LINE);
	cr_assert_eq(lg_client_key_read(path, &found, &err), 0, "%s", err.text);
	cr_expect_eq(found.id, ID);
	cr_expect_eq(memcmp(found.key, key.key, sizeof(key.key)), 0);
}

Test(client_key, refuses_to_replace_a_file)
{
	put_file("", 0);
	cr_expect_eq(lg_client_key_write(path, &key, &err), LG_E_EXISTS);
}

Test(client_key, refuses_a_file_cut_or_damaged_anywhere)
{
	struct lg_client_key found;

	for (size_t len = 0; len < strlen(LINE); len++) {
		put_file(LINE, len);
		cr_expect_neq(lg_client_key_read(path, &found, &err), 0, "%zu bytes", len);
	}
	for (size_t i = 0; i < strlen(LINE); i++) {
		char line[sizeof(LINE)];

		memcpy(line, LINE, sizeof(line));
		line[i] ^= 1;
		put_file(line, strlen(LINE));
		cr_expect_neq(lg_client_key_read(path, &found, &err), 0, "byte %zu", i);
	}
}

// Forms that are wrong although their checksum is right (computed apart).
Test(client_key, refuses_other_forms)
{
	static const char *const lines[] = {
		"licgate-client 2 0601020304050607 " KEY " ",
		"licgate-client 1 601020304050607 " KEY " ",
		"licgate-client 1 06010203040506070 " KEY " ",
		"licgate-client 1 060102030405060g " KEY " ",
		"licgate-client 1 0601020304050607 " KEY "00 ",
		"licgate-client 1 0601020304050607," KEY " ",
		"licgate-client 1 0601020304050607 ",
		"licgate-client 1 ",
		"licgate-key 1 issuer " KEY " ",
	};
	static const char *const checksums[] = {
		"654aa5f94616c073",
		"fa4fac08ae1f62ce",
		"925a28c4bbdbfd69",
		"88f4ac8b75df35b7",
		"2833bc498edb91ae",
		"2c33ec143567c10e",
		"25efe2f19fe0faac",
		"b83c08fc9b911b5e",
		"04b3e2d408d92a0d",
	};

	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
		struct lg_client_key found = key;
		char line[256];

		snprintf(line, sizeof(line), "%s%s\n", lines[i], checksums[i]);
		put_file(line, strlen(line));
		cr_expect_eq(lg_client_key_read(path, &found, &err), LG_E_FORMAT, "%s: %s", line,
			err.text);
	}
}
