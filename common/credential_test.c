// SPDX-License-Identifier: Apache-2.0
#include "common/credential.h"

#include "tests/lib/hex.h"
#include "tests/lib/worked_example.h"

#include <stdlib.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static struct lg_credential parsed(const uint8_t *data, size_t len)
{
	struct lg_credential credential;
	const enum lg_reason reason = lg_credential_parse(data, len, &credential);

	cr_assert_eq(reason, LG_R_NONE, "refused: %s", lg_reason_name(reason));
	return credential;
}

Test(credential, reads_the_worked_example)
{
	HEX_BYTES(data, EXAMPLE_CREDENTIAL);
	HEX_BYTES(kid, EXAMPLE_KID);
	HEX_BYTES(holder_key, EXAMPLE_HOLDER_PUBLIC);
	HEX_BYTES(photo, EXAMPLE_PHOTO);
	HEX_BYTES(number, EXAMPLE_NUMBER);
	const struct lg_credential c = parsed(data, data_len);

	cr_assert_eq(c.alg, LG_ALG_ED25519);
	cr_assert_arr_eq(c.kid, kid, kid_len);
	cr_assert_eq(c.authority, EXAMPLE_AUTHORITY);
	cr_assert_eq(c.expires_at, EXAMPLE_ISSUED_AT + 180 * 86400);
	cr_assert_eq(c.not_before, EXAMPLE_ISSUED_AT);
	cr_assert_eq(c.issued_at, EXAMPLE_ISSUED_AT);
	cr_assert_eq(c.id[0], 0x10);
	cr_assert_eq(c.id[15], 0x1f);
	cr_assert_arr_eq(c.holder_key, holder_key, holder_key_len);
	cr_assert_eq(c.status_index, EXAMPLE_STATUS_INDEX);
	cr_assert_eq(c.status_uri.len, strlen(EXAMPLE_STATUS_URI));
	cr_assert_arr_eq(c.status_uri.data, EXAMPLE_STATUS_URI, c.status_uri.len);
	cr_assert_arr_eq(c.number, number, number_len);
	cr_assert_eq(c.classes, 1 << 5);
	cr_assert_eq(c.first_issue_day, 18628);
	cr_assert_eq(c.valid_from_day, 18628);
	cr_assert_eq(c.valid_until_day, 20819);
	cr_assert_eq(c.version, 1);
	cr_assert_arr_eq(c.photo, photo, photo_len);
}

Test(credential, writes_the_worked_example)
{
	HEX_BYTES(data, EXAMPLE_CREDENTIAL);
	const struct lg_credential c = parsed(data, data_len);
	uint8_t again[sizeof(data)], *signature = NULL;

	cr_assert_eq(lg_credential_encode(&c, again, sizeof(again), &signature), data_len);
	cr_assert_eq(signature, again + data_len - LG_SIGNATURE_BYTES);
	memcpy(signature, c.cose.signature, LG_SIGNATURE_BYTES);
	cr_assert_arr_eq(again, data, data_len);
	cr_assert_eq(lg_credential_encode(&c, again, sizeof(again) - 1, &signature), 0);
}

Test(credential, refuses_the_end_missing_at_any_byte)
{
	HEX_BYTES(data, EXAMPLE_CREDENTIAL);
	struct lg_credential credential;

	for (size_t len = 0; len < data_len; len++) {
		// A block of its own, so that a sanitizer sees a read beyond it.
		uint8_t *cut = malloc(len ? len : 1);
		enum lg_reason reason;

		memcpy(cut, data, len);
		reason = lg_credential_parse(cut, len, &credential);
		cr_assert_eq(
			reason, LG_R_CBOR_TRUNCATED, "%zu bytes: %s", len, lg_reason_name(reason));
		free(cut);
	}
}

Test(credential, refuses_the_payload_cut_at_any_byte)
{
	HEX_BYTES(data, EXAMPLE_CREDENTIAL);
	const struct lg_credential c = parsed(data, data_len);

	for (size_t len = 0; len < c.cose.payload.len; len++) {
		uint8_t whole[sizeof(data)], *signature;
		struct lg_credential credential;
		struct lg_cbor_out out;
		enum lg_reason reason;

		lg_cbor_start(&out, whole, sizeof(whole));
		lg_cose_write(&out, c.cose.protected_header,
			(struct lg_bytes){c.cose.payload.data, len}, &signature);
		reason = lg_credential_parse(whole, out.len, &credential);
		cr_assert_eq(
			reason, LG_R_CBOR_TRUNCATED, "%zu bytes: %s", len, lg_reason_name(reason));
	}
}

static bool same_bytes(const uint8_t *a, const uint8_t *b, size_t len)
{
	return memcmp(a, b, len) == 0;
}

static bool same_fields(const struct lg_credential *a, const struct lg_credential *b)
{
	return a->alg == b->alg && same_bytes(a->kid, b->kid, LG_KID_BYTES) &&
		a->authority == b->authority && a->expires_at == b->expires_at &&
		a->not_before == b->not_before && a->issued_at == b->issued_at &&
		same_bytes(a->id, b->id, LG_CREDENTIAL_ID_BYTES) &&
		same_bytes(a->holder_key, b->holder_key, LG_PUBLIC_KEY_BYTES) &&
		a->status_index == b->status_index && a->status_uri.len == b->status_uri.len &&
		same_bytes(a->status_uri.data, b->status_uri.data, a->status_uri.len) &&
		same_bytes(a->number, b->number, LG_LICENCE_NUMBER_BYTES) &&
		a->classes == b->classes && a->first_issue_day == b->first_issue_day &&
		a->valid_from_day == b->valid_from_day &&
		a->valid_until_day == b->valid_until_day && a->version == b->version &&
		same_bytes(a->photo, b->photo, LG_PHOTO_HASH_BYTES);
}

