import { verdictOfAll } from "./shared-audit.js";
import { counted } from "./shared-checks.js";
import { el, renderMarkup } from "./shared-element.js";
import { findLiveDrift, reportTone } from "./shared-text.js";
// src/report/badge.ts
const label = "iCloud mail";
const colors = {
	pass: ["#1a7f37", "success"],
	fail: ["#b3261e", "critical"],
	inconclusive: ["#5f6773", "inactive"]
};
const badgeText = ({ domains, interrupted }, failOn) => {
	const tones = domains.map((domain) => reportTone(domain, failOn));
	const tone = verdictOfAll(tones.map((verdict) => ({ verdict })), interrupted);
	if (interrupted !== void 0 && tone !== "fail") return {
		tone,
		message: "interrupted"
	};
	const alike = domains.filter((_, i) => tones[i] === tone);
	const word = tone === "fail" && alike.every(({ verdict }) => verdict !== "fail") && alike.some(findLiveDrift) ? "drift" : tone;
	const many = ` (${alike.length} of ${counted(domains.length, "domain")})`;
	return {
		tone,
		message: domains.length < 2 ? word : word + many
	};
};
const signWidth = (sign) => {
	if (/[ijl:]/.test(sign)) return 3.1;
	if (/[frt() ]/.test(sign)) return 4.4;
	if (/[cs]/.test(sign)) return 5.8;
	return /[mwM]/.test(sign) ? 10.2 : 6.8;
};
const textWidth = (text) => Math.ceil(Array.from(text, signWidth).reduce((sum, width) => sum + width, 0));
const badgeLabel = (text, middle, width) => el("text", {
	x: middle,
	y: 14,
	textLength: width
}, text);
const renderBadge = (report, failOn = "error") => {
	const { message, tone } = badgeText(report, failOn);
	const [color] = colors[tone];
	const left = textWidth(label);
	const right = textWidth(message);
	const total = left + right + 24;
	return `${renderMarkup(el("svg", {
		xmlns: "http://www.w3.org/2000/svg",
		width: total,
		height: 20,
		viewBox: `0 0 ${total} 20`,
		role: "img",
		"aria-label": `${label}: ${message}`
	}, el("title", {}, `${label}: ${message}`), el("rect", {
		width: total,
		height: 20,
		rx: 3,
		fill: "#3d444d"
	}), el("rect", {
		x: left + 12,
		width: right + 12,
		height: 20,
		rx: 3,
		fill: color
	}), el("rect", {
		x: left + 12,
		width: 4,
		height: 20,
		fill: color
	}), el("g", {
		fill: "#fff",
		"text-anchor": "middle",
		"font-family": "Verdana,DejaVu Sans,sans-serif",
		"font-size": 11
	}, badgeLabel(label, left / 2 + 6, left), badgeLabel(message, left + 18 + right / 2, right))))}\n`;
};
const renderEndpoint = (report, failOn = "error") => {
	const { message, tone } = badgeText(report, failOn);
	const [, color] = colors[tone];
	return `${JSON.stringify({
		schemaVersion: 1,
		label,
		message,
		color
	}, null, 2)}\n`;
};
export { renderBadge, renderEndpoint };
