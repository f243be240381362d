// SPDX-License-Identifier: Apache-2.0
// Times, classes and conditions as people read them. Times are those of China (UTC+8).
import { currentLanguage, has, t } from "./texts.js";

const ZONE = "Asia/Shanghai";

function locale() {
	return currentLanguage() === "zh" ? "zh-CN" : "en-GB";
}

// 2026-11-30 18:05:09, the same in both languages.
export function timeToTheSecond(ms) {
	return new Date(ms).toLocaleString("sv-SE", { timeZone: ZONE });
}

export function clockTime(ms) {
	return new Date(ms).toLocaleTimeString("sv-SE", { timeZone: ZONE });
}

export function moment(ms) {
	return new Date(ms).toLocaleString(locale(), {
		timeZone: ZONE,
		month: "short",
		day: "numeric",
		hour: "2-digit",
		minute: "2-digit",
	});
}

export function today(now = Date.now()) {
	return new Date(now).toLocaleDateString("sv-SE", { timeZone: ZONE });
}

export function number(value) {
	return new Intl.NumberFormat(locale()).format(value);
}

// "3 h 20 min", and how far in the past with a minus.
export function duration(ms) {
	const minutes = Math.floor(Math.abs(ms) / 60000);
	if (minutes < 1) return t("duration.below_a_minute");
	if (minutes < 60) return t("duration.minutes", { m: minutes });
	const hours = Math.floor(minutes / 60);
	if (hours < 48) return t("duration.hours", { h: hours, m: minutes % 60 });
	return t("duration.days", { d: Math.floor(hours / 24) });
}

export function sexName(sex) {
	return has("sex." + sex) ? t("sex." + sex) : sex;
}

// Without a place to break the line within a date.
function unbroken(date) {
	return date.replaceAll("-", "-\u2060");
}

// until: "" = for good.
export function validity(from, until) {
	const last = until === "" ? t("validity.long") : unbroken(until);
	return t("validity.span", { from: unbroken(from), until: last });
}

export function authorityName(code) {
	return has("authority." + code) ? t("authority." + code) : t("authority.other", { code });
}

// "BD" -> ["B", "D"]; "A" is the absence of all others.
export function letters(conditions) {
	return [...(conditions ?? "A")].filter((letter) => letter !== "A");
}

export function conditionName(letter) {
	return t("condition." + (letter === "+" ? "replaced" : letter));
}

export function conditionsText(conditions) {
	const found = letters(conditions);
	if (found.length === 0) return t("condition.A");
	return found.map(conditionName).join(t("list.separator"));
}
