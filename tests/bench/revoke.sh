# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# Revocations in the lab of configs/lab, one by one, from the command's start to the verdict.

# bench_revoke TRIES: prints one JSON object. Needs root.
bench_revoke()
{
	(
		LAB_BUILD=${BENCH_BUILD:-build}
		# shellcheck source=configs/lab/lab.sh
		. configs/lab/lab.sh
		trap lab_destroy EXIT
		trap 'exit 130' INT TERM
		lab_create && lab_start_control && lab_start_dataplane || exit 1
		licgate lab scenario --authorities 110000 --licences "$1" --out "$LAB_DIR/scenario" \
			--client-key "$LAB_DIR/cards/client" >"$LAB_DIR/log/scenario" || exit 1
		at_client "$LAB_BUILD/tests/bench/revoke_rate" "$LAB_BUILD/control/cli/licgate" \
			"$LAB_CONF" "$LAB_GATEWAY" "$LAB_DIR/cards/client" "$LAB_DIR/scenario" "$1"
	)
}
