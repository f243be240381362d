// SPDX-License-Identifier: Apache-2.0
// One event, one line, on standard error:
//   2026-11-23T08:00:00.123Z INFO dataplane: table published generation=7 licences=1000
//
// For start-up and control threads only: it makes system calls, so a worker never calls it.
// Callers put what failed, the value, what is needed and what to do into the message, and never
// a licence number, a name, a key or raw credential bytes.
#pragma once

#include "common/clock.h"
#include "common/error.h"

enum lg_log_level { LG_LOG_DEBUG, LG_LOG_INFO, LG_LOG_WARN, LG_LOG_ERROR };

// Before this call lines carry no time. program names the process; it is not copied.
void lg_log_init(const char *program, enum lg_log_level least, const struct lg_clock *clock);

// Thread-safe; a message longer than a line is cut; control characters are escaped, so that
// nothing that came from outside can forge a second line.
void lg_log(enum lg_log_level level, const char *component, const char *format, ...)
	LG_PRINTF(3, 4);

#define lg_debug(...) lg_log(LG_LOG_DEBUG, __VA_ARGS__)
#define lg_info(...) lg_log(LG_LOG_INFO, __VA_ARGS__)
#define lg_warn(...) lg_log(LG_LOG_WARN, __VA_ARGS__)
#define lg_err(...) lg_log(LG_LOG_ERROR, __VA_ARGS__)
