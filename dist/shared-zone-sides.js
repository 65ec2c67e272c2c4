import { createRecordWriter } from "./shared-written-records.js";
// src/command/support/zone-sides.ts
const readZoneSides = async (domains, zoneSpec, workspace) => {
	const bySpec = /* @__PURE__ */ new Map();
	for (const domain of domains) {
		const spec = zoneSpec(domain);
		if (spec !== void 0) bySpec.set(spec, [...bySpec.get(spec) ?? [], domain]);
	}
	const sides = /* @__PURE__ */ new Map();
	if (bySpec.size === 0) return sides;
	const { readZone } = await import("./shared-read-zone.js");
	const { findZoneFor } = await import("./shared-assemble-zones.js");
	for (const [spec, of] of bySpec) {
		const [first, ...others] = of.map(({ name }) => name);
		const source = await readZone(spec, workspace, others.length === 0 ? first : void 0);
		const { zones, faults, digest } = source;
		for (const { name } of of) {
			const zone = findZoneFor(source, name);
			const write = createRecordWriter(zone);
			sides.set(name, {
				zone,
				zones,
				faults,
				write,
				...digest !== void 0 && { digest }
			});
		}
	}
	return sides;
};
const stateBefore = (side) => {
	const { before, partial, ...zone } = side.zone;
	if (before === void 0 || partial) return void 0;
	const was = {
		...zone,
		...before
	};
	return {
		zone: was,
		zones: side.zones.map((one) => one === side.zone ? was : one),
		faults: []
	};
};
export { readZoneSides, stateBefore };
