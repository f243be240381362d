// SPDX-License-Identifier: Apache-2.0
// Documents that are signed rightly and shaped wrongly, and right ones that were damaged.
#include "keys/feed_document.h"

#include "keys/feed_document_example.h"

static struct lg_bytes whole; // of the delta

static void start(void)
{
	feed_example_start();
	delta.epoch = 3;
	delta.sequence = 7;
	whole = signed_by(&delta, status_key);
}

static void finish(void)
{
	free((void *)whole.data);
	feed_example_finish();
}

TestSuite(feed_document_open, .init = start, .fini = finish);

// A copy of exactly its length, so that a sanitizer sees a read beyond it.
static int opened_exactly(const uint8_t *data, size_t len)
{
	uint8_t *const copy = malloc(len + 1);
	int rc;

	cr_assert_not_null(copy);
	memcpy(copy + 1, data, len);
	rc = opened((struct lg_bytes){copy + 1, len}, LG_FEED_DELTA);
	free(copy);
	return rc;
}

Test(feed_document_open, case27_refuses_a_document_cut_anywhere)
{
	uint8_t *const longer = malloc(whole.len + 1);

	for (size_t len = 0; len < whole.len; len++)
		cr_expect_eq(opened_exactly(whole.data, len), LG_E_FORMAT, "%zu", len);
	cr_assert_not_null(longer);
	memcpy(longer, whole.data, whole.len);
	longer[whole.len] = 0;
	cr_expect_eq(opened_exactly(longer, whole.len + 1), LG_E_FORMAT);
	expect_mention("CBOR_TRAILING");
	free(longer);
}

Test(feed_document_open, case48_refuses_every_flipped_bit)
{
	uint8_t *const at = (uint8_t *)whole.data;

	for (size_t bit = 0; bit < 8 * whole.len; bit++) {
		at[bit / 8] ^= (uint8_t)(1 << bit % 8);
		cr_expect_neq(
			opened(whole, LG_FEED_DELTA), 0, "bit %zu of byte %zu", bit % 8, bit / 8);
		at[bit / 8] ^= (uint8_t)(1 << bit % 8);
	}
	cr_expect_eq(opened(whole, LG_FEED_DELTA), 0);
}

static struct lg_bytes payload_of(struct lg_bytes document)
{
	struct lg_cbor_in in;
	struct lg_cose cose;

	lg_cbor_open(&in, document.data, document.len);
	cr_assert(lg_cose_read(&in, &cose));
	return cose.payload;
}

// Opens this payload as a delta's, rightly signed.
static int opened_payload(struct lg_bytes payload)
{
	struct lg_bytes bytes;
	int rc;

	cr_assert_eq(lg_signed_document_write(payload, lg_feed_form_of(LG_FEED_DELTA)->content_type,
			     status_key, &bytes, &err),
		0);
	rc = opened(bytes, LG_FEED_DELTA);
	free((void *)bytes.data);
	return rc;
}

Test(feed_document_open, case27_refuses_a_payload_cut_anywhere)
{
	const struct lg_bytes payload = payload_of(whole);

	for (size_t len = 0; len < payload.len; len++)
		cr_expect_eq(opened_payload((struct lg_bytes){payload.data, len}), LG_E_FORMAT,
			"%zu", len);
	cr_expect_eq(opened_payload(payload), 0, "%s", err.text);
}

// The payload with other bytes in place of `replaced` ones at `at`.
static void expect_refused(
	const char *mention, size_t at, size_t replaced, const uint8_t *bytes, size_t len)
{
	const struct lg_bytes payload = payload_of(whole);
	const size_t rest = payload.len - at - replaced;
	uint8_t *const other = malloc(at + len + rest + 1);

	cr_assert_not_null(other);
	memcpy(other, payload.data, at);
	memcpy(other + at, bytes, len);
	memcpy(other + at + len, payload.data + at + replaced, rest);
	cr_expect_eq(opened_payload((struct lg_bytes){other, at + len + rest}), LG_E_FORMAT, "%s",
		mention);
	expect_mention(mention);
	free(other);
}

#define BYTES(...) (const uint8_t[]){__VA_ARGS__}, sizeof((const uint8_t[]){__VA_ARGS__})

