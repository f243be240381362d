// SPDX-License-Identifier: Apache-2.0
#include "common/protocol.h"

// Offsets in both messages.
enum {
	AT_MAGIC = 0,
	AT_VERSION = 4,
	AT_TYPE = 5,
	AT_FLAGS = 6,
	AT_LENGTH = 8,
	AT_ROLE = 10,
	AT_CLIENT_ID = 16,
	AT_TIME_MS = 24,
	AT_NONCE = 32,
};

// Offsets in a request.
enum {
	AT_PAYLOAD_KIND = 11,
	AT_CLASSES_ASKED = 12,
	AT_PAYLOAD_LENGTH = 48,
	AT_RESERVED = 50,
	AT_PAYLOAD = LG_REQUEST_HEADER_BYTES,
};

// Offsets in an answer.
enum {
	AT_VERDICT = 11,
	AT_CONDITIONS = 12,
	AT_REASON = 48,
	AT_COLOUR = 50,
	AT_ZERO = 51,
	AT_CLASSES_HELD = 52,
	AT_EPOCH = 56,
	AT_GENERATION = 60,
	AT_TABLE_AGE_S = 68,
	AT_KID = 72,
	AT_AUTHORITY = 80,
	AT_UNTIL_DAY = 84,
	AT_ANSWER_AUTHENTICATOR = 88,
};

static const uint8_t magic[4] = {'L', 'I', 'C', 'G'};

static bool all_zero(const uint8_t *data, size_t len)
{
	uint8_t any = 0;

	for (size_t i = 0; i < len; i++)
		any |= data[i];
	return any == 0;
}

static enum lg_request_shape shape_of(const uint8_t *datagram, size_t len)
{
	if (len < LG_REQUEST_MIN_BYTES || len > LG_REQUEST_MAX_BYTES)
		return LG_REQUEST_SHORT;
	if (memcmp(datagram + AT_MAGIC, magic, sizeof(magic)) != 0)
		return LG_REQUEST_FOREIGN;
	if (datagram[AT_VERSION] != LG_PROTOCOL_VERSION)
		return LG_REQUEST_VERSION;
	if (datagram[AT_TYPE] != LG_MESSAGE_REQUEST)
		return LG_REQUEST_NOT_ASKED;
	return LG_REQUEST_SOUND;
}

static enum lg_reason check_request(const uint8_t *datagram, size_t len, size_t payload_len)
{
	const size_t body = len - LG_REQUEST_HEADER_BYTES - LG_AUTHENTICATOR_BYTES;

	if (lg_be16(datagram + AT_LENGTH) != len || payload_len > body)
		return LG_R_REQUEST_LENGTH;
	if ((lg_be16(datagram + AT_FLAGS) & ~LG_FLAGS_KNOWN) != 0 ||
		!all_zero(datagram + AT_RESERVED, AT_PAYLOAD - AT_RESERVED))
		return LG_R_REQUEST_RESERVED;
	if (!all_zero(datagram + AT_PAYLOAD + payload_len, body - payload_len))
		return LG_R_REQUEST_PADDING;
	return LG_R_NONE;
}

enum lg_request_shape lg_request_parse(
	const uint8_t *datagram, size_t len, struct lg_request *request, enum lg_reason *reason)
{
	const enum lg_request_shape shape = shape_of(datagram, len);
	size_t payload_len;

	if (shape != LG_REQUEST_SOUND)
		return shape;
	payload_len = lg_be16(datagram + AT_PAYLOAD_LENGTH);
	*reason = check_request(datagram, len, payload_len);
	if (*reason != LG_R_NONE)
		payload_len = 0;
	*request = (struct lg_request){
		.flags = lg_be16(datagram + AT_FLAGS),
		.role = datagram[AT_ROLE],
		.payload_kind = datagram[AT_PAYLOAD_KIND],
		.classes_asked = lg_be32(datagram + AT_CLASSES_ASKED),
		.client_id = lg_be64(datagram + AT_CLIENT_ID),
		.client_time_ms = (int64_t)lg_be64(datagram + AT_TIME_MS),
		.nonce = datagram + AT_NONCE,
		.payload = {datagram + AT_PAYLOAD, payload_len},
		.authenticator = datagram + len - LG_AUTHENTICATOR_BYTES,
	};
	return LG_REQUEST_SOUND;
}

static void put_start(uint8_t *out, enum lg_message_type type, uint16_t flags, size_t len)
{
	memcpy(out + AT_MAGIC, magic, sizeof(magic));
	out[AT_VERSION] = LG_PROTOCOL_VERSION;
	out[AT_TYPE] = (uint8_t)type;
	lg_put_be16(out + AT_FLAGS, flags);
	lg_put_be16(out + AT_LENGTH, (uint16_t)len);
}

