// SPDX-License-Identifier: Apache-2.0
// A trust list for tests: three roots of which two must sign, two authorities that share a kid,
// three issuer keys, two status keys. The document was made by an independent implementation
// (Python with cbor2 and PyNaCl), signed by the first two roots.
#pragma once

#include "keys/trust_list.h"

#include <criterion/criterion.h>

#define EXAMPLE_NOW INT64_C(1767225600)
#define EXAMPLE_ROOTS 3
#define EXAMPLE_ISSUERS 3
#define EXAMPLE_STATUSES 2
#define EXAMPLE_DOCUMENT                                                                           \
	"d862845827a10378236170706c69636174696f6e2f6c6963676174652d74727573742d6c6973742b"         \
	"63626f72a0590195a70107021a6955b900031a695ef380040205835820d04ab232742bb4ab3a1368"         \
	"bd4615e4e6d0224ab71a016baf8520a332c97787375820204040e364c10f2bec9c1fe500a1cd4c24"         \
	"7c89d650a01ed7e82caba867877c21582066cd608b928b88e50e0efeaa33faf1c43cefe07294b0b8"         \
	"7e9fe0aba6a3cf7633068388582048075a597e721a156e2e0799de5cc0c5324dc6e7eaf1cdd46250"         \
	"868ec53215dd1a0001adb0321a6955b9001a6955bce81a6955c4b81a6955c8a0008858208a88e3dd"         \
	"7409f195fd52db2d3cba5d72ca6709bf1d94121bf3748801b40f6f5c1a0001adb0321a6955b8381a"         \
	"6955b89c1a6955bce81a6955c0d0008858208a88e3dd7409f195fd52db2d3cba5d72ca6709bf1d94"         \
	"121bf3748801b40f6f5c1a0006b7ec271a6955b8381a6955b89c1a6955bce81a6955c0d01a6955b9"         \
	"050782835820a09aa5f47a6759802ff955f8dc2d2a14a5c99d23be97f864127ff9383455a4f01a69"         \
	"55b9001a69585c00835820884b8857f4eaa1613c61504db34d4beaf346517a0e31de3cddd4d9b420"         \
	"1d9d0b1a6955b8f61a69570a8082834da20132044810ba682c8ad13513a05840e87abd7492a286f0"         \
	"4772b8afdc386b4077bb274d1ff60fe0628b5b355514acb175c61972b3695bb2c12e16f592610883"         \
	"fcc27b7d61255ded6082c4321c80b80e834da201320448b0066359d64f97eba05840f8b00fc44b9e"         \
	"efecc08897ff97bb0aa437cfde4c16a45ca98ae1ce38b9c0e703b51cc35e11747cafbf6c5335fce2"         \
	"8d300dde8df6818c4fb1244f7e9d936f3c01"
#define EXAMPLE_BYTES ((sizeof(EXAMPLE_DOCUMENT) - 1) / 2)

struct example {
	struct lg_keypair *roots[EXAMPLE_ROOTS];
	struct lg_root_keys anchors; // what a gateway would have configured
	struct lg_issuer_key issuers[EXAMPLE_ISSUERS];
	struct lg_status_key statuses[EXAMPLE_STATUSES];
	struct lg_trust_list list; // what the document says
	uint8_t document[EXAMPLE_BYTES];
};

static inline struct lg_keypair *example_pair(uint8_t repeated)
{
	uint8_t seed[LG_SEED_BYTES];
	struct lg_keypair *pair;

	memset(seed, repeated, sizeof(seed));
	pair = lg_keypair_from_seed(seed);
	cr_assert_not_null(pair);
	return pair;
}

static inline void example_key(
	uint8_t repeated, uint8_t key[LG_PUBLIC_KEY_BYTES], uint8_t kid[LG_KID_BYTES])
{
	struct lg_keypair *const pair = example_pair(repeated);

	memcpy(key, lg_keypair_public(pair), LG_PUBLIC_KEY_BYTES);
	memcpy(kid, lg_keypair_kid(pair), LG_KID_BYTES);
	lg_keypair_free(pair);
}

static inline void example_issuer(struct example *e, unsigned i, uint8_t repeated,
	uint32_t authority, int32_t alg, struct lg_key_times times)
{
	e->issuers[i] = (struct lg_issuer_key){.authority = authority, .alg = alg, .times = times};
	example_key(repeated, e->issuers[i].public_key, e->issuers[i].kid);
}

static inline void example_make(struct example *e)
{
	const int64_t now = EXAMPLE_NOW;
	struct lg_error err;

	*e = (struct example){0};
	cr_assert_eq(lg_keys_init(&err), 0);
	cr_assert(lg_unhex(e->document, sizeof(e->document), EXAMPLE_DOCUMENT));
	e->anchors.count = EXAMPLE_ROOTS;
	e->anchors.threshold = 2;
	for (unsigned i = 0; i < EXAMPLE_ROOTS; i++) {
		e->roots[i] = example_pair((uint8_t)(0x11 + i));
		memcpy(e->anchors.key[i], lg_keypair_public(e->roots[i]), LG_PUBLIC_KEY_BYTES);
	}
	example_issuer(e, 0, 0x31, 110000, LG_ALG_ED25519,
		(struct lg_key_times){now, now + 1000, now + 3000, now + 4000, 0});
	example_issuer(e, 1, 0x01, 110000, LG_ALG_ED25519,
		(struct lg_key_times){now - 200, now - 100, now + 1000, now + 2000, 0});
	example_issuer(e, 2, 0x01, 440300, LG_ALG_EDDSA,
		(struct lg_key_times){now - 200, now - 100, now + 1000, now + 2000, now + 5});
	example_key(0x22, e->statuses[0].public_key, e->statuses[0].kid);
	e->statuses[0].not_before = now;
	e->statuses[0].not_after = now + 172800;
	example_key(0x21, e->statuses[1].public_key, e->statuses[1].kid);
	e->statuses[1].not_before = now - 10;
	e->statuses[1].not_after = now + 86400;
	e->list = (struct lg_trust_list){
		.version = 7,
		.issued_at = now,
		.expires_at = now + 604800,
		.roots = e->anchors,
		.issuer_count = EXAMPLE_ISSUERS,
		.status_count = EXAMPLE_STATUSES,
		.issuers = e->issuers,
		.statuses = e->statuses,
	};
}

static inline void example_free(struct example *e)
{
	for (unsigned i = 0; i < EXAMPLE_ROOTS; i++)
		lg_keypair_free(e->roots[i]);
}
