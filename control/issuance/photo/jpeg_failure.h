// SPDX-License-Identifier: Apache-2.0
// libjpeg reports failures by a function that must not return. Here they end in the caller's
// setjmp(), with what went wrong; warnings are failures too, and nothing is ever printed.
#pragma once

#include <stddef.h>
#include <stdio.h>

#include <jpeglib.h>
#include <setjmp.h>

struct lg_jpeg_failure {
	struct jpeg_error_mgr manager; // for cinfo.err
	jmp_buf out;                   // set by the caller before the library is called
	int code;                      // of jerror.h
};

void lg_jpeg_failure_init(struct lg_jpeg_failure *failure);
