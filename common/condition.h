// SPDX-License-Identifier: Apache-2.0
// The conditions of a licence: a set, one bit each, with a precedence.
//
// Letters are those of the traffic police's code list GA/T 16.25-2012, bit = letter - 'A'. A
// licence has several at once ("BDJ"). Bit 26 is licgate's own: a newer credential has replaced
// this one. An empty mask means the same as {A}: normal.
#pragma once

#include "common/error.h"
#include "common/verdict.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define LG_LETTER(c) (UINT32_C(1) << ((c) - 'A'))
#define LG_CONDITION_REPLACED (UINT32_C(1) << 26)

#define LG_CONDITIONS_GONE (LG_LETTER('E') | LG_LETTER('F') | LG_LETTER('G') | LG_LETTER('R'))
#define LG_CONDITIONS_SUPERSEDED (LG_LETTER('C') | LG_CONDITION_REPLACED)
#define LG_CONDITIONS_ABNORMAL (LG_LETTER('J') | LG_LETTER('L'))
#define LG_CONDITIONS_NOT_NOW                                                                      \
	(LG_LETTER('B') | LG_LETTER('D') | LG_LETTER('K') | LG_LETTER('M') | LG_LETTER('S') |      \
		LG_LETTER('U'))
// Postponements: fine within the granted term, NOT_NOW after it.
#define LG_CONDITIONS_WITH_TERM (LG_LETTER('N') | LG_LETTER('P') | LG_LETTER('T'))
#define LG_CONDITIONS_NOTICE (LG_LETTER('H') | LG_LETTER('I'))
#define LG_CONDITIONS_KNOWN                                                                        \
	(LG_CONDITIONS_GONE | LG_CONDITIONS_SUPERSEDED | LG_CONDITIONS_ABNORMAL |                  \
		LG_CONDITIONS_NOT_NOW | LG_CONDITIONS_WITH_TERM | LG_CONDITIONS_NOTICE |           \
		LG_LETTER('A'))

#define LG_CONDITION_TEXT_BYTES 40

// Precedence GONE > SUPERSEDED > ABNORMAL > NOT_NOW > VALID_WITH_NOTICE > VALID. until_day is the
// last licence day (lg_licence_day) of a postponement (N, P, T) or of a suspension (D, which
// then lapses by itself); 0 = without end. A bit that is not known counts as ABNORMAL: it is
// never read as fine.
enum lg_verdict lg_condition_verdict(uint32_t mask, uint32_t until_day, int64_t today);

// What can be said of conditions by themselves: LG_E_ARGUMENT for bits that are no conditions, 'A'
// beside others, a last day without a condition that has one. 'A' alone means no condition.
LG_MUST_CHECK int lg_condition_check(uint32_t mask, uint32_t until_day, struct lg_error *err);

// "BDJ" -> mask. Upper-case letters of the table, each once; "+" stands for bit 26. False, with
// *bad at the offending character, otherwise.
bool lg_condition_parse(const char *text, uint32_t *mask, const char **bad);

// mask -> "BDJ", letters in order; an empty mask prints as "A".
void lg_condition_format(uint32_t mask, char out[LG_CONDITION_TEXT_BYTES]);

// Meaning of one letter in English and Chinese, for help and pages; NULL if there is none.
const char *lg_condition_meaning(char letter);
