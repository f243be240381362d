// SPDX-License-Identifier: Apache-2.0
// Against a real web server in this process.
#include "control/issuance/webhook.h"
#include "keys/keypair.h"

#include <arpa/inet.h>
#include <criterion/criterion.h>
#include <microhttpd.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define BODY "{\"type\":\"licence.issued\"}"
#define NOW INT64_C(1800000000)

static struct {
	struct MHD_Daemon *daemon;
	unsigned status;     // to answer with
	size_t answer_bytes; // of its body
	unsigned delay_ms;
	// What came.
	unsigned posts;
	char method[8], type[64], id[80], timestamp[32], signature[80], body[256];
	size_t body_bytes;
} server;

static struct lg_webhook_key key = {{1, 2, 3}};
static struct lg_webhook *webhook;
static struct lg_error err;
static char url[80];

static void keep_header(struct MHD_Connection *connection, const char *name, char *out, size_t room)
{
	const char *value = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);

	snprintf(out, room, "%s", value ? value : "");
}

static enum MHD_Result answer(void *self, struct MHD_Connection *connection, const char *path,
	const char *method, const char *version, const char *data, size_t *bytes, void **state)
{
	struct MHD_Response *response;
	enum MHD_Result result;
	char *content;

	(void)self;
	(void)path;
	(void)version;
	if (!*state) {
		*state = &server;
		server.body_bytes = 0;
		return MHD_YES;
	}
	if (*bytes) {
		cr_assert_leq(server.body_bytes + *bytes, sizeof(server.body));
		memcpy(server.body + server.body_bytes, data, *bytes);
		server.body_bytes += *bytes;
		*bytes = 0;
		return MHD_YES;
	}
	snprintf(server.method, sizeof(server.method), "%s", method);
	keep_header(connection, "Content-Type", server.type, sizeof(server.type));
	keep_header(connection, "webhook-id", server.id, sizeof(server.id));
	keep_header(connection, "webhook-timestamp", server.timestamp, sizeof(server.timestamp));
	keep_header(connection, "webhook-signature", server.signature, sizeof(server.signature));
	server.posts++;
	usleep(server.delay_ms * 1000);
	content = calloc(1, server.answer_bytes + 1);
	response = MHD_create_response_from_buffer(
		server.answer_bytes, content, MHD_RESPMEM_MUST_FREE);
	if (server.status / 100 == 3)
		MHD_add_response_header(response, "Location", url);
	result = MHD_queue_response(connection, server.status, response);
	MHD_destroy_response(response);
	return result;
}

static void serve(unsigned flags, const char *certificate, const char *certificate_key)
{
	const struct sockaddr_in loopback = {
		.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};

	server.daemon = MHD_start_daemon(MHD_USE_INTERNAL_POLLING_THREAD | flags, 0, NULL, NULL,
		answer, NULL, MHD_OPTION_SOCK_ADDR, &loopback,
		certificate ? MHD_OPTION_HTTPS_MEM_CERT : MHD_OPTION_END, certificate,
		MHD_OPTION_HTTPS_MEM_KEY, certificate_key, MHD_OPTION_END);
	cr_assert_not_null(server.daemon);
	snprintf(url, sizeof(url), "%s://127.0.0.1:%u/hook", flags & MHD_USE_TLS ? "https" : "http",
		MHD_get_daemon_info(server.daemon, MHD_DAEMON_INFO_BIND_PORT)->port);
}

static void open_webhook(int timeout_ms)
{
	cr_assert_eq(lg_webhook_open(url, &key, timeout_ms, &webhook, &err), 0, "%s", err.text);
}

static void start(void)
{
	cr_assert_eq(lg_keys_init(&err), 0);
	server.status = 204;
	serve(0, NULL, NULL);
	open_webhook(5000);
}

static void finish(void)
{
	lg_webhook_close(webhook);
	if (server.daemon)
		MHD_stop_daemon(server.daemon);
}

TestSuite(webhook, .init = start, .fini = finish, .timeout = 60);

static int post(const char *id)
{
	return lg_webhook_post(
		webhook, id, NOW, (struct lg_bytes){(const uint8_t *)BODY, strlen(BODY)}, &err);
}

static void expect_refused(int code, const char *words, int rc)
{
	cr_expect_eq(rc, code, "%s: %s", lg_error_name(rc), err.text);
	cr_expect(strstr(err.text, words), "%s", err.text);
}

