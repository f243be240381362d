// SPDX-License-Identifier: Apache-2.0
#include "tests/lib/signature_vectors.h"

#include <jansson.h>

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

// The only case of speccheck that libsodium 1.0.18 accepts: A and R of mixed order, S below L.
#define SPECCHECK_ACCEPTED 3

struct text_vector {
	const char *public_key;
	const char *message;
	const char *signature;
};

// RFC 8032 section 7.1: TEST 1, TEST 2, TEST 3, TEST SHA(abc).
static const struct text_vector rfc8032[] = {
	{"d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
		"e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bac"
		"c61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"},
	{"3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
		"92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e"
		"458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"},
	{"fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
		"6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290"
		"ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"},
	{"ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
		"ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a8"
		"36ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
		"dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ec"
		"fdfbc7c66431e0303dca179c138ac17ad9bef1177331a704"},
};

static void need(bool done, const char *what, const char *where)
{
	if (!done) {
		fprintf(stderr, "signature vectors: %s: %s\n", where, what);
		abort();
	}
}

static void append(struct lg_signature_vectors *vectors, const struct text_vector *text, bool valid,
	const char *where)
{
	struct lg_signature_vector *v = &vectors->vector[vectors->count];
	const size_t message_bytes = strlen(text->message) / 2;

	if (strlen(text->signature) != 2 * LG_SIGNATURE_BYTES) {
		vectors->skipped++;
		return;
	}
	need(vectors->count < LG_SIGNATURE_VECTORS_MAX, "too many vectors", where);
	v->message = malloc(message_bytes + 1);
	need(v->message && lg_unhex(v->public_key, sizeof(v->public_key), text->public_key) &&
			lg_unhex(v->signature, sizeof(v->signature), text->signature) &&
			lg_unhex(v->message, message_bytes, text->message),
		"a vector is not hexadecimal", where);
	v->message_bytes = (uint32_t)message_bytes;
	v->valid = valid;
	vectors->count++;
}

static json_t *load(const char *name)
{
	const char *folder = getenv("LICGATE_VECTORS");
	char path[4096];
	json_t *file;

	snprintf(path, sizeof(path), "%s/%s", folder ? folder : ".", name);
	if (access(path, F_OK) != 0)
		return NULL;
	file = json_load_file(path, 0, NULL);
	need(file != NULL, "not JSON", path);
	return file;
}

static const char *text_of(const json_t *object, const char *key, const char *where)
{
	const char *text = json_string_value(json_object_get(object, key));

	need(text != NULL, key, where);
	return text;
}

bool lg_signature_vectors_wycheproof(struct lg_signature_vectors *vectors)
{
	const char *const name = "wycheproof_ed25519.json";
	json_t *file = load(name);
	json_t *group, *test;
	size_t g, t;

	if (!file)
		return false;
	json_array_foreach(json_object_get(file, "testGroups"), g, group)
	{
		const char *key = text_of(json_object_get(group, "publicKey"), "pk", name);

		json_array_foreach(json_object_get(group, "tests"), t, test) append(vectors,
			&(struct text_vector){
				key, text_of(test, "msg", name), text_of(test, "sig", name)},
			strcmp(text_of(test, "result", name), "valid") == 0, name);
	}
	json_decref(file);
	return true;
}

bool lg_signature_vectors_speccheck(struct lg_signature_vectors *vectors)
{
	const char *const name = "speccheck_ed25519.json";
	json_t *file = load(name);
	json_t *test;
	size_t i;

	if (!file)
		return false;
	json_array_foreach(file, i, test) append(vectors,
		&(struct text_vector){text_of(test, "pub_key", name),
			text_of(test, "message", name), text_of(test, "signature", name)},
		i == SPECCHECK_ACCEPTED, name);
	json_decref(file);
	return true;
}

void lg_signature_vectors_rfc8032(struct lg_signature_vectors *vectors)
{
	for (size_t i = 0; i < sizeof(rfc8032) / sizeof(rfc8032[0]); i++)
		append(vectors, &rfc8032[i], true, "RFC 8032");
}

void lg_signature_vectors_free(struct lg_signature_vectors *vectors)
{
	for (uint32_t i = 0; i < vectors->count; i++)
		free(vectors->vector[i].message);
	*vectors = (struct lg_signature_vectors){0};
}
