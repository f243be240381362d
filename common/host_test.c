// SPDX-License-Identifier: Apache-2.0
#include "common/host.h"

#include "common/host_tree.h"

#include <criterion/criterion.h>
#include <ftw.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define NODE "sys/devices/system/node"
#define CPU "sys/devices/system/cpu"
#define CLOCK "sys/devices/system/clocksource/clocksource0"
#define PCI "sys/bus/pci/devices/0000:3b:00.0"

static char root[] = "/tmp/licgate-host-XXXXXX";
static struct lg_conf conf;
static struct lg_host_finding findings[LG_HOST_FINDINGS_MAX];
static unsigned count;

static void make_parents(const char *path)
{
	char above[256];

	for (const char *slash = strchr(path, '/'); slash; slash = strchr(slash + 1, '/')) {
		snprintf(above, sizeof(above), "%s/%.*s", root, (int)(slash - path), path);
		mkdir(above, 0755);
	}
}

static void put(const char *path, const char *content)
{
	char full[256];
	FILE *file;

	make_parents(path);
	snprintf(full, sizeof(full), "%s/%s", root, path);
	file = fopen(full, "w");
	cr_assert_not_null(file, "%s", full);
	fputs(content, file);
	fclose(file);
}

static void put_link(const char *path, const char *target)
{
	char full[256];

	make_parents(path);
	snprintf(full, sizeof(full), "%s/%s", root, path);
	unlink(full);
	cr_assert_eq(symlink(target, full), 0);
}

static void take_away(const char *path)
{
	char full[256];

	snprintf(full, sizeof(full), "%s/%s", root, path);
	cr_assert_eq(unlink(full), 0, "%s", full);
}

// A machine that lacks nothing: two nodes, four CPUs, hugepages on both, one card on node 0.
static void make_host(void)
{
	cr_assert_not_null(mkdtemp(root));
	put(CPU "/online", "0-3\n");
	put(CPU "/isolated", "1-3\n");
	put(NODE "/online", "0-1\n");
	put(NODE "/node0/cpulist", "0-1\n");
	put(NODE "/node1/cpulist", "2-3\n");
	put(NODE "/node0/hugepages/hugepages-2048kB/nr_hugepages", "128\n");
	put(NODE "/node0/hugepages/hugepages-2048kB/free_hugepages", "128\n");
	put(NODE "/node1/hugepages/hugepages-2048kB/nr_hugepages", "0\n");
	put(NODE "/node1/hugepages/hugepages-2048kB/free_hugepages", "0\n");
	put(NODE "/node1/hugepages/hugepages-1048576kB/nr_hugepages", "1\n");
	put(NODE "/node1/hugepages/hugepages-1048576kB/free_hugepages", "1\n");
	put(CLOCK "/current_clocksource", "tsc\n");
	put(CLOCK "/available_clocksource", "tsc hpet acpi_pm \n");
	put("proc/cpuinfo",
		"processor\t: 0\nflags\t\t: fpu sse2 avx avx2 bmi2\n\nprocessor\t: 1\n");
	put("proc/self/limits",
		"Limit  Soft Limit  Hard Limit  Units\n"
		"Max locked memory         unlimited            unlimited bytes \n");
	put("proc/self/status", "Name:\tx\nCapEff:\t0000000000000000\n");
	put_link(PCI "/driver", "../../../bus/pci/drivers/vfio-pci");
	put_link(PCI "/iommu_group", "../../kernel/iommu_groups/7");
	put("sys/kernel/iommu_groups/7/type", "DMA\n");
	put_link(PCI "/iommu_group", "../../../../kernel/iommu_groups/7");
	put(PCI "/numa_node", "0\n");
	lg_conf_default(&conf);
	strcpy(conf.port_device, "0000:3b:00.0");
}

static int take_entry_away(const char *path, const struct stat *status, int type, struct FTW *at)
{
	(void)status, (void)type, (void)at;
	return remove(path);
}

static void remove_host(void)
{
	nftw(root, take_entry_away, 8, FTW_DEPTH | FTW_PHYS);
}

