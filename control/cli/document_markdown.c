// SPDX-License-Identifier: Apache-2.0
#include "control/cli/command.h"
#include "control/cli/document.h"

#include <ctype.h>
#include <string.h>

// In a table cell '|' would end the cell, and <…> would be HTML; code is left as it is.
static void print_escaped(FILE *out, const char *text, size_t len)
{
	bool code = false;

	for (size_t i = 0; i < len; i++) {
		code ^= text[i] == '`';
		if (!code && strchr("|<>*_", text[i]))
			fputc('\\', out);
		fputc(text[i], out);
	}
}

static void print_cell(FILE *out, const char *text)
{
	print_escaped(out, text, strlen(text));
}

static void print_anchor(FILE *out, const char *path)
{
	for (; *path; path++)
		fputc(*path == ' ' ? '-' : *path, out);
}

static void print_examples(FILE *out, const char *example)
{
	while (*example) {
		const size_t len = strcspn(example, "\n");

		fprintf(out, "licgate %.*s\n", (int)len, example);
		example += len + (example[len] == '\n');
	}
}

static void print_paragraphs(FILE *out, const char *about)
{
	while (*about) {
		const size_t len = strcspn(about, "\n");

		fputc('\n', out);
		print_escaped(out, about, len);
		fputc('\n', out);
		about += len + (about[len] == '\n');
	}
}

static void print_row(FILE *out, const char *name, const char *placeholder, bool required,
	const char *fallback, const char *help)
{
	fprintf(out, "| `%s%s", name, *placeholder ? " " : "");
	for (; *placeholder; placeholder++)
		fprintf(out, *placeholder == '|' ? "\\|" : "%c", *placeholder);
	fprintf(out, "` | %s | ", required ? "required" : "");
	if (fallback)
		fprintf(out, "`%s`", fallback);
	fprintf(out, " | ");
	print_cell(out, help);
	fprintf(out, " |\n");
}

static void print_options(FILE *out, const struct lg_option_use *uses)
{
	for (; uses->help; uses++) {
		char name[64];

		snprintf(name, sizeof(name), "--%s", lg_options[uses->id].name);
		print_row(out, name, lg_options[uses->id].placeholder, uses->required,
			uses->fallback, uses->help);
	}
}

static void print_command(FILE *out, const struct lg_command *command)
{
	fprintf(out, "\n## %s\n\n%c", command->path, toupper((unsigned char)*command->summary));
	print_cell(out, command->summary + 1);
	fprintf(out, ".\n\n```\n");
	print_examples(out, command->example);
	fprintf(out, "```\n");
	print_paragraphs(out, command->about);
	if (!command->words->placeholder && !command->options->help)
		return;
	fprintf(out, "\n| argument | | default | meaning |\n|---|---|---|---|\n");
	for (const struct lg_word *word = command->words; word->placeholder; word++)
		print_row(out, word->placeholder, "", !word->optional, NULL, word->help);
	print_options(out, command->options);
}

void lg_document_commands(FILE *out)
{
	fprintf(out,
		"# The licgate command\n\n"
		"Generated from the table of commands by `licgate help --markdown`.\n\n"
		"`licgate help COMMAND` prints the same for one command, `licgate completion "
		"bash` the completion script.\n\n"
		"| command | |\n|---|---|\n");
	for (unsigned i = 0; i < lg_command_count; i++) {
		fprintf(out, "| [`%s`](#", lg_commands[i].path);
		print_anchor(out, lg_commands[i].path);
		fprintf(out, ") | ");
		print_cell(out, lg_commands[i].summary);
		fprintf(out, " |\n");
	}
	fprintf(out,
		"\nOptions of every command:\n\n"
		"| option | | default | meaning |\n|---|---|---|---|\n");
	print_options(out, lg_common_options);
	fprintf(out,
		"\nOptions may stand anywhere, as `--name value` or `--name=value`; `--` ends "
		"them. Errors go to standard error; with `--json` standard output then holds\n"
		"`{\"ok\": false, \"error\": …, \"message\": …}`.\n\n"
		"| exit status | |\n|---|---|\n"
		"| 0 | done; of `verify`: the licence is usable |\n"
		"| 1 | `verify` has another verdict |\n"
		"| 2 | the command line is wrong |\n"
		"| 3 | it could not be done |\n");
	for (unsigned i = 0; i < lg_command_count; i++)
		print_command(out, &lg_commands[i]);
}
