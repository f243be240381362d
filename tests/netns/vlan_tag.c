// SPDX-License-Identifier: Apache-2.0
// Puts an interface on a VLAN, as a switch does with an access port, for kernels with no VLAN
// devices too. The tag stands beside the packet and the checksum may be unfinished, just as behind
// a VLAN device. vlan_test compiles it for BPF, with VLAN defined, and attaches it to both ways.
#include <linux/bpf.h>
#include <linux/pkt_cls.h>

#define VLAN_ID_MASK 0x0fff
#define TYPE_VLAN __builtin_bswap16(0x8100)

static long (*const vlan_push)(
	struct __sk_buff *packet, __be16 type, __u16 tci) = (void *)BPF_FUNC_skb_vlan_push;
static long (*const vlan_pop)(struct __sk_buff *packet) = (void *)BPF_FUNC_skb_vlan_pop;

int tag(struct __sk_buff *packet) __attribute__((section("leaving")));
int untag(struct __sk_buff *packet) __attribute__((section("arriving")));

int tag(struct __sk_buff *packet)
{
	return vlan_push(packet, TYPE_VLAN, VLAN) == 0 ? TC_ACT_OK : TC_ACT_SHOT;
}

int untag(struct __sk_buff *packet)
{
	const int ours = packet->vlan_present && (packet->vlan_tci & VLAN_ID_MASK) == VLAN;

	return ours && vlan_pop(packet) == 0 ? TC_ACT_OK : TC_ACT_SHOT;
}
