// SPDX-License-Identifier: Apache-2.0
import { get, post, postJpeg } from "./api.js";
import {
	openPhotoStep,
	readyPhotoStep,
	showFailures,
	showUploadsLeft,
	stopCamera,
} from "./apply_photo.js";
import { drawHistory, drawProgress, drawWaiting, isIssued, isOpen } from "./apply_progress.js";
import { byId, say, show, withBusy } from "./dom.js";
import { moment } from "./format.js";
import { createHolderKey, KeyUnsupported, proveHolderKey } from "./holder_key.js";
import { listen, openPage } from "./shell.js";
import { has, t } from "./texts.js";

const STEPS = ["blocked", "routes", "photo", "person", "waiting"];

let session = null;
let driver = null;
let applications = [];
let application = null; // the one shown: open, or the latest one until the applicant begins anew
let chosen = null; // route of an application that is not begun yet
let replacing = false; // another photo in place of the one accepted
let beginAnew = false;

function path(rest = "") {
	return "/v1/applications/" + application.id + rest;
}

function showStep(name) {
	for (const step of STEPS) show(byId("step-" + step), step === name);
	if (name !== "photo") stopCamera();
}

function whyNotText() {
	if (!driver.why_not) return "";
	const { code, message } = driver.why_not;
	return has("why_not." + code) ? t("why_not." + code) : message;
}

function nextStep() {
	if (application) {
		const next = application.next ?? [];
		if (next.includes("upload") || next.includes("confirm")) return "photo";
		return next.includes("person") ? "person" : "waiting";
	}
	if (!driver.may_apply) return "blocked";
	return chosen ? "photo" : "routes";
}

function drawPhoto() {
	const route = application?.source ?? chosen;
	const next = application?.next ?? [];
	let photo = null;
	if (application?.has_photo && !replacing) photo = path("/photo?" + application.changed_ms);
	else if (route === "RETAINED") photo = "/v1/driver/photo";
	openPhotoStep({
		route,
		photo,
		replaceable: next.includes("upload"),
		uploadsLeft: application?.uploads_left ?? driver.uploads_left,
		actions: { upload, confirm, leave },
		canLeave: !application,
	});
}

function drawRoutes() {
	byId("route-retained").disabled = !driver.photo_on_file;
	const later = driver.photo_change_from_ms > Date.now();
	for (const id of ["route-camera", "route-album"]) byId(id).disabled = later;
	const text = later
		? t("routes.photo_later", { when: moment(driver.photo_change_from_ms) })
		: "";
	say(
		byId("routes-message"),
		text || (driver.photo_on_file ? "" : t("routes.no_file")),
		"note",
	);
}

function draw() {
	const step = nextStep();
	drawProgress(application ?? (chosen ? { source: chosen, state: "DRAFT" } : null));
	show(byId("progress"), step !== "blocked");
	if (step === "blocked") byId("blocked-why").textContent = whyNotText();
	if (step === "routes") drawRoutes();
	if (step === "photo") drawPhoto();
	if (step === "person") drawPerson();
	if (step === "waiting") drawWaiting(application, driver.may_apply);
	drawAround();
	showStep(step);
}

function drawAround() {
	show(byId("withdraw"), application?.next?.includes("withdraw") ?? false);
	drawHistory(
		application,
		applications.filter(({ id }) => id !== application?.id),
	);
}

// Reads everything again and shows the step that is next.
async function refresh() {
	[driver, { applications }] = await Promise.all([
		get("/v1/driver"),
		get("/v1/applications"),
	]);
	applications.sort((a, b) => b.created_ms - a.created_ms);
	let shown = applications.find(isOpen);
	if (!shown && !beginAnew && applications[0]) shown = applications[0];
	// An issued one is shown as long as it is news; later the routes are what the reader came for.
	if (shown && isIssued(shown) && driver.may_apply && shown.id !== application?.id)
		shown = undefined;
	application = shown ? await get("/v1/applications/" + shown.id) : null;
	draw();
}

function focusStep() {
	document.querySelector("section[id^=step-]:not([hidden]) h2")?.focus();
}

