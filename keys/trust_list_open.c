// SPDX-License-Identifier: Apache-2.0
#include "keys/trust_list_form.h"

#include "common/credential.h"
#include "common/date.h"

#include <stdlib.h>

static bool read_moment(struct lg_cbor_in *in, int64_t *unix_s)
{
	uint64_t value;

	if (!lg_cbor_uint(in, &value))
		return false;
	if (value > LG_TIME_MAX_S)
		return lg_cbor_refuse(in, LG_R_CLAIM_RANGE);
	*unix_s = (int64_t)value;
	return true;
}

static bool read_u32(struct lg_cbor_in *in, uint32_t *value)
{
	uint64_t found;

	if (!lg_cbor_uint(in, &found))
		return false;
	if (found > UINT32_MAX)
		return lg_cbor_refuse(in, LG_R_CLAIM_RANGE);
	*value = (uint32_t)found;
	return true;
}

static bool read_public_key(struct lg_cbor_in *in, uint8_t key[LG_PUBLIC_KEY_BYTES])
{
	const uint8_t *found;

	if (!lg_cbor_bytes_exactly(in, LG_PUBLIC_KEY_BYTES, &found))
		return false;
	memcpy(key, found, LG_PUBLIC_KEY_BYTES);
	return true;
}

static bool read_alg(struct lg_cbor_in *in, int32_t *alg)
{
	int64_t found;

	if (!lg_cbor_int(in, &found))
		return false;
	if (found < INT32_MIN || found > INT32_MAX)
		return lg_cbor_refuse(in, LG_R_CLAIM_RANGE);
	*alg = (int32_t)found;
	return true;
}

static bool read_issuer(struct lg_cbor_in *in, struct lg_issuer_key *key)
{
	if (!lg_trust_array_of(in, LG_TRUST_ISSUER_FIELDS) ||
		!read_public_key(in, key->public_key) || !read_u32(in, &key->authority) ||
		!read_alg(in, &key->alg) || !read_moment(in, &key->times.published_at) ||
		!read_moment(in, &key->times.active_from) ||
		!read_moment(in, &key->times.retire_at) ||
		!read_moment(in, &key->times.remove_at) || !read_moment(in, &key->times.revoked_at))
		return false;
	lg_kid(key->public_key, key->kid);
	return true;
}

static bool read_status(struct lg_cbor_in *in, struct lg_status_key *key)
{
	if (!lg_trust_array_of(in, LG_TRUST_STATUS_FIELDS) ||
		!read_public_key(in, key->public_key) || !read_moment(in, &key->not_before) ||
		!read_moment(in, &key->not_after))
		return false;
	lg_kid(key->public_key, key->kid);
	return true;
}

static bool read_key(struct lg_cbor_in *in, int64_t wanted)
{
	int64_t key;

	return lg_cbor_key(in, wanted == 1 ? LG_CBOR_NO_KEY : wanted - 1, &key) &&
		(key == wanted || lg_cbor_refuse(in, LG_R_CLAIM_MISSING));
}

static bool read_roots(struct lg_cbor_in *in, struct lg_root_keys *roots)
{
	if (!lg_trust_array_up_to(in, LG_ROOT_KEYS_MAX, &roots->count))
		return false;
	for (uint32_t i = 0; i < roots->count; i++)
		if (!read_public_key(in, roots->key[i]))
			return false;
	return true;
}

static bool read_issuers(struct lg_cbor_in *in, struct lg_trust_list *list)
{
	if (!lg_trust_array_up_to(in, LG_ISSUER_KEYS_MAX, &list->issuer_count))
		return false;
	list->issuers = calloc(list->issuer_count + 1, sizeof(*list->issuers));
	if (!list->issuers)
		return false;
	for (uint32_t i = 0; i < list->issuer_count; i++)
		if (!read_issuer(in, &list->issuers[i]))
			return false;
	return true;
}

static bool read_statuses(struct lg_cbor_in *in, struct lg_trust_list *list)
{
	if (!lg_trust_array_up_to(in, LG_STATUS_KEYS_MAX, &list->status_count))
		return false;
	list->statuses = calloc(list->status_count + 1, sizeof(*list->statuses));
	if (!list->statuses)
		return false;
	for (uint32_t i = 0; i < list->status_count; i++)
		if (!read_status(in, &list->statuses[i]))
			return false;
	return true;
}

// False with in->reason set, or LG_R_NONE when there is no memory.
static bool read_payload(struct lg_cbor_in *in, struct lg_trust_list *list)
{
	uint32_t pairs;

	if (!lg_cbor_map(in, &pairs))
		return false;
	if (pairs != LG_TRUST_PAIRS)
		return lg_cbor_refuse(
			in, pairs < LG_TRUST_PAIRS ? LG_R_CLAIM_MISSING : LG_R_CLAIM_UNKNOWN);
	return read_key(in, LG_TRUST_VERSION) && lg_cbor_uint(in, &list->version) &&
		read_key(in, LG_TRUST_ISSUED_AT) && read_moment(in, &list->issued_at) &&
		read_key(in, LG_TRUST_EXPIRES_AT) && read_moment(in, &list->expires_at) &&
		read_key(in, LG_TRUST_THRESHOLD) && read_u32(in, &list->roots.threshold) &&
		read_key(in, LG_TRUST_ROOTS) && read_roots(in, &list->roots) &&
		read_key(in, LG_TRUST_ISSUERS) && read_issuers(in, list) &&
		read_key(in, LG_TRUST_STATUSES) && read_statuses(in, list) && lg_cbor_close(in);
}

static int read_list(struct lg_bytes payload, struct lg_trust_list *list, struct lg_error *err)
{
	struct lg_cbor_in in;

	lg_cbor_open(&in, payload.data, payload.len);
	if (read_payload(&in, list))
		return lg_trust_list_check(list, err);
	if (in.reason == LG_R_NONE)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for a trust list");
	return lg_trust_refused(&in, "payload", err);
}

int lg_trust_list_open(struct lg_bytes document, const struct lg_root_keys *roots, int64_t now,
	struct lg_trust_list **list, struct lg_error *err)
{
	char end[LG_MOMENT_TEXT_BYTES], today[LG_MOMENT_TEXT_BYTES];
	struct lg_trust_list *found;
	struct lg_bytes payload = {0};
	int ret;

	ret = lg_trust_verify(document, roots, &payload, err);
	if (ret < 0)
		return ret;
	found = calloc(1, sizeof(*found));
	if (!found)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for a trust list");
	ret = read_list(payload, found, err);
	if (ret == LG_OK && now >= found->expires_at) {
		lg_moment_format_utc(found->expires_at, end);
		lg_moment_format_utc(now, today);
		ret = lg_fail(err, LG_E_EXPIRED,
			"trust list %llu expired at %s, and now is %s: bring a newer one, or set "
			"the clock right",
			(unsigned long long)found->version, end, today);
	}
	if (ret == LG_OK)
		*list = found;
	else
		lg_trust_list_free(found);
	return ret;
}
