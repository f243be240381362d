# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# For tests that run the real daemons: the lab, a few licences, and assertions. A test sources this
# first; whatever it started is ended when it leaves.
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
# shellcheck source=configs/lab/lab.sh
. configs/lab/lab.sh
trap lab_destroy EXIT
trap 'exit 130' INT TERM

fail()
{
	lab_fail "$*"
	exit 1
}

# must COMMAND…: shows what it said if it fails.
must()
{
	local out
	out=$("$@" 2>&1) || fail "failed: $* -> $out"
}

# equal WHAT EXPECTED GOT
equal()
{
	[ "$2" = "$3" ] || fail "$1: expected '$2', got '$3'"
}

# at_least WHAT LEAST GOT
at_least()
{
	[ "$3" -ge "$2" ] || fail "$1: expected at least $2, got $3"
}

# A file matches, or the test fails.
says()
{
	grep -qE -- "$2" "$1" || fail "$1 does not say '$2' but: $(tail -3 "$1")"
}

# lab_up: both daemons, two enrolled clients ($LOAD for load beside the questions of $CLIENT, since
# a replay window belongs to one sender), and $SCENARIO as a file to come.
lab_up()
{
	lab_create "$@" && lab_start_control && lab_start_dataplane || exit 1
	CLIENT=$LAB_DIR/cards/client
	LOAD=$LAB_DIR/cards/load
	SCENARIO=$LAB_DIR/scenario
	must licgate keys enrol-client --roles lab,police,rental --out "$CLIENT"
	must licgate keys enrol-client --roles lab --out "$LOAD"
}

# lab_tap_to_client INTERFACE: a TAP port makes its interface itself; the kernel's end of it moves
# next to the relying party, in the place of cl0.
lab_tap_to_client()
{
	must ip -n "$LAB_NS_GATEWAY" link set "$1" netns "$LAB_NS_CLIENT"
	must at_client ip link del cl0
	# The kernel's end begins with the port's own MAC address, and nobody answers himself.
	must at_client ip link set "$1" address 02:00:00:00:00:02
	must at_client ip addr add 10.77.0.2/24 dev "$1"
	must at_client ip addr add fd77::2/64 dev "$1" nodad
	must at_client ip link set "$1" up
}

# A data plane that is connected has what control last published.
in_force()
{
	licgate info --json |
		jq -e '(.dataplane.connected | not) or .dataplane.generation == .generation'
}

# a_licence NAME [option…]: issues one to cards/NAME, with a holder key beside it; it is in force.
a_licence()
{
	local name=$1
	shift
	must licgate licence issue --authority 110000 --class C1 --number-hash "$(random_hex 16)" \
		--photo-hash "$(random_hex 32)" --holder-key "$LAB_DIR/cards/$name.key" \
		--new-holder-key --out "$LAB_DIR/cards/$name" "$@"
	lab_await 5 "a new licence in force" in_force || exit 1
}

random_hex()
{
	od -An -N "$1" -tx1 /dev/urandom | tr -d ' \n'
}

# verdict NAME [option…]: of cards/NAME, asked over the wire by the enrolled client, in the role
# $ROLE (lab) at $GATEWAY (the IPv4 address).
verdict()
{
	local name=$1
	shift
	ask "$name" "$@" | jq -r .verdict
}

ask()
{
	local name=$1
	shift
	at_client "$LAB_BUILD/control/cli/licgate" --conf "$LAB_CONF" verify "$LAB_DIR/cards/$name" \
		--gateway "${GATEWAY:-$LAB_GATEWAY}" --client-key "$CLIENT" --role "${ROLE:-lab}" --json "$@" || true
}

counter()
{
	licgate counters --json | jq -r ".$1"
}

# counted NAME LEAST
counted()
{
	[ "$(counter "$1")" -ge "$2" ]
}
