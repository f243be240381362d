// SPDX-License-Identifier: Apache-2.0
// What the server takes from a client, and no more of it.
#include "control/portal/portal_fixture.h"

#include <poll.h>
#include <stdio.h>
#include <unistd.h>

TestSuite(server_limits, .init = portal_prepare, .fini = portal_teardown);

#define JSON "application/json"

Test(server_limits, bodies_beyond_their_kinds_limit_are_refused)
{
	struct browser applicant;
	char path[100];

	portal_start();
	applicant = portal_login(LG_ROLE_APPLICANT);
	snprintf(path, sizeof(path), "/v1/applications/%s/photo", applicant.driver);
	ANSWERS(400, "BODY", "POST", "/v1/login", .type = JSON, .zeros = 65536);
	ANSWERS(413, "TOO_LARGE", "POST", "/v1/login", .type = JSON, .zeros = 65537);
	ANSWERS(413, "TOO_LARGE", "POST", "/v1/login", .type = JSON, .zeros = 1 << 20);
	ANSWERS(413, "TOO_LARGE", "POST", path, .as = &applicant, .type = "image/jpeg",
		.zeros = 65537);
	ANSWERS(413, "TOO_LARGE", "POST", "/v1/logout", .as = &applicant, .body = "x");
	ANSWERS(413, "TOO_LARGE", "GET", "/v1/session", .as = &applicant, .body = "x");
	ANSWERS(413, NULL, "POST", "/v1/login", .type = JSON, .body = "{}",
		.headers = {"Content-Length: 99999999999999999999"});
}

Test(server_limits, body_must_be_one_strict_object_of_the_right_type)
{
	static const char *const bodies[] = {"", "x", "[]", "1", "\"x\"", "null",
		"{\"login\":\"a\",\"login\":\"b\",\"password\":\"c\"}", "{\"login\":\"a\"} x",
		"{\"login\":\"\\u0000\"}", "{\"login\":\"\xff\"}", "{\"login\":}"};

	portal_start();
	for (size_t i = 0; i < sizeof(bodies) / sizeof(bodies[0]); i++)
		ANSWERS(400, "BODY", "POST", "/v1/login", .type = JSON, .body = bodies[i]);
	ANSWERS(415, "TYPE", "POST", "/v1/login", .body = "{}");
	ANSWERS(415, "TYPE", "POST", "/v1/login", .type = "text/plain", .body = "{}");
	ANSWERS(415, "TYPE", "POST", "/v1/login", .type = "application/jsonp", .body = "{}");
	ANSWERS(400, "ARGUMENT", "POST", "/v1/login", .type = "Application/JSON; charset=utf-8",
		.body = "{}");
	ANSWERS(411, "LENGTH", "POST", "/v1/login", .type = JSON, .body = "{}",
		.headers = {"Transfer-Encoding: chunked"});
}

Test(server_limits, requests_of_one_address_are_held_back)
{
	struct answer answer = {0};
	unsigned refused = 0;

	portal_fixture.conf.portal_request_rate = 1;
	portal_start();
	for (unsigned i = 0; i < 15; i++) {
		answer_drop(&answer);
		answer = portal_ask(&(struct ask){.path = i % 2 ? "/v1/nothing" : "/qrcode.js"});
		refused += answer.status == 429;
	}
	cr_expect(refused >= 3 && refused <= 5, "%u", refused);
	cr_expect_str_eq(answer.error, "RATE");
	cr_expect_str_eq(answer_header(&answer, "Retry-After"), "1");
	cr_expect_eq(portal_counted(LG_PORTAL_refused_RATE), refused);
	answer_drop(&answer);
	portal_advance_ms(20000);
	ANSWERS(200, "", "GET", "/qrcode.js");
}

Test(server_limits, forwarded_address_is_believed_from_the_proxy_alone)
{
	portal_fixture.conf.portal_request_rate = 1;
	portal_start();
	for (unsigned i = 0; i < 20; i++) {
		char line[100];

		snprintf(line, sizeof(line), "X-Forwarded-For: 192.0.2.%u", i);
		ANSWERS(i < 10 ? 200 : 429, i < 10 ? "" : "RATE", "GET", "/qrcode.js",
			.headers = {line});
	}
}

Test(server_limits, behind_the_proxy_each_client_has_its_own_rate)
{
	portal_fixture.conf.portal_request_rate = 1;
	snprintf(portal_fixture.conf.portal_proxy, LG_CONF_STRING_BYTES, "127.0.0.1");
	portal_start();
	for (unsigned i = 0; i < 20; i++) {
		char line[100];

		// What stands before the last one is the client's own words.
		snprintf(line, sizeof(line), "X-Forwarded-For: 10.9.8.%u, 192.0.2.1", i);
		ANSWERS(i < 10 ? 200 : 429, i < 10 ? "" : "RATE", "GET", "/qrcode.js",
			.headers = {line});
	}
	ANSWERS(200, "", "GET", "/qrcode.js", .headers = {"X-Forwarded-For: 192.0.2.2"});
}

// Whether the other side has closed it within ms.
static bool is_closed(int fd, int ms)
{
	struct pollfd poll_one = {fd, POLLIN, 0};
	char byte;

	return poll(&poll_one, 1, ms) == 1 && read(fd, &byte, 1) <= 0;
}

