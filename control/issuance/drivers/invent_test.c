// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/drivers/invent.h"
#include "common/condition.h"
#include "common/date.h"
#include "control/issuance/drivers/eligibility.h"
#include "control/issuance/photo/photo.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#define TODAY 20787
#define AUTHORITY 110000
#define COUNT 3000

static struct lg_error err;

static struct lg_driver invent(uint64_t seed, uint32_t place)
{
	struct lg_driver driver;

	cr_assert_eq(lg_driver_invent(seed, place, AUTHORITY, TODAY, &driver, &err), LG_OK,
		"%u: %s", place, err.text);
	return driver;
}

static int by_number(const void *a, const void *b)
{
	return strcmp(a, b);
}

Test(driver_invent, gives_each_a_number_of_their_own_that_is_nobodys)
{
	static char numbers[2 * COUNT][LG_DRIVER_NUMBER_BYTES];

	for (uint32_t i = 0; i < COUNT; i++) {
		strcpy(numbers[i], invent(1, i).number);
		strcpy(numbers[COUNT + i], invent(1, LG_DRIVER_INVENT_MAX - 1 - i).number);
	}
	qsort(numbers, 2 * COUNT, sizeof(numbers[0]), by_number);
	for (uint32_t i = 0; i < 2 * COUNT; i++) {
		cr_assert_eq(strlen(numbers[i]), 18);
		cr_assert_eq(strncmp(numbers[i], "9900", 4), 0);
		cr_assert(i == 0 || strcmp(numbers[i], numbers[i - 1]) != 0);
	}
}

Test(driver_invent, is_plausible)
{
	unsigned men = 0, eligible = 0, with_conditions = 0, without_end = 0, ended = 0;

	for (uint32_t i = 0; i < COUNT; i++) {
		const struct lg_driver driver = invent(7, i);

		cr_assert_geq(driver.first_issue_day, lg_date_add_years(driver.birth_day, 18));
		cr_assert_leq(driver.first_issue_day, TODAY);
		men += driver.sex == 'M';
		without_end += driver.valid_until_day == 0;
		with_conditions += driver.conditions != 0;
		switch (lg_driver_eligibility(&driver, TODAY, NULL)) {
		case LG_ELIGIBLE:
			eligible++;
			break;
		case LG_BARRED_BY_END_OF_VALIDITY:
			ended++;
			break;
		case LG_BARRED_BY_CONDITIONS:
			cr_assert_neq(driver.conditions, 0);
			break;
		default:
			cr_assert_fail("validity that begins after today");
		}
	}
	cr_expect(men > COUNT / 3 && men < COUNT * 2 / 3, "%u men", men);
	cr_expect(eligible > COUNT * 8 / 10, "%u eligible", eligible);
	cr_expect(with_conditions > COUNT / 25 && with_conditions < COUNT / 6, "%u with conditions",
		with_conditions);
	cr_expect_gt(without_end, COUNT / 10);
	cr_expect_gt(ended, 0);
}

Test(driver_invent, is_the_same_for_the_same_arguments)
{
	const struct lg_driver one = invent(1, 5), again = invent(1, 5), other = invent(2, 5);
	struct lg_bytes photo, same;

	cr_expect_eq(memcmp(&one, &again, sizeof(one)), 0);
	cr_expect_neq(memcmp(&one, &other, sizeof(one)), 0);
	cr_assert_eq(lg_driver_invent_photo(1, 5, &photo, &err), LG_OK);
	cr_assert_eq(lg_driver_invent_photo(1, 5, &same, &err), LG_OK);
	cr_assert_eq(photo.len, same.len);
	cr_expect_arr_eq(photo.data, same.data, photo.len);
	free((void *)photo.data);
	free((void *)same.data);
}

Test(driver_invent, draws_photos_that_keep_the_rules)
{
	for (uint32_t i = 0; i < 40; i++) {
		struct lg_bytes photo;

		cr_assert_eq(lg_driver_invent_photo(11, i, &photo, &err), LG_OK, "%s", err.text);
		cr_expect_leq(photo.len, LG_PHOTO_MOST_BYTES);
		cr_expect_geq(photo.len, LG_PHOTO_LEAST_BYTES);
		free((void *)photo.data);
	}
}

Test(driver_invent, ends_where_numbers_would_repeat)
{
	struct lg_driver driver;

	cr_expect_eq(lg_driver_invent(1, LG_DRIVER_INVENT_MAX, AUTHORITY, TODAY, &driver, &err),
		LG_E_ARGUMENT);
}
