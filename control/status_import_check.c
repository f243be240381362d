// SPDX-License-Identifier: Apache-2.0
// Apart from the import itself, so that licgate can check records and needs no database.
#include "common/condition.h"
#include "common/date.h"
#include "control/status_import.h"

#include <inttypes.h>

int lg_status_import_check(const struct lg_snapshot_entry *entry, struct lg_error *err)
{
	char until[LG_DATE_TEXT_BYTES];

	if (entry->mask & ~(LG_CONDITIONS_KNOWN | LG_CONDITION_REPLACED))
		return lg_fail(err, LG_E_ARGUMENT,
			"conditions 0x%" PRIx32 " have bits that are no letters of the table",
			entry->mask);
	if ((entry->mask & LG_LETTER('A')) && entry->mask != LG_LETTER('A'))
		return lg_fail(err, LG_E_ARGUMENT,
			"A (normal) stands alone: it says that there is no condition");
	if (entry->until_day != 0 && !(entry->mask & (LG_CONDITIONS_WITH_TERM | LG_LETTER('D')))) {
		lg_date_format(entry->until_day, until);
		return lg_fail(err, LG_E_ARGUMENT,
			"a last day (%s) goes with N, P, T or D and with nothing else", until);
	}
	return LG_OK;
}