Test(server_limits, connections_of_one_address_are_bounded)
{
	int fds[12];
	unsigned closed = 0;

	portal_fixture.conf.portal_connections_of_one = 4;
	portal_fixture.conf.portal_threads = 1;
	portal_start();
	for (size_t i = 0; i < 12; i++)
		fds[i] = portal_connect();
	for (size_t i = 0; i < 12; i++)
		closed += is_closed(fds[i], 100);
	cr_expect_eq(closed, 8);
	for (size_t i = 0; i < 12; i++)
		close(fds[i]);
	usleep(200000);
	ANSWERS(200, "", "GET", "/qrcode.js");
}

Test(server_limits, client_that_sends_a_byte_now_and_then_is_cut_off)
{
	static const char start[] = "GET /qrcode.js HTTP/1.1\r\nHost: x\r\nX-Slow: ";
	int fd;

	portal_start();
	fd = portal_connect();
	cr_assert_eq(write(fd, start, strlen(start)), (ssize_t)strlen(start));
	cr_expect_not(is_closed(fd, 200));
	portal_advance_ms(LG_REQUEST_MAX_S * 1000 / 2);
	cr_assert_eq(write(fd, "a", 1), 1);
	lg_server_tick(portal_fixture.server);
	cr_expect_not(is_closed(fd, 200));
	portal_advance_ms(LG_REQUEST_MAX_S * 1000 / 2 + 1000);
	cr_assert_eq(write(fd, "a", 1), 1);
	lg_server_tick(portal_fixture.server);
	cr_expect(is_closed(fd, 2000));
	cr_expect_eq(portal_counted(LG_PORTAL_connections_cut), 1);
	close(fd);
}

Test(server_limits, silent_client_is_cut_off, .timeout = 40)
{
	int fd;

	portal_start();
	fd = portal_connect();
	cr_expect(is_closed(fd, 20000));
	close(fd);
}

// Sends text as it is, and reads until the server closes.
static void exchange(const char *text, size_t len, char *out, size_t size)
{
	const int fd = portal_connect();
	size_t used = 0;
	ssize_t got;

	cr_assert_eq(write(fd, text, len), (ssize_t)len);
	while (used + 1 < size && (got = read(fd, out + used, size - used - 1)) > 0)
		used += (size_t)got;
	out[used] = '\0';
	close(fd);
}

Test(server_limits, nothing_of_a_request_becomes_a_header_of_the_answer)
{
	static const char request[] = "GET /v1/nothing%0d%0aX-Injected:%201?x=%0d%0aX-Injected:1 "
				      "HTTP/1.1\r\nHost: a%0d%0aX-Injected: 1\r\n"
				      "Origin: http://x\rX-Injected: 1\r\n"
				      "X-Forwarded-For: 1.2.3.4%0d%0aX-Injected: 1\r\n"
				      "Connection: close\r\n\r\n";
	char answer[8192];

	portal_start();
	exchange(request, strlen(request), answer, sizeof(answer));
	cr_expect_null(strstr(answer, "X-Injected"), "%s", answer);
	cr_expect_eq(strncmp(answer, "HTTP/1.1 4", 10), 0, "%.20s", answer);
}

Test(server_limits, two_meanings_of_a_bodys_length_are_refused)
{
	static const char *const lengths[] = {
		"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
		"Content-Length: 2\r\nContent-Length: 44\r\n\r\n{}",
		"Content-Length: 44\r\ncontent-length: 2\r\n\r\n{}",
		"Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}",
		"Content-Length : 44\r\nContent-Length: 2\r\n\r\n{}",
		"Transfer-Encoding : chunked\r\nContent-Length: 2\r\n\r\n{}",
	};
	char request[1024], answer[8192];

	portal_start();
	for (size_t i = 0; i < sizeof(lengths) / sizeof(lengths[0]); i++) {
		snprintf(request, sizeof(request),
			"POST /v1/login HTTP/1.1\r\nHost: x\r\n"
			"Content-Type: application/json\r\n%s"
			"GET /qrcode.js HTTP/1.1\r\nHost: x\r\n\r\n",
			lengths[i]);
		exchange(request, strlen(request), answer, sizeof(answer));
		cr_expect_eq(strncmp(answer, "HTTP/1.1 411", 12), 0, "%zu: %.20s", i, answer);
		cr_expect_null(strstr(answer, "200 OK"), "what was smuggled was answered");
	}
}

Test(server_limits, garbage_is_survived)
{
	static const char *const requests[] = {"\r\n\r\n", "GET\r\n\r\n", "\x16\x03\x01",
		"GET / HTTP/9.9\r\n\r\n", "GET / HTTP/1.1\r\n\r\n", "POST /v1/login HTTP/1.1\r\n",
		"GET /qrcode.js HTTP/1.1\r\nHost: x\r\nbad header\r\n\r\n"};

	portal_start();
	for (size_t i = 0; i < sizeof(requests) / sizeof(requests[0]); i++) {
		const int fd = portal_connect();

		cr_expect_gt(write(fd, requests[i], strlen(requests[i])), 0);
		usleep(20000);
		close(fd);
	}
	ANSWERS(200, "", "GET", "/qrcode.js");
}
