import { auditCommand, listSettings } from "./shared-audit.js";
import { dnsName, isLoopback } from "./shared-first.js";
// src/command/ports.ts
const isSystem = ({ kind }) => kind === "system";
const systemFirst = (resolvers) => {
	const [first] = resolvers;
	if (first.kind === "wire" && isLoopback(first.address) && !resolvers.some(isSystem)) return resolvers;
	return [{ kind: "system" }, ...resolvers.filter((one) => !isSystem(one))];
};
const ports = ({ options }) => auditCommand({
	domains: [{
		name: dnsName("icloud.com"),
		unicode: "icloud.com"
	}],
	options: {
		...options,
		resolvers: systemFirst(options.resolvers),
		only: ["port-imap", "port-smtp"],
		skip: [],
		ports: true,
		set: listSettings(options),
		authoritative: false,
		portsByServers: options.authoritative,
		concurrency: 1
	}
});
export { ports };
