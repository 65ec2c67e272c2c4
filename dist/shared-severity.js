// src/report/view/severity.ts
const severityOrder = [
	"note",
	"warning",
	"error",
	"never"
];
const isAtLeast = (severity, least) => severityOrder.indexOf(severity) >= severityOrder.indexOf(least);
export { isAtLeast };
