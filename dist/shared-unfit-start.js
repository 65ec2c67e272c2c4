// src/model/text/exhaustion.ts
const exhaustion = /* @__PURE__ */ new Map([
	["EMFILE", "this process has too many files and connections open"],
	["ENFILE", "this computer has too many files and connections open"],
	["ENOMEM", "this computer is out of memory"],
	["ENOBUFS", "this computer is out of memory for connections"]
]);
// src/command/support/unfit-start.ts
const isFolderGone = () => {
	try {
		return process.cwd() === "";
	} catch {
		return true;
	}
};
const describeOldNode = () => {
	const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
	return major < 20 || major === 20 && minor < 19 ? `dns-audit needs Node 20.19 or later, and this is ${process.version}.` : void 0;
};
const describeGoneFolder = () => isFolderGone() ? ["The working directory is gone.", "Change to one that is there."] : void 0;
const describeExhaustion = (error) => {
	const code = error instanceof Error && "code" in error ? String(error.code) : "";
	const cause = exhaustion.get(code);
	if (cause === void 0) return void 0;
	return [`There is no room to run here: ${cause} (${code}).`, code === "EMFILE" ? "Allow this process more open files: ulimit -n 1024" : "Close other programs, then try again."];
};
export { describeExhaustion, describeGoneFolder, describeOldNode, exhaustion };
