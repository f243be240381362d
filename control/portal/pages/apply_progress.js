// SPDX-License-Identifier: Apache-2.0
// What an application looks like from outside: its steps, its history, and in what words it waits.
import { byId, el, fill, show } from "./dom.js";
import { duration, moment } from "./format.js";
import { t } from "./texts.js";

const DONE_WITH = ["ISSUED", "NOTIFIED", "REJECTED", "WITHDRAWN", "REFERRED"];
const STEP_OF = {
	DRAFT: "photo",
	CONFIRMED: "person",
	PERSON_AUTHENTICATED: "review",
	REVIEW: "review",
	APPROVED: "issue",
	ISSUED: "done",
	NOTIFIED: "done",
};

export function isOpen(application) {
	return !DONE_WITH.includes(application.state);
}

export function isIssued(application) {
	return application.state === "ISSUED" || application.state === "NOTIFIED";
}

export function drawProgress(application) {
	const reviewed = application?.source !== "RETAINED";
	const steps = ["photo", "person", ...(reviewed ? ["review"] : []), "issue"];
	const step = STEP_OF[application?.state] ?? "photo";
	const failed =
		application && ["REJECTED", "REFERRED", "WITHDRAWN"].includes(application.state);
	const reached = step === "done" ? steps.length : Math.max(steps.indexOf(step), 0);
	fill(
		byId("progress"),
		...steps.map((name, i) =>
			el(
				"li",
				{
					class:
						i < reached && !failed
							? "done"
							: i === reached && !failed
								? "present"
								: "",
					"aria-current": i === reached && !failed && "step",
				},
				el("span", {}, t("step." + name)),
			),
		),
	);
}

export function drawHistory(application, earlier) {
	const events = application?.history ?? [];
	show(byId("history"), events.length + earlier.length > 0);
	fill(
		byId("history-list"),
		...events.map((event) =>
			el(
				"li",
				{ "data-state": event.state },
				el(
					"time",
					{ datetime: new Date(event.at_ms).toISOString() },
					moment(event.at_ms),
				),
				el("span", {}, t("event." + event.event)),
			),
		),
	);
	show(byId("earlier"), earlier.length > 0);
	fill(
		byId("earlier-list"),
		...earlier.map((old) =>
			el(
				"li",
				{ "data-state": old.state },
				`${moment(old.created_ms)} · ${t("source." + old.source)} · ${t("state." + old.state)}`,
			),
		),
	);
}

function waitingText(application) {
	if (application.state !== "REVIEW" || !application.due_ms)
		return t("waiting." + application.state);
	const left = application.due_ms - Date.now();
	const when = { due: moment(application.due_ms), left: duration(left) };
	return t(left < 0 ? "waiting.REVIEW.overdue" : "waiting.REVIEW", when);
}

// For the states in which the applicant has nothing to do but wait, or to begin anew.
export function drawWaiting(application, mayApply) {
	const { state, reasons = [], remark } = application;
	byId("waiting-heading").textContent = t("state." + state);
	byId("step-waiting").dataset.state = state;
	byId("waiting-text").textContent = waitingText(application);
	show(byId("waiting-reasons"), reasons.length > 0);
	fill(
		byId("waiting-reasons"),
		...reasons.map((code) => el("li", { "data-reason": code }, t("reason." + code))),
	);
	show(byId("waiting-remark"), Boolean(remark));
	byId("waiting-remark").textContent = remark ? t("waiting.remark", { remark }) : "";
	show(byId("waiting-licence"), isIssued(application));
	show(byId("waiting-again"), !isOpen(application) && !isIssued(application) && mayApply);
}
