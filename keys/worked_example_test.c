// SPDX-License-Identifier: Apache-2.0
// The worked examples of docs/protocol.md, against keys and signatures.
#include "common/presentation.h"
#include "common/protocol.h"
#include "keys/client_key.h"
#include "keys/cookie.h"
#include "keys/credential_sign.h"
#include "keys/trust_list.h"

#include "tests/lib/hex.h"
#include "tests/lib/worked_example.h"

#include <stdlib.h>
#include <unistd.h>

static void init(void)
{
	struct lg_error err;

	cr_assert_eq(lg_keys_init(&err), LG_OK);
}

TestSuite(worked_example, .init = init);

static struct lg_keypair *pair_of(const char *seed_hex)
{
	uint8_t seed[LG_SEED_BYTES];
	struct lg_keypair *pair;

	hex_bytes(seed, sizeof(seed), seed_hex);
	pair = lg_keypair_from_seed(seed);
	cr_assert_not_null(pair);
	return pair;
}

static struct lg_client_key client_key(void)
{
	HEX_BYTES(master, EXAMPLE_CLIENT_MASTER);
	struct lg_client_key key;

	cr_assert_eq(master_len, LG_CLIENT_MASTER_BYTES);
	lg_client_key_derive(master, EXAMPLE_CLIENT_ID, &key);
	return key;
}

Test(worked_example, names_the_keys_of_its_seeds)
{
	HEX_BYTES(issuer, EXAMPLE_ISSUER_PUBLIC);
	HEX_BYTES(holder, EXAMPLE_HOLDER_PUBLIC);
	HEX_BYTES(root, EXAMPLE_ROOT_PUBLIC);
	HEX_BYTES(kid, EXAMPLE_KID);
	struct lg_keypair *pair = pair_of(EXAMPLE_ISSUER_SEED);

	cr_assert_arr_eq(lg_keypair_public(pair), issuer, issuer_len);
	cr_assert_arr_eq(lg_keypair_kid(pair), kid, kid_len);
	lg_keypair_free(pair);
	pair = pair_of(EXAMPLE_HOLDER_SEED);
	cr_assert_arr_eq(lg_keypair_public(pair), holder, holder_len);
	lg_keypair_free(pair);
	pair = pair_of(EXAMPLE_ROOT_SEED);
	cr_assert_arr_eq(lg_keypair_public(pair), root, root_len);
	lg_keypair_free(pair);
}

Test(worked_example, is_what_issuer_and_holder_sign)
{
	HEX_BYTES(data, EXAMPLE_PRESENTATION);
	HEX_BYTES(issuer_public, EXAMPLE_ISSUER_PUBLIC);
	struct lg_keypair *const issuer = pair_of(EXAMPLE_ISSUER_SEED);
	struct lg_keypair *const holder = pair_of(EXAMPLE_HOLDER_SEED);
	uint8_t credential[LG_CREDENTIAL_MAX_BYTES], again[LG_PRESENTATION_MAX_BYTES];
	struct lg_presentation p;

	cr_assert_eq(issuer_public_len, LG_PUBLIC_KEY_BYTES);
	cr_assert_eq(lg_presentation_parse(data, data_len, &p), LG_R_NONE);
	cr_assert(lg_cose_verify(&p.credential.cose, issuer_public));
	cr_assert(lg_cose_verify(&p.cose, p.credential.holder_key));
	cr_assert_not(lg_cose_verify(&p.cose, issuer_public));

	cr_assert_eq(lg_credential_sign(&p.credential, issuer, credential, sizeof(credential)),
		p.credential_bytes.len);
	cr_assert_arr_eq(credential, p.credential_bytes.data, p.credential_bytes.len);
	p.credential_bytes.data = credential;
	cr_assert_eq(lg_presentation_sign(&p, holder, again, sizeof(again)), data_len);
	cr_assert_arr_eq(again, data, data_len);
	lg_keypair_free(issuer);
	lg_keypair_free(holder);
}

Test(worked_example, carries_the_macs_of_its_client)
{
	HEX_BYTES(request, EXAMPLE_REQUEST);
	HEX_BYTES(answer, EXAMPLE_ANSWER);
	HEX_BYTES(key_bytes, EXAMPLE_CLIENT_KEY);
	const struct lg_client_key key = client_key();
	const size_t request_body = request_len - LG_AUTHENTICATOR_BYTES;
	const size_t answer_body = answer_len - LG_AUTHENTICATOR_BYTES;

	cr_assert_arr_eq(key.key, key_bytes, key_bytes_len);
	cr_assert(lg_client_mac_matches(
		&key, LG_REQUEST_MAC, request, request_body, request + request_body));
	cr_assert(lg_client_mac_matches(
		&key, LG_ANSWER_MAC, answer, answer_body, answer + answer_body));
	cr_assert(lg_client_may(EXAMPLE_CLIENT_ID, LG_ROLE_POLICE));
	cr_assert_not(lg_client_may(EXAMPLE_CLIENT_ID, LG_ROLE_PUBLIC));
}

