# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# Licences that the lab does not issue: a register taken over from elsewhere, of any size.

lab_authorities=(110000 310000 440000)
LAB_IMPORT_LINES=3600000 # a file of conditions: about as many as one import takes

# lab_register COUNT: so many licences of three authorities, one in fifty with conditions.
lab_register()
{
	local count=$1 authority each
	each=$(((count + ${#lab_authorities[@]} - 1) / ${#lab_authorities[@]}))
	for authority in "${lab_authorities[@]}"; do
		echo "   $ licgate status cover $authority $each --wait 60000"
		licgate status cover "$authority" "$each" --wait 60000 | sed 's/^/   /'
		[ "${PIPESTATUS[0]}" = 0 ] || return 1
	done
	lab_conditions "$each" | split -l "$LAB_IMPORT_LINES" --additional-suffix=.csv \
		--filter='{ echo "index,letters,until"; cat; } >"$FILE"' - "$LAB_DIR/register." || return 1
	for file in "$LAB_DIR"/register.*.csv; do
		echo "   $ licgate status import ${file##*/} --cause takeover"
		licgate status import "$file" --cause takeover 2>"$LAB_DIR/log/import" | sed 's/^/   /'
		[ "${PIPESTATUS[0]}" = 0 ] || { cat "$LAB_DIR/log/import"; return 1; }
		lab_await 300 "an import in force" lab_register_in_force || return 1 # may exceed any --wait
		rm "$file"
	done
}

lab_register_in_force()
{
	licgate info | awk '/^generation:/ { wanted = $2 }
		/^data plane:/ { sub(/.*generation /, ""); there = $0 + 0 }
		END { exit !(wanted && there == wanted) }'
}

# Invented conditions for so many licences of each authority, one in fifty on average, in the order
# of authority and index; one in ten of them with a last day.
lab_conditions()
{
	awk -v each="$1" -v authorities="${lab_authorities[*]}" '
	BEGIN {
		srand(25)
		authority_count = split(authorities, authority)
		letters_count = split("H H H I HI M S M S B BJ BDJ D U J L C F G GM", letters)
		with_day_count = split("N P T D NP HN", with_day)
		for (a = 1; a <= authority_count; a++)
			for (i = int(rand() * 99); i < each; i += 1 + int(rand() * 99))
				if (rand() < 0.1)
					printf "%s/%d,%s,20%02d-%02d-28\n", authority[a], i,
						with_day[1 + int(rand() * with_day_count)],
						27 + int(rand() * 5), 1 + int(rand() * 12)
				else
					printf "%s/%d,%s,\n", authority[a], i,
						letters[1 + int(rand() * letters_count)]
	}'
}
