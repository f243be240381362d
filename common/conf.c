// SPDX-License-Identifier: Apache-2.0
#include "common/conf.h"

#include "common/conf_schema.h"
#include "common/conf_yaml.h"
#include "common/counters.h"
#include "common/durable.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/un.h>

void lg_conf_default(struct lg_conf *conf)
{
	memset(conf, 0, sizeof(*conf));
	for (unsigned i = 0; i < lg_conf_schema.count; i++)
		lg_conf_value_default(&lg_conf_schema.keys[i], conf);
}

static void check_given(
	const char *name, const struct lg_conf_lines *lines, struct lg_conf_errors *errors)
{
	for (unsigned i = 0; i < lg_conf_schema.count; i++) {
		const struct lg_conf_key *const key = &lg_conf_schema.keys[i];

		if (key->required && !*key->default_text && !lines->line[i])
			lg_conf_complain(errors, name, 0, "%s.%s is missing; it must be %s",
				key->section, key->name, lg_conf_form_text(key->form));
	}
}

static void check_socket_path(const char *name, const char *key, const char *path, unsigned line,
	struct lg_conf_errors *errors)
{
	const size_t room = sizeof(((struct sockaddr_un *)0)->sun_path) - 1;

	if (strlen(path) > room)
		lg_conf_complain(errors, name, line,
			"%s has %zu characters; a socket's path may have %zu: choose a shorter one",
			key, strlen(path), room);
}

// What no key can be judged by alone.
static void check_together(const char *name, const struct lg_conf *conf,
	const struct lg_conf_lines *lines, struct lg_conf_errors *errors)
{
	unsigned cpus[LG_CONF_CPU_END];
	const unsigned workers = lg_conf_cpus(conf->worker_cpus, cpus, LG_CONF_CPU_END);
	const size_t keys = (strlen(conf->trust_root_keys) + 1) / 65;

	if (!*conf->port_ipv4 && !*conf->port_ipv6)
		lg_conf_complain(errors, name, 0,
			"port.ipv4 and port.ipv6 are both empty; give at least one address to "
			"serve requests at");
	if (workers > LG_COUNTER_WORKERS_MAX)
		lg_conf_complain(errors, name, lines->line[LG_CONF_KEY_worker_cpus],
			"worker.cpus lists %u CPUs; at most %u workers are possible", workers,
			LG_COUNTER_WORKERS_MAX);
	if (keys && conf->trust_threshold > (int64_t)keys)
		lg_conf_complain(errors, name, lines->line[LG_CONF_KEY_trust_threshold],
			"trust.threshold asks for %lld signatures, but trust.root_keys has %zu "
			"keys: no trust list could ever be accepted",
			(long long)conf->trust_threshold, keys);
	check_socket_path(name, "control.link_socket", conf->control_link_socket,
		lines->line[LG_CONF_KEY_control_link_socket], errors);
	check_socket_path(name, "control.operator_socket", conf->control_operator_socket,
		lines->line[LG_CONF_KEY_control_operator_socket], errors);
}

int lg_conf_parse(const char *name, const char *yaml, size_t len, struct lg_conf *conf,
	struct lg_conf_errors *errors)
{
	struct lg_conf_lines lines = {{0}};

	errors->count = 0;
	lg_conf_default(conf);
	if (len > LG_CONF_FILE_MAX_BYTES)
		lg_conf_complain(errors, name, 0, "%zu bytes; at most %u are allowed", len,
			LG_CONF_FILE_MAX_BYTES);
	else
		lg_conf_read_yaml(name, yaml, len, conf, &lines, errors);
	// Values that were refused still hold their defaults: judged together they would mislead.
	if (!errors->count) {
		check_given(name, &lines, errors);
		check_together(name, conf, &lines, errors);
	}
	return errors->count ? LG_E_CONFIG : LG_OK;
}

int lg_conf_load(const char *path, struct lg_conf *conf, struct lg_conf_errors *errors)
{
	struct lg_error err;
	uint8_t *yaml;
	size_t len;
	int ret;

	errors->count = 0;
	if (lg_read_file(path, LG_CONF_FILE_MAX_BYTES, false, &yaml, &len, &err) < 0) {
		errors->count = 1;
		snprintf(errors->text[0], sizeof(errors->text[0]), "%.255s", err.text);
		return LG_E_IO;
	}
	ret = lg_conf_parse(path, (const char *)yaml, len, conf, errors);
	free(yaml);
	return ret;
}
