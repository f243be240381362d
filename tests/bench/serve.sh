# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# A data plane takes over a whole nation while a client asks it.

# bench_serve LICENCES: prints one JSON object. Needs root.
bench_serve()
{
	(
		LAB_BUILD=${BENCH_BUILD:-build}
		# shellcheck source=configs/lab/lab.sh
		. configs/lab/lab.sh
		seconds=$((4 + $1 / 20000000)) # twice what loading may take
		end()
		{
			exec 3>&- # nation_control goes with its input
			lab_destroy
		}
		trap end EXIT
		trap 'exit 130' INT TERM
		lab_create || exit 1
		mkfifo "$LAB_DIR/go"
		sed -e "s|@ROOT_KEYS@|$("$LAB_BUILD/tests/bench/nation_control" keys)|" \
			-e 's|^trust:|trust:\n  threshold: 2|' "$LAB_CONF.in" >"$LAB_CONF"
		"$LAB_BUILD/tests/bench/nation_control" serve "$LAB_DIR/run/dataplane.sock" "$1" \
			"$LAB_DIR/cards" <"$LAB_DIR/go" >"$LAB_DIR/log/nation" 2>&1 &
		exec 3>"$LAB_DIR/go"
		lab_await $((10 + $1 / 5000000)) "the nation" test -S "$LAB_DIR/run/dataplane.sock" &&
			lab_start_dataplane &&
			lab_await 20 "the first generation" grep -q ready "$LAB_DIR/log/nation" || exit 1
		gun --scenario "$LAB_DIR/cards/scenario" --gateway "$LAB_GATEWAY" \
			--client-key "$LAB_DIR/cards/client" --rate 500 --seconds "$seconds" --timeout 1000 \
			--json >"$LAB_DIR/gun.json" 2>"$LAB_DIR/log/gun" &
		load=$!
		sleep 1
		echo go >&3
		wait "$load" || true # it has counted what was wrong
		lab_await 60 "loading" grep -q load_while_serving "$LAB_DIR/log/nation" || exit 1
		jq -cs '.[0] + (.[1] | {served: .answered, lost: .lost, serving_wrong: .wrong,
			serving_p99_us: .latency_us.from_due.p99})' \
			<(grep load_while_serving "$LAB_DIR/log/nation") "$LAB_DIR/gun.json"
	)
}
