// src/input/source/zone-folder.ts
const zoneFolder = {
	isSkipped: (name) => name.startsWith(".") || name === "node_modules",
	deepest: 8
};
const mostConfigurationBytes = 33554432;
export { mostConfigurationBytes, zoneFolder };
