// SPDX-License-Identifier: Apache-2.0
#include "common/policy.h"

enum {
	AT_COOKIE_NOW = 0,
	AT_COOKIE_BEFORE = AT_COOKIE_NOW + LG_COOKIE_SECRET_BYTES,
	AT_CLIENT_MASTER = AT_COOKIE_BEFORE + LG_COOKIE_SECRET_BYTES,
	AT_COOKIES_ALLOWED = AT_CLIENT_MASTER + LG_CLIENT_MASTER_BYTES, // 8 bytes: 0 or 1
};

void lg_admission_encode(
	const struct lg_admission_secrets *secrets, uint8_t out[LG_ADMISSION_BYTES])
{
	memcpy(out + AT_COOKIE_NOW, secrets->cookie_now, LG_COOKIE_SECRET_BYTES);
	memcpy(out + AT_COOKIE_BEFORE, secrets->cookie_before, LG_COOKIE_SECRET_BYTES);
	memcpy(out + AT_CLIENT_MASTER, secrets->client_master, LG_CLIENT_MASTER_BYTES);
	lg_put_be64(out + AT_COOKIES_ALLOWED, secrets->cookies_allowed);
}

int lg_admission_parse(
	struct lg_bytes section, struct lg_admission_secrets *secrets, struct lg_error *err)
{
	uint64_t allowed;

	if (section.len != LG_ADMISSION_BYTES)
		return lg_fail(err, LG_E_FORMAT,
			"admission section is %zu bytes long; it must be %d: it comes from another "
			"version of licgate-control",
			section.len, LG_ADMISSION_BYTES);
	allowed = lg_be64(section.data + AT_COOKIES_ALLOWED);
	if (allowed > 1)
		return lg_fail(err, LG_E_FORMAT,
			"admission section: the switch for clients that are not enrolled is "
			"%#llx; it must be 0 or 1",
			(unsigned long long)allowed);
	memcpy(secrets->cookie_now, section.data + AT_COOKIE_NOW, LG_COOKIE_SECRET_BYTES);
	memcpy(secrets->cookie_before, section.data + AT_COOKIE_BEFORE, LG_COOKIE_SECRET_BYTES);
	memcpy(secrets->client_master, section.data + AT_CLIENT_MASTER, LG_CLIENT_MASTER_BYTES);
	secrets->cookies_allowed = allowed != 0;
	return LG_OK;
}