Test(worked_example, has_the_file_of_its_client)
{
	static const char line[] = EXAMPLE_CLIENT_FILE "\n";
	HEX_BYTES(key_bytes, EXAMPLE_CLIENT_KEY);
	char path[] = "/tmp/licgate-client-XXXXXX";
	const int fd = mkstemp(path);
	struct lg_client_key key = {0};
	struct lg_error err = {0};
	int rc;

	cr_assert_geq(fd, 0);
	cr_assert_eq(write(fd, line, sizeof(line) - 1), (ssize_t)sizeof(line) - 1);
	close(fd);
	rc = lg_client_key_read(path, &key, &err);
	unlink(path);
	cr_assert_eq(rc, LG_OK, "%s", err.text);
	cr_assert_eq(key.id, EXAMPLE_CLIENT_ID);
	cr_assert_arr_eq(key.key, key_bytes, key_bytes_len);
}

Test(worked_example, carries_the_cookie_of_its_address)
{
	HEX_BYTES(first, EXAMPLE_FIRST_REQUEST);
	HEX_BYTES(data, EXAMPLE_COOKIE_ANSWER);
	HEX_BYTES(second, EXAMPLE_SECOND_REQUEST);
	const uint8_t address[4] = {192, 0, 2, 1};
	struct lg_admission_secrets secrets = {.cookies_allowed = true};
	uint8_t cookie[LG_COOKIE_BYTES];
	struct lg_request before, after;
	struct lg_answer answer;
	enum lg_reason reason;

	hex_bytes(secrets.cookie_now, sizeof(secrets.cookie_now), EXAMPLE_COOKIE_SECRET);
	cr_assert_eq(lg_request_parse(first, first_len, &before, &reason), LG_REQUEST_SOUND);
	cr_assert_eq(reason, LG_R_NONE);
	cr_assert(lg_answer_parse(data, data_len, &answer));
	cr_assert_eq(lg_request_parse(second, second_len, &after, &reason), LG_REQUEST_SOUND);
	cr_assert_eq(reason, LG_R_NONE);

	lg_cookie_make(secrets.cookie_now, before.client_id, (struct lg_bytes){address, 4},
		answer.gateway_time_ms / 1000, cookie);
	cr_assert_eq(answer.verdict, LG_COOKIE_REQUIRED);
	cr_assert_eq(answer.client_id, before.client_id);
	cr_assert_arr_eq(answer.nonce, before.nonce, LG_NONCE_BYTES);
	cr_assert_arr_eq(answer.authenticator, cookie, LG_COOKIE_BYTES);
	cr_assert_arr_eq(after.authenticator, cookie, LG_COOKIE_BYTES);
	cr_assert(lg_cookie_check(&secrets, after.client_id, (struct lg_bytes){address, 4},
		after.client_time_ms / 1000, after.authenticator));
}

Test(worked_example, is_trusted_by_its_trust_list)
{
	HEX_BYTES(document, EXAMPLE_TRUST_LIST);
	HEX_BYTES(kid, EXAMPLE_KID);
	struct lg_root_keys roots;
	struct lg_trust_list *list;
	struct lg_error err = {0};

	cr_assert_eq(kid_len, LG_KID_BYTES);
	cr_assert_eq(lg_root_keys_parse(EXAMPLE_ROOT_PUBLIC, 1, &roots, &err), LG_OK);
	cr_assert_eq(lg_trust_list_open((struct lg_bytes){document, document_len}, &roots,
			     EXAMPLE_ISSUED_AT, &list, &err),
		LG_OK, "%s", err.text);
	cr_assert_eq(list->version, 1);
	cr_assert_eq(list->status_count, 1);
	cr_assert_eq(lg_trust_list_issuer(list, kid, EXAMPLE_AUTHORITY), 0);
	cr_assert_eq(
		lg_key_accepts(&list->issuers[0].times, EXAMPLE_ISSUED_AT, EXAMPLE_ISSUED_AT, 0),
		LG_R_NONE);
	lg_trust_list_free(list);
}