size_t lg_request_encode(const struct lg_request *request, uint8_t *out, size_t room)
{
	const size_t payload_len = request->payload.len;
	size_t len;

	if (payload_len > LG_REQUEST_MAX_BYTES - LG_REQUEST_HEADER_BYTES - LG_AUTHENTICATOR_BYTES)
		return 0;
	len = LG_REQUEST_HEADER_BYTES + payload_len + LG_AUTHENTICATOR_BYTES;
	if (len < LG_REQUEST_MIN_BYTES)
		len = LG_REQUEST_MIN_BYTES;
	if (len > room)
		return 0;

	memset(out, 0, len);
	put_start(out, LG_MESSAGE_REQUEST, request->flags, len);
	out[AT_ROLE] = request->role;
	out[AT_PAYLOAD_KIND] = request->payload_kind;
	lg_put_be32(out + AT_CLASSES_ASKED, request->classes_asked);
	lg_put_be64(out + AT_CLIENT_ID, request->client_id);
	lg_put_be64(out + AT_TIME_MS, (uint64_t)request->client_time_ms);
	memcpy(out + AT_NONCE, request->nonce, LG_NONCE_BYTES);
	lg_put_be16(out + AT_PAYLOAD_LENGTH, (uint16_t)payload_len);
	if (payload_len > 0)
		memcpy(out + AT_PAYLOAD, request->payload.data, payload_len);
	return len;
}

void lg_answer_encode(const struct lg_answer *answer, uint8_t out[LG_ANSWER_BYTES])
{
	put_start(out, LG_MESSAGE_ANSWER, answer->flags, LG_ANSWER_BYTES);
	out[AT_ROLE] = answer->role;
	out[AT_VERDICT] = answer->verdict;
	lg_put_be32(out + AT_CONDITIONS, answer->conditions);
	lg_put_be64(out + AT_CLIENT_ID, answer->client_id);
	lg_put_be64(out + AT_TIME_MS, (uint64_t)answer->gateway_time_ms);
	memcpy(out + AT_NONCE, answer->nonce, LG_NONCE_BYTES);
	lg_put_be16(out + AT_REASON, answer->reason);
	out[AT_COLOUR] = answer->colour;
	out[AT_ZERO] = 0;
	lg_put_be32(out + AT_CLASSES_HELD, answer->classes_held);
	lg_put_be32(out + AT_EPOCH, answer->epoch);
	lg_put_be64(out + AT_GENERATION, answer->generation);
	lg_put_be32(out + AT_TABLE_AGE_S, answer->table_age_s);
	memcpy(out + AT_KID, answer->kid, sizeof(answer->kid));
	lg_put_be32(out + AT_AUTHORITY, answer->authority);
	lg_put_be32(out + AT_UNTIL_DAY, answer->until_day);
	memcpy(out + AT_ANSWER_AUTHENTICATOR, answer->authenticator, LG_AUTHENTICATOR_BYTES);
}

bool lg_answer_parse(const uint8_t *datagram, size_t len, struct lg_answer *answer)
{
	if (len != LG_ANSWER_BYTES || memcmp(datagram + AT_MAGIC, magic, sizeof(magic)) != 0 ||
		datagram[AT_VERSION] != LG_PROTOCOL_VERSION ||
		datagram[AT_TYPE] != LG_MESSAGE_ANSWER ||
		lg_be16(datagram + AT_LENGTH) != LG_ANSWER_BYTES || datagram[AT_ZERO] != 0)
		return false;
	*answer = (struct lg_answer){
		.flags = lg_be16(datagram + AT_FLAGS),
		.role = datagram[AT_ROLE],
		.verdict = datagram[AT_VERDICT],
		.reason = lg_be16(datagram + AT_REASON),
		.colour = datagram[AT_COLOUR],
		.conditions = lg_be32(datagram + AT_CONDITIONS),
		.classes_held = lg_be32(datagram + AT_CLASSES_HELD),
		.client_id = lg_be64(datagram + AT_CLIENT_ID),
		.gateway_time_ms = (int64_t)lg_be64(datagram + AT_TIME_MS),
		.epoch = lg_be32(datagram + AT_EPOCH),
		.generation = lg_be64(datagram + AT_GENERATION),
		.table_age_s = lg_be32(datagram + AT_TABLE_AGE_S),
		.authority = lg_be32(datagram + AT_AUTHORITY),
		.until_day = lg_be32(datagram + AT_UNTIL_DAY),
	};
	memcpy(answer->nonce, datagram + AT_NONCE, LG_NONCE_BYTES);
	memcpy(answer->kid, datagram + AT_KID, sizeof(answer->kid));
	memcpy(answer->authenticator, datagram + AT_ANSWER_AUTHENTICATOR, LG_AUTHENTICATOR_BYTES);
	return true;
}

const char *lg_role_name(unsigned role)
{
	switch (role) {
#define ROLE(name, code, text, help)                                                               \
	case code:                                                                                 \
		return text;
		ROLES(ROLE)
#undef ROLE
	}
	return "?";
}

int lg_role_from_name(const char *name)
{
#define ROLE(upper, code, text, help)                                                              \
	if (strcmp(name, text) == 0)                                                               \
		return code;
	ROLES(ROLE)
#undef ROLE
	return -1;
}
