// SPDX-License-Identifier: Apache-2.0
#include "control/records/records_fixture.h"

#include <sys/stat.h>

TestSuite(database, .init = records_setup, .fini = records_teardown, .timeout = 60);

Test(database, has_the_tables_of_the_records)
{
	cr_expect_eq(records_number("SELECT COUNT(*) FROM drivers"), 0);
	cr_expect_eq(records_number("SELECT version FROM schema_version"), 1);
}
