import { r as areas } from "./shared-known.js";
import { a as paint, d as section, f as spaced, n as dash, o as paragraph, t as asText, y as plain } from "./shared-look.js";
// src/model/rfc.ts
/**
* Every section of an RFC, and every page of Apple's, that this code relies on, by the one spelling
* used in comments and metadata. A citation that is not here does not compile in metadata and fails
* the architecture test in a comment.
*/
/** RFC sections with their headings. */
const sections = {
	"RFC 1035 §2.3.4": "Size limits",
	"RFC 1035 §3.2.1": "Format",
	"RFC 1035 §3.3.9": "MX RDATA format",
	"RFC 1035 §3.3.14": "TXT RDATA format",
	"RFC 1035 §4.1.1": "Header section format",
	"RFC 1035 §4.1.4": "Message compression",
	"RFC 1035 §4.2.2": "TCP usage",
	"RFC 1035 §5": "Master files",
	"RFC 1035 §5.1": "Format",
	"RFC 1034 §3.6.2": "Aliases and canonical names",
	"RFC 1034 §4.1": "Introduction",
	"RFC 1034 §4.2.1": "Technical considerations",
	"RFC 1034 §4.2.2": "Administrative considerations",
	"RFC 1034 §4.3.2": "Algorithm",
	"RFC 1034 §4.3.5": "Zone maintenance and transfers",
	"RFC 1912 §2.8": "NS records",
	"RFC 2181 §5": "Resource Record Sets",
	"RFC 2181 §5.2": "TTLs of RRs in an RRSet",
	"RFC 2181 §8": "Time to Live (TTL)",
	"RFC 2181 §9": "The TC (truncated) header bit",
	"RFC 2181 §10.1": "CNAME resource records",
	"RFC 2181 §10.3": "MX and NS records",
	"RFC 2308 §2": "Negative Responses",
	"RFC 2308 §2.1": "Name Error",
	"RFC 2308 §2.2": "No Data",
	"RFC 2308 §4": "SOA Changes",
	"RFC 2308 §5": "Caching Negative Answers",
	"RFC 3207": "SMTP Service Extension for Secure SMTP over Transport Layer Security",
	"RFC 3207 §4.2": "Result of the STARTTLS Command",
	"RFC 3597 §5": "Text Representation",
	"RFC 3986 §2.3": "Unreserved Characters",
	"RFC 4592 §2.2.2": "Empty Non-terminals",
	"RFC 4592 §3.3.1": "The Closest Encloser and the Source of Synthesis",
	"RFC 4034": "Resource Records for the DNS Security Extensions",
	"RFC 4034 §3": "The RRSIG Resource Record",
	"RFC 4034 §3.1.5": "Signature Expiration and Inception Fields",
	"RFC 4034 §5.3": "The DS RR Presentation Format",
	"RFC 4035 §2.5": "Changes to the CNAME Resource Record",
	"RFC 4035 §2.2": "Including RRSIG RRs in a Zone",
	"RFC 4035 §2.4": "Including DS RRs in a Zone",
	"RFC 4035 §3.2": "Recursive Name Servers",
	"RFC 4035 §3.2.2": "The CD Bit",
	"RFC 4035 §5.2": "Authenticating Referrals",
	"RFC 4291 §2.2": "Text Representation of Addresses",
	"RFC 4343 §2.1": "Escaping Unusual DNS Octets",
	"RFC 4616 §2": "PLAIN SASL Mechanism",
	"RFC 4954 §4": "The AUTH Command",
	"RFC 4954 §6": "Status Codes",
	"RFC 5280 §4.1": "Basic Certificate Fields",
	"RFC 5280 §4.2.2.1": "Authority Information Access",
	"RFC 5321 §4.1.3": "Address Literals",
	"RFC 5321 §4.2": "SMTP Replies",
	"RFC 5321 §5.1": "Locating the Target Host",
	"RFC 5452 §9.1": "Query Matching Rules",
	"RFC 5530 §3": "Response Codes",
	"RFC 5952 §4.2": "\"::\" Usage",
	"RFC 2782": "A DNS RR for specifying the location of services (DNS SRV)",
	"RFC 6066 §3": "Server Name Indication",
	"RFC 6186 §3": "SRV Service Labels",
	"RFC 6376 §2.8": "White Space",
	"RFC 6376 §3.2": "Tag=Value Lists",
	"RFC 6376 §3.6.1": "Textual Representation",
	"RFC 6376 §3.6.2": "DNS Binding",
	"RFC 6376 §3.6.2.2": "Resource Record Types for Key Storage",
	"RFC 6840 §5.7": "Setting the AD Bit on Queries",
	"RFC 6891": "Extension Mechanisms for DNS (EDNS(0))",
	"RFC 6891 §6.1.1": "Basic Elements",
	"RFC 6891 §6.1.2": "Wire Format",
	"RFC 6891 §6.2.2": "Fallback",
	"RFC 7208": "Sender Policy Framework (SPF) for Authorizing Use of Domains in Email, Version 1",
	"RFC 7208 §2.4": "The \"MAIL FROM\" Identity",
	"RFC 7208 §2.6": "Results of Evaluation",
	"RFC 7208 §3.1": "DNS Resource Records",
	"RFC 7208 §3.2": "Multiple DNS Records",
	"RFC 7208 §3.3": "Multiple Strings in a Single DNS Record",
	"RFC 7208 §3.4": "Record Size",
	"RFC 7208 §4": "The check_host() Function",
	"RFC 7208 §4.1": "Arguments",
	"RFC 7208 §4.3": "Initial Processing",
	"RFC 7208 §4.4": "Record Lookup",
	"RFC 7208 §4.5": "Selecting Records",
	"RFC 7208 §4.6": "Record Evaluation",
	"RFC 7208 §4.6.1": "Term Evaluation",
	"RFC 7208 §4.6.2": "Mechanisms",
	"RFC 7208 §4.6.4": "DNS Lookup Limits",
	"RFC 7208 §4.7": "Default Result",
	"RFC 7208 §4.8": "Domain Specification",
	"RFC 7208 §5": "Mechanism Definitions",
	"RFC 7208 §5.1": "\"all\"",
	"RFC 7208 §5.2": "\"include\"",
	"RFC 7208 §5.3": "\"a\"",
	"RFC 7208 §5.4": "\"mx\"",
	"RFC 7208 §5.5": "\"ptr\" (do not use)",
	"RFC 7208 §5.6": "\"ip4\" and \"ip6\"",
	"RFC 7208 §5.7": "\"exists\"",
	"RFC 7208 §6": "Modifier Definitions",
	"RFC 7208 §6.1": "redirect: Redirected Query",
	"RFC 7208 §6.2": "exp: Explanation",
	"RFC 7208 §7": "Macros",
	"RFC 7208 §7.1": "Formal Specification",
	"RFC 7208 §7.2": "Macro Definitions",
	"RFC 7208 §7.3": "Macro Processing Details",
	"RFC 7208 §7.4": "Expansion Examples",
	"RFC 7208 §11.1": "Processing Limits",
	"RFC 7208 §12": "Collected ABNF",
	"RFC 7489 §7.1": "Verifying External Destinations",
	"RFC 7505 §3": "MX Resource Records Specifying Null MX",
	"RFC 7766 §5": "Transport Protocol Selection",
	"RFC 8056 §2": "EPP to RDAP Status Mapping",
	"RFC 8301 §3.2": "Key Sizes",
	"RFC 8460 §3": "Reporting Policy",
	"RFC 8461 §3.1": "MTA-STS TXT Records",
	"RFC 8461 §3.2": "MTA-STS Policies",
	"RFC 8461 §3.3": "HTTPS Policy Fetching",
	"RFC 8461 §4.1": "MX Host Validation",
	"RFC 8461 §5": "Policy Application",
	"RFC 8463": "A New Cryptographic Signature Method for DomainKeys Identified Mail (DKIM)",
	"RFC 8314 §3": "Implicit TLS",
	"RFC 8484": "DNS Queries over HTTPS (DoH)",
	"RFC 8484 §4.1": "The HTTP Request",
	"RFC 8484 §4.2": "The HTTP Response",
	"RFC 8914": "Extended DNS Errors",
	"RFC 8914 §2": "Extended DNS Error EDNS0 Option Format",
	"RFC 8914 §4": "Defined Extended DNS Errors",
	"RFC 9051": "Internet Message Access Protocol (IMAP) - Version 4rev2",
	"RFC 9051 §4.3": "String",
	"RFC 9051 §6.2.2": "AUTHENTICATE Command",
	"RFC 9051 §6.2.3": "LOGIN Command",
	"RFC 9051 §7.1.5": "BYE Response",
	"RFC 9082 §3.1.3": "Domain Path Segment Specification",
	"RFC 9083 §4.5": "Events",
	"RFC 9083 §4.6": "Status",
	"RFC 9083 §5.3": "The Domain Object Class",
	"RFC 9224 §3": "Structure of the RDAP Bootstrap Service Registries",
	"RFC 9224 §4": "Bootstrap Service Registry for Domain Name Space",
	"RFC 9499": "DNS Terminology",
	"RFC 9989": "Domain-Based Message Authentication, Reporting, and Conformance (DMARC)",
	"RFC 9989 §4.7": "DMARC Policy Record Format",
	"RFC 9989 §4.8": "Formal Definition",
	"RFC 9989 §4.10": "DNS Tree Walk",
	"RFC 9989 §4.10.1": "DMARC Policy Discovery",
	"RFC 9990": "Domain-Based Message Authentication, Reporting, and Conformance (DMARC) Aggregate Reporting"
};
/** Apple's support pages: title and address. */
const applePages = {
	"Apple 102374": "https://support.apple.com/102374",
	"Apple 102525": "https://support.apple.com/102525",
	"Apple HT212514": "https://support.apple.com/HT212514"
};
/** Where a citation can be read. */
const addressOf = (cite) => {
	if (cite in applePages) return applePages[cite];
	const [, number, section] = /^RFC (\d+)(?: §(.+))?$/.exec(cite) ?? [];
	return `https://www.rfc-editor.org/rfc/rfc${number}${section === void 0 ? "" : `#section-${section}`}`;
};
// src/report/explain.ts
/** A check's page for the terminal, and the list of all pages. */
const isSection = (cite) => cite in sections;
/** The citation as its own community writes it; the section sign is not ASCII. */
const citeName = ({ unicode }, cite) => unicode ? cite : cite.replace(" §", ", section ");
const titleOf = (cite) => isSection(cite) ? sections[cite] : cite in applePages ? "Apple's support page" : "";
const sourceLines = (look, cite) => [...paragraph(look, `${citeName(look, cite)}: ${plain(titleOf(cite))}`, 2), `    ${addressOf(cite)}`];
const zone = (text) => text.split("\n").map((line) => `  ${plain(line)}`);
/** Why the check is there, how it is mended, a zone that passes and one that fails, and the sources. */
const renderExplanation = (meta, look) => {
	const { id, title, severity, area, since, docs, cites } = meta;
	const part = (heading, lines) => section(look, heading, [lines]);
	return asText(spaced([
		[
			paint(look, "bold", plain(id)),
			...paragraph(look, plain(title)),
			...paragraph(look, `${plain(severity)} in area ${plain(area)} ${dash(look)} since ${plain(since)} ${dash(look)} --skip ${plain(id)} leaves it out`).map((line) => paint(look, "dim", line))
		],
		part("Why", paragraph(look, plain(docs.why), 2)),
		part("What to do", paragraph(look, plain(docs.fix), 2)),
		part("Passes", zone(docs.good)),
		part("Fails", zone(docs.bad)),
		part("Sources", cites.flatMap((cite) => sourceLines(look, cite)))
	]));
};
/** So wide are the longest of most ids, and `warning`. */
const idWidth = 24;
/** Id, severity and title in columns; the title below where that leaves it too little room. */
const entry = (look, { id, title, severity }) => {
	const head = `  ${plain(id).padEnd(idWidth)}  `;
	const mark = paint(look, severity === "error" ? "red" : severity === "warning" ? "yellow" : "cyan", severity.padEnd(7));
	if (look.width < 72) return [head + mark.trimEnd(), ...paragraph(look, plain(title), 4)];
	const [first = "", ...more] = paragraph(look, plain(title), head.length + 9);
	return [`${head}${mark}  ${first.trimStart()}`, ...more];
};
const listOf = (look, area, metas) => {
	const own = metas.filter((meta) => meta.area === area);
	return own.length === 0 ? [] : [paint(look, "bold", area), ...own.flatMap((meta) => entry(look, meta))];
};
/** Every check with its severity and title, by area. */
const renderCheckList = (metas, look) => asText(spaced([...areas.map((area) => listOf(look, area, metas)), ["dns-audit explain CHECK tells more of one."]]));
export { renderExplanation as n, renderCheckList as t };
