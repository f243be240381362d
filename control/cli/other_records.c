// SPDX-License-Identifier: Apache-2.0
#include "control/cli/other_program.h"

LG_COMMAND_OF("licgate-records", lg_cli_account_add)
LG_COMMAND_OF("licgate-records", lg_cli_account_disable)
LG_COMMAND_OF("licgate-records", lg_cli_account_enable)
LG_COMMAND_OF("licgate-records", lg_cli_account_list)
LG_COMMAND_OF("licgate-records", lg_cli_account_password)
LG_COMMAND_OF("licgate-records", lg_cli_driver_import)
LG_COMMAND_OF("licgate-records", lg_cli_driver_invent)
LG_COMMAND_OF("licgate-records", lg_cli_driver_portrait)
