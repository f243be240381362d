// SPDX-License-Identifier: Apache-2.0
#include "common/condition.h"
#include "common/date.h"

#include <inttypes.h>
#include <string.h>

// Indexed by letter - 'A'. GA/T 16.25-2012; letters without a row are not in the list.
static const char *const meanings[26] = {
	['A' - 'A'] = "normal 正常",
	['B' - 'A'] = "twelve points reached 超分",
	['C' - 'A'] = "transferred to another authority 转出",
	['D' - 'A'] = "suspended 暂扣",
	['E' - 'A'] = "annulled 撤销",
	['F' - 'A'] = "revoked 吊销",
	['G' - 'A'] = "cancelled 注销",
	['H' - 'A'] = "violation not yet dealt with 违法未处理",
	['I' - 'A'] = "accident not yet dealt with 事故未处理",
	['J' - 'A'] = "use stopped 停止使用",
	['K' - 'A'] = "seized 扣押",
	['L' - 'A'] = "locked 锁定",
	['M' - 'A'] = "renewal overdue 逾期未换证",
	['N' - 'A'] = "renewal postponed 延期换证",
	['P' - 'A'] = "medical examination postponed 延期体检",
	['R' - 'A'] = "cancelled, can be restored 注销可恢复",
	['S' - 'A'] = "review overdue 逾期未审验",
	['T' - 'A'] = "review postponed 延期审验",
	['U' - 'A'] = "held 扣留",
};

enum lg_verdict lg_condition_verdict(uint32_t mask, uint32_t until_day, int64_t today)
{
	const bool term_over = until_day != 0 && today > (int64_t)until_day;
	uint32_t not_now = LG_CONDITIONS_NOT_NOW;

	if (term_over)
		not_now = (not_now & ~LG_LETTER('D')) | LG_CONDITIONS_WITH_TERM;

	if (mask & LG_CONDITIONS_GONE)
		return LG_GONE;
	if (mask & LG_CONDITIONS_SUPERSEDED)
		return LG_SUPERSEDED;
	if (mask & (LG_CONDITIONS_ABNORMAL | ~LG_CONDITIONS_KNOWN))
		return LG_ABNORMAL;
	if (mask & not_now)
		return LG_NOT_NOW;
	if (mask & LG_CONDITIONS_NOTICE)
		return LG_VALID_WITH_NOTICE;
	return LG_VALID;
}

int lg_condition_check(uint32_t mask, uint32_t until_day, struct lg_error *err)
{
	char until[LG_DATE_TEXT_BYTES];

	if (mask & ~(LG_CONDITIONS_KNOWN | LG_CONDITION_REPLACED))
		return lg_fail(err, LG_E_ARGUMENT,
			"conditions 0x%" PRIx32 " have bits that are no letters of the table",
			mask);
	if ((mask & LG_LETTER('A')) && mask != LG_LETTER('A'))
		return lg_fail(err, LG_E_ARGUMENT,
			"A (normal) stands alone: it says that there is no condition");
	if (until_day != 0 && !(mask & (LG_CONDITIONS_WITH_TERM | LG_LETTER('D')))) {
		lg_date_format(until_day, until);
		return lg_fail(err, LG_E_ARGUMENT,
			"a last day (%s) goes with N, P, T or D and with nothing else", until);
	}
	return LG_OK;
}

bool lg_condition_parse(const char *text, uint32_t *mask, const char **bad)
{
	const char *at = text;
	uint32_t found = 0;

	do {
		uint32_t bit = 0;

		if (*at == '+')
			bit = LG_CONDITION_REPLACED;
		else if (lg_condition_meaning(*at))
			bit = LG_LETTER(*at);
		if (bit == 0 || (found & bit)) {
			*bad = at;
			return false;
		}
		found |= bit;
	} while (*++at);

	*mask = found;
	return true;
}

void lg_condition_format(uint32_t mask, char out[LG_CONDITION_TEXT_BYTES])
{
	if (mask == 0)
		mask = LG_LETTER('A');
	for (unsigned bit = 0; bit < 26; bit++)
		if (mask & (UINT32_C(1) << bit))
			*out++ = (char)('A' + bit);
	if (mask & LG_CONDITION_REPLACED)
		*out++ = '+';
	if (mask >> 27)
		*out++ = '?';
	*out = '\0';
}

const char *lg_condition_meaning(char letter)
{
	return letter >= 'A' && letter <= 'Z' ? meanings[letter - 'A'] : NULL;
}
