// SPDX-License-Identifier: Apache-2.0
// Any bytes as a frame on a local socket, and as the body of each message of the link. A message
// has one encoding, so what is accepted must come back byte for byte.
#include "common/ipc.h"
#include "common/link.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void demand(bool holds)
{
	if (!holds)
		abort();
}

static void read_link(struct lg_bytes body)
{
	struct lg_link_hello hello;
	struct lg_link_snapshot snapshot;
	struct lg_link_ack ack;
	struct lg_link_now now;
	uint8_t out[LG_LINK_ACK_BYTES];

	if (lg_link_hello_parse(body, &hello) == 0)
		demand(lg_link_hello_encode(&hello, out) == body.len &&
			memcmp(out, body.data, body.len) == 0 && strlen(hello.version) < 16);
	if (lg_link_snapshot_parse(body, &snapshot) == 0)
		demand(lg_link_snapshot_encode(&snapshot, out) == body.len &&
			memcmp(out, body.data, body.len) == 0);
	if (lg_link_ack_parse(body, &ack) == 0)
		demand(lg_link_ack_encode(&ack, out) == body.len &&
			memcmp(out, body.data, body.len) == 0 && strlen(ack.reason) < 96);
	if (lg_link_now_parse(body, &now) == 0)
		demand(lg_link_now_encode(&now, out) == body.len &&
			memcmp(out, body.data, body.len) == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct lg_ipc_frame frame;

	read_link((struct lg_bytes){data, size});
	if (lg_ipc_parse(data, size, &frame, NULL) < 0)
		return 0;
	demand(frame.fd == -1 && frame.body.data == data + LG_IPC_HEADER_BYTES &&
		frame.body.len == size - LG_IPC_HEADER_BYTES);
	read_link(frame.body);
	return 0;
}
