# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# The portal of the lab, beside control and data plane (configs/lab/lab.sh): invented drivers, an
# account for each kind of user, and a person authority that believes everybody.
#
# It runs where the relying party is, in the client's namespace, at 127.0.0.1 there;
# lab_portal_forward makes that reachable at 127.0.0.1 of the host. Browsers hold keys for pages of
# localhost, and of no other address without TLS.

LAB_PORTAL_PID=
LAB_FORWARD_PIDS=()
LAB_PASSWORD=lab-password

# lab_portal_conf PORT [RECORDS…]: what the portal needs, in the configuration of all. RECORDS are
# lines of its section "records"; by default SQLite.
lab_portal_conf()
{
	local port=$1 person
	shift
	[ -d "$LAB_DIR/portal" ] || mkdir -m 700 "$LAB_DIR/portal" || return 1
	licgate keys number-key --out "$LAB_DIR/portal/number.key" >/dev/null &&
		person=$(licgate keys person-key --out "$LAB_DIR/portal/person.key" --json |
			jq -r .public_key) &&
		licgate keys enrol-client --roles public,police,transport,rental,insurer,lab \
			--out "$LAB_DIR/portal/gateway.client" >/dev/null || return 1
	{
		echo "records:"
		[ $# -gt 0 ] || set -- "sqlite_file: $LAB_DIR/portal/records.db"
		printf '  %s\n' "$@"
		cat <<-END
			portal:
			  listen: 127.0.0.1
			  tcp_port: $port
			  origin: http://localhost:$port
			  gateway: $LAB_GATEWAY
			  client_key: $LAB_DIR/portal/gateway.client
			  number_key: $LAB_DIR/portal/number.key
			  lab_person_key: $LAB_DIR/portal/person.key
			  request_rate: 1000             # everybody has one address here
			  login_rate: 1000
			issuance:
			  person_authorities: "$person"
			  photo_change_days: 0           # a lab's holders change it as they like
		END
	} >>"$LAB_CONF"
}

# lab_portal_people DRIVERS [--json]: prints the drivers.
lab_portal_people()
{
	local authority
	for authority in 110000 310000 440000; do
		licgate keys list --authority "$authority" --json 2>/dev/null |
			jq -e '.keys | length > 0' >/dev/null ||
			licgate keys add "$authority" >/dev/null || return 1
	done
	licgate driver invent --authorities 110000,310000,440000 --drivers "$@" || return 1
	lab_account reviewer --as reviewer && lab_account second --as reviewer &&
		lab_account officer --as inspector --role police &&
		lab_account rental --as inspector --role rental &&
		lab_account operator --as operator
}

# lab_account LOGIN OPTION…
lab_account()
{
	echo "$LAB_PASSWORD" | licgate account add "$@" --password-file - >/dev/null
}

lab_start_portal()
{
	ip netns exec "$LAB_NS_CLIENT" "$LAB_BUILD/control/portal/licgate-portal" --conf "$LAB_CONF" \
		2>>"$LAB_DIR/log/portal" &
	LAB_PORTAL_PID=$!
	lab_await 10 "portal answering" grep -q ' ready ' "$LAB_DIR/log/portal"
}

# lab_portal_forward PORT: from the host's 127.0.0.1 into the namespace.
lab_portal_forward()
{
	local port=$1 socket=$LAB_DIR/run/portal.sock
	ip netns exec "$LAB_NS_CLIENT" socat "UNIX-LISTEN:$socket,fork,mode=600" "TCP:127.0.0.1:$port" &
	LAB_FORWARD_PIDS+=($!)
	lab_await 5 "the portal's socket" test -S "$socket" || return 1
	socat "TCP-LISTEN:$port,bind=127.0.0.1,reuseaddr,fork" "UNIX-CONNECT:$socket" &
	LAB_FORWARD_PIDS+=($!)
	lab_await 5 "the portal at port $port" curl -sf -o /dev/null "http://127.0.0.1:$port/"
}

# What forwards has a process for each open connection, which ends when the portal closes it: so
# the portal goes first.
lab_stop_portal()
{
	local pid
	lab_stop TERM "$LAB_PORTAL_PID"
	for pid in "${LAB_FORWARD_PIDS[@]}"; do
		lab_stop TERM "$pid"
	done
	LAB_FORWARD_PIDS=() LAB_PORTAL_PID=
}
