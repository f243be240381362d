// SPDX-License-Identifier: Apache-2.0
#include "common/status_type.h"

#include <stddef.h>

static const struct class
{
	enum lg_verdict verdict;
	uint8_t one_bit, two_bits, wide;
} classes[] = {
	{LG_VALID, LG_TYPE_VALID, LG_TYPE_VALID, LG_TYPE_VALID},
	{LG_VALID_WITH_NOTICE, LG_TYPE_VALID, LG_TYPE_VALID, LG_TYPE_VALID},
	{LG_NOT_NOW, LG_TYPE_INVALID, LG_TYPE_SUSPENDED, LG_TYPE_SUSPENDED},
	{LG_ABNORMAL, LG_TYPE_INVALID, LG_TYPE_ABNORMAL, LG_TYPE_ABNORMAL},
	{LG_SUPERSEDED, LG_TYPE_INVALID, LG_TYPE_INVALID, LG_TYPE_SUPERSEDED},
	{LG_GONE, LG_TYPE_INVALID, LG_TYPE_INVALID, LG_TYPE_INVALID},
};

static const struct {
	uint8_t value;
	uint32_t mask;
	const char *name;
} meanings[] = {
	{LG_TYPE_VALID, 0, "VALID"},
	{LG_TYPE_INVALID, LG_LETTER('G'), "INVALID"},
	{LG_TYPE_SUSPENDED, LG_LETTER('D'), "SUSPENDED"},
	{LG_TYPE_ABNORMAL, LG_LETTER('J'), "ABNORMAL"},
	{LG_TYPE_SUPERSEDED, LG_LETTER('C'), "SUPERSEDED"},
};

uint8_t lg_status_type(enum lg_verdict verdict, unsigned bits)
{
	for (size_t i = 0; i < sizeof(classes) / sizeof(classes[0]); i++) {
		const struct class *const class = &classes[i];

		if (class->verdict == verdict)
			return bits == 1    ? class->one_bit
				: bits == 2 ? class->two_bits
					    : class->wide;
	}
	return LG_TYPE_INVALID; // none of conditions: never read as fine
}

bool lg_status_type_conditions(uint8_t value, uint32_t *mask)
{
	for (size_t i = 0; i < sizeof(meanings) / sizeof(meanings[0]); i++) {
		if (meanings[i].value == value) {
			*mask = meanings[i].mask;
			return true;
		}
	}
	return false;
}

const char *lg_status_type_name(uint8_t value)
{
	for (size_t i = 0; i < sizeof(meanings) / sizeof(meanings[0]); i++) {
		if (meanings[i].value == value)
			return meanings[i].name;
	}
	return "?";
}

#define LOSS_NAME(id, name, text) name,
#define LOSS_TEXT(id, name, text) text,

const char *lg_status_loss_name(enum lg_status_loss loss)
{
	static const char *const names[] = {LG_STATUS_LOSSES(LOSS_NAME)};

	return names[loss];
}

const char *lg_status_loss_text(enum lg_status_loss loss)
{
	static const char *const texts[] = {LG_STATUS_LOSSES(LOSS_TEXT)};

	return texts[loss];
}

unsigned lg_status_losses(
	uint32_t mask, uint32_t until_day, unsigned bits, int64_t first_day, int64_t last_day)
{
	const enum lg_verdict verdict = lg_condition_verdict(mask, until_day, first_day);
	const enum lg_verdict last = lg_condition_verdict(mask, until_day, last_day);
	const uint8_t value = lg_status_type(verdict, bits);
	uint32_t said = 0;
	unsigned losses = 0;

	mask &= ~LG_LETTER('A');
	lg_status_type_conditions(value, &said);
	if (mask & (mask - 1))
		losses |= 1u << LG_LOSS_SEVERAL;
	else if (mask != said)
		losses |= 1u << LG_LOSS_LETTER;
	if (lg_condition_verdict(said, 0, first_day) != verdict)
		losses |= 1u << LG_LOSS_CLASS;
	if (until_day)
		losses |= 1u << LG_LOSS_UNTIL;
	if (lg_status_type(last, bits) != value)
		losses |= 1u << LG_LOSS_CHANGES;
	return losses;
}
