// SPDX-License-Identifier: Apache-2.0
#include "common/error.h"

#include <criterion/criterion.h>
#include <errno.h>
#include <string.h>

static const int codes[] = {
#define ERROR(name, value, text) LG_E_##name,
#include "common/error.def"
#undef ERROR
};
enum { CODE_COUNT = sizeof(codes) / sizeof(codes[0]) };

Test(error, every_code_has_its_own_value_name_and_text)
{
	for (unsigned i = 0; i < CODE_COUNT; i++) {
		cr_assert_lt(codes[i], 0);
		cr_assert_str_neq(lg_error_name(codes[i]), "UNKNOWN");
		cr_assert_str_neq(lg_strerror(codes[i]), "unknown error");
		for (unsigned j = 0; j < i; j++) {
			cr_assert_neq(codes[i], codes[j]);
			cr_assert_str_neq(lg_error_name(codes[i]), lg_error_name(codes[j]));
			cr_assert_str_neq(lg_strerror(codes[i]), lg_strerror(codes[j]));
		}
	}
}

Test(error, success_and_unknown_codes_have_names_too)
{
	cr_assert_str_eq(lg_error_name(LG_OK), "OK");
	cr_assert_str_eq(lg_strerror(LG_OK), "success");
	cr_assert_str_eq(lg_error_name(1), "UNKNOWN");
	cr_assert_str_eq(lg_error_name(-9999), "UNKNOWN");
	cr_assert_str_eq(lg_strerror(-9999), "unknown error");
}

Test(error, fail_stores_code_and_sentence_and_returns_the_code)
{
	struct lg_error err;

	cr_assert_eq(lg_fail(&err, LG_E_GAP, "base %d, not %d", 3, 4), LG_E_GAP);
	cr_assert_eq(err.code, LG_E_GAP);
	cr_assert_str_eq(err.text, "base 3, not 4");
}

Test(error, fail_needs_nobody_to_listen)
{
	cr_assert_eq(lg_fail(NULL, LG_E_KEY, "unheard %s", "words"), LG_E_KEY);
}

Test(error, fail_in_goes_before_and_keeps_the_code)
{
	struct lg_error err;

	lg_fail(&err, LG_E_HASH, "hash does not match");
	cr_assert_eq(lg_fail_in(&err, "snapshot %u", 7), LG_E_HASH);
	cr_assert_eq(err.code, LG_E_HASH);
	cr_assert_str_eq(err.text, "snapshot 7: hash does not match");
}

Test(error, long_sentences_are_cut_and_still_end)
{
	char text[2000];
	struct lg_error err;

	memset(text, 'x', sizeof(text) - 1);
	text[sizeof(text) - 1] = 0;
	lg_fail(&err, LG_E_IO, "%s", text);
	cr_assert_eq(strlen(err.text), sizeof(err.text) - 1);
	lg_fail_in(&err, "%s", text);
	cr_assert_eq(strlen(err.text), sizeof(err.text) - 1);
	lg_fail(&err, LG_E_IO, "%s", text);
	lg_fail_in(&err, "short");
	cr_assert_eq(strlen(err.text), sizeof(err.text) - 1);
	cr_assert_eq(memcmp(err.text, "short: xxx", 10), 0);
}

Test(error, system_errors_keep_what_a_caller_may_act_on)
{
	cr_assert_eq(lg_error_of_errno(ENOENT), LG_E_NOT_FOUND);
	cr_assert_eq(lg_error_of_errno(EACCES), LG_E_PERMISSION);
	cr_assert_eq(lg_error_of_errno(EPERM), LG_E_PERMISSION);
	cr_assert_eq(lg_error_of_errno(EEXIST), LG_E_EXISTS);
	cr_assert_eq(lg_error_of_errno(ENOMEM), LG_E_NO_MEMORY);
	cr_assert_eq(lg_error_of_errno(ENOSPC), LG_E_NO_SPACE);
	cr_assert_eq(lg_error_of_errno(EIO), LG_E_IO);
	cr_assert_eq(lg_error_of_errno(EBADF), LG_E_IO);
}