// The payload begins a8 01 03 02 07 03 5820 be….
Test(feed_document_open, case27_refuses_payloads_that_are_not_deterministic)
{
	expect_refused("CBOR_INDEFINITE", 0, 1, BYTES(0xbf));
	expect_refused("CBOR_NOT_SHORTEST", 0, 1, BYTES(0xb8, 8));
	expect_refused("CBOR_NOT_SHORTEST", 1, 1, BYTES(0x18, 1));
	expect_refused("CBOR_NOT_SHORTEST", 2, 1, BYTES(0x18, 3));
	expect_refused("CBOR_NOT_SHORTEST", 4, 1, BYTES(0x19, 0, 7));
	expect_refused("CBOR_NOT_SHORTEST", 6, 2, BYTES(0x59, 0, 0x20));
	expect_refused("CBOR_KEY_TWICE", 3, 1, BYTES(1));
	expect_refused("CBOR_KEY_ORDER", 3, 1, BYTES(0));
	expect_refused("CBOR_FLOAT", 2, 1, BYTES(0xf9, 0, 0));
	expect_refused("CBOR_TYPE", 2, 1, BYTES(0x22));
	expect_refused("CBOR_TYPE", 0, 1, BYTES(0x88));
	expect_refused("CBOR_TYPE", 6, 1, BYTES(0x78));
}

Test(feed_document_open, case28_refuses_unknown_and_missing_fields)
{
	expect_refused("CLAIM_MISSING", 0, 3, BYTES(0xa7));
	expect_refused("CLAIM_MISSING", 1, 1, BYTES(0));
	expect_refused("CLAIM_UNKNOWN", 0, 1, BYTES(0xa9, 0, 0));
	expect_refused("CLAIM_MISSING", 3, 1, BYTES(0x18, 99));
}

Test(feed_document_open, case25_refuses_numbers_out_of_range)
{
	expect_refused("CLAIM_RANGE", 2, 1, BYTES(0x1b, 0, 0, 0, 1, 0, 0, 0, 0));
	expect_refused("epoch", 2, 1, BYTES(0));
	expect_refused("sequence", 4, 1, BYTES(0));
	expect_refused("sequence", 4, 1, BYTES(0x1b, 0x80, 0, 0, 0, 0, 0, 0, 0));
	expect_refused("before", 4, 1, BYTES(1));
	expect_refused("CLAIM_RANGE", 6, 2, BYTES(0x58, 0x21));
}

// Where key 5 stands: after key 3 with its 34 bytes and key 4 with an unsigned of 9.
#define AT_LISTS 51

Test(feed_document_open, case26_refuses_more_lists_than_bytes)
{
	expect_refused("CBOR_TRUNCATED", AT_LISTS, 1, BYTES(0x9a, 0xff, 0xff, 0xff, 0xff));
	expect_refused("CLAIM_RANGE", AT_LISTS, 1, BYTES(0x98, 100));
	expect_refused("CBOR_TYPE", AT_LISTS, 1, BYTES(0xa2));
	expect_refused("CBOR_TYPE", AT_LISTS + 1, 1, BYTES(0x83));
}

// Writes the lists and changes as they stand, without the writer's checks.
static void expect_records_refused(const char *mention)
{
	uint8_t bytes[1024];
	struct lg_cbor_out out;

	lg_cbor_start(&out, bytes, sizeof(bytes));
	lg_cbor_put_raw(&out, payload_of(whole).data, AT_LISTS);
	lg_cbor_put_array(&out, 2);
	for (size_t i = 0; i < 2; i++) {
		struct lg_snapshot_list list;

		lg_snapshot_list_at(delta.lists, i, &list);
		lg_cbor_put_array(&out, 2);
		lg_cbor_put_uint(&out, list.authority);
		lg_cbor_put_uint(&out, list.coverage);
	}
	lg_cbor_put_uint(&out, LG_FEED_CHANGES);
	lg_cbor_put_bytes(&out, delta.changes.data, delta.changes.len);
	lg_cbor_put_uint(&out, LG_FEED_ROOT);
	lg_cbor_put_bytes(&out, delta.root, sizeof(delta.root));
	lg_cbor_put_uint(&out, LG_FEED_JOURNAL);
	lg_cbor_put_bytes(&out, delta.journal, sizeof(delta.journal));
	cr_assert_not(out.overflow);
	if (mention) {
		cr_expect_eq(opened_payload((struct lg_bytes){bytes, out.len}), LG_E_FORMAT, "%s",
			mention);
		expect_mention(mention);
	} else {
		cr_expect_eq(
			opened_payload((struct lg_bytes){bytes, out.len}), LG_OK, "%s", err.text);
	}
	finish();
	start();
}

