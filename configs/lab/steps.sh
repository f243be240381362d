# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# The steps of configs/lab/run: licences, and what changes something while requests flow.

# Two clients: a replay window belongs to one sender, so what runs side by side needs two keys.
lab_client=$LAB_DIR/cards/inspector.client
lab_second_client=$LAB_DIR/cards/second.client

# lab_licences COUNT ISSUED: two enrolled clients, a register of COUNT - ISSUED licences taken over,
# and a scenario of ISSUED licences.
lab_licences()
{
	local client
	for client in inspector second; do
		licgate keys enrol-client --roles lab,police,rental --out "$LAB_DIR/cards/$client.client" \
			>/dev/null || return 1
	done
	if [ "$1" -gt "$2" ]; then
		echo "   $(($1 - $2)) licences of an older register, one in fifty with conditions:"
		# shellcheck source=configs/lab/register.sh
		. configs/lab/register.sh
		lab_register $(($1 - $2)) || return 1
	fi
	licgate lab scenario --authorities 110000,310000,440000 --licences "$2" \
		--out "$LAB_DIR/scenario"
}

# One credential as a scenario of its own, expected to be VALID.
one_request_scenario()
{
	printf 'licgate-scenario 1\nwatched\tVALID\t-\tlab\t0\tcredential\t%s\n' \
		"$(od -An -v -tx1 "$1" | tr -d ' \n')"
}

lab_issue()
{
	local card=$1
	shift
	licgate licence issue --authority 110000 --class C1 \
		--number-hash "$(od -An -N 16 -tx1 /dev/urandom | tr -d ' \n')" \
		--photo-hash "$(od -An -N 32 -tx1 /dev/urandom | tr -d ' \n')" \
		--holder-key "$card.key" --new-holder-key --out "$card" "$@"
}

# A licence is asked about 2,000 times a second while an operator revokes it.
step_revoke()
{
	local card=$LAB_DIR/cards/revoked seen=$LAB_DIR/log/revocation began watcher
	lab_issue "$card" >/dev/null || return 1
	one_request_scenario "$card" >"$card.scenario"
	gun --scenario "$card.scenario" --gateway "$LAB_GATEWAY" --client-key "$lab_client" \
		--watch --until GONE --rate 2000 --seconds 10 >"$seen" 2>&1 &
	watcher=$!
	sleep 1
	began=$(date +%s%6N)
	echo "   $ licgate status set revoked G --wait 2000"
	licgate status set "$card" G --wait 2000 | sed 's/^/   /'
	wait "$watcher" || { sed 's/^/   /' "$seen"; return 1; }
	grep ' generation ' "$seen" | sed 's/^/   /'
	awk -v began="$began" '/ GONE / { printf "   from the start of the command to the first verdict under it: %.1f ms\n",
		$1 - began / 1000; found = 1; exit } END { exit !found }' "$seen"
}

# step_rotate SECONDS: old and new credentials under load, before, during and after the change.
step_rotate()
{
	local seconds=$1 old new load card=$LAB_DIR/cards/new status=0
	gun --scenario "$LAB_DIR/scenario" --gateway "$LAB_GATEWAY" --client-key "$lab_client" \
		--row genuine --rate 1200 --seconds "$seconds" --progress >"$LAB_DIR/log/rotation" &
	load=$!
	sleep 2
	old=$(lab_active_kid)
	echo "   $ licgate keys rotate 110000"
	licgate keys rotate 110000 | sed 's/^/   /'
	lab_await 15 "activation of the new key" lab_rotated "$old" || status=1
	new=$(lab_active_kid)
	echo "   signing key of 110000: $old before, $new now"
	lab_issue "$card" >/dev/null && one_request_scenario "$card" >"$card.scenario" || status=1
	echo "   a licence issued under the new key, 500 times, beside the load:"
	gun --scenario "$card.scenario" --gateway "$LAB_GATEWAY" --client-key "$lab_second_client" \
		--rate 250 --seconds 2 >"$LAB_DIR/log/rotation.new" || status=1
	sed 's/^/   /' "$LAB_DIR/log/rotation.new"
	wait "$load" || status=1
	echo "   licences issued under the old key, before, during and after the change:"
	sed 's/^/   /' "$LAB_DIR/log/rotation"
	return $status
}

lab_active_kid()
{
	licgate keys list | awk '$1 == "110000" && $3 == "active" { print $2 }'
}

lab_rotated()
{
	[ "$(lab_active_kid)" != "$1" ]
}

# What to try in a lab that is left running, and how to end it.
lab_keep()
{
	cat <<-END

	The lab is running. Try, as root, from $PWD:
	  export LICGATE_CONF=$LAB_CONF PATH=\$PATH:$PWD/$LAB_BUILD/control/cli
	  licgate info
	  licgate top
	  licgate status set $LAB_DIR/cards/new B --wait 2000
	  ip netns exec $LAB_NS_CLIENT licgate verify $LAB_DIR/cards/new --gateway $LAB_GATEWAY --client-key $lab_client --role police
	  licgate keys list
	End it:
	  kill $LAB_DATAPLANE_PID $LAB_CONTROL_PID; ip netns del $LAB_NS_CLIENT; ip netns del $LAB_NS_GATEWAY; rm -r $LAB_DIR
	END
}
