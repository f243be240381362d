// SPDX-License-Identifier: Apache-2.0
#include "common/protocol.h"

#include "tests/lib/hex.h"
#include "tests/lib/worked_example.h"

#include <stdlib.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static enum lg_reason reason_of(const uint8_t *datagram, size_t len)
{
	struct lg_request request;
	enum lg_reason reason;

	cr_assert_eq(lg_request_parse(datagram, len, &request, &reason), LG_REQUEST_SOUND);
	if (reason != LG_R_NONE)
		cr_assert_eq(request.payload.len, 0);
	return reason;
}

Test(protocol, reads_the_worked_request)
{
	HEX_BYTES(data, EXAMPLE_REQUEST);
	HEX_BYTES(presentation, EXAMPLE_PRESENTATION);
	struct lg_request r;
	enum lg_reason reason;

	cr_assert_eq(lg_request_parse(data, data_len, &r, &reason), LG_REQUEST_SOUND);
	cr_assert_eq(reason, LG_R_NONE);
	cr_assert_eq(r.flags, LG_FLAG_ENROLLED);
	cr_assert_eq(r.role, LG_ROLE_POLICE);
	cr_assert_eq(r.payload_kind, LG_PAYLOAD_PRESENTATION);
	cr_assert_eq(r.classes_asked, 1 << 5);
	cr_assert_eq(r.client_id, EXAMPLE_CLIENT_ID);
	cr_assert_eq(r.client_time_ms, (EXAMPLE_ISSUED_AT + 61) * INT64_C(1000));
	cr_assert_eq(lg_be64(r.nonce), 1);
	cr_assert_eq(r.nonce[15], 0x67);
	cr_assert_eq(r.payload.len, presentation_len);
	cr_assert_arr_eq(r.payload.data, presentation, presentation_len);
	cr_assert_eq(r.authenticator, data + data_len - LG_AUTHENTICATOR_BYTES);
}

Test(protocol, writes_the_worked_request)
{
	HEX_BYTES(data, EXAMPLE_REQUEST);
	uint8_t again[sizeof(data)];
	struct lg_request r;
	enum lg_reason reason;

	cr_assert_eq(lg_request_parse(data, data_len, &r, &reason), LG_REQUEST_SOUND);
	cr_assert_eq(lg_request_encode(&r, again, sizeof(again)), data_len);
	cr_assert_arr_eq(again, data, data_len - LG_AUTHENTICATOR_BYTES);
	for (size_t i = data_len - LG_AUTHENTICATOR_BYTES; i < data_len; i++)
		cr_assert_eq(again[i], 0);
	cr_assert_eq(lg_request_encode(&r, again, sizeof(again) - 1), 0);
}

Test(protocol, pads_a_short_request_with_zeros)
{
	const uint8_t nonce[LG_NONCE_BYTES] = {1}, payload[3] = {7, 8, 9};
	const struct lg_request r = {.nonce = nonce, .payload = {payload, sizeof(payload)}};
	uint8_t data[LG_REQUEST_MIN_BYTES + 8];
	struct lg_request again;
	enum lg_reason reason;

	memset(data, 0xee, sizeof(data));
	cr_assert_eq(lg_request_encode(&r, data, sizeof(data)), LG_REQUEST_MIN_BYTES);
	cr_assert_eq(data[LG_REQUEST_MIN_BYTES], 0xee);
	cr_assert_eq(
		lg_request_parse(data, LG_REQUEST_MIN_BYTES, &again, &reason), LG_REQUEST_SOUND);
	cr_assert_eq(reason, LG_R_NONE);
	cr_assert_eq(again.payload.len, 3);
	cr_assert_arr_eq(again.payload.data, payload, 3);
	cr_assert_eq(lg_request_encode(&r, data, LG_REQUEST_MIN_BYTES - 1), 0);
}

Test(protocol, takes_as_much_as_fits_into_one_datagram)
{
	static uint8_t payload[LG_REQUEST_MAX_BYTES], data[LG_REQUEST_MAX_BYTES + 1];
	const uint8_t nonce[LG_NONCE_BYTES] = {0};
	const size_t most = LG_REQUEST_MAX_BYTES - LG_REQUEST_HEADER_BYTES - LG_AUTHENTICATOR_BYTES;
	struct lg_request r = {.nonce = nonce, .payload = {payload, most}};

	cr_assert_eq(lg_request_encode(&r, data, sizeof(data)), LG_REQUEST_MAX_BYTES);
	cr_assert_eq(reason_of(data, LG_REQUEST_MAX_BYTES), LG_R_NONE);
	r.payload.len++;
	cr_assert_eq(lg_request_encode(&r, data, sizeof(data)), 0);
	r.payload.len = SIZE_MAX;
	cr_assert_eq(lg_request_encode(&r, data, sizeof(data)), 0);
}

