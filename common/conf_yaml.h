// SPDX-License-Identifier: Apache-2.0
// From YAML to struct lg_conf, key by key. Internal to common/conf*.c.
#pragma once

#include "common/conf_schema.h"

// Where each key was given, by its place in lg_conf_schema; 0 = not given.
struct lg_conf_lines {
	unsigned line[LG_CONF_KEY_COUNT];
};

// Sets what the text gives and complains about the rest. conf holds the defaults before.
void lg_conf_read_yaml(const char *name, const char *yaml, size_t len, struct lg_conf *conf,
	struct lg_conf_lines *lines, struct lg_conf_errors *errors);

// Adds "name:line: …", or "name: …" where line is 0.
void lg_conf_complain(struct lg_conf_errors *errors, const char *name, unsigned line,
	const char *format, ...) LG_PRINTF(4, 5);
