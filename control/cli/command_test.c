// SPDX-License-Identifier: Apache-2.0
#include "control/cli/command.h"

#include "control/cli/arguments.h"
#include "control/cli/document.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#define WORDS_MAX 32

// Splits one example at spaces into arguments; the text is cut up.
static int split(char *line, char *words[WORDS_MAX])
{
	int count = 0;

	for (char *word = strtok(line, " "); word && count < WORDS_MAX; word = strtok(NULL, " "))
		words[count++] = word;
	return count;
}

Test(command, every_one_has_summary_and_handler)
{
	for (unsigned i = 0; i < lg_command_count; i++) {
		const struct lg_command *c = &lg_commands[i];

		cr_expect(c->summary && strlen(c->summary) > 10, "%s", c->path);
		cr_expect(strlen(c->summary) < 72, "%s: summary does not fit in a line", c->path);
		cr_expect_neq(c->summary[strlen(c->summary) - 1], '.', "%s", c->path);
		cr_expect_not_null(c->run, "%s", c->path);
		cr_expect_not_null(c->about, "%s", c->path);
		cr_expect_eq(lg_command_find(c->path), (int)i, "%s is there twice", c->path);
	}
}

Test(command, every_example_is_a_command_line_of_its_command)
{
	for (unsigned i = 0; i < lg_command_count; i++) {
		char *examples = strdup(lg_commands[i].example);
		char *rest = examples;
		unsigned seen = 0;

		for (char *line; (line = strsep(&rest, "\n")); seen++) {
			struct lg_call call = {.clock = &lg_clock_system};
			struct lg_error err = {0};
			char *words[WORDS_MAX];
			const int count = split(line, words);

			cr_expect_eq(lg_arguments_parse(count, words, &call, &err), 0, "%s: %s",
				lg_commands[i].path, err.text);
			cr_expect_eq(call.command, &lg_commands[i], "%s", lg_commands[i].path);
		}
		cr_expect_geq(seen, 1);
		free(examples);
	}
}

Test(command, options_and_words_are_well_formed)
{
	for (unsigned i = 0; i < lg_command_count; i++) {
		const struct lg_command *c = &lg_commands[i];
		unsigned words = 0;
		bool optional = false;

		for (const struct lg_word *w = c->words; w->placeholder; w++, words++) {
			cr_expect(strlen(w->help) > 3, "%s", c->path);
			cr_expect_not(optional && !w->optional,
				"%s: a required word follows an optional one", c->path);
			optional = w->optional;
		}
		cr_expect_leq(words, LG_WORDS_MAX);
		for (const struct lg_option_use *u = c->options; u->help; u++) {
			cr_expect(strlen(u->help) > 3, "%s --%s", c->path, lg_options[u->id].name);
			cr_expect_not(u->required && u->fallback, "%s --%s", c->path,
				lg_options[u->id].name);
			for (const struct lg_option_use *v = u + 1; v->help; v++)
				cr_expect_neq(v->id, u->id, "%s --%s is there twice", c->path,
					lg_options[u->id].name);
			for (const struct lg_option_use *v = lg_common_options; v->help; v++)
				cr_expect_neq(v->id, u->id, "%s repeats --%s", c->path,
					lg_options[u->id].name);
		}
	}
}

Test(command, every_option_belongs_to_a_command)
{
	for (unsigned id = 0; id < LG_O_COUNT; id++) {
		bool used = false;

		for (unsigned i = 0; i < lg_command_count && !used; i++)
			used = lg_command_option(&lg_commands[i], (enum lg_option_id)id) != NULL;
		cr_expect(used, "--%s", lg_options[id].name);
	}
}

Test(command, finds_options_by_name)
{
	const struct lg_command *verify = &lg_commands[lg_command_find("verify")];

	cr_expect_not_null(lg_command_option_named(verify, "gateway"));
	cr_expect_not_null(lg_command_option_named(verify, "json"), "every command has it");
	cr_expect_null(lg_command_option_named(verify, "lead"), "another command's");
	cr_expect_null(lg_command_option_named(verify, "gate"));
}

Test(command, tells_groups_from_commands)
{
	cr_expect(lg_command_group("keys"));
	cr_expect_not(lg_command_group("key"));
	cr_expect_not(lg_command_group("verify"));
	cr_expect_lt(lg_command_find("keys"), 0);
	cr_expect_lt(lg_command_find("nosuch"), 0);
}

static const char *said_of(const char *path)
{
	static struct lg_error err;

	cr_expect_eq(lg_command_unknown(path, &err), LG_E_ARGUMENT);
	return err.text;
}

Test(command, names_the_nearest_of_an_unknown_one)
{
	cr_expect_not_null(strstr(said_of("licence isue"), "licgate licence issue?"));
	cr_expect_not_null(strstr(said_of("license issue"), "licgate licence issue?"));
	cr_expect_not_null(strstr(said_of("verfy"), "licgate verify?"));
	cr_expect_not_null(strstr(said_of("lisence"), "licgate help licence"));
	cr_expect_not_null(strstr(said_of("keys explode"), "licgate help keys"));
	cr_expect_not_null(strstr(said_of("reboot"), "lists all commands"));
}

static char *printed(void (*print)(FILE *))
{
	char *text = NULL;
	size_t len;
	FILE *memory = open_memstream(&text, &len);

	print(memory);
	fclose(memory);
	return text;
}

Test(command, reference_and_completion_have_every_command_and_option)
{
	char *reference = printed(lg_document_commands);
	char *completion = printed(lg_document_completion);
	char text[96];

	for (unsigned i = 0; i < lg_command_count; i++) {
		snprintf(text, sizeof(text), "\n## %s\n", lg_commands[i].path);
		cr_expect_not_null(strstr(reference, text), "%s", lg_commands[i].path);
		for (const struct lg_option_use *u = lg_commands[i].options; u->help; u++) {
			snprintf(text, sizeof(text), "--%s ", lg_options[u->id].name);
			cr_expect_not_null(strstr(completion, text), "%s", text);
		}
	}
	free(reference);
	free(completion);
}
