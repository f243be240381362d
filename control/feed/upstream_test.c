// SPDX-License-Identifier: Apache-2.0
// An appliance that follows an honest origin: what it takes over, what it refuses to do by itself,
// and what it remembers. Lies and accidents are in upstream_lies_test.c.
#include "control/feed/upstream_fixture.h"

#include "common/condition.h"
#include "control/issuer_keys.h"
#include "control/operation_perform.h"
#include "control/rotation_driver.h"
#include "control/store_documents.h"
#include "control/store_feed.h"
#include "control/store_journal.h"
#include "control/store_keys.h"
#include "control/store_status.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define B LG_LETTER('B')
#define G LG_LETTER('G')

TestSuite(feed_upstream, .init = upstream_setup, .fini = upstream_teardown);

Test(feed_upstream, nothing_is_taken_before_the_trust_list_and_a_base)
{
	struct lg_bytes records, base;

	cr_expect_eq(offer_now(lg_feed_origin_now(&origin)), LG_E_GAP);
	base = lg_feed_origin_base(&origin, &records);
	cr_expect_eq(offer_base(base, records), LG_E_GAP);
	cr_expect_eq(lg_upstream_confirmed_ms(fixture.control.upstream, fixture.unix_s * 1000), 0);
	MUST(offer_trust(lg_feed_origin_trust(&origin)));
	struct lg_feed_origin copy = origin;

	cr_expect_eq(offer_delta(lg_feed_origin_set(&copy, A110000, 1, B)), LG_E_GAP);
	base = lg_feed_origin_base(&origin, &records);
	MUST(offer_base(base, records));
	upstream_goes_on();
}

Test(feed_upstream, changes_and_new_lists_are_taken_over)
{
	upstream_begin();
	MUST(offer_delta(lg_feed_origin_set(&origin, A110000, 7, B)));
	MUST(offer_delta(lg_feed_origin_set(&origin, A110000, 7, 0)));
	MUST(offer_delta(lg_feed_origin_set(&origin, A110000, 4999, G)));
	origin.coverage[A110000] = 6000;
	origin.coverage[B440300] = 10;
	MUST(offer_delta(lg_feed_origin_set(&origin, B440300, 9, B)));
	cr_expect_eq(held_mask(A110000, 7), 0);
	cr_expect_eq(held_mask(A110000, 4999), G);
	cr_expect_eq(held_mask(B440300, 9), B);
	cr_expect(same_root());
	upstream_goes_on();
}

Test(feed_upstream, what_was_taken_survives_a_restart)
{
	upstream_begin();
	MUST(offer_delta(lg_feed_origin_set(&origin, A110000, 7, B)));
	MUST(offer_now(lg_feed_origin_now(&origin)));
	upstream_reopen();
	cr_expect_eq(held()->sequence, 1);
	cr_expect(fresh());
	cr_expect_not(lg_upstream_restored(fixture.control.upstream));
	upstream_goes_on();
}

Test(feed_upstream, data_planes_hear_of_every_change_with_its_cause)
{
	struct lg_snapshot_entry entry;
	uint64_t generation;
	uint32_t sections, events;

	upstream_begin();
	generation = lg_store_generation(fixture.control.store);
	MUST(offer_delta(lg_feed_origin_set(&origin, A110000, 7, B)));
	cr_expect_eq(lg_store_generation(fixture.control.store), generation + 1);
	MUST(lg_store_sections_since(
		fixture.control.store, generation, 10, &sections, &events, &fixture.err));
	cr_expect_eq(sections, LG_CHANGED(LG_SECTION_CHANGES));
	MUST(lg_store_condition(fixture.control.store, 110000, 7, &entry, &fixture.err));
	cr_expect_eq(entry.mask, B);
}

Test(feed_upstream, no_feed_of_its_own_is_signed)
{
	upstream_begin();
	MUST(offer_delta(lg_feed_origin_set(&origin, A110000, 7, B)));
	cr_expect_eq(lg_store_feed_sequence(fixture.control.store), 0);
}

static uint32_t listed_issuers(struct lg_issuer_key *first)
{
	struct lg_issuer_key *keys;
	uint32_t count;

	MUST(lg_store_issuers(fixture.control.store, &keys, &count, &fixture.err));
	if (count)
		*first = keys[0];
	free(keys);
	return count;
}

Test(feed_upstream, issuer_keys_are_the_origin_s)
{
	struct lg_issuer_key key;
	bool changed;

	MUST(offer_trust(lg_feed_origin_trust(&origin)));
	cr_expect_eq(listed_issuers(&key), 0, "its authority has no list yet");
	struct lg_bytes records;
	const struct lg_bytes base = lg_feed_origin_base(&origin, &records);

	MUST(offer_base(base, records));
	cr_assert_eq(listed_issuers(&key), 1);
	cr_expect_eq(memcmp(key.public_key, lg_keypair_public(origin.issuer), 32), 0);
	origin.trust.version++;
	origin.issuers[0].times.revoked_at = origin.now_ms / 1000;
	MUST(offer_trust(lg_feed_origin_trust(&origin)));
	cr_assert_eq(listed_issuers(&key), 1);
	cr_expect_eq(key.times.revoked_at, origin.now_ms / 1000);
	MUST(lg_rotation_driver_run(&fixture.control, &changed, &fixture.err));
	upstream_reopen(); // needs no secret key of an issuer
	origin.trust.version++;
	origin.trust.issuer_count = 0;
	MUST(offer_trust(lg_feed_origin_trust(&origin)));
	cr_expect_eq(listed_issuers(&key), 0);
}

