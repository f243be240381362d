// SPDX-License-Identifier: Apache-2.0
#include "control/cli/licence_ref.h"

#include "control/cli/licence_input.h"

#include <errno.h>
#include <stdlib.h>

#define AUTHORITY_DIGITS 6
#define ID_DIGITS (2 * LG_CREDENTIAL_ID_BYTES)

static bool all_of(const char *text, const char *alphabet)
{
	return *text && text[strspn(text, alphabet)] == '\0';
}

static bool index_ref(const char *word, json_t *request)
{
	const char *slash = strchr(word, '/');
	unsigned long index;

	if (!slash || slash - word != AUTHORITY_DIGITS ||
		strspn(word, "0123456789") != AUTHORITY_DIGITS || !all_of(slash + 1, "0123456789"))
		return false;
	errno = 0;
	index = strtoul(slash + 1, NULL, 10);
	if (errno || index > UINT32_MAX)
		return false;
	json_object_set_new(request, "authority", json_integer(strtol(word, NULL, 10)));
	json_object_set_new(request, "index", json_integer((json_int_t)index));
	return true;
}

int lg_licence_ref(const char *word, json_t *request, struct lg_error *err)
{
	struct lg_licence_input input;
	char id[ID_DIGITS + 1];
	uint8_t bytes[LG_CREDENTIAL_ID_BYTES];
	int result;

	if (index_ref(word, request))
		return 0;
	if (lg_unhex(bytes, sizeof(bytes), word)) {
		lg_hex(id, bytes, sizeof(bytes));
		json_object_set_new(request, "cti", json_string(id));
		return 0;
	}
	result = lg_licence_input_read(word, &input, err);
	if (!result)
		result = lg_licence_input_sound(&input, err);
	if (result)
		return lg_fail_in(err,
			"\"%.60s\" is neither AUTHORITY/INDEX nor a credential id of %d hex "
			"digits; taken as a file",
			word, ID_DIGITS);
	lg_hex(id, input.credential.id, LG_CREDENTIAL_ID_BYTES);
	json_object_set_new(request, "cti", json_string(id));
	return 0;
}
