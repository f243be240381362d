// SPDX-License-Identifier: Apache-2.0
// The handler, and a gateway end of a few lines on the loopback interface.
#include "common/base45.h"
#include "common/condition.h"
#include "control/portal/gateway_desk.h"
#include "control/portal/route.h"
#include "keys/keypair.h"

#include <arpa/inet.h>
#include <criterion/criterion.h>
#include <pthread.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

#define KEY_ROLES ((1u << LG_ROLE_POLICE) | (1u << LG_ROLE_PUBLIC))

static struct {
	int fd;
	bool silent;
	struct lg_answer answer; // fields to answer with
	struct lg_request last;
	unsigned asked;
	uint64_t counter; // of the last nonce
	bool backwards;   // one came that was not higher
} gateway;

static struct lg_client_key key;
static struct lg_conf conf;
static struct lg_portal portal;
static struct lg_caller caller;
static struct lg_reply reply;
static struct lg_error err;
static pthread_t thread;

static void *serve(void *arg)
{
	uint8_t datagram[LG_REQUEST_MAX_BYTES], out[LG_ANSWER_BYTES];

	(void)arg;
	for (;;) {
		struct sockaddr_in from;
		socklen_t from_len = sizeof(from);
		struct lg_answer answer;
		enum lg_reason reason;
		const ssize_t len = recvfrom(gateway.fd, datagram, sizeof(datagram), 0,
			(struct sockaddr *)&from, &from_len);
		uint64_t counter;

		if (len <= 0)
			return NULL;
		if (lg_request_parse(datagram, (size_t)len, &gateway.last, &reason) !=
			LG_REQUEST_SOUND)
			continue;
		gateway.asked++;
		counter = lg_be64(gateway.last.nonce);
		gateway.backwards |= counter <= gateway.counter;
		gateway.counter = counter;
		if (gateway.silent)
			continue;
		answer = gateway.answer;
		answer.flags = gateway.last.flags;
		answer.role = gateway.last.role;
		answer.client_id = gateway.last.client_id;
		memcpy(answer.nonce, gateway.last.nonce, LG_NONCE_BYTES);
		lg_answer_encode(&answer, out);
		if (gateway.last.flags & LG_FLAG_ENROLLED)
			lg_client_mac(&key, LG_ANSWER_MAC, out,
				LG_ANSWER_BYTES - LG_AUTHENTICATOR_BYTES,
				out + LG_ANSWER_BYTES - LG_AUTHENTICATOR_BYTES);
		sendto(gateway.fd, out, sizeof(out), 0, (struct sockaddr *)&from, from_len);
	}
}

