// SPDX-License-Identifier: Apache-2.0
// Any bytes as a feed document of each kind, and as the payload of one that the status key has
// signed, since no mutation finds a signature. What is accepted must be written back as it stood.
// The seeds are signed by the key below and made for the moment below.
#include "keys/feed_document_form.h"

#include <stdlib.h>

#define NOW INT64_C(1767225600)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct lg_keypair *status_key;
static struct lg_status_key row = {.not_after = INT64_MAX};
static const struct lg_trust_list trust = {.version = 1, .status_count = 1, .statuses = &row};

static void need(bool held)
{
	if (!held)
		abort();
}

static void start(void)
{
	uint8_t seed[LG_SEED_BYTES];

	need(lg_keys_init(NULL) == LG_OK);
	memset(seed, 0x21, sizeof(seed));
	status_key = lg_keypair_from_seed(seed);
	need(status_key != NULL);
	memcpy(row.kid, lg_keypair_kid(status_key), LG_KID_BYTES);
	memcpy(row.public_key, lg_keypair_public(status_key), LG_PUBLIC_KEY_BYTES);
}

static bool same(struct lg_bytes a, struct lg_bytes b)
{
	return a.len == b.len && memcmp(a.data, b.data, a.len) == 0;
}

static void as_document(struct lg_bytes input, enum lg_feed_kind kind)
{
	struct lg_feed_document document;

	if (lg_feed_document_open(input, kind, &trust, NOW, &document, NULL) < 0)
		return;
	need(document.kind == kind);
	need(document.changes.len == 0 || document.changes.data >= input.data);
	lg_feed_document_free(&document);
}

static void as_payload(struct lg_bytes input, enum lg_feed_kind kind)
{
	struct lg_bytes signed_as_is, written_again;
	struct lg_feed_document document;

	need(lg_signed_document_write(input, lg_feed_form_of(kind)->content_type, status_key,
		     &signed_as_is, NULL) == LG_OK);
	if (lg_feed_document_open(signed_as_is, kind, &trust, NOW, &document, NULL) == LG_OK) {
		need(lg_feed_document_sign(&document, status_key, &written_again, NULL) == LG_OK);
		need(same(written_again, signed_as_is));
		free((void *)written_again.data);
		lg_feed_document_free(&document);
	}
	free((void *)signed_as_is.data);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct lg_bytes input = {data, size};

	if (!status_key)
		start();
	for (int kind = LG_FEED_DELTA; kind <= LG_FEED_NOW; kind++) {
		as_document(input, (enum lg_feed_kind)kind);
		as_payload(input, (enum lg_feed_kind)kind);
	}
	return 0;
}
