// SPDX-License-Identifier: Apache-2.0
#include "keys/licence_number.h"

#include "keys/key_file.h"
#include "keys/keypair.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static struct lg_error err;
static char folder[] = "/tmp/licgate-number-XXXXXX";
static char path[64];

static void start(void)
{
	cr_assert_eq(lg_keys_init(&err), 0);
	cr_assert_not_null(mkdtemp(folder));
	snprintf(path, sizeof(path), "%s/key", folder);
}

static void stop(void)
{
	unlink(path);
	rmdir(folder);
}

TestSuite(licence_number, .init = start, .fini = stop);

Test(licence_number, accepts_numbers_with_a_right_check_character)
{
	cr_expect_eq(lg_licence_number_check("11010519491231002X", &err), 0);
	cr_expect_eq(lg_licence_number_check("11010519491231002x", &err), 0);
	cr_expect_eq(lg_licence_number_check("H12345678", &err), 0, "not a citizen's");
	cr_expect_eq(lg_licence_number_check("A", &err), 0);
	cr_expect_eq(lg_licence_number_check("ABCDEFGHIJABCDEFGHIJABCDEFGHIJ12", &err), 0);
}

Test(licence_number, refuses_every_single_wrong_digit)
{
	for (unsigned i = 0; i < 17; i++) {
		char number[] = "11010519491231002X";

		number[i] = (char)('0' + (number[i] - '0' + 1) % 10);
		cr_expect_eq(lg_licence_number_check(number, &err), LG_E_ARGUMENT, "%s", number);
	}
	for (char last = '0'; last <= '9'; last++) {
		char number[] = "11010519491231002X";

		number[17] = last;
		cr_expect_eq(lg_licence_number_check(number, &err), LG_E_ARGUMENT);
	}
}

Test(licence_number, refuses_other_characters_without_repeating_them)
{
	cr_expect_eq(lg_licence_number_check("", &err), LG_E_ARGUMENT);
	cr_expect_eq(lg_licence_number_check("1234 5", &err), LG_E_ARGUMENT);
	cr_expect_null(strstr(err.text, "1234"));
	cr_expect_eq(lg_licence_number_check("12\xe9", &err), LG_E_ARGUMENT);
	cr_expect_eq(lg_licence_number_check("1A010519491231002X", &err), LG_E_ARGUMENT);
	cr_expect_eq(
		lg_licence_number_check("ABCDEFGHIJABCDEFGHIJABCDEFGHIJ123", &err), LG_E_ARGUMENT);
}

Test(licence_number, hash_depends_on_key_and_number_alone)
{
	struct lg_number_key key = {{1}}, other = {{2}};
	uint8_t a[LG_LICENCE_NUMBER_BYTES], b[LG_LICENCE_NUMBER_BYTES];

	lg_licence_number_hash(&key, "11010519491231002X", a);
	lg_licence_number_hash(&key, "11010519491231002x", b);
	cr_expect_arr_eq(a, b, sizeof(a), "case does not matter");
	lg_licence_number_hash(&key, "H12345678", b);
	cr_expect_arr_neq(a, b, sizeof(a));
	lg_licence_number_hash(&other, "11010519491231002X", b);
	cr_expect_arr_neq(a, b, sizeof(a));
}

Test(licence_number, key_comes_back_from_its_file)
{
	struct lg_number_key key, again;
	struct stat status;

	cr_assert_eq(lg_number_key_make(path, &err), 0, "%s", err.text);
	cr_assert_eq(stat(path, &status), 0);
	cr_expect_eq(status.st_mode & 0777, 0600);
	cr_assert_eq(lg_number_key_read(path, &key, &err), 0, "%s", err.text);
	cr_assert_eq(lg_number_key_read(path, &again, &err), 0);
	cr_expect_arr_eq(key.key, again.key, sizeof(key.key));
	cr_expect_lt(lg_number_key_make(path, &err), 0, "a key is never replaced");
}

Test(licence_number, refuses_a_key_of_another_kind)
{
	struct lg_keypair *pair = lg_keypair_new();
	struct lg_number_key key;

	cr_assert_not_null(pair);
	cr_assert_eq(lg_key_file_write(path, LG_KEY_HOLDER, pair, &err), 0);
	cr_expect_eq(lg_number_key_read(path, &key, &err), LG_E_FORMAT);
	cr_expect_not_null(strstr(err.text, "licgate keys number-key"));
	lg_keypair_free(pair);
}
