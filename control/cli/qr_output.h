// SPDX-License-Identifier: Apache-2.0
// A QR code as a command's output: to --png, or to the terminal.
#pragma once

#include "control/cli/call.h"

// --red and --pixels count where the command has them.
LG_MUST_CHECK int lg_qr_show(struct lg_call *call, const char *text, struct lg_error *err);
