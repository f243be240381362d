// SPDX-License-Identifier: Apache-2.0
// Leaks as test failures. Criterion reports a test whose process leaks as passed, and so it does a
// test whose tear-down fails an assertion, but not one whose tear-down crashes.
#pragma once

#include <stdlib.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define UNDER_ASAN
#endif
#endif
#if defined(__SANITIZE_ADDRESS__)
#define UNDER_ASAN
#endif

#if defined(UNDER_ASAN)
#include <sanitizer/lsan_interface.h>
#endif

// For the end of a tear-down: crashes when there is memory that nobody points to any more. Only
// AddressSanitizer builds can tell.
static inline void lg_crash_on_leaks(void)
{
#if defined(UNDER_ASAN)
	if (__lsan_do_recoverable_leak_check() != 0)
		abort();
#endif
}
