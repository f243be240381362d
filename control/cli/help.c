// SPDX-License-Identifier: Apache-2.0
#include "control/cli/call.h"
#include "control/cli/document.h"
#include "control/cli/print.h"

#include <stdio.h>
#include <string.h>

#define OPTION_INDENT 26

static void print_usage(const struct lg_command *command)
{
	printf("usage: licgate %s", command->path);
	for (const struct lg_word *word = command->words; word->placeholder; word++)
		printf(word->optional ? " [%s]" : " %s", word->placeholder);
	for (const struct lg_option_use *use = command->options; use->help; use++) {
		if (use->required)
			printf(" --%s %s", lg_options[use->id].name,
				lg_options[use->id].placeholder);
	}
	printf(" [options]\n");
}

static void print_item(
	const char *name, const char *placeholder, const char *help, const char *fallback)
{
	const char *space = *placeholder ? " " : "";
	const unsigned width = 2 + lg_print_columns(name) + lg_print_columns(space) +
		lg_print_columns(placeholder);
	char text[512];

	printf("  %s%s%s%s", name, space, placeholder, width > OPTION_INDENT - 2 ? "\n" : "");
	snprintf(text, sizeof(text), fallback ? "%s; default: %s" : "%s", help, fallback);
	lg_print_wrapped(stdout, text, OPTION_INDENT, width > OPTION_INDENT - 2 ? 0 : width);
}

static void print_options(const char *title, const struct lg_option_use *uses)
{
	if (!uses->help)
		return;
	printf("\n%s:\n", title);
	for (; uses->help; uses++) {
		const struct lg_option *option = &lg_options[uses->id];
		char name[64];

		snprintf(name, sizeof(name), "--%s", option->name);
		print_item(name, option->placeholder, uses->help, uses->fallback);
	}
}

static void print_examples(const char *example)
{
	printf("\nexamples:\n");
	while (*example) {
		const size_t len = strcspn(example, "\n");

		printf("  licgate %.*s\n", (int)len, example);
		example += len + (example[len] == '\n');
	}
}

static void print_paragraphs(const char *about)
{
	while (*about) {
		char paragraph[1024];
		const size_t len = strcspn(about, "\n");

		snprintf(paragraph, sizeof(paragraph), "%.*s", (int)len, about);
		putchar('\n');
		lg_print_wrapped(stdout, paragraph, 0, 0);
		about += len + (about[len] == '\n');
	}
}

static void print_command(const struct lg_command *command)
{
	printf("licgate %s: %s\n\n", command->path, command->summary);
	print_usage(command);
	print_paragraphs(command->about);
	if (command->words->placeholder) {
		printf("\narguments:\n");
		for (const struct lg_word *word = command->words; word->placeholder; word++)
			print_item(word->placeholder, "", word->help, NULL);
	}
	print_options("options", command->options);
	print_options("options of every command", lg_common_options);
	print_examples(command->example);
}

// All commands, or those of one group.
static void print_list(const char *group)
{
	const size_t len = group ? strlen(group) : 0;

	for (unsigned i = 0; i < lg_command_count; i++) {
		const struct lg_command *command = &lg_commands[i];

		if (group && (strncmp(command->path, group, len) || command->path[len] != ' '))
			continue;
		lg_print_wrapped(stdout, command->summary, OPTION_INDENT - 4,
			(unsigned)printf("  %s", command->path));
	}
}

static void print_group(const char *group)
{
	printf("usage: licgate %s COMMAND [arguments] [options]\n\ncommands:\n", group);
	print_list(group);
	printf("\nlicgate help %s COMMAND explains one command.\n", group);
}

static void print_overview(void)
{
	printf("licgate: electronic driving licences, issued, shown and verified\n\n"
	       "usage: licgate COMMAND [arguments] [options]\n\n"
	       "commands:\n");
	print_list(NULL);
	print_options("options of every command", lg_common_options);
	printf("\n"
	       "exit status: 0 done, or usable; 1 verify: not usable; 2 wrong command line;\n"
	       "3 failed\n\n"
	       "licgate help COMMAND explains one command.\n");
}

static json_t *option_list(const struct lg_option_use *uses)
{
	json_t *list = json_array();

	for (; uses->help; uses++)
		json_array_append_new(list,
			json_pack("{s:s, s:s, s:b, s:s?, s:s}", "name", lg_options[uses->id].name,
				"value", lg_options[uses->id].placeholder, "required",
				uses->required, "default", uses->fallback, "help", uses->help));
	return list;
}

static json_t *describe(const struct lg_command *command)
{
	json_t *words = json_array();

	for (const struct lg_word *word = command->words; word->placeholder; word++)
		json_array_append_new(words,
			json_pack("{s:s, s:b, s:s}", "name", word->placeholder, "required",
				!word->optional, "help", word->help));
	return json_pack("{s:s, s:s, s:s, s:o, s:o, s:s}", "command", command->path, "summary",
		command->summary, "about", command->about, "arguments", words, "options",
		option_list(command->options), "example", command->example);
}

static void answer(struct lg_call *call, const char *path)
{
	const size_t len = strlen(path);
	json_t *list = json_array();

	for (unsigned i = 0; i < lg_command_count; i++) {
		const char *known = lg_commands[i].path;

		if (!strncmp(known, path, len) && (!known[len] || known[len] == ' ' || !len))
			json_array_append_new(list, describe(&lg_commands[i]));
	}
	lg_call_say(call, "commands", list);
	lg_call_say(call, "options", option_list(lg_common_options));
}

int lg_cli_help(struct lg_call *call, struct lg_error *err)
{
	char path[64] = "";
	int found;

	if (lg_call_has(call, LG_O_markdown)) {
		lg_document_commands(stdout);
		return 0;
	}
	if (call->word_count)
		snprintf(path, sizeof(path), call->word_count > 1 ? "%s %s" : "%s", call->word[0],
			call->word[1] ? call->word[1] : "");
	found = lg_command_find(path);
	// `licgate verify card.lic --help`: what follows the command is not part of its name.
	if (found < 0 && call->word_count > 1 && lg_command_find(call->word[0]) >= 0) {
		found = lg_command_find(call->word[0]);
		snprintf(path, sizeof(path), "%s", call->word[0]);
	}
	if (found < 0 && *path && !lg_command_group(path))
		return lg_command_unknown(path, err);
	if (lg_call_json(call))
		answer(call, path);
	else if (found >= 0)
		print_command(&lg_commands[found]);
	else if (*path)
		print_group(path);
	else
		print_overview();
	return 0;
}
