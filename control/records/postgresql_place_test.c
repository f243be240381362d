// SPDX-License-Identifier: Apache-2.0
// Connection strings that lead nowhere: the password is not told.
#include "control/records/database.h"

#include <criterion/criterion.h>

static struct lg_error err;

static int open_at(const char *where)
{
	const struct lg_database_place place = {
		.kind = LG_DATABASE_POSTGRESQL, .where = where, .connections = 1};
	struct lg_database *database;

	err.text[0] = 0;
	return lg_database_open(&place, &database, &err);
}

Test(postgresql_place, no_server_is_told_with_the_place)
{
	cr_expect_eq(open_at("host=/nowhere dbname=records user=u password=hunter2"), LG_E_CLOSED);
	cr_expect(strstr(err.text, "records at /nowhere"), "%s", err.text);
	cr_expect_null(strstr(err.text, "hunter2"), "%s", err.text);
}

Test(postgresql_place, no_server_is_told_without_the_password_of_an_address)
{
	cr_expect_eq(open_at("postgresql://u:a?hunter2@%2Fnowhere/records"), LG_E_CLOSED);
	cr_expect(strstr(err.text, "records at /nowhere"), "%s", err.text);
	cr_expect_null(strstr(err.text, "hunter2"), "%s", err.text);
}

Test(postgresql_place, a_string_that_cannot_be_read_is_not_repeated)
{
	cr_expect_eq(open_at("host=/nowhere password=a hunter2"), LG_E_ARGUMENT);
	cr_expect(strstr(err.text, "cannot be read"), "%s", err.text);
	cr_expect_null(strstr(err.text, "hunter2"), "%s", err.text);
}

Test(postgresql_place, a_password_that_divides_the_address_is_not_repeated)
{
	static const char *const strings[] = {
		"postgresql://u:pa@hunter2@/records",
		"postgresql://u:hunter2/x@host/records",
		"postgresql://u:a/hunter2@host/records",
	};

	for (size_t i = 0; i < sizeof(strings) / sizeof(strings[0]); i++) {
		cr_expect_eq(open_at(strings[i]), LG_E_ARGUMENT, "%s: %s", strings[i], err.text);
		cr_expect_null(strstr(err.text, "hunter2"), "%s", err.text);
	}
}
