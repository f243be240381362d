// SPDX-License-Identifier: Apache-2.0
// Libraries that few commands need, loaded when one does: linked, they would take a good part of
// the time in which a command starts, and an operator's change is in force the sooner for it.
#pragma once

#include "common/error.h"

#include <stddef.h>

struct lg_library_symbol {
	const char *name;
	void *function; // address of the pointer that gets it
};

// Fills in all functions. LG_E_HOST when the library is not installed, which need says what for, or
// lacks one of them. A library stays until the program ends.
LG_MUST_CHECK int lg_library_load(const char *file, const char *need,
	const struct lg_library_symbol *symbols, size_t count, struct lg_error *err);
