// SPDX-License-Identifier: Apache-2.0
// libqrencode and libpng, loaded when a picture is asked for.
#pragma once

#include "common/error.h"

#include <png.h>
#include <qrencode.h>

struct lg_qr_library {
	__typeof__(QRcode_encodeString) *encode;
	__typeof__(QRcode_free) *free;
	__typeof__(QRcode_APIVersionString) *version;
	__typeof__(png_image_write_to_memory) *write_png;
	__typeof__(png_get_libpng_ver) *png_version;
};

// LG_E_HOST when one of them is not installed. They stay until the program ends. One thread.
LG_MUST_CHECK int lg_qr_library_load(const struct lg_qr_library **library, struct lg_error *err);
