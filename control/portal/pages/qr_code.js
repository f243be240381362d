// SPDX-License-Identifier: Apache-2.0
// A QR code as SVG, by /qrcode.js, which defines the global qrcode.

const SVG = "http://www.w3.org/2000/svg";
const QUIET_MODULES = 4; // ISO/IEC 18004
// A screen is neither torn nor stained: the lowest correction gives the largest modules.
const CORRECTION = "L";

// Scanners see red on white as they see black on white, people do not.
export const QR_COLOURS = { black: "#000000", red: "#c00000" };

function modulesPath(code) {
	const count = code.getModuleCount();
	let path = "";
	for (let row = 0; row < count; row++)
		for (let column = 0; column < count; column++) {
			let run = 0;
			while (column + run < count && code.isDark(row, column + run)) run++;
			if (run)
				path += `M${column + QUIET_MODULES} ${row + QUIET_MODULES}h${run}v1h-${run}z`;
			column += run;
		}
	return path;
}

function element(name, attributes) {
	const made = document.createElementNS(SVG, name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
	return made;
}

export function qrSvg(text, colour, label) {
	const code = qrcode(0, CORRECTION);
	code.addData(text, "Alphanumeric");
	code.make();
	const side = code.getModuleCount() + 2 * QUIET_MODULES;
	const svg = element("svg", {
		viewBox: `0 0 ${side} ${side}`,
		"shape-rendering": "crispEdges",
		role: "img",
		"aria-label": label,
	});
	svg.append(
		element("rect", { width: side, height: side, fill: "#ffffff" }),
		element("path", { d: modulesPath(code), fill: QR_COLOURS[colour] }),
	);
	return svg;
}
