// SPDX-License-Identifier: Apache-2.0
// Many licences from a CSV file.
#pragma once

#include "control/cli/issue_request.h"

// Runs `licgate licence issue --csv`: checks every line, then issues line by line, several on their
// way at once. Stops behind the first group of lines with a failure and says where to go on.
LG_MUST_CHECK int lg_licence_bulk(
	struct lg_call *call, const struct lg_number_key *number_key, struct lg_error *err);
