// SPDX-License-Identifier: Apache-2.0
#include "common/error.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

const char *lg_strerror(int code)
{
	switch (code) {
	case LG_OK:
		return "success";
#define ERROR(name, value, text)                                                                   \
	case LG_E_##name:                                                                          \
		return text;
#include "common/error.def"
#undef ERROR
	}
	return "unknown error";
}

const char *lg_error_name(int code)
{
	switch (code) {
	case LG_OK:
		return "OK";
#define ERROR(name, value, text)                                                                   \
	case LG_E_##name:                                                                          \
		return #name;
#include "common/error.def"
#undef ERROR
	}
	return "UNKNOWN";
}

int lg_fail(struct lg_error *err, int code, const char *format, ...)
{
	if (err) {
		va_list args;

		va_start(args, format);
		vsnprintf(err->text, sizeof(err->text), format, args);
		va_end(args);
		err->code = code;
	}
	return code;
}

int lg_error_of_errno(int error)
{
	switch (error) {
	case ENOENT:
	case ENOTDIR:
		return LG_E_NOT_FOUND;
	case EACCES:
	case EPERM:
	case EROFS:
		return LG_E_PERMISSION;
	case EEXIST:
		return LG_E_EXISTS;
	case ENOMEM:
		return LG_E_NO_MEMORY;
	case ENOSPC:
	case EDQUOT:
		return LG_E_NO_SPACE;
	default:
		return LG_E_IO;
	}
}

int lg_fail_in(struct lg_error *err, const char *format, ...)
{
	char before[sizeof(err->text)];
	va_list args;
	size_t used;

	memcpy(before, err->text, sizeof(before));
	va_start(args, format);
	vsnprintf(err->text, sizeof(err->text), format, args);
	va_end(args);
	used = strlen(err->text);
	snprintf(err->text + used, sizeof(err->text) - used, ": %s", before);
	return err->code;
}
