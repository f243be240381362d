// SPDX-License-Identifier: Apache-2.0
// The table of commands (commands.def, options.def). Parsing, checking, help, completion and
// docs/commands.md all come from it: a command or option that is not in it does not exist.
#pragma once

#include "common/error.h"

#include <stdbool.h>
#include <stdint.h>

enum lg_option_id {
#define OPTION(id, name, form, placeholder, least, most) LG_O_##id,
#include "control/cli/options.def"
#undef OPTION
	LG_O_COUNT,
};

// What the value of an option looks like; control/cli/value.h reads it.
enum lg_form {
	LG_FORM_FLAG, // no value
	LG_FORM_TEXT,
	LG_FORM_FILE,
	LG_FORM_DIRECTORY,
	LG_FORM_NUMBER,
	LG_FORM_DURATION, // "90", "2s", "10m", "12h", "7d"
	LG_FORM_HEX,
	LG_FORM_DAY, // "2026-11-23"
	LG_FORM_DAY_OR_LONG,
	LG_FORM_MOMENT,
	LG_FORM_AUTHORITY,
	LG_FORM_AUTHORITIES, // checked here, split by whoever uses them
	LG_FORM_CLASSES,
	LG_FORM_ROLE,
	LG_FORM_ROLES,
	LG_FORM_CONDITIONS, // arguments only
	LG_FORM_LICENCE,    // arguments only: file, cti or AUTHORITY/INDEX
	LG_FORM_COMMAND,    // arguments only
};

struct lg_option {
	const char *name; // without the dashes
	enum lg_form form;
	const char *placeholder;
	int64_t least;
	int64_t most;
};

// An option of one command.
struct lg_option_use {
	enum lg_option_id id;
	bool required;
	const char *fallback; // value when it is not given; NULL = none
	const char *help;     // NULL ends a list
};

// A word of one command, by position.
struct lg_word {
	const char *placeholder; // NULL ends a list
	enum lg_form form;
	bool optional;
	const char *help;
};

#define LG_WORDS_MAX 3

struct lg_call;

struct lg_command {
	const char *path;    // "licence issue"
	const char *summary; // one line
	const char *about;   // paragraphs separated by \n, or ""
	const struct lg_word *words;
	const struct lg_option_use *options;
	const char *example; // without "licgate "; several separated by \n
	// 0, LG_CALL_NOT_VALID, or a negative enum lg_err with err filled in.
	int (*run)(struct lg_call *call, struct lg_error *err);
};

extern const struct lg_command lg_commands[];
extern const unsigned lg_command_count;
extern const struct lg_option lg_options[LG_O_COUNT];
// Options that every command has.
extern const struct lg_option_use lg_common_options[];

// Index of a command by its path, or -1.
int lg_command_find(const char *path);
// Does any command's path begin with this word and another one?
bool lg_command_group(const char *word);

// LG_E_ARGUMENT with a sentence that names the command nearest to path.
int lg_command_unknown(const char *path, struct lg_error *err);

// The command's own option or a common one of this name or id, or NULL.
const struct lg_option_use *lg_command_option_named(
	const struct lg_command *command, const char *name);
const struct lg_option_use *lg_command_option(
	const struct lg_command *command, enum lg_option_id id);

// Prototypes of what the table names.
#define COMMAND(handler, path, ...) int handler(struct lg_call *call, struct lg_error *err);
#include "control/cli/commands.def"
#undef COMMAND
