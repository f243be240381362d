// SPDX-License-Identifier: Apache-2.0
#include "control/cli/library.h"

#include <dlfcn.h>

int lg_library_load(const char *file, const char *need, const struct lg_library_symbol *symbols,
	size_t count, struct lg_error *err)
{
	void *library = dlopen(file, RTLD_NOW);

	if (!library)
		return lg_fail(err, LG_E_HOST, "%s cannot be loaded, which %s (%.120s): install it",
			file, need, dlerror());
	for (size_t i = 0; i < count; i++) {
		void **function = symbols[i].function;

		*function = dlsym(library, symbols[i].name);
		if (!*function)
			return lg_fail(err, LG_E_HOST, "%s has no %s", file, symbols[i].name);
	}
	return LG_OK;
}
