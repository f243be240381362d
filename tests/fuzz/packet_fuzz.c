// SPDX-License-Identifier: Apache-2.0
// Any bytes as a frame from the network, through the whole gateway with real keys behind it. The
// first byte says what is made good before: without that hardly any input would get past the
// checksums and the MAC.
#include "keys/cookie.h"
#include "tests/lib/world.h"

#include <netinet/in.h>
#include <stdlib.h>

#define REPAIR_LENGTHS 1  // of IP and UDP, and all checksums
#define REPAIR_REQUEST 2  // client, clock, nonce and authenticator
#define ROOM_FOR_OPTION 8 // that a neighbour advertisement may need
#define STEP_NS 100000    // between two inputs

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct lg_world w;

static void demand(bool holds)
{
	if (!holds)
		abort();
}

static void open_once(void)
{
	if (w.gateway != NULL)
		return;
	lg_world_open(&w);
	w.conf.admission_address_rate = w.conf.admission_client_rate = 1000000; // hardly in the way
	lg_world_restart(&w);
	w.condition_count = 1;
	w.conditions[0] = (struct lg_fixture_condition){.index = 6, .mask = 1u << ('D' - 'A')};
	lg_world_publish(&w);
}

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

static void repair_request(struct lg_test_frame *f)
{
	uint8_t *const datagram = f->data + f->body + LG_UDP_HEADER_BYTES;
	const size_t len = f->len - f->body - LG_UDP_HEADER_BYTES;
	const size_t covered = len - LG_AUTHENTICATOR_BYTES;
	const struct lg_frame from = {.data = f->data, .ip = f->ip, .ipv6 = f->ipv6};

	if (f->data[f->ip + (f->ipv6 ? 6 : 9)] != IPPROTO_UDP || len < LG_REQUEST_MIN_BYTES)
		return;
	lg_put_be64(datagram + 24, (uint64_t)w.now.unix_ms);
	lg_put_be64(datagram + 32, ++w.asked);
	if (lg_be16(datagram + 6) & LG_FLAG_ENROLLED) {
		lg_put_be64(datagram + 16, w.client.id);
		lg_client_mac(&w.client, LG_REQUEST_MAC, datagram, covered, datagram + covered);
	} else {
		lg_cookie_make(w.fixture->secrets.cookie_now, lg_be64(datagram + 16),
			lg_frame_source(&from), w.now.unix_ms / 1000, datagram + covered);
	}
}

static void repair(struct lg_test_frame *f, uint8_t what)
{
	if (!find_body(f))
		return;
	if (what & REPAIR_REQUEST)
		repair_request(f);
	if (what & REPAIR_LENGTHS) {
		lg_test_set_lengths(f);
		lg_test_set_checksums(f);
	}
}

// In a block of just its size, so that a sanitizer sees an access beyond it.
static void deliver(const struct lg_test_frame *f)
{
	const uint32_t room = f->len + ROOM_FOR_OPTION;
	uint8_t *const block = malloc(room);
	struct lg_frame frame = {.data = block, .len = f->len, .room = room};

	demand(block != NULL);
	memcpy(block, f->data, f->len);
	const unsigned sent = lg_gateway_burst(w.gateway, w.root, &w.now, &frame, 1);

	demand(sent == frame.send && frame.outcome != LG_C_requests);
	if (sent) {
		demand(frame.len <= f->len || frame.outcome == LG_C_answered_nd);
		demand(lg_test_frame_sound(block, frame.len));
	} else {
		demand(memcmp(block, f->data, f->len) == 0);
	}
	free(block);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct lg_test_frame frame;

	if (size < 1 || size - 1 > sizeof frame.data)
		return 0;
	open_once();
	w.now.monotonic_ns += STEP_NS;
	w.now.confirmed_ns = w.now.monotonic_ns;
	frame.len = (uint32_t)(size - 1);
	memcpy(frame.data, data + 1, size - 1);
	repair(&frame, data[0]);
	deliver(&frame);
	return 0;
}
