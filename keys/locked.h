// SPDX-License-Identifier: Apache-2.0
// Memory for secrets: never swapped, left out of core dumps, fenced by guard pages, wiped when
// freed. Internal to keys/.
#pragma once

#include <stddef.h>

// Zeroed; NULL when the memory cannot be had or cannot be locked (RLIMIT_MEMLOCK). Aligned for
// bytes only.
void *lg_locked_new(size_t bytes);
void lg_locked_free(void *memory); // NULL is fine

// No more writes until it is freed.
void lg_locked_freeze(void *memory);
