// SPDX-License-Identifier: Apache-2.0
#include "keys/locked.h"

#include <sodium.h>

void *lg_locked_new(size_t bytes)
{
	void *const memory = sodium_malloc(bytes);

	if (!memory)
		return NULL;
	// sodium_malloc() tries to lock and says nothing when that fails.
	if (sodium_mlock(memory, bytes) != 0) {
		sodium_free(memory);
		return NULL;
	}
	sodium_memzero(memory, bytes);
	return memory;
}

void lg_locked_free(void *memory)
{
	sodium_free(memory);
}

void lg_locked_freeze(void *memory)
{
	// Where a page cannot be made read-only, the secret is as safe as it was.
	(void)sodium_mprotect_readonly(memory);
}
