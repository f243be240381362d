// SPDX-License-Identifier: Apache-2.0
import { post } from "./api.js";
import { byId, el, fill, pairs, say, show, withBusy } from "./dom.js";
import {
	authorityName,
	conditionName,
	conditionsText,
	letters,
	number,
	sexName,
	timeToTheSecond,
	validity,
} from "./format.js";
import { drawOverview, startOverview } from "./operate_overview.js";
import { openPage } from "./shell.js";
import { t } from "./texts.js";

// GA/T 16.25-2012 but A, which is the absence of all others; in the order of their weight.
const LETTERS = [..."HIBDKMSUNPTJLCEFGR"];
const WEIGHTS = {
	notice: "HI",
	not_now: "BDKMSU",
	term: "NPT",
	abnormal: "JL",
	gone: "CEFGR",
};

let driver = null;

function held() {
	return new Set(letters(driver.conditions));
}

function wanted() {
	const boxes = document.querySelectorAll("#condition-options input:checked");
	return new Set(Array.from(boxes, (box) => box.value));
}

function difference() {
	const [before, after] = [held(), wanted()];
	return {
		set: LETTERS.filter((letter) => after.has(letter) && !before.has(letter)).join(""),
		clear: LETTERS.filter((letter) => before.has(letter) && !after.has(letter)).join(
			"",
		),
	};
}

function drawChange() {
	const { set, clear } = difference();
	const parts = [];
	if (set) parts.push(t("operate.will_set", { letters: conditionsText(set) }));
	if (clear) parts.push(t("operate.will_clear", { letters: conditionsText(clear) }));
	byId("conditions-change").textContent = parts.join(" ");
	byId("conditions-change").dataset.change = `+${set}-${clear}`;
}

function option(letter, on) {
	return el(
		"label",
		{ class: "option" },
		el("input", {
			type: "checkbox",
			value: letter,
			checked: on.has(letter),
			"data-testid": "condition-" + letter,
		}),
		el("b", {}, letter),
		el("span", {}, conditionName(letter)),
	);
}

function drawOptions(on) {
	fill(
		byId("condition-options"),
		...Object.entries(WEIGHTS).map(([weight, of]) =>
			el(
				"div",
				{ class: "weight " + weight },
				el("h4", {}, t("weight." + weight)),
				...[...of].map((letter) => option(letter, on)),
			),
		),
	);
	drawChange();
}

function drawDriver() {
	show(byId("driver"), Boolean(driver));
	if (!driver) return;
	byId("driver-name").textContent = driver.name;
	const { licence } = driver;
	fill(
		byId("driver-fields"),
		...pairs([
			[t("field.number"), driver.number, "driver-number"],
			[t("field.sex"), sexName(driver.sex)],
			[t("field.birth_date"), driver.birth_date],
			[t("field.file_number"), driver.file_number],
			[t("field.authority"), authorityName(driver.authority)],
			[t("field.classes"), driver.classes.replaceAll(",", " "), "driver-classes"],
			[t("field.validity"), validity(driver.valid_from, driver.valid_until)],
			[t("field.points"), t("points", { n: driver.points })],
			[t("field.status"), conditionsText(driver.conditions), "driver-conditions"],
			[
				t("operate.uploads_left"),
				number(driver.uploads_left),
				"driver-uploads-left",
			],
			[t("field.cti"), licence?.cti ?? t("operate.no_licence"), "driver-licence"],
			[
				t("field.version"),
				licence ? t("version", { n: licence.version }) : undefined,
			],
			[
				t("field.expires"),
				licence ? timeToTheSecond(licence.expires_ms) : undefined,
			],
		]),
	);
}

async function find() {
	show(byId("driver"), false);
	driver = null;
	driver = await post("/v1/drivers/find", {
		number: byId("find-number").value.trim().toUpperCase(),
	});
	say(byId("conditions-message"), "");
	say(byId("counter-message"), "");
	byId("conditions").reset();
	drawDriver();
	drawOptions(held());
	byId("driver-name").focus();
}

function changedText(answer) {
	const text = t("operate.changed", { conditions: conditionsText(answer.conditions) });
	if (answer.generation === undefined) return text;
	const key =
		answer.in_force === false ? "operate.changed.later" : "operate.changed.in_force";
	return text + " " + t(key, { generation: number(answer.generation) });
}

async function change() {
	const { set, clear } = difference();
	const until = byId("until").value;
	const cause = byId("cause").value.trim();
	if (!set && !clear) throw new Error(t("operate.no_change"));
	const body = Object.fromEntries(
		Object.entries({ set, clear, until, cause }).filter(([, value]) => value),
	);
	const answer = await post("/v1/drivers/" + driver.id + "/conditions", body);
	driver.conditions = answer.conditions;
	drawDriver();
	drawOptions(held());
	byId("cause").value = "";
	say(byId("conditions-message"), changedText(answer), "good");
}

async function counterVisit() {
	const { uploads_left: left } = await post("/v1/drivers/" + driver.id + "/counter-visit");
	driver.uploads_left = left;
	drawDriver();
	say(byId("counter-message"), t("operate.counter.done", { n: left }), "good");
}

function ready() {
	byId("find").addEventListener("submit", (event) => {
		event.preventDefault();
		withBusy(event.submitter, byId("find-message"), find);
	});
	byId("conditions").addEventListener("submit", (event) => {
		event.preventDefault();
		withBusy(event.submitter, byId("conditions-message"), change);
	});
	byId("condition-options").addEventListener("change", drawChange);
	byId("counter-visit").addEventListener("click", () =>
		withBusy(byId("counter-visit"), byId("counter-message"), counterVisit),
	);
	document.addEventListener("language", () => {
		drawOverview();
		if (!driver) return;
		const on = wanted();
		drawDriver();
		drawOptions(on);
	});
}

await openPage("operator");
ready();
startOverview();
