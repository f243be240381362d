// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/drivers/driver.h"
#include "control/issuance/photo_store.h"
#include "common/condition.h"
#include "control/issuance/drivers/invent.h"
#include "control/records/records_fixture.h"
#include "keys/keypair.h"

#include <stdlib.h>

#define TODAY 20787
#define NOW_MS INT64_C(1796000000000)

static struct lg_connection *connection;
static struct lg_error *const err = &records_fixture.err;

static void setup(void)
{
	cr_assert_eq(lg_keys_init(NULL), LG_OK);
	records_setup();
	connection = records_take();
}

static void teardown(void)
{
	lg_database_give(connection);
	records_teardown();
}

TestSuite(driver, .init = setup, .fini = teardown, .timeout = 60);

static struct lg_driver somebody(void)
{
	struct lg_driver driver;

	RECORDS_MUST(lg_driver_invent(1, 3, 110000, TODAY, &driver, err));
	driver.conditions = driver.until_day = 0;
	return driver;
}

static unsigned put(struct lg_driver *driver, struct lg_bytes photo)
{
	unsigned changed;

	RECORDS_MUST(lg_sql_begin(connection, err));
	RECORDS_MUST(lg_driver_put(connection, driver, photo, NOW_MS, &changed, err));
	RECORDS_MUST(lg_sql_commit(connection, err));
	return changed;
}

static const struct lg_bytes no_photo;

Test(driver, is_found_by_number_and_id_as_it_was_put)
{
	struct lg_driver driver = somebody(), found;
	char number[LG_DRIVER_NUMBER_BYTES];

	strcpy(number, driver.number);
	cr_expect_eq(put(&driver, no_photo), LG_DRIVER_ADDED);
	cr_expect_eq(strlen(driver.id), 32);
	cr_expect_eq(driver.version, 1);
	cr_expect_eq(driver.changed_ms, NOW_MS);
	cr_expect_not(driver.conditions_due);
	RECORDS_MUST(lg_driver_find_by_number(connection, number, &found, err));
	cr_expect_str_eq(found.id, driver.id);
	cr_expect_str_eq(found.name, driver.name);
	cr_expect_str_eq(found.address, driver.address);
	cr_expect_eq(found.birth_day, driver.birth_day);
	cr_expect_eq(found.sex, driver.sex);
	cr_expect_eq(found.classes, driver.classes);
	RECORDS_MUST(lg_driver_find_by_id(connection, driver.id, &found, err));
	cr_expect_str_eq(found.number, number);
	RECORDS_REFUSED(LG_E_NOT_FOUND, "no such driver",
		lg_driver_find_by_id(connection, "00", &found, err));
}

Test(driver, is_found_by_a_number_written_in_lower_case)
{
	struct lg_driver driver = somebody(), found;

	strcpy(driver.number, "HK12X");
	put(&driver, no_photo);
	RECORDS_MUST(lg_driver_find_by_number(connection, "hk12x", &found, err));
	cr_expect_str_eq(found.number, "HK12X");
	RECORDS_REFUSED(LG_E_NOT_FOUND, "no such driver",
		lg_driver_find_by_number(connection, "hk12x ", &found, err));
	RECORDS_REFUSED(LG_E_NOT_FOUND, "no such driver",
		lg_driver_find_by_number(connection,
			"HK12X000000000000000000000000000000000000000000000000", &found, err));
}

Test(driver, reports_exactly_what_changed)
{
	struct lg_driver driver = somebody();

	put(&driver, no_photo);
	cr_expect_eq(put(&driver, no_photo), 0);
	cr_expect_eq(driver.version, 1);
	driver.classes ^= 1;
	cr_expect_eq(put(&driver, no_photo), LG_DRIVER_CLASSES);
	cr_expect_eq(driver.version, 2);
	driver.valid_until_day = driver.valid_until_day ? 0 : driver.valid_from_day + 3650;
	cr_expect_eq(put(&driver, no_photo), LG_DRIVER_VALIDITY);
	driver.authority = 310000;
	cr_expect_eq(put(&driver, no_photo), LG_DRIVER_AUTHORITY);
	strcpy(driver.address, "示例市新路1号");
	cr_expect_eq(put(&driver, no_photo), LG_DRIVER_PERSON);
	driver.points = 11 - driver.points;
	cr_expect_eq(put(&driver, no_photo), LG_DRIVER_POINTS);
	driver.first_issue_day--;
	cr_expect_eq(put(&driver, no_photo), LG_DRIVER_FIRST_ISSUE);
	driver.classes ^= 1;
	driver.authority = 110000;
	cr_expect_eq(put(&driver, no_photo), LG_DRIVER_CLASSES | LG_DRIVER_AUTHORITY);
}

