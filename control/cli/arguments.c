// SPDX-License-Identifier: Apache-2.0
#include "control/cli/arguments.h"

#include "control/cli/nearest.h"
#include "control/cli/value.h"

#include <stdio.h>
#include <string.h>

#define PATH_BYTES 128
#define WORDS_ROOM 16

// The command line, sorted into words and options; options are named later, when the command is
// known.
struct sorted {
	unsigned word_count;
	const char *words[WORDS_ROOM];
	unsigned option_count;
	struct {
		const char *name;  // without dashes, ends at '=' or the end
		const char *value; // NULL for a flag
	} options[LG_O_COUNT + 1];
};

static size_t name_length(const char *name)
{
	return strcspn(name, "=");
}

// Does an option of this name take a value, in whatever command? NULL: no command has it.
static const struct lg_option *any_option(const char *name)
{
	const size_t len = name_length(name);

	for (unsigned i = 0; i < LG_O_COUNT; i++) {
		if (strlen(lg_options[i].name) == len && !strncmp(lg_options[i].name, name, len))
			return &lg_options[i];
	}
	return NULL;
}

static int unknown_option(const char *name, const struct lg_command *command, struct lg_error *err)
{
	char text[LG_NEAREST_TEXT_BYTES + 1];
	char hint[PATH_BYTES];
	struct lg_nearest nearest;

	snprintf(text, sizeof(text), "%.*s", (int)name_length(name), name);
	lg_nearest_init(&nearest, text);
	for (const struct lg_option_use *use = lg_common_options; use->help; use++)
		lg_nearest_offer(&nearest, lg_options[use->id].name);
	for (const struct lg_option_use *use = command ? command->options : lg_common_options;
		use->help; use++)
		lg_nearest_offer(&nearest, lg_options[use->id].name);
	if (nearest.best)
		snprintf(hint, sizeof(hint), "did you mean --%s?", nearest.best);
	else if (command)
		snprintf(hint, sizeof(hint), "licgate help %s lists what it has", command->path);
	else
		snprintf(hint, sizeof(hint), "licgate help lists the commands");
	if (!command)
		return lg_fail(err, LG_E_ARGUMENT, "there is no option --%s; %s", text, hint);
	return lg_fail(
		err, LG_E_ARGUMENT, "licgate %s has no option --%s; %s", command->path, text, hint);
}

static int add_option(
	struct sorted *sorted, const char *name, const char *value, struct lg_error *err)
{
	if (sorted->option_count == sizeof(sorted->options) / sizeof(*sorted->options))
		return lg_fail(err, LG_E_ARGUMENT, "more options than there are");
	sorted->options[sorted->option_count].name = name;
	sorted->options[sorted->option_count++].value = value;
	return 0;
}

static int sort_option(
	int count, char *const *arguments, int *at, struct sorted *sorted, struct lg_error *err)
{
	const char *name = arguments[*at] + 2;
	const struct lg_option *option = any_option(name);
	const char *value = strchr(name, '=');

	if (value)
		return add_option(sorted, name, value + 1, err);
	if (!option || option->form == LG_FORM_FLAG)
		return add_option(sorted, name, NULL, err);
	if (*at + 1 == count || !strncmp(arguments[*at + 1], "--", 2))
		return lg_fail(err, LG_E_ARGUMENT, "--%s needs a value: --%s %s", name, name,
			option->placeholder);
	return add_option(sorted, name, arguments[++*at], err);
}

static int sort(int count, char *const *arguments, struct sorted *sorted, struct lg_error *err)
{
	bool options_ended = false;
	int result = 0;

	for (int i = 0; i < count && !result; i++) {
		const char *argument = arguments[i];

		if (options_ended || argument[0] != '-' || !argument[1]) {
			if (sorted->word_count == WORDS_ROOM)
				return lg_fail(err, LG_E_ARGUMENT,
					"too many words, from \"%.40s\" on", argument);
			sorted->words[sorted->word_count++] = argument;
		} else if (!strcmp(argument, "--")) {
			options_ended = true;
		} else if (!strcmp(argument, "-h")) {
			result = add_option(sorted, "help", NULL, err);
		} else if (argument[1] != '-') {
			result = lg_fail(err, LG_E_ARGUMENT,
				"%.40s: options have two dashes and a whole name, such as --json",
				argument);
		} else {
			result = sort_option(count, arguments, &i, sorted, err);
		}
	}
	return result;
}

// Longest path first: two words, then one. *used = words that belong to the path.
static int find_command(
	const struct sorted *sorted, unsigned *used, int *found, struct lg_error *err)
{
	char path[PATH_BYTES];

	*used = sorted->word_count < 2 ? sorted->word_count : 2;
	for (; *used > 0; (*used)--) {
		snprintf(path, sizeof(path), *used == 2 ? "%s %s" : "%s", sorted->words[0],
			*used == 2 ? sorted->words[1] : "");
		*found = lg_command_find(path);
		if (*found >= 0)
			return 0;
	}
	if (lg_command_group(sorted->words[0]) && sorted->word_count == 1)
		return lg_fail(err, LG_E_ARGUMENT,
			"\"%s\" needs another word; licgate help %s lists what can follow",
			sorted->words[0], sorted->words[0]);
	snprintf(path, sizeof(path), sorted->word_count > 1 ? "%s %s" : "%s", sorted->words[0],
		sorted->word_count > 1 ? sorted->words[1] : "");
	return lg_command_unknown(path, err);
}

