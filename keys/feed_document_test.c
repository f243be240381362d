// SPDX-License-Identifier: Apache-2.0
#include "keys/feed_document.h"

#include "keys/feed_document_example.h"
#include "keys/trust_list_form.h"

TestSuite(feed_document, .init = feed_example_start, .fini = feed_example_finish);

static void expect_same_bytes(struct lg_bytes found, struct lg_bytes wanted)
{
	cr_assert_eq(found.len, wanted.len);
	if (wanted.len > 0)
		cr_expect_eq(memcmp(found.data, wanted.data, wanted.len), 0);
}

static void expect_read_as_written(const struct lg_feed_document *written)
{
	const struct lg_bytes bytes = signed_by(written, status_key);
	struct lg_feed_document found;

	cr_assert_eq(lg_feed_document_open(bytes, written->kind, &trust, EXAMPLE_NOW, &found, &err),
		0, "%s", err.text);
	cr_expect_eq(found.kind, written->kind);
	cr_expect_eq(found.epoch, written->epoch);
	cr_expect_eq(found.sequence, written->sequence);
	cr_expect_eq(found.made_at_ms, written->made_at_ms);
	cr_expect_eq(memcmp(found.before, written->before, LG_FEED_HASH_BYTES), 0);
	cr_expect_eq(memcmp(found.root, written->root, LG_STATUS_HASH_BYTES), 0);
	cr_expect_eq(memcmp(found.journal, written->journal, LG_FEED_HASH_BYTES), 0);
	cr_expect_eq(found.records, written->records);
	cr_expect_eq(found.good_until_ms, written->good_until_ms);
	cr_expect_eq(found.trust_version, written->trust_version);
	cr_expect_eq(memcmp(found.kid, lg_keypair_kid(status_key), LG_KID_BYTES), 0);
	expect_same_bytes(found.lists, written->lists);
	expect_same_bytes(found.changes, written->changes);
	lg_feed_document_free(&found);
	free((void *)bytes.data);
}

Test(feed_document, every_kind_is_read_as_it_was_written)
{
	expect_read_as_written(&delta);
	expect_read_as_written(&base);
	expect_read_as_written(&now_document);
}

Test(feed_document, a_delta_without_changes_and_lists_is_read)
{
	delta.changes = delta.lists = (struct lg_bytes){0};
	expect_read_as_written(&delta);
}

Test(feed_document, the_first_of_an_epoch_has_no_document_before_it)
{
	struct lg_feed_document *const all[] = {&delta, &base, &now_document};

	for (size_t i = 0; i < 3; i++) {
		all[i]->sequence = all[i] == &delta ? 1 : 0;
		memset(all[i]->before, 0, LG_FEED_HASH_BYTES);
		expect_read_as_written(all[i]);
	}
}

Test(feed_document, the_hash_is_that_of_the_whole_document)
{
	const struct lg_bytes bytes = signed_by(&delta, status_key);
	uint8_t hash[LG_FEED_HASH_BYTES], wanted[LG_FEED_HASH_BYTES];

	lg_feed_document_hash(bytes, hash);
	crypto_generichash(wanted, sizeof(wanted), bytes.data, bytes.len, NULL, 0);
	cr_expect_eq(memcmp(hash, wanted, sizeof(hash)), 0);
	free((void *)bytes.data);
}

Test(feed_document, case18_a_document_of_one_kind_never_passes_for_another)
{
	const struct lg_feed_document *const all[] = {&delta, &base, &now_document};

	for (size_t i = 0; i < 3; i++) {
		const struct lg_bytes bytes = signed_by(all[i], status_key);

		for (int kind = LG_FEED_DELTA; kind <= LG_FEED_NOW; kind++) {
			const int wanted = kind == (int)all[i]->kind ? LG_OK : LG_E_FORMAT;

			cr_expect_eq(opened(bytes, (enum lg_feed_kind)kind), wanted, "%s as %d: %s",
				lg_feed_kind_name(all[i]->kind), kind, err.text);
			if (wanted != LG_OK)
				expect_mention("another kind");
		}
		free((void *)bytes.data);
	}
}

// The payload of one kind under the content type of another: the fields give it away.
Test(feed_document, case18_the_payload_of_another_kind_is_refused)
{
	const struct lg_bytes whole = signed_by(&delta, status_key);
	struct lg_bytes bytes;
	struct lg_cbor_in in;
	struct lg_cose cose;

	lg_cbor_open(&in, whole.data, whole.len);
	cr_assert(lg_cose_read(&in, &cose));
	for (int kind = LG_FEED_BASE; kind <= LG_FEED_NOW; kind++) {
		const struct lg_feed_form *const form = lg_feed_form_of((enum lg_feed_kind)kind);

		cr_assert_eq(lg_signed_document_write(
				     cose.payload, form->content_type, status_key, &bytes, &err),
			0);
		cr_expect_eq(opened(bytes, (enum lg_feed_kind)kind), LG_E_FORMAT);
		free((void *)bytes.data);
	}
	free((void *)whole.data);
}