Test(feed_upstream, a_key_whose_list_comes_later_is_listed_then)
{
	struct lg_issuer_key key;

	upstream_begin();
	origin.trust.version++;
	origin.trust.issuer_count = 2;
	MUST(offer_trust(lg_feed_origin_trust(&origin)));
	cr_expect_eq(listed_issuers(&key), 1);
	MUST(offer_delta(lg_feed_origin_set(&origin, A110000, 1, B)));
	origin.coverage[B440300] = 10;
	MUST(offer_delta(lg_feed_origin_lists(&origin)));
	cr_expect_eq(listed_issuers(&key), 2);
	upstream_goes_on();
}

static void expect_refused(const char *request)
{
	const struct lg_asker root = {0, LG_ACCESS_ALL};
	struct lg_operation_outcome outcome;
	const char *error = "", *message = "";

	lg_operation_perform(&fixture.control,
		(struct lg_bytes){(const uint8_t *)request, strlen(request)}, -1, &root, &outcome);
	json_unpack(outcome.answer, "{s?s, s?s}", "error", &error, "message", &message);
	cr_expect_str_eq(error, "STATE", "%s: %s", request, message);
	cr_expect_not_null(strstr(message, "do it there"), "%s", message);
	json_decref(outcome.answer);
	cr_expect_not(lg_store_in_transaction(fixture.control.store));
}

Test(feed_upstream, what_is_the_origin_s_to_do_is_refused_by_name)
{
	upstream_begin();
	expect_refused("{\"do\": \"status.set\"}");
	expect_refused("{\"do\": \"status.clear\"}");
	expect_refused("{\"do\": \"status.put\"}");
	expect_refused("{\"do\": \"licence.issue\"}");
	expect_refused("{\"do\": \"keys.add\"}");
	expect_refused("{\"do\": \"keys.rotate\"}");
	expect_refused("{\"do\": \"keys.revoke\"}");
}

static void copy_state(const char *from, const char *to)
{
	char command[512];

	snprintf(command, sizeof(command), "cp '%s/state/%s'* '%s/%s'", fixture.directory, from,
		fixture.directory, to);
	cr_assert_eq(system(command), 0);
}

Test(feed_upstream, case32_a_restored_database_is_noticed_and_catches_up)
{
	struct lg_feed_origin before;
	struct lg_bytes deltas[2];
	char command[256];

	upstream_begin();
	before = origin;
	lg_control_close(&fixture.control);
	snprintf(command, sizeof(command), "mkdir '%s/old'", fixture.directory);
	cr_assert_eq(system(command), 0);
	copy_state("control.db", "old");
	MUST(lg_control_open(&fixture.control, &fixture.conf, &fixture.clock, &fixture.err));
	upstream_clock(1);
	for (unsigned i = 0; i < 2; i++) {
		struct lg_bytes delta = lg_feed_origin_set(&origin, A110000, 7 + i, B);
		uint8_t *copy = malloc(delta.len);

		memcpy(copy, delta.data, delta.len);
		deltas[i] = (struct lg_bytes){copy, delta.len};
		MUST(offer_delta(delta));
	}
	MUST(offer_now(lg_feed_origin_now(&origin)));

	lg_control_close(&fixture.control);
	snprintf(command, sizeof(command), "rm '%s/state/control.db'* && cp '%s/old/'* '%s/state/'",
		fixture.directory, fixture.directory, fixture.directory);
	cr_assert_eq(system(command), 0);
	MUST(lg_control_open(&fixture.control, &fixture.conf, &fixture.clock, &fixture.err));
	cr_expect(lg_upstream_restored(fixture.control.upstream));
	cr_expect_not(fresh());
	cr_expect_eq(held()->sequence, 0);
	cr_expect_eq(offer_now(lg_feed_origin_now(&before)), LG_E_ROLLBACK);
	MUST(offer_delta(deltas[0]));
	cr_expect_not(fresh());
	MUST(offer_delta(deltas[1]));
	cr_expect(fresh());
	cr_expect_not(lg_upstream_restored(fixture.control.upstream));
	upstream_goes_on();
}

Test(feed_upstream, case32_a_seen_file_that_is_gone_is_written_anew)
{
	char path[128];

	upstream_begin();
	snprintf(path, sizeof(path), "%s/state/feed.seen", fixture.directory);
	cr_assert_eq(unlink(path), 0);
	upstream_reopen();
	cr_expect_eq(access(path, F_OK), 0);
	upstream_goes_on();
}

Test(feed_upstream, case32_a_damaged_seen_file_is_refused_with_what_to_do)
{
	char command[256];

	upstream_begin();
	snprintf(command, sizeof(command), "printf x >> '%s/state/feed.seen'", fixture.directory);
	cr_assert_eq(system(command), 0);
	lg_control_close(&fixture.control);
	REFUSED(LG_E_FORMAT, "restore it, or remove it",
		lg_control_open(&fixture.control, &fixture.conf, &fixture.clock, &fixture.err));
}

Test(feed_upstream, an_appliance_without_feed_roots_follows_nothing)
{
	upstream_begin();
	fixture.conf.feed_roots[0] = '\0';
	lg_control_close(&fixture.control);
	cr_expect_eq(lg_control_open(&fixture.control, &fixture.conf, &fixture.clock, &fixture.err),
		LG_E_NOT_FOUND, "the issuer's secret is the origin's");
}

Test(feed_upstream, feed_roots_that_are_none_are_refused)
{
	lg_control_close(&fixture.control);
	strcpy(fixture.conf.feed_roots, "abcd");
	REFUSED(LG_E_CONFIG, "feed.roots",
		lg_control_open(&fixture.control, &fixture.conf, &fixture.clock, &fixture.err));
}
