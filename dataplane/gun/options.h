// SPDX-License-Identifier: Apache-2.0
// The command line: one table gives both the parser and the help.
#pragma once

#include "common/error.h"
#include "dataplane/gun/damage.h"

#include <stdbool.h>
#include <stdio.h>

#define LG_GUN_ROWS_MAX 32

struct lg_gun_options {
	const char *scenario;
	const char *gateway;
	const char *client_key; // NULL = not enrolled
	uint64_t rate;          // requests a second
	double seconds;
	bool once; // every request once, whatever seconds says
	const char *rows[LG_GUN_ROWS_MAX];
	unsigned row_count;
	uint64_t timeout_ms;
	double allow_loss_percent;
	enum lg_damage damage;
	bool watch;
	unsigned until; // verdict, 0 = none
	uint64_t sockets;
	const char *source_ip;
	bool dpdk;
	const char *gateway_mac;
	bool hold; // keep the wire open after the report
	bool progress;
	bool json;
	bool help;
	bool version;
	int eal_argc; // program name and what follows "--"
	char **eal_argv;
};

// LG_E_ARGUMENT with a sentence about the first mistake. Strings point into argv; argv[0…] may be
// written over for EAL. Not for two threads at once (getopt).
LG_MUST_CHECK int lg_gun_options_parse(
	int argc, char **argv, struct lg_gun_options *options, struct lg_error *err);

void lg_gun_options_help(FILE *out);
