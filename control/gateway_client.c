// SPDX-License-Identifier: Apache-2.0
#include "control/gateway_client.h"

#include <sodium.h>

#include <errno.h>
#include <netdb.h>
#include <poll.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

struct asking {
	const struct lg_gateway_question *question;
	const struct lg_clock *clock;
	int fd;
	uint64_t client_id; // not enrolled: the client's cookie
	bool have_cookie;
	uint8_t cookie[LG_AUTHENTICATOR_BYTES];
	struct {
		uint8_t nonce[LG_NONCE_BYTES];
		int64_t sent_ns;
	} tries[LG_GATEWAY_TRIES_MAX];
	unsigned tries_made;
	unsigned foreign; // datagrams that answered nothing asked
	unsigned forged;  // answers with a wrong MAC
};

// Splits "host:port" and "[v6]:port".
static bool split(const char *where, char *host, size_t host_room, char *port, size_t port_room)
{
	const char *end = where[0] == '[' ? strchr(where, ']') : strrchr(where, ':');
	const bool bracket = where[0] == '[';
	const char *from = bracket ? where + 1 : where;
	const char *port_from = LG_GATEWAY_PORT;
	size_t len;

	if (bracket && (!end || (end[1] && end[1] != ':')))
		return false;
	// An IPv6 address without brackets has several colons, and no port.
	if (!bracket && end && strchr(where, ':') != end)
		end = NULL;
	len = end ? (size_t)(end - from) : strlen(from);
	if (bracket && end[1] == ':')
		port_from = end + 2;
	else if (!bracket && end)
		port_from = end + 1;
	if (len == 0 || len >= host_room || !*port_from || strlen(port_from) >= port_room)
		return false;
	memcpy(host, from, len);
	host[len] = '\0';
	strcpy(port, port_from);
	return true;
}

static void print_address(const struct addrinfo *address, char *text, size_t room)
{
	char host[NI_MAXHOST], port[NI_MAXSERV];

	if (getnameinfo(address->ai_addr, address->ai_addrlen, host, sizeof(host), port,
		    sizeof(port), NI_NUMERICHOST | NI_NUMERICSERV))
		snprintf(text, room, "?");
	else
		snprintf(text, room, address->ai_family == AF_INET6 ? "[%.45s]:%.5s" : "%.45s:%.5s",
			host, port);
}