static void start(void)
{
	struct sockaddr_in address = {
		.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	socklen_t len = sizeof(address);

	cr_assert_eq(lg_keys_init(&err), 0);
	gateway.fd = socket(AF_INET, SOCK_DGRAM, 0);
	cr_assert_eq(bind(gateway.fd, (struct sockaddr *)&address, len), 0);
	getsockname(gateway.fd, (struct sockaddr *)&address, &len);
	gateway.answer = (struct lg_answer){.verdict = LG_VALID,
		.epoch = 2,
		.generation = 77,
		.table_age_s = 3,
		.gateway_time_ms = 1800000000123};
	cr_assert_eq(pthread_create(&thread, NULL, serve, NULL), 0);
	key = (struct lg_client_key){.id = lg_client_id(KEY_ROLES, 1, 7), .key = {9}};
	lg_conf_default(&conf);
	snprintf(conf.portal_gateway, sizeof(conf.portal_gateway), "127.0.0.1:%u",
		ntohs(address.sin_port));
	portal = (struct lg_portal){.conf = &conf, .clock = &lg_clock_system, .client_key = &key};
	caller = (struct lg_caller){.role = LG_ROLE_INSPECTOR, .gateway_role = "police"};
}

static void finish(void)
{
	shutdown(gateway.fd, SHUT_RDWR);
	pthread_join(thread, NULL);
	close(gateway.fd);
	json_decref(reply.json);
}

TestSuite(answer_verify, .init = start, .fini = finish, .timeout = 60);

static int post(const char *text, const char *classes)
{
	json_t *json = json_pack("{s:s, s:s*}", "text", text, "classes", classes);
	const struct lg_http_request request = {.caller = &caller, .json = json};
	int rc;

	json_decref(reply.json);
	reply = (struct lg_reply){.status = 200};
	rc = lg_answer_verify(&portal, &request, &reply, &err);
	json_decref(json);
	return rc;
}

static const char *code(void)
{
	static const uint8_t payload[] = "a presentation";
	static char text[64] = LG_QR_PREFIX;

	lg_base45_encode(payload, sizeof(payload), text + strlen(LG_QR_PREFIX));
	return text;
}

static void expect_refused(int wanted, const char *words, int rc)
{
	cr_expect_eq(rc, wanted, "%s: %s", lg_error_name(rc), err.text);
	cr_expect(strstr(err.text, words), "%s", err.text);
}

static const char *said(const char *name)
{
	return json_string_value(json_object_get(reply.json, name));
}

static json_int_t number(const char *name)
{
	return json_integer_value(json_object_get(reply.json, name));
}

Test(answer_verify, tells_what_the_gateway_said)
{
	cr_assert_eq(post(code(), "C1,D"), 0, "%s", err.text);
	cr_expect_str_eq(said("verdict"), "VALID");
	cr_expect_str_eq(said("reason"), "NONE");
	cr_expect_str_eq(said("colour"), "green");
	cr_expect_str_eq(said("role"), "police");
	cr_expect_eq(number("epoch"), 2);
	cr_expect_eq(number("generation"), 77);
	cr_expect_eq(number("table_age_s"), 3);
	cr_expect_eq(number("gateway_ms"), 1800000000123);
	cr_expect_gt(number("round_trip_us"), 0);
	cr_expect_null(json_object_get(reply.json, "conditions"));
	cr_expect_null(json_object_get(reply.json, "classes"));
	cr_expect_eq(gateway.last.role, LG_ROLE_POLICE);
	cr_expect_eq(gateway.last.payload_kind, LG_PAYLOAD_PRESENTATION);
	cr_expect_neq(gateway.last.classes_asked, 0);
	cr_expect_eq(portal.gateway, LG_PORTAL_GATEWAY_ANSWERS);
}

Test(answer_verify, conditions_come_with_their_meanings)
{
	json_t *meaning;

	gateway.answer.verdict = LG_NOT_NOW;
	gateway.answer.conditions = LG_LETTER('D') | LG_LETTER('H');
	gateway.answer.until_day = 20000;
	gateway.answer.classes_held = 32;
	cr_assert_eq(post(code(), NULL), 0, "%s", err.text);
	cr_expect_str_eq(said("colour"), "red");
	cr_expect_str_eq(said("conditions"), "DH");
	cr_expect_str_eq(said("until"), "2024-10-04");
	cr_expect_str_eq(said("classes"), "C1");
	meaning = json_array_get(json_object_get(reply.json, "meanings"), 0);
	cr_expect_str_eq(json_string_value(json_object_get(meaning, "letter")), "D");
	cr_expect_str_eq(json_string_value(json_object_get(meaning, "en")), "suspended");
	cr_expect_str_eq(json_string_value(json_object_get(meaning, "zh")), "暂扣");
}

Test(answer_verify, colours_are_those_of_a_lamp)
{
	static const struct {
		uint8_t verdict;
		const char *colour;
	} rows[] = {{LG_VALID, "green"}, {LG_VALID_WITH_NOTICE, "yellow"}, {LG_GONE, "red"},
		{LG_BAD_SIGNATURE, "red"}, {LG_STATUS_STALE, "grey"}, {LG_MALFORMED, "grey"}};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		gateway.answer.verdict = rows[i].verdict;
		cr_assert_eq(post(code(), NULL), 0, "%s", err.text);
		cr_expect_str_eq(said("colour"), rows[i].colour, "%u", rows[i].verdict);
	}
	gateway.answer.table_age_s = UINT32_MAX;
	cr_assert_eq(post(code(), NULL), 0);
	cr_expect(json_is_null(json_object_get(reply.json, "table_age_s")));
}

