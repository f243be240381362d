// SPDX-License-Identifier: Apache-2.0
#include "control/cli/licence_input.h"

#include "tests/lib/fixture.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static struct lg_fixture *world;
static struct lg_fixture_licence licence;
static struct lg_licence_input input;
static struct lg_error err;
static uint8_t bytes[LG_PRESENTATION_MAX_BYTES];
static char path[] = "/tmp/licgate-input-XXXXXX";

static void start(void)
{
	const int fd = mkstemp(path);

	cr_assert_geq(fd, 0);
	close(fd);
	world = lg_fixture_new(5, 1, 10);
	lg_fixture_licence_init(world, 0, 0, &licence);
}

static void stop(void)
{
	unlink(path);
	lg_fixture_licence_fini(&licence);
	lg_fixture_free(world);
}

TestSuite(licence_input, .init = start, .fini = stop);

static void store(const void *data, size_t len)
{
	FILE *file = fopen(path, "w");

	cr_assert_not_null(file);
	cr_assert_eq(fwrite(data, 1, len, file), len);
	fclose(file);
}

Test(licence_input, reads_cbor_from_a_file)
{
	const size_t len = lg_fixture_credential(&licence, bytes);

	store(bytes, len);
	cr_assert_eq(lg_licence_input_read(path, &input, &err), 0, "%s", err.text);
	cr_expect_eq(input.kind, LG_PAYLOAD_CREDENTIAL);
	cr_expect_eq(input.reason, LG_R_NONE);
	cr_expect_eq(input.len, len);
	cr_expect_eq(input.credential.status_index, 0);
	cr_expect_eq(lg_licence_input_sound(&input, &err), 0);
}

Test(licence_input, reads_text_as_a_word_and_from_a_file)
{
	const size_t len = lg_fixture_credential(&licence, bytes);
	char *text = lg_licence_text(bytes, len), line[2048];

	cr_assert_eq(strncmp(text, "LIC1:", 5), 0);
	cr_assert_eq(lg_licence_input_read(text, &input, &err), 0, "%s", err.text);
	cr_expect_eq(input.len, len);
	cr_expect_arr_eq(input.bytes, bytes, len);
	store(line, (size_t)snprintf(line, sizeof(line), "%s\r\n", text));
	cr_assert_eq(lg_licence_input_read(path, &input, &err), 0, "%s", err.text);
	cr_expect_arr_eq(input.bytes, bytes, len);
	free(text);
}

Test(licence_input, tells_presentations_from_credentials)
{
	const size_t len = lg_fixture_presentation(&licence, "urn:x", world->now_s, 1, bytes);

	store(bytes, len);
	cr_assert_eq(lg_licence_input_read(path, &input, &err), 0, "%s", err.text);
	cr_expect_eq(input.kind, LG_PAYLOAD_PRESENTATION);
	cr_expect_eq(input.reason, LG_R_NONE);
	cr_expect_eq(input.presentation.audience.len, 5);
	cr_expect_eq(input.credential.authority, lg_fixture_authority(0));
	// With a nonce's length changed in its claims it still resembles a presentation.
	bytes[len - 66 - LG_PRESENTATION_NONCE_BYTES - 1] ^= 1;
	store(bytes, len);
	cr_assert_eq(lg_licence_input_read(path, &input, &err), 0);
	cr_expect_eq(input.kind, LG_PAYLOAD_PRESENTATION);
	cr_expect_neq(input.reason, LG_R_NONE);
}

Test(licence_input, keeps_what_is_malformed_with_its_reason)
{
	store("\x00", 1);
	cr_assert_eq(lg_licence_input_read(path, &input, &err), 0);
	cr_expect_eq(input.reason, LG_R_COSE_TAG);
	cr_expect_eq(lg_licence_input_sound(&input, &err), LG_E_FORMAT);
	cr_expect_not_null(strstr(err.text, "COSE_TAG"));
	cr_expect_not_null(strstr(err.text, path), "the sentence names the file");
}

Test(licence_input, never_crashes_on_a_truncated_file)
{
	const size_t len = lg_fixture_credential(&licence, bytes);

	for (size_t cut = 1; cut < len; cut++) {
		lg_licence_input_take(&input, bytes, cut);
		cr_expect_neq(input.reason, LG_R_NONE, "%zu bytes", cut);
	}
}

Test(licence_input, refuses_what_cannot_be_a_licence)
{
	char large[LG_REQUEST_MAX_BYTES + 1] = {1};

	cr_expect_lt(lg_licence_input_read("/no/such/file", &input, &err), 0);
	store("", 0);
	cr_expect_eq(lg_licence_input_read(path, &input, &err), LG_E_FORMAT);
	store(large, sizeof(large));
	cr_expect_eq(lg_licence_input_read(path, &input, &err), LG_E_FORMAT);
	cr_expect_eq(lg_licence_input_read("LIC1:", &input, &err), LG_E_FORMAT);
	cr_expect_eq(lg_licence_input_read("LIC1:abc", &input, &err), LG_E_FORMAT);
	cr_expect_eq(lg_licence_input_read("LIC1:GGWGGW", &input, &err), LG_E_FORMAT,
		"a group above 65535");
}
