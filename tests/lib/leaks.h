// SPDX-License-Identifier: Apache-2.0
// Leaks as test failures. Criterion reports a test whose process leaks as passed, so a test that is
// about freeing asks for itself.
#pragma once

#include <stdbool.h>

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

// Is there memory that nobody points to any more? Only AddressSanitizer builds can tell; any other
// says no.
static inline bool lg_leaks_found(void)
{
#if defined(UNDER_ASAN)
	return __lsan_do_recoverable_leak_check() != 0;
#else
	return false;
#endif
}
