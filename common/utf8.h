// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/bytes.h"

// RFC 3629 section 4: no overlong forms, no surrogates, nothing above U+10FFFF. A zero is a
// character.
bool lg_utf8_valid(struct lg_bytes text);
