// SPDX-License-Identifier: Apache-2.0
#include "common/condition.h"
#include "common/date.h"
#include "common/licence_class.h"
#include "common/utf8.h"
#include "control/issuance/drivers/driver.h"
#include "keys/licence_number.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#define CITIZEN_NUMBER_LEN 18
#define POINTS_MAX 99

static int check_text(const char *field, const char *value, struct lg_error *err)
{
	const size_t len = strlen(value);

	if (len == 0)
		return lg_fail(err, LG_E_ARGUMENT, "%s is empty", field);
	if (!lg_utf8_valid((struct lg_bytes){(const uint8_t *)value, len}))
		return lg_fail(err, LG_E_ARGUMENT, "%s is not UTF-8", field);
	for (size_t i = 0; i < len; i++) {
		if (iscntrl((unsigned char)value[i]) && (unsigned char)value[i] < 0x80)
			return lg_fail(err, LG_E_ARGUMENT, "%s holds control characters", field);
	}
	return LG_OK;
}

// GB 11643: area, birth date, order (odd: male), check character.
static int check_citizen(const struct lg_driver *driver, struct lg_error *err)
{
	const char *const number = driver->number;
	const bool male = (number[16] - '0') % 2 == 1;
	char date[LG_DATE_TEXT_BYTES];
	int64_t day;

	if (strlen(number) != CITIZEN_NUMBER_LEN ||
		strspn(number, "0123456789") < CITIZEN_NUMBER_LEN - 1)
		return LG_OK; // of another document
	snprintf(date, sizeof(date), "%.4s-%.2s-%.2s", number + 6, number + 10, number + 12);
	if (!lg_date_of_birth_parse(date, &day) || day != driver->birth_day)
		return lg_fail(err, LG_E_ARGUMENT, "birth date differs from the number's");
	if (male != (driver->sex == 'M'))
		return lg_fail(err, LG_E_ARGUMENT,
			"sex differs from the number's: the digit before the last is %s",
			male ? "odd, which means M" : "even, which means F");
	return LG_OK;
}

static int check_number(const struct lg_driver *driver, struct lg_error *err)
{
	const int rc = lg_licence_number_check(driver->number, err);

	if (rc != LG_OK)
		return rc;
	for (const char *at = driver->number; *at; at++) {
		if (islower((unsigned char)*at))
			return lg_fail(err, LG_E_ARGUMENT, "number holds lower-case letters");
	}
	return check_citizen(driver, err);
}

static int check_person(const struct lg_driver *driver, struct lg_error *err)
{
	int rc = LG_OK;

	if (driver->sex != 'M' && driver->sex != 'F')
		rc = lg_fail(err, LG_E_ARGUMENT, "sex must be M or F");
	if (rc == LG_OK)
		rc = check_number(driver, err);
	if (rc == LG_OK)
		rc = check_text("name", driver->name, err);
	if (rc == LG_OK)
		rc = check_text("nationality", driver->nationality, err);
	if (rc == LG_OK)
		rc = check_text("address", driver->address, err);
	if (rc == LG_OK &&
		(strlen(driver->file_number) != LG_DRIVER_FILE_NUMBER_BYTES - 1 ||
			driver->file_number[strspn(driver->file_number, "0123456789")]))
		rc = lg_fail(err, LG_E_ARGUMENT, "file number must be 12 digits");
	return rc;
}

static int check_days(const struct lg_driver *driver, struct lg_error *err)
{
	if (driver->first_issue_day <= driver->birth_day)
		return lg_fail(err, LG_E_ARGUMENT, "first issue must be after the birth date");
	if (driver->valid_from_day < driver->first_issue_day)
		return lg_fail(err, LG_E_ARGUMENT, "validity must not begin before first issue");
	if (driver->valid_until_day != 0 && driver->valid_until_day <= driver->valid_from_day)
		return lg_fail(err, LG_E_ARGUMENT, "validity must end after it begins");
	return LG_OK;
}

int lg_driver_check(const struct lg_driver *driver, struct lg_error *err)
{
	int rc = check_person(driver, err);

	if (rc == LG_OK && (driver->authority < 100000 || driver->authority > 999999))
		rc = lg_fail(err, LG_E_ARGUMENT, "authority must be six digits of GB/T 2260");
	if (rc == LG_OK && (driver->classes == 0 || driver->classes & ~LG_CLASS_MASK))
		rc = lg_fail(err, LG_E_ARGUMENT, "classes must be some of A1 to P");
	if (rc == LG_OK)
		rc = check_days(driver, err);
	if (rc == LG_OK && driver->points > POINTS_MAX)
		rc = lg_fail(err, LG_E_ARGUMENT, "points must be 0 to %d", POINTS_MAX);
	if (rc == LG_OK && driver->conditions & LG_CONDITION_REPLACED)
		rc = lg_fail(err, LG_E_ARGUMENT, "condition + is of a credential, not of a driver");
	if (rc == LG_OK)
		rc = lg_condition_check(driver->conditions, driver->until_day, err);
	return rc;
}
