// SPDX-License-Identifier: Apache-2.0
#include "control/cli/trust.h"

#include "common/durable.h"

#include <stdlib.h>

static int load_roots(const struct lg_call *call, struct lg_root_keys *roots, struct lg_error *err)
{
	const struct lg_value *given = &call->option[LG_O_threshold];
	struct lg_conf conf;
	int result;

	if (call->option[LG_O_root_key].text)
		return lg_root_keys_parse(call->option[LG_O_root_key].text,
			given->text ? (unsigned)given->number : 1, roots, err);
	result = lg_call_conf(call, &conf, err);
	if (result)
		return result;
	if (!*conf.trust_root_keys)
		return lg_fail(err, LG_E_ARGUMENT,
			"no root key to check the trust list with: give --root-key, or set "
			"trust.root_keys in the configuration");
	return lg_root_keys_parse(conf.trust_root_keys,
		(unsigned)(given->text ? given->number : conf.trust_threshold), roots, err);
}

int lg_trust_load(const struct lg_call *call, struct lg_trust_list **list, struct lg_error *err)
{
	const char *path = call->option[LG_O_trust_list].text;
	struct lg_root_keys roots;
	uint8_t *data;
	size_t len;
	int result = load_roots(call, &roots, err);

	if (!result)
		result = lg_read_file(path, LG_TRUST_LIST_MAX_BYTES, false, &data, &len, err);
	if (result)
		return result;
	result = lg_trust_list_open(
		(struct lg_bytes){data, len}, &roots, lg_unix_s(call->clock), list, err);
	if (result)
		lg_fail_in(err, "trust list %s", path);
	free(data);
	return result;
}
