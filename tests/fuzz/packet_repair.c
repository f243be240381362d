// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/packet_repair.h"

#include "keys/cookie.h"

#include <netinet/in.h>

// Offsets in a request, which a mutated one may have anything at (docs/protocol.md).
#define AT_FLAGS 6
#define AT_LENGTH 8
#define AT_CLIENT_ID 16
#define AT_TIME_MS 24
#define AT_NONCE 32
#define AT_PAYLOAD_LENGTH 48
#define AT_RESERVED 50

// Offsets of an IP packet with room for eight bytes behind the IP header.
static bool find_body(struct lg_test_frame *f)
{
	const uint16_t type = f->len >= 14 ? lg_be16(f->data + 12) : 0;

	f->ip = type == 0x8100 ? 18 : 14;
	if (f->len < f->ip)
		return false;
	const uint16_t inner = lg_be16(f->data + f->ip - 2);

	f->ipv6 = inner == 0x86dd;
	f->body = (uint16_t)(f->ip + (f->ipv6 ? 40 : 20));
	return (f->ipv6 || inner == 0x0800) && f->len >= f->body + 8u;
}

// A datagram that is long enough for a request.
static bool find_request(const struct lg_test_frame *f, uint8_t **datagram, size_t *len)
{
	*datagram = (uint8_t *)f->data + f->body + LG_UDP_HEADER_BYTES;
	*len = f->len - f->body - LG_UDP_HEADER_BYTES;
	return f->data[f->ip + (f->ipv6 ? 6 : 9)] == IPPROTO_UDP && *len >= LG_REQUEST_MIN_BYTES &&
		*len <= LG_REQUEST_MAX_BYTES;
}

static void repair_lengths(uint8_t *datagram, size_t len)
{
	const size_t body = len - LG_REQUEST_HEADER_BYTES - LG_AUTHENTICATOR_BYTES;
	size_t payload_len = lg_be16(datagram + AT_PAYLOAD_LENGTH);

	if (payload_len > body)
		payload_len = body;
	lg_put_be16(datagram + AT_LENGTH, (uint16_t)len);
	lg_put_be16(datagram + AT_PAYLOAD_LENGTH, (uint16_t)payload_len);
	memset(datagram + AT_RESERVED, 0, LG_REQUEST_HEADER_BYTES - AT_RESERVED);
	memset(datagram + LG_REQUEST_HEADER_BYTES + payload_len, 0, body - payload_len);
}

// The signature stands in the frame, which is ours to write.
static void sign(const struct lg_cose *cose, const struct lg_keypair *pair)
{
	uint8_t tbs[LG_TBS_ROOM];
	const size_t len = lg_cose_tbs(cose, tbs);

	lg_keypair_sign(pair, tbs, len, (uint8_t *)(uintptr_t)cose->signature);
}

// NULL when the credential names none of the fixture's keys.
static const struct lg_keypair *issuer_of(
	const struct lg_world *w, const struct lg_credential *credential)
{
	for (uint32_t i = 0; i < w->fixture->authority_count; i++) {
		const struct lg_keypair *const issuer = w->fixture->issuers[i];

		if (memcmp(credential->kid, lg_keypair_kid(issuer), LG_KID_BYTES) == 0)
			return issuer;
	}
	return NULL;
}

static const struct lg_keypair *holder_of_seeds(const struct lg_world *w)
{
	static struct lg_fixture_licence licence;

	if (licence.holder == NULL)
		lg_fixture_licence_init(w->fixture, 0, LG_PACKET_LICENCE, &licence);
	return licence.holder;
}

enum payload { NEITHER, BARE, PRESENTED };

static enum payload read_payload(uint8_t *datagram, size_t len, struct lg_presentation *p)
{
	struct lg_request request;
	enum lg_reason fault;

	if (lg_request_parse(datagram, len, &request, &fault) != LG_REQUEST_SOUND)
		return NEITHER;
	const struct lg_bytes payload = request.payload;

	if (lg_credential_parse(payload.data, payload.len, &p->credential) == LG_R_NONE)
		return BARE;
	return lg_presentation_parse(payload.data, payload.len, p) == LG_R_NONE ? PRESENTED
										: NEITHER;
}

// What is malformed needs no signature: it is never looked at. The credential comes first, since
// the holder signs it too.
static void repair_payload(const struct lg_world *w, uint8_t *datagram, size_t len)
{
	struct lg_presentation p;

	repair_lengths(datagram, len);
	const enum payload payload = read_payload(datagram, len, &p);

	if (payload != NEITHER && issuer_of(w, &p.credential) != NULL)
		sign(&p.credential.cose, issuer_of(w, &p.credential));
	if (payload == PRESENTED)
		sign(&p.cose, holder_of_seeds(w));
}

bool lg_packet_genuine(const struct lg_world *w, const struct lg_test_frame *f)
{
	struct lg_presentation p;
	uint8_t *datagram;
	size_t len;

	if (!find_request(f, &datagram, &len))
		return false;
	const enum payload payload = read_payload(datagram, len, &p);

	if (payload == NEITHER || issuer_of(w, &p.credential) == NULL)
		return false;
	return lg_cose_verify(&p.credential.cose, lg_keypair_public(issuer_of(w, &p.credential))) &&
		(payload == BARE || lg_cose_verify(&p.cose, p.credential.holder_key));
}

static void repair_request(
	struct lg_world *w, const struct lg_test_frame *f, uint8_t *datagram, size_t len)
{
	const size_t covered = len - LG_AUTHENTICATOR_BYTES;
	const struct lg_frame from = {.data = (uint8_t *)f->data, .ip = f->ip, .ipv6 = f->ipv6};

	lg_put_be64(datagram + AT_TIME_MS, (uint64_t)w->now.unix_ms);
	lg_put_be64(datagram + AT_NONCE, ++w->asked);
	if (lg_be16(datagram + AT_FLAGS) & LG_FLAG_ENROLLED) {
		lg_put_be64(datagram + AT_CLIENT_ID, w->client.id);
		lg_client_mac(&w->client, LG_REQUEST_MAC, datagram, covered, datagram + covered);
	} else {
		lg_cookie_make(w->fixture->secrets.cookie_now, lg_be64(datagram + AT_CLIENT_ID),
			lg_frame_source(&from), w->now.unix_ms / 1000, datagram + covered);
	}
}

void lg_packet_repair(struct lg_world *w, struct lg_test_frame *f, uint8_t what)
{
	uint8_t *datagram;
	size_t len;

	if (!find_body(f))
		return;
	if (find_request(f, &datagram, &len)) {
		if (what & LG_PACKET_PAYLOAD)
			repair_payload(w, datagram, len);
		if (what & LG_PACKET_REQUEST)
			repair_request(w, f, datagram, len);
	}
	if (what & LG_PACKET_LENGTHS) {
		lg_test_set_lengths(f);
		lg_test_set_checksums(f);
	}
}
