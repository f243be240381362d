// SPDX-License-Identifier: Apache-2.0
import { login } from "./api.js";
import { byId, show, withBusy } from "./dom.js";
import { homeOf, openPage } from "./shell.js";

const TABS = ["login", "register"];

function choose(name, focus) {
	for (const other of TABS) {
		const tab = byId("tab-" + other);
		tab.setAttribute("aria-selected", String(other === name));
		tab.tabIndex = other === name ? 0 : -1;
		show(byId("panel-" + other), other === name);
	}
	if (focus) byId("tab-" + name).focus();
}

function readyTabs() {
	for (const name of TABS) {
		const tab = byId("tab-" + name);
		tab.addEventListener("click", () => choose(name));
		tab.addEventListener("keydown", (event) => {
			if (event.key === "ArrowLeft" || event.key === "ArrowRight")
				choose(TABS[1 - TABS.indexOf(name)], true);
		});
	}
}

function readyForm(name, path) {
	const form = byId("panel-" + name);
	form.addEventListener("submit", (event) => {
		event.preventDefault();
		const fields = Object.fromEntries(new FormData(form));
		for (const key of Object.keys(fields))
			if (key !== "password") fields[key] = fields[key].trim();
		if (fields.number) fields.number = fields.number.toUpperCase();
		withBusy(form.querySelector("[type=submit]"), byId(name + "-message"), async () => {
			const session = await login(path, fields);
			location.assign(homeOf(session.role));
		});
	});
}

readyTabs();
readyForm("login", "/v1/login");
readyForm("register", "/v1/register");
const session = await openPage(null);
if (session) location.replace(homeOf(session.role));
