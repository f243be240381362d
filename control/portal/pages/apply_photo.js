// SPDX-License-Identifier: Apache-2.0
// The photo step of an application: the photo on file, one taken now, or one of the album, and what
// the rules say of it. Knows nothing about applications but the functions it is given.
import { cameraAvailable, openCamera, takePortrait } from "./camera.js";
import { byId, el, fill, say, show, withBusy } from "./dom.js";
import { today } from "./format.js";
import { currentLanguage, has, t } from "./texts.js";

const ALBUM_MONTHS = 6;

let source = null;
let jpeg = null; // chosen, not uploaded yet
let given = null; // {upload(jpeg, taken), confirm(), leave()}
let closeCamera = null;
let facing = "environment";
let shownUrl = null;

function showImage(url) {
	if (shownUrl?.startsWith("blob:")) URL.revokeObjectURL(shownUrl);
	shownUrl = url;
	byId("preview-image").src = url;
	byId("preview-image").alt = t("photo.alt");
	show(byId("preview"), true);
}

export function stopCamera() {
	closeCamera?.();
	closeCamera = null;
	show(byId("finder"), false);
	show(byId("camera-turn"), false);
	show(byId("camera-start"), true);
}

function cameraSentence(error) {
	if (error.name === "NotAllowedError") return t("camera.refused");
	if (error.name === "NotFoundError" || error.name === "OverconstrainedError")
		return t("camera.none");
	return t("camera.failed");
}

async function startCamera() {
	stopCamera();
	if (!cameraAvailable()) throw new Error(t("camera.insecure"));
	try {
		closeCamera = await openCamera(byId("video"), facing);
	} catch (error) {
		throw new Error(cameraSentence(error));
	}
	show(byId("preview"), false);
	show(byId("finder"), true);
	show(byId("camera-turn"), true);
	show(byId("camera-start"), false);
	byId("camera-shoot").focus();
}

function offerUpload(blob) {
	jpeg = blob;
	showImage(URL.createObjectURL(blob));
	showFailures([]);
	show(byId("shoot"), false);
	byId("preview-text").textContent = t("photo.check");
	show(byId("photo-upload"), true);
	show(byId("photo-confirm"), false);
	show(byId("confirm-note"), false);
	show(byId("photo-again"), source === "CAMERA");
	byId("photo-upload").focus();
}

async function shoot() {
	const blob = await takePortrait(byId("video"));
	stopCamera();
	offerUpload(blob);
}

function failureText(failure) {
	const key = "rule." + failure.rule;
	const said =
		currentLanguage() === "zh"
			? (failure.message_zh ?? failure.message)
			: failure.message;
	const name = has(key) ? t(key) : failure.rule;
	return el(
		"li",
		{ "data-rule": failure.rule, "data-testid": "failure" },
		el("strong", {}, name),
		said ? " " + said : "",
	);
}

export function showFailures(failures) {
	show(byId("failures"), failures.length > 0);
	fill(byId("failure-list"), ...failures.map(failureText));
}

export function showUploadsLeft(left) {
	const counted = source !== "RETAINED" && left !== undefined;
	show(byId("uploads-left"), counted);
	if (counted) byId("uploads-left").textContent = t("photo.uploads_left", { n: left });
}

function takenDate() {
	if (source !== "ALBUM") return undefined;
	const input = byId("album-taken");
	if (!input.reportValidity()) throw new Error(t("album.taken.needed"));
	return input.value;
}

async function upload() {
	const failures = await given.upload(jpeg, takenDate());
	if (failures.length === 0) return;
	showFailures(failures);
	show(byId("photo-upload"), false);
	show(byId("photo-back"), false);
	if (source === "ALBUM") byId("album-file").value = "";
}

function again() {
	show(byId("preview"), false);
	showFailures([]);
	show(byId("shoot"), source === "CAMERA");
	if (source === "CAMERA") byId("camera-start").click();
	else show(byId("choose"), true);
}

function albumRange() {
	const input = byId("album-taken");
	const earliest = new Date();
	earliest.setMonth(earliest.getMonth() - ALBUM_MONTHS);
	input.max = today();
	input.min = today(earliest.getTime());
}

// The photo that is to be confirmed: on file, or uploaded and within the rules.
function showConfirm(url, text) {
	showImage(url);
	byId("preview-text").textContent = text;
	show(byId("photo-upload"), false);
	show(byId("photo-confirm"), true);
	show(byId("confirm-note"), true);
}

// photo: where the accepted photo is, null while there is none. replaceable: another may follow.
export function openPhotoStep({ route, photo, replaceable, uploadsLeft, actions, canLeave }) {
	source = route;
	given = actions;
	jpeg = null;
	stopCamera();
	byId("photo-heading").textContent = t("photo.heading." + source);
	say(byId("photo-message"), "");
	showFailures([]);
	show(byId("shoot"), source === "CAMERA" && !photo);
	show(byId("choose"), source === "ALBUM" && !photo);
	show(byId("preview"), false);
	show(byId("photo-back"), canLeave);
	show(byId("photo-again"), Boolean(photo) && replaceable && source !== "RETAINED");
	showUploadsLeft(uploadsLeft);
	if (source === "ALBUM") albumRange();
	if (photo)
		showConfirm(photo, t(source === "RETAINED" ? "photo.on_file" : "photo.accepted"));
}

export function readyPhotoStep() {
	const message = byId("photo-message");
	const busy = (id, work) =>
		byId(id).addEventListener("click", () => withBusy(byId(id), message, work));
	busy("photo-upload", upload);
	busy("photo-confirm", () => given.confirm());
	byId("photo-again").addEventListener("click", again);
	byId("photo-back").addEventListener("click", () => {
		stopCamera();
		given.leave();
	});
	const cameraMessage = byId("camera-message");
	byId("camera-start").addEventListener("click", () =>
		withBusy(byId("camera-start"), cameraMessage, startCamera),
	);
	byId("camera-turn").addEventListener("click", () => {
		facing = facing === "environment" ? "user" : "environment";
		byId("camera-start").click();
	});
	byId("camera-shoot").addEventListener("click", () =>
		withBusy(byId("camera-shoot"), cameraMessage, shoot),
	);
	byId("album-file").addEventListener("change", () => {
		const [file] = byId("album-file").files;
		byId("album-name").textContent = file?.name ?? "";
		if (file) offerUpload(file);
	});
}
