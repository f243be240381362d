# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# The lab as functions, for configs/lab/run and for the tests: two network namespaces joined by a
# veth pair, control and data plane as separate processes, everything in one temporary directory.
#
#   gateway namespace                     client namespace
#   gw0: net_af_packet port of the        cl0: 10.77.0.2, fd77::2, ordinary kernel sockets
#   data plane, 10.77.0.1 and fd77::1
#
# lab_create, lab_start_control, lab_start_dataplane in this order; lab_destroy ends only what was
# started here, by process id.

LAB_BUILD=${LAB_BUILD:-build}
LAB_GATEWAY=10.77.0.1:4433
LAB_GATEWAY6='[fd77::1]:4433'
export LAB_GATEWAY LAB_GATEWAY6
LAB_CONTROL_PID=
LAB_DATAPLANE_PID=

lab_fail()
{
	echo "lab: $*" >&2
	if [ -n "${LAB_DIR:-}" ]; then
		for log in "$LAB_DIR"/log/*; do
			[ -s "$log" ] || continue
			echo "--- last lines of $(basename "$log")" >&2
			tail -5 "$log" >&2
		done
	fi
	return 1
}

# lab_create [device [vlan]]: directory, namespaces, configuration. The device is the DPDK port; by
# default one that needs no card, untagged.
lab_create()
{
	local cpus
	LAB_DIR=$(mktemp -d /tmp/licgate-lab.XXXXXX)
	LAB_NAME=licgate-${LAB_DIR##*.}
	LAB_NS_GATEWAY=$LAB_NAME-gw
	LAB_NS_CLIENT=$LAB_NAME-cl
	LAB_CONF=$LAB_DIR/licgate.yaml
	export LAB_DIR LAB_NAME LAB_CONF LICGATE_CONF=$LAB_CONF
	chmod 755 "$LAB_DIR" # the data plane gives up root and must still reach run/
	mkdir -m 755 "$LAB_DIR/run" "$LAB_DIR/log" "$LAB_DIR/cards"

	ip netns add "$LAB_NS_GATEWAY" && ip netns add "$LAB_NS_CLIENT" || return 1
	ip link add gw0 netns "$LAB_NS_GATEWAY" type veth peer name cl0 netns "$LAB_NS_CLIENT" || return 1
	# The kernel must not answer at the gateway's end: those addresses are the data plane's.
	ip netns exec "$LAB_NS_GATEWAY" sysctl -qw net.ipv6.conf.gw0.disable_ipv6=1
	ip -n "$LAB_NS_GATEWAY" link set gw0 up
	ip -n "$LAB_NS_CLIENT" addr add 10.77.0.2/24 dev cl0
	ip -n "$LAB_NS_CLIENT" addr add fd77::2/64 dev cl0 nodad
	ip -n "$LAB_NS_CLIENT" link set cl0 up
	ip -n "$LAB_NS_CLIENT" link set lo up

	LAB_PAGES=normal
	[ "$(lab_free_huge_pages)" -lt 96 ] || LAB_PAGES=huge
	cpus=$(nproc)
	sed -e "s|@DIR@|$LAB_DIR|; s|@NAME@|$LAB_NAME|; s|@PAGES@|$LAB_PAGES|" \
		-e "s|@DEVICE@|${1:-net_af_packet0,iface=gw0}|; s|@VLAN@|${2:-0}|" \
		-e "s|@WORKER_CPUS@|$((cpus - 1))|; s|@MANAGEMENT_CPUS@|0|" \
		configs/lab/licgate.yaml.in >"$LAB_CONF.in"
}

lab_free_huge_pages()
{
	cat /sys/kernel/mm/hugepages/hugepages-2048kB/free_hugepages 2>/dev/null || echo 0
}

licgate()
{
	"$LAB_BUILD/control/cli/licgate" --conf "$LAB_CONF" "$@"
}

# Commands that speak to the gateway run where the relying party would be.
at_client()
{
	ip netns exec "$LAB_NS_CLIENT" "$@"
}

gun()
{
	at_client "$LAB_BUILD/dataplane/gun/licgate-gun" "$@"
}

# lab_await SECONDS WHAT COMMAND…: until the command succeeds.
lab_await()
{
	local tries=$(($1 * 20)) what=$2
	shift 2
	while ! "$@" >/dev/null 2>&1; do
		tries=$((tries - 1))
		[ "$tries" -gt 0 ] || { lab_fail "$what did not happen in time"; return 1; }
		sleep 0.05
	done
}

# New state: root, status and first keys. Prints nothing; the root key goes into the configuration.
lab_init_state()
{
	local root
	sed "s|@ROOT_KEYS@||" "$LAB_CONF.in" >"$LAB_CONF"
	root=$("$LAB_BUILD/control/licgate-control" --conf "$LAB_CONF" --init 2>"$LAB_DIR/log/init") ||
		{ lab_fail "licgate-control --init failed"; return 1; }
	sed "s|@ROOT_KEYS@|$(grep -oE '[0-9a-f]{64}' <<<"$root" | head -1)|" "$LAB_CONF.in" >"$LAB_CONF"
}

lab_start_control()
{
	[ -e "$LAB_DIR/state" ] || lab_init_state || return 1
	"$LAB_BUILD/control/licgate-control" --conf "$LAB_CONF" 2>>"$LAB_DIR/log/control" &
	LAB_CONTROL_PID=$!
	lab_await 10 "control answering" licgate info
}

lab_start_dataplane()
{
	local before
	before=$(grep -c ' ready' "$LAB_DIR/log/dataplane" 2>/dev/null || true)
	ip netns exec "$LAB_NS_GATEWAY" "$LAB_BUILD/dataplane/licgate-dataplane" \
		--conf "$LAB_CONF" 2>>"$LAB_DIR/log/dataplane" &
	LAB_DATAPLANE_PID=$!
	lab_await 20 "data plane ready" lab_ready_again "${before:-0}"
}

lab_ready_again()
{
	[ "$(grep -c ' ready' "$LAB_DIR/log/dataplane")" -gt "$1" ]
}

# lab_stop SIGNAL PID: and waits for it.
lab_stop()
{
	[ -n "$2" ] && kill -"$1" "$2" 2>/dev/null && wait "$2" 2>/dev/null
	return 0
}

lab_destroy()
{
	lab_stop TERM "$LAB_DATAPLANE_PID"
	lab_stop TERM "$LAB_CONTROL_PID"
	LAB_DATAPLANE_PID= LAB_CONTROL_PID=
	[ -z "${LAB_NS_CLIENT:-}" ] || ip netns del "$LAB_NS_CLIENT" 2>/dev/null
	[ -z "${LAB_NS_GATEWAY:-}" ] || ip netns del "$LAB_NS_GATEWAY" 2>/dev/null
	[ -z "${LAB_DIR:-}" ] || rm -rf "$LAB_DIR"
}
