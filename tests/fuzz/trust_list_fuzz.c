// SPDX-License-Identifier: Apache-2.0
// Any bytes as a trust list document, and as the payload of one that the roots have signed, since
// no mutation finds a signature. What is accepted must be written back as it stood. The seeds are
// signed by the roots below and made for the moment below.
#include "keys/trust_list_form.h"

#include <stdlib.h>

#define ROOTS 2
#define NOW INT64_C(1767225600)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct lg_keypair *roots[ROOTS];
static struct lg_root_keys anchors = {.count = ROOTS, .threshold = ROOTS};

static void need(bool held)
{
	if (!held)
		abort();
}

static void start(void)
{
	uint8_t seed[LG_SEED_BYTES];

	need(lg_keys_init(NULL) == LG_OK);
	for (unsigned i = 0; i < ROOTS; i++) {
		memset(seed, 0x11 + (int)i, sizeof(seed));
		roots[i] = lg_keypair_from_seed(seed);
		need(roots[i] != NULL);
		memcpy(anchors.key[i], lg_keypair_public(roots[i]), LG_PUBLIC_KEY_BYTES);
	}
}

// Every key of the list is found where it stands.
static void look_up(const struct lg_trust_list *list)
{
	for (uint32_t i = 0; i < list->issuer_count; i++) {
		const struct lg_issuer_key *const key = &list->issuers[i];

		need(lg_key_times_sound(&key->times));
		need(lg_trust_list_issuer(list, key->kid, key->authority) == (int)i);
	}
	for (uint32_t i = 0; i < list->status_count; i++) {
		const struct lg_status_key *const key = &list->statuses[i];

		need(lg_trust_list_status_key(list, key->kid, key->not_before) == key);
		need(!lg_trust_list_status_key(list, key->kid, key->not_after));
	}
}

static void as_document(struct lg_bytes input)
{
	struct lg_trust_list *list;

	if (lg_trust_list_open(input, &anchors, NOW, &list, NULL) < 0)
		return;
	look_up(list);
	lg_trust_list_free(list);
}

static void as_payload(struct lg_bytes input)
{
	struct lg_bytes signed_as_is, written_again;
	struct lg_trust_list *list;

	need(lg_trust_sign_payload(input, roots, ROOTS, &signed_as_is, NULL) == LG_OK);
	if (lg_trust_list_open(signed_as_is, &anchors, 0, &list, NULL) == LG_OK) {
		look_up(list);
		need(lg_trust_list_sign(list, roots, ROOTS, &written_again, NULL) == LG_OK);
		need(written_again.len == signed_as_is.len);
		need(memcmp(written_again.data, signed_as_is.data, signed_as_is.len) == 0);
		free((void *)written_again.data);
		lg_trust_list_free(list);
	}
	free((void *)signed_as_is.data);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct lg_bytes input = {data, size};

	if (!roots[0])
		start();
	as_document(input);
	as_payload(input);
	return 0;
}
