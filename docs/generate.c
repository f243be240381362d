// SPDX-License-Identifier: Apache-2.0
// licgate-docs: the pages of docs/ that are written from the tables the programs are built from.
#include "common/conf.h"
#include "common/counters.h"

#include <stdio.h>
#include <string.h>

static void document_counters(void)
{
	puts("## Counters\n\n"
	     "Of each worker, since the data plane started.\n\n"
	     "| counter | unit | what is counted |\n"
	     "|---|---|---|");
#define COUNTER(name, unit, text) puts("| `" #name "` | " #unit " | " text " |");
#include "common/counters.def"
#undef COUNTER
	puts("\nBesides, one counter for each verdict, `verdict_<name>`, and for each reason,\n"
	     "`reason_<name>`.");
}

static void document_gauges(void)
{
	puts("\n## Gauges\n\n"
	     "Of the whole data plane.\n\n"
	     "| gauge | unit | value |\n"
	     "|---|---|---|");
#define GAUGE(name, unit, text) puts("| `" #name "` | " #unit " | " text " |");
#include "common/gauges.def"
#undef GAUGE
}

static void document_verdicts(void)
{
	puts("\n## Verdicts\n\n"
	     "The colour is what an inspector's lamp shows: black for usable, red for not usable,\n"
	     "none where nothing could be said about the licence.\n\n"
	     "| code | verdict | colour | meaning |\n"
	     "|---|---|---|---|");
#define BLACK "black"
#define RED "red"
#define NONE "none"
#define VERDICT(name, code, colour, text)                                                          \
	puts("| " #code " | `" #name "` | " colour " | " text " |");
#include "common/verdict.def"
#undef VERDICT
#undef BLACK
#undef RED
#undef NONE
}

static void document_reasons(void)
{
	puts("\n## Reasons\n\n"
	     "What is behind a verdict, most of all behind `MALFORMED`.\n\n"
	     "| code | reason | meaning |\n"
	     "|---|---|---|");
#define REASON(name, code, text) puts("| " #code " | `" #name "` | " text " |");
#include "common/reason.def"
#undef REASON
}

static void document_errors(void)
{
	puts("\n## Error codes\n\n"
	     "Of the programs themselves: in logs, in answers on the operator socket and in\n"
	     "acknowledgements of snapshots.\n\n"
	     "| code | error | meaning |\n"
	     "|---|---|---|");
#define ERROR(name, value, text) puts("| " #value " | `" #name "` | " text " |");
#include "common/error.def"
#undef ERROR
}

static void document_numbers(void)
{
	puts("<!-- Written by `licgate-docs counters` from the tables common/*.def. -->\n"
	     "# Counters and codes\n\n"
	     "Everything that the data plane counts and answers with. Wire codes and error codes\n"
	     "are stable: new ones are added, none is given another meaning.\n");
	document_counters();
	document_gauges();
	document_verdicts();
	document_reasons();
	document_errors();
}

int main(int argc, char **argv)
{
	if (argc == 2 && strcmp(argv[1], "configuration") == 0)
		lg_conf_document(stdout);
	else if (argc == 2 && strcmp(argv[1], "counters") == 0)
		document_numbers();
	else {
		fprintf(stderr, "usage: licgate-docs configuration|counters\n");
		return 2;
	}
	return fflush(stdout) == 0 ? 0 : 1;
}
