// SPDX-License-Identifier: Apache-2.0
#include "keys/key_file.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

// Checksums computed apart, with Python's hashlib.blake2b.
#define SEED "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"
#define LINE "licgate-key 1 issuer " SEED " a058f1c22df29c82\n"

static char directory[] = "/tmp/licgate-key-XXXXXX";
static char path[64], other_path[64];
static struct lg_keypair *pair;
static struct lg_error err;

static void start(void)
{
	uint8_t seed[LG_SEED_BYTES];

	cr_assert_eq(lg_keys_init(&err), 0);
	cr_assert_not_null(mkdtemp(directory));
	snprintf(path, sizeof(path), "%s/key", directory);
	snprintf(other_path, sizeof(other_path), "%s/other", directory);
	cr_assert(lg_unhex(seed, sizeof(seed), SEED));
	pair = lg_keypair_from_seed(seed);
	cr_assert_not_null(pair);
}

static void finish(void)
{
	lg_keypair_free(pair);
	unlink(path);
	unlink(other_path);
	rmdir(directory);
}

TestSuite(key_file, .init = start, .fini = finish);

static void put_file(const char *text, size_t len)
{
	FILE *const file = fopen(path, "w");

	cr_assert_not_null(file);
	cr_assert_eq(fwrite(text, 1, len, file), len);
	cr_assert_eq(fclose(file), 0);
	cr_assert_eq(chmod(path, 0600), 0);
}

static void expect_refused(enum lg_key_role role, int code, const char *mention)
{
	struct lg_keypair *const untouched = pair;
	struct lg_keypair *found = untouched;

	cr_expect_eq(lg_key_file_read(path, role, &found, &err), code, "%s", err.text);
	cr_expect_eq(found, untouched);
	cr_expect_not_null(strstr(err.text, mention), "\"%s\" lacks \"%s\"", err.text, mention);
	cr_expect_not_null(strstr(err.text, directory), "\"%s\" names no file", err.text);
	cr_expect_null(strstr(err.text, SEED), "a secret in an error text");
}

Test(key_file, writes_the_documented_line)
{
	char line[sizeof(LINE) + 1] = "";
	struct stat status;
	FILE *file;

	cr_assert_eq(lg_key_file_write(path, LG_KEY_ISSUER, pair, &err), 0, "%s", err.text);
	cr_assert_eq(stat(path, &status), 0);
	cr_expect_eq(status.st_mode & 07777, 0600);
	file = fopen(path, "r");
	cr_assert_not_null(file);
	cr_expect_eq(fread(line, 1, sizeof(line) - 1, file), strlen(LINE));
	fclose(file);
	cr_expect_str_eq(line, LINE);
}

Test(key_file, reads_back_every_role)
{
	for (enum lg_key_role role = LG_KEY_ROOT; role <= LG_KEY_STATUS_LIST; role++) {
		struct lg_keypair *found;

		cr_assert_eq(lg_key_file_write(path, role, pair, &err), 0, "%s", err.text);
		cr_assert_eq(lg_key_file_read(path, role, &found, &err), 0, "%s", err.text);
		cr_expect_eq(
			memcmp(lg_keypair_seed(found), lg_keypair_seed(pair), LG_SEED_BYTES), 0);
		cr_expect_eq(memcmp(lg_keypair_kid(found), lg_keypair_kid(pair), LG_KID_BYTES), 0);
		lg_keypair_free(found);
		unlink(path);
	}
}

Test(key_file, refuses_another_role)
{
	for (enum lg_key_role written = LG_KEY_ROOT; written <= LG_KEY_STATUS_LIST; written++) {
		cr_assert_eq(lg_key_file_write(path, written, pair, &err), 0);
		for (enum lg_key_role wanted = LG_KEY_ROOT; wanted <= LG_KEY_STATUS_LIST; wanted++)
			if (wanted != written)
				expect_refused(wanted, LG_E_KEY, lg_key_role_name(wanted));
		unlink(path);
	}
}

