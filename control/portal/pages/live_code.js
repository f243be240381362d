// SPDX-License-Identifier: Apache-2.0
// The QR code of a licence, kept fresh: what the portal says a presentation must say, signed by the
// holder's key, drawn, and taken away as soon as it is too old to be accepted.
import { get } from "./api.js";
import { fromBase64url } from "./bytes.js";
import { present, qrText } from "./presentation.js";
import { qrSvg } from "./qr_code.js";
import { t } from "./texts.js";

const RENEW_MS = 30000;
const RETRY_MS = 3000;

export class LiveCode {
	// shown({svg, madeMs, display, conditions}) draws, gone(error) takes away, because error.
	constructor({ credential, sign, shown, gone }) {
		this.credential = fromBase64url(credential);
		this.sign = sign;
		this.shown = shown;
		this.gone = gone;
		this.aheadMs = 0; // of the server's clock over this one's
		this.goodUntil = 0;
		this.timer = null;
		this.renewing = false;
	}

	now() {
		return Date.now() + this.aheadMs;
	}

	// Fraction of its life that the code shown has left.
	left() {
		return Math.max(0, Math.min(1, (this.goodUntil - this.now()) / this.lifeMs || 0));
	}

	async renew() {
		if (this.renewing) return;
		this.renewing = true;
		clearTimeout(this.timer);
		let wait = RETRY_MS;
		try {
			wait = await this.make();
		} catch (error) {
			if (this.now() >= this.goodUntil) this.gone(error);
		} finally {
			this.renewing = false;
		}
		clearTimeout(this.timer);
		if (wait > 0) this.timer = setTimeout(() => this.renew(), wait);
	}

	// Answers with how long to wait for the next one; 0: there will be none.
	async make() {
		const asked = Date.now();
		const said = await get("/v1/presentation");
		this.aheadMs = said.time_ms - (asked + Date.now()) / 2;
		if (said.display !== "usable" && said.display !== "not_usable") {
			this.shown({
				svg: null,
				display: said.display,
				conditions: said.conditions,
			});
			return 0;
		}
		const presentation = await present({
			credential: this.credential,
			audience: said.audience,
			issuedAt: Math.floor(said.time_ms / 1000),
			sign: this.sign,
		});
		const usable = said.display === "usable";
		const label = t(usable ? "qr.label.usable" : "qr.label.not_usable");
		const text = qrText(presentation);
		this.lifeMs = said.max_age_s * 1000;
		this.goodUntil = said.time_ms + this.lifeMs;
		this.shown({
			svg: qrSvg(text, usable ? "black" : "red", label),
			text,
			madeMs: said.time_ms,
			display: said.display,
			conditions: said.conditions,
		});
		return Math.min(RENEW_MS, this.lifeMs / 2);
	}

	stop() {
		clearTimeout(this.timer);
	}
}