Test(answer_verify, whoever_is_no_inspector_asks_as_the_public)
{
	static const enum lg_portal_role roles[] = {
		LG_ROLE_NOBODY, LG_ROLE_APPLICANT, LG_ROLE_REVIEWER, LG_ROLE_OPERATOR};

	for (size_t i = 0; i < 4; i++) {
		caller.role = roles[i];
		cr_assert_eq(post(code(), NULL), 0, "%s", err.text);
		cr_expect_eq(gateway.last.role, LG_ROLE_PUBLIC);
		cr_expect_str_eq(said("role"), "public");
	}
}

Test(answer_verify, role_that_the_portal_s_client_lacks_is_refused_by_name)
{
	snprintf(caller.gateway_role, sizeof(caller.gateway_role), "insurer");
	expect_refused(LG_E_PERMISSION, "as insurer", post(code(), NULL));
	portal.client_key = NULL;
	snprintf(caller.gateway_role, sizeof(caller.gateway_role), "police");
	expect_refused(LG_E_PERMISSION, "as police", post(code(), NULL));
	snprintf(caller.gateway_role, sizeof(caller.gateway_role), "king");
	expect_refused(LG_E_PERMISSION, "no role of the gateway", post(code(), NULL));
	cr_expect_eq(gateway.asked, 0);
	caller.role = LG_ROLE_NOBODY;
	cr_expect_eq(post(code(), NULL), 0, "%s", err.text);
	cr_expect_not(gateway.last.flags & LG_FLAG_ENROLLED);
}

Test(answer_verify, text_that_is_no_licence_s_is_refused_here)
{
	static char large[LG_BASE45_TEXT_BYTES(LG_REQUEST_MAX_BYTES) + 100] = LG_QR_PREFIX;

	expect_refused(LG_E_FORMAT, "begins with LIC1:", post("https://example.test", NULL));
	expect_refused(LG_E_FORMAT, "damaged", post("LIC1:", NULL));
	expect_refused(LG_E_FORMAT, "damaged", post("LIC1:abc", NULL));
	expect_refused(LG_E_ARGUMENT, "no class", post(code(), "C1,Q"));
	memset(large + 5, 'A', sizeof(large) - 6);
	expect_refused(LG_E_ARGUMENT, "text", post(large, NULL));
	cr_expect_eq(gateway.asked, 0);
}

Test(answer_verify, silent_gateway_is_told_soon)
{
	gateway.silent = true;
	expect_refused(LG_E_TIMEOUT, "does not answer", post(code(), NULL));
	cr_expect_eq(gateway.asked, 1 + LG_GATEWAY_RETRIES);
	cr_expect_eq(portal.gateway, LG_PORTAL_GATEWAY_SILENT);
}

Test(answer_verify, gateway_that_is_not_there_is_told)
{
	shutdown(gateway.fd, SHUT_RDWR);
	pthread_join(thread, NULL);
	close(gateway.fd);
	expect_refused(LG_E_CLOSED, "cannot be reached", post(code(), NULL));
	conf.portal_gateway[0] = '\0';
	expect_refused(LG_E_STATE, "portal.gateway", post(code(), NULL));
	gateway.fd = socket(AF_INET, SOCK_DGRAM, 0);
	cr_assert_eq(pthread_create(&thread, NULL, serve, NULL), 0);
	shutdown(gateway.fd, SHUT_RDWR);
}

static void *ask_many(void *self)
{
	for (unsigned i = 0; i < 50; i++) {
		const struct lg_bytes payload = {(const uint8_t *)"p", 1};
		struct lg_gateway_reply answer;
		struct lg_error why;

		*(unsigned *)self += lg_gateway_desk_ask(&portal, LG_ROLE_POLICE, 0, payload,
					     &answer, &why) == LG_OK;
	}
	return NULL;
}

// A gateway drops what comes behind a higher nonce of the same client.
Test(answer_verify, nonces_of_many_threads_never_go_back)
{
	unsigned done[8] = {0};
	pthread_t threads[8];

	for (unsigned i = 0; i < 8; i++)
		cr_assert_eq(pthread_create(&threads[i], NULL, ask_many, &done[i]), 0);
	for (unsigned i = 0; i < 8; i++) {
		pthread_join(threads[i], NULL);
		cr_expect_eq(done[i], 50);
	}
	cr_expect_not(gateway.backwards);
}
