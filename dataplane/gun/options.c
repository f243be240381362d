// SPDX-License-Identifier: Apache-2.0
#include "dataplane/gun/options.h"

#include "common/verdict.h"
#include "dataplane/gun/flight.h"
#include "dataplane/gun/pace.h"
#include "dataplane/gun/wire.h"

#include <getopt.h>
#include <math.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

enum form { FORM_FLAG, FORM_TEXT, FORM_NUMBER, FORM_REAL, FORM_ROW, FORM_VERDICT, FORM_DAMAGE };

struct row {
	const char *name;
	const char *argument; // NULL for a flag
	const char *help;
	size_t field;
	double least, most; // of numbers
	enum form form;
};

#define AT(member) offsetof(struct lg_gun_options, member)

static const struct row table[] = {
	{"scenario", "FILE", "requests and their right answers (licgate lab scenario)",
		AT(scenario), 0, 0, FORM_TEXT},
	{"gateway", "ADDR:PORT", "where to send them: 192.0.2.1:4433, [2001:db8::1]:4433",
		AT(gateway), 0, 0, FORM_TEXT},
	{"client-key", "FILE",
		"be this enrolled client, one process at a time; without: use a cookie",
		AT(client_key), 0, 0, FORM_TEXT},
	{"rate", "N", "requests a second, on schedule whatever the gateway does (1000)", AT(rate),
		1, LG_PACE_RATE_MAX, FORM_NUMBER},
	{"seconds", "S", "how long (10)", AT(seconds), 0.001, 1e6, FORM_REAL},
	{"once", NULL, "every request exactly once, in place of --seconds", AT(once), 0, 0,
		FORM_FLAG},
	{"row", "LABEL", "only requests of this row; may be repeated", 0, 0, 0, FORM_ROW},
	{"timeout", "MS", "a request not answered after this long is lost (1000)", AT(timeout_ms),
		1, 60000, FORM_NUMBER},
	{"allow-loss", "PERCENT", "succeed in spite of this much loss (0)", AT(allow_loss_percent),
		0, 100, FORM_REAL},
	{"damage", "KIND", "damage every request:", 0, 0, 0, FORM_DAMAGE},
	{"watch", NULL, "report each change of verdict or generation as it happens", AT(watch), 0,
		0, FORM_FLAG},
	{"until", "VERDICT", "with --watch: end, with success, at this verdict", 0, 0, 0,
		FORM_VERDICT},
	{"sockets", "N", "UDP sockets, or source ports with --dpdk (1)", AT(sockets), 1,
		LG_WIRE_SOCKETS_MAX, FORM_NUMBER},
	{"source-ip", "ADDR", "send from this address; required with --dpdk", AT(source_ip), 0, 0,
		FORM_TEXT},
	{"dpdk", NULL, "drive a DPDK port: EAL arguments follow after --", AT(dpdk), 0, 0,
		FORM_FLAG},
	{"gateway-mac", "MAC", "with --dpdk: do not ask for the gateway's address on the link",
		AT(gateway_mac), 0, 0, FORM_TEXT},
	{"hold", NULL, "keep the port open after the report, until a signal", AT(hold), 0, 0,
		FORM_FLAG},
	{"progress", NULL, "a line a second on standard error", AT(progress), 0, 0, FORM_FLAG},
	{"json", NULL, "one JSON object as last line", AT(json), 0, 0, FORM_FLAG},
	{"help", NULL, "this text", AT(help), 0, 0, FORM_FLAG},
	{"version", NULL, "version of licgate", AT(version), 0, 0, FORM_FLAG},
};

#define ROWS (sizeof(table) / sizeof(table[0]))

static void print_damages(FILE *out)
{
#define DAMAGE(name, text, help) fprintf(out, "%27s%-8s %s\n", "", text, help);
	LG_DAMAGES(DAMAGE)
#undef DAMAGE
}

void lg_gun_options_help(FILE *out)
{
	fputs("usage: licgate-gun --scenario FILE --gateway ADDR:PORT [option…]\n"
	      "       licgate-gun --dpdk --source-ip ADDR … -- EAL-ARGUMENT…\n"
	      "Sends requests on a fixed schedule and checks every answer.\n\n",
		out);
	for (size_t i = 0; i < ROWS; i++) {
		char name[40];

		snprintf(name, sizeof(name), "%s %s", table[i].name,
			table[i].argument ? table[i].argument : "");
		fprintf(out, "  --%-22s %s\n", name, table[i].help);
		if (table[i].form == FORM_DAMAGE)
			print_damages(out);
	}
	fputs("\nExit status: 0 every answer right and none lost, 1 otherwise, 2 usage, 3 "
	      "failure.\n"
	      "Interrupting it prints what there is.\n",
		out);
}