static int take_option(
	struct lg_call *call, const char *name, const char *value, struct lg_error *err)
{
	const struct lg_option *option = any_option(name);
	const struct lg_option_use *use =
		option ? lg_command_option_named(call->command, option->name) : NULL;
	struct lg_value *taken;

	if (!use)
		return unknown_option(name, call->command, err);
	taken = &call->option[use->id];
	if (taken->given)
		return lg_fail(
			err, LG_E_ARGUMENT, "--%s is given twice: leave one out", option->name);
	taken->given = true;
	if (option->form == LG_FORM_FLAG) {
		if (value)
			return lg_fail(err, LG_E_ARGUMENT, "--%s takes no value, but has \"%.40s\"",
				option->name, value);
		taken->text = "";
		return 0;
	}
	return lg_value_parse(option, value, lg_unix_s(call->clock), taken, err);
}

static int take_fallbacks(struct lg_call *call, struct lg_error *err)
{
	for (const struct lg_option_use *use = call->command->options; use->help; use++) {
		struct lg_value *value = &call->option[use->id];

		if (value->given)
			continue;
		if (use->required)
			return lg_fail(err, LG_E_ARGUMENT, "licgate %s needs --%s %s: %s",
				call->command->path, lg_options[use->id].name,
				lg_options[use->id].placeholder, use->help);
		if (use->fallback) {
			const int result = lg_value_parse(&lg_options[use->id], use->fallback,
				lg_unix_s(call->clock), value, err);

			if (result)
				return result;
		}
	}
	return 0;
}

static int take_words(
	struct lg_call *call, const char *const *words, unsigned count, struct lg_error *err)
{
	const struct lg_word *expected = call->command->words;

	for (; expected->placeholder && call->word_count < count; expected++)
		call->word[call->word_count] = words[call->word_count], call->word_count++;
	if (call->word_count < count)
		return lg_fail(err, LG_E_ARGUMENT,
			"licgate %s: \"%.60s\" is one word too many; see licgate help %s",
			call->command->path, words[call->word_count], call->command->path);
	if (expected->placeholder && !expected->optional)
		return lg_fail(err, LG_E_ARGUMENT, "licgate %s needs %s: %s", call->command->path,
			expected->placeholder, expected->help);
	return 0;
}

static bool asks(const struct sorted *sorted, enum lg_option_id id)
{
	for (unsigned i = 0; i < sorted->option_count; i++) {
		if (!strcmp(sorted->options[i].name, lg_options[id].name))
			return true;
	}
	return false;
}

// The words of the command line become those of help.
static int call_help(struct lg_call *call, const struct sorted *sorted)
{
	call->command = &lg_commands[lg_command_find("help")];
	call->word_count = sorted->word_count < 2 ? sorted->word_count : 2;
	memcpy(call->word, sorted->words, call->word_count * sizeof(*call->word));
	if (asks(sorted, LG_O_json))
		call->option[LG_O_json] = (struct lg_value){.given = true, .text = ""};
	return 0;
}

// Without a word, all options must be of those that every command has.
static int call_nothing(struct lg_call *call, const struct sorted *sorted, struct lg_error *err)
{
	for (unsigned i = 0; i < sorted->option_count; i++) {
		const struct lg_option *option = any_option(sorted->options[i].name);
		const struct lg_command *help = &lg_commands[lg_command_find("help")];

		if (!option || !lg_command_option_named(help, option->name))
			return unknown_option(sorted->options[i].name, NULL, err);
	}
	return call_help(call, sorted);
}

int lg_arguments_parse(
	int count, char *const *arguments, struct lg_call *call, struct lg_error *err)
{
	struct sorted sorted = {0};
	unsigned used;
	int found, result;

	if (count == 1 && !strcmp(arguments[0], "--version")) {
		call->command = &lg_commands[lg_command_find("version")];
		return 0;
	}
	result = sort(count, arguments, &sorted, err);
	if (result)
		return result;
	if (asks(&sorted, LG_O_help))
		return call_help(call, &sorted);
	if (sorted.word_count == 0)
		return call_nothing(call, &sorted, err);
	result = find_command(&sorted, &used, &found, err);
	// A value behind an option that does not exist is taken for a word: name the option first.
	for (unsigned i = 0; i < sorted.option_count && result; i++) {
		if (!any_option(sorted.options[i].name))
			return unknown_option(sorted.options[i].name, NULL, err);
	}
	if (result)
		return result;
	call->command = &lg_commands[found];
	for (unsigned i = 0; i < sorted.option_count; i++) {
		result = take_option(call, sorted.options[i].name, sorted.options[i].value, err);
		if (result)
			return result;
	}
	result = take_words(call, sorted.words + used, sorted.word_count - used, err);
	return result ? result : take_fallbacks(call, err);
}

bool lg_arguments_ask_json(int count, char *const *arguments)
{
	for (int i = 0; i < count && strcmp(arguments[i], "--") != 0; i++) {
		if (!strcmp(arguments[i], "--json"))
			return true;
	}
	return false;
}
