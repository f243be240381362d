// SPDX-License-Identifier: Apache-2.0
#include "control/fields.h"

#include <stdlib.h>
#include <string.h>

static bool among(const char *name, const char *names)
{
	const size_t len = strlen(name);

	for (const char *at = names; len > 0 && (at = strstr(at, name)); at += len)
		if ((at == names || at[-1] == ' ') && (at[len] == ' ' || at[len] == '\0'))
			return true;
	return false;
}

int lg_fields_known(const json_t *request, const char *names, struct lg_error *err)
{
	const char *name;
	json_t *value;

	json_object_foreach((json_t *)request, name, value)
	{
		if (strcmp(name, "do") != 0 && !among(name, names))
			return lg_fail(err, LG_E_ARGUMENT,
				"unknown field \"%.40s\": this operation knows %s", name,
				names[0] ? names : "none");
	}
	return LG_OK;
}

bool lg_field_given(const json_t *request, const char *name)
{
	return json_object_get(request, name) != NULL;
}

static int missing(const char *name, struct lg_error *err)
{
	return lg_fail(err, LG_E_ARGUMENT, "the field \"%s\" is missing", name);
}

int lg_field_number_if(const json_t *request, const char *name, int64_t least, int64_t most,
	int64_t *value, struct lg_error *err)
{
	const json_t *field = json_object_get(request, name);
	int64_t number;

	if (!field)
		return LG_OK;
	if (!json_is_integer(field))
		return lg_fail(err, LG_E_ARGUMENT, "\"%s\" must be an integer", name);
	number = json_integer_value(field);
	if (number < least || number > most)
		return lg_fail(err, LG_E_ARGUMENT, "\"%s\" is %lld: %lld to %lld is needed", name,
			(long long)number, (long long)least, (long long)most);
	*value = number;
	return LG_OK;
}

int lg_field_number(const json_t *request, const char *name, int64_t least, int64_t most,
	int64_t *value, struct lg_error *err)
{
	if (!lg_field_given(request, name))
		return missing(name, err);
	return lg_field_number_if(request, name, least, most, value, err);
}

int lg_field_text_if(const json_t *request, const char *name, size_t most, const char **value,
	struct lg_error *err)
{
	const json_t *field = json_object_get(request, name);

	*value = NULL;
	if (!field)
		return LG_OK;
	// A zero byte inside would make the rest invisible.
	if (!json_is_string(field) || json_string_length(field) < 1 ||
		json_string_length(field) > most ||
		strlen(json_string_value(field)) != json_string_length(field))
		return lg_fail(
			err, LG_E_ARGUMENT, "\"%s\" must be text of 1 to %zu bytes", name, most);
	*value = json_string_value(field);
	return LG_OK;
}

int lg_field_text(const json_t *request, const char *name, size_t most, const char **value,
	struct lg_error *err)
{
	if (!lg_field_given(request, name))
		return missing(name, err);
	return lg_field_text_if(request, name, most, value, err);
}

int lg_field_hex(
	const json_t *request, const char *name, uint8_t *out, size_t len, struct lg_error *err)
{
	const json_t *field = json_object_get(request, name);

	if (!field)
		return missing(name, err);
	if (!json_is_string(field) || json_string_length(field) != 2 * len ||
		!lg_unhex(out, len, json_string_value(field)))
		return lg_fail(
			err, LG_E_ARGUMENT, "\"%s\" must be %zu hexadecimal digits", name, 2 * len);
	return LG_OK;
}

void lg_field_put_hex(json_t *answer, const char *name, const uint8_t *data, size_t len)
{
	char *text = malloc(2 * len + 1);

	if (!text)
		return;
	lg_hex(text, data, len);
	json_object_set_new(answer, name, json_string(text));
	free(text);
}
