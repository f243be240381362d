// SPDX-License-Identifier: Apache-2.0
// Short ways to say what pages do to their elements.

export function byId(id) {
	return document.getElementById(id);
}

// el("p", {class: "note", onclick: f}, "text", child)
export function el(name, attributes = {}, ...children) {
	const made = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) {
		if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
		else if (value === true) made.setAttribute(key, "");
		else if (value !== false && value !== null && value !== undefined)
			made.setAttribute(key, value);
	}
	made.append(...children.filter((child) => child !== null && child !== undefined));
	return made;
}

export function show(element, visible) {
	element.hidden = !visible;
}

export function fill(element, ...children) {
	element.replaceChildren(
		...children.filter((child) => child !== null && child !== undefined),
	);
}

// <dt>, <dd> pairs; a pair without value is left out.
export function pairs(list) {
	return list
		.filter(([, value]) => value !== undefined && value !== null)
		.map(([name, value, testid]) =>
			el(
				"div",
				{ class: "pair" },
				el("dt", {}, name),
				el("dd", { "data-testid": testid }, value),
			),
		);
}

// Runs work once at a time with its button busy; what fails is said in message.
export async function withBusy(button, message, work) {
	if (button.getAttribute("aria-busy") === "true") return;
	button.setAttribute("aria-busy", "true");
	button.disabled = true;
	say(message, "");
	try {
		await work();
	} catch (error) {
		say(message, error.message, "bad");
	} finally {
		button.removeAttribute("aria-busy");
		button.disabled = false;
	}
}

// kind: "bad", "good", "note"
export function say(element, text, kind = "note") {
	element.textContent = text;
	element.className = text ? "message " + kind : "message";
	element.hidden = !text;
}
