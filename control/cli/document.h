// SPDX-License-Identifier: Apache-2.0
// The table of commands in other forms.
#pragma once

#include <stdio.h>

// docs/commands.md.
void lg_document_commands(FILE *out);

// The completion script for bash.
void lg_document_completion(FILE *out);
