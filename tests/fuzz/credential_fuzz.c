// SPDX-License-Identifier: Apache-2.0
// Any bytes as a credential, a presentation and a QR text. There is one encoding for each content:
// what is accepted must be what the writer writes, signature aside.
#include "common/base45.h"
#include "common/presentation.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_same(const uint8_t *data, size_t size, const uint8_t *again, size_t again_size)
{
	if (again_size != size || memcmp(again, data, size - LG_SIGNATURE_BYTES) != 0)
		abort();
}

static void fuzz_credential(const uint8_t *data, size_t size)
{
	uint8_t again[LG_CREDENTIAL_MAX_BYTES], *signature;
	struct lg_credential c;

	if (lg_credential_parse(data, size, &c) != LG_R_NONE)
		return;
	if (c.cose.signature != data + size - LG_SIGNATURE_BYTES)
		abort();
	check_same(data, size, again, lg_credential_encode(&c, again, sizeof(again), &signature));
}

static void fuzz_presentation(const uint8_t *data, size_t size)
{
	uint8_t again[LG_PRESENTATION_MAX_BYTES], *signature;
	struct lg_presentation p;

	if (lg_presentation_parse(data, size, &p) != LG_R_NONE)
		return;
	check_same(data, size, again, lg_presentation_encode(&p, again, sizeof(again), &signature));
	fuzz_credential(p.credential_bytes.data, p.credential_bytes.len);
}

static void fuzz_text(const uint8_t *data, size_t size)
{
	uint8_t *const plain = malloc(size + 1);
	const ssize_t len = lg_base45_decode((const char *)data, size, plain, size);

	if (len >= 0) {
		char *const again = malloc(LG_BASE45_TEXT_BYTES((size_t)len));

		lg_base45_encode(plain, (size_t)len, again);
		if (strlen(again) != size || memcmp(again, data, size) != 0)
			abort();
		fuzz_presentation(plain, (size_t)len);
		free(again);
	}
	free(plain);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_credential(data, size);
	fuzz_presentation(data, size);
	fuzz_text(data, size);
	return 0;
}
