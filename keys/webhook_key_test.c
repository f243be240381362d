// SPDX-License-Identifier: Apache-2.0
#include "keys/webhook_key.h"

#include "keys/keypair.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static char directory[] = "/tmp/licgate-webhook-XXXXXX";
static char path[64];
static struct lg_error err;

static void start(void)
{
	cr_assert_eq(lg_keys_init(&err), 0);
	cr_assert_not_null(mkdtemp(directory));
	snprintf(path, sizeof(path), "%s/key", directory);
}

static void finish(void)
{
	unlink(path);
	rmdir(directory);
}

TestSuite(webhook_key, .init = start, .fini = finish);

// python3: base64(hmac(bytes(range(32)), b"msg_1.1800000000." + body, sha256))
Test(webhook_key, signature_is_what_python_says)
{
	static const char body[] = "{\"type\": \"licence.issued\"}";
	char signature[LG_WEBHOOK_SIGNATURE_BYTES];
	struct lg_webhook_key key;

	for (unsigned i = 0; i < sizeof(key.key); i++)
		key.key[i] = (uint8_t)i;
	lg_webhook_sign(&key, "msg_1", 1800000000,
		(struct lg_bytes){(const uint8_t *)body, strlen(body)}, signature);
	cr_expect_str_eq(signature, "v1,1xiP/UvUG/dEhxPHiPCNYp57xfYWatfMRWUJPjERjEI=");
}

Test(webhook_key, is_read_as_it_was_made_and_for_its_owner_alone)
{
	struct lg_webhook_key first, second;
	struct stat status;

	cr_assert_eq(lg_webhook_key_make(path, &err), 0, "%s", err.text);
	cr_assert_eq(stat(path, &status), 0);
	cr_expect_eq(status.st_mode & 07777, 0600);
	cr_assert_eq(lg_webhook_key_read(path, &first, &err), 0, "%s", err.text);
	cr_assert_eq(lg_webhook_key_read(path, &second, &err), 0);
	cr_expect_arr_eq(first.key, second.key, sizeof(first.key));
	cr_expect_eq(lg_webhook_key_make(path, &err), LG_E_EXISTS);
	unlink(path);
	cr_assert_eq(lg_webhook_key_make(path, &err), 0);
	cr_assert_eq(lg_webhook_key_read(path, &second, &err), 0);
	cr_expect_neq(memcmp(first.key, second.key, sizeof(first.key)), 0);
}

Test(webhook_key, damaged_open_or_other_file_is_refused)
{
	struct lg_webhook_key key;
	FILE *file;

	cr_expect_eq(lg_webhook_key_read(path, &key, &err), LG_E_NOT_FOUND);
	cr_assert_eq(lg_webhook_key_make(path, &err), 0);
	cr_assert_eq(chmod(path, 0644), 0);
	cr_expect_eq(lg_webhook_key_read(path, &key, &err), LG_E_PERMISSION);
	cr_assert_eq(chmod(path, 0600), 0);
	file = fopen(path, "r+");
	cr_assert_not_null(file);
	cr_assert_eq(fseek(file, 30, SEEK_SET), 0);
	fputs("!", file);
	fclose(file);
	cr_expect_eq(lg_webhook_key_read(path, &key, &err), LG_E_HASH);
}
