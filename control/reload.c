// SPDX-License-Identifier: Apache-2.0
#include "control/reload.h"
#include "common/log.h"
#include "control/site_policy.h"
#include "control/store_journal.h"

#include <string.h>
#include <unistd.h>

#define COMPONENT "reload"

enum change { LIVE, RESTART };

static bool take(enum change change, const char *key)
{
	if (change == LIVE)
		lg_info(COMPONENT, "%s has changed", key);
	else
		lg_warn(COMPONENT, "%s has changed: it takes effect at the next start", key);
	return change == LIVE;
}

static void take_changes(struct lg_conf *now, const struct lg_conf *next)
{
#define VALUE(section, key, change)                                                                \
	if (now->section##_##key != next->section##_##key && take(change, #section "." #key))      \
		now->section##_##key = next->section##_##key;
#define NUMBER(section, key, unit, least, most, preset, change, ...) VALUE(section, key, change)
#define SWITCH(section, key, preset, change, ...) VALUE(section, key, change)
#define CHOICE(section, key, choices, preset, change, ...) VALUE(section, key, change)
#define STRING(section, key, preset, form, change, ...)                                            \
	if (strcmp(now->section##_##key, next->section##_##key) != 0 &&                            \
		take(change, #section "." #key))                                                   \
		memcpy(now->section##_##key, next->section##_##key, LG_CONF_STRING_BYTES);
#include "common/conf_schema.def"
#undef NUMBER
#undef SWITCH
#undef CHOICE
#undef STRING
#undef VALUE
}

int lg_reload_policy(struct lg_control *control, struct lg_error *err)
{
	struct lg_event event = {
		.by = {getuid(), lg_unix_ms(control->clock)},
		.kind = "policy.change",
	};
	int rc = lg_store_begin(control->store, err);

	if (rc != LG_OK)
		return rc;
	rc = lg_site_policy_update(
		control->store, &control->conf, lg_unix_s(control->clock), &event.sections, err);
	if (rc == LG_OK && event.sections)
		rc = lg_store_journal(control->store, &event, NULL, err);
	if (rc == LG_OK)
		return lg_store_commit(control->store, err);
	lg_store_rollback(control->store);
	return rc;
}

int lg_reload(struct lg_control *control, const char *path, struct lg_error *err)
{
	const struct lg_conf before = control->conf;
	struct lg_conf_errors errors = {0};
	struct lg_conf next;
	int rc = lg_conf_load(path, &next, &errors);

	if (rc != LG_OK) {
		for (unsigned i = 0; i < errors.count && i < LG_CONF_ERRORS_MAX; i++)
			lg_err(COMPONENT, "%s", errors.text[i]);
		return lg_fail(err, rc, "%s is not taken: the configuration in force stays", path);
	}
	take_changes(&control->conf, &next);
	rc = lg_reload_policy(control, err);
	if (rc != LG_OK) {
		control->conf = before;
		return lg_fail_in(err, "the configuration in force stays");
	}
	lg_log_init("licgate-control", (enum lg_log_level)control->conf.log_level, control->clock);
	return LG_OK;
}
