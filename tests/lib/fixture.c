// SPDX-License-Identifier: Apache-2.0
#include "tests/lib/fixture_status.h"

#include "common/clock.h"

#include <inttypes.h>
#include <sodium.h>

#include <stdio.h>
#include <stdlib.h>

#define DAY_S 86400
#define YEAR_S (365 * (int64_t)DAY_S)

static void need_that(bool done, const char *what)
{
	if (!done) {
		fprintf(stderr, "fixture: cannot %s\n", what);
		abort();
	}
}

void lg_fixture_need(int rc, const struct lg_error *err)
{
	if (rc != LG_OK) {
		fprintf(stderr, "fixture: %s: %s\n", lg_error_name(rc), err->text);
		abort();
	}
}

static void derive(uint8_t *out, size_t len, uint32_t seed, const char *purpose, uint32_t number)
{
	char text[64];
	const int text_len = snprintf(
		text, sizeof(text), "fixture %" PRIu32 " %s %" PRIu32, seed, purpose, number);

	crypto_generichash(out, len, (const uint8_t *)text, (size_t)text_len, NULL, 0);
}

struct lg_keypair *lg_fixture_pair(uint32_t seed, const char *purpose, uint32_t number)
{
	uint8_t secret[LG_SEED_BYTES];
	struct lg_keypair *pair;

	derive(secret, sizeof(secret), seed, purpose, number);
	pair = lg_keypair_from_seed(secret);
	need_that(pair != NULL, "make a key pair");
	return pair;
}

uint32_t lg_fixture_authority(uint32_t i)
{
	return 110000 + 100 * i;
}

static int by_kid(const void *a, const void *b)
{
	return memcmp(a, b, LG_KID_BYTES);
}

static void init_trust(struct lg_fixture *f)
{
	struct lg_trust_list *trust = &f->trust;

	*trust = (struct lg_trust_list){
		.version = 1,
		.issued_at = f->now_s - DAY_S,
		.expires_at = f->now_s + YEAR_S,
		.roots = f->anchors,
		.issuer_count = f->authority_count,
		.status_count = 1,
		.issuers = calloc(LG_FIXTURE_AUTHORITIES_MAX, sizeof(*trust->issuers)),
		.statuses = calloc(1, sizeof(*trust->statuses)),
	};
	need_that(trust->issuers && trust->statuses, "allocate a trust list");
	for (uint32_t i = 0; i < f->authority_count; i++) {
		struct lg_issuer_key *key = &trust->issuers[i];

		*key = (struct lg_issuer_key){
			.authority = lg_fixture_authority(i),
			.alg = LG_ALG_ED25519,
			.times = {f->now_s - YEAR_S, f->now_s - YEAR_S, f->now_s + YEAR_S,
				f->now_s + 2 * YEAR_S, 0},
		};
		memcpy(key->kid, lg_keypair_kid(f->issuers[i]), sizeof(key->kid));
		memcpy(key->public_key, lg_keypair_public(f->issuers[i]), sizeof(key->public_key));
	}
	qsort(trust->issuers, trust->issuer_count, sizeof(*trust->issuers), by_kid);

	trust->statuses[0].not_before = f->now_s - YEAR_S;
	trust->statuses[0].not_after = f->now_s + YEAR_S;
	memcpy(trust->statuses[0].kid, lg_keypair_kid(f->status_key), LG_KID_BYTES);
	memcpy(trust->statuses[0].public_key, lg_keypair_public(f->status_key),
		LG_PUBLIC_KEY_BYTES);
}

