// SPDX-License-Identifier: Apache-2.0
#include "control/cli/call.h"
#include "control/cli/document.h"

#include "common/condition.h"
#include "common/protocol.h"

#include <string.h>

#define ROLE_NAME(name, code, text, help) text " "
#define CLASS_NAMES "A1 A2 A3 B1 B2 C1 C2 C3 C4 C5 C6 D E F M N P"

static void print_options(FILE *out, const struct lg_option_use *uses)
{
	for (; uses->help; uses++)
		fprintf(out, "--%s ", lg_options[uses->id].name);
}

// First words, and what can follow each.
static void print_words(FILE *out)
{
	fprintf(out, "\tcase $1 in\n\t'') echo ");
	for (unsigned i = 0; i < lg_command_count; i++) {
		const char *path = lg_commands[i].path;
		const size_t len = strcspn(path, " ");

		if (i == 0 || strncmp(lg_commands[i - 1].path, path, len) || !path[len])
			fprintf(out, "%.*s ", (int)len, path);
	}
	fprintf(out, ";;\n");
	for (unsigned i = 0; i < lg_command_count; i++) {
		const char *path = lg_commands[i].path;
		const size_t len = strcspn(path, " ");

		if (!path[len])
			continue;
		if (i == 0 || strncmp(lg_commands[i - 1].path, path, len + 1))
			fprintf(out, "\t%.*s) echo ", (int)len, path);
		fprintf(out, "%s ", path + len + 1);
		if (i + 1 == lg_command_count || strncmp(lg_commands[i + 1].path, path, len + 1))
			fprintf(out, ";;\n");
	}
	fprintf(out, "\tesac\n");
}

static bool list_of(enum lg_form form, const char **list)
{
	switch (form) {
	case LG_FORM_ROLE:
	case LG_FORM_ROLES:
		*list = ROLES(ROLE_NAME);
		return true;
	case LG_FORM_CLASSES:
		*list = CLASS_NAMES;
		return true;
	case LG_FORM_DAY_OR_LONG:
		*list = "long";
		return true;
	default:
		return false;
	}
}

// What follows an option: files, folders, a list, or nothing that could be known.
static void print_values(FILE *out)
{
	const char *list;

	fprintf(out, "\tcase $1 in\n");
	for (unsigned i = 0; i < LG_O_COUNT; i++) {
		const enum lg_form form = lg_options[i].form;

		if (form == LG_FORM_FLAG)
			continue;
		fprintf(out, "\t--%s) ", lg_options[i].name);
		if (form == LG_FORM_FILE)
			fprintf(out, "compgen -f -- \"$2\"");
		else if (form == LG_FORM_DIRECTORY)
			fprintf(out, "compgen -d -- \"$2\"");
		else if (list_of(form, &list))
			fprintf(out, "compgen -W '%s' -- \"$2\"", list);
		fprintf(out, ";;\n");
	}
	fprintf(out, "\t*) return 1 ;;\n\tesac\n");
}

void lg_document_completion(FILE *out)
{
	fprintf(out,
		"# Completion of the licgate command for bash, from its table of commands.\n"
		"# Use: licgate completion bash > "
		"/usr/share/bash-completion/completions/licgate\n"
		"_licgate_words()\n{\n");
	print_words(out);
	fprintf(out, "}\n\n_licgate_values()\n{\n");
	print_values(out);
	fprintf(out, "}\n\n_licgate_options()\n{\n\techo ");
	print_options(out, lg_common_options);
	fprintf(out, "\n\tcase $1 in\n");
	for (unsigned i = 0; i < lg_command_count; i++) {
		if (!lg_commands[i].options->help)
			continue;
		fprintf(out, "\t'%s') echo ", lg_commands[i].path);
		print_options(out, lg_commands[i].options);
		fprintf(out, ";;\n");
	}
	fprintf(out,
		"\tesac\n}\n\n"
		"_licgate()\n{\n"
		"\tlocal now=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n"
		"\tlocal path='' next='' i\n"
		"\tfor ((i = 1; i < COMP_CWORD; i++)); do\n"
		"\t\tcase ${COMP_WORDS[i]} in\n"
		"\t\t-*) _licgate_values \"${COMP_WORDS[i]}\" '' >/dev/null && ((i++)) ;;\n"
		"\t\thelp) [ -n \"$path\" ] || continue ;;&\n"
		"\t\t*)\n"
		"\t\t\tnext=$(_licgate_words \"$path\")\n"
		"\t\t\t[[ \" $next \" == *\" ${COMP_WORDS[i]} \"* ]] &&\n"
		"\t\t\t\tpath=${path:+$path }${COMP_WORDS[i]}\n"
		"\t\t\t;;\n"
		"\t\tesac\n"
		"\tdone\n"
		"\tcompopt -o filenames 2>/dev/null\n"
		"\tif [[ $before == --* ]] && _licgate_values \"$before\" \"$now\" >/dev/null; "
		"then\n"
		"\t\tmapfile -t COMPREPLY < <(_licgate_values \"$before\" \"$now\")\n"
		"\telif [[ $now == -* ]]; then\n"
		"\t\tmapfile -t COMPREPLY < <(compgen -W \"$(_licgate_options \"$path\")\" -- "
		"\"$now\")\n"
		"\telse\n"
		"\t\tnext=$(_licgate_words \"$path\")\n"
		"\t\tif [ -n \"$next\" ]; then\n"
		"\t\t\tcompopt +o filenames 2>/dev/null\n"
		"\t\t\tmapfile -t COMPREPLY < <(compgen -W \"$next\" -- \"$now\")\n"
		"\t\telse\n"
		"\t\t\tmapfile -t COMPREPLY < <(compgen -f -- \"$now\")\n"
		"\t\tfi\n"
		"\tfi\n"
		"}\n"
		"complete -F _licgate licgate\n");
}

int lg_cli_completion(struct lg_call *call, struct lg_error *err)
{
	(void)err;
	if (lg_call_json(call)) {
		char *script = NULL;
		size_t len;
		FILE *memory = open_memstream(&script, &len);

		if (!memory)
			return lg_fail(err, LG_E_NO_MEMORY, "no memory for the script");
		lg_document_completion(memory);
		fclose(memory);
		lg_call_say(call, "script", json_string(script));
		free(script);
		return 0;
	}
	lg_document_completion(stdout);
	return 0;
}
