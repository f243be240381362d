// SPDX-License-Identifier: Apache-2.0
// The camera: a live view, and single frames of it as JPEG.

export const PHOTO_WIDTH = 260; // 22 × 32 mm (GA 482-2008) at 300 dpi
export const PHOTO_HEIGHT = 378;

const LARGEST_SCALE = 4; // a photo is kept at up to 1040 × 1512
const JPEG_QUALITY = 0.92;

export function cameraAvailable() {
	return Boolean(navigator.mediaDevices?.getUserMedia);
}

// facing: "environment" looks away from the screen, "user" at whoever holds it. The view is never
// mirrored. Answers with what ends it.
export async function openCamera(video, facing) {
	const stream = await navigator.mediaDevices.getUserMedia({
		audio: false,
		video: { facingMode: facing, width: { ideal: 1920 }, height: { ideal: 1440 } },
	});
	video.srcObject = stream;
	await video.play();
	return () => {
		for (const track of stream.getTracks()) track.stop();
		video.srcObject = null;
	};
}

function jpegOf(canvas) {
	return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", JPEG_QUALITY));
}

// The largest part of proportions 260 : 378 around the middle, which is what the guide shows.
function middle(width, height) {
	const scale = Math.min(width / PHOTO_WIDTH, height / PHOTO_HEIGHT);
	const wide = PHOTO_WIDTH * scale;
	const high = PHOTO_HEIGHT * scale;
	return { x: (width - wide) / 2, y: (height - high) / 2, wide, high, scale };
}

export async function takePortrait(video) {
	const part = middle(video.videoWidth, video.videoHeight);
	const scale = Math.min(Math.max(part.scale, 1), LARGEST_SCALE);
	const canvas = document.createElement("canvas");
	canvas.width = Math.round(PHOTO_WIDTH * scale);
	canvas.height = Math.round(PHOTO_HEIGHT * scale);
	const context = canvas.getContext("2d");
	context.imageSmoothingQuality = "high";
	context.drawImage(
		video,
		part.x,
		part.y,
		part.wide,
		part.high,
		0,
		0,
		canvas.width,
		canvas.height,
	);
	return jpegOf(canvas);
}

// A whole frame, no wider than width.
export async function takeFrame(video, width) {
	const scale = Math.min(1, width / video.videoWidth);
	const canvas = document.createElement("canvas");
	canvas.width = Math.round(video.videoWidth * scale);
	canvas.height = Math.round(video.videoHeight * scale);
	canvas.getContext("2d").drawImage(video, 0, 0, canvas.width, canvas.height);
	return jpegOf(canvas);
}
