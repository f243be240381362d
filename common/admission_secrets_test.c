// SPDX-License-Identifier: Apache-2.0
#include "common/policy.h"

#include <criterion/criterion.h>

static int parse(const uint8_t *data, size_t len, struct lg_admission_secrets *secrets)
{
	return lg_admission_parse((struct lg_bytes){data, len}, secrets, NULL);
}

Test(admission_secrets, return_what_was_written)
{
	struct lg_admission_secrets written = {.cookies_allowed = true}, read;
	uint8_t section[LG_ADMISSION_BYTES];

	memset(written.cookie_now, 1, sizeof(written.cookie_now));
	memset(written.cookie_before, 2, sizeof(written.cookie_before));
	memset(written.client_master, 3, sizeof(written.client_master));
	for (unsigned allowed = 0; allowed < 2; allowed++) {
		written.cookies_allowed = allowed;
		lg_admission_encode(&written, section);
		cr_assert_eq(parse(section, sizeof(section), &read), LG_OK);
		cr_assert_arr_eq(read.cookie_now, written.cookie_now, LG_COOKIE_SECRET_BYTES);
		cr_assert_arr_eq(read.cookie_before, written.cookie_before, LG_COOKIE_SECRET_BYTES);
		cr_assert_arr_eq(read.client_master, written.client_master, LG_CLIENT_MASTER_BYTES);
		cr_assert_eq(read.cookies_allowed, allowed);
	}
}

Test(admission_secrets, refuse_another_length_or_switch)
{
	struct lg_admission_secrets secrets = {0};
	uint8_t section[LG_ADMISSION_BYTES + 1] = {0};

	cr_assert_eq(parse(section, LG_ADMISSION_BYTES, &secrets), LG_OK);
	cr_assert_eq(parse(section, LG_ADMISSION_BYTES - 1, &secrets), LG_E_FORMAT);
	cr_assert_eq(parse(section, LG_ADMISSION_BYTES + 1, &secrets), LG_E_FORMAT);
	cr_assert_eq(parse(NULL, 0, &secrets), LG_E_FORMAT);
	section[LG_ADMISSION_BYTES - 1] = 2;
	cr_assert_eq(parse(section, LG_ADMISSION_BYTES, &secrets), LG_E_FORMAT);
	section[LG_ADMISSION_BYTES - 1] = 0;
	section[LG_ADMISSION_BYTES - 8] = 1;
	cr_assert_eq(parse(section, LG_ADMISSION_BYTES, &secrets), LG_E_FORMAT);
}