static void check(void)
{
	count = lg_host_check(&conf, root, findings);
}

static const struct lg_host_finding *finding(const char *what)
{
	for (unsigned i = 0; i < count; i++)
		if (strcmp(findings[i].what, what) == 0)
			return &findings[i];
	cr_assert_fail("no finding about %s", what);
	return NULL;
}

static void expect(const char *what, enum lg_host_state state, const char *have, const char *fix)
{
	const struct lg_host_finding *f;

	check();
	f = finding(what);
	cr_assert_eq(f->state, state, "%s: state %d, have %s", what, f->state, f->have);
	cr_assert_str_eq(f->have, have);
	cr_assert_str_eq(f->fix, fix);
}

TestSuite(host, .init = make_host, .fini = remove_host);

Test(host, a_machine_that_lacks_nothing_is_all_well)
{
	strcpy(conf.worker_cpus, "1");
	check();
	cr_assert_eq(count, 10);
	for (unsigned i = 0; i < count; i++) {
		cr_assert_eq(findings[i].state, LG_HOST_OK, "%s: %s", findings[i].what,
			findings[i].have);
		cr_assert(*findings[i].what && *findings[i].need && *findings[i].have);
		cr_assert_str_eq(findings[i].fix, "");
	}
}

Test(host, a_tree_with_nothing_in_it_is_reported_and_not_fatal)
{
	unsigned missing = 0;

	count = lg_host_check(&conf, "/nonexistent", findings);
	for (unsigned i = 0; i < count; i++)
		missing += findings[i].state == LG_HOST_MISSING;
	cr_assert_eq(missing, 4); // both kinds of CPUs, hugepages, the card
}

Test(host, the_real_machine_can_be_checked)
{
	count = lg_host_check(&conf, "/", findings);
	cr_assert_gt(count, 5);
	cr_assert_eq(finding("management CPUs")->state, LG_HOST_OK); // CPU 0 is always there
}

Test(host, cpus_that_are_offline_can_be_switched_on)
{
	strcpy(conf.worker_cpus, "1-3");
	put(CPU "/online", "0-1\n");
	expect("worker CPUs", LG_HOST_MISSING, "offline or absent: 2-3", "");
	cr_assert_str_eq(finding("worker CPUs")->need, "CPUs 1-3 online");
	put(CPU "/cpu3/online", "0\n");
	expect("worker CPUs", LG_HOST_MISSING, "offline or absent: 2-3",
		"echo 1 > /sys/devices/system/cpu/cpu3/online");
}

Test(host, management_cpus_are_looked_at_too)
{
	strcpy(conf.worker_management_cpus, "0,9");
	expect("management CPUs", LG_HOST_MISSING, "offline or absent: 9", "");
}

Test(host, workers_that_share_their_cpus_are_only_slow)
{
	put(CPU "/isolated", "\n");
	expect("isolated worker CPUs", LG_HOST_SLOW, "not isolated: 1",
		"sed -i 's/^GRUB_CMDLINE_LINUX=\"/&isolcpus=1 nohz_full=1 /' /etc/default/grub && "
		"update-grub && reboot");
}

Test(host, a_command_that_does_not_fit_is_left_out)
{
	put(CPU "/isolated", "\n");
	put(CPU "/online", "0-127\n");
	strcpy(conf.worker_cpus, "1,3,5,7,9,11,13,15,17,19,21,23,25,27,29,31,33,35,37,39,41");
	check();
	cr_assert_str_eq(finding("isolated worker CPUs")->fix, "");
}

Test(host, a_processor_without_avx2_is_only_slow)
{
	put("proc/cpuinfo", "processor\t: 0\nflags\t\t: fpu avx avx2x xavx2\nbugs\t: avx2\n");
	expect("CPU instructions", LG_HOST_SLOW, "no avx2", "");
	put("proc/cpuinfo", "processor\t: 0\nflags\t\t: fpu avx2");
	expect("CPU instructions", LG_HOST_OK, "avx2", "");
}

