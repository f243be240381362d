// SPDX-License-Identifier: Apache-2.0
#include "control/control_fixture.h"
#include "common/condition.h"
#include "control/issuer_keys.h"
#include "control/status_ledger.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct fixture fixture;

static int64_t fixture_unix_ns(void *self)
{
	(void)self;
	return fixture.unix_s * 1000000000;
}

static int64_t fixture_monotonic_ns(void *self)
{
	(void)self;
	return fixture.monotonic_ns;
}

void fixture_prepare(void)
{
	umask(077);
	fixture = (struct fixture){
		.clock = {fixture_unix_ns, fixture_monotonic_ns, NULL},
		.unix_s = FIXTURE_START,
		.monotonic_ns = 1,
	};
	MUST(lg_keys_init(&fixture.err));
	snprintf(fixture.directory, sizeof(fixture.directory), "/tmp/licgate-control-XXXXXX");
	cr_assert(mkdtemp(fixture.directory));
	lg_conf_default(&fixture.conf);
	snprintf(fixture.conf.control_state_dir, LG_CONF_STRING_BYTES, "%s/state",
		fixture.directory);
	snprintf(fixture.conf.control_link_socket, LG_CONF_STRING_BYTES, "%s/link.sock",
		fixture.directory);
	snprintf(fixture.conf.control_operator_socket, LG_CONF_STRING_BYTES, "%s/operator.sock",
		fixture.directory);
	fixture.conf.rotation_lead_s = 100;
	fixture.conf.rotation_period_s = 10000;
	fixture.conf.rotation_overlap_s = 5000;
	fixture.conf.rotation_credential_life_s = 3000;
}

void fixture_open(void)
{
	fixture_prepare();
	MUST(lg_control_create(&fixture.conf, &fixture.clock, &fixture.roots, &fixture.err));
	MUST(lg_control_open(&fixture.control, &fixture.conf, &fixture.clock, &fixture.err));
}

void fixture_reopen(void)
{
	lg_control_close(&fixture.control);
	MUST(lg_control_open(&fixture.control, &fixture.conf, &fixture.clock, &fixture.err));
}

static int remove_one(const char *path, const struct stat *st, int flag, struct FTW *ftw)
{
	(void)st;
	(void)flag;
	(void)ftw;
	return remove(path);
}

void fixture_close(void)
{
	if (fixture.control.store)
		lg_control_close(&fixture.control);
	nftw(fixture.directory, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

struct lg_origin fixture_now(void)
{
	return (struct lg_origin){1234, fixture.unix_s * 1000};
}

void fixture_add_authority(uint32_t authority)
{
	const struct lg_origin by = fixture_now();
	struct lg_key_change change;

	MUST(lg_store_begin(fixture.control.store, &fixture.err));
	MUST(lg_issuer_keys_add(&fixture.control, authority, &by, &change, &fixture.err));
	MUST(lg_store_commit(fixture.control.store, &fixture.err));
}

struct lg_issue_request fixture_request(void)
{
	return (struct lg_issue_request){
		.authority = FIXTURE_AUTHORITY,
		.number = {1, 2, 3},
		.classes = 1u << 6,
		.holder_key = {4, 5, 6},
		.photo = {7, 8, 9},
		.first_issue_day = 20000,
		.valid_from_day = 20000,
		.valid_until_day = 23652,
		.alg = LG_ALG_ED25519,
	};
}

struct lg_licence fixture_issue(void)
{
	const struct lg_issue_request request = fixture_request();
	const struct lg_origin by = fixture_now();
	struct lg_licence licence;
	bool repeated;

	MUST(lg_store_begin(fixture.control.store, &fixture.err));
	MUST(lg_issuer_issue(&fixture.control, &request, &by, &licence, &repeated, &fixture.err));
	MUST(lg_store_commit(fixture.control.store, &fixture.err));
	return licence;
}

static void change(bool set, uint32_t index, const char *letters, uint32_t until_day)
{
	const struct lg_origin by = fixture_now();
	struct lg_status_change wanted = {
		.authority = FIXTURE_AUTHORITY,
		.index = index,
		.set = set,
		.until_day = until_day,
	};
	struct lg_status_result result;
	const char *bad;

	cr_assert(lg_condition_parse(letters, &wanted.mask, &bad));
	MUST(lg_store_begin(fixture.control.store, &fixture.err));
	MUST(lg_status_ledger_change(fixture.control.store, &wanted, &by, &result, &fixture.err));
	MUST(lg_store_commit(fixture.control.store, &fixture.err));
}

void fixture_set(uint32_t index, const char *letters, uint32_t until_day)
{
	change(true, index, letters, until_day);
}

void fixture_clear(uint32_t index, const char *letters)
{
	change(false, index, letters, 0);
}
