// SPDX-License-Identifier: Apache-2.0
import { get } from "./api.js";
import { byId, el, fill, pairs, say, show } from "./dom.js";
import { authorityName, conditionsText, sexName, timeToTheSecond, validity } from "./format.js";
import { findHolderKey } from "./holder_key.js";
import { LiveCode } from "./live_code.js";
import { listen, openPage } from "./shell.js";
import { t } from "./texts.js";

let licence = null;
let driver = null; // as on the licence
let photoChangeFromMs = 0;
let code = null;
let photoUrl = "";

// Why there is no licence to be seen: "none", or the portal's "not_shown", "gone", "expired".
function drawNone(why, apply) {
	show(byId("licence"), false);
	show(byId("none"), true);
	byId("none").dataset.why = why;
	byId("none-heading").textContent = t("none." + why);
	byId("none-text").textContent = t("none." + why + ".text");
	show(byId("none-apply"), Boolean(apply));
	if (apply) {
		byId("none-apply").textContent = t("none." + why + ".apply");
		byId("none-apply").href = apply;
	}
}

function drawStatus(display, conditions) {
	const usable = display === "usable";
	const status = byId("licence-status");
	status.textContent = conditionsText(conditions);
	status.className = "status " + (usable ? "usable" : "unusable");
	byId("front").dataset.display = display;
}

function drawFields() {
	fill(
		byId("front-fields"),
		...pairs([
			[t("field.name"), driver.name, "field-name"],
			[t("field.number"), driver.number, "field-number"],
			[t("field.sex"), sexName(driver.sex), "field-sex"],
			[t("field.nationality"), driver.nationality, "field-nationality"],
			[t("field.birth_date"), driver.birth_date, "field-birth-date"],
			[t("field.classes"), driver.classes.replaceAll(",", " "), "field-classes"],
		]),
	);
	fill(
		byId("front-more"),
		...pairs([
			[t("field.first_issue"), driver.first_issue, "field-first-issue"],
			[
				t("field.validity"),
				validity(driver.valid_from, driver.valid_until),
				"field-validity",
			],
			[t("field.file_number"), driver.file_number, "field-file-number"],
			[t("field.status"), conditionsText(licence.conditions), "field-status"],
			[t("field.points"), t("points", { n: driver.points }), "field-points"],
			[
				t("field.authority"),
				authorityName(licence.authority ?? driver.authority),
				"field-authority",
			],
		]),
	);
	fill(
		byId("back-fields"),
		...pairs([
			[t("field.name"), driver.name],
			[t("field.file_number"), driver.file_number, "back-file-number"],
			[t("field.address"), driver.address, "field-address"],
			[
				t("field.record"),
				t("field.record.text", {
					points: driver.points,
					status: conditionsText(licence.conditions),
				}),
				"field-record",
			],
			[t("field.cti"), licence.cti, "field-cti"],
			[t("field.version"), t("version", { n: licence.version }), "field-version"],
			[t("field.issued"), timeToTheSecond(licence.issued_ms), "field-issued"],
			[t("field.expires"), timeToTheSecond(licence.expires_ms), "field-expires"],
		]),
	);
	fill(
		byId("class-list"),
		...driver.classes
			.split(",")
			.map((name) =>
				el("div", {}, el("dt", {}, name), el("dd", {}, t("class." + name))),
			),
	);
	byId("licence-photo").alt = t("licence.photo", { name: driver.name });
	if (photoUrl !== licence.cti)
		byId("licence-photo").src = "/v1/licence/photo?" + licence.cti;
	photoUrl = licence.cti;
	const later = photoChangeFromMs > Date.now();
	byId("change-text").textContent = later
		? t("licence.change.later", {
				when: timeToTheSecond(photoChangeFromMs).slice(0, 10),
			})
		: t("licence.change.text");
	show(byId("change-photo"), !later);
}

function draw() {
	if (!licence) return drawNone("none", "/apply");
	if (licence.display === "expired") return drawNone("expired", "/apply?retained");
	if (licence.display === "not_shown" || licence.display === "gone")
		return drawNone(licence.display);
	show(byId("none"), false);
	show(byId("licence"), true);
	drawFields();
	drawStatus(licence.display, licence.conditions);
}

function codeShown({ svg, text, madeMs, display, conditions }) {
	const changed = display !== licence.display || conditions !== licence.conditions;
	licence.display = display;
	licence.conditions = conditions;
	if (changed) {
		draw();
		byId("news").textContent = t("news.status", { status: conditionsText(conditions) });
	}
	if (!svg) return;
	fill(byId("qr"), svg);
	byId("qr").dataset.text = text;
	byId("qr").dataset.colour = display === "usable" ? "black" : "red";
	byId("generated").textContent = timeToTheSecond(madeMs);
	byId("qr-status").textContent = t("qr.status." + display);
	byId("qr-status").className = "qr-status " + display;
	say(byId("qr-message"), "");
}

function codeGone(error) {
	fill(byId("qr"), el("p", {}, t("qr.gone")));
	delete byId("qr").dataset.text;
	byId("generated").textContent = "–";
	byId("qr-status").textContent = "";
	say(byId("qr-message"), error.message, "bad");
}

function drawKeyMissing() {
	fill(byId("qr"), el("p", {}, t("qr.no_key")));
	byId("qr-status").textContent = "";
	say(byId("qr-message"), t("qr.no_key.text"), "bad");
	show(byId("qr-apply"), true);
}

function tick() {
	if (!code || byId("licence").hidden) return;
	byId("current-time").textContent = timeToTheSecond(code.now());
	byId("life").setAttribute("width", (100 * code.left()).toFixed(1));
	if (code.goodUntil && code.left() === 0 && byId("qr").dataset.text) {
		codeGone(new Error(t("qr.too_old")));
		code.renew();
	}
}

async function load() {
	code?.stop();
	code = null;
	try {
		licence = await get("/v1/licence");
	} catch (error) {
		if (error.status !== 404) throw error;
		licence = null;
	}
	driver = licence?.driver ?? null;
	if (licence) photoChangeFromMs = (await get("/v1/driver")).photo_change_from_ms ?? 0;
	draw();
	if (byId("licence").hidden) return;
	const sign = await findHolderKey(licence.holder_key);
	show(byId("qr-apply"), false);
	if (!sign) return drawKeyMissing();
	code = new LiveCode({
		credential: licence.credential,
		sign,
		shown: codeShown,
		gone: codeGone,
	});
	await code.renew();
}

await openPage("applicant");
await load();
setInterval(tick, 250);
document.addEventListener("language", () => {
	draw();
	if (code) code.renew();
	else if (licence && !byId("licence").hidden) drawKeyMissing();
});
// A page that comes back to the front must not show what was fresh when it went.
document.addEventListener("visibilitychange", () => {
	if (!document.hidden && code) code.renew();
});
window.addEventListener("online", () => code?.renew());
listen({ licence: load });
