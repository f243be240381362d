// SPDX-License-Identifier: Apache-2.0
#include "control/cli/qr_library.h"
#include "control/cli/library.h"

#include <stdbool.h>

// The versions whose headers this is compiled with.
#define QRENCODE "libqrencode.so.4"
#define PNG "libpng16.so.16"

static int load(struct lg_qr_library *l, struct lg_error *err)
{
	const struct lg_library_symbol qrencode[] = {
		{"QRcode_encodeString", &l->encode},
		{"QRcode_free", &l->free},
		{"QRcode_APIVersionString", &l->version},
	};
	const struct lg_library_symbol png[] = {
		{"png_image_write_to_memory", &l->write_png},
		{"png_get_libpng_ver", &l->png_version},
	};
	const int rc = lg_library_load(QRENCODE, "QR codes need", qrencode, 3, err);

	return rc == LG_OK ? lg_library_load(PNG, "QR codes need", png, 2, err) : rc;
}

int lg_qr_library_load(const struct lg_qr_library **library, struct lg_error *err)
{
	static struct lg_qr_library loaded;
	static bool done;

	if (!done) {
		const int rc = load(&loaded, err);

		if (rc != LG_OK)
			return rc;
		done = true;
	}
	*library = &loaded;
	return LG_OK;
}
