// SPDX-License-Identifier: Apache-2.0
// The records that the configuration names, for one piece of work of a command.
#pragma once

#include "control/cli/call.h"
#include "control/records/transaction.h"

LG_MUST_CHECK int lg_records_change(
	struct lg_call *call, lg_record_work work, void *self, struct lg_error *err);
LG_MUST_CHECK int lg_records_read(
	struct lg_call *call, lg_record_work work, void *self, struct lg_error *err);
