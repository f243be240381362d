// SPDX-License-Identifier: Apache-2.0
#include "common/log.h"

#include <criterion/criterion.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static int64_t fixed_unix_ns(void *self)
{
	return *(int64_t *)self;
}

static int64_t now_ns = INT64_C(1795420800123456789);
static const struct lg_clock fixed = {.unix_ns = fixed_unix_ns, .self = &now_ns};

// A packet socket in place of standard error: each write is one message.
static int catcher;

static void catch_stderr(void)
{
	int pair[2];

	cr_assert_eq(socketpair(AF_UNIX, SOCK_SEQPACKET, 0, pair), 0);
	cr_assert_eq(dup2(pair[1], STDERR_FILENO), STDERR_FILENO);
	close(pair[1]);
	catcher = pair[0];
}

static const char *caught(void)
{
	static char line[4096];
	const ssize_t len = recv(catcher, line, sizeof(line) - 1, MSG_DONTWAIT);

	line[len > 0 ? len : 0] = 0;
	return line;
}

TestSuite(log, .init = catch_stderr);

Test(log, before_init_a_line_has_neither_time_nor_program)
{
	lg_info("conf", "key %d of %d", 1, 2);
	cr_assert_str_eq(caught(), "INFO conf: key 1 of 2\n");
	lg_debug("conf", "not wanted");
	cr_assert_str_eq(caught(), "");
}

Test(log, a_line_has_time_level_program_and_component)
{
	lg_log_init("licgate-control", LG_LOG_DEBUG, &fixed);
	lg_warn("store", "slow disk");
	cr_assert_str_eq(
		caught(), "2026-11-23T08:00:00.123Z WARN licgate-control store: slow disk\n");
}

Test(log, every_level_has_its_name)
{
	lg_log_init(NULL, LG_LOG_DEBUG, NULL);
	lg_debug("c", "m");
	cr_assert_str_eq(caught(), "DEBUG c: m\n");
	lg_info("c", "m");
	cr_assert_str_eq(caught(), "INFO c: m\n");
	lg_warn("c", "m");
	cr_assert_str_eq(caught(), "WARN c: m\n");
	lg_err("c", "m");
	cr_assert_str_eq(caught(), "ERROR c: m\n");
}

Test(log, levels_below_the_least_are_not_written)
{
	lg_log_init(NULL, LG_LOG_WARN, NULL);
	lg_info("c", "m");
	cr_assert_str_eq(caught(), "");
	lg_warn("c", "m");
	cr_assert_str_eq(caught(), "WARN c: m\n");
	lg_log_init(NULL, LG_LOG_DEBUG, NULL);
	lg_debug("c", "m");
	cr_assert_str_eq(caught(), "DEBUG c: m\n");
}

Test(log, nothing_from_outside_makes_a_second_line)
{
	lg_info("c", "%s", "a\n2026 ERROR b: forged\r\tc");
	cr_assert_str_eq(caught(), "INFO c: a\\x0a2026 ERROR b: forged\\x0d\\x09c\n");
	cr_assert_str_eq(caught(), "");
}

Test(log, nothing_from_outside_drives_a_terminal)
{
	lg_info("c\x1b", "%s", "\x1b[31m \x7f \xc2\x9b \x9b");
	cr_assert_str_eq(caught(), "INFO c\\x1b: \\x1b[31m \\x7f \\xc2\\x9b \\x9b\n");
}

Test(log, other_languages_stay_readable)
{
	lg_info("c", "%s", "驾驶证 é");
	cr_assert_str_eq(caught(), "INFO c: 驾驶证 é\n");
}

Test(log, text_that_ends_inside_a_character_is_not_read_beyond)
{
	lg_info("c", "%s", "\xe9\xa9");
	cr_assert_str_eq(caught(), "INFO c: \xe9\xa9\n");
	lg_info("c", "%s", "\xf0");
	cr_assert_str_eq(caught(), "INFO c: \xf0\n");
}

Test(log, long_messages_are_cut_in_one_line)
{
	char text[3000];

	memset(text, 'x', sizeof(text) - 1);
	text[sizeof(text) - 1] = 0;
	lg_info("c", "%s", text);
	cr_assert_eq(strlen(caught()), LG_LOG_LINE_BYTES);
	lg_info("c", "%s", text);
	cr_assert_str_eq(strstr(caught(), "..."), "...\n");
	cr_assert_leq(LG_LOG_LINE_BYTES, PIPE_BUF);
}

Test(log, no_character_is_cut_in_two)
{
	for (unsigned pad = 0; pad < 8; pad++) {
		char text[3000];
		const char *line, *dots;

		memset(text, 'x', pad);
		for (size_t i = pad; i < sizeof(text) - 1; i++)
			text[i] = "证"[(i - pad) % 3];
		text[sizeof(text) - 1] = 0;
		lg_info("c", "%s", text);
		line = caught();
		dots = strstr(line, "...\n");
		cr_assert_not_null(dots);
		cr_assert_eq((size_t)(dots - line - 8 - pad) % 3, 0);
	}
}

Test(log, times_before_1970_and_far_ahead_are_written)
{
	lg_log_init(NULL, LG_LOG_INFO, &fixed);
	now_ns = 0;
	lg_info("c", "m");
	cr_assert_str_eq(caught(), "1970-01-01T00:00:00.000Z INFO c: m\n");
	now_ns = INT64_MAX;
	lg_info("c", "m");
	cr_assert_str_eq(caught(), "2262-04-11T23:47:16.854Z INFO c: m\n");
	now_ns = -1000000;
	lg_info("c", "m");
	cr_assert_str_eq(caught(), "1969-12-31T23:59:59.999Z INFO c: m\n");
}

Test(log, errno_stays_as_it_was)
{
	close(STDERR_FILENO);
	errno = ENOTTY;
	lg_info("c", "m");
	cr_assert_eq(errno, ENOTTY);
}

Test(log, percent_m_names_the_error_of_the_caller)
{
	char expected[128];

	snprintf(expected, sizeof(expected), "INFO c: %s\n", strerror(EXDEV));
	errno = EXDEV;
	lg_info("c", "%m");
	cr_assert_str_eq(caught(), expected);
}
