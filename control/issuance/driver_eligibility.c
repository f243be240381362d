// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/driver_eligibility.h"
#include "common/condition.h"

enum lg_eligibility lg_driver_eligibility(const struct lg_driver *driver, int64_t today)
{
	switch (lg_condition_verdict(driver->conditions, driver->until_day, today)) {
	case LG_VALID:
	case LG_VALID_WITH_NOTICE:
		break;
	case LG_NOT_NOW:
		return LG_ELIGIBILITY_NOT_NOW;
	case LG_SUPERSEDED:
		return LG_ELIGIBILITY_TRANSFERRED;
	case LG_GONE:
		return LG_ELIGIBILITY_GONE;
	default:
		return LG_ELIGIBILITY_ABNORMAL;
	}
	if (driver->valid_from_day > today ||
		(driver->valid_until_day != 0 && driver->valid_until_day < today))
		return LG_ELIGIBILITY_VALIDITY_ENDED;
	return LG_ELIGIBLE;
}

const char *lg_eligibility_text(enum lg_eligibility eligibility)
{
	static const char *const texts[] = {
		"",
		"the licence cannot be used at present: clear its conditions at the authority "
		"first",
		"the state of the licence is abnormal: ask the authority",
		"the file was transferred: apply at the authority that has it",
		"the licence was annulled, revoked or cancelled",
		"the validity of the licence has ended, or not begun",
	};

	return texts[eligibility];
}
