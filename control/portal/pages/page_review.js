// SPDX-License-Identifier: Apache-2.0
import { get, post } from "./api.js";
import { byId, el, fill, pairs, say, show, withBusy } from "./dom.js";
import { authorityName, clockTime, duration, moment, sexName } from "./format.js";
import { listen, openPage } from "./shell.js";
import { t } from "./texts.js";

const REASONS = [
	"NOT_SAME_PERSON",
	"FACE_COVERED",
	"GLASSES_OR_HAT",
	"EXPRESSION",
	"BACKGROUND",
	"CLOTHES",
	"BLURRED",
	"EDITED",
	"OLD",
	"OTHER",
];
const SOON_MS = 2 * 3600 * 1000;

let reviews = { waiting: 0, overdue: 0, decided_today: 0, mine: [], queue: [] };
let current = null;

function dueMark(item) {
	const left = item.due_ms - Date.now();
	const overdue = item.overdue || left < 0;
	const kind = overdue ? "overdue" : left < SOON_MS ? "soon" : "in-time";
	const text = t(overdue ? "review.overdue_by" : "review.due_in", { time: duration(left) });
	return el("span", { class: "due " + kind, "data-testid": "due" }, text);
}

function queueRow(item) {
	return el(
		"li",
		{
			"data-id": item.id,
			"data-overdue": String(Boolean(item.overdue)),
			"data-testid": "queue-item",
		},
		el("span", {}, t("review.submitted", { time: moment(item.submitted_ms) })),
		item.taken ? el("span", { class: "taken" }, t("review.taken")) : null,
		dueMark(item),
	);
}

function mineRow(item) {
	return el(
		"li",
		{ "data-id": item.id },
		el(
			"button",
			{
				type: "button",
				"aria-current": item.id === current?.id && "true",
				"data-testid": "mine-item",
				onclick: () => open(item),
			},
			el("span", {}, item.driver?.name ?? t("review.mine")),
			dueMark(item),
		),
	);
}

function drawQueue() {
	byId("count-waiting").textContent = reviews.waiting;
	byId("count-overdue").textContent = reviews.overdue;
	byId("count-today").textContent = reviews.decided_today;
	byId("overdue-box").classList.toggle("alarm", reviews.overdue > 0);
	const mine = new Set(reviews.mine.map(({ id }) => id));
	const others = reviews.queue.filter(({ id }) => !mine.has(id));
	fill(byId("mine"), ...reviews.mine.map(mineRow));
	fill(byId("queue"), ...others.map(queueRow));
	show(byId("queue-empty"), others.length === 0);
}

function ageText(birthDate) {
	const [year, month, day] = birthDate.split("-").map(Number);
	const now = new Date();
	const before =
		now.getMonth() + 1 < month || (now.getMonth() + 1 === month && now.getDate() < day);
	return t("review.age", { date: birthDate, n: now.getFullYear() - year - (before ? 1 : 0) });
}

function drawCase() {
	show(byId("case"), Boolean(current));
	show(byId("no-case"), !current);
	if (!current) return;
	const { driver } = current;
	byId("case-heading").textContent = t("review.case", { name: driver.name });
	byId("case-held").textContent = t("review.held", {
		time: clockTime(current.held_until_ms),
	});
	fill(
		byId("case-fields"),
		...pairs([
			[t("field.sex"), sexName(driver.sex)],
			[t("field.birth_date"), ageText(driver.birth_date)],
			[t("field.authority"), authorityName(driver.authority)],
			[t("field.classes"), driver.classes.replaceAll(",", " ")],
			[t("review.source"), t("source." + current.source), "case-source"],
			[t("review.due"), dueMark(current)],
		]),
	);
}

function drawReasons() {
	const chosen = new Set(chosenReasons());
	fill(
		byId("reasons"),
		...REASONS.map((code, i) =>
			el(
				"label",
				{ class: "option" },
				el("input", {
					type: "checkbox",
					name: "reason",
					value: code,
					checked: chosen.has(code),
					"data-testid": "reason-" + code,
				}),
				el("span", {}, t("reason." + code)),
				el("kbd", { "aria-hidden": "true" }, String((i + 1) % 10)),
			),
		),
	);
}

function chosenReasons() {
	return [...document.querySelectorAll("#reasons input:checked")].map((input) => input.value);
}

function open(review) {
	if (current?.id !== review.id) {
		current = review;
		byId("decision").reset();
		say(byId("case-message"), "");
		byId("case-photo").src = "/v1/reviews/" + review.id + "/photo";
		show(byId("case-on-file"), review.photo_on_file);
		show(byId("no-on-file"), !review.photo_on_file);
		if (review.photo_on_file)
			byId("case-on-file").src = "/v1/reviews/" + review.id + "/photo-on-file";
	}
	drawCase();
	drawQueue();
	byId("case-heading").focus();
}

async function refresh() {
	reviews = await get("/v1/reviews");
	drawQueue();
}

async function take() {
	const review = await post("/v1/reviews/take");
	await refresh();
	if (review) open(review);
	else say(byId("take-message"), t("review.empty"), "note");
}

async function decide(what, body) {
	await post("/v1/reviews/" + current.id + "/" + what, body);
	byId("news").textContent = t("news.review." + what);
	current = null;
	await refresh();
	drawCase();
	byId("take").focus();
}

async function reject() {
	const reasons = chosenReasons();
	if (reasons.length === 0) {
		document.querySelector("#reasons input").focus();
		throw new Error(t("review.reason_needed"));
	}
	const remark = byId("remark").value.trim();
	await decide("reject", remark ? { reasons, remark } : { reasons });
}

// Keys move to what they name, so that a decision takes a second key: Enter.
function onKey(event) {
	const typing = event.target.matches("textarea, input:not([type=checkbox]), select");
	if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
	const key = event.key.toLowerCase();
	const button = { t: "take", a: "approve", r: "reject", l: "release" }[key];
	if (button === "take") byId("take").click();
	else if (button && current) byId(button).focus();
	else if (/^[0-9]$/.test(key) && current)
		document.querySelectorAll("#reasons input")[(Number(key) + 9) % 10].click();
	else return;
	event.preventDefault();
}

function ready() {
	const message = byId("case-message");
	byId("take").addEventListener("click", () =>
		withBusy(byId("take"), byId("take-message"), take),
	);
	byId("approve").addEventListener("click", () =>
		withBusy(byId("approve"), message, () => decide("approve")),
	);
	byId("release").addEventListener("click", () =>
		withBusy(byId("release"), message, () => decide("release")),
	);
	byId("decision").addEventListener("submit", (event) => {
		event.preventDefault();
		withBusy(byId("reject"), message, reject);
	});
	document.addEventListener("keydown", onKey);
	document.addEventListener("language", () => {
		drawReasons();
		drawQueue();
		drawCase();
	});
}

await openPage("reviewer");
drawReasons();
ready();
await refresh();
if (reviews.mine.length > 0) open(reviews.mine[0]);
drawCase();
listen({ review: refresh });
setInterval(drawQueue, 30000);
