# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# The steps of configs/lab/run --portal: people, checks from the host's side, what to try.

# shellcheck source=configs/lab/portal.sh
. configs/lab/portal.sh

lab_origin=http://localhost:$portal_port
lab_photos=$LAB_DIR/photos

# lab_portal_serve: everything up to the portal answering at the host's address.
lab_portal_serve()
{
	if [ -n "$(ss -Hltn "sport = :$portal_port")" ]; then
		echo "lab: port $portal_port is taken: name another one with --portal-port" >&2
		return 1
	fi
	lab_portal_conf "$portal_port" && lab_portal_people 12 --json >"$LAB_DIR/drivers.json" &&
		lab_portal_photos && lab_portal_applicants && lab_start_portal &&
		lab_portal_forward "$portal_port"
}

lab_portal_photos()
{
	mkdir -m 755 "$lab_photos" &&
		licgate driver portrait --seed 7 --out "$lab_photos/good.jpg" &&
		licgate driver portrait --seed 7 --blur 12 --out "$lab_photos/blurred.jpg" &&
		licgate driver portrait --seed 7 --background 120 --out "$lab_photos/grey.jpg" &&
		chmod 644 "$lab_photos"/*.jpg
}

# One of the invented drivers who may apply, two from a register: one whose condition forbids it, and
# one whose photo on file fails the rules. Of the other drivers one is left to register.
lab_portal_applicants()
{
	local file=$LAB_DIR/portal/register.csv
	cat >"$file" <<-END
		number,name,sex,nationality,birth_date,address,file_number,authority,classes,first_issue,valid_from,valid_until,conditions,photo
		990000198509120028,周晓雪,F,中国,1985-09-12,示例市明月街7号,990000000101,110000,C1,2011-05-16,2021-05-16,,B,$lab_photos/good.jpg
		990000199003070013,韩子文,M,中国,1990-03-07,示例市青石巷3号,990000000102,310000,C1,2012-06-18,2022-06-18,,A,$lab_photos/grey.jpg
	END
	licgate driver import "$file" >/dev/null || return 1
	lab_may=$(lab_invented 0 .number) lab_barred=990000198509120028 lab_grey=990000199003070013
	for number in "$lab_may" "$lab_barred" "$lab_grey"; do
		lab_account "$number" --as applicant --number "$number" || return 1
	done
}

# lab_invented PLACE FIELD: of the invented drivers who may apply.
lab_invented()
{
	jq -r "[.drivers[] | select(.conditions == \"A\")][$1] | $2" "$LAB_DIR/drivers.json"
}

# lab_ask LOGIN METHOD PATH [BODY]: one request in a session of its own; prints the answer.
lab_ask()
{
	local jar=$LAB_DIR/portal/cookies csrf
	csrf=$(curl -sS -c "$jar" -H 'Content-Type: application/json' "$lab_origin/v1/login" \
		-d "{\"login\": \"$1\", \"password\": \"$LAB_PASSWORD\"}" | jq -r .csrf)
	curl -sS -b "$jar" -X "$2" -H "X-CSRF-Token: $csrf" ${4:+-H 'Content-Type: application/json'} \
		${4:+-d "$4"} "$lab_origin$3"
}

step_portal_well()
{
	curl -sS "$lab_origin/v1/health" | jq -e '.ok and .records and .control' >/dev/null
}

# Every account begins a session of the role that it should have.
step_portal_logins()
{
	local login role
	for login in "$lab_may" reviewer second officer rental operator; do
		role=applicant
		case $login in
		reviewer | second) role=reviewer ;;
		officer | rental) role=inspector ;;
		operator) role=operator ;;
		esac
		[ "$(lab_ask "$login" GET /v1/session | jq -r .role)" = $role ] || return 1
	done
}

# Who may apply, who may not, and whose photo on file does not do.
step_portal_drivers()
{
	lab_ask "$lab_may" GET /v1/driver | jq -e .may_apply >/dev/null &&
		lab_ask "$lab_barred" GET /v1/driver | jq -e '.why_not.code == "CONDITIONS"' >/dev/null &&
		lab_ask "$lab_grey" POST /v1/applications '{"source": "RETAINED"}' |
			jq -e '.message | test("BACKGROUND")' >/dev/null
}

# A licence signed by control, presented, and judged by the data plane through the portal.
step_portal_verdict()
{
	local card=$LAB_DIR/cards/portal
	licgate licence issue --authority 110000 --class C1 --new-holder-key --holder-key "$card.key" \
		--number "$(lab_invented 2 .number)" --number-key "$LAB_DIR/portal/number.key" \
		--photo "$lab_photos/good.jpg" --out "$card" >/dev/null &&
		licgate present --credential "$card" --holder-key "$card.key" --text |
		jq -R '{text: .}' | curl -sS -H 'Content-Type: application/json' -d @- \
			"$lab_origin/v1/verify" | jq -e '.verdict == "VALID"' >/dev/null
}

lab_portal_tell()
{
	local line='%-20s %-10s %s\n'
	printf '\n  %s\n\n' "$lab_origin"
	{
		printf "$line" LOGIN ROLE "GOOD FOR"
		printf "$line" "$lab_may" applicant "$(lab_invented 0 .name): may apply, with the photo on file or another"
		printf "$line" "$lab_barred" applicant "周晓雪: twelve points reached (B), may not apply"
		printf "$line" "$lab_grey" applicant "韩子文: the photo on file fails the rules, another one is needed"
		printf "$line" reviewer reviewer "looks at new photos"
		printf "$line" second reviewer "looks at them beside the first"
		printf "$line" officer inspector "police: verifies, and sees conditions"
		printf "$line" rental inspector "a rental desk: verifies for a class"
		printf "$line" operator operator "sees how it runs, sets conditions"
	} | sed 's/^/  /'
	cat <<-END

	  Password of all:  $LAB_PASSWORD
	  To register:      $(lab_invented 1 .number)  $(lab_invented 1 .name)  file number $(lab_invented 1 .file_number)
	  Photos:           $lab_photos: good.jpg, blurred.jpg, grey.jpg

	  1. As the first applicant: apply with the photo on file, confirm, be authenticated: the licence.
	  2. As the third: a photo from the album. blurred.jpg is refused and told why, good.jpg is reviewed.
	  3. As reviewer: take it, compare, approve it; the third applicant's page tells at once.
	  4. As officer: show the licence's code to the camera, or paste what a scanner read of it: VALID.
	  5. As operator: find the first applicant by number and set B: the code turns red, the verdict too.
	  Another login needs another browser, or a private window: a browser has one session.
	END
}

# Until Ctrl-C, or until one of the processes ends.
lab_portal_wait()
{
	printf '\n  It runs until Ctrl-C.\n'
	wait -n "$LAB_CONTROL_PID" "$LAB_DATAPLANE_PID" "$LAB_PORTAL_PID" "${LAB_FORWARD_PIDS[@]}"
	lab_fail "one of the lab's processes has ended by itself"
}

lab_portal_keep()
{
	cat <<-END

	  It is left running. As root, from $PWD:
	    export LICGATE_CONF=$LAB_CONF PATH=\$PATH:$PWD/$LAB_BUILD/control/cli
	  End it:
	    kill $LAB_PORTAL_PID ${LAB_FORWARD_PIDS[*]} $LAB_DATAPLANE_PID $LAB_CONTROL_PID; ip netns del $LAB_NS_CLIENT; ip netns del $LAB_NS_GATEWAY; rm -r $LAB_DIR
	END
	trap - EXIT
}

lab_portal_run()
{
	trap "trap '' INT TERM; lab_stop_portal; lab_destroy" EXIT
	say "3. Invented drivers, accounts, and the portal"
	lab_portal_serve || exit 1
	grep -h ' INFO ' "$LAB_DIR/log/portal" | cut -c 1-150 | sed 's/^/   /'

	say "4. From the host, by HTTP"
	expect "records and control are well" step_portal_well
	expect "everybody's account begins a session of its role" step_portal_logins
	expect "who may apply may, and who may not is told why" step_portal_drivers
	expect "a licence issued and presented is VALID to the data plane" step_portal_verdict
	[ ${#failures[@]} -eq 0 ] || [ "$keep" = yes ] || exit 1

	say "5. Try it"
	lab_portal_tell
	if [ "$keep" = yes ]; then
		lab_portal_keep
	else
		lab_portal_wait
	fi
	[ ${#failures[@]} -eq 0 ]
}
