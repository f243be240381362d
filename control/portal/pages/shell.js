// SPDX-License-Identifier: Apache-2.0
// What all pages share: header with language and logout, the session, and who may be here.
import { currentSession, logout } from "./api.js";
import { byId, el, fill, say, show } from "./dom.js";
import { applyLanguage, switchLanguage, t } from "./texts.js";

const PAGES = {
	applicant: ["/licence", "/apply"],
	reviewer: ["/review"],
	inspector: ["/inspect"],
	operator: ["/operate"],
};

let session = null;

export function homeOf(role) {
	return PAGES[role]?.[0] ?? "/";
}

function drawNavigation() {
	const pages = PAGES[session?.role] ?? [];
	const links = (pages.length > 1 ? pages : []).map((path) =>
		el(
			"a",
			{
				href: path,
				"data-testid": "nav-" + path.slice(1),
				"aria-current": path === location.pathname && "page",
			},
			t("nav." + path.slice(1)),
		),
	);
	fill(byId("nav"), ...links);
	byId("who").textContent = session ? (session.name ?? session.login) : "";
	show(byId("who"), Boolean(session));
	show(byId("logout"), Boolean(session));
	show(byId("lab"), Boolean(session?.lab));
}

function drawHeader() {
	const header = byId("header");
	fill(
		header,
		el(
			"div",
			{ class: "bar" },
			el(
				"a",
				{ class: "brand", href: "/", "data-i18n-aria-label": "brand.home" },
				el("img", { src: "/icon.svg", alt: "", width: 28, height: 28 }),
				el("span", { "data-i18n": "brand" }),
			),
			el(
				"span",
				{
					id: "lab",
					class: "lab",
					"data-testid": "lab-mark",
					"data-i18n-title": "lab.mark",
					hidden: true,
				},
				"LAB",
			),
			el("nav", { id: "nav", "data-i18n-aria-label": "nav.label" }),
			el("span", { class: "grow" }),
			el("span", { id: "who", "data-testid": "who", hidden: true }),
			el("button", {
				id: "language",
				class: "quiet",
				type: "button",
				"data-testid": "language",
				"data-i18n": "language.other",
				"data-i18n-aria-label": "language.switch",
				onclick: switchLanguage,
			}),
			el("button", {
				id: "logout",
				class: "quiet",
				type: "button",
				"data-testid": "logout",
				"data-i18n": "logout",
				hidden: true,
				onclick: leave,
			}),
		),
	);
}

async function leave() {
	await logout().catch(() => {});
	location.assign("/");
}

export function pageFailed(error) {
	say(byId("page-message"), error.message, "bad");
	byId("page-message").focus();
}

// Readies the page for role (null: anybody) and answers with the session; sends others away.
export async function openPage(role) {
	drawHeader();
	applyLanguage();
	document.addEventListener("language", drawNavigation);
	window.addEventListener("unhandledrejection", (event) => pageFailed(event.reason));
	session = await currentSession();
	drawNavigation();
	if (role && session?.role !== role) {
		location.replace(session ? homeOf(session.role) : "/");
		return new Promise(() => {}); // the page is being left
	}
	return session;
}

// News of the portal; the browser connects again by itself. handlers: {application: f, …}
export function listen(handlers) {
	const source = new EventSource("/v1/events");
	for (const [name, handler] of Object.entries(handlers))
		source.addEventListener(name, (event) => handler(JSON.parse(event.data)));
	// A session that has ended answers 401, after which the browser does not try again.
	source.addEventListener("error", () => {
		if (source.readyState === EventSource.CLOSED)
			currentSession().then((now) => now ?? location.assign("/"));
	});
	return source;
}
