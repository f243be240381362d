// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/drivers/eligibility.h"
#include "common/condition.h"
#include "common/date.h"

#include <stdio.h>

static bool bars(uint32_t mask, uint32_t until_day, int64_t today)
{
	const enum lg_verdict verdict = lg_condition_verdict(mask, until_day, today);

	return verdict != LG_VALID && verdict != LG_VALID_WITH_NOTICE;
}

static uint32_t barring(const struct lg_driver *driver, int64_t today)
{
	uint32_t found = 0;

	for (unsigned i = 0; i < 32; i++) {
		const uint32_t bit = driver->conditions & UINT32_C(1) << i;

		if (bit && bars(bit, driver->until_day, today))
			found |= bit;
	}
	return found;
}

enum lg_eligibility lg_driver_eligibility(
	const struct lg_driver *driver, int64_t today, uint32_t *conditions)
{
	const uint32_t found = barring(driver, today);

	if (conditions)
		*conditions = found;
	if (found)
		return LG_BARRED_BY_CONDITIONS;
	if (driver->valid_until_day != 0 && today > driver->valid_until_day)
		return LG_BARRED_BY_END_OF_VALIDITY;
	if (today < driver->valid_from_day)
		return LG_BARRED_BY_START_OF_VALIDITY;
	return LG_ELIGIBLE;
}

const char *lg_eligibility_name(enum lg_eligibility eligibility)
{
	switch (eligibility) {
	case LG_BARRED_BY_CONDITIONS:
		return "CONDITIONS";
	case LG_BARRED_BY_END_OF_VALIDITY:
		return "VALIDITY_ENDED";
	case LG_BARRED_BY_START_OF_VALIDITY:
		return "VALIDITY_NOT_BEGUN";
	default:
		return "";
	}
}

static void tell_conditions(uint32_t conditions, char out[LG_ELIGIBILITY_TEXT_BYTES])
{
	size_t used = (size_t)snprintf(out, LG_ELIGIBILITY_TEXT_BYTES, "The licence is ");
	const char *before = "";

	for (char letter = 'A'; letter <= 'Z'; letter++) {
		const char *const meaning = lg_condition_meaning(letter);

		if (!(conditions & LG_LETTER(letter)) || !meaning ||
			used >= LG_ELIGIBILITY_TEXT_BYTES)
			continue;
		used += (size_t)snprintf(
			out + used, LG_ELIGIBILITY_TEXT_BYTES - used, "%s%s", before, meaning);
		before = ", ";
	}
	if (used < LG_ELIGIBILITY_TEXT_BYTES)
		snprintf(out + used, LG_ELIGIBILITY_TEXT_BYTES - used,
			". Settle that with the traffic police first.");
}

void lg_driver_eligibility_tell(
	const struct lg_driver *driver, int64_t today, char out[LG_ELIGIBILITY_TEXT_BYTES])
{
	char day[LG_DATE_TEXT_BYTES];
	uint32_t conditions;

	out[0] = '\0';
	switch (lg_driver_eligibility(driver, today, &conditions)) {
	case LG_BARRED_BY_CONDITIONS:
		tell_conditions(conditions, out);
		break;
	case LG_BARRED_BY_END_OF_VALIDITY:
		lg_date_format(driver->valid_until_day, day);
		snprintf(out, LG_ELIGIBILITY_TEXT_BYTES,
			"The licence was valid until %s. Renew it first.", day);
		break;
	case LG_BARRED_BY_START_OF_VALIDITY:
		lg_date_format(driver->valid_from_day, day);
		snprintf(out, LG_ELIGIBILITY_TEXT_BYTES,
			"The licence is not valid before %s. Apply from that day on.", day);
		break;
	case LG_ELIGIBLE:
		break;
	}
}
