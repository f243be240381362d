// SPDX-License-Identifier: Apache-2.0
#include "control/cli/http_library.h"
#include "control/cli/library.h"

#define CURL_FILE "libcurl.so.4" // whose headers this is compiled with

int lg_http_library_load(const struct lg_http_library **library, struct lg_error *err)
{
	static struct lg_http_library loaded;
	const struct lg_library_symbol symbols[] = {
		{"curl_easy_init", &loaded.init},
		{"curl_easy_cleanup", &loaded.cleanup},
		{"curl_easy_reset", &loaded.reset},
		{"curl_easy_perform", &loaded.perform},
		{"curl_easy_strerror", &loaded.text},
		{"curl_easy_setopt", &loaded.set},
		{"curl_easy_getinfo", &loaded.get},
	};
	const int rc = loaded.get ? LG_OK
				  : lg_library_load(CURL_FILE, "an http source needs", symbols,
					    sizeof(symbols) / sizeof(symbols[0]), err);

	if (rc == LG_OK)
		*library = &loaded;
	return rc;
}
