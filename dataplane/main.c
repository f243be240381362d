// SPDX-License-Identifier: Apache-2.0
// licgate-dataplane: from the network card to a verdict and back.
//
// To read the fast path, begin with gateway.c: it calls the stages in order, one file each.
#include "common/clock.h"
#include "common/log.h"
#include "dataplane/boot.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

enum { EXIT_USAGE = 2 };

struct options {
	const char *conf;
	bool check;
};

static void print_help(FILE *out)
{
	fputs("usage: licgate-dataplane --conf FILE [--check]\n"
	      "       licgate-dataplane --version | --help\n"
	      "\n"
	      "Answers verification requests on the port that FILE names, until SIGTERM.\n"
	      "\n"
	      "  -c, --conf FILE  configuration; licgate conf dump shows every key\n"
	      "      --check      check configuration and host, start nothing\n"
	      "      --version    print the versions of this and its libraries\n"
	      "  -h, --help       print this\n",
		out);
}

// Exit status, or -1 to go on.
static int read_options(int argc, char **argv, struct options *options)
{
	static const struct option known[] = {
		{"conf", required_argument, NULL, 'c'},
		{"check", no_argument, NULL, 'k'},
		{"version", no_argument, NULL, 'v'},
		{"help", no_argument, NULL, 'h'},
		{0},
	};
	int o;

	while ((o = getopt_long(argc, argv, "c:h", known, NULL)) != -1) {
		switch (o) {
		case 'c':
			options->conf = optarg;
			break;
		case 'k':
			options->check = true;
			break;
		case 'v':
			puts(lg_boot_versions());
			return EXIT_SUCCESS;
		case 'h':
			print_help(stdout);
			return EXIT_SUCCESS;
		default:
			print_help(stderr);
			return EXIT_USAGE;
		}
	}
	if (options->conf == NULL || optind < argc) {
		print_help(stderr);
		return EXIT_USAGE;
	}
	return -1;
}

static bool load(const char *path, struct lg_conf *conf)
{
	static struct lg_conf_errors errors;
	const int e = lg_conf_load(path, conf, &errors);

	if (e == 0)
		return true;
	for (unsigned i = 0; i < errors.count && i < LG_CONF_ERRORS_MAX; i++)
		fprintf(stderr, "%s\n", errors.text[i]);
	if (errors.count > LG_CONF_ERRORS_MAX)
		fprintf(stderr, "%s: %u more\n", path, errors.count - LG_CONF_ERRORS_MAX);
	return false;
}

// Line by line, so that the log stays one event a line.
static void log_configuration(const struct lg_conf *conf)
{
	char *text = NULL;
	char *rest;
	size_t len;
	FILE *const out = open_memstream(&text, &len);

	if (out == NULL)
		return;
	lg_conf_dump(conf, out);
	fclose(out);
	for (char *line = strtok_r(text, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest))
		lg_debug("conf", "%s", line);
	free(text);
}

int main(int argc, char **argv)
{
	static struct lg_conf conf;
	struct options options = {0};
	struct lg_error err = {0};
	const int status = read_options(argc, argv, &options);

	if (status >= 0)
		return status;
	if (!load(options.conf, &conf))
		return EXIT_FAILURE;
	lg_log_init("licgate-dataplane", (enum lg_log_level)conf.log_level, &lg_clock_system);
	log_configuration(&conf);
	if ((options.check ? lg_boot_check(&conf, &err) : lg_boot_run(&conf, &err)) == 0)
		return EXIT_SUCCESS;
	lg_err("boot", "%s", err.text);
	return EXIT_FAILURE;
}
