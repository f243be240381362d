// SPDX-License-Identifier: Apache-2.0
#include "common/log.h"

#include <errno.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

// Any thread: r, whoever reloads the configuration: w.
static _Atomic(const char *) program_name;
static _Atomic(const struct lg_clock *) line_clock;
static atomic_int least_level = LG_LOG_INFO;

struct line {
	char text[LG_LOG_LINE_BYTES];
	size_t len;
	bool cut;
};

void lg_log_init(const char *program, enum lg_log_level least, const struct lg_clock *clock)
{
	atomic_store(&program_name, program);
	atomic_store(&line_clock, clock);
	atomic_store(&least_level, (int)least);
}

// Room is kept for "..." and the newline. A piece goes in whole or not at all.
static void put(struct line *line, const char *piece, size_t len)
{
	if (line->cut || line->len + len > sizeof(line->text) - 4) {
		line->cut = true;
		return;
	}
	memcpy(line->text + line->len, piece, len);
	line->len += len;
}

static void put_text(struct line *line, const char *text)
{
	put(line, text, strlen(text));
}

// Length of the UTF-8 character at p, by its first byte; a stray byte counts as one.
static size_t character(const char *p)
{
	const unsigned char first = (unsigned char)*p;
	const size_t wanted = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
	size_t len = 1;

	while (len < wanted && ((unsigned char)p[len] & 0xc0) == 0x80)
		len++;
	return len;
}

// C0, DEL, and C1 as UTF-8 or as a stray byte.
static bool is_control(const char *p, size_t len)
{
	const unsigned char first = (unsigned char)p[0];

	return first < 0x20 || first == 0x7f || (len == 1 && first >= 0x80 && first < 0xa0) ||
		(len == 2 && first == 0xc2 && (unsigned char)p[1] < 0xa0);
}

static void put_escaped(struct line *line, const char *text)
{
	while (*text) {
		const size_t len = character(text);

		if (is_control(text, len)) {
			char escaped[4 * 2 + 1];
			size_t used = 0;

			for (size_t i = 0; i < len; i++)
				used += (size_t)snprintf(escaped + used, sizeof(escaped) - used,
					"\\x%02x", (unsigned char)text[i]);
			put(line, escaped, used);
		} else {
			put(line, text, len);
		}
		text += len;
	}
}

static void put_time(struct line *line, const struct lg_clock *clock)
{
	const int64_t ms = lg_unix_ms(clock);
	const int rest = (int)(ms % 1000 + 1000) % 1000;
	const time_t seconds = (ms - rest) / 1000;
	char text[40];
	struct tm utc;
	size_t used;

	if (!gmtime_r(&seconds, &utc))
		return;
	used = strftime(text, sizeof(text), "%Y-%m-%dT%H:%M:%S", &utc);
	snprintf(text + used, sizeof(text) - used, ".%03dZ ", rest);
	put_text(line, text);
}

void lg_log(enum lg_log_level level, const char *component, const char *format, ...)
{
	static const char *const names[] = {"DEBUG ", "INFO ", "WARN ", "ERROR "};
	const char *const program = atomic_load(&program_name);
	const struct lg_clock *const clock = atomic_load(&line_clock);
	const int saved_errno = errno;
	char message[LG_LOG_LINE_BYTES];
	struct line line = {.len = 0};
	va_list args;

	if ((int)level < atomic_load(&least_level))
		return;
	if (clock)
		put_time(&line, clock);
	put_text(&line, names[level <= LG_LOG_ERROR ? level : LG_LOG_ERROR]);
	if (program) {
		put_escaped(&line, program);
		put_text(&line, " ");
	}
	put_escaped(&line, component);
	put_text(&line, ": ");
	errno = saved_errno; // for %m
	va_start(args, format);
	vsnprintf(message, sizeof(message), format, args);
	va_end(args);
	put_escaped(&line, message);
	if (line.cut) {
		memcpy(line.text + line.len, "...", 3);
		line.len += 3;
	}
	line.text[line.len++] = '\n';
	// One write a line; if standard error cannot take it there is nowhere left to say so.
	while (write(STDERR_FILENO, line.text, line.len) < 0 && errno == EINTR)
		;
	errno = saved_errno;
}
