// SPDX-License-Identifier: Apache-2.0
#include "common/policy.h"

#include "common/condition.h"

// Keys of the policy map.
enum {
	PRESENTATION_MAX_AGE = 1,
	CLOCK_TOLERANCE,
	TABLE_MAX_AGE,
	STALE_TABLE_ANSWERS,
	CLIENT_CLOCK,
	AUDIENCE,
	ROLE_POLICIES, // [[enabled, relevant, disclosed, classes disclosed, term disclosed], …]
	DENIED,        // [client id, …]
	POLICY_END,
};

#define ALL_KEYS ((1u << POLICY_END) - 2)
#define ROLE_FIELDS 5

void lg_policy_default(struct lg_policy *policy)
{
	// Who sees neither letters nor notices is not told that there is a notice.
	const uint32_t all = UINT32_MAX, but_notices = ~LG_CONDITIONS_NOTICE;

	*policy = (struct lg_policy){
		.presentation_max_age_s = 60,
		.clock_tolerance_s = 60,
		.table_max_age_s = 600,
		.client_clock_s = 30,
		.audience = "urn:licgate:verify",
		.roles =
			{
				[LG_ROLE_PUBLIC] = {true, but_notices, 0, false, false},
				[LG_ROLE_POLICE] = {true, all, all, true, true},
				[LG_ROLE_TRANSPORT] = {true, all, all, true, false},
				[LG_ROLE_RENTAL] = {true, but_notices, 0, true, false},
				[LG_ROLE_INSURER] = {true, all, LG_CONDITIONS_NOTICE, true, false},
				[LG_ROLE_LAB] = {true, all, all, true, true},
			},
	};
}

static void put_role(struct lg_cbor_out *out, const struct lg_role_policy *role)
{
	lg_cbor_put_array(out, ROLE_FIELDS);
	lg_cbor_put_uint(out, role->enabled);
	lg_cbor_put_uint(out, role->relevant);
	lg_cbor_put_uint(out, role->disclosed);
	lg_cbor_put_uint(out, role->classes_disclosed);
	lg_cbor_put_uint(out, role->term_disclosed);
}

static void put_field(struct lg_cbor_out *out, int key, uint32_t value)
{
	lg_cbor_put_int(out, key);
	lg_cbor_put_uint(out, value);
}

size_t lg_policy_encode(const struct lg_policy *policy, uint8_t *data, size_t room)
{
	struct lg_cbor_out out;

	lg_cbor_start(&out, data, room);
	lg_cbor_put_map(&out, POLICY_END - 1);
	put_field(&out, PRESENTATION_MAX_AGE, policy->presentation_max_age_s);
	put_field(&out, CLOCK_TOLERANCE, policy->clock_tolerance_s);
	put_field(&out, TABLE_MAX_AGE, policy->table_max_age_s);
	put_field(&out, STALE_TABLE_ANSWERS, policy->stale_table_answers);
	put_field(&out, CLIENT_CLOCK, policy->client_clock_s);
	lg_cbor_put_int(&out, AUDIENCE);
	lg_cbor_put_text(&out, policy->audience, strnlen(policy->audience, LG_AUDIENCE_MAX_BYTES));
	lg_cbor_put_int(&out, ROLE_POLICIES);
	lg_cbor_put_array(&out, LG_ROLE_MAX);
	for (unsigned i = 0; i < LG_ROLE_MAX; i++)
		put_role(&out, &policy->roles[i]);
	lg_cbor_put_int(&out, DENIED);
	lg_cbor_put_array(&out, policy->denied_count);
	for (uint32_t i = 0; i < policy->denied_count; i++)
		lg_cbor_put_uint(&out, policy->denied[i]);
	return out.overflow ? 0 : out.len;
}

static bool read_u32(struct lg_cbor_in *in, uint32_t *value)
{
	uint64_t v;

	if (!lg_cbor_uint_most(in, UINT32_MAX, &v))
		return false;
	*value = (uint32_t)v;
	return true;
}

static bool read_switch(struct lg_cbor_in *in, bool *value)
{
	uint64_t v;

	if (!lg_cbor_uint_most(in, 1, &v))
		return false;
	*value = v != 0;
	return true;
}

