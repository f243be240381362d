// SPDX-License-Identifier: Apache-2.0
// A small line of the last values, as paths of an SVG whose viewBox is width × height.

const POINTS = 60;

export class Sparkline {
	constructor(svg, line, area) {
		const { width, height } = svg.viewBox.baseVal;
		Object.assign(this, { line, area, width, height, values: [] });
	}

	add(value) {
		this.values = [...this.values, value].slice(-POINTS);
		this.draw();
	}

	draw() {
		if (this.values.length < 2) return;
		const most = Math.max(...this.values, 1);
		const step = this.width / (this.values.length - 1);
		const points = this.values.map((value, i) => {
			const x = (i * step).toFixed(1);
			return (
				x +
				" " +
				(this.height - 2 - (value / most) * (this.height - 4)).toFixed(1)
			);
		});
		this.line.setAttribute("d", "M" + points.join("L"));
		this.area.setAttribute(
			"d",
			`M0 ${this.height}L${points.join("L")}L${this.width} ${this.height}z`,
		);
	}
}
