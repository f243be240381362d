// SPDX-License-Identifier: Apache-2.0
// licgate-gun: sends requests whose right answers it knows, on a schedule that a slow gateway
// cannot stretch, and checks every answer.
#include "dataplane/gun/options.h"
#include "dataplane/gun/shoot.h"
#include "keys/keypair.h"

#include "licgate_version.h"

#include <signal.h>

enum status { STATUS_OK, STATUS_NOT_AS_EXPECTED, STATUS_USAGE, STATUS_FAILURE };

static atomic_int stop;

static void on_signal(int number)
{
	(void)number;
	atomic_fetch_add_explicit(&stop, 1, memory_order_relaxed);
}

static void catch_signals(void)
{
	const struct sigaction action = {.sa_handler = on_signal};

	sigaction(SIGINT, &action, NULL);
	sigaction(SIGTERM, &action, NULL);
}

int main(int argc, char **argv)
{
	struct lg_gun_options options;
	struct lg_error err = {0};
	bool succeeded = false;
	int rc = lg_gun_options_parse(argc, argv, &options, &err);

	if (rc != LG_OK) {
		fprintf(stderr, "licgate-gun: %s\n", err.text);
		return STATUS_USAGE;
	}
	if (options.help) {
		lg_gun_options_help(stdout);
		return STATUS_OK;
	}
	if (options.version) {
		puts("licgate-gun " LICGATE_VERSION);
		return STATUS_OK;
	}
	catch_signals();
	rc = lg_keys_init(&err);
	if (rc == LG_OK)
		rc = lg_shoot(&options, &stop, &succeeded, &err);
	if (rc != LG_OK) {
		fprintf(stderr, "licgate-gun: %s\n", err.text);
		return STATUS_FAILURE;
	}
	return succeeded ? STATUS_OK : STATUS_NOT_AS_EXPECTED;
}