Test(protocol, keeps_what_is_no_request_apart)
{
	HEX_BYTES(good, EXAMPLE_REQUEST);
	HEX_BYTES(answer, EXAMPLE_ANSWER);
	uint8_t data[LG_REQUEST_MAX_BYTES + 1] = {0};
	struct lg_request r;
	enum lg_reason reason;

	memcpy(data, good, good_len);
	for (size_t len = 0; len < LG_REQUEST_MIN_BYTES; len++) {
		uint8_t *cut = malloc(len ? len : 1); // of its own, for a sanitizer to watch

		memcpy(cut, data, len);
		cr_assert_eq(lg_request_parse(cut, len, &r, &reason), LG_REQUEST_SHORT);
		free(cut);
	}
	cr_assert_eq(lg_request_parse(data, sizeof(data), &r, &reason), LG_REQUEST_SHORT);
	for (unsigned i = 0; i < 4; i++) {
		data[i] ^= 0x20;
		cr_assert_eq(lg_request_parse(data, good_len, &r, &reason), LG_REQUEST_FOREIGN);
		data[i] ^= 0x20;
	}
	data[4] = 2;
	cr_assert_eq(lg_request_parse(data, good_len, &r, &reason), LG_REQUEST_VERSION);
	data[4] = 1;
	data[5] = LG_MESSAGE_ANSWER;
	cr_assert_eq(lg_request_parse(data, good_len, &r, &reason), LG_REQUEST_NOT_ASKED);
	data[5] = 0;
	cr_assert_eq(lg_request_parse(data, good_len, &r, &reason), LG_REQUEST_NOT_ASKED);
	cr_assert_eq(lg_request_parse(answer, answer_len, &r, &reason), LG_REQUEST_SHORT);
}

Test(protocol, refuses_lengths_that_disagree)
{
	uint8_t data[sizeof(EXAMPLE_REQUEST)] = {0};
	const size_t len = hex_bytes(data, sizeof(data), EXAMPLE_REQUEST);
	const uint16_t payload_len = lg_be16(data + 48);

	for (size_t other = LG_REQUEST_MIN_BYTES; other < len; other++)
		cr_assert_eq(reason_of(data, other), LG_R_REQUEST_LENGTH, "%zu bytes", other);
	cr_assert_eq(reason_of(data, len + 1), LG_R_REQUEST_LENGTH);
	for (unsigned bit = 0; bit < 16; bit++) {
		lg_put_be16(data + 8, (uint16_t)(len ^ 1u << bit));
		cr_assert_eq(reason_of(data, len), LG_R_REQUEST_LENGTH);
	}
	lg_put_be16(data + 8, (uint16_t)len);
	lg_put_be16(data + 48, payload_len + 1); // into the authenticator
	cr_assert_eq(reason_of(data, len), LG_R_REQUEST_LENGTH);
	lg_put_be16(data + 48, UINT16_MAX);
	cr_assert_eq(reason_of(data, len), LG_R_REQUEST_LENGTH);
	lg_put_be16(data + 48, payload_len);
	cr_assert_eq(reason_of(data, len), LG_R_NONE);
}

Test(protocol, refuses_reserved_bits)
{
	HEX_BYTES(data, EXAMPLE_REQUEST);

	for (unsigned bit = 0; bit < 16; bit++) {
		lg_put_be16(data + 6, (uint16_t)(1u << bit));
		cr_assert_eq(reason_of(data, data_len),
			(1u << bit) & LG_FLAGS_KNOWN ? LG_R_NONE : LG_R_REQUEST_RESERVED);
	}
	lg_put_be16(data + 6, LG_FLAG_ENROLLED);
	for (unsigned at = 50; at < 56; at++) {
		data[at] = 1;
		cr_assert_eq(reason_of(data, data_len), LG_R_REQUEST_RESERVED, "byte %u", at);
		data[at] = 0;
	}
}

Test(protocol, refuses_padding_that_is_not_zero)
{
	const uint8_t nonce[LG_NONCE_BYTES] = {0}, payload[3] = {7, 8, 9};
	const struct lg_request r = {.nonce = nonce, .payload = {payload, sizeof(payload)}};
	const size_t end = LG_REQUEST_MIN_BYTES - LG_AUTHENTICATOR_BYTES;
	uint8_t data[LG_REQUEST_MIN_BYTES];

	cr_assert_eq(lg_request_encode(&r, data, sizeof(data)), sizeof(data));
	for (size_t at = LG_REQUEST_HEADER_BYTES + sizeof(payload); at < end; at++) {
		data[at] = 0x80;
		cr_assert_eq(reason_of(data, sizeof(data)), LG_R_REQUEST_PADDING, "byte %zu", at);
		data[at] = 0;
	}
	data[end] = 0x80; // the authenticator is no padding
	cr_assert_eq(reason_of(data, sizeof(data)), LG_R_NONE);
}