Test(key_file, refuses_a_role_that_only_begins_right)
{
	static const char line[] = "licgate-key 1 issuerx " SEED " 07ffa9eb47baaee9\n";

	put_file(line, strlen(line));
	expect_refused(LG_KEY_ISSUER, LG_E_KEY, "issuerx");
}

Test(key_file, refuses_text_hidden_behind_a_zero)
{
	static const char line[] = "licgate-key 1 issuer " SEED "\0more 7bc912398842d1e9\n";

	put_file(line, sizeof(line) - 1);
	expect_refused(LG_KEY_ISSUER, LG_E_FORMAT, "line");
}

Test(key_file, refuses_a_role_changed_by_hand)
{
	put_file("licgate-key 1 status " SEED " a058f1c22df29c82\n", strlen(LINE));
	expect_refused(LG_KEY_STATUS, LG_E_HASH, "checksum");
}

Test(key_file, refuses_to_replace_a_file)
{
	cr_assert_eq(lg_key_file_write(path, LG_KEY_ISSUER, pair, &err), 0);
	cr_expect_eq(lg_key_file_write(path, LG_KEY_ISSUER, pair, &err), LG_E_EXISTS);
	cr_expect_not_null(strstr(err.text, path));
	unlink(path);
	cr_assert_eq(symlink(other_path, path), 0);
	cr_expect_eq(lg_key_file_write(path, LG_KEY_ISSUER, pair, &err), LG_E_EXISTS);
	cr_expect_neq(access(other_path, F_OK), 0);
}

Test(key_file, refuses_a_file_cut_anywhere)
{
	for (size_t len = 0; len < strlen(LINE); len++) {
		struct lg_keypair *found;

		put_file(LINE, len);
		cr_expect_neq(
			lg_key_file_read(path, LG_KEY_ISSUER, &found, &err), 0, "%zu bytes", len);
	}
}

Test(key_file, refuses_every_flipped_bit)
{
	for (size_t bit = 0; bit < 8 * strlen(LINE); bit++) {
		struct lg_keypair *found;
		char line[sizeof(LINE)];

		memcpy(line, LINE, sizeof(line));
		line[bit / 8] ^= (char)(1 << bit % 8);
		put_file(line, strlen(LINE));
		cr_expect_neq(
			lg_key_file_read(path, LG_KEY_ISSUER, &found, &err), 0, "bit %zu", bit);
	}
}

Test(key_file, refuses_more_than_one_line)
{
	char long_line[400];

	put_file(LINE "\n", strlen(LINE) + 1);
	expect_refused(LG_KEY_ISSUER, LG_E_FORMAT, "line");
	put_file("\n" LINE, strlen(LINE) + 1);
	expect_refused(LG_KEY_ISSUER, LG_E_FORMAT, "line");
	put_file(LINE LINE, 2 * strlen(LINE));
	expect_refused(LG_KEY_ISSUER, LG_E_FORMAT, "line");
	memset(long_line, 'a', sizeof(long_line));
	put_file(long_line, sizeof(long_line));
	expect_refused(LG_KEY_ISSUER, LG_E_FORMAT, "line");
}

// Forms that are wrong although their checksum is right.
Test(key_file, refuses_other_forms)
{
	static const char *const lines[] = {
		"licgate-key 2 issuer " SEED " 464484273f7ba0ac\n",
		"licgate-key 1 issuer "
		"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f cab55fb68ad7b0cb\n",
		"licgate-key 1 issuer " SEED "00 e24559faf933fd12\n",
		"licgate-key 1 issuer  " SEED " e47014dc960bdd59\n",
		"licgate-key 1 issuer "
		"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f6g "
		"f6aa7464d9931436\n",
		"licgate-key 1 issuer 86a3de97c550714e\n",
		"licgate-client 1 issuer " SEED " fa32f2468469d98a\n",
		"key 447f0b47ade868b5\n",
	};

	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
		put_file(lines[i], strlen(lines[i]));
		expect_refused(LG_KEY_ISSUER, LG_E_FORMAT, "hold");
	}
}

