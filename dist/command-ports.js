import { R as dnsName } from "./shared-first.js";
import { n as audit } from "./shared-audit.js";
// src/command/ports.ts
/** The domain is Apple's own: the ports are the same for every customer. */
const ports = (options) => audit({
	domains: [{
		name: dnsName("icloud.com"),
		unicode: "icloud.com"
	}],
	bulk: {},
	options: {
		...options,
		only: ["port-imap", "port-smtp"],
		skip: [],
		ports: true,
		authoritative: false,
		portsByServers: options.authoritative
	}
});
export { ports };
