// SPDX-License-Identifier: Apache-2.0
#include "dataplane/stage.h"

#include "keys/cookie.h"

static uint64_t nonce_counter(const struct lg_job *job)
{
	return lg_be64(job->request.nonce);
}

// Keys are derived from the client's id; a remembered one saves the derivation. Nothing of the
// client is written here: the request may be forged.
static struct lg_client *recall(struct lg_gateway *g, struct lg_job *job)
{
	const struct lg_burst *const b = &g->burst;
	const uint64_t id = job->request.client_id;
	struct lg_client *const client = lg_clients_find(g->enrolled, id, b->now.monotonic_ns);

	if (client != NULL && client->key_version == g->key_version)
		job->key = client->key;
	else
		lg_client_key_derive(b->root->secrets.client_master, id, &job->key);
	return client;
}

static bool check_mac(const struct lg_job *job)
{
	const uint8_t *const datagram = lg_frame_datagram(job->frame).data;

	return lg_client_mac_matches(&job->key, LG_REQUEST_MAC, datagram,
		(size_t)(job->request.authenticator - datagram), job->request.authenticator);
}

static bool check_cookie(const struct lg_gateway *g, struct lg_job *job)
{
	const struct lg_burst *const b = &g->burst;
	const struct lg_admission_secrets *const secrets = &b->root->secrets;

	if (!secrets->cookies_allowed)
		return lg_job_settle(job, LG_UNAUTHORISED, LG_R_COOKIES_OFF);
	if (!lg_cookie_check(secrets, job->request.client_id, lg_frame_source(job->frame),
		    b->unix_s, job->request.authenticator))
		return lg_job_settle(job, LG_COOKIE_REQUIRED, LG_R_NONE);
	return true;
}

static bool check_clock(const struct lg_gateway *g, struct lg_job *job)
{
	const struct lg_burst *const b = &g->burst;
	const int64_t tolerance_ms = (int64_t)b->root->policy.client_clock_s * 1000;
	const int64_t theirs_ms = job->request.client_time_ms;

	if (theirs_ms < b->now.unix_ms - tolerance_ms || theirs_ms > b->now.unix_ms + tolerance_ms)
		return lg_job_settle(job, LG_UNAUTHORISED, LG_R_CLIENT_CLOCK);
	return true;
}

// An address stands for whoever is behind it; of IPv6 its network, since a host there has 2^64
// addresses to choose from. IPv4 lies in ::/32, which no network uses.
static uint64_t address_id(struct lg_bytes address)
{
	return address.len == LG_IPV4_BYTES ? lg_be32(address.data) : lg_be64(address.data);
}

// Over the rate a client is told so, up to that rate again; beyond that it is not even told.
static bool check_rate(const struct lg_gateway *g, struct lg_job *job, struct lg_client *client,
	struct lg_rate rate)
{
	const int64_t now_ns = g->burst.now.monotonic_ns;

	if (lg_rate_pass(rate, &client->paid_ns, now_ns))
		return true;
	if (lg_rate_pass(rate, &client->told_ns, now_ns))
		return lg_job_settle(job, LG_RATE_LIMITED, LG_R_NONE);
	return lg_job_drop(job, LG_C_drop_rate);
}

static bool admit_enrolled(struct lg_gateway *g, struct lg_job *job)
{
	const struct lg_burst *const b = &g->burst;
	const uint64_t id = job->request.client_id;
	struct lg_client *client = recall(g, job);

	if (!check_mac(job))
		return lg_job_drop(job, LG_C_drop_mac);
	if (!check_clock(g, job))
		return false;
	if (lg_policy_denies(&b->root->policy, id))
		return lg_job_settle(job, LG_UNAUTHORISED, LG_R_CLIENT_DENIED);

	// From here on the sender is known, and may be remembered.
	if (client == NULL)
		client = lg_clients_take(g->enrolled, id, b->now.monotonic_ns);
	client->key = job->key;
	client->key_version = g->key_version;
	if (!lg_replay_accept(&client->replay, nonce_counter(job)))
		return lg_job_drop(job, LG_C_drop_replay);
	return check_rate(g, job, client, g->client_rate);
}

static bool admit_address(struct lg_gateway *g, struct lg_job *job)
{
	const int64_t now_ns = g->burst.now.monotonic_ns;
	const uint64_t id = address_id(lg_frame_source(job->frame));

	if (!check_cookie(g, job) || !check_clock(g, job))
		return false;
	struct lg_client *client = lg_clients_find(g->addresses, id, now_ns);

	if (client == NULL)
		client = lg_clients_take(g->addresses, id, now_ns);
	return check_rate(g, job, client, g->address_rate);
}

static bool admit(struct lg_gateway *g, struct lg_job *job)
{
	return lg_job_enrolled(job) ? admit_enrolled(g, job) : admit_address(g, job);
}

void lg_stage_admit(struct lg_gateway *g)
{
	const uint8_t *const master = g->burst.root->secrets.client_master;

	if (memcmp(g->client_master, master, LG_CLIENT_MASTER_BYTES) != 0) {
		memcpy(g->client_master, master, LG_CLIENT_MASTER_BYTES);
		g->key_version++;
	}
	lg_stage_each(g, admit);
}
