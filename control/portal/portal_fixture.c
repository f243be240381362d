// SPDX-License-Identifier: Apache-2.0
#include "control/portal/portal_fixture.h"
#include "control/portal/routes.h"
#include "keys/licence_number.h"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct portal_fixture portal_fixture;
static struct portal_fixture *const f = &portal_fixture;

static int64_t moved_unix_ns(void *self)
{
	(void)self;
	return lg_unix_ns(&lg_clock_system) + atomic_load(&f->ahead_ns);
}

static int64_t moved_monotonic_ns(void *self)
{
	(void)self;
	return lg_monotonic_ns(&lg_clock_system) + atomic_load(&f->ahead_ns);
}

void portal_advance_ms(int64_t ms)
{
	atomic_fetch_add(&f->ahead_ns, ms * 1000000);
}

void portal_prepare(void)
{
	const struct lg_database_place *place = &records_fixture.place;

	cr_assert(sodium_init() >= 0);
	cr_assert_eq(curl_global_init(CURL_GLOBAL_DEFAULT), CURLE_OK);
	records_prepare();
	f->clock = (struct lg_clock){moved_unix_ns, moved_monotonic_ns, NULL};
	lg_conf_default(&f->conf);
	f->conf.records_kind =
		place->kind == LG_DATABASE_SQLITE ? LG_RECORDS_SQLITE : LG_RECORDS_POSTGRESQL;
	snprintf(f->conf.records_sqlite_file, LG_CONF_STRING_BYTES, "%s", place->where);
	snprintf(f->conf.records_postgresql, LG_CONF_STRING_BYTES, "%s", place->where);
	snprintf(f->conf.control_operator_socket, LG_CONF_STRING_BYTES, "%s/operator.sock",
		records_fixture.directory);
	snprintf(f->conf.portal_number_key, LG_CONF_STRING_BYTES, "%s/number.key",
		records_fixture.directory);
	RECORDS_MUST(lg_number_key_make(f->conf.portal_number_key, &records_fixture.err));
	f->conf.portal_tcp_port = 0;
	f->conf.portal_threads = 4;
	f->conf.portal_request_rate = 100000;
	f->conf.portal_login_rate = 10000;
	f->conf.portal_connections_of_one = 1024;
	f->conf.portal_upload_bytes = 65536;
}

void portal_start(void)
{
	int listener;

	RECORDS_MUST(lg_portal_open(&f->portal, &f->conf, &f->clock, &records_fixture.err));
	records_fixture.database = f->portal.records;
	RECORDS_MUST(lg_server_listen(&f->conf, &listener, &records_fixture.err));
	RECORDS_MUST(lg_server_start(&f->portal, listener, &f->server, &records_fixture.err));
	snprintf(f->base, sizeof(f->base), "http://127.0.0.1:%u", f->server->port);
}

void portal_setup(void)
{
	portal_prepare();
	portal_start();
}

void portal_teardown(void)
{
	lg_server_stop(f->server);
	lg_portal_close(&f->portal);
	records_fixture.database = NULL;
	unlink(f->conf.portal_number_key);
	records_teardown();
}

static void random_id(char id[LG_RECORD_ID_BYTES])
{
	uint8_t bytes[16];

	randombytes_buf(bytes, sizeof(bytes));
	lg_hex(id, bytes, sizeof(bytes));
}

void portal_driver(const char *number, char id[LG_RECORD_ID_BYTES])
{
	struct lg_connection *connection = records_take();

	random_id(id);
	RECORDS_MUST(lg_sql_run(connection,
		"INSERT INTO drivers (id, number, name, sex, nationality, birth_day, address,"
		" file_number, authority, classes, first_issue_day, valid_from_day,"
		" valid_until_day, changed_ms) VALUES ($1, $2, '王小明', 'M', 'CHN', 7000,"
		" '北京市', '110000123456', 110000, 64, 18000, 18000, 0, 0)",
		LG_SQL_ARGUMENTS(lg_sql_text(id), lg_sql_text(number)), NULL,
		&records_fixture.err));
	lg_database_give(connection);
}

static void begin_session(struct browser *browser)
{
	struct lg_connection *connection = records_take();
	struct lg_session session;
	const int64_t now_ms = lg_unix_ms(&f->clock);

	RECORDS_MUST(lg_session_begin(&f->portal, connection, browser->account, now_ms,
		browser->cookie, &records_fixture.err));
	RECORDS_MUST(lg_session_find(
		&f->portal, connection, browser->cookie, now_ms, &session, &records_fixture.err));
	lg_database_give(connection);
	memcpy(browser->csrf, session.csrf, sizeof(browser->csrf));
}

struct browser portal_login(enum lg_portal_role role)
{
	struct browser browser = {0};
	struct lg_connection *connection;

	if (role == LG_ROLE_NOBODY)
		return browser;
	random_id(browser.account);
	if (role == LG_ROLE_APPLICANT)
		portal_driver(browser.account, browser.driver);
	connection = records_take();
	RECORDS_MUST(lg_sql_run(connection,
		"INSERT INTO accounts (id, login, role, gateway_role, driver, created_ms)"
		" VALUES ($1, $1, $2, $3, $4, 0)",
		LG_SQL_ARGUMENTS(lg_sql_text(browser.account),
			lg_sql_text(lg_portal_role_name(role)),
			lg_sql_text(role == LG_ROLE_INSPECTOR ? "police" : NULL),
			lg_sql_text(browser.driver[0] ? browser.driver : NULL)),
		NULL, &records_fixture.err));
	lg_database_give(connection);
	begin_session(&browser);
	return browser;
}

