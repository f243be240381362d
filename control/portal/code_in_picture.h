// SPDX-License-Identifier: Apache-2.0
// Reads the QR code of a licence in a photo, by libjpeg and zbar.
//
// A photo is data of a stranger: its header must allow what is decoded, the decoder is bounded in
// memory and passes, and any of its warnings is a refusal. Any thread.
#pragma once

#include "common/bytes.h"
#include "common/error.h"

#define LG_CODE_TEXT_MAX_BYTES 4296 // that a QR code holds

// The text of the first QR code that is a licence's (LG_QR_PREFIX). LG_E_NOT_FOUND when there is
// none; LG_E_FORMAT for what is no JPEG, or a damaged one; LG_E_TOO_LARGE; LG_E_NO_MEMORY.
LG_MUST_CHECK int lg_code_in_picture(
	struct lg_bytes jpeg, char text[LG_CODE_TEXT_MAX_BYTES + 1], struct lg_error *err);
