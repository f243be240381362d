// SPDX-License-Identifier: Apache-2.0
// From application to licence: what all parts of issuance work with. Shared by threads.
#pragma once

#include "common/clock.h"
#include "common/conf.h"
#include "control/records/database.h"

struct lg_issuance; // control/issuance/issuance.c
