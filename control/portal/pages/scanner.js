// SPDX-License-Identifier: Apache-2.0
// Reads QR codes from the camera: by the browser where it can, else by the portal, a frame at a time.
import { postJpeg } from "./api.js";
import { openCamera, takeFrame } from "./camera.js";

const FRAME_MS = 500;
const DETECT_MS = 150;
const FRAME_WIDTH = 1280;
const PREFIX = "LIC1:";

async function nativeDetector() {
	if (!("BarcodeDetector" in globalThis)) return null;
	const formats = await BarcodeDetector.getSupportedFormats().catch(() => []);
	return formats.includes("qr_code") ? new BarcodeDetector({ formats: ["qr_code"] }) : null;
}

async function readFrame(video, detector) {
	if (detector) return (await detector.detect(video))[0]?.rawValue ?? null;
	try {
		return (await postJpeg("/v1/scan", await takeFrame(video, FRAME_WIDTH))).text;
	} catch (error) {
		if (error.status === 422) return null; // no code in this frame
		throw error;
	}
}

export class Scanner {
	// found(text) is told each text that begins like a presentation; failed(error) ends the scan.
	constructor({ video, found, failed }) {
		this.video = video;
		this.found = found;
		this.failed = failed;
		this.close = null;
	}

	get running() {
		return this.close !== null;
	}

	async start() {
		this.stop();
		const detector = await nativeDetector();
		this.close = await openCamera(this.video, "environment");
		this.run(this.close, detector);
	}

	async run(opened, detector) {
		while (this.close === opened) {
			try {
				const text = await readFrame(this.video, detector);
				if (this.close === opened && text?.startsWith(PREFIX))
					this.found(text);
			} catch (error) {
				if (this.close === opened) this.failed(error);
			}
			await new Promise((resolve) =>
				setTimeout(resolve, detector ? DETECT_MS : FRAME_MS),
			);
		}
	}

	stop() {
		this.close?.();
		this.close = null;
	}
}
