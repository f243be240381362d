// SPDX-License-Identifier: Apache-2.0
// The client against a gateway end of a few lines, on the loopback interface, that can misbehave
// in ways that a real one does not.
#include "control/gateway_client.h"

#include "keys/keypair.h"

#include <arpa/inet.h>
#include <criterion/criterion.h>
#include <pthread.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

#define REQUESTS_MAX 32

enum manner { CORRECT, SILENT_AT_FIRST, SILENT, WRONG_MAC, WRONG_NONCE, OTHER_CLIENT, NOISE };

static struct {
	int fd;
	enum manner manner;
	bool want_cookie;
	unsigned cookie_bad; // requests with a wrong cookie
	unsigned received;
	uint8_t nonces[REQUESTS_MAX][LG_NONCE_BYTES];
	struct lg_request last;
	uint8_t datagram[LG_REQUEST_MAX_BYTES];
} gateway;

static const uint8_t cookie[LG_AUTHENTICATOR_BYTES] = "a cookie of ours";
static const uint8_t none[LG_AUTHENTICATOR_BYTES];
static const uint8_t payload[] = "a licence";
static struct lg_client_key key = {.id = UINT64_C(0x2000010000000001), .key = {1, 2, 3}};
static struct lg_gateway_question question;
static struct lg_gateway_reply reply;
static struct lg_error err;
static char where[64];
static pthread_t thread;

// Fills in verdict and authenticator of the answer to a request.
static void decide(const struct lg_request *r, struct lg_answer *answer)
{
	answer->verdict = LG_VALID;
	if (!gateway.want_cookie || r->flags & LG_FLAG_ENROLLED)
		return;
	if (!memcmp(r->authenticator, cookie, sizeof(cookie)))
		return;
	gateway.cookie_bad += memcmp(r->authenticator, none, sizeof(none)) != 0;
	answer->verdict = LG_COOKIE_REQUIRED;
	memcpy(answer->authenticator, cookie, sizeof(cookie));
}

static size_t answer_to(const struct lg_request *r, uint8_t out[LG_ANSWER_BYTES])
{
	struct lg_answer answer = {.flags = r->flags, .client_id = r->client_id};

	memcpy(answer.nonce, r->nonce, LG_NONCE_BYTES);
	decide(r, &answer);
	if (gateway.manner == WRONG_NONCE)
		answer.nonce[0] ^= 1;
	if (gateway.manner == OTHER_CLIENT)
		answer.client_id++;
	lg_answer_encode(&answer, out);
	if (r->flags & LG_FLAG_ENROLLED)
		lg_client_mac(&key, gateway.manner == WRONG_MAC ? LG_REQUEST_MAC : LG_ANSWER_MAC,
			out, LG_ANSWER_BYTES - LG_AUTHENTICATOR_BYTES,
			out + LG_ANSWER_BYTES - LG_AUTHENTICATOR_BYTES);
	return gateway.manner == NOISE ? 50 : LG_ANSWER_BYTES;
}

static void *serve(void *arg)
{
	(void)arg;
	for (;;) {
		struct sockaddr_storage from;
		socklen_t from_len = sizeof(from);
		uint8_t out[LG_ANSWER_BYTES];
		enum lg_reason reason;
		const ssize_t len = recvfrom(gateway.fd, gateway.datagram, sizeof(gateway.datagram),
			0, (struct sockaddr *)&from, &from_len);

		if (len <= 0 || gateway.received == REQUESTS_MAX)
			return NULL;
		if (lg_request_parse(gateway.datagram, (size_t)len, &gateway.last, &reason) !=
				LG_REQUEST_SOUND ||
			reason != LG_R_NONE)
			return NULL;
		memcpy(gateway.nonces[gateway.received++], gateway.last.nonce, LG_NONCE_BYTES);
		if (gateway.manner == SILENT ||
			(gateway.manner == SILENT_AT_FIRST && gateway.received < 3))
			continue;
		sendto(gateway.fd, out, answer_to(&gateway.last, out), 0, (struct sockaddr *)&from,
			from_len);
	}
}

static void listen_at(int family, const void *address, socklen_t len)
{
	struct sockaddr_storage bound;
	socklen_t bound_len = sizeof(bound);

	gateway.fd = socket(family, SOCK_DGRAM, 0);
	cr_assert_geq(gateway.fd, 0);
	cr_assert_eq(bind(gateway.fd, address, len), 0);
	getsockname(gateway.fd, (struct sockaddr *)&bound, &bound_len);
	if (family == AF_INET6)
		snprintf(where, sizeof(where), "[::1]:%u",
			ntohs(((struct sockaddr_in6 *)&bound)->sin6_port));
	else
		snprintf(where, sizeof(where), "127.0.0.1:%u",
			ntohs(((struct sockaddr_in *)&bound)->sin_port));
}

static void start(void)
{
	const struct sockaddr_in address = {
		.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};

	cr_assert_eq(lg_keys_init(&err), 0);
	listen_at(AF_INET, &address, sizeof(address));
	cr_assert_eq(pthread_create(&thread, NULL, serve, NULL), 0);
	question = (struct lg_gateway_question){
		.role = LG_ROLE_PUBLIC,
		.payload_kind = LG_PAYLOAD_CREDENTIAL,
		.payload = {payload, sizeof(payload)},
		.classes_asked = 5,
		.timeout_ms = 1000,
		.retries = 3,
	};
}

static void stop(void)
{
	shutdown(gateway.fd, SHUT_RDWR);
	pthread_join(thread, NULL);
	close(gateway.fd);
}

