// SPDX-License-Identifier: Apache-2.0
#include "control/cli/host_report.h"

#include <stdio.h>
#include <string.h>

static const char *conf_path(const struct lg_call *call)
{
	const char *path = call->word[0] ? call->word[0] : lg_call_conf_path(call);

	return path ? path : LG_CALL_CONF;
}

static int report_mistakes(struct lg_call *call, const char *path, int result,
	const struct lg_conf_errors *errors, struct lg_error *err)
{
	json_t *list = json_array();

	for (unsigned i = 0; i < errors->count && i < LG_CONF_ERRORS_MAX; i++) {
		json_array_append_new(list, json_string(errors->text[i]));
		if (!lg_call_json(call) && result == LG_E_CONFIG)
			fprintf(stderr, "%s\n", errors->text[i]);
	}
	lg_call_say(call, "mistakes", list);
	if (result != LG_E_CONFIG) // the file could not even be read
		return lg_fail(err, result, "%s", errors->text[0]);
	return lg_fail(err, result, "%s: %u mistake%s%s", path, errors->count,
		errors->count == 1 ? "" : "s",
		errors->count > LG_CONF_ERRORS_MAX ? ", not all of them shown" : "");
}

int lg_cli_conf_check(struct lg_call *call, struct lg_error *err)
{
	const char *path = conf_path(call);
	struct lg_conf_errors errors = {0};
	struct lg_conf conf;
	const int result = lg_conf_load(path, &conf, &errors);

	lg_call_say(call, "file", json_string(path));
	if (result)
		return report_mistakes(call, path, result, &errors, err);
	if (!lg_call_json(call))
		printf("%s: no mistakes\n", path);
	return lg_call_has(call, LG_O_live) ? lg_host_report(call, &conf, "/", err) : 0;
}

// The index-th of "a|b|c".
static json_t *choice_name(const char *choices, unsigned index)
{
	for (; index > 0; index--)
		choices += strcspn(choices, "|") + 1;
	return json_stringn(choices, strcspn(choices, "|"));
}

static void put(struct lg_call *call, const char *section, const char *key, json_t *value)
{
	json_t *in = json_object_get(call->answer, section);

	if (!in) {
		in = json_object();
		lg_call_say(call, section, in);
	}
	json_object_set_new(in, key, value);
}

static void answer(struct lg_call *call, const struct lg_conf *conf)
{
#define PUT(section, key, value) put(call, #section, #key, value);
#define NUMBER(section, key, ...) PUT(section, key, json_integer(conf->section##_##key))
#define SWITCH(section, key, ...) PUT(section, key, json_boolean(conf->section##_##key))
#define STRING(section, key, ...) PUT(section, key, json_string(conf->section##_##key))
#define CHOICE(section, key, choices, ...)                                                         \
	PUT(section, key, choice_name(choices, conf->section##_##key))
#include "common/conf_schema.def"
#undef NUMBER
#undef SWITCH
#undef STRING
#undef CHOICE
#undef PUT
}

int lg_cli_conf_dump(struct lg_call *call, struct lg_error *err)
{
	const char *path = lg_call_conf_path(call);
	struct lg_conf conf;
	const int result = lg_call_conf(call, &conf, err);

	if (result)
		return result;
	if (lg_call_json(call)) {
		answer(call, &conf);
	} else {
		printf("# %s\n", path ? path : LG_CALL_CONF_NONE);
		lg_conf_dump(&conf, stdout);
	}
	return 0;
}
