// SPDX-License-Identifier: Apache-2.0
// Reads what stands behind an option, by the option's form.
#pragma once

#include "control/cli/call.h"

// Fills in value from text (which must outlive it). LG_E_ARGUMENT with a sentence: the value, and
// what is needed.
LG_MUST_CHECK int lg_value_parse(const struct lg_option *option, const char *text, int64_t now,
	struct lg_value *value, struct lg_error *err);

// Next item of a comma-separated list: copied to item, *list moves on. False at the end, and for an
// item that is empty or does not fit, with *list then not at a zero.
bool lg_value_next(const char **list, char *item, size_t room);
