// SPDX-License-Identifier: Apache-2.0
// A credential or presentation that somebody names on the command line.
#pragma once

#include "common/error.h"
#include "common/presentation.h"
#include "common/protocol.h"

struct lg_licence_input {
	const char *from; // what a sentence calls it; points to the word, where that is a file
	uint8_t bytes[LG_REQUEST_MAX_BYTES];
	size_t len;
	enum lg_payload_kind kind;
	// LG_R_NONE: credential, and for a presentation also presentation, is filled in. Otherwise
	// why it is neither; kind then says what it resembles.
	enum lg_reason reason;
	struct lg_credential credential; // points into bytes
	struct lg_presentation presentation;
};

// word: "LIC1:…", "-" for standard input, or a file with CBOR or such text in it. Succeeds also for
// bytes that are no licence, since a gateway may be asked about them.
LG_MUST_CHECK int lg_licence_input_read(
	const char *word, struct lg_licence_input *input, struct lg_error *err);

// The same for bytes at hand; len at most LG_REQUEST_MAX_BYTES.
void lg_licence_input_take(struct lg_licence_input *input, const uint8_t *bytes, size_t len);

// Refuses what is no licence, with the reason.
LG_MUST_CHECK int lg_licence_input_sound(
	const struct lg_licence_input *input, struct lg_error *err);

// "LIC1:" and base45, as a QR code holds it; the caller frees it. NULL when memory runs out.
char *lg_licence_text(const uint8_t *bytes, size_t len);
