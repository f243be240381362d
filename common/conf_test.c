// SPDX-License-Identifier: Apache-2.0
#include "common/conf.h"

#include "common/conf_schema.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define LEAST "port:\n  device: net_tap0\n  ipv4: 192.0.2.1\n"

static struct lg_conf conf;
static struct lg_conf_errors errors;

static int parse(const char *yaml)
{
	return lg_conf_parse("gateway.yaml", yaml, strlen(yaml), &conf, &errors);
}

static void accepts(const char *yaml)
{
	cr_assert_eq(parse(yaml), 0, "%s\n%s", yaml, errors.text[0]);
	cr_assert_eq(errors.count, 0);
}

// Refused with this one message.
static void refuses(const char *yaml, const char *message)
{
	cr_assert_eq(parse(yaml), LG_E_CONFIG, "%s", yaml);
	cr_assert_eq(errors.count, 1, "%s\n%s\n%s", yaml, errors.text[0], errors.text[1]);
	cr_assert_str_eq(errors.text[0], message);
}

static bool differ(const struct lg_conf *a, const struct lg_conf *b)
{
	for (unsigned i = 0; i < lg_conf_schema.count; i++) {
		char one[LG_CONF_VALUE_BYTES], other[LG_CONF_VALUE_BYTES];

		lg_conf_value_format(&lg_conf_schema.keys[i], a, one);
		lg_conf_value_format(&lg_conf_schema.keys[i], b, other);
		if (strcmp(one, other) != 0)
			return true;
	}
	return false;
}

Test(conf, keys_left_out_have_their_defaults)
{
	accepts(LEAST);
	cr_assert_str_eq(conf.port_device, "net_tap0");
	cr_assert_str_eq(conf.port_ipv4, "192.0.2.1");
	cr_assert_eq(conf.port_udp_port, 4433);
	cr_assert(conf.port_verify_udp_checksum);
	cr_assert_eq(conf.memory_pages, LG_PAGES_HUGE);
	cr_assert_eq(conf.policy_stale_table, LG_STALE_REFUSE);
	cr_assert_str_eq(conf.worker_cpus, "1");
}

Test(conf, every_kind_of_value_is_read)
{
	accepts(LEAST "  udp_port: 5000\n  promiscuous: true\n  verify_udp_checksum: false\n"
		      "memory:\n  pages: normal\npolicy:\n  audience: 'urn:example: it''s'\n");
	cr_assert_eq(conf.port_udp_port, 5000);
	cr_assert(conf.port_promiscuous);
	cr_assert_not(conf.port_verify_udp_checksum);
	cr_assert_eq(conf.memory_pages, LG_PAGES_NORMAL);
	cr_assert_str_eq(conf.policy_audience, "urn:example: it's");
}

Test(conf, other_ways_to_write_yaml_mean_the_same)
{
	struct lg_conf block;

	accepts(LEAST);
	block = conf;
	accepts("{port: {device: \"net_tap0\", ipv4: '192.0.2.1'}}");
	cr_assert_not(differ(&block, &conf));
	accepts("%YAML 1.1\n---\n# comment 驾驶证\nport:\n  ipv4: 192.0.2.1 # here too\n"
		"  device: net_tap0\nworker:\n...\n");
	cr_assert_not(differ(&block, &conf));
	accepts("\xef\xbb\xbf" LEAST);
	cr_assert_not(differ(&block, &conf));
}

Test(conf, an_unknown_key_names_what_was_meant)
{
	refuses(LEAST "worker:\n  cpu: 2\n",
		"gateway.yaml:5: unknown key worker.cpu; did you mean worker.cpus?");
	refuses(LEAST "  cpus: 2\n",
		"gateway.yaml:4: unknown key port.cpus; did you mean worker.cpus?");
	refuses(LEAST "  colour: 2\n",
		"gateway.yaml:4: unknown key port.colour; docs/configuration.md lists them all");
}

Test(conf, an_unknown_section_is_one_error_whatever_it_holds)
{
	refuses(LEAST "workers:\n  a: 1\n  b: {c: [1, 2]}\n",
		"gateway.yaml:4: unknown section workers; did you mean worker?");
	refuses(LEAST "furniture: 1\n",
		"gateway.yaml:4: unknown section furniture; "
		"docs/configuration.md lists them all");
}

