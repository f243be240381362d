// SPDX-License-Identifier: Apache-2.0
#include "dataplane/eal.h"

#include <criterion/criterion.h>
#include <stdarg.h>

static struct lg_conf conf;
static struct lg_eal_arguments arguments;
static struct lg_error err;

static void start(void)
{
	lg_conf_default(&conf);
	strcpy(conf.port_device, "net_af_packet0,iface=eth1");
}

TestSuite(eal, .init = start);

static bool given(const char *argument)
{
	for (int i = 0; i < arguments.count; i++)
		if (strcmp(arguments.text[i], argument) == 0)
			return true;
	return false;
}

static void build(void)
{
	cr_assert_eq(lg_eal_arguments(&conf, &arguments, &err), 0, "%s", err.text);
}

Test(eal, looks_at_no_pci_device_but_the_one_configured)
{
	build();
	cr_expect(given("--no-pci"));
	cr_expect(given("--vdev=net_af_packet0,iface=eth1"));
	strcpy(conf.port_device, "0000:3b:00.0");
	build();
	cr_expect(!given("--no-pci"));
	cr_expect(given("--allow=0000:3b:00.0"));
}

Test(eal, gives_management_its_cpus_and_each_worker_one)
{
	strcpy(conf.worker_management_cpus, "0-1");
	strcpy(conf.worker_cpus, "2-4,8");
	build();
	cr_expect(given("--lcores=0@(0-1),1@2,2@3,3@4,4@8"));
}

Test(eal, needs_no_mount_for_huge_pages_and_none_at_all_for_normal_ones)
{
	conf.memory_pages = LG_PAGES_HUGE;
	build();
	cr_expect(given("--in-memory"));
	cr_expect(given("--socket-mem=256"));
	conf.memory_pages = LG_PAGES_NORMAL;
	build();
	cr_expect(given("--no-huge"));
	cr_expect(given("--no-shconf"));
	cr_expect(given("-m256"));
	cr_expect(!given("--in-memory"), "DPDK refuses both together");
}

Test(eal, keeps_data_planes_of_one_host_apart)
{
	strcpy(conf.dataplane_eal_prefix, "second");
	build();
	cr_expect(given("--file-prefix=second"));
}

Test(eal, tells_af_packet_how_many_queues_it_needs)
{
	strcpy(conf.worker_cpus, "1-3");
	build();
	cr_expect(given("--vdev=net_af_packet0,iface=eth1,qpairs=3"));
	strcpy(conf.port_device, "net_af_packet0,iface=eth1,qpairs=4"); // the operator knows better
	build();
	cr_expect(given("--vdev=net_af_packet0,iface=eth1,qpairs=4"));
	strcpy(conf.port_device, "net_tap0,iface=lic0");
	build();
	cr_expect(given("--vdev=net_tap0,iface=lic0"));
}

Test(eal, refuses_arguments_that_do_not_fit)
{
	// Each CPU takes up to ten characters on DPDK's command line.
	strcpy(conf.worker_cpus, "1-255");
	cr_expect_eq(lg_eal_arguments(&conf, &arguments, &err), LG_E_TOO_LARGE);
	cr_expect(strstr(err.text, "worker.cpus") != NULL, "%s", err.text);
}
