// SPDX-License-Identifier: Apache-2.0
// Turns a command line into a call, by the table of commands.
#pragma once

#include "control/cli/call.h"

// Fills in command, options and words of call (clock is set already). Options may stand anywhere,
// as --name value or --name=value; "--" ends them. An option given twice is refused, since it
// would be unclear which one counts. Without any word the call is that of help; --help calls help,
// too. LG_E_ARGUMENT with a sentence that names the nearest command or option.
LG_MUST_CHECK int lg_arguments_parse(
	int count, char *const *arguments, struct lg_call *call, struct lg_error *err);

// Is --json among the arguments? For a command line that could not be parsed.
bool lg_arguments_ask_json(int count, char *const *arguments);