Test(protocol, fills_in_the_other_fields_of_a_malformed_request)
{
	HEX_BYTES(data, EXAMPLE_REQUEST);
	struct lg_request r = {0};
	enum lg_reason reason = LG_R_NONE;

	data[50] = 1;
	cr_assert_eq(lg_request_parse(data, data_len, &r, &reason), LG_REQUEST_SOUND);
	cr_assert_eq(reason, LG_R_REQUEST_RESERVED);
	cr_assert_eq(r.client_id, EXAMPLE_CLIENT_ID);
	cr_assert_eq(r.role, LG_ROLE_POLICE);
	cr_assert_eq(lg_be64(r.nonce), 1);
	cr_assert_eq(r.authenticator, data + data_len - LG_AUTHENTICATOR_BYTES);
}

Test(protocol, reads_the_worked_answer)
{
	HEX_BYTES(data, EXAMPLE_ANSWER);
	HEX_BYTES(kid, EXAMPLE_KID);
	struct lg_answer a;

	cr_assert(lg_answer_parse(data, data_len, &a));
	cr_assert_eq(a.flags, LG_FLAG_ENROLLED);
	cr_assert_eq(a.role, LG_ROLE_POLICE);
	cr_assert_eq(a.verdict, LG_VALID);
	cr_assert_eq(a.reason, LG_R_NONE);
	cr_assert_eq(a.colour, LG_COLOUR_BLACK);
	cr_assert_eq(a.conditions, 0);
	cr_assert_eq(a.classes_held, 1 << 5);
	cr_assert_eq(a.client_id, EXAMPLE_CLIENT_ID);
	cr_assert_eq(a.gateway_time_ms, (EXAMPLE_ISSUED_AT + 61) * INT64_C(1000) + 2);
	cr_assert_eq(lg_be64(a.nonce), 1);
	cr_assert_eq(a.epoch, 1);
	cr_assert_eq(a.generation, 42);
	cr_assert_eq(a.table_age_s, 3);
	cr_assert_arr_eq(a.kid, kid, kid_len);
	cr_assert_eq(a.authority, EXAMPLE_AUTHORITY);
	cr_assert_eq(a.until_day, 0);
	cr_assert_arr_eq(a.authenticator, data + 88, LG_AUTHENTICATOR_BYTES);
}

Test(protocol, returns_every_field_of_an_answer)
{
	uint8_t data[LG_ANSWER_BYTES], again[LG_ANSWER_BYTES];
	struct lg_answer a;

	// Each byte that is free differs from its neighbours.
	for (unsigned i = 0; i < sizeof(data); i++)
		data[i] = (uint8_t)(i + 1);
	memcpy(data, "LICG\x01\x02", 6);
	lg_put_be16(data + 8, LG_ANSWER_BYTES);
	data[51] = 0;
	cr_assert(lg_answer_parse(data, sizeof(data), &a));
	memset(again, 0xee, sizeof(again));
	lg_answer_encode(&a, again);
	cr_assert_arr_eq(again, data, sizeof(data));
}

Test(protocol, may_write_an_answer_over_its_own_fields)
{
	HEX_BYTES(data, EXAMPLE_ANSWER);
	uint8_t again[sizeof(data)];
	struct lg_answer a;

	memcpy(again, data, data_len);
	cr_assert(lg_answer_parse(again, data_len, &a));
	lg_answer_encode(&a, again);
	cr_assert_arr_eq(again, data, data_len);
}

Test(protocol, refuses_what_is_no_answer)
{
	uint8_t data[sizeof(EXAMPLE_ANSWER)] = {0};
	const size_t len = hex_bytes(data, sizeof(data), EXAMPLE_ANSWER);
	const unsigned fixed[] = {0, 1, 2, 3, 4, 5, 8, 9, 51};
	struct lg_answer a;

	for (size_t other = 0; other < len; other++) {
		uint8_t *cut = malloc(other ? other : 1); // of its own, for a sanitizer to watch

		memcpy(cut, data, other);
		cr_assert_not(lg_answer_parse(cut, other, &a), "%zu bytes", other);
		free(cut);
	}
	cr_assert_not(lg_answer_parse(data, len + 1, &a));
	for (size_t i = 0; i < COUNT(fixed); i++) {
		data[fixed[i]] ^= 1;
		cr_assert_not(lg_answer_parse(data, len, &a), "byte %u", fixed[i]);
		data[fixed[i]] ^= 1;
	}
	cr_assert(lg_answer_parse(data, len, &a));
}

Test(protocol, never_answers_with_more_than_was_asked)
{
	cr_assert_leq(LG_ANSWER_BYTES, LG_REQUEST_MIN_BYTES);
}

Test(protocol, names_each_role)
{
#define ROLE(name, code, text, help)                                                               \
	cr_assert_str_eq(lg_role_name(code), text);                                                \
	cr_assert_eq(lg_role_from_name(text), code);                                               \
	cr_assert_lt(code, LG_ROLE_MAX);
	ROLES(ROLE)
#undef ROLE
	cr_assert_str_eq(lg_role_name(6), "?");
	cr_assert_str_eq(lg_role_name(UINT32_MAX), "?");
	cr_assert_eq(lg_role_from_name("Police"), -1);
	cr_assert_eq(lg_role_from_name(""), -1);
}