struct lg_fixture *lg_fixture_new(
	uint32_t seed, uint32_t authorities, uint64_t licences_per_authority)
{
	struct lg_fixture *f = calloc(1, sizeof(*f));
	struct lg_error err;

	need_that(f && authorities <= LG_FIXTURE_AUTHORITIES_MAX, "make so many authorities");
	lg_fixture_need(lg_keys_init(&err), &err);
	f->seed = seed;
	f->now_s = LG_FIXTURE_NOW_S;
	f->epoch = 1;
	f->history = lg_fixture_history_new();
	f->anchors.count = LG_FIXTURE_ROOTS;
	f->anchors.threshold = LG_FIXTURE_THRESHOLD;
	for (uint32_t i = 0; i < LG_FIXTURE_ROOTS; i++) {
		f->roots[i] = lg_fixture_pair(seed, "root", i);
		memcpy(f->anchors.key[i], lg_keypair_public(f->roots[i]), LG_PUBLIC_KEY_BYTES);
	}
	f->status_key = lg_fixture_pair(seed, "status", 0);
	f->authority_count = authorities;
	for (uint32_t i = 0; i < authorities; i++) {
		f->issuers[i] = lg_fixture_pair(seed, "issuer", i);
		f->coverage[i] = licences_per_authority;
	}
	init_trust(f);
	lg_policy_default(&f->policy);
	derive(f->secrets.cookie_now, LG_COOKIE_SECRET_BYTES, seed, "cookie", 0);
	derive(f->secrets.cookie_before, LG_COOKIE_SECRET_BYTES, seed, "cookie", 1);
	derive(f->secrets.client_master, LG_CLIENT_MASTER_BYTES, seed, "master", 0);
	f->secrets.cookies_allowed = true;
	return f;
}

void lg_fixture_free(struct lg_fixture *f)
{
	for (uint32_t i = 0; i < LG_FIXTURE_ROOTS; i++)
		lg_keypair_free(f->roots[i]);
	for (uint32_t i = 0; i < f->authority_count; i++)
		lg_keypair_free(f->issuers[i]);
	lg_keypair_free(f->status_key);
	free(f->trust.issuers);
	free(f->trust.statuses);
	lg_fixture_history_free(f->history);
	free(f);
}

void lg_fixture_licence_init(
	const struct lg_fixture *f, uint32_t i, uint32_t index, struct lg_fixture_licence *licence)
{
	const uint32_t today = (uint32_t)lg_licence_day(f->now_s);
	const uint32_t number = i << 24 | index;

	need_that(i < f->authority_count && index < 1u << 24, "number such a licence");
	*licence = (struct lg_fixture_licence){
		.holder = lg_fixture_pair(f->seed, "holder", number),
		.issuer = f->issuers[i],
	};
	derive(licence->id, sizeof(licence->id), f->seed, "id", number);
	derive(licence->number, sizeof(licence->number), f->seed, "number", number);
	derive(licence->photo, sizeof(licence->photo), f->seed, "photo", number);
	snprintf(licence->status_uri, sizeof(licence->status_uri),
		"https://status.example/%06" PRIu32, lg_fixture_authority(i));
	licence->fields = (struct lg_credential){
		.alg = LG_ALG_ED25519,
		.authority = lg_fixture_authority(i),
		.expires_at = f->now_s + YEAR_S,
		.not_before = f->now_s - DAY_S,
		.issued_at = f->now_s - DAY_S,
		.id = licence->id,
		.holder_key = lg_keypair_public(licence->holder),
		.status_index = index,
		.status_uri = {(const uint8_t *)licence->status_uri, strlen(licence->status_uri)},
		.number = licence->number,
		.classes = LG_FIXTURE_CLASSES,
		.first_issue_day = today - 2000,
		.valid_from_day = today - 2000,
		.valid_until_day = today + 2000,
		.version = 1,
		.photo = licence->photo,
	};
}

void lg_fixture_licence_fini(struct lg_fixture_licence *licence)
{
	lg_keypair_free(licence->holder);
}

size_t lg_fixture_credential(struct lg_fixture_licence *licence, uint8_t *out)
{
	const size_t len =
		lg_credential_sign(&licence->fields, licence->issuer, out, LG_CREDENTIAL_MAX_BYTES);

	need_that(len > 0, "encode a credential");
	return len;
}

size_t lg_fixture_presentation(struct lg_fixture_licence *licence, const char *audience,
	int64_t issued_at, uint32_t nonce, uint8_t *out)
{
	uint8_t credential[LG_CREDENTIAL_MAX_BYTES], nonce_bytes[LG_PRESENTATION_NONCE_BYTES] = {0};
	struct lg_presentation presentation = {
		.alg = LG_ALG_ED25519,
		.credential_bytes = {credential, lg_fixture_credential(licence, credential)},
		.audience = {(const uint8_t *)audience, strlen(audience)},
		.issued_at = issued_at,
		.nonce = nonce_bytes,
	};
	size_t len;

	lg_put_be32(nonce_bytes, nonce);
	len = lg_presentation_sign(&presentation, licence->holder, out, LG_PRESENTATION_MAX_BYTES);
	need_that(len > 0, "encode a presentation");
	return len;
}