// One encoding for each set of fields: whatever bit flips, the credential is refused, or it
// says something else, or only its signature has changed.
Test(credential, has_no_second_encoding_one_bit_away)
{
	HEX_BYTES(data, EXAMPLE_CREDENTIAL);
	uint8_t flipped[sizeof(data)];
	const struct lg_credential original = parsed(data, data_len);
	const size_t signature_at = data_len - LG_SIGNATURE_BYTES;

	for (size_t bit = 0; bit < 8 * data_len; bit++) {
		struct lg_credential c;

		memcpy(flipped, data, data_len);
		flipped[bit / 8] ^= (uint8_t)(1 << bit % 8);
		if (lg_credential_parse(flipped, data_len, &c) != LG_R_NONE) {
			cr_assert(bit / 8 < signature_at, "signature bit %zu refused", bit);
			continue;
		}
		cr_assert_eq(same_fields(&c, &original), bit / 8 >= signature_at,
			"bit %zu of byte %zu", bit % 8, bit / 8);
	}
}

Test(credential, leaves_judging_the_algorithm_to_others)
{
	const struct {
		const char *hex;
		int64_t alg;
	} algs[] = {{"27", -8}, {"32", -19}, {"3831", -50}, {"00", 0},
		{"1b7fffffffffffffff", INT64_MAX}, {"3b7fffffffffffffff", INT64_MIN}};

	for (size_t i = 0; i < COUNT(algs); i++) {
		uint8_t data[sizeof(EXAMPLE_CREDENTIAL)], again[sizeof(data)], *signature;
		const size_t len = hex_bytes(data, sizeof(data), EXAMPLE_CREDENTIAL);
		struct lg_credential c = parsed(data, len);
		size_t again_len;

		c.alg = algs[i].alg;
		again_len = lg_credential_encode(&c, again, sizeof(again), &signature);
		cr_assert_gt(again_len, 0);
		cr_assert_eq(parsed(again, again_len).alg, algs[i].alg, "%s", algs[i].hex);
	}
}

Test(credential, leaves_its_result_alone_on_refusal)
{
	HEX_BYTES(data, EXAMPLE_CREDENTIAL);
	struct lg_credential c = {.version = 77};

	data[3] ^= 1;
	cr_assert_neq(lg_credential_parse(data, data_len, &c), LG_R_NONE);
	cr_assert_eq(c.version, 77);
}

Test(credential, does_not_write_what_it_would_not_read)
{
	HEX_BYTES(data, EXAMPLE_CREDENTIAL);
	const struct lg_credential good = parsed(data, data_len);
	const struct lg_bytes long_uri = {data, LG_STATUS_URI_MAX_BYTES + 1};
	uint8_t again[LG_CREDENTIAL_MAX_BYTES], *signature;
	struct lg_credential bad[12];

	for (size_t i = 0; i < COUNT(bad); i++)
		bad[i] = good;
	bad[0].authority = LG_AUTHORITY_MAX + 1;
	bad[1].expires_at = LG_TIME_MAX_S + 1;
	bad[2].expires_at = -1;
	bad[3].not_before = -1;
	bad[4].issued_at = LG_TIME_MAX_S + 1;
	bad[5].status_uri.len = 0;
	bad[6].status_uri = long_uri;
	bad[7].classes = 0;
	bad[8].classes = LG_CLASS_MASK + 1;
	bad[9].first_issue_day = LG_DAY_MAX + 1;
	bad[10].valid_from_day = LG_DAY_MAX + 1;
	bad[11].valid_until_day = LG_DAY_MAX + 1;
	for (size_t i = 0; i < COUNT(bad); i++)
		cr_assert_eq(lg_credential_encode(&bad[i], again, sizeof(again), &signature), 0,
			"field %zu", i);
	cr_assert_eq(lg_credential_encode(&good, again, sizeof(again), &signature), data_len);
}

Test(credential, fits_its_limit_at_its_largest)
{
	HEX_BYTES(data, EXAMPLE_CREDENTIAL);
	struct lg_credential c = parsed(data, data_len), read;
	uint8_t again[LG_CREDENTIAL_MAX_BYTES], *signature;
	size_t len;

	c.alg = INT64_MIN;
	c.expires_at = c.not_before = c.issued_at = LG_TIME_MAX_S;
	c.status_index = c.version = UINT32_MAX;
	c.status_uri.data = (const uint8_t *)"https://status.example/a-long-name-for-a-list/of-"
					     "status/of-licences/0123456789abcdef";
	c.status_uri.len = LG_STATUS_URI_MAX_BYTES;
	c.classes = LG_CLASS_MASK;
	c.first_issue_day = c.valid_from_day = c.valid_until_day = LG_DAY_MAX;
	len = lg_credential_encode(&c, again, sizeof(again), &signature);
	cr_assert_gt(len, 0);
	read = parsed(again, len);
	cr_assert(same_fields(&c, &read));
}
