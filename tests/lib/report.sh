# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# Counting and printing for tests/run and the suites.
#
# A suite prints one line a test: "PASS name", "FAIL name" or "SKIPPED name: why". It may print
# anything else besides. run_suite counts those lines; a suite that dies without a FAIL line
# counts as one failure, so that nothing is lost.

passed=0
failed=0
skipped=0
failures=()

step()
{
	local what=$1
	shift
	echo "== $what"
	"$@"
}

run_suite()
{
	local suite=$1 out began=$SECONDS status p f s
	echo "== suite $suite"
	out=$(mktemp)
	"tests/suites/$suite" 2>&1 | tee "$out"
	status=${PIPESTATUS[0]}
	p=$(grep -c '^PASS ' "$out")
	f=$(grep -c '^FAIL ' "$out")
	s=$(grep -c '^SKIPPED ' "$out")
	if [ "$status" -ne 0 ] && [ "$f" -eq 0 ]; then
		echo "FAIL $suite: the suite itself ended with status $status"
		echo "FAIL $suite: the suite itself ended with status $status" >>"$out"
		f=1
	fi
	if [ $((p + f + s)) -eq 0 ]; then
		echo "FAIL $suite: no test ran" | tee -a "$out"
		f=1
	fi
	mapfile -t -O ${#failures[@]} failures < <(sed -n "s/^FAIL /$suite: /p" "$out")
	rm -f "$out"
	passed=$((passed + p))
	failed=$((failed + f))
	skipped=$((skipped + s))
	echo "== suite $suite: $p passed, $f failed, $s skipped, $((SECONDS - began)) s"
}

report_total()
{
	if [ "$failed" -gt 0 ]; then
		printf '%s\n' "Failed:" "${failures[@]/#/  }"
	fi
	if [ "$skipped" -gt 0 ]; then
		echo "$passed passed, $failed failed, $skipped skipped"
	else
		echo "$passed passed, $failed failed"
	fi
	[ "$failed" -eq 0 ]
}

# Runs one check: its output is shown only when it fails.
check()
{
	local name=$1 out
	shift
	if out=$("$@" 2>&1); then
		echo "PASS $name"
	else
		[ -z "$out" ] || printf '%s\n' "$out" | sed 's/^/    /'
		echo "FAIL $name"
		return 1
	fi
}