static bool read_audience(struct lg_cbor_in *in, char audience[LG_AUDIENCE_MAX_BYTES + 1])
{
	struct lg_bytes text;

	if (!lg_cbor_text(in, &text))
		return false;
	if (text.len < 1 || text.len > LG_AUDIENCE_MAX_BYTES || memchr(text.data, 0, text.len))
		return lg_cbor_refuse(in, LG_R_CLAIM_RANGE);
	memcpy(audience, text.data, text.len);
	audience[text.len] = '\0';
	return true;
}

static bool read_roles(struct lg_cbor_in *in, struct lg_role_policy roles[LG_ROLE_MAX])
{
	uint32_t count, fields;

	if (!lg_cbor_array(in, &count))
		return false;
	if (count != LG_ROLE_MAX)
		return lg_cbor_refuse(in, LG_R_CLAIM_RANGE);
	for (uint32_t i = 0; i < count; i++) {
		if (!lg_cbor_array(in, &fields))
			return false;
		if (fields != ROLE_FIELDS)
			return lg_cbor_refuse(in, LG_R_CLAIM_RANGE);
		if (!read_switch(in, &roles[i].enabled) || !read_u32(in, &roles[i].relevant) ||
			!read_u32(in, &roles[i].disclosed) ||
			!read_switch(in, &roles[i].classes_disclosed) ||
			!read_switch(in, &roles[i].term_disclosed))
			return false;
	}
	return true;
}

static bool read_denied(struct lg_cbor_in *in, struct lg_policy *policy)
{
	uint32_t count;

	if (!lg_cbor_array(in, &count))
		return false;
	if (count > LG_DENIED_CLIENTS_MAX)
		return lg_cbor_refuse(in, LG_R_CLAIM_RANGE);
	for (uint32_t i = 0; i < count; i++) {
		if (!lg_cbor_uint(in, &policy->denied[i]))
			return false;
		if (i > 0 && policy->denied[i] <= policy->denied[i - 1])
			return lg_cbor_refuse(in, LG_R_CLAIM_RANGE);
	}
	policy->denied_count = count;
	return true;
}

static bool read_field(struct lg_cbor_in *in, int64_t key, struct lg_policy *policy)
{
	switch (key) {
	case PRESENTATION_MAX_AGE:
		return read_u32(in, &policy->presentation_max_age_s);
	case CLOCK_TOLERANCE:
		return read_u32(in, &policy->clock_tolerance_s);
	case TABLE_MAX_AGE:
		return read_u32(in, &policy->table_max_age_s);
	case STALE_TABLE_ANSWERS:
		return read_switch(in, &policy->stale_table_answers);
	case CLIENT_CLOCK:
		return read_u32(in, &policy->client_clock_s);
	case AUDIENCE:
		return read_audience(in, policy->audience);
	case ROLE_POLICIES:
		return read_roles(in, policy->roles);
	case DENIED:
		return read_denied(in, policy);
	}
	return lg_cbor_refuse(in, LG_R_CLAIM_UNKNOWN);
}

static bool read_policy(struct lg_cbor_in *in, struct lg_policy *policy)
{
	int64_t key = LG_CBOR_NO_KEY;
	uint32_t pairs;
	unsigned seen = 0;

	if (!lg_cbor_map(in, &pairs))
		return false;
	for (uint32_t i = 0; i < pairs; i++) {
		if (!lg_cbor_key(in, key, &key) || !read_field(in, key, policy))
			return false;
		seen |= 1u << key;
	}
	if (!lg_cbor_close(in))
		return false;
	return seen == ALL_KEYS || lg_cbor_refuse(in, LG_R_CLAIM_MISSING);
}

int lg_policy_parse(struct lg_bytes section, struct lg_policy *policy, struct lg_error *err)
{
	struct lg_policy found = {0};
	struct lg_cbor_in in;

	lg_cbor_open(&in, section.data, section.len);
	if (!read_policy(&in, &found))
		return lg_fail(err, LG_E_FORMAT,
			"policy section refused after byte %zu of %zu: %s; it must come from this "
			"version of licgate-control",
			section.len - (size_t)(in.end - in.at), section.len,
			lg_reason_text(in.reason));
	*policy = found;
	return LG_OK;
}

bool lg_policy_denies(const struct lg_policy *policy, uint64_t client_id)
{
	uint32_t low = 0, high = policy->denied_count;

	while (low < high) {
		const uint32_t middle = low + (high - low) / 2;

		if (policy->denied[middle] == client_id)
			return true;
		if (policy->denied[middle] < client_id)
			low = middle + 1;
		else
			high = middle;
	}
	return false;
}
