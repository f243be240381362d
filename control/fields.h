// SPDX-License-Identifier: Apache-2.0
// Fields of a request on the operator socket, checked as they are read. Every refusal is
// LG_E_ARGUMENT with a sentence that names field, value and what is needed.
#pragma once

#include "common/bytes.h"
#include "common/error.h"

#include <jansson.h>

// Refuses a field that is not among names ("cti authority index"), telling those.
LG_MUST_CHECK int lg_fields_known(const json_t *request, const char *names, struct lg_error *err);

bool lg_field_given(const json_t *request, const char *name);

// An integer within least…most; must be there.
LG_MUST_CHECK int lg_field_number(const json_t *request, const char *name, int64_t least,
	int64_t most, int64_t *value, struct lg_error *err);

// The same, or *value as it was where the field is missing.
LG_MUST_CHECK int lg_field_number_if(const json_t *request, const char *name, int64_t least,
	int64_t most, int64_t *value, struct lg_error *err);

// Text of 1…most bytes; must be there. *value points into the request.
LG_MUST_CHECK int lg_field_text(const json_t *request, const char *name, size_t most,
	const char **value, struct lg_error *err);

// The same, or NULL where the field is missing.
LG_MUST_CHECK int lg_field_text_if(const json_t *request, const char *name, size_t most,
	const char **value, struct lg_error *err);

// Exactly 2*len hexadecimal digits; must be there.
LG_MUST_CHECK int lg_field_hex(
	const json_t *request, const char *name, uint8_t *out, size_t len, struct lg_error *err);

// Puts bytes into an answer as lower-case hex. Where memory is out the member is missing, as it is
// after a json_object_set_new() that fails.
void lg_field_put_hex(json_t *answer, const char *name, const uint8_t *data, size_t len);
