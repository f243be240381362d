# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# Where figures were measured: a figure without this means nothing.

bench_machine()
{
	local cpu cores memory
	cpu=$(sed -n 's/^model name[[:space:]]*: //p' /proc/cpuinfo | head -1)
	cores=$(nproc)
	memory=$(awk '/^MemTotal/ { printf "%.0f GB", $2 / 1e6 }' /proc/meminfo)
	echo "$cpu, $cores CPUs, $memory, Linux $(uname -r)$(bench_guest)"
}

bench_guest()
{
	if grep -qw hypervisor /proc/cpuinfo; then
		echo ", virtual machine"
	fi
}

# The same as JSON fields. "busy" is the load of others when the benchmark began.
bench_machine_json()
{
	jq -cn --arg machine "$(bench_machine)" --arg date "$(date -u +%FT%TZ)" \
		--arg commit "$(git rev-parse --short HEAD 2>/dev/null || echo unknown)" \
		--arg load "$(cut -d ' ' -f 1 /proc/loadavg)" \
		'{machine: $machine, date: $date, commit: $commit, load_before: ($load | tonumber)}'
}