static int connect_to(const char *where, int *fd, char *text, size_t room, struct lg_error *err)
{
	const struct addrinfo hints = {.ai_socktype = SOCK_DGRAM};
	struct addrinfo *found;
	char host[256], port[16];
	int result;

	if (!split(where, host, sizeof(host), port, sizeof(port)))
		return lg_fail(err, LG_E_ARGUMENT,
			"gateway %s: need HOST:PORT, such as 10.77.0.1:4433 or [fd77::1]:4433",
			where);
	result = getaddrinfo(host, port, &hints, &found);
	if (result)
		return lg_fail(err, LG_E_IO, "gateway %s: %s", where, gai_strerror(result));
	print_address(found, text, room);
	*fd = socket(found->ai_family, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	if (*fd < 0 || connect(*fd, found->ai_addr, found->ai_addrlen) != 0) {
		result = lg_fail(err, LG_E_IO, "cannot ask %s: %m", text);
		if (*fd >= 0)
			close(*fd);
	}
	freeaddrinfo(found);
	return result;
}

static int send_try(struct asking *a, struct lg_error *err)
{
	const struct lg_gateway_question *q = a->question;
	const int64_t now_ns = lg_unix_ns(a->clock);
	uint8_t datagram[LG_REQUEST_MAX_BYTES];
	struct lg_request request = {
		.flags = q->key ? LG_FLAG_ENROLLED : 0,
		.role = (uint8_t)q->role,
		.payload_kind = (uint8_t)q->payload_kind,
		.classes_asked = q->classes_asked,
		.client_id = a->client_id,
		.client_time_ms = now_ns / 1000000,
		.nonce = a->tries[a->tries_made].nonce,
		.payload = q->payload,
	};
	size_t len;

	lg_put_be64(a->tries[a->tries_made].nonce, (uint64_t)now_ns);
	randombytes_buf(a->tries[a->tries_made].nonce + 8, LG_NONCE_BYTES - 8);
	len = lg_request_encode(&request, datagram, sizeof(datagram));
	if (len == 0)
		return lg_fail(err, LG_E_TOO_LARGE,
			"%zu bytes do not fit into a request: at most %d do", q->payload.len,
			LG_REQUEST_MAX_BYTES - LG_REQUEST_HEADER_BYTES - LG_AUTHENTICATOR_BYTES);
	if (q->key)
		lg_client_mac(q->key, LG_REQUEST_MAC, datagram, len - LG_AUTHENTICATOR_BYTES,
			datagram + len - LG_AUTHENTICATOR_BYTES);
	else if (a->have_cookie)
		memcpy(datagram + len - LG_AUTHENTICATOR_BYTES, a->cookie, sizeof(a->cookie));
	a->tries[a->tries_made++].sent_ns = lg_monotonic_ns(a->clock);
	// A refusal of the datagram before this one is reported here, too.
	if (send(a->fd, datagram, len, 0) < 0)
		return lg_fail(err, LG_E_IO, "cannot send to the gateway: %m");
	return 0;
}

// Index of the try that an answer belongs to, or -1.
static int answered_try(
	struct asking *a, const uint8_t *datagram, size_t len, struct lg_answer *answer)
{
	if (!lg_answer_parse(datagram, len, answer) || answer->client_id != a->client_id) {
		a->foreign++;
		return -1;
	}
	if (a->question->key &&
		!lg_client_mac_matches(a->question->key, LG_ANSWER_MAC, datagram,
			LG_ANSWER_BYTES - LG_AUTHENTICATOR_BYTES,
			datagram + LG_ANSWER_BYTES - LG_AUTHENTICATOR_BYTES)) {
		a->forged++;
		return -1;
	}
	for (unsigned i = 0; i < a->tries_made; i++) {
		if (!memcmp(a->tries[i].nonce, answer->nonce, LG_NONCE_BYTES))
			return (int)i;
	}
	a->foreign++;
	return -1;
}

// LG_E_AGAIN when nothing acceptable comes in time.
static int await_answer(struct asking *a, struct lg_gateway_reply *reply, struct lg_error *err)
{
	const int64_t deadline =
		lg_monotonic_ns(a->clock) + (int64_t)a->question->timeout_ms * 1000000;

	for (;;) {
		const int64_t left_ns = deadline - lg_monotonic_ns(a->clock);
		struct pollfd ready = {.fd = a->fd, .events = POLLIN};
		uint8_t datagram[LG_REQUEST_MAX_BYTES];
		ssize_t len;
		int which;

		if (left_ns <= 0 || poll(&ready, 1, (int)((left_ns + 999999) / 1000000)) == 0)
			return LG_E_AGAIN;
		len = recv(a->fd, datagram, sizeof(datagram), MSG_DONTWAIT);
		if (len < 0 && (errno == EAGAIN || errno == EINTR))
			continue;
		if (len < 0)
			return lg_fail(err, LG_E_IO, "no gateway there: %m");
		which = answered_try(a, datagram, (size_t)len, &reply->answer);
		if (which < 0)
			continue;
		reply->round_trip_ns = lg_monotonic_ns(a->clock) - a->tries[which].sent_ns;
		return 0;
	}
}

static int nothing_came(const struct asking *a, struct lg_error *err)
{
	if (a->forged)
		return lg_fail(err, LG_E_TIMEOUT,
			"%u answers with a wrong MAC, none with a right one: is the client key of "
			"this site, or does somebody else answer?",
			a->forged);
	return lg_fail(err, LG_E_TIMEOUT,
		"no answer to %u requests within %d ms each%s: is the address right, the gateway "
		"up%s?",
		a->tries_made, a->question->timeout_ms,
		a->foreign ? " (other datagrams were ignored)" : "",
		a->question->key ? ", the client key of this site and not denied, the clock right"
				 : "");
}

static int ask(struct asking *a, struct lg_gateway_reply *reply, struct lg_error *err)
{
	unsigned left = a->question->retries + 1;

	while (left > 0) {
		int result = send_try(a, err);

		if (!result)
			result = await_answer(a, reply, err);
		if (result == LG_E_AGAIN) {
			left--;
			continue;
		}
		if (result)
			return result;
		if (reply->answer.verdict != LG_COOKIE_REQUIRED || a->question->key ||
			a->have_cookie)
			return 0;
		memcpy(a->cookie, reply->answer.authenticator, sizeof(a->cookie));
		a->have_cookie = true;
	}
	return nothing_came(a, err);
}

int lg_gateway_ask(const char *where, const struct lg_gateway_question *question,
	const struct lg_clock *clock, struct lg_gateway_reply *reply, struct lg_error *err)
{
	struct asking a = {.question = question, .clock = clock};
	int result;

	if (question->retries + 2 > LG_GATEWAY_TRIES_MAX)
		return lg_fail(err, LG_E_ARGUMENT, "%u retries: at most %d", question->retries,
			LG_GATEWAY_TRIES_MAX - 2);
	result = connect_to(where, &a.fd, reply->address, sizeof(reply->address), err);
	if (result)
		return result;
	if (question->key)
		a.client_id = question->key->id;
	else
		randombytes_buf(&a.client_id, sizeof(a.client_id));
	result = ask(&a, reply, err);
	if (result && result != LG_E_ARGUMENT)
		lg_fail_in(err, "gateway %s", reply->address);
	reply->tries = a.tries_made;
	reply->cookie_used = a.have_cookie;
	close(a.fd);
	return result;
}
