// SPDX-License-Identifier: Apache-2.0
#include "keys/trust_list_form.h"

#include "common/credential.h"

static const char *text_of(char out[2 * LG_KID_BYTES + 1], const uint8_t kid[LG_KID_BYTES])
{
	lg_hex(out, kid, LG_KID_BYTES);
	return out;
}

const char *lg_trust_roots_problem(const struct lg_root_keys *roots)
{
	if (roots->count < 1 || roots->count > LG_ROOT_KEYS_MAX)
		return "there must be 1 to 16 root keys";
	if (roots->threshold < 1 || roots->threshold > roots->count)
		return "the threshold must be between 1 and the number of root keys";
	for (uint32_t i = 1; i < roots->count; i++)
		for (uint32_t j = 0; j < i; j++)
			if (memcmp(roots->key[i], roots->key[j], LG_PUBLIC_KEY_BYTES) == 0)
				return "a root key is named twice";
	return NULL;
}

int lg_trust_issuer_order(const struct lg_issuer_key *a, const struct lg_issuer_key *b)
{
	const int by_kid = memcmp(a->kid, b->kid, LG_KID_BYTES);

	if (by_kid != 0)
		return by_kid;
	return (a->authority > b->authority) - (a->authority < b->authority);
}

int lg_trust_status_order(const struct lg_status_key *a, const struct lg_status_key *b)
{
	return memcmp(a->kid, b->kid, LG_KID_BYTES);
}

static bool kid_right(const uint8_t kid[LG_KID_BYTES], const uint8_t key[LG_PUBLIC_KEY_BYTES])
{
	uint8_t right[LG_KID_BYTES];

	lg_kid(key, right);
	return memcmp(kid, right, sizeof(right)) == 0;
}

static bool issuer_in_range(const struct lg_issuer_key *key)
{
	return key->authority <= LG_AUTHORITY_MAX &&
		(key->alg == LG_ALG_EDDSA || key->alg == LG_ALG_ED25519) &&
		lg_key_times_sound(&key->times) && key->times.remove_at <= LG_TIME_MAX_S &&
		key->times.revoked_at <= LG_TIME_MAX_S && kid_right(key->kid, key->public_key);
}

static int check_issuers(const struct lg_trust_list *list, struct lg_error *err)
{
	char kid[2 * LG_KID_BYTES + 1];

	for (uint32_t i = 0; i < list->issuer_count; i++) {
		const struct lg_issuer_key *const key = &list->issuers[i];

		if (!issuer_in_range(key))
			return lg_fail(err, LG_E_FORMAT,
				"trust list: issuer key %s of authority %06u has a kid that is not "
				"its own, an authority or algorithm out of range, or times out of "
				"order",
				text_of(kid, key->kid), key->authority);
		if (i > 0 && lg_trust_issuer_order(key - 1, key) >= 0)
			return lg_fail(err, LG_E_FORMAT,
				"trust list: issuer key %s of authority %06u is there twice, or "
				"not in order",
				text_of(kid, key->kid), key->authority);
	}
	return LG_OK;
}

static int check_statuses(const struct lg_trust_list *list, struct lg_error *err)
{
	char kid[2 * LG_KID_BYTES + 1];

	for (uint32_t i = 0; i < list->status_count; i++) {
		const struct lg_status_key *const key = &list->statuses[i];

		if (key->not_before < 0 || key->not_before >= key->not_after ||
			key->not_after > LG_TIME_MAX_S || !kid_right(key->kid, key->public_key))
			return lg_fail(err, LG_E_FORMAT,
				"trust list: status key %s has a kid that is not its own, or a "
				"window that is "
				"empty or out of range",
				text_of(kid, key->kid));
		if (i > 0 && lg_trust_status_order(key - 1, key) >= 0)
			return lg_fail(err, LG_E_FORMAT,
				"trust list: status key %s is there twice, or not in order",
				text_of(kid, key->kid));
	}
	return LG_OK;
}

int lg_trust_list_check(const struct lg_trust_list *list, struct lg_error *err)
{
	const char *const problem = lg_trust_roots_problem(&list->roots);
	int ret;

	if (list->version < 1 || list->version > INT64_MAX)
		return lg_fail(
			err, LG_E_FORMAT, "trust list: the version must be between 1 and 2^63 - 1");
	if (list->issued_at < 0 || list->issued_at >= list->expires_at ||
		list->expires_at > LG_TIME_MAX_S)
		return lg_fail(
			err, LG_E_FORMAT, "trust list: the expiry must come after the issue");
	if (problem)
		return lg_fail(err, LG_E_FORMAT, "trust list: %s", problem);
	if (list->issuer_count > LG_ISSUER_KEYS_MAX || list->status_count > LG_STATUS_KEYS_MAX)
		return lg_fail(err, LG_E_FORMAT,
			"trust list: %u issuer keys and %u status keys are more than %d and %d",
			list->issuer_count, list->status_count, LG_ISSUER_KEYS_MAX,
			LG_STATUS_KEYS_MAX);
	ret = check_issuers(list, err);
	return ret < 0 ? ret : check_statuses(list, err);
}