Test(host, another_clock_is_only_slow)
{
	put(CLOCK "/current_clocksource", "hpet\n");
	expect("clock source", LG_HOST_SLOW, "hpet",
		"echo tsc > /sys/devices/system/clocksource/clocksource0/current_clocksource");
	put(CLOCK "/available_clocksource", "hpet acpi_pm\n");
	expect("clock source", LG_HOST_SLOW, "hpet", "");
}

Test(host, hugepages_are_needed_on_every_node_that_works)
{
	strcpy(conf.worker_cpus, "1,2");
	expect("hugepages, NUMA node 0", LG_HOST_OK, "256 MiB reserved, 256 MiB free", "");
	expect("hugepages, NUMA node 1", LG_HOST_OK, "1024 MiB reserved, 1024 MiB free", "");
	strcpy(conf.worker_cpus, "2,3");
	check();
	for (unsigned i = 0; i < count; i++)
		cr_assert_str_neq(findings[i].what, "hugepages, NUMA node 0");
}

Test(host, missing_hugepages_come_with_the_number_to_reserve)
{
	conf.memory_size_mb = 257;
	expect("hugepages, NUMA node 0", LG_HOST_MISSING, "256 MiB reserved, 256 MiB free",
		"echo 129 > "
		"/sys/devices/system/node/node0/hugepages/hugepages-2048kB/nr_hugepages");
	strcpy(conf.worker_cpus, "2");
	conf.memory_size_mb = 2048;
	expect("hugepages, NUMA node 1", LG_HOST_MISSING, "1024 MiB reserved, 1024 MiB free",
		"echo 512 > "
		"/sys/devices/system/node/node1/hugepages/hugepages-2048kB/nr_hugepages");
}

Test(host, hugepages_in_use_do_not_count_as_missing)
{
	put(NODE "/node0/hugepages/hugepages-2048kB/free_hugepages", "10\n");
	expect("hugepages, NUMA node 0", LG_HOST_SLOW, "256 MiB reserved, 20 MiB free", "");
}

Test(host, a_kernel_without_numa_has_its_pages_in_one_place)
{
	take_away(NODE "/online");
	strcpy(conf.worker_cpus, "3");
	expect("hugepages, NUMA node 0", LG_HOST_OK, "256 MiB reserved, 256 MiB free", "");
	remove_host();
	cr_assert_eq(mkdir(root, 0700), 0);
	put("sys/kernel/mm/hugepages/hugepages-2048kB/nr_hugepages", "1\n");
	put("sys/kernel/mm/hugepages/hugepages-2048kB/free_hugepages", "1\n");
	expect("hugepages, NUMA node 0", LG_HOST_MISSING, "2 MiB reserved, 2 MiB free",
		"echo 128 > /sys/kernel/mm/hugepages/hugepages-2048kB/nr_hugepages");
}

Test(host, normal_pages_need_nothing_and_are_slow)
{
	conf.memory_pages = LG_PAGES_NORMAL;
	expect("hugepages", LG_HOST_SLOW, "memory.pages: normal", "");
}

Test(host, a_card_that_is_absent_is_the_only_finding_about_it)
{
	strcpy(conf.port_device, "3c:00.0,x=1");
	check();
	cr_assert_eq(finding("device 0000:3c:00.0")->state, LG_HOST_MISSING);
	for (unsigned i = 0; i < count; i++)
		cr_assert_null(strstr(findings[i].what, "driver"));
}

Test(host, a_card_must_be_bound_to_a_driver_for_processes)
{
	put_link(PCI "/driver", "../../../bus/pci/drivers/ixgbe");
	expect("driver of 0000:3b:00.0", LG_HOST_MISSING, "ixgbe",
		"driverctl set-override 0000:3b:00.0 vfio-pci");
	take_away(PCI "/driver");
	expect("driver of 0000:3b:00.0", LG_HOST_MISSING, "none",
		"driverctl set-override 0000:3b:00.0 vfio-pci");
}

