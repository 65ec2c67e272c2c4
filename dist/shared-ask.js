import { UserError } from "./shared-audit.js";
import { once } from "node:events";
import { createInterface } from "node:readline/promises";
// src/input/cli/ask.ts
const promptUser = async (question, usual, { input, output } = {
	input: process.stdin,
	output: process.stderr
}) => {
	const terminal = createInterface({
		input,
		output
	});
	terminal.on("SIGINT", () => process.exit(130));
	const ended = once(terminal, "close").then(() => void 0);
	try {
		const hint = usual === void 0 ? "" : ` [${usual}]`;
		const typed = terminal.question(`${question}?${hint} `).catch(() => void 0);
		const answer = await Promise.race([typed, ended]);
		if (answer === void 0) throw new UserError("No answer, so nothing was done.");
		return answer.trim() === "" ? usual ?? "" : answer.trim();
	} finally {
		terminal.close();
	}
};
export { promptUser };
