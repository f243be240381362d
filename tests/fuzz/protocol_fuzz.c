// SPDX-License-Identifier: Apache-2.0
// Any bytes as a request and as an answer. What is accepted must come out of the writer again.
#include "common/protocol.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void fuzz_request(const uint8_t *data, size_t size)
{
	uint8_t again[LG_REQUEST_MAX_BYTES];
	struct lg_request r;
	enum lg_reason reason;
	size_t len;

	if (lg_request_parse(data, size, &r, &reason) != LG_REQUEST_SOUND)
		return;
	if (r.nonce != data + 32 || r.authenticator != data + size - LG_AUTHENTICATOR_BYTES ||
		(reason != LG_R_NONE && r.payload.len != 0))
		abort();
	if (reason != LG_R_NONE)
		return;
	// The writer pads no more than it must, so length and padding may differ.
	len = lg_request_encode(&r, again, sizeof(again));
	if (len < LG_REQUEST_MIN_BYTES || len > size || memcmp(again, data, 8) != 0 ||
		memcmp(again + 10, data + 10, LG_REQUEST_HEADER_BYTES - 10 + r.payload.len) != 0)
		abort();
}

static void fuzz_answer(const uint8_t *data, size_t size)
{
	uint8_t again[LG_ANSWER_BYTES];
	struct lg_answer a;

	if (!lg_answer_parse(data, size, &a))
		return;
	lg_answer_encode(&a, again);
	if (memcmp(again, data, sizeof(again)) != 0)
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_request(data, size);
	fuzz_answer(data, size);
	return 0;
}
