// SPDX-License-Identifier: Apache-2.0
#include "control/portal/connections.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct lg_peer {
	struct lg_peer *next;
	struct lg_peer **link; // what points here
	int fd;
	int64_t since_ns; // of the request that is under way or awaited; INT64_MAX: a stream
	bool cut;
	char address[LG_ADDRESS_BYTES];
};

#define LISTS 1024 // by address, so that counting one looks at few others

struct lg_connections {
	const struct lg_proxy *proxy;
	unsigned of_one;
	pthread_mutex_t lock; // of all that follows
	struct lg_peer *lists[LISTS];
};

int lg_connections_new(const struct lg_proxy *proxy, unsigned of_one,
	struct lg_connections **connections, struct lg_error *err)
{
	struct lg_connections *c = calloc(1, sizeof(*c));

	if (!c)
		return lg_fail(err, LG_E_NO_MEMORY, "no memory for a list of connections");
	c->proxy = proxy;
	c->of_one = of_one;
	pthread_mutex_init(&c->lock, NULL);
	*connections = c;
	return LG_OK;
}

void lg_connections_free(struct lg_connections *connections)
{
	if (!connections)
		return;
	pthread_mutex_destroy(&connections->lock);
	free(connections);
}

static struct lg_peer **list_of(struct lg_connections *connections, const char *address)
{
	uint32_t hash = 2166136261;

	for (const char *c = address; *c; c++)
		hash = (hash ^ (uint8_t)*c) * 16777619;
	return &connections->lists[hash % LISTS];
}

bool lg_connections_may(struct lg_connections *connections, const char *address)
{
	const struct lg_peer *peer;
	char network[LG_ADDRESS_BYTES];
	unsigned count = 0;

	if (lg_proxy_is(connections->proxy, address))
		return true;
	lg_address_network(address, network);
	pthread_mutex_lock(&connections->lock);
	for (peer = *list_of(connections, network); peer; peer = peer->next) {
		char other[LG_ADDRESS_BYTES];

		lg_address_network(peer->address, other);
		count += strcmp(other, network) == 0;
	}
	pthread_mutex_unlock(&connections->lock);
	return count < connections->of_one;
}

struct lg_peer *lg_connections_enter(
	struct lg_connections *connections, int fd, const char *address, int64_t monotonic_ns)
{
	struct lg_peer *peer = calloc(1, sizeof(*peer));
	char network[LG_ADDRESS_BYTES];
	struct lg_peer **list;

	if (!peer)
		return NULL;
	peer->fd = fd;
	peer->since_ns = monotonic_ns;
	snprintf(peer->address, sizeof(peer->address), "%s", address);
	lg_address_network(address, network);
	pthread_mutex_lock(&connections->lock);
	list = list_of(connections, network);
	peer->next = *list;
	peer->link = list;
	if (peer->next)
		peer->next->link = &peer->next;
	*list = peer;
	pthread_mutex_unlock(&connections->lock);
	return peer;
}

void lg_connections_leave(struct lg_connections *connections, struct lg_peer *peer)
{
	if (!peer)
		return;
	pthread_mutex_lock(&connections->lock);
	*peer->link = peer->next;
	if (peer->next)
		peer->next->link = peer->link;
	pthread_mutex_unlock(&connections->lock);
	free(peer);
}

const char *lg_peer_address(const struct lg_peer *peer)
{
	return peer->address;
}

static void set_since(
	struct lg_connections *connections, struct lg_peer *peer, int64_t monotonic_ns)
{
	pthread_mutex_lock(&connections->lock);
	peer->since_ns = monotonic_ns;
	pthread_mutex_unlock(&connections->lock);
}

void lg_connections_answered(
	struct lg_connections *connections, struct lg_peer *peer, int64_t monotonic_ns)
{
	set_since(connections, peer, monotonic_ns);
}

void lg_connections_stream(struct lg_connections *connections, struct lg_peer *peer)
{
	set_since(connections, peer, INT64_MAX);
}

static bool too_long(const struct lg_peer *peer, int64_t monotonic_ns)
{
	return !peer->cut && peer->since_ns != INT64_MAX &&
		monotonic_ns - peer->since_ns > INT64_C(1000000000) * LG_REQUEST_MAX_S;
}

unsigned lg_connections_cut(struct lg_connections *connections, int64_t monotonic_ns)
{
	struct lg_peer *peer;
	unsigned count = 0;

	pthread_mutex_lock(&connections->lock);
	for (unsigned i = 0; i < LISTS; i++)
		for (peer = connections->lists[i]; peer; peer = peer->next) {
			if (!too_long(peer, monotonic_ns))
				continue;
			// Its thread sees the end, and closes it.
			shutdown(peer->fd, SHUT_RDWR);
			peer->cut = true;
			count++;
		}
	pthread_mutex_unlock(&connections->lock);
	return count;
}
