// SPDX-License-Identifier: Apache-2.0
#include "dataplane/port.h"

#include "dataplane/eal.h"

#include <criterion/criterion.h>

static struct lg_conf conf;
static struct lg_port port;
static struct lg_error err;

static void start(void)
{
	lg_conf_default(&conf);
	strcpy(conf.port_device, "net_null0,size=128");
	strcpy(conf.port_ipv4, "192.0.2.1");
	strcpy(conf.worker_management_cpus, "0");
	strcpy(conf.worker_cpus, "0");
	conf.memory_pages = LG_PAGES_NORMAL;
	conf.memory_size_mb = 64;
	conf.memory_packet_buffers = 1023;
}

TestSuite(port, .init = start);

static void start_eal(void)
{
	struct lg_eal_arguments arguments;

	cr_assert_eq(lg_eal_arguments(&conf, &arguments, &err), 0, "%s", err.text);
	cr_assert_eq(lg_eal_start(&arguments, &err), 0, "%s", err.text);
}

static void refuses_with(int code, const char *what)
{
	cr_assert_eq(lg_port_open(&conf, &port, &err), code, "%s", err.text);
	cr_expect(strstr(err.text, what) != NULL, "no '%s' in: %s", what, err.text);
}

Test(port, tells_pci_addresses_from_names)
{
	cr_expect(lg_port_is_pci("0000:3b:00.0"));
	cr_expect(lg_port_is_pci("3b:00.0"));
	cr_expect(!lg_port_is_pci("net_af_packet0,iface=eth1"));
	cr_expect(!lg_port_is_pci("net_memif0,socket=a:b"));
	cr_expect(!lg_port_is_pci(""));
}

Test(port, opens_a_device_and_knows_who_it_is)
{
	start_eal();
	cr_assert_eq(lg_port_open(&conf, &port, &err), 0, "%s", err.text);
	cr_expect_str_eq(port.driver, "net_null");
	cr_expect_eq(port.queues, 1);
	cr_expect_geq(port.descriptors, 32);
	cr_expect(port.endpoint.has_ipv4);
	cr_expect(!port.endpoint.has_ipv6);
	cr_expect_arr_eq(port.endpoint.ipv4, ((uint8_t[]){192, 0, 2, 1}), 4);
	cr_expect_eq(port.endpoint.udp_port, 4433);
	lg_port_close(&port);
	lg_eal_stop();
}

Test(port, says_that_there_is_no_such_device)
{
	start_eal();
	strcpy(conf.port_device, "net_null7");
	refuses_with(LG_E_DEVICE, "net_null7");
}

Test(port, says_what_mtu_a_device_takes)
{
	start_eal();
	conf.port_mtu_bytes = 40; // below what the schema lets through
	refuses_with(LG_E_DEVICE, "port.mtu_bytes 40");
}

Test(port, says_how_many_packet_buffers_it_needs)
{
	start_eal();
	conf.memory_packet_buffers = 90;
	refuses_with(LG_E_CONFIG, "memory.packet_buffers 90");
}

Test(port, says_how_much_memory_the_packet_buffers_need)
{
	start_eal();
	conf.memory_packet_buffers = 262143;
	refuses_with(LG_E_NO_MEMORY, "memory.size_mb 64");
}
