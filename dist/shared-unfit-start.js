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
export { describeGoneFolder, describeOldNode };