Test(conf, nothing_may_be_given_twice)
{
	refuses(LEAST "  ipv4: 192.0.2.2\n", "gateway.yaml:4: port.ipv4 stands in line 3 already");
	refuses(LEAST "worker:\n  cpus: 2\nworker:\n  clients: 4096\n",
		"gateway.yaml:6: section worker stands in line 4 already");
}

Test(conf, a_value_out_of_range_names_range_and_unit)
{
	refuses(LEAST "  mtu_bytes: 9001\n",
		"gateway.yaml:4: port.mtu_bytes is \"9001\"; it must be "
		"a whole number from 1280 to 9000 (bytes)");
	refuses(LEAST "  promiscuous: yes\n",
		"gateway.yaml:4: port.promiscuous is \"yes\"; it must be true or false");
	refuses(LEAST "memory:\n  pages: big\n",
		"gateway.yaml:5: memory.pages is \"big\"; it must be one of huge|normal");
	refuses(LEAST "log:\n  level:\n",
		"gateway.yaml:5: log.level is \"\"; it must be one of debug|info|warn|error");
}

Test(conf, an_address_must_be_one_hosts)
{
	refuses("port:\n  device: net_tap0\n  ipv4: 224.0.0.1\n",
		"gateway.yaml:3: port.ipv4 is \"224.0.0.1\"; it must be the IPv4 address of one "
		"host, "
		"such as 192.0.2.1, or empty");
}

Test(conf, a_value_is_a_single_one)
{
	refuses(LEAST "worker:\n  cpus: [1, 2]\n",
		"gateway.yaml:5: worker.cpus must be a single value");
	refuses(LEAST "worker:\n  cpus: {from: 1}\n",
		"gateway.yaml:5: worker.cpus must be a single value");
	refuses(LEAST "worker: 5\n",
		"gateway.yaml:4: section worker must hold keys, indented below it");
	refuses(LEAST "worker: [cpus]\n",
		"gateway.yaml:4: section worker must hold keys, indented below it");
	refuses(LEAST "? [a, b]\n: 1\n", "gateway.yaml:4: a name belongs here");
	refuses(LEAST "worker:\n  ? {a: b}\n  : 1\n", "gateway.yaml:5: a name belongs here");
}

Test(conf, only_a_map_of_sections_is_a_configuration)
{
	refuses("just text", "gateway.yaml:1: a map of sections belongs here");
	refuses("- port\n- worker\n", "gateway.yaml:1: a map of sections belongs here");
	refuses(LEAST "---\n" LEAST, "gateway.yaml:4: only one document is allowed");
	refuses("port: []", "gateway.yaml:1: section port must hold keys, indented below it");
}

Test(conf, anchors_aliases_and_tags_are_refused)
{
	static const char message[] =
		"gateway.yaml:5: anchors, aliases and tags are not allowed: write the value itself";

	refuses(LEAST "worker:\n  cpus: &a 2\n", message);
	refuses(LEAST "worker:\n  cpus: !!str 2\n", message);
	refuses(LEAST "worker:\n  cpus: ! 2\n", message);
	refuses(LEAST "worker:\n  &a cpus: 2\n", message);
	refuses(LEAST "log:\n  !x\n  level: info\n", message);
	cr_assert_eq(parse(LEAST "worker:\n  cpus: *a\n"), LG_E_CONFIG);
	cr_assert_str_eq(errors.text[0], message);
	cr_assert_eq(parse("port: &p\n  device: net_tap0\nlog:\n  <<: *p\n"), LG_E_CONFIG);
}

Test(conf, broken_yaml_names_its_line)
{
	cr_assert_eq(parse("port:\n  device: \"net\n"), LG_E_CONFIG);
	cr_assert_eq(
		strncmp(errors.text[0], "gateway.yaml:3: not YAML: ", 26), 0, "%s", errors.text[0]);
	cr_assert_eq(parse("port:\n\tdevice: net\n"), LG_E_CONFIG);
	cr_assert_eq(
		strncmp(errors.text[0], "gateway.yaml:2: not YAML: ", 26), 0, "%s", errors.text[0]);
	cr_assert_eq(parse("port:\n  device: \xff\xfe\n"), LG_E_CONFIG);
	cr_assert_eq(strncmp(errors.text[0], "gateway.yaml: not UTF-8 text at byte 16", 39), 0,
		"%s", errors.text[0]);
}

