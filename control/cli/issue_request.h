// SPDX-License-Identifier: Apache-2.0
// From the options of `licgate licence issue`, or a line of its CSV file, to the request
// licence.issue of control/operator_protocol.h.
#pragma once

#include "control/cli/call.h"
#include "keys/licence_number.h"

// values: LG_O_COUNT of them, parsed already. number_key may be NULL where no --number is given.
// Reads photo and holder key files. On success *request is the caller's. LG_E_ARGUMENT names what
// is missing, or which two exclude each other.
LG_MUST_CHECK int lg_issue_request(const struct lg_value *values,
	const struct lg_number_key *number_key, int64_t now, json_t **request,
	struct lg_error *err);
