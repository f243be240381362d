// SPDX-License-Identifier: Apache-2.0
#include "control/cli/command.h"

#include "control/cli/nearest.h"

#include <stdio.h>
#include <string.h>

// clang-format off
#define WORDS(...) (const struct lg_word[]){__VA_ARGS__ {.placeholder = NULL}}
#define WORD(placeholder, form, help) {placeholder, LG_FORM_##form, false, help},
#define OPT_WORD(placeholder, form, help) {placeholder, LG_FORM_##form, true, help},

#define OPTIONS(...) (const struct lg_option_use[]){__VA_ARGS__ {.help = NULL}}
#define NEED(id, help) {LG_O_##id, true, NULL, help},
#define MAY(id, help) {LG_O_##id, false, NULL, help},
#define ELSE(id, fallback, help) {LG_O_##id, false, fallback, help},
// clang-format on

const struct lg_option lg_options[LG_O_COUNT] = {
#define OPTION(id, name, form, placeholder, least, most)                                           \
	[LG_O_##id] = {name, LG_FORM_##form, placeholder, least, most},
#include "control/cli/options.def"
#undef OPTION
};

// clang-format off
const struct lg_option_use lg_common_options[] = {
	MAY(conf, "configuration file; default: $LICGATE_CONF, else /etc/licgate/licgate.yaml")
	MAY(socket, "control's operator socket; default: the configuration's control.operator_socket")
	MAY(json, "print one JSON object")
	MAY(help, "explain the command")
	{.help = NULL}
};
// clang-format on

const struct lg_command lg_commands[] = {
#define COMMAND(handler, path, summary, about, words, options, example)                            \
	{path, summary, about, words, options, example, handler},
#include "control/cli/commands.def"
#undef COMMAND
};

const unsigned lg_command_count = sizeof(lg_commands) / sizeof(*lg_commands);

int lg_command_find(const char *path)
{
	for (unsigned i = 0; i < lg_command_count; i++) {
		if (!strcmp(lg_commands[i].path, path))
			return (int)i;
	}
	return -1;
}

bool lg_command_group(const char *word)
{
	const size_t len = strlen(word);

	for (unsigned i = 0; i < lg_command_count; i++) {
		if (!strncmp(lg_commands[i].path, word, len) && lg_commands[i].path[len] == ' ')
			return true;
	}
	return false;
}

static const struct lg_option_use *find(
	const struct lg_option_use *uses, const char *name, enum lg_option_id id)
{
	for (; uses->help; uses++) {
		if (name ? !strcmp(lg_options[uses->id].name, name) : uses->id == id)
			return uses;
	}
	return NULL;
}

const struct lg_option_use *lg_command_option_named(
	const struct lg_command *command, const char *name)
{
	const struct lg_option_use *use = find(command->options, name, 0);

	return use ? use : find(lg_common_options, name, 0);
}

const struct lg_option_use *lg_command_option(
	const struct lg_command *command, enum lg_option_id id)
{
	const struct lg_option_use *use = find(command->options, NULL, id);

	return use ? use : find(lg_common_options, NULL, id);
}

// Of whole commands, then of first words alone.
static const char *nearest_command(const char *path, char *group, size_t room)
{
	struct lg_nearest whole, first;
	char word[LG_NEAREST_TEXT_BYTES];

	lg_nearest_init(&whole, path);
	for (unsigned i = 0; i < lg_command_count; i++)
		lg_nearest_offer(&whole, lg_commands[i].path);
	if (whole.best)
		return whole.best;
	snprintf(word, sizeof(word), "%.*s", (int)strcspn(path, " "), path);
	lg_nearest_init(&first, word);
	for (unsigned i = 0; i < lg_command_count; i++) {
		char known[LG_NEAREST_TEXT_BYTES];
		const unsigned before = first.distance;

		snprintf(known, sizeof(known), "%.*s", (int)strcspn(lg_commands[i].path, " "),
			lg_commands[i].path);
		lg_nearest_offer(&first, known);
		if (first.distance != before)
			snprintf(group, room, "%s", known);
	}
	return first.best ? group : NULL;
}

int lg_command_unknown(const char *path, struct lg_error *err)
{
	char group[LG_NEAREST_TEXT_BYTES];
	const char *nearest;

	snprintf(group, sizeof(group), "%.*s", (int)strcspn(path, " "), path);
	nearest = nearest_command(path, group, sizeof(group));
	if (nearest && strcmp(nearest, group) != 0)
		return lg_fail(err, LG_E_ARGUMENT,
			"there is no command \"%.60s\"; did you mean licgate %s?", path, nearest);
	if (nearest)
		return lg_fail(err, LG_E_ARGUMENT,
			"there is no command \"%.60s\"; licgate help %s lists those that begin "
			"with \"%s\"",
			path, group, group);
	return lg_fail(err, LG_E_ARGUMENT,
		"there is no command \"%.60s\"; licgate help lists all commands", path);
}