Test(driver, has_conditions_that_changed_marked_as_due)
{
	struct lg_driver driver = somebody();

	put(&driver, no_photo);
	cr_expect_not(driver.conditions_due);
	driver.conditions = LG_LETTER('A');
	cr_expect_eq(put(&driver, no_photo), 0);
	driver.conditions = LG_LETTER('N');
	driver.until_day = TODAY + 30;
	cr_expect_eq(put(&driver, no_photo), LG_DRIVER_CONDITIONS);
	cr_expect(driver.conditions_due);
	RECORDS_MUST(lg_sql_run(
		connection, "UPDATE drivers SET conditions_due = 0", NULL, 0, NULL, err));
	driver.points++;
	put(&driver, no_photo);
	cr_expect_not(driver.conditions_due);
	driver.until_day++;
	cr_expect_eq(put(&driver, no_photo), LG_DRIVER_CONDITIONS);
	cr_expect(driver.conditions_due);
}

Test(driver, keeps_its_photo_until_another_comes)
{
	struct lg_driver driver = somebody();
	struct lg_bytes first, second, found;
	char photo[LG_RECORD_ID_BYTES];

	RECORDS_MUST(lg_driver_invent_photo(1, 3, &first, err));
	RECORDS_MUST(lg_driver_invent_photo(1, 4, &second, err));
	cr_expect_eq(put(&driver, first), LG_DRIVER_ADDED | LG_DRIVER_PHOTO);
	strcpy(photo, driver.photo);
	cr_expect_eq(strlen(photo), 32);
	cr_expect_eq(put(&driver, no_photo), 0);
	cr_expect_eq(put(&driver, first), 0);
	cr_expect_str_eq(driver.photo, photo);
	cr_expect_eq(put(&driver, second), LG_DRIVER_PHOTO);
	cr_expect_str_neq(driver.photo, photo);
	RECORDS_MUST(lg_photo_get(connection, photo, &found, err)); // it stays
	cr_assert_eq(found.len, first.len);
	cr_expect_arr_eq(found.data, first.data, first.len);
	cr_expect_eq(records_number("SELECT COUNT(*) FROM photos"), 2);
	RECORDS_REFUSED(
		LG_E_NOT_FOUND, "no such photo", lg_photo_get(connection, "no", &found, err));
	free((void *)first.data);
	free((void *)second.data);
	free((void *)found.data);
}

static void refused(const struct lg_driver *driver, const char *words)
{
	RECORDS_REFUSED(LG_E_ARGUMENT, words, lg_driver_check(driver, err));
	cr_expect_null(strstr(err->text, driver->number));
	cr_expect_null(strstr(err->text, "王"));
}

#define REFUSED(field, value, words)                                                               \
	do {                                                                                       \
		struct lg_driver wrong = somebody();                                               \
		wrong.field = (value);                                                             \
		refused(&wrong, words);                                                            \
	} while (0)

Test(driver, is_refused_with_what_cannot_be)
{
	struct lg_driver forged = somebody();

	strcpy(forged.name, "two\nlines");
	refused(&forged, "control characters");
	REFUSED(sex, 'X', "sex must be M or F");
	REFUSED(sex, somebody().sex == 'M' ? 'F' : 'M', "sex differs");
	REFUSED(birth_day, somebody().birth_day + 1, "birth date differs");
	REFUSED(number[17], somebody().number[17] == '1' ? '2' : '1', "check");
	REFUSED(name[0], '\0', "name is empty");
	REFUSED(name[1], '\xff', "UTF-8");
	REFUSED(address[0], '\0', "address is empty");
	REFUSED(file_number[11], 'A', "12 digits");
	REFUSED(file_number[11], '\0', "12 digits");
	REFUSED(authority, 99999, "six digits");
	REFUSED(classes, 0, "classes");
	REFUSED(classes, 1u << 17, "classes");
	REFUSED(first_issue_day, somebody().birth_day, "first issue");
	REFUSED(valid_from_day, somebody().first_issue_day - 1, "validity");
	REFUSED(valid_until_day, somebody().valid_from_day, "validity");
	REFUSED(points, 100, "points");
	REFUSED(conditions, LG_LETTER('Q'), "letters of the table");
	REFUSED(conditions, LG_CONDITION_REPLACED, "credential");
	REFUSED(until_day, TODAY, "last day");
}