struct browser portal_login_again(const struct browser *browser)
{
	struct browser other = *browser;

	begin_session(&other);
	return other;
}

struct text {
	char *data;
	size_t len;
};

static size_t keep_body(char *data, size_t size, size_t count, void *self)
{
	struct text *text = self;

	text->data = realloc(text->data, text->len + size * count + 1);
	cr_assert_not_null(text->data);
	memcpy(text->data + text->len, data, size * count);
	text->len += size * count;
	return size * count;
}

static size_t keep_header(char *data, size_t size, size_t count, void *self)
{
	struct answer *answer = self;
	const size_t used = strlen(answer->headers);

	snprintf(answer->headers + used, sizeof(answer->headers) - used, "%.*s",
		(int)(size * count), data);
	return size * count;
}

static struct curl_slist *add(struct curl_slist *list, const char *name, const char *value)
{
	char line[600];

	if (!value || !value[0])
		return list;
	snprintf(line, sizeof(line), "%s: %s", name, value);
	return curl_slist_append(list, line);
}

static struct curl_slist *headers_of(const struct ask *ask)
{
	char cookie[LG_SESSION_TOKEN_BYTES + 20] = "";
	const char *csrf = ask->csrf ? ask->csrf : ask->as ? ask->as->csrf : NULL;
	struct curl_slist *list = curl_slist_append(NULL, "Expect:");

	if (ask->as && ask->as->cookie[0])
		snprintf(cookie, sizeof(cookie), LG_SESSION_COOKIE "=%s", ask->as->cookie);
	list = add(list, "Cookie", cookie);
	list = add(list, "X-CSRF-Token", csrf);
	// curl would name a type of its own.
	list = ask->type ? add(list, "Content-Type", ask->type)
			 : curl_slist_append(list, "Content-Type:");
	for (size_t i = 0; i < 4 && ask->headers[i]; i++)
		list = curl_slist_append(list, ask->headers[i]);
	return list;
}

static void set_body(CURL *curl, const struct ask *ask, char **zeros)
{
	const bool post = ask->method && strcmp(ask->method, "POST") == 0;

	if (ask->zeros > 0) {
		*zeros = calloc(1, ask->zeros);
		cr_assert_not_null(*zeros);
		curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, (long)ask->zeros);
		curl_easy_setopt(curl, CURLOPT_POSTFIELDS, *zeros);
	} else if (ask->body || post) {
		curl_easy_setopt(curl, CURLOPT_POSTFIELDS, ask->body ? ask->body : "");
	}
	if (ask->method && strcmp(ask->method, "HEAD") == 0)
		curl_easy_setopt(curl, CURLOPT_NOBODY, 1L);
	else if (ask->method)
		curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, ask->method);
}

static void read_json(struct answer *answer, const struct text *text)
{
	const char *name;

	if (!text->data || !strstr(answer_header(answer, "Content-Type"), "application/json"))
		return;
	answer->json = json_loadb(text->data, text->len, 0, NULL);
	cr_expect_not_null(answer->json, "a body of JSON that is none");
	name = json_string_value(json_object_get(answer->json, "error"));
	snprintf(answer->error, sizeof(answer->error), "%s", name ? name : "");
}

struct answer portal_ask(const struct ask *ask)
{
	struct answer answer = {0};
	struct curl_slist *headers = headers_of(ask);
	struct text body = {0};
	char url[500];
	char *zeros = NULL;
	CURL *curl = curl_easy_init();

	cr_assert_not_null(curl);
	snprintf(url, sizeof(url), "%s%s", f->base, ask->path);
	curl_easy_setopt(curl, CURLOPT_URL, url);
	curl_easy_setopt(curl, CURLOPT_PATH_AS_IS, 1L);
	curl_easy_setopt(curl, CURLOPT_PROXY, "");
	curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
	curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, 20000L);
	curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
	curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, keep_body);
	curl_easy_setopt(curl, CURLOPT_WRITEDATA, &body);
	curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, keep_header);
	curl_easy_setopt(curl, CURLOPT_HEADERDATA, &answer);
	set_body(curl, ask, &zeros);
	(void)curl_easy_perform(curl);
	curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &answer.status);
	answer.len = body.len;
	read_json(&answer, &body);
	free(body.data);
	free(zeros);
	curl_slist_free_all(headers);
	curl_easy_cleanup(curl);
	return answer;
}

void answer_drop(struct answer *answer)
{
	json_decref(answer->json);
}

const char *answer_header(const struct answer *answer, const char *name)
{
	static _Thread_local char value[1024];
	const size_t len = strlen(name);

	value[0] = '\0';
	for (const char *line = answer->headers; line; line = strchr(line, '\n')) {
		line += *line == '\n';
		if (strncasecmp(line, name, len) == 0 && line[len] == ':') {
			line += len + 1 + (line[len + 1] == ' ');
			snprintf(value, sizeof(value), "%.*s", (int)strcspn(line, "\r\n"), line);
			break;
		}
	}
	return value;
}

uint64_t portal_counted(enum lg_portal_counter which)
{
	return lg_portal_counted(&f->portal.counters, which);
}

int portal_connect(void)
{
	const struct sockaddr_in place = {
		.sin_family = AF_INET,
		.sin_port = htons(f->server->port),
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK),
	};
	const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

	cr_assert(fd >= 0);
	cr_assert_eq(connect(fd, (const struct sockaddr *)&place, sizeof(place)), 0, "%m");
	return fd;
}
