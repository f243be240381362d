// SPDX-License-Identifier: Apache-2.0
// Text as a QR code (ISO/IEC 18004, libqrencode), on a terminal or as a PNG picture.
#pragma once

#include "common/error.h"

#include <stdbool.h>
#include <stdio.h>

struct lg_qr; // modules of one code

// LG_E_TOO_LARGE when the text exceeds what one code holds.
LG_MUST_CHECK int lg_qr_encode(const char *text, struct lg_qr **qr, struct lg_error *err);
void lg_qr_free(struct lg_qr *qr);

unsigned lg_qr_modules(const struct lg_qr *qr); // along one edge, without the quiet zone

// Half blocks, two modules a character, with a quiet zone. ansi: sets black or red on white, so
// that the terminal's own colours do not matter; without it dark modules are full blocks.
void lg_qr_print(const struct lg_qr *qr, bool red, bool ansi, FILE *out);

// pixels: edge of one module. Replaces an older file.
LG_MUST_CHECK int lg_qr_write_png(
	const struct lg_qr *qr, bool red, unsigned pixels, const char *path, struct lg_error *err);
