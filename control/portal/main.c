// SPDX-License-Identifier: Apache-2.0
// licgate-portal: command line and start.
#include "common/log.h"
#include "control/identity.h"
#include "control/portal/daemon.h"
#include "keys/keypair.h"
#include "licgate_version.h"

#include <getopt.h>
#include <stdio.h>

#define PROGRAM "licgate-portal"
#define COMPONENT "portal"

static const char usage[] =
	"usage: licgate-portal --conf FILE [--check]\n"
	"       licgate-portal --version | --help\n"
	"\n"
	"Takes applications for electronic driving licences, has them reviewed and issued, and\n"
	"serves the pages and the HTTP interface for that.\n"
	"\n"
	"  --conf FILE   configuration (licgate conf check FILE explains mistakes)\n"
	"  --check       open configuration and records as a start would, then end\n"
	"\n"
	"Signals: SIGTERM and SIGINT end.\n";

enum mode { SERVE, CHECK, VERSION, HELP, MISTAKE };

static enum mode mistake(const char *what)
{
	fprintf(stderr, PROGRAM ": %s\n", what);
	return MISTAKE;
}

static enum mode parse(int argc, char **argv, const char **conf_path)
{
	static const struct option options[] = {
		{"conf", required_argument, NULL, 'c'},
		{"check", no_argument, NULL, CHECK},
		{"version", no_argument, NULL, VERSION},
		{"help", no_argument, NULL, HELP},
		{0},
	};
	enum mode mode = SERVE;
	int option;

	while ((option = getopt_long(argc, argv, "", options, NULL)) != -1) {
		if (option == 'c')
			*conf_path = optarg;
		else if (option == '?')
			return MISTAKE; // getopt_long() has said which
		else if (mode != SERVE)
			return mistake("more than one thing to do: give one of --check, --version "
				       "and --help");
		else
			mode = (enum mode)option;
	}
	if (optind != argc)
		return mistake("a word that belongs to no option: all of them begin with --");
	if (!*conf_path && mode != VERSION && mode != HELP)
		return mistake("the configuration is missing: give --conf FILE");
	return mode;
}

static int load(const char *path, struct lg_conf *conf)
{
	struct lg_conf_errors errors = {0};
	const int rc = lg_conf_load(path, conf, &errors);

	for (unsigned i = 0; i < errors.count && i < LG_CONF_ERRORS_MAX; i++)
		lg_err("conf", "%s", errors.text[i]);
	return rc;
}

static int work(enum mode mode, const struct lg_conf *conf, struct lg_error *err)
{
	int rc = lg_identity_seclude(err);

	if (rc == LG_OK)
		rc = lg_keys_init(err);
	if (rc != LG_OK)
		return rc;
	return mode == CHECK ? lg_portal_check(conf, &lg_clock_system, err)
			     : lg_portal_run(conf, &lg_clock_system, err);
}

int main(int argc, char **argv)
{
	const char *conf_path = NULL;
	const enum mode mode = parse(argc, argv, &conf_path);
	struct lg_error err = {0};
	struct lg_conf conf;

	if (mode == HELP || mode == VERSION) {
		printf("%s", mode == HELP ? usage : PROGRAM " " LICGATE_VERSION "\n");
		return 0;
	}
	if (mode == MISTAKE) {
		fprintf(stderr, "%s", usage);
		return 2;
	}
	lg_log_init(PROGRAM, LG_LOG_INFO, &lg_clock_system);
	if (load(conf_path, &conf) != LG_OK)
		return 1;
	lg_log_init(PROGRAM, (enum lg_log_level)conf.log_level, &lg_clock_system);
	if (work(mode, &conf, &err) == LG_OK)
		return 0;
	lg_err(COMPONENT, "%s", err.text);
	return 1;
}
