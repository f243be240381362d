// SPDX-License-Identifier: Apache-2.0
#include "control/cli/licence_input.h"

#include "common/base45.h"
#include "common/durable.h"

#include <stdio.h>
#include <stdlib.h>

#define TEXT_MAX_BYTES 4096
#define PREFIX_BYTES (sizeof(LG_QR_PREFIX) - 1)

void lg_licence_input_take(struct lg_licence_input *input, const uint8_t *bytes, size_t len)
{
	enum lg_reason as_presentation;

	input->from = "the text";
	memmove(input->bytes, bytes, len);
	input->len = len;
	input->kind = LG_PAYLOAD_CREDENTIAL;
	input->reason = lg_credential_parse(input->bytes, len, &input->credential);
	if (input->reason == LG_R_NONE)
		return;
	as_presentation = lg_presentation_parse(input->bytes, len, &input->presentation);
	if (as_presentation == LG_R_NONE)
		input->credential = input->presentation.credential;
	// A credential's header has no other parameter than a presentation's that is not its own.
	if (as_presentation == LG_R_NONE || input->reason == LG_R_COSE_HEADER_UNKNOWN) {
		input->kind = LG_PAYLOAD_PRESENTATION;
		input->reason = as_presentation;
	}
}

static int take_text(
	struct lg_licence_input *input, const char *text, size_t len, struct lg_error *err)
{
	uint8_t bytes[LG_REQUEST_MAX_BYTES];
	ssize_t decoded;

	while (len > 0 && (text[len - 1] == '\n' || text[len - 1] == '\r'))
		len--;
	decoded = lg_base45_decode(text + PREFIX_BYTES, len - PREFIX_BYTES, bytes, sizeof(bytes));
	if (decoded <= 0)
		return lg_fail(err, LG_E_FORMAT,
			"what follows " LG_QR_PREFIX
			" is not base45 (RFC 9285) of at most %d bytes: was it cut or changed on "
			"its way?",
			LG_REQUEST_MAX_BYTES);
	lg_licence_input_take(input, bytes, (size_t)decoded);
	return 0;
}

static int take(struct lg_licence_input *input, const uint8_t *data, size_t len, const char *from,
	struct lg_error *err)
{
	if (len >= PREFIX_BYTES && !memcmp(data, LG_QR_PREFIX, PREFIX_BYTES))
		return take_text(input, (const char *)data, len, err);
	if (len == 0 || len > sizeof(input->bytes))
		return lg_fail(err, LG_E_FORMAT,
			"%s has %zu bytes; a credential or presentation has 1 to %zu", from, len,
			sizeof(input->bytes));
	lg_licence_input_take(input, data, len);
	return 0;
}

int lg_licence_input_read(const char *word, struct lg_licence_input *input, struct lg_error *err)
{
	uint8_t *data;
	size_t len;
	int result;

	if (!strncmp(word, LG_QR_PREFIX, PREFIX_BYTES))
		return take_text(input, word, strlen(word), err);
	if (!strcmp(word, "-")) {
		uint8_t typed[TEXT_MAX_BYTES + 1];

		len = fread(typed, 1, sizeof(typed), stdin);
		result = take(input, typed, len, "standard input", err);
		input->from = "standard input";
		return result;
	}
	result = lg_read_file(word, TEXT_MAX_BYTES, false, &data, &len, err);
	if (result)
		return result;
	result = take(input, data, len, word, err);
	input->from = word;
	free(data);
	return result;
}

int lg_licence_input_sound(const struct lg_licence_input *input, struct lg_error *err)
{
	if (input->reason == LG_R_NONE)
		return 0;
	return lg_fail(err, LG_E_FORMAT, "%s is not a licence credential or presentation: %s (%s)",
		input->from, lg_reason_text(input->reason), lg_reason_name(input->reason));
}

char *lg_licence_text(const uint8_t *bytes, size_t len)
{
	char *text = malloc(PREFIX_BYTES + LG_BASE45_TEXT_BYTES(len));

	if (text) {
		memcpy(text, LG_QR_PREFIX, PREFIX_BYTES);
		lg_base45_encode(bytes, len, text + PREFIX_BYTES);
	}
	return text;
}
