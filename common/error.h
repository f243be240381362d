// SPDX-License-Identifier: Apache-2.0
// Error codes and error texts.
//
// A function that can fail returns 0 or a negative enum lg_err, and, where a person will read the
// reason, fills a struct lg_error with one sentence: what failed, with which value, what is
// needed, what to do. Library code never exits the process and never logs in place of returning.
#pragma once

enum lg_err {
	LG_OK = 0,
#define ERROR(name, value, text) LG_E_##name = (value),
#include "common/error.def"
#undef ERROR
};

#define LG_MUST_CHECK __attribute__((warn_unused_result))
#define LG_PRINTF(fmt, args) __attribute__((format(printf, fmt, args)))

struct lg_error {
	int code; // enum lg_err
	char text[480];
};

// Text of a code; never NULL.
const char *lg_strerror(int code);

// Short stable name of a code, such as "ROLLBACK"; never NULL.
const char *lg_error_name(int code);

// Stores code and text in err (err may be NULL) and returns code, so that a caller can write
// `return lg_fail(err, LG_E_FORMAT, …)`.
int lg_fail(struct lg_error *err, int code, const char *format, ...) LG_PRINTF(3, 4);

// Code for a failed system call, from its errno: NOT_FOUND, PERMISSION, EXISTS, NO_MEMORY,
// NO_SPACE, or IO for any other.
int lg_error_of_errno(int error);

// Puts "prefix: " before the text that err holds already; keeps and returns its code.
int lg_fail_in(struct lg_error *err, const char *format, ...) LG_PRINTF(2, 3);
