// SPDX-License-Identifier: Apache-2.0
// Any bytes as a batch of signatures, on which every kind of arithmetic must say what libsodium
// says. The first byte chooses how wide tables are. A record is five bytes: a signature to begin
// with, what to do to it, where (two bytes) and with which byte; after 0xff for what the signature
// itself follows.
#include "tests/lib/contender.h"

#include <sodium.h>

#include <stdio.h>
#include <stdlib.h>

#define POOL 64
#define BATCH_MAX 40 // libsodium's verdicts are what a run waits for
#define WIDTHS 2

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct lg_signature_factory factory;
static struct lg_signature_case pool[POOL];
static struct lg_contender contenders[LG_ED25519_KINDS][WIDTHS];

static void make_contenders(enum lg_ed25519_kind kind)
{
	static const uint32_t widths[WIDTHS] = {5, 8};

	for (unsigned i = 0; i < WIDTHS; i++) {
		const struct lg_ed25519_options options = {.kind = kind,
			.table_bytes = 128 << 20,
			.keys_expected = LG_FACTORY_KEYS,
			.key_width = widths[i],
			.base_width = widths[i] + 1};

		lg_contender_init(&contenders[kind][i], &options, &factory);
	}
}

// Once a process; the memory stays with it.
static void make_world(void)
{
	lg_signature_factory_init(&factory, 1);
	for (uint32_t i = 0; i < POOL; i++)
		lg_signature_factory_make(&factory, i, &pool[i]);
	for (unsigned kind = 0; kind < LG_ED25519_KINDS; kind++)
		if (lg_ed25519_kind_runs(kind))
			make_contenders(kind);
}

static void copy_case(const struct lg_signature_case *from, struct lg_signature_case *to)
{
	*to = *from;
	to->allocation = malloc(from->message_bytes ? from->message_bytes : 1);
	if (!to->allocation)
		abort();
	to->message = to->allocation;
	memcpy(to->message, from->message, from->message_bytes);
}

static void take_key(struct lg_signature_case *c, uint32_t key)
{
	c->key = key % LG_FACTORY_KEYS;
	memcpy(c->public_key, factory.key[c->key], sizeof(c->public_key));
}

static void change(struct lg_signature_case *c, uint8_t what, uint16_t at, uint8_t value)
{
	switch (what % 9) {
	case 0:
		break;
	case 1:
		c->signature[at % LG_SIGNATURE_BYTES] ^= value;
		break;
	case 2:
		if (c->message_bytes > 0)
			c->message[at % c->message_bytes] ^= value;
		break;
	case 3: // as it is a stranger's for all that is known, even where it is not changed
		c->public_key[at % LG_PUBLIC_KEY_BYTES] ^= value;
		c->key = LG_FACTORY_STRANGER;
		break;
	case 4:
		at %= c->message_bytes + 1;
		c->message += at;
		c->message_bytes -= at;
		break;
	case 5:
		for (unsigned i = 0; i < value % 16; i++)
			sodium_add(c->signature + 32, lg_prime_order, sizeof(lg_prime_order));
		break;
	case 6:
		memcpy(c->signature, pool[at % POOL].signature, 32);
		break;
	case 7:
		take_key(c, value);
		break;
	case 8:
		memcpy(c->signature, lg_small_order[value % LG_SMALL_ORDER_ENCODINGS].bytes, 32);
		break;
	}
}

// Reads one record off data; returns its length, 0 at the end.
static size_t read_case(const uint8_t *data, size_t size, struct lg_signature_case *c)
{
	const bool raw = size >= 5 && data[1] == 0xff;

	if (size < 5 || (raw && size < 5 + LG_SIGNATURE_BYTES))
		return 0;
	copy_case(&pool[data[0] % POOL], c);
	if (raw) {
		memcpy(c->signature, data + 5, LG_SIGNATURE_BYTES);
		return 5 + LG_SIGNATURE_BYTES;
	}
	change(c, data[1], (uint16_t)(data[2] | data[3] << 8), data[4]);
	return 5;
}

static void judge(const struct lg_signature_case *const *batch, uint32_t count, unsigned width)
{
	for (unsigned kind = 0; kind < LG_ED25519_KINDS; kind++)
		for (unsigned contest = 0; contest < LG_CONTESTS; contest++)
			if (contenders[kind][width].engine &&
				lg_contender_mistakes(
					&contenders[kind][width], contest, batch, count) > 0)
				abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct lg_signature_case cases[BATCH_MAX];
	const struct lg_signature_case *batch[BATCH_MAX];
	uint32_t count = 0;
	size_t at = 1, len;

	if (pool[0].allocation == NULL)
		make_world();
	while (count < BATCH_MAX && at < size &&
		(len = read_case(data + at, size - at, &cases[count])) > 0) {
		struct lg_signature_case *c = &cases[count];

		c->accepted = crypto_sign_verify_detached(c->signature, c->message,
				      c->message_bytes, c->public_key) == 0;
		batch[count++] = c;
		at += len;
	}
	if (size > 0)
		judge(batch, count, data[0] % WIDTHS);
	for (uint32_t i = 0; i < count; i++)
		lg_signature_case_fini(&cases[i]);
	return 0;
}