TestSuite(gateway_client, .init = start, .fini = stop);

static int ask(void)
{
	return lg_gateway_ask(where, &question, &lg_clock_system, &reply, &err);
}

Test(gateway_client, asks_what_it_was_told_to)
{
	cr_assert_eq(ask(), 0, "%s", err.text);
	cr_expect_eq(reply.answer.verdict, LG_VALID);
	cr_expect_eq(reply.tries, 1);
	cr_expect_gt(reply.round_trip_ns, 0);
	cr_expect_str_eq(reply.address, where);
	cr_expect_eq(gateway.last.role, LG_ROLE_PUBLIC);
	cr_expect_eq(gateway.last.classes_asked, 5);
	cr_expect_eq(gateway.last.payload.len, sizeof(payload));
	cr_expect_arr_eq(gateway.last.payload.data, payload, sizeof(payload));
}

Test(gateway_client, repeats_with_the_cookie_it_was_given)
{
	gateway.want_cookie = true;
	cr_assert_eq(ask(), 0, "%s", err.text);
	cr_expect_eq(reply.answer.verdict, LG_VALID);
	cr_expect(reply.cookie_used);
	cr_expect_eq(reply.tries, 2);
	cr_expect_eq(gateway.cookie_bad, 0);
}

Test(gateway_client, signs_requests_and_wants_signed_answers)
{
	question.key = &key;
	question.role = LG_ROLE_LAB;
	cr_assert_eq(ask(), 0, "%s", err.text);
	cr_expect_eq(gateway.last.client_id, key.id);
	cr_expect(gateway.last.flags & LG_FLAG_ENROLLED);
	cr_expect(lg_client_mac_matches(&key, LG_REQUEST_MAC, gateway.datagram,
		(size_t)(gateway.last.authenticator - gateway.datagram),
		gateway.last.authenticator));
}

Test(gateway_client, never_sends_a_nonce_twice_and_counts_up)
{
	question.key = &key;
	question.timeout_ms = 20;
	gateway.manner = SILENT_AT_FIRST;
	cr_assert_eq(ask(), 0, "%s", err.text);
	cr_expect_eq(reply.tries, 3);
	for (unsigned i = 1; i < gateway.received; i++)
		cr_expect_gt(lg_be64(gateway.nonces[i]), lg_be64(gateway.nonces[i - 1]));
}

static void gives_up(enum manner manner, const char *saying)
{
	gateway.manner = manner;
	question.timeout_ms = 30;
	question.retries = 1;
	cr_expect_eq(ask(), LG_E_TIMEOUT);
	cr_expect_not_null(strstr(err.text, saying), "%s", err.text);
	cr_expect_eq(gateway.received, 2);
}

Test(gateway_client, gives_up_after_its_tries)
{
	gives_up(SILENT, "no answer to 2 requests");
}

Test(gateway_client, refuses_an_answer_with_a_wrong_mac)
{
	question.key = &key;
	gives_up(WRONG_MAC, "2 answers with a wrong MAC");
}

Test(gateway_client, refuses_an_answer_to_another_nonce)
{
	gives_up(WRONG_NONCE, "other datagrams were ignored");
}

Test(gateway_client, refuses_an_answer_to_another_client)
{
	gives_up(OTHER_CLIENT, "other datagrams were ignored");
}

Test(gateway_client, refuses_a_datagram_that_is_no_answer)
{
	gives_up(NOISE, "other datagrams were ignored");
}

Test(gateway_client, says_that_nobody_listens)
{
	shutdown(gateway.fd, SHUT_RDWR);
	pthread_join(thread, NULL);
	close(gateway.fd);
	cr_expect_eq(ask(), LG_E_IO);
	cr_expect_not_null(strstr(err.text, where));
	gateway.fd = socket(AF_INET, SOCK_DGRAM, 0);
	cr_assert_eq(pthread_create(&thread, NULL, serve, NULL), 0);
}

Test(gateway_client, refuses_addresses_of_another_form)
{
	static const char *const bad[] = {"", ":4433", "[::1", "[::1]x", "[]:1", "127.0.0.1:"};

	for (unsigned i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		cr_expect_eq(lg_gateway_ask(bad[i], &question, &lg_clock_system, &reply, &err),
			LG_E_ARGUMENT, "\"%s\"", bad[i]);
}

Test(gateway_client, refuses_a_payload_that_fits_in_no_request)
{
	static const uint8_t large[LG_REQUEST_MAX_BYTES];

	question.payload = (struct lg_bytes){large, sizeof(large)};
	cr_expect_eq(ask(), LG_E_TOO_LARGE);
	question.retries = 17;
	cr_expect_eq(ask(), LG_E_ARGUMENT);
}

Test(gateway_client, asks_over_ipv6)
{
	const struct sockaddr_in6 address = {
		.sin6_family = AF_INET6, .sin6_addr = IN6ADDR_LOOPBACK_INIT};
	const int probe = socket(AF_INET6, SOCK_DGRAM, 0);
	const bool there =
		probe >= 0 && !bind(probe, (const struct sockaddr *)&address, sizeof(address));

	if (probe >= 0)
		close(probe);
	if (!there)
		cr_skip_test("SKIPPED asks_over_ipv6: no IPv6 loopback address here");
	stop();
	listen_at(AF_INET6, &address, sizeof(address));
	cr_assert_eq(pthread_create(&thread, NULL, serve, NULL), 0);
	cr_assert_eq(ask(), 0, "%s", err.text);
	cr_expect_str_eq(reply.address, where);
}
