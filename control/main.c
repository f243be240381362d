// SPDX-License-Identifier: Apache-2.0
// licgate-control: command line and start.
#include "common/log.h"
#include "control/daemon.h"
#include "control/identity.h"
#include "control/upkeep.h"
#include "licgate_version.h"

#include <getopt.h>
#include <stdio.h>

#define PROGRAM "licgate-control"
#define COMPONENT "control"

static const char usage[] =
	"usage: licgate-control --conf FILE [--init | --check | --new-epoch]\n"
	"       licgate-control --version | --help\n"
	"\n"
	"Keeps keys, licences and their status, and brings data planes up to date.\n"
	"\n"
	"  --conf FILE   configuration (licgate conf check FILE explains mistakes)\n"
	"  --init        make a new state in control.state_dir and print its root keys, which\n"
	"                belong into trust.root_keys; refused where there is a state\n"
	"  --check       open configuration and state as a start would, then end\n"
	"  --new-epoch   start a new epoch: once after the state was restored from a backup\n"
	"\n"
	"Signals: SIGHUP reloads the configuration, SIGTERM and SIGINT end.\n";

enum mode { SERVE, INIT, CHECK, NEW_EPOCH, VERSION, HELP, MISTAKE };

static enum mode mistake(const char *what)
{
	fprintf(stderr, PROGRAM ": %s\n", what);
	return MISTAKE;
}

static enum mode parse(int argc, char **argv, const char **conf_path)
{
	static const struct option options[] = {
		{"conf", required_argument, NULL, 'c'},
		{"init", no_argument, NULL, INIT},
		{"check", no_argument, NULL, CHECK},
		{"new-epoch", no_argument, NULL, NEW_EPOCH},
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
			return mistake("more than one thing to do: give one of --init, --check, "
				       "--new-epoch, --version and --help");
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

static int work(
	enum mode mode, const char *conf_path, const struct lg_conf *conf, struct lg_error *err)
{
	int rc = lg_identity_seclude(err);

	if (rc == LG_OK)
		rc = lg_keys_init(err);
	if (rc != LG_OK)
		return rc;
	switch (mode) {
	case INIT:
		return lg_upkeep_init(conf, &lg_clock_system, stdout, err);
	case CHECK:
		return lg_upkeep_check(conf, &lg_clock_system, err);
	case NEW_EPOCH:
		return lg_upkeep_new_epoch(conf, &lg_clock_system, err);
	default:
		return lg_daemon_run(conf_path, conf, &lg_clock_system, err);
	}
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
	if (work(mode, conf_path, &conf, &err) == LG_OK)
		return 0;
	lg_err(COMPONENT, "%s", err.text);
	return 1;
}
