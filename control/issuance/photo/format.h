// SPDX-License-Identifier: Apache-2.0
// What kind of file an upload is, by its first bytes.
#pragma once

#include "common/bytes.h"

struct lg_photo_format {
	const char *english; // with its article, to stand after "this file is"
	const char *chinese;
};

// Never NULL. NULL bytes are fine where len is 0.
const struct lg_photo_format *lg_photo_format_find(struct lg_bytes upload);

bool lg_photo_format_is_jpeg(struct lg_bytes upload);
