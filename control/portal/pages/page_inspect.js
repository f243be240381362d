// SPDX-License-Identifier: Apache-2.0
import { post } from "./api.js";
import { cameraAvailable } from "./camera.js";
import { CLASSES } from "./classes.js";
import { byId, el, fill, pairs, say, show, withBusy } from "./dom.js";
import { conditionName, letters, number, timeToTheSecond } from "./format.js";
import { Scanner } from "./scanner.js";
import { openPage } from "./shell.js";
import { currentLanguage, has, t } from "./texts.js";

const LAMPS = {
	green: "M24 4a20 20 0 1 0 0 40 20 20 0 0 0 0-40zm-4 30-9-9 3-3 6 6 14-14 3 3z",
	red: "M24 4a20 20 0 1 0 0 40 20 20 0 0 0 0-40zm9 26-3 3-6-6-6 6-3-3 6-6-6-6 3-3 6 6 6-6 3 3-6 6z",
	amber: "M24 4 2 43h44zm2 33h-4v-4h4zm0-7h-4V17h4z",
	grey: "M24 4a20 20 0 1 0 0 40 20 20 0 0 0 0-40zm2 32h-4v-4h4zm3-13c-2 2-3 3-3 6h-4c0-5 2-6 4-8 1-1 2-2 2-4a4 4 0 0 0-8 0h-4a8 8 0 1 1 13 6z",
};

let verdict = null;
let lastText = "";

// What the gateway calls black is green to whoever looks at a lamp.
function lampColour() {
	if (!verdict) return "grey";
	if (verdict.verdict === "VALID_WITH_NOTICE") return "amber";
	const colours = { green: "green", black: "green", red: "red" };
	return colours[verdict.colour] ?? "grey";
}

function meaning(letter) {
	const told = verdict.meanings?.find((row) => row.letter === letter);
	return told?.[currentLanguage()] ?? conditionName(letter);
}

function drawConditions() {
	const held = letters(verdict?.conditions);
	show(byId("verdict-conditions"), held.length > 0);
	fill(
		byId("verdict-conditions"),
		...held.map((letter) =>
			el(
				"li",
				{ "data-letter": letter },
				el("strong", {}, letter),
				" " + meaning(letter),
			),
		),
	);
}

function drawFacts() {
	const {
		classes,
		epoch,
		generation,
		table_age_s: age,
		gateway_ms: at,
		round_trip_us: trip,
	} = verdict;
	fill(
		byId("verdict-facts"),
		...pairs([
			[
				t("field.classes"),
				classes ? classes.replaceAll(",", " ") : undefined,
				"fact-classes",
			],
			[t("fact.reason"), reasonText(), "fact-reason"],
			[
				t("fact.generation"),
				t("fact.generation.text", {
					generation: number(generation),
					epoch,
				}),
				"fact-generation",
			],
			[t("fact.table_age"), t("seconds", { n: age }), "fact-table-age"],
			[t("fact.time"), at ? timeToTheSecond(at) : undefined, "fact-time"],
			[
				t("fact.round_trip"),
				trip
					? t("milliseconds", { n: (trip / 1000).toFixed(1) })
					: undefined,
				"fact-round-trip",
			],
			[
				t("fact.role"),
				has("gateway_role." + verdict.role)
					? t("gateway_role." + verdict.role)
					: verdict.role,
			],
		]),
	);
}

function reasonText() {
	if (!verdict.reason || verdict.reason === "NONE") return undefined;
	const key = "verdict_reason." + verdict.reason;
	return has(key) ? t(key) : verdict.reason;
}

function drawVerdict() {
	const colour = lampColour();
	const card = byId("verdict");
	card.className = "verdict " + colour;
	byId("lamp").setAttribute("d", LAMPS[colour]);
	byId("verdict-name").textContent = verdict
		? t("verdict." + verdict.verdict)
		: t("verdict.none");
	byId("verdict-code").textContent = verdict?.verdict ?? "";
	card.dataset.verdict = verdict?.verdict ?? "";
	byId("verdict-text").textContent = t(
		verdict ? "verdict.text." + verdict.verdict : "verdict.none.text",
	);
	drawConditions();
	show(byId("verdict-facts"), Boolean(verdict));
	if (verdict) drawFacts();
}

async function verify(text) {
	const classes = byId("class-asked").value;
	verdict = null;
	drawVerdict();
	verdict = await post("/v1/verify", classes ? { text, classes } : { text });
	drawVerdict();
	byId("verdict").scrollIntoView({ block: "nearest" });
}

function drawClasses() {
	const select = byId("class-asked");
	const chosen = select.value;
	fill(
		select,
		el("option", { value: "" }, t("inspect.class.any")),
		...CLASSES.map((name) =>
			el("option", { value: name }, name + " " + t("class." + name)),
		),
	);
	select.value = chosen;
}

function drawScanner(running, text) {
	show(byId("scan-video"), running);
	show(byId("scan-start"), !running);
	show(byId("scan-stop"), running);
	byId("scan-state").textContent = text;
}

function stopScan(text) {
	scanner.stop();
	drawScanner(false, text);
}

const scanner = new Scanner({
	video: byId("scan-video"),
	found: (text) => {
		if (text === lastText) return;
		lastText = text;
		stopScan(t("inspect.scan.read"));
		navigator.vibrate?.(60);
		withBusy(byId("scan-start"), byId("ask-message"), () => verify(text));
	},
	failed: (error) => {
		stopScan(t("inspect.scan.idle"));
		say(byId("ask-message"), error.message, "bad");
	},
});

async function startScan() {
	if (!cameraAvailable()) throw new Error(t("camera.insecure"));
	lastText = "";
	try {
		await scanner.start();
	} catch (error) {
		throw new Error(
			t(error.name === "NotAllowedError" ? "camera.refused" : "camera.failed"),
		);
	}
	drawScanner(true, t("inspect.scan.running"));
	byId("scan-stop").focus();
}

function ready() {
	byId("scan-start").addEventListener("click", () =>
		withBusy(byId("scan-start"), byId("ask-message"), startScan),
	);
	byId("scan-stop").addEventListener("click", () => stopScan(t("inspect.scan.idle")));
	byId("paste").addEventListener("submit", (event) => {
		event.preventDefault();
		// A space is a character of Base45: only what stands before the text, and line ends, go.
		const text = byId("paste-text").value.replace(/^\s+|[\r\n]+/g, "");
		withBusy(event.submitter, byId("ask-message"), () => verify(text));
	});
	document.addEventListener("language", () => {
		drawClasses();
		drawVerdict();
		if (scanner.running) drawScanner(true, t("inspect.scan.running"));
	});
}

await openPage("inspector");
drawClasses();
drawVerdict();
ready();