async function stepOn() {
	chosen = null;
	replacing = false;
	await refresh();
	focusStep();
}

async function begin(source) {
	application = await post("/v1/applications", { source });
	chosen = null;
	beginAnew = false;
}

// Answers with the rules that failed.
async function upload(jpeg, taken) {
	if (!application) await begin(chosen);
	const query = taken ? "?taken=" + taken : "";
	try {
		await postJpeg(path("/photo" + query), jpeg);
	} catch (error) {
		if (error.status !== 422 || !error.body?.failures) throw error;
		application = error.body.application ?? application;
		if (!isOpen(application)) {
			await stepOn();
			showFailures(error.body.failures);
			return [];
		}
		showUploadsLeft(error.body.uploads_left);
		show(byId("photo-again"), true);
		drawAround();
		return error.body.failures;
	}
	await stepOn();
	return [];
}

async function confirm() {
	if (!application) await begin(chosen);
	try {
		const key = await createHolderKey(application.id);
		const proof = await proveHolderKey(key, application.id);
		await post(path("/confirm"), { holder_key: key.publicKey, proof });
	} catch (error) {
		if (error instanceof KeyUnsupported) throw new Error(t("key.unsupported"));
		throw error;
	}
	await stepOn();
}

function leave() {
	chosen = null;
	draw();
	focusStep();
}

function drawPerson() {
	show(byId("person-lab"), Boolean(session.lab));
	show(byId("person-paste"), !session.lab);
}

async function handIn(assertion) {
	await post(path("/person"), { assertion });
	await stepOn();
}

function readyPerson() {
	const message = byId("person-message");
	byId("person-lab-go").addEventListener("click", () =>
		withBusy(byId("person-lab-go"), message, async () => {
			const { assertion } = await post("/lab/person", {
				application: application.id,
			});
			await handIn(assertion);
		}),
	);
	byId("person-paste").addEventListener("submit", (event) => {
		event.preventDefault();
		withBusy(event.submitter, message, () =>
			handIn(byId("person-assertion").value.trim()),
		);
	});
}

// A person authority that sends the browser back puts the assertion into the fragment, which is never
// sent to a server by itself.
async function takeReturnedAssertion() {
	const returned = /^#assertion=([\w-]+)$/.exec(location.hash);
	if (!returned || !application?.next?.includes("person")) return;
	history.replaceState(null, "", location.pathname);
	await withBusy(byId("person-lab-go"), byId("person-message"), () => handIn(returned[1]));
}

function readyRoutes() {
	for (const button of document.querySelectorAll(".route"))
		button.addEventListener("click", () => {
			chosen = button.dataset.source;
			draw();
			focusStep();
		});
	byId("waiting-again").addEventListener("click", () => {
		beginAnew = true;
		application = null;
		refresh().then(focusStep);
	});
	byId("withdraw").addEventListener("click", () => {
		if (!window.confirm(t("apply.withdraw.sure"))) return;
		withBusy(byId("withdraw"), byId("withdraw-message"), async () => {
			await post(path("/withdraw"));
			beginAnew = true;
			await stepOn();
		});
	});
}

function readyNews() {
	listen({
		application: async ({ id, state }) => {
			if (id === application?.id && state === application.state) return;
			byId("news").textContent = t("news.application", {
				state: t("state." + state),
			});
			if (!closeToPhoto()) await refresh();
		},
	});
}

// Whoever is busy with a photo must not lose it to news.
function closeToPhoto() {
	return !byId("step-photo").hidden && !application?.next?.includes("confirm");
}

readyPhotoStep();
readyPerson();
readyRoutes();
session = await openPage("applicant");
// The licence page sends here for another licence, whatever became of earlier applications.
beginAnew = ["?retained", "?change"].includes(location.search);
await refresh();
if (location.search === "?retained" && nextStep() === "routes" && driver.photo_on_file) {
	chosen = "RETAINED";
	draw();
}
await takeReturnedAssertion();
readyNews();
document.addEventListener("language", draw);
