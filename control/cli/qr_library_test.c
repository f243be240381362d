// SPDX-License-Identifier: Apache-2.0
// Linked with --wrap=dlopen: a library is as good as not installed when the test says so.
#include "control/cli/qr_library.h"

#include <criterion/criterion.h>

#include <string.h>

void *__real_dlopen(const char *name, int flags);
void *__wrap_dlopen(const char *name, int flags);

static const char *missing;

void *__wrap_dlopen(const char *name, int flags)
{
	return missing && strstr(name, missing) ? NULL : __real_dlopen(name, flags);
}

static void expect_refused(const char *name)
{
	const struct lg_qr_library *library;
	struct lg_error err = {0};

	missing = name;
	cr_expect_eq(lg_qr_library_load(&library, &err), LG_E_HOST);
	cr_expect(strstr(err.text, name) && strstr(err.text, "install"), "%s", err.text);
	missing = NULL;
	cr_expect_eq(lg_qr_library_load(&library, &err), LG_OK, "%s", err.text);
}

Test(qr_library, missing_encoder_is_refused_by_name)
{
	expect_refused("libqrencode");
}

Test(qr_library, missing_png_is_refused_by_name)
{
	expect_refused("libpng");
}

Test(qr_library, is_loaded_once)
{
	const struct lg_qr_library *first, *second;
	struct lg_error err;

	cr_assert_eq(lg_qr_library_load(&first, &err), LG_OK, "%s", err.text);
	missing = "lib";
	cr_assert_eq(lg_qr_library_load(&second, &err), LG_OK, "%s", err.text);
	cr_expect_eq(first, second);
	cr_expect_str_not_empty(first->version());
}
