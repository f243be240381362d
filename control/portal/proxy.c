// SPDX-License-Identifier: Apache-2.0
#include "control/portal/proxy.h"
#include "common/bytes.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

int lg_proxy_init(struct lg_proxy *proxy, const struct lg_conf *conf, struct lg_error *err)
{
	*proxy = (struct lg_proxy){.certificate_header = conf->portal_certificate_header};
	if (conf->portal_proxy[0] && !lg_address_parse(conf->portal_proxy, proxy->address))
		return lg_fail(err, LG_E_CONFIG,
			"portal.proxy is \"%s\": needed is an IPv4 or IPv6 address",
			conf->portal_proxy);
	return LG_OK;
}

bool lg_proxy_is(const struct lg_proxy *proxy, const char *address)
{
	return proxy->address[0] && strcmp(proxy->address, address) == 0;
}

// A header may be there several times: the proxy's own is the last.
struct last {
	const char *name;
	const char *value;
};

static enum MHD_Result keep_last(
	void *self, enum MHD_ValueKind kind, const char *name, const char *value)
{
	struct last *last = self;

	(void)kind;
	if (strcasecmp(name, last->name) == 0)
		last->value = value;
	return MHD_YES;
}

static const char *last_header(struct MHD_Connection *connection, const char *name)
{
	struct last last = {name, NULL};

	MHD_get_connection_values(connection, MHD_HEADER_KIND, keep_last, &last);
	return last.value;
}

void lg_proxy_client(const struct lg_proxy *proxy, struct MHD_Connection *connection,
	const char *peer, char out[LG_ADDRESS_BYTES])
{
	const char *text;
	const char *comma;

	snprintf(out, LG_ADDRESS_BYTES, "%s", peer);
	if (!lg_proxy_is(proxy, peer))
		return;
	text = last_header(connection, "X-Forwarded-For");
	if (!text)
		return;
	comma = strrchr(text, ',');
	if (comma)
		text = comma + 1;
	text += strspn(text, " \t");
	(void)lg_address_parse(text, out);
}

void lg_proxy_certificate(const struct lg_proxy *proxy, struct MHD_Connection *connection,
	const char *peer, char out[LG_CERTIFICATE_BYTES])
{
	uint8_t hash[(LG_CERTIFICATE_BYTES - 1) / 2];
	const char *text;

	out[0] = '\0';
	if (!lg_proxy_is(proxy, peer))
		return;
	text = last_header(connection, proxy->certificate_header);
	if (text && lg_unhex(hash, sizeof(hash), text))
		lg_hex(out, hash, sizeof(hash));
}
