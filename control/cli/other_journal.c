// SPDX-License-Identifier: Apache-2.0
#include "control/cli/other_program.h"

LG_COMMAND_OF("licgate-journal", lg_cli_status_verify)
