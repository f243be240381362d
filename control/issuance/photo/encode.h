// SPDX-License-Identifier: Apache-2.0
// The photo that is stored.
#pragma once

#include "control/issuance/photo/normal.h"

// The best quality at which it has at most LG_PHOTO_MOST_BYTES. *jpeg is the caller's to free.
LG_MUST_CHECK int lg_photo_encode(
	const struct lg_photo_normal *normal, struct lg_bytes *jpeg, struct lg_error *err);
