// SPDX-License-Identifier: Apache-2.0
// Headers of every answer: what a browser may do with it.
#pragma once

#include <microhttpd.h>
#include <stdbool.h>

// private: an answer of the interface, which nobody may keep; else a page, which is asked for again
// by its ETag. https: browsers are to come back by TLS only.
void lg_headers_add(struct MHD_Response *response, bool private, bool https);
