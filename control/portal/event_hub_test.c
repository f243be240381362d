// SPDX-License-Identifier: Apache-2.0
#include "control/portal/event_hub.h"
#include "control/portal/portal_fixture.h"

#include <poll.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

static void setup(void)
{
	const struct rlimit files = {2048, 2048};

	setrlimit(RLIMIT_NOFILE, &files);
	portal_prepare();
	portal_start();
}

TestSuite(event_hub, .init = setup, .fini = portal_teardown, .timeout = 60);

#define APPLICATION "0123456789abcdef0123456789abcdef"

static int64_t now_ms(void)
{
	return lg_monotonic_ns(&lg_clock_system) / 1000000;
}

static int listen_as(const struct browser *browser)
{
	char request[300];
	const int fd = portal_connect();
	const int len = snprintf(request, sizeof(request),
		"GET /v1/events HTTP/1.1\r\nHost: x\r\nCookie: " LG_SESSION_COOKIE "=%s\r\n\r\n",
		browser->cookie);

	cr_assert_eq(write(fd, request, (size_t)len), len);
	return fd;
}

struct stream {
	char text[16384];
	size_t len;
	bool closed;
};

// Reads until words are there, the server closes, or ms have passed; whether they are there.
static bool heard(int fd, struct stream *stream, const char *words, int ms)
{
	const int64_t end = now_ms() + ms;

	while (!strstr(stream->text, words) && !stream->closed && now_ms() < end) {
		struct pollfd one = {fd, POLLIN, 0};
		ssize_t got;

		if (poll(&one, 1, (int)(end - now_ms())) != 1)
			break;
		got = read(fd, stream->text + stream->len, sizeof(stream->text) - 1 - stream->len);
		stream->closed = got <= 0;
		stream->len += got > 0 ? (size_t)got : 0;
		stream->text[stream->len] = '\0';
	}
	return strstr(stream->text, words) != NULL;
}

#define BEGUN "retry: 2000\n\n"

static void add_application(const char *driver)
{
	struct lg_connection *connection = records_take();

	RECORDS_MUST(lg_sql_run(connection,
		"INSERT INTO applications (id, driver, cause, source, state, due_ms, created_ms,"
		" changed_ms) VALUES ('" APPLICATION
		"', $1, 'HOLDER', 'CAMERA', 'REVIEW', 1, 0, 0)",
		LG_SQL_ARGUMENTS(lg_sql_text(driver)), NULL, &records_fixture.err));
	lg_database_give(connection);
}

static void add_event(const char *driver, const char *state)
{
	struct lg_connection *connection = records_take();

	RECORDS_MUST(lg_sql_run(connection,
		"INSERT INTO application_events (application, driver, at_ms, actor, event, after)"
		" VALUES ('" APPLICATION "', $1, 0, 'system', 'e', $2)",
		LG_SQL_ARGUMENTS(lg_sql_text(driver), lg_sql_text(state)), NULL,
		&records_fixture.err));
	lg_database_give(connection);
}

Test(event_hub, applicant_hears_of_own_application_and_no_others)
{
	const struct browser own = portal_login(LG_ROLE_APPLICANT);
	const struct browser other = portal_login(LG_ROLE_APPLICANT);
	struct stream own_stream = {0};
	struct stream other_stream = {0};
	const int own_fd = listen_as(&own);
	const int other_fd = listen_as(&other);

	cr_assert(heard(own_fd, &own_stream, BEGUN, 2000));
	cr_expect(strstr(own_stream.text, "Content-Type: text/event-stream\r\n"));
	cr_expect(strstr(own_stream.text, "Cache-Control: no-store\r\n"));
	cr_assert(heard(other_fd, &other_stream, BEGUN, 2000));
	add_application(own.driver);
	add_event(own.driver, "APPROVED");
	cr_expect(heard(own_fd, &own_stream,
		"event: application\ndata: {\"id\":\"" APPLICATION "\",\"state\":\"APPROVED\"}\n\n",
		2000));
	cr_expect_not(heard(other_fd, &other_stream, "event: application", 600));
	close(own_fd);
	close(other_fd);
}

Test(event_hub, licence_that_an_application_brought_is_told)
{
	const struct browser own = portal_login(LG_ROLE_APPLICANT);
	struct stream stream = {0};
	const int fd = listen_as(&own);
	struct lg_connection *connection;

	cr_assert(heard(fd, &stream, BEGUN, 2000));
	add_application(own.driver);
	connection = records_take();
	RECORDS_MUST(lg_sql_run(connection,
		"INSERT INTO photos (id, driver, source, sha256, jpeg, added_ms)"
		" VALUES ('p', $1, 'CAMERA', $2, $2, 0)",
		LG_SQL_ARGUMENTS(lg_sql_text(own.driver), lg_sql_blob("x", 1)), NULL,
		&records_fixture.err));
	RECORDS_MUST(lg_sql_run(connection,
		"INSERT INTO licences (id, application, driver, photo, authority, idx, version,"
		" holder_key, credential, issued_ms, expires_ms) VALUES"
		" ($2, '" APPLICATION "', $1, 'p', 110000, 1, 1, $2, $2, 0, 1)",
		LG_SQL_ARGUMENTS(lg_sql_text(own.driver), lg_sql_blob("0123456789abcdef", 16)),
		NULL, &records_fixture.err));
	lg_database_give(connection);
	add_event(own.driver, "ISSUED");
	cr_expect(heard(fd, &stream,
		"event: licence\ndata: {\"cti\":\"30313233343536373839616263646566\"}\n\n", 2000));
	lg_event_hub_licence(
		portal_fixture.portal.events, own.driver, "ffffffffffffffffffffffffffffffff");
	cr_expect(heard(fd, &stream, "ffffffffffffffffffffffffffffffff", 1000));
	close(fd);
}

