// SPDX-License-Identifier: Apache-2.0
// The tiles of the operator's page: what /v1/overview says, every two seconds.
import { get } from "./api.js";
import { byId, el, fill, say } from "./dom.js";
import { authorityName, duration, moment, number } from "./format.js";
import { Sparkline } from "./sparkline.js";
import { has, t } from "./texts.js";

const EVERY_MS = 2000;
const VERDICT_KINDS = {
	VALID: "good",
	VALID_WITH_NOTICE: "warn",
	NOT_NOW: "bad",
	ABNORMAL: "bad",
	GONE: "bad",
	SUPERSEDED: "bad",
	EXPIRED: "bad",
	BAD_SIGNATURE: "bad",
	HOLDER_PROOF_BAD: "bad",
};

let overview = null;
let spark = null;

function bars(list, entries, nameOf, kindOf) {
	const most = Math.max(...entries.map(([, n]) => n), 1);
	const total = entries.reduce((sum, [, n]) => sum + n, 0);
	fill(
		list,
		...entries.map(([key, n]) => {
			const bar = el("meter", {
				min: 0,
				max: most,
				value: n,
				class: kindOf(key),
				"aria-hidden": "true",
			});
			const share = total ? ((100 * n) / total).toFixed(1) + " %" : "";
			return el(
				"li",
				{ "data-key": key, "data-count": n },
				el("span", { class: "name" }, nameOf(key)),
				bar,
				el("span", { class: "count" }, number(n)),
				el("span", { class: "share" }, share),
			);
		}),
	);
	if (entries.length === 0) fill(list, el("li", { class: "help" }, t("bars.none")));
}

function tile(id, text, alarm = false) {
	byId(id).textContent = text;
	byId(id).closest(".tile").classList.toggle("alarm", alarm);
}

function drawVerdicts() {
	const { verdicts = {}, table_age_s: age, dataplane = {} } = overview;
	tile("tile-rate", number(Math.round(verdicts.per_second ?? 0)));
	const by = Object.entries(verdicts.by ?? {}).filter(([, n]) => n > 0);
	by.sort((a, b) => b[1] - a[1]);
	bars(
		byId("verdict-bars"),
		by,
		(key) => t("verdict." + key),
		(key) => VERDICT_KINDS[key] ?? "",
	);
	const connected = Boolean(dataplane.connected);
	tile("tile-gateway", t(connected ? "gateway.connected" : "gateway.gone"), !connected);
	const ago = dataplane.acknowledged_ms_ago;
	byId("tile-gateway-more").textContent =
		ago === undefined ? "" : t("gateway.acknowledged", { time: duration(ago) });
	tile(
		"tile-age",
		age === undefined || age === null ? "–" : t("seconds", { n: number(age) }),
	);
	byId("tile-generation").textContent = t("tile.generation", {
		n: number(overview.control?.generation ?? 0),
		epoch: overview.control?.epoch ?? "–",
	});
}

function drawWork() {
	const { reviews = {}, notifications = {}, applications = {} } = overview;
	tile("tile-reviews", number(reviews.waiting ?? 0), reviews.overdue > 0);
	const due = reviews.oldest_due_ms;
	byId("tile-overdue").textContent =
		t("tile.overdue", { n: number(reviews.overdue ?? 0) }) +
		(due ? " · " + t("tile.oldest_due", { time: moment(due) }) : "");
	tile("tile-notifications", number(notifications.due ?? 0));
	byId("tile-notifications-more").textContent = notifications.oldest_ms
		? t("tile.oldest", { time: moment(notifications.oldest_ms) })
		: "";
	const by = Object.entries(applications).filter(([, n]) => n > 0);
	bars(
		byId("application-bars"),
		by,
		(key) => t("state." + key),
		() => "",
	);
}

function drawKeys() {
	const next = overview.control?.next_rotation_ms;
	byId("tile-rotation").textContent = next
		? t("tile.rotation", { time: moment(next) })
		: t("tile.rotation.none");
	fill(
		byId("keys"),
		...(overview.keys ?? []).map((key) =>
			el(
				"tr",
				{ "data-kid": key.kid },
				el("td", {}, authorityName(key.authority)),
				el("td", {}, el("code", {}, key.kid)),
				el(
					"td",
					{},
					has("key.state." + key.state)
						? t("key.state." + key.state)
						: key.state,
				),
				el("td", {}, key.active_from_ms ? moment(key.active_from_ms) : "–"),
				el("td", {}, key.retire_at_ms ? moment(key.retire_at_ms) : "–"),
			),
		),
	);
}

export function drawOverview() {
	if (!overview) return;
	drawVerdicts();
	drawWork();
	drawKeys();
}

async function renew() {
	if (document.hidden) return;
	try {
		overview = await get("/v1/overview");
		say(byId("stale"), "");
		spark.add(overview.verdicts?.per_second ?? 0);
		drawOverview();
	} catch (error) {
		say(byId("stale"), t("operate.stale", { message: error.message }), "bad");
	}
}

export async function startOverview() {
	spark = new Sparkline(byId("spark"), byId("spark-line"), byId("spark-area"));
	for (;;) {
		await renew();
		await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
	}
}