Test(feed_document, case18_a_credential_and_a_trust_list_are_no_feed_documents)
{
	// {1: -19, 4: kid}, as credentials have it.
	uint8_t header[64], document[512], *signature;
	struct lg_keypair *pairs[] = {status_key};
	struct lg_bytes trust_document;
	struct lg_cbor_out out;

	lg_cbor_start(&out, header, sizeof(header));
	lg_cbor_put_map(&out, 2);
	lg_cbor_put_int(&out, LG_COSE_ALG);
	lg_cbor_put_int(&out, LG_ALG_ED25519);
	lg_cbor_put_int(&out, LG_COSE_KID);
	lg_cbor_put_bytes(&out, lg_keypair_kid(status_key), LG_KID_BYTES);
	const struct lg_bytes header_bytes = {header, out.len};

	lg_cbor_start(&out, document, sizeof(document));
	lg_cose_write(
		&out, header_bytes, (struct lg_bytes){(const uint8_t *)"\xa0", 1}, &signature);
	cr_assert_eq(lg_trust_sign_payload((struct lg_bytes){(const uint8_t *)"\xa0", 1}, pairs, 1,
			     &trust_document, &err),
		0);
	for (int kind = LG_FEED_DELTA; kind <= LG_FEED_NOW; kind++) {
		cr_expect_eq(opened((struct lg_bytes){document, out.len}, (enum lg_feed_kind)kind),
			LG_E_FORMAT);
		expect_mention("COSE_HEADER_MISSING");
		cr_expect_eq(opened(trust_document, (enum lg_feed_kind)kind), LG_E_FORMAT);
		expect_mention("COSE_TAG");
	}
	free((void *)trust_document.data);
}

Test(feed_document, case1_a_document_by_a_key_that_is_not_on_the_list_is_refused)
{
	const struct lg_bytes bytes = signed_by(&delta, stranger);

	cr_expect_eq(opened(bytes, LG_FEED_DELTA), LG_E_KEY);
	free((void *)bytes.data);
}

// The kid of a status key beside another key's signature.
Test(feed_document, case1_a_kid_borrowed_from_a_status_key_does_not_help)
{
	const struct lg_bytes right = signed_by(&delta, status_key);
	const struct lg_bytes wrong = signed_by(&delta, stranger);

	memcpy((uint8_t *)right.data + right.len - LG_SIGNATURE_BYTES,
		wrong.data + wrong.len - LG_SIGNATURE_BYTES, LG_SIGNATURE_BYTES);
	cr_expect_eq(opened(right, LG_FEED_DELTA), LG_E_SIGNATURE);
	free((void *)right.data);
	free((void *)wrong.data);
}

Test(feed_document, case1_an_unsigned_document_is_refused)
{
	const struct lg_bytes bytes = signed_by(&delta, status_key);

	memset((uint8_t *)bytes.data + bytes.len - LG_SIGNATURE_BYTES, 0, LG_SIGNATURE_BYTES);
	cr_expect_eq(opened(bytes, LG_FEED_DELTA), LG_E_SIGNATURE);
	free((void *)bytes.data);
}

Test(feed_document, case17_a_signer_counts_in_its_window_only)
{
	const struct lg_bytes bytes = signed_by(&delta, status_key);

	cr_expect_eq(opened_at(bytes, LG_FEED_DELTA, status_row.not_before - 1), LG_E_KEY);
	cr_expect_eq(opened_at(bytes, LG_FEED_DELTA, status_row.not_before), LG_OK);
	cr_expect_eq(opened_at(bytes, LG_FEED_DELTA, status_row.not_after - 1), LG_OK);
	cr_expect_eq(opened_at(bytes, LG_FEED_DELTA, status_row.not_after), LG_E_KEY);
	expect_mention("usable now");
	free((void *)bytes.data);
}

static void expect_unsignable(struct lg_feed_document *document, const char *mention)
{
	struct lg_bytes bytes;

	cr_expect_eq(lg_feed_document_sign(document, status_key, &bytes, &err), LG_E_FORMAT, "%s",
		mention);
	expect_mention(mention);
	feed_example_finish();
	feed_example_start();
}

Test(feed_document, what_could_not_be_opened_is_not_signed)
{
	delta.epoch = 0;
	expect_unsignable(&delta, "epoch");
	delta.sequence = 0;
	expect_unsignable(&delta, "sequence");
	delta.sequence = UINT64_C(1) << 63;
	expect_unsignable(&delta, "sequence");
	delta.made_at_ms = -1;
	expect_unsignable(&delta, "time");
	now_document.good_until_ms = now_document.made_at_ms;
	expect_unsignable(&now_document, "good until");
	now_document.trust_version = 0;
	expect_unsignable(&now_document, "trust list");
	put_example_list(1, 110000, 5);
	expect_unsignable(&base, "twice");
	put_example_list(0, 1000000, 5);
	expect_unsignable(&base, "range");
	put_example_list(1, 440300, LG_FEED_COVERAGE_MAX + 1);
	expect_unsignable(&base, "range");
}

Test(feed_document, case26_a_change_too_large_for_a_document_is_not_signed)
{
	const size_t len = LG_FEED_DELTA_MAX_BYTES;
	uint8_t *const changes = calloc(1, len);
	struct lg_bytes bytes;

	cr_assert_not_null(changes);
	for (uint32_t i = 0; i < len / LG_ENTRY_BYTES; i++)
		lg_snapshot_put_entry(changes + (size_t)i * LG_ENTRY_BYTES,
			&(struct lg_snapshot_entry){440300, i, LG_LETTER('G'), 0});
	delta.changes = (struct lg_bytes){changes, len};
	cr_expect_eq(lg_feed_document_sign(&delta, status_key, &bytes, &err), LG_E_TOO_LARGE);
	expect_mention("divide");
	free(changes);
}

Test(feed_document, a_kind_that_there_is_none_of_is_neither_signed_nor_opened)
{
	struct lg_bytes bytes;

	delta.kind = (enum lg_feed_kind)4;
	cr_expect_eq(lg_feed_document_sign(&delta, status_key, &bytes, &err), LG_E_ARGUMENT);
	cr_expect_eq(opened((struct lg_bytes){0}, (enum lg_feed_kind)0), LG_E_ARGUMENT);
}