// python3: base64(hmac(bytes([1, 2, 3]) + bytes(29), b"n-1.1800000000." + BODY, sha256))
Test(webhook, is_posted_with_the_headers_of_standard_webhooks)
{
	cr_assert_eq(post("n-1"), 0, "%s", err.text);
	cr_expect_eq(server.posts, 1);
	cr_expect_str_eq(server.method, "POST");
	cr_expect_str_eq(server.type, "application/json");
	cr_expect_str_eq(server.id, "n-1");
	cr_expect_str_eq(server.timestamp, "1800000000");
	cr_expect_str_eq(server.signature, "v1,r3t2CO7+c/Uvxey2O5a2qUgDPCv52lCYS4QCl5xOwO0=");
	cr_expect_eq(server.body_bytes, strlen(BODY));
	cr_expect_arr_eq(server.body, BODY, strlen(BODY));
}

Test(webhook, every_2xx_accepts_and_nothing_else_does)
{
	for (server.status = 200; server.status < 207; server.status++)
		cr_expect_eq(post("n-2"), 0, "%u: %s", server.status, err.text);
	server.status = 404;
	expect_refused(LG_E_IO, "status 404", post("n-2"));
	server.status = 500;
	expect_refused(LG_E_IO, "status 500", post("n-2"));
	server.status = 200;
	cr_expect_eq(post("n-2"), 0, "a refusal leaves it usable");
}

Test(webhook, redirects_are_not_followed)
{
	server.status = 307;
	expect_refused(LG_E_IO, "not followed", post("n-3"));
	cr_expect_eq(server.posts, 1);
}

Test(webhook, long_answers_are_not_read_to_their_end)
{
	server.status = 200;
	server.answer_bytes = 50000000;
	cr_expect_eq(post("n-4"), 0, "%s", err.text);
	server.status = 503;
	expect_refused(LG_E_IO, "status 503", post("n-4"));
}

Test(webhook, waits_no_longer_than_it_may)
{
	lg_webhook_close(webhook);
	open_webhook(100);
	server.delay_ms = 1000;
	expect_refused(LG_E_TIMEOUT, "could not be reached", post("n-5"));
}

Test(webhook, nobody_there_is_told)
{
	MHD_stop_daemon(server.daemon);
	server.daemon = NULL;
	expect_refused(LG_E_IO, "could not be reached", post("n-6"));
}

Test(webhook, id_that_could_break_a_header_or_the_signature_is_refused)
{
	expect_refused(LG_E_ARGUMENT, "1 to 64", post(""));
	expect_refused(LG_E_ARGUMENT, "1 to 64", post("a.b"));
	expect_refused(LG_E_ARGUMENT, "1 to 64", post("a\r\nb"));
	cr_expect_eq(server.posts, 0);
}

Test(webhook, url_of_another_kind_is_refused)
{
	struct lg_webhook *none;

	expect_refused(LG_E_CONFIG, "https://",
		lg_webhook_open("file:///etc/passwd", &key, 1000, &none, &err));
}

static char *read_text(const char *path)
{
	char *text = calloc(1, 8192);
	FILE *file = fopen(path, "r");

	cr_assert_not_null(file);
	cr_assert_gt(fread(text, 1, 8191, file), 0);
	fclose(file);
	return text;
}

Test(webhook, server_whose_certificate_nobody_vouches_for_gets_nothing)
{
	char directory[] = "/tmp/licgate-webhook-XXXXXX";
	char command[400], certificate[64], certificate_key[64];

	cr_assert_not_null(mkdtemp(directory));
	snprintf(certificate, sizeof(certificate), "%s/cert", directory);
	snprintf(certificate_key, sizeof(certificate_key), "%s/key", directory);
	snprintf(command, sizeof(command),
		"openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=127.0.0.1 -addext "
		"subjectAltName=IP:127.0.0.1 -days 2 -keyout %s -out %s 2>/dev/null",
		certificate_key, certificate);
	cr_assert_eq(system(command), 0, "%s", command);
	MHD_stop_daemon(server.daemon);
	lg_webhook_close(webhook);
	serve(MHD_USE_TLS, read_text(certificate), read_text(certificate_key));
	open_webhook(5000);
	expect_refused(LG_E_IO, "certificate", post("n-7"));
	cr_expect_eq(server.posts, 0);
	unlink(certificate);
	unlink(certificate_key);
	rmdir(directory);
}
