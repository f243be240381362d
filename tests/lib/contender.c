// SPDX-License-Identifier: Apache-2.0
#include "tests/lib/contender.h"

#include "common/bytes.h"

#include <stdio.h>
#include <stdlib.h>

#define MISTAKES_SHOWN 5
#define UNTOUCHED 0xa5

static void need(int rc, const struct lg_error *err)
{
	if (rc != LG_OK) {
		fprintf(stderr, "contender: %s: %s\n", lg_error_name(rc), err->text);
		abort();
	}
}

void lg_contender_init(struct lg_contender *contender, const struct lg_ed25519_options *options,
	const struct lg_signature_factory *factory)
{
	struct lg_error err;

	*contender = (struct lg_contender){.kind = options->kind};
	need(lg_ed25519_engine_new(options, &contender->engine, &err), &err);
	need(lg_ed25519_keys_build(
		     contender->engine, factory->key, LG_FACTORY_KEYS, &contender->keys, &err),
		&err);
	need(lg_ed25519_verifier_new(contender->engine, &contender->verifier, &err), &err);
}

void lg_contender_fini(struct lg_contender *contender)
{
	lg_ed25519_verifier_free(contender->verifier);
	lg_ed25519_keys_free(contender->keys);
	lg_ed25519_engine_free(contender->engine);
}

struct lg_ed25519_item lg_contender_item(const struct lg_signature_case *made)
{
	return (struct lg_ed25519_item){
		.message = made->message,
		.signature = made->signature,
		.message_bytes = made->message_bytes,
		.key = made->key,
		.public_key = made->public_key,
	};
}

static void show_hex(const char *what, const uint8_t *bytes, size_t len)
{
	fprintf(stderr, "  %s ", what);
	for (size_t i = 0; i < len; i++)
		fprintf(stderr, "%02x", bytes[i]);
	fputc('\n', stderr);
}

static void show_mistake(const struct lg_contender *contender, enum lg_contest contest,
	const struct lg_signature_case *made, uint8_t verdict, uint32_t position, uint32_t count)
{
	const struct lg_ed25519_layout layout = lg_ed25519_engine_layout(contender->engine);

	fprintf(stderr,
		"MISMATCH %s by %s key, position %u of a batch of %u, widths %u and %u: verdict %u,"
		" libsodium's %u (%s; key %d)\n",
		lg_ed25519_kind_name(contender->kind),
		contest == LG_CONTEST_KNOWN ? "known" : "any", position, count, layout.key_width,
		layout.base_width, verdict, made->accepted, lg_signature_family_text(made->family),
		(int)made->key);
	show_hex("key      ", made->public_key, sizeof(made->public_key));
	show_hex("signature", made->signature, sizeof(made->signature));
	show_hex("message  ", made->message, made->message_bytes);
}

uint32_t lg_contender_mistakes(const struct lg_contender *contender, enum lg_contest contest,
	const struct lg_signature_case *const *cases, uint32_t count)
{
	static unsigned shown;
	struct lg_ed25519_item items[LG_CONTENDER_BATCH_MAX];
	uint8_t valid[LG_CONTENDER_BATCH_MAX + 1];
	uint32_t mistakes = 0;

	for (uint32_t i = 0; i < count; i++)
		items[i] = lg_contender_item(cases[i]);
	memset(valid, UNTOUCHED, sizeof(valid));
	if (contest == LG_CONTEST_KNOWN)
		lg_ed25519_verify_known(contender->verifier, contender->keys, items, count, valid);
	else
		lg_ed25519_verify_any(contender->verifier, items, count, valid);
	for (uint32_t i = 0; i < count; i++) {
		const bool expected = cases[i]->accepted &&
			(contest == LG_CONTEST_ANY || cases[i]->key != LG_FACTORY_STRANGER);

		if (valid[i] == expected)
			continue;
		mistakes++;
		if (shown++ < MISTAKES_SHOWN)
			show_mistake(contender, contest, cases[i], valid[i], i, count);
	}
	return mistakes + (valid[count] != UNTOUCHED);
}
