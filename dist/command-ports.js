import { auditCommand, listSettings } from "./shared-audit.js";
import { dnsName } from "./shared-first.js";
// src/command/ports.ts
const ports = ({ options }) => auditCommand({
	domains: [{
		name: dnsName("icloud.com"),
		unicode: "icloud.com"
	}],
	options: {
		...options,
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
