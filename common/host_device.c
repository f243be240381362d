// SPDX-License-Identifier: Apache-2.0
#include "common/host_tree.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define CAP_IPC_LOCK_BIT 14 // linux/capability.h

// Drivers under which a process may own the port; the last two share it with the kernel.
static const char *const usable_drivers[] = {
	"vfio-pci", "uio_pci_generic", "igb_uio", "mlx4_core", "mlx5_core"};

// "3b:00.0,arg=1" -> "0000:3b:00.0"; false for a virtual device.
static bool pci_address(const char *device, char *out, size_t room)
{
	const size_t len = strcspn(device, ",");

	if (!*device || strncmp(device, "net_", 4) == 0)
		return false;
	// bus:device.function alone has one colon, and then the domain is 0.
	snprintf(out, room, "%s%.*s",
		strchr(device, ':') == memrchr(device, ':', len) ? "0000:" : "", (int)len, device);
	return true;
}

static void check_driver(struct lg_host *host, const char *address, char *driver, size_t room)
{
	struct lg_host_finding *const finding = lg_host_add(host, "driver of %s", address);

	snprintf(finding->need, sizeof(finding->need), "vfio-pci");
	if (!lg_host_link(host, driver, room, "/sys/bus/pci/devices/%s/driver", address))
		snprintf(driver, room, "none");
	snprintf(finding->have, sizeof(finding->have), "%s", driver);
	for (unsigned i = 0; i < sizeof(usable_drivers) / sizeof(usable_drivers[0]); i++)
		if (strcmp(driver, usable_drivers[i]) == 0)
			return;
	finding->state = LG_HOST_MISSING;
	lg_host_fix(finding, "driverctl set-override %s vfio-pci", address);
}

static void check_iommu(struct lg_host *host, const char *address, const char *driver)
{
	struct lg_host_finding *const finding = lg_host_add(host, "IOMMU of %s", address);
	char unsafe[8];

	snprintf(finding->need, sizeof(finding->need), "an IOMMU group, for vfio-pci");
	if (lg_host_exists(host, "/sys/bus/pci/devices/%s/iommu_group", address)) {
		snprintf(finding->have, sizeof(finding->have), "present");
		return;
	}
	snprintf(finding->have, sizeof(finding->have), "none");
	lg_host_text(host, unsafe, sizeof(unsafe),
		"/sys/module/vfio/parameters/enable_unsafe_noiommu_mode");
	// Without one the port works, but can write to any memory of the host.
	finding->state = unsafe[0] == 'Y' || strstr(driver, "uio") ? LG_HOST_SLOW : LG_HOST_MISSING;
	lg_host_fix(finding,
		"sed -i 's/^GRUB_CMDLINE_LINUX=\"/&intel_iommu=on iommu=pt /' "
		"/etc/default/grub && update-grub && reboot");
}

static bool may_lock_any_amount(struct lg_host *host)
{
	char status[4096];
	const char *line;

	lg_host_text(host, status, sizeof(status), "/proc/self/status");
	line = strstr(status, "\nCapEff:");
	return line && strtoull(line + strlen("\nCapEff:"), NULL, 16) >> CAP_IPC_LOCK_BIT & 1;
}

static void check_memlock(struct lg_host *host)
{
	static const char name[] = "Max locked memory";
	struct lg_host_finding *const finding = lg_host_add(host, "locked memory");
	const uint64_t need_mb = (uint64_t)host->conf->memory_size_mb * host->node_count;
	char limits[4096];
	const char *line;

	snprintf(finding->need, sizeof(finding->need),
		"%" PRIu64 " MiB or CAP_IPC_LOCK, for vfio-pci", need_mb);
	lg_host_text(host, limits, sizeof(limits), "/proc/self/limits");
	line = strstr(limits, name);
	line = line ? line + strlen(name) + strspn(line + strlen(name), " ") : "unknown";
	if (may_lock_any_amount(host)) {
		snprintf(finding->have, sizeof(finding->have), "CAP_IPC_LOCK");
	} else if (strncmp(line, "unlimited", strlen("unlimited")) == 0) {
		snprintf(finding->have, sizeof(finding->have), "unlimited");
	} else {
		const uint64_t have_mb = strtoull(line, NULL, 10) >> 20;

		snprintf(finding->have, sizeof(finding->have), "%" PRIu64 " MiB", have_mb);
		if (have_mb < need_mb) {
			finding->state = LG_HOST_MISSING;
			lg_host_fix(finding, "prlimit --memlock=unlimited --pid $$");
		}
	}
}

static void check_node(struct lg_host *host, const char *address)
{
	struct lg_host_finding *finding;
	unsigned remote[LG_CONF_CPU_END];
	unsigned remote_count = 0;
	uint64_t node;
	char text[64];

	// -1, so no number, on a host with one node.
	if (!lg_host_number(host, &node, "/sys/bus/pci/devices/%s/numa_node", address))
		return;
	finding = lg_host_add(host, "NUMA node of %s", address);
	for (unsigned i = 0; i < host->worker_count; i++)
		if (lg_host_node_of(host, host->workers[i]) != node)
			remote[remote_count++] = host->workers[i];
	snprintf(finding->need, sizeof(finding->need), "worker CPUs on node %" PRIu64, node);
	lg_host_format_cpus(remote, remote_count, text, sizeof(text));
	if (remote_count) {
		finding->state = LG_HOST_SLOW;
		snprintf(finding->have, sizeof(finding->have), "on another node: %s", text);
	} else {
		snprintf(finding->have, sizeof(finding->have), "all on it");
	}
}

void lg_host_check_device(struct lg_host *host)
{
	char address[32], driver[32];

	if (!pci_address(host->conf->port_device, address, sizeof(address)))
		return;
	if (!lg_host_exists(host, "/sys/bus/pci/devices/%s", address)) {
		struct lg_host_finding *const finding = lg_host_add(host, "device %s", address);

		finding->state = LG_HOST_MISSING;
		snprintf(finding->need, sizeof(finding->need), "a PCI device at this address");
		snprintf(finding->have, sizeof(finding->have), "none");
		lg_host_fix(finding, "lspci -D -d ::0200  # lists network cards");
		return;
	}
	check_driver(host, address, driver, sizeof(driver));
	if (strncmp(driver, "mlx", 3) != 0) {
		check_iommu(host, address, driver);
		check_memlock(host);
	}
	check_node(host, address);
}
