// SPDX-License-Identifier: Apache-2.0
// Which licence an operator means.
#pragma once

#include "common/error.h"

#include <jansson.h>

// word: "110000/42" (authority and status index), a credential id of 32 hex digits, or what
// control/cli/licence_input.h reads. Puts cti, or authority and index, into request.
LG_MUST_CHECK int lg_licence_ref(const char *word, json_t *request, struct lg_error *err);
