import { a as styleHere, u as endOnInterrupt } from "./shared-output.js";
import { a as writeErr, i as tolerateClosedPipes, o as writeOut, t as progress } from "./shared-progress.js";
import { t as readArguments } from "./shared-arguments.js";
import { i as mayBeConfigured } from "./shared-config-values.js";
import { t as UserError } from "./shared-user-error.js";
import { Q as presentText } from "./shared-first.js";
import { n as known } from "./shared-known.js";
// src/command/main.ts
/** The command line: reads the request, runs its command. Only here does an error become an exit status. */
const perform = async (request) => {
	switch (request.command) {
		case "print":
			await writeOut(request.text);
			return 0;
		case "audit": return (await import("./command-audit.js")).audit(request);
		case "ports": return (await import("./command-ports.js")).ports(request.options);
		case "login": return (await import("./command-login.js")).login(request.login, request.options);
		case "records": return (await import("./command-records.js")).records(request.records, request.options);
		case "wait": return (await import("./command-wait.js")).wait(request.wait, request.options);
		case "init": return (await import("./command-init.js")).init(request.init, request.options);
		case "baseline": return (await import("./command-baseline.js")).baseline(request.baseline, request.options);
		case "help": return (await import("./command-manual.js")).help(request.topic);
		case "man": return (await import("./command-manual.js")).man();
		case "completion": return (await import("./command-manual.js")).completion(request.shell);
		case "checks": return (await import("./command-checks.js")).listChecks(request, request.options);
		case "merge": return (await import("./command-merge.js")).merge(request.files, request.options);
		case "render": return (await import("./command-show.js")).show(request.file, request.options);
		case "explain": return (await import("./command-explain.js")).explain(request.check, request.options);
		case "demo": return (await import("./command-demo.js")).demo(request.scenario, request.options);
	}
};
const reportUserError = ({ message, hint }) => {
	writeErr(`dns-audit: ${message}\n${hint === void 0 ? "" : `${hint}\n`}`);
};
const reportBug = (error) => {
	const lines = (error instanceof Error ? error.stack ?? error.message : String(error)).split("\n").map(presentText).join("\n");
	writeErr(`${lines}\n\nThis is a bug in dns-audit. Please report it with the lines above.\n`);
};
const requestOf = async (argv) => {
	const { width } = styleHere({ color: "auto" });
	const folder = ".";
	const configured = mayBeConfigured(argv, folder) ? await import("./input-config.js") : void 0;
	return readArguments(argv, known(width), {
		folder,
		...configured && { read: configured.readConfig }
	});
};
/** Runs the command line and sets the exit status. */
const main = async (argv) => {
	tolerateClosedPipes((code) => {
		progress.clear();
		reportUserError(new UserError(`stdout cannot be written (${code}).`));
		process.exit(2);
	});
	endOnInterrupt(progress.clear);
	try {
		process.exitCode = await perform(await requestOf(argv));
	} catch (error) {
		progress.clear();
		if (error instanceof UserError) reportUserError(error);
		else reportBug(error);
		process.exitCode = error instanceof UserError ? 2 : 70;
	}
};
export { main };
