// SPDX-License-Identifier: Apache-2.0
#include "common/host.h"

#include "common/host_tree.h"

#include <string.h>

unsigned lg_host_check(const struct lg_conf *conf, const char *root,
	struct lg_host_finding findings[LG_HOST_FINDINGS_MAX])
{
	// "/" and "/tree/" alike stand before paths that begin with a slash.
	const size_t len = strlen(root);
	char *const base = strndupa(root, len && root[len - 1] == '/' ? len - 1 : len);
	struct lg_host host = {.conf = conf, .root = base, .findings = findings};

	host.worker_count = lg_conf_cpus(conf->worker_cpus, host.workers, LG_CONF_CPU_END);
	for (unsigned i = 0; i < host.worker_count; i++) {
		bool *const node = &host.nodes[lg_host_node_of(&host, host.workers[i])];

		host.node_count += !*node;
		*node = true;
	}
	lg_host_check_cpus(&host);
	lg_host_check_memory(&host);
	lg_host_check_device(&host);
	return host.count;
}