Test(host, a_card_that_the_kernel_shares_needs_no_iommu)
{
	put_link(PCI "/driver", "../../../bus/pci/drivers/mlx5_core");
	take_away(PCI "/iommu_group");
	expect("driver of 0000:3b:00.0", LG_HOST_OK, "mlx5_core", "");
	for (unsigned i = 0; i < count; i++)
		cr_assert_null(strstr(findings[i].what, "IOMMU"));
}

Test(host, vfio_needs_an_iommu_unless_told_otherwise)
{
	static const char fix[] = "sed -i 's/^GRUB_CMDLINE_LINUX=\"/&intel_iommu=on iommu=pt /' "
				  "/etc/default/grub && update-grub && reboot";

	take_away(PCI "/iommu_group");
	expect("IOMMU of 0000:3b:00.0", LG_HOST_MISSING, "none", fix);
	put("sys/module/vfio/parameters/enable_unsafe_noiommu_mode", "N\n");
	expect("IOMMU of 0000:3b:00.0", LG_HOST_MISSING, "none", fix);
	put("sys/module/vfio/parameters/enable_unsafe_noiommu_mode", "Y\n");
	expect("IOMMU of 0000:3b:00.0", LG_HOST_SLOW, "none", fix);
	take_away("sys/module/vfio/parameters/enable_unsafe_noiommu_mode");
	put_link(PCI "/driver", "../../../bus/pci/drivers/uio_pci_generic");
	expect("IOMMU of 0000:3b:00.0", LG_HOST_SLOW, "none", fix);
}

Test(host, memory_for_the_card_must_be_lockable)
{
	put("proc/self/limits",
		"Max locked memory         268435455            unlimited bytes \n");
	expect("locked memory", LG_HOST_MISSING, "255 MiB", "prlimit --memlock=unlimited --pid $$");
	put("proc/self/limits",
		"Max locked memory         268435456            unlimited bytes \n");
	expect("locked memory", LG_HOST_OK, "256 MiB", "");
	strcpy(conf.worker_cpus, "1-2");
	expect("locked memory", LG_HOST_MISSING, "256 MiB", "prlimit --memlock=unlimited --pid $$");
	put("proc/self/status", "Name:\tx\nCapEff:\t0000000000004000\n");
	expect("locked memory", LG_HOST_OK, "CAP_IPC_LOCK", "");
}

Test(host, workers_far_from_the_card_are_only_slow)
{
	strcpy(conf.worker_cpus, "1-3");
	expect("NUMA node of 0000:3b:00.0", LG_HOST_SLOW, "on another node: 2-3", "");
	put(PCI "/numa_node", "-1\n");
	check();
	for (unsigned i = 0; i < count; i++)
		cr_assert_null(strstr(findings[i].what, "NUMA node of"));
}

Test(host, a_virtual_device_needs_nothing_from_pci)
{
	strcpy(conf.port_device, "net_af_packet0,iface=eth1:0");
	check();
	cr_assert_eq(count, 6);
}

Test(host, findings_never_exceed_their_room)
{
	struct lg_host host = {.findings = findings};

	for (unsigned i = 0; i < 2 * LG_HOST_FINDINGS_MAX; i++)
		lg_host_add(&host, "finding %u", i);
	cr_assert_eq(host.count, LG_HOST_FINDINGS_MAX);
	cr_assert_str_eq(findings[LG_HOST_FINDINGS_MAX - 1].what, "finding 127");
}

Test(host_tree, cpus_are_listed_as_ranges_that_fit)
{
	static const unsigned cpus[] = {0, 1, 2, 5, 7, 8, 100, 101, 102, 103};
	static const char whole[] = "0-2,5,7-8,100-103";
	char out[sizeof(whole)];

	lg_host_format_cpus(cpus, 10, out, sizeof(out));
	cr_assert_str_eq(out, whole);
	lg_host_format_cpus(cpus, 0, out, sizeof(out));
	cr_assert_str_eq(out, "");
	for (size_t room = 4; room < sizeof(whole); room++) {
		lg_host_format_cpus(cpus, 10, out, room);
		cr_assert_lt(strlen(out), room);
		cr_assert_str_eq(out + strlen(out) - 3, "...");
	}
}
