// SPDX-License-Identifier: Apache-2.0
// licgate/1: the verification protocol over UDP (docs/protocol.md has it byte by byte).
//
// One datagram asks, one answers, and an answer is never larger than its request. All integers are
// big-endian. A request ends in a 16-byte authenticator: a MAC for an enrolled client, an address
// cookie (RFC 9018 shape) or zeros for any other. Keys and cookies themselves: keys/client_key.h,
// keys/cookie.h.
//
//   offset bytes  request                        answer
//        0     4  magic "LICG"                   same
//        4     1  version 1                      same
//        5     1  type 1                         type 2
//        6     2  flags                          flags of the request that were honoured
//        8     2  length of the datagram         same, of this datagram
//       10     1  role                           role applied
//       11     1  payload kind                   verdict
//       12     4  class mask asked (0 = any)     condition mask, as far as the role may see it
//       16     8  client id                      same
//       24     8  client time, unix ms           gateway time, unix ms
//       32    16  nonce                          same
//       48     2  payload length                 reason
//       50     6  reserved, 0                    colour (1), reserved 0 (1), class mask held (4)
//       56        payload, then zeros as padding epoch (4), generation (8), table age s (4),
//                                                key id (8), authority (4), until day (4)
//     last    16  authenticator                  MAC, or a fresh cookie, or zeros
#pragma once

#include "common/bytes.h"
#include "common/verdict.h"

#define LG_PROTOCOL_VERSION 1
#define LG_REQUEST_MIN_BYTES 256
#define LG_REQUEST_MAX_BYTES 1400
#define LG_REQUEST_HEADER_BYTES 56
#define LG_ANSWER_BYTES 104
#define LG_AUTHENTICATOR_BYTES 16
#define LG_NONCE_BYTES 16

enum lg_message_type { LG_MESSAGE_REQUEST = 1, LG_MESSAGE_ANSWER = 2 };

enum lg_payload_kind { LG_PAYLOAD_CREDENTIAL = 1, LG_PAYLOAD_PRESENTATION = 2 };

// Request flags. Unknown ones are refused: MALFORMED, REQUEST_RESERVED.
#define LG_FLAG_ENROLLED UINT16_C(1) // client id and MAC of an enrolled client
#define LG_FLAGS_KNOWN LG_FLAG_ENROLLED

struct lg_request {
	uint16_t flags;
	uint8_t role;
	uint8_t payload_kind; // enum lg_payload_kind, unchecked
	uint32_t classes_asked;
	uint64_t client_id; // not enrolled: 8 bytes of the client's choice, its client cookie
	int64_t client_time_ms;
	const uint8_t *nonce; // 16 bytes
	struct lg_bytes payload;
	const uint8_t *authenticator; // 16 bytes; the MAC covers all bytes before it
};

struct lg_answer {
	uint16_t flags;
	uint8_t role;
	uint8_t verdict; // enum lg_verdict
	uint16_t reason; // enum lg_reason
	uint8_t colour;  // enum lg_colour
	uint32_t conditions;
	uint32_t classes_held;
	uint64_t client_id;
	int64_t gateway_time_ms;
	uint8_t nonce[LG_NONCE_BYTES];
	uint32_t epoch;
	uint64_t generation;
	uint32_t table_age_s; // UINT32_MAX = no table yet
	uint8_t kid[8];       // zeros while not known
	uint32_t authority;
	uint32_t until_day; // of a postponement or suspension, 0 = none or not disclosed
	uint8_t authenticator[LG_AUTHENTICATOR_BYTES];
};

// What a datagram is, before anything is known of its sender.
enum lg_request_shape {
	LG_REQUEST_SOUND,     // header well-formed, fields filled in; *reason may still be set
	LG_REQUEST_SHORT,     // shorter than LG_REQUEST_MIN_BYTES, or longer than the maximum
	LG_REQUEST_FOREIGN,   // other magic
	LG_REQUEST_VERSION,   // other version
	LG_REQUEST_NOT_ASKED, // an answer or an unknown type: never answered
};

// Reads a request in place. LG_REQUEST_SOUND with *reason other than LG_R_NONE means MALFORMED for
// that reason once the sender is known to be real: lengths that disagree, reserved bits, padding.
// Then request->payload is empty, all other fields are filled in.
enum lg_request_shape lg_request_parse(
	const uint8_t *datagram, size_t len, struct lg_request *request, enum lg_reason *reason);

// Writes a request of at least LG_REQUEST_MIN_BYTES with a zero authenticator; returns its length,
// or 0 when it would exceed room or LG_REQUEST_MAX_BYTES.
size_t lg_request_encode(const struct lg_request *request, uint8_t *out, size_t room);

// Writes LG_ANSWER_BYTES with answer->authenticator as it is. nonce and client_id may already
// stand in out.
void lg_answer_encode(const struct lg_answer *answer, uint8_t out[LG_ANSWER_BYTES]);

// False for anything that is not an answer of this version.
bool lg_answer_parse(const uint8_t *datagram, size_t len, struct lg_answer *answer);

// Roles: who asks. Which of them a client may use is part of its client id (keys/client_key.h).
#define LG_ROLE_MAX 8
#define ROLES(ROLE)                                                                                \
	ROLE(PUBLIC, 0, "public", "anybody: the colour only")                                      \
	ROLE(POLICE, 1, "police", "traffic police: letters, classes, terms")                       \
	ROLE(TRANSPORT, 2, "transport", "transport authority: letters and classes")                \
	ROLE(RENTAL, 3, "rental", "rental desk: colour and classes")                               \
	ROLE(INSURER, 4, "insurer", "insurer: colour, classes, notices")                           \
	ROLE(LAB, 5, "lab", "test laboratory: everything")

enum lg_role {
#define ROLE(name, code, text, help) LG_ROLE_##name = (code),
	ROLES(ROLE)
#undef ROLE
};

const char *lg_role_name(unsigned role); // "police"; "?" if there is none
int lg_role_from_name(const char *name); // or -1
