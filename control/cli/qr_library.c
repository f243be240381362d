// SPDX-License-Identifier: Apache-2.0
#include "control/cli/qr_library.h"

#include <dlfcn.h>
#include <stdbool.h>

// The versions whose headers this is compiled with.
#define QRENCODE "libqrencode.so.4"
#define PNG "libpng16.so.16"

static int find(
	void *library, const char *symbol, void *function, const char *name, struct lg_error *err)
{
	void **found = function;

	*found = dlsym(library, symbol);
	return *found ? LG_OK : lg_fail(err, LG_E_HOST, "%s has no %s", name, symbol);
}

static int open_library(const char *name, void **library, struct lg_error *err)
{
	*library = dlopen(name, RTLD_NOW);
	return *library ? LG_OK
			: lg_fail(err, LG_E_HOST,
				  "%s cannot be loaded, which QR codes need (%.120s): install it",
				  name, dlerror());
}

static int load(struct lg_qr_library *l, struct lg_error *err)
{
	void *qrencode, *png;
	int rc = open_library(QRENCODE, &qrencode, err);

	if (rc == LG_OK)
		rc = open_library(PNG, &png, err);
	if (rc == LG_OK)
		rc = find(qrencode, "QRcode_encodeString", &l->encode, QRENCODE, err);
	if (rc == LG_OK)
		rc = find(qrencode, "QRcode_free", &l->free, QRENCODE, err);
	if (rc == LG_OK)
		rc = find(qrencode, "QRcode_APIVersionString", &l->version, QRENCODE, err);
	if (rc == LG_OK)
		rc = find(png, "png_image_write_to_memory", &l->write_png, PNG, err);
	if (rc == LG_OK)
		rc = find(png, "png_get_libpng_ver", &l->png_version, PNG, err);
	return rc;
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
