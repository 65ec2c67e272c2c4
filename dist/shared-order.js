// src/report/order.ts
const order = [
	"note",
	"warning",
	"error",
	"never"
];
/** Whether `severity` is `least` or worse. */
const weighs = (severity, least) => order.indexOf(severity) >= order.indexOf(least);
export { weighs as t };
