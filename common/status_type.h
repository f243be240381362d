// SPDX-License-Identifier: Apache-2.0
// What the one value that a Token Status List (draft-ietf-oauth-status-list) has for a licence says
// of its conditions, and what it cannot say.
//
// A set of conditions becomes the class that decides among them. 0 stands for the usable classes
// and for no other at any width, so that a reader who knows no more than "0 is good" decides as a
// gateway does; values between which he would see no difference stay application specific.
#pragma once

#include "common/condition.h"

enum lg_status_type {
	LG_TYPE_VALID = 0x00,
	LG_TYPE_INVALID = 0x01,
	LG_TYPE_SUSPENDED = 0x02,
	LG_TYPE_ABNORMAL = 0x03,   // application specific
	LG_TYPE_SUPERSEDED = 0x0c, // application specific
};

// Widths of a value: 1, 2, 4 or 8 bits.
static inline bool lg_status_bits_valid(uint64_t bits)
{
	return bits == 1 || bits == 2 || bits == 4 || bits == 8;
}

// Value for a verdict of lg_condition_verdict(). Eight bits say no more than four: the draft has
// no further values.
uint8_t lg_status_type(enum lg_verdict verdict, unsigned bits);

// Conditions that licgate means by a value: no more than the class says, by the mildest letter of
// it. False for a value that it never writes.
bool lg_status_type_conditions(uint8_t value, uint32_t *mask);

// "VALID", "SUPERSEDED", …; "?" for a value that licgate never writes.
const char *lg_status_type_name(uint8_t value);

// Has the draft given the value a meaning for everybody (VALID, INVALID, SUSPENDED)?
static inline bool lg_status_type_registered(uint8_t value)
{
	return value <= LG_TYPE_SUSPENDED;
}

// What is lost when a licence's conditions become a value.
// LOSS(id, name, text)
#define LG_STATUS_LOSSES(LOSS)                                                                     \
	LOSS(SEVERAL, "several", "of several conditions, all but the class that decides")          \
	LOSS(LETTER, "letter", "which condition of its class it is")                               \
	LOSS(CLASS, "class", "its class: the value stands for another one, too")                   \
	LOSS(UNTIL, "until", "its last day")                                                       \
	LOSS(CHANGES, "changes", "its last day, which changes the value before the list expires")

#define LG_STATUS_LOSS_ID(id, name, text) LG_LOSS_##id,
enum lg_status_loss { LG_STATUS_LOSSES(LG_STATUS_LOSS_ID) LG_LOSS_KINDS };
#undef LG_STATUS_LOSS_ID

const char *lg_status_loss_name(enum lg_status_loss loss);
const char *lg_status_loss_text(enum lg_status_loss loss);

// Losses, bit = enum lg_status_loss, of a list whose first and last licence days are these. 0 where
// the value gives the conditions back as they are (lg_status_type_conditions).
unsigned lg_status_losses(
	uint32_t mask, uint32_t until_day, unsigned bits, int64_t first_day, int64_t last_day);
