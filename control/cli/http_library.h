// SPDX-License-Identifier: Apache-2.0
// libcurl, loaded when something is fetched.
#pragma once

#include "common/error.h"

#include <curl/curl.h>

struct lg_http_library {
	__typeof__(curl_easy_init) *init;
	__typeof__(curl_easy_cleanup) *cleanup;
	__typeof__(curl_easy_reset) *reset;
	__typeof__(curl_easy_perform) *perform;
	__typeof__(curl_easy_strerror) *text;
	// Variadic functions that the header hides behind macros of the same names.
	CURLcode (*set)(CURL *curl, CURLoption option, ...);
	CURLcode (*get)(CURL *curl, CURLINFO info, ...);
};

// LG_E_HOST when it is not installed. It stays until the program ends. One thread.
LG_MUST_CHECK int lg_http_library_load(
	const struct lg_http_library **library, struct lg_error *err);
