// SPDX-License-Identifier: Apache-2.0
// One event, one line, on standard error:
//   2026-11-23T08:00:00.123Z INFO licgate-dataplane link: table published generation=7
// that is time, level, program, component, message.
//
// For start-up and control threads only: it makes system calls, so a worker never calls it.
// Callers put what failed, the value, what is needed and what to do into the message, and never
// a licence number, a name, a key or raw credential bytes.
#pragma once

#include "common/clock.h"
#include "common/error.h"

#define LG_LOG_LINE_BYTES 1024 // with its newline; at most PIPE_BUF, so that lines never mix

enum lg_log_level { LG_LOG_DEBUG, LG_LOG_INFO, LG_LOG_WARN, LG_LOG_ERROR };

// Before this call lines carry neither time nor program, and the least level is INFO. Neither
// program nor clock is copied. May be called again by any thread, to change the level.
void lg_log_init(const char *program, enum lg_log_level least, const struct lg_clock *clock);

// Thread-safe, and errno stays as it was. A line longer than LG_LOG_LINE_BYTES is cut and ends in
// "..."; control characters and DEL are written as \x0a, so that nothing that came from outside
// can forge a second line or drive a terminal.
void lg_log(enum lg_log_level level, const char *component, const char *format, ...)
	LG_PRINTF(3, 4);

#define lg_debug(...) lg_log(LG_LOG_DEBUG, __VA_ARGS__)
#define lg_info(...) lg_log(LG_LOG_INFO, __VA_ARGS__)
#define lg_warn(...) lg_log(LG_LOG_WARN, __VA_ARGS__)
#define lg_err(...) lg_log(LG_LOG_ERROR, __VA_ARGS__)