static int read_number(const struct row *row, const char *text, double *value, struct lg_error *err)
{
	char *end;
	const bool whole = row->form == FORM_NUMBER;

	*value = strtod(text, &end);
	if (end == text || *end || !(*value >= row->least && *value <= row->most) ||
		(whole && *value != floor(*value)))
		return lg_fail(err, LG_E_ARGUMENT,
			"--%s needs a %snumber from %.12g to %.12g, not '%.40s'", row->name,
			whole ? "whole " : "", row->least, row->most, text);
	return LG_OK;
}

static int add_row(struct lg_gun_options *options, const char *label, struct lg_error *err)
{
	if (options->row_count == LG_GUN_ROWS_MAX)
		return lg_fail(err, LG_E_ARGUMENT, "--row may be given %d times", LG_GUN_ROWS_MAX);
	options->rows[options->row_count++] = label;
	return LG_OK;
}

static int take_number(const struct row *row, const char *text, char *field, struct lg_error *err)
{
	double number;
	const int rc = read_number(row, text, &number, err);

	if (rc != LG_OK)
		return rc;
	if (row->form == FORM_REAL)
		memcpy(field, &number, sizeof(number));
	else
		memcpy(field, &(uint64_t){(uint64_t)number}, sizeof(uint64_t));
	return LG_OK;
}

static int take(
	struct lg_gun_options *options, const struct row *row, char *text, struct lg_error *err)
{
	char *field = (char *)options + row->field;
	int damage;

	switch (row->form) {
	case FORM_FLAG:
		memcpy(field, &(bool){true}, sizeof(bool));
		return LG_OK;
	case FORM_TEXT:
		memcpy(field, &text, sizeof(text));
		return LG_OK;
	case FORM_NUMBER:
	case FORM_REAL:
		return take_number(row, text, field, err);
	case FORM_ROW:
		return add_row(options, text, err);
	case FORM_VERDICT:
		options->until = lg_verdict_from_name(text);
		if (options->until == 0)
			return lg_fail(err, LG_E_ARGUMENT,
				"--until needs a verdict such as GONE, not '%.40s'", text);
		return LG_OK;
	case FORM_DAMAGE:
		damage = lg_damage_from_name(text);
		if (damage < 0)
			return lg_fail(err, LG_E_ARGUMENT,
				"--damage does not know '%.40s'; see --help", text);
		options->damage = (enum lg_damage)damage;
		return LG_OK;
	}
	return LG_OK;
}

static int check_whole(const struct lg_gun_options *options, struct lg_error *err)
{
	if (options->help || options->version)
		return LG_OK;
	if (!options->scenario || !options->gateway)
		return lg_fail(err, LG_E_ARGUMENT, "--scenario and --gateway are needed");
	if (options->dpdk && !options->source_ip)
		return lg_fail(err, LG_E_ARGUMENT, "--dpdk needs --source-ip");
	if (!options->dpdk && (options->eal_argc > 1 || options->gateway_mac))
		return lg_fail(err, LG_E_ARGUMENT,
			"EAL arguments and --gateway-mac are for use with --dpdk");
	if (options->until && !options->watch)
		return lg_fail(err, LG_E_ARGUMENT, "--until is for use with --watch");
	if (options->watch && options->damage != LG_DAMAGE_NONE)
		return lg_fail(err, LG_E_ARGUMENT, "--watch and --damage exclude each other");
	return LG_OK;
}

int lg_gun_options_parse(
	int argc, char **argv, struct lg_gun_options *options, struct lg_error *err)
{
	struct option longs[ROWS + 1] = {0};
	int at;

	*options = (struct lg_gun_options){
		.rate = 1000, .seconds = 10, .timeout_ms = 1000, .sockets = 1};
	for (size_t i = 0; i < ROWS; i++)
		longs[i] = (struct option){table[i].name,
			table[i].argument ? required_argument : no_argument, NULL, (int)i + 256};
	optind = 0; // forget an earlier call
	opterr = 0;
	while ((at = getopt_long(argc, argv, "+:", longs, NULL)) != -1) {
		int rc;

		if (at == ':')
			return lg_fail(err, LG_E_ARGUMENT, "%.60s needs a value; see --help",
				argv[optind - 1]);
		if (at == '?')
			return lg_fail(err, LG_E_ARGUMENT, "unknown option %.60s; see --help",
				argv[optind - 1]);
		rc = take(options, &table[at - 256], optarg, err);
		if (rc != LG_OK)
			return rc;
	}
	if (optind < argc && strcmp(argv[optind - 1], "--") != 0)
		return lg_fail(err, LG_E_ARGUMENT, "unexpected '%.60s'; see --help", argv[optind]);
	// EAL wants a program name first: the place before its arguments holds "--".
	argv[optind - 1] = argv[0];
	options->eal_argv = &argv[optind - 1];
	options->eal_argc = argc - optind + 1;
	return check_whole(options, err);
}
