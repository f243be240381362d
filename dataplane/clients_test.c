// SPDX-License-Identifier: Apache-2.0
#include "dataplane/clients.h"

#include <criterion/criterion.h>
#include <sodium.h>

#define MS INT64_C(1000000)

static struct lg_clients *clients;
static struct lg_error err;

static void open_table(void)
{
	cr_assert(sodium_init() >= 0);
	cr_assert_eq(lg_clients_new(1024, &clients, &err), 0);
}

static void close_table(void)
{
	lg_clients_free(clients);
}

TestSuite(clients, .init = open_table, .fini = close_table);

Test(clients, remembers_whom_it_took)
{
	cr_expect_null(lg_clients_find(clients, 7, 0));
	struct lg_client *const client = lg_clients_take(clients, 7, 0);

	client->paid_ns = 42;
	cr_assert_eq(lg_clients_find(clients, 7, 0), client);
	cr_expect_eq(client->paid_ns, 42);
	cr_expect_null(lg_clients_find(clients, 8, 0));
	cr_expect_null(lg_clients_find(clients, 0, 0), "an empty place is nobody's");
}

Test(clients, starts_a_client_with_nothing)
{
	static const struct lg_client nothing;
	const struct lg_client *const client = lg_clients_take(clients, 0, 0);

	cr_expect_arr_eq(client, &nothing, sizeof nothing);
	cr_expect_eq(lg_clients_find(clients, 0, 0), client);
}

// Without the hash's key nobody knows which ids share a place; fill many times over.
Test(clients, forgets_those_not_seen_for_longest)
{
	const uint64_t count = 20000;
	uint64_t kept = 0;
	uint64_t kept_late = 0;

	for (uint64_t id = 1; id <= count; id++)
		lg_clients_take(clients, id, (int64_t)id * MS);
	for (uint64_t id = 1; id <= count; id++) {
		const bool here = lg_clients_find(clients, id, (int64_t)count * MS) != NULL;

		kept += here;
		kept_late += here && id > count - 4096;
	}
	cr_expect_eq(kept, 1024, "every place is used");
	cr_expect_gt(kept_late, 1000, "and nearly all by late comers: %d", (int)kept_late);
}

Test(clients, keeps_one_that_goes_on_asking_while_strangers_pass_by)
{
	const uint64_t regular = 0xffffffff00000001;
	const struct lg_client *const place = lg_clients_take(clients, regular, 0);

	for (uint64_t id = 1; id <= 50000; id++) {
		const int64_t now = (int64_t)id * MS;

		lg_clients_take(clients, id, now);
		cr_assert_eq(lg_clients_find(clients, regular, now), place, "after %d", (int)id);
	}
}

Test(clients, wipes_a_place_before_somebody_else_gets_it)
{
	for (uint64_t id = 1; id <= 20000; id++) {
		struct lg_client *const client = lg_clients_take(clients, id, (int64_t)id * MS);

		cr_assert_eq(client->key_version, 0);
		cr_assert_eq(client->replay.highest, 0);
		client->key_version = 1;
		client->replay.highest = id;
	}
}