Test(feed_document_open, refuses_changes_that_are_out_of_order_or_not_covered)
{
	expect_records_refused(NULL);
	put_example_change(1, (struct lg_snapshot_entry){110000, 5, LG_LETTER('B'), 0});
	expect_records_refused("twice");
	put_example_change(0, (struct lg_snapshot_entry){440300, 5, LG_LETTER('B'), 0});
	expect_records_refused("in order");
	put_example_change(1, (struct lg_snapshot_entry){110000, 1000, LG_LETTER('B'), 0});
	expect_records_refused("110000/1000");
	put_example_change(1, (struct lg_snapshot_entry){110001, 0, LG_LETTER('B'), 0});
	expect_records_refused("110001/0");
	put_example_change(2, (struct lg_snapshot_entry){990000, 0, LG_LETTER('B'), 0});
	expect_records_refused("990000/0");
	put_example_change(1, (struct lg_snapshot_entry){110000, 999, 0, 30});
	expect_records_refused("no condition");
	delta.changes.len -= 1;
	expect_records_refused("multiple");
	put_example_list(0, 440300, 1000);
	expect_records_refused("in order");
	put_example_list(0, 1000000, 1000);
	expect_records_refused("CLAIM_RANGE");
	put_example_list(1, 440300, LG_FEED_COVERAGE_MAX + 1);
	expect_records_refused("CLAIM_RANGE");
}

// A document with this protected header, which the signature covers.
static void expect_header_refused(const char *mention, const uint8_t *header, size_t len)
{
	uint8_t bytes[1024], tbs[1024], *signature;
	const struct lg_cose cose = {{header, len}, payload_of(whole), NULL};
	struct lg_cbor_out out;

	cr_assert_lt(lg_cose_tbs_bytes(&cose), sizeof(tbs));
	lg_cbor_start(&out, bytes, sizeof(bytes));
	lg_cose_write(&out, cose.protected_header, cose.payload, &signature);
	lg_keypair_sign(status_key, tbs, lg_cose_tbs(&cose, tbs), signature);
	cr_expect_eq(opened((struct lg_bytes){bytes, out.len}, LG_FEED_DELTA), LG_E_FORMAT, "%s",
		mention);
	expect_mention(mention);
}

Test(feed_document_open, case28_refuses_other_protected_headers)
{
	expect_header_refused("COSE_HEADER_MISSING", BYTES(0xa0));
	expect_header_refused("COSE_HEADER_MISSING", BYTES(0xa2, 1, 0x32, 3, 0x60));
	expect_header_refused(
		"COSE_HEADER_UNKNOWN", BYTES(0xa4, 1, 0x32, 2, 0x60, 3, 0x60, 4, 0x60));
	expect_header_refused("COSE_HEADER_UNKNOWN", BYTES(0xa3, 1, 0x32, 2, 0x60, 4, 0x60));
	expect_header_refused("CLAIM_RANGE", BYTES(0xa3, 1, 0x26, 3, 0x60, 4, 0x60));
	expect_header_refused(
		"another kind", BYTES(0xa3, 1, 0x32, 3, 0x60, 4, 0x48, 1, 2, 3, 4, 5, 6, 7, 8));
	expect_header_refused(
		"COSE_KID", BYTES(0xa3, 1, 0x32, 3, 0x60, 4, 0x47, 1, 2, 3, 4, 5, 6, 7));
	expect_header_refused(
		"CBOR_TRAILING", BYTES(0xa3, 1, 0x32, 3, 0x60, 4, 0x48, 1, 2, 3, 4, 5, 6, 7, 8, 0));
	expect_header_refused("CBOR_TYPE", BYTES(0x83, 1, 2, 3));
}

Test(feed_document_open, case26_refuses_a_document_above_its_limit)
{
	const size_t limit = LG_FEED_NOW_MAX_BYTES;
	uint8_t *const bytes = calloc(1, limit + 1);

	cr_assert_not_null(bytes);
	cr_expect_eq(opened((struct lg_bytes){bytes, limit + 1}, LG_FEED_NOW), LG_E_TOO_LARGE);
	cr_expect_eq(opened((struct lg_bytes){bytes, limit}, LG_FEED_NOW), LG_E_FORMAT);
	free(bytes);
}

Test(feed_document_open, a_refused_document_leaves_the_reader_s_untouched)
{
	struct lg_feed_document found = {.epoch = 77};

	memset((uint8_t *)whole.data + whole.len - LG_SIGNATURE_BYTES, 0, LG_SIGNATURE_BYTES);
	cr_expect_eq(lg_feed_document_open(whole, LG_FEED_DELTA, &trust, EXAMPLE_NOW, &found, &err),
		LG_E_SIGNATURE);
	cr_expect_eq(found.epoch, 77);
	cr_expect_null(found.lists.data);
}