Test(conf, values_are_printable_and_messages_too)
{
	refuses("port:\n  device: \"net_tap0\\e[31m\"\n",
		"gateway.yaml:2: port.device is \"net_tap0?[31m\"; it must be at most 1087 "
		"printable "
		"ASCII characters");
	cr_assert_eq(parse("port:\n  device: \"net_tap0\\0\"\n"), LG_E_CONFIG);
	cr_assert_not_null(strstr(errors.text[0], "it must be text without a zero byte"));
	cr_assert_eq(parse("\"wor\\nker\": 1\n"), LG_E_CONFIG);
	cr_assert_not_null(strstr(errors.text[0], "unknown section wor?ker; did you mean worker?"));
}

Test(conf, the_device_must_be_given)
{
	refuses("port:\n  ipv4: 192.0.2.1\n",
		"gateway.yaml: port.device is missing; it must be a PCI address such as "
		"0000:3b:00.0, "
		"or a virtual device such as net_af_packet0,iface=eth1");
	refuses("port:\n  ipv4: 192.0.2.1\n  device:\n",
		"gateway.yaml:3: port.device is \"\"; it must be a PCI address such as "
		"0000:3b:00.0, "
		"or a virtual device such as net_af_packet0,iface=eth1");
}

Test(conf, an_empty_file_lacks_what_must_be_given)
{
	static const char *const empty[] = {"", "\n", "# nothing\n", "---\n", "{}"};

	for (unsigned i = 0; i < sizeof(empty) / sizeof(empty[0]); i++)
		cr_assert_eq(parse(empty[i]), LG_E_CONFIG, "%s", empty[i]);
	refuses("port:\n  device: net_tap0\n",
		"gateway.yaml: port.ipv4 and port.ipv6 are both empty; give at least one address "
		"to "
		"serve requests at");
	accepts("port:\n  device: net_tap0\n  ipv6: 2001:db8::1\n");
}

Test(conf, the_management_thread_may_share_a_cpu_with_a_worker)
{
	accepts(LEAST "worker:\n  cpus: 0\n  management_cpus: 0\n");
}

Test(conf, there_are_as_many_workers_as_counters)
{
	accepts(LEAST "worker:\n  cpus: 0-63\n");
	refuses(LEAST "worker:\n  cpus: 0-64\n",
		"gateway.yaml:5: worker.cpus lists 65 CPUs; at most 64 workers are possible");
}

Test(conf, a_threshold_that_nobody_can_reach_is_refused)
{
	char yaml[2048];
	char key[65];

	memset(key, 'a', 64);
	key[64] = 0;
	snprintf(yaml, sizeof(yaml), LEAST "trust:\n  root_keys: %s\n  threshold: 1\n", key);
	accepts(yaml);
	snprintf(yaml, sizeof(yaml), LEAST "trust:\n  root_keys: %s\n  threshold: 2\n", key);
	refuses(yaml,
		"gateway.yaml:6: trust.threshold asks for 2 signatures, but trust.root_keys has "
		"1 keys: no trust list could ever be accepted");
}

Test(conf, sixteen_root_keys_fit)
{
	char yaml[2048] = LEAST "trust:\n  threshold: 16\n  root_keys: ";
	size_t used = strlen(yaml);

	for (unsigned i = 0; i < 16; i++)
		used += (size_t)snprintf(
			yaml + used, sizeof(yaml) - used, "%s%064x", i ? "," : "", i);
	accepts(yaml);
}

Test(conf, socket_paths_fit_a_socket_address)
{
	char yaml[512];

	snprintf(yaml, sizeof(yaml), LEAST "control:\n  link_socket: /%0106d\n", 0);
	accepts(yaml);
	snprintf(yaml, sizeof(yaml), LEAST "control:\n  link_socket: /%0107d\n", 0);
	refuses(yaml,
		"gateway.yaml:5: control.link_socket has 108 characters; a socket's path may "
		"have 107: choose a shorter one");
	snprintf(yaml, sizeof(yaml), LEAST "control:\n  operator_socket: /%0107d\n", 0);
	cr_assert_eq(parse(yaml), LG_E_CONFIG);
}

Test(conf, all_errors_of_a_file_are_told_at_once)
{
	cr_assert_eq(
		parse("port:\n  udp_port: 80\n  mtu: 5\nworker:\n  cpus: x\nlogs:\n"), LG_E_CONFIG);
	cr_assert_eq(errors.count, 4);
	for (unsigned i = 0; i < 4; i++)
		cr_assert_eq(strncmp(errors.text[i], "gateway.yaml:", 13), 0);
}