Test(key_file, refuses_a_file_that_others_may_read_or_write)
{
	static const mode_t modes[] = {0640, 0620, 0604, 0602, 0644, 0660, 0601};

	put_file(LINE, strlen(LINE));
	for (size_t i = 0; i < sizeof(modes) / sizeof(modes[0]); i++) {
		cr_assert_eq(chmod(path, modes[i]), 0);
		expect_refused(LG_KEY_ISSUER, LG_E_PERMISSION, "chmod 600");
	}
}

Test(key_file, refuses_a_file_of_another_owner)
{
	if (geteuid() != 0)
		cr_skip_test("SKIPPED another owner: only root can give a file away");
	put_file(LINE, strlen(LINE));
	cr_assert_eq(chown(path, 65534, 65534), 0);
	expect_refused(LG_KEY_ISSUER, LG_E_PERMISSION, "chown 0");
}

Test(key_file, refuses_what_is_not_a_plain_file)
{
	put_file(LINE, strlen(LINE));
	cr_assert_eq(rename(path, other_path), 0);
	expect_refused(LG_KEY_ISSUER, LG_E_NOT_FOUND, "No such file");
	cr_assert_eq(symlink(other_path, path), 0);
	expect_refused(LG_KEY_ISSUER, LG_E_PERMISSION, "symbolic link");
	unlink(path);
	cr_assert_eq(mkfifo(path, 0600), 0);
	expect_refused(LG_KEY_ISSUER, LG_E_FORMAT, "regular file");
	unlink(path);
	cr_assert_eq(mkdir(path, 0700), 0);
	expect_refused(LG_KEY_ISSUER, LG_E_FORMAT, "regular file");
	rmdir(path);
}

Test(key_file, refuses_a_directory_where_anybody_may_write)
{
	cr_assert_eq(lg_key_file_write(path, LG_KEY_ISSUER, pair, &err), 0);
	cr_assert_eq(chmod(directory, 0777), 0);
	expect_refused(LG_KEY_ISSUER, LG_E_PERMISSION, "chmod o-w");
	cr_expect_eq(lg_key_file_write(other_path, LG_KEY_ISSUER, pair, &err), LG_E_PERMISSION);
	cr_expect_neq(access(other_path, F_OK), 0);
	cr_assert_eq(chmod(directory, 01777), 0); // as /tmp: others cannot replace our files
	cr_expect_eq(lg_key_file_write(other_path, LG_KEY_ISSUER, pair, &err), 0);
}

Test(key_file, says_which_directory_is_missing)
{
	cr_expect_eq(
		lg_key_file_write("/nonexistent/key", LG_KEY_ISSUER, pair, &err), LG_E_NOT_FOUND);
	cr_expect_not_null(strstr(err.text, "/nonexistent"));
}

Test(key_file, finds_a_name_without_directory_in_the_present_one)
{
	struct lg_keypair *found;

	cr_assert_eq(chdir(directory), 0);
	cr_assert_eq(lg_key_file_write("key", LG_KEY_ROOT, pair, &err), 0, "%s", err.text);
	cr_assert_eq(lg_key_file_read("key", LG_KEY_ROOT, &found, &err), 0, "%s", err.text);
	lg_keypair_free(found);
}

Test(key_file, fails_when_memory_cannot_be_locked)
{
	struct lg_keypair *found;

	if (mlock(NULL, 1) == 0)
		cr_skip_test("SKIPPED locked memory: this build locks nothing (sanitizer)");
	if (geteuid() == 0) {
		cr_assert_eq(chown(directory, 65534, 65534), 0);
		cr_assert_eq(setresuid(65534, 65534, 65534), 0);
	}
	put_file(LINE, strlen(LINE));
	cr_assert_eq(setrlimit(RLIMIT_MEMLOCK, &(struct rlimit){0, 0}), 0);
	cr_expect_eq(lg_key_file_read(path, LG_KEY_ISSUER, &found, &err), LG_E_NO_MEMORY);
	cr_expect_not_null(strstr(err.text, "ulimit -l"));
}
