// SPDX-License-Identifier: Apache-2.0
#include "control/portal/server.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

union place {
	struct sockaddr any;
	struct sockaddr_in v4;
	struct sockaddr_in6 v6;
};

static int place_of(
	const struct lg_conf *conf, union place *place, socklen_t *len, struct lg_error *err)
{
	const uint16_t port = htons((uint16_t)conf->portal_tcp_port);

	memset(place, 0, sizeof(*place));
	if (inet_pton(AF_INET, conf->portal_listen, &place->v4.sin_addr) == 1) {
		place->v4.sin_family = AF_INET;
		place->v4.sin_port = port;
		*len = sizeof(place->v4);
		return LG_OK;
	}
	if (inet_pton(AF_INET6, conf->portal_listen, &place->v6.sin6_addr) == 1) {
		place->v6.sin6_family = AF_INET6;
		place->v6.sin6_port = port;
		*len = sizeof(place->v6);
		return LG_OK;
	}
	return lg_fail(err, LG_E_CONFIG,
		"portal.listen is \"%s\": needed is an IPv4 or IPv6 address", conf->portal_listen);
}

int lg_server_listen(const struct lg_conf *conf, int *fd, struct lg_error *err)
{
	const int yes = 1;
	union place place;
	socklen_t len = 0;
	int rc = place_of(conf, &place, &len, err);
	int s;

	if (rc != LG_OK)
		return rc;
	s = socket(place.any.sa_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	if (s >= 0 && setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes)) == 0 &&
		bind(s, &place.any, len) == 0 && listen(s, SOMAXCONN) == 0) {
		*fd = s;
		return LG_OK;
	}
	rc = lg_fail(err, LG_E_IO,
		"cannot listen at %s port %lld: %m: choose another portal.listen or "
		"portal.tcp_port, or end who has it",
		conf->portal_listen, (long long)conf->portal_tcp_port);
	if (s >= 0)
		close(s);
	return rc;
}

static bool is_origin(const char *text)
{
	const char *name = strstr(text, "://");

	return name && (strncmp(text, "https:", 6) == 0 || strncmp(text, "http:", 5) == 0) &&
		name[3] && !strpbrk(name + 3, "/?# ") && strlen(text) < LG_ORIGIN_BYTES;
}

int lg_server_origin(const struct lg_conf *conf, int fd, char out[LG_ORIGIN_BYTES], uint16_t *port,
	struct lg_error *err)
{
	union place place;
	socklen_t len = sizeof(place);
	const bool v6 = strchr(conf->portal_listen, ':') != NULL;

	if (getsockname(fd, &place.any, &len) != 0)
		return lg_fail(err, LG_E_IO, "cannot tell the port that is listened at: %m");
	*port = ntohs(v6 ? place.v6.sin6_port : place.v4.sin_port);
	if (!conf->portal_origin[0])
		snprintf(out, LG_ORIGIN_BYTES, "http://%s%.200s%s:%u", v6 ? "[" : "",
			conf->portal_listen, v6 ? "]" : "", *port);
	else if (!is_origin(conf->portal_origin))
		return lg_fail(err, LG_E_CONFIG,
			"portal.origin is \"%.200s\": needed is http:// or https:// with a name "
			"and "
			"perhaps a port, and nothing after them",
			conf->portal_origin);
	else
		snprintf(out, LG_ORIGIN_BYTES, "%s", conf->portal_origin);
	return LG_OK;
}
