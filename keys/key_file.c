// SPDX-License-Identifier: Apache-2.0
#include "keys/key_file.h"

#include "keys/locked.h"
#include "keys/secret_file.h"

#include <sodium.h>

#include <stdio.h>

#define FORM "licgate-key 1 "

const char *lg_key_role_name(enum lg_key_role role)
{
	switch (role) {
	case LG_KEY_ROOT:
		return "root";
	case LG_KEY_ISSUER:
		return "issuer";
	case LG_KEY_STATUS:
		return "status";
	case LG_KEY_HOLDER:
		return "holder";
	case LG_KEY_STATUS_LIST:
		return "status-list";
	case LG_KEY_PERSON:
		return "person";
	}
	return "?";
}

int lg_key_file_write(const char *path, enum lg_key_role role, const struct lg_keypair *pair,
	struct lg_error *err)
{
	char *const text = lg_locked_new(LG_SECRET_TEXT_MAX_BYTES);
	int len, ret;

	if (!text)
		return lg_fail(err, LG_E_NO_MEMORY,
			"no locked memory for %s: raise the limit (ulimit -l)", path);
	len = snprintf(text, LG_SECRET_TEXT_MAX_BYTES, FORM "%s ", lg_key_role_name(role));
	lg_hex(text + len, lg_keypair_seed(pair), LG_SEED_BYTES);
	ret = lg_secret_file_write(path, text, err);
	lg_locked_free(text);
	return ret;
}

static int parse(const char *path, enum lg_key_role role, const char *text, uint8_t *seed,
	struct lg_error *err)
{
	const char *const name = lg_key_role_name(role);
	const char *found, *digits;

	if (strncmp(text, FORM, strlen(FORM)) != 0)
		return lg_fail(err, LG_E_FORMAT,
			"%s does not begin with \"%s\": it holds no key that this version can read",
			path, FORM);
	found = text + strlen(FORM);
	digits = strchr(found, ' ');
	if (!digits || !lg_unhex(seed, LG_SEED_BYTES, digits + 1))
		return lg_fail(
			err, LG_E_FORMAT, "%s holds no role and 64 hex digits after it", path);
	if ((size_t)(digits - found) != strlen(name) || memcmp(found, name, strlen(name)) != 0)
		return lg_fail(err, LG_E_KEY,
			"%s holds the key of another role (%.*s); one of role "
			"%s is needed",
			path, (int)(digits - found), found, name);
	return LG_OK;
}

int lg_key_file_read(
	const char *path, enum lg_key_role role, struct lg_keypair **pair, struct lg_error *err)
{
	struct lg_keypair *found = NULL;
	uint8_t *seed;
	char *text;
	int ret;

	ret = lg_secret_file_read(path, &text, err);
	if (ret < 0)
		return ret;
	seed = lg_locked_new(LG_SEED_BYTES);
	if (seed) {
		ret = parse(path, role, text, seed, err);
		if (ret == LG_OK)
			found = lg_keypair_from_seed(seed);
	}
	if (ret == LG_OK && !found)
		ret = lg_fail(err, LG_E_NO_MEMORY,
			"no locked memory for the key in %s: raise the limit (ulimit -l)", path);
	if (ret == LG_OK)
		*pair = found;
	lg_locked_free(seed);
	lg_locked_free(text);
	return ret;
}