Test(conf, errors_beyond_the_last_are_counted_only)
{
	char yaml[4096] = "worker:\n";
	size_t used = strlen(yaml);

	for (unsigned i = 0; i < 100; i++)
		used += (size_t)snprintf(yaml + used, sizeof(yaml) - used, "  key%u: 1\n", i);
	cr_assert_eq(parse(yaml), LG_E_CONFIG);
	cr_assert_eq(errors.count, 100);
	cr_assert_not_null(strstr(errors.text[LG_CONF_ERRORS_MAX - 1], "worker.key15"));
}

Test(conf, a_file_cut_at_any_byte_is_read_without_harm)
{
	static const char yaml[] = "port: {device: \"net_tap0\", ipv4: '192.0.2.1'}\n"
				   "worker:\n  cpus: 2-4,8 # comment\n? log\n: level: info\n";

	accepts(yaml);
	for (size_t len = 0; len < sizeof(yaml) - 1; len++) {
		char *const cut = malloc(len ? len : 1); // its own block, for the address sanitizer
		int ret;

		memcpy(cut, yaml, len);
		ret = lg_conf_parse("cut", cut, len, &conf, &errors);
		cr_assert_eq(ret, errors.count ? LG_E_CONFIG : LG_OK);
		free(cut);
	}
}

Test(conf, what_is_dumped_reads_back_as_the_same)
{
	static const char *const yamls[] = {
		LEAST,
		"port: {device: '0000:3b:00.0,x=\"\\', ipv6: '2001:db8::1', vlan: 4094, "
		"promiscuous: true}\npolicy: {audience: 'a # \"b\" \\ c: ''d'', *e &f !g', "
		"stale_table: notice}\nlog: {level: error}\n",
	};

	for (unsigned i = 0; i < sizeof(yamls) / sizeof(yamls[0]); i++) {
		struct lg_conf first;
		char *text = NULL;
		size_t len = 0;
		FILE *out = open_memstream(&text, &len);

		accepts(yamls[i]);
		first = conf;
		lg_conf_dump(&first, out);
		fclose(out);
		accepts(text);
		cr_assert_not(differ(&first, &conf), "%s", text);
		free(text);
	}
}

Test(conf, a_dump_names_unit_range_and_default)
{
	char *text = NULL;
	size_t len = 0;
	FILE *out = open_memstream(&text, &len);

	accepts(LEAST "  mtu_bytes: 9000\n");
	lg_conf_dump(&conf, out);
	fclose(out);
	cr_assert_not_null(
		strstr(text, "\n  mtu_bytes: 9000  # bytes, 1280 to 9000; default 1500\n"));
	cr_assert_not_null(strstr(text, "\n  pages: huge  # huge|normal; default huge\n"));
	cr_assert_not_null(strstr(text, "\n  device: \"net_tap0\"  # default \"\"\n"));
	free(text);
}

Test(conf, the_document_has_every_key)
{
	char *text = NULL;
	size_t len = 0;
	FILE *out = open_memstream(&text, &len);

	lg_conf_document(out);
	fclose(out);
	for (unsigned i = 0; i < lg_conf_schema.count; i++) {
		char row[64];

		snprintf(row, sizeof(row), "\n| `%s` | ", lg_conf_schema.keys[i].name);
		cr_assert_not_null(strstr(text, row), "%s", row);
		cr_assert_not_null(strstr(text, lg_conf_schema.keys[i].help));
	}
	free(text);
}

Test(conf_load, reads_a_file_and_says_why_it_cannot)
{
	char path[] = "/tmp/licgate-conf-XXXXXX";
	const int fd = mkstemp(path);

	cr_assert_eq(write(fd, LEAST, strlen(LEAST)), (ssize_t)strlen(LEAST));
	cr_assert_eq(lg_conf_load(path, &conf, &errors), 0);
	cr_assert_str_eq(conf.port_device, "net_tap0");
	cr_assert_eq(ftruncate(fd, LG_CONF_FILE_MAX_BYTES + 1), 0);
	cr_assert_eq(lg_conf_load(path, &conf, &errors), LG_E_IO);
	cr_assert_not_null(strstr(errors.text[0], "at most 262144 are allowed"));
	close(fd);
	unlink(path);
	cr_assert_eq(lg_conf_load(path, &conf, &errors), LG_E_IO);
	cr_assert_eq(errors.count, 1);
	cr_assert_not_null(strstr(errors.text[0], "No such file"));
}
