// SPDX-License-Identifier: Apache-2.0
// Which licence a request is about: its cti, or authority and index, or the id that it was asked
// for under.
#pragma once

#include "control/operations.h"
#include "control/store_licences.h"

// LG_E_ARGUMENT unless exactly one of the three is given; LG_E_NOT_FOUND.
LG_MUST_CHECK int lg_licence_reference(struct lg_control *control, const json_t *request,
	struct lg_licence *licence, struct lg_error *err);

// The same without the third, but an index that the authority's list covers will do: of a licence
// that was not issued here only authority and index are set, and credential_bytes is 0.
LG_MUST_CHECK int lg_licence_reference_covered(struct lg_control *control, const json_t *request,
	struct lg_licence *licence, struct lg_error *err);

// Puts authority and index into an answer, and the cti of a licence issued here.
void lg_licence_reference_put(json_t *answer, const struct lg_licence *licence);
