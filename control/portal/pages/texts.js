// SPDX-License-Identifier: Apache-2.0
// Texts in the reader's language. Elements name theirs: data-i18n for what they contain,
// data-i18n-ATTRIBUTE for one of the attributes below.
import en from "./texts_en.js";
import zh from "./texts_zh.js";

const TABLES = { zh, en };
const KEPT_AS = "licgate.language";
const ATTRIBUTES = ["aria-label", "placeholder", "alt", "title"];

function preferred() {
	const kept = localStorage.getItem(KEPT_AS);
	if (kept in TABLES) return kept;
	const wanted = navigator.languages?.map((tag) => tag.slice(0, 2)) ?? [];
	return wanted.find((tag) => tag in TABLES) ?? "zh";
}

let language = "zh";
if (globalThis.localStorage) language = preferred();

export function currentLanguage() {
	return language;
}

export function has(key) {
	return key in TABLES[language];
}

// The text of key, {name} in it replaced by values.name.
export function t(key, values = {}) {
	const text = TABLES[language][key];
	if (text === undefined) throw new Error("no text for " + key);
	return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

export function translate(root = document) {
	for (const element of root.querySelectorAll("[data-i18n]"))
		element.textContent = t(element.dataset.i18n);
	for (const attribute of ATTRIBUTES)
		for (const element of root.querySelectorAll(`[data-i18n-${attribute}]`))
			element.setAttribute(
				attribute,
				t(element.getAttribute("data-i18n-" + attribute)),
			);
}

// Pages draw what they have again when told "language".
export function switchLanguage() {
	language = language === "zh" ? "en" : "zh";
	localStorage.setItem(KEPT_AS, language);
	applyLanguage();
	document.dispatchEvent(new Event("language"));
}

export function applyLanguage() {
	document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
	translate();
	const page = document.querySelector("title[data-i18n]");
	if (page) document.title = t(page.dataset.i18n) + " · " + t("brand");
}