Test(event_hub, reviewer_hears_how_many_wait)
{
	const struct browser reviewer = portal_login(LG_ROLE_REVIEWER);
	const struct browser applicant = portal_login(LG_ROLE_APPLICANT);
	struct stream stream = {0};
	const int fd = listen_as(&reviewer);

	cr_assert(
		heard(fd, &stream, "event: review\ndata: {\"waiting\":0,\"overdue\":0}\n\n", 2000));
	add_application(applicant.driver);
	lg_event_hub_wake(portal_fixture.portal.events);
	cr_expect(
		heard(fd, &stream, "event: review\ndata: {\"waiting\":1,\"overdue\":1}\n\n", 2000));
	cr_expect_null(strstr(stream.text, "application"));
	close(fd);
}

Test(event_hub, stream_ends_with_its_session)
{
	const struct browser browser = portal_login(LG_ROLE_REVIEWER);
	const struct browser other = portal_login_again(&browser);
	struct stream stream = {0};
	struct stream other_stream = {0};
	const int fd = listen_as(&browser);
	const int other_fd = listen_as(&other);

	cr_assert(heard(fd, &stream, BEGUN, 2000));
	cr_assert(heard(other_fd, &other_stream, BEGUN, 2000));
	ANSWERS(204, "", "POST", "/v1/logout", .as = &browser);
	// The last piece of a chunked body.
	cr_expect(heard(fd, &stream, "\r\n0\r\n\r\n", 2000));
	cr_expect_not(heard(other_fd, &other_stream, "\r\n0\r\n\r\n", 500));
	records_do("UPDATE accounts SET disabled_ms = 1");
	portal_advance_ms(LG_EVENT_BEAT_MS + 1000);
	cr_expect(heard(other_fd, &other_stream, "\r\n0\r\n\r\n", 2000));
	close(fd);
	close(other_fd);
}

Test(event_hub, heartbeat_shows_that_the_stream_stands)
{
	const struct browser browser = portal_login(LG_ROLE_INSPECTOR);
	struct stream stream = {0};
	const int fd = listen_as(&browser);

	cr_assert(heard(fd, &stream, BEGUN, 2000));
	portal_advance_ms(LG_EVENT_BEAT_MS + 1000);
	cr_expect(heard(fd, &stream, "\n: \n\n", 2000), "%s", stream.text);
	close(fd);
}

Test(event_hub, one_page_too_many_ends_the_oldest)
{
	const struct browser browser = portal_login(LG_ROLE_OPERATOR);
	struct stream stream = {0};
	int fds[LG_LISTENERS_OF_ONE + 1];
	char byte;

	for (size_t i = 0; i <= LG_LISTENERS_OF_ONE; i++) {
		fds[i] = listen_as(&browser);
		stream = (struct stream){0};
		cr_assert(heard(fds[i], &stream, BEGUN, 2000));
	}
	stream = (struct stream){0};
	while (recv(fds[0], &byte, 1, 0) == 1)
		; // what it was told before its end
	for (size_t i = 1; i <= LG_LISTENERS_OF_ONE; i++)
		cr_expect_eq(recv(fds[i], &byte, 1, MSG_PEEK | MSG_DONTWAIT) == 0, false);
	for (size_t i = 0; i <= LG_LISTENERS_OF_ONE; i++)
		close(fds[i]);
}

#define MANY 300

Test(event_hub, three_hundred_pages_hear_it_all)
{
	static struct browser browsers[MANY];
	static struct stream streams[MANY];
	static int fds[MANY];
	unsigned begun = 0;
	unsigned told = 0;

	for (size_t i = 0; i < MANY; i++) {
		browsers[i] = i % 4 == 0 ? portal_login(LG_ROLE_APPLICANT)
					 : portal_login_again(&browsers[i - 1]);
		fds[i] = listen_as(&browsers[i]);
	}
	for (size_t i = 0; i < MANY; i++)
		begun += heard(fds[i], &streams[i], BEGUN, 5000);
	cr_expect_eq(begun, MANY);
	ANSWERS(200, "", "GET", "/v1/session", .as = &browsers[0]);
	add_application(browsers[0].driver);
	for (size_t i = 0; i < MANY; i += 4)
		add_event(browsers[i].driver, "REJECTED");
	for (size_t i = 0; i < MANY; i++)
		told += heard(fds[i], &streams[i], "\"state\":\"REJECTED\"}\n\n", 5000);
	cr_expect_eq(told, MANY);
	for (size_t i = 0; i < MANY; i++)
		close(fds[i]);
}
