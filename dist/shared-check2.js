// src/model/check.ts
/** In the order in which reports show them. */
const areas = [
	"mx",
	"spf",
	"dkim",
	"verification",
	"dmarc",
	"delegation",
	"dnssec",
	"mta-sts",
	"autodiscover",
	"imap",
	"smtp",
	"status",
	"resolver",
	"zone",
	"config"
];
/** Whether it is about the way from this machine to the mail servers, and not about the domain. */
const isPortArea = (area) => area === "imap" || area === "smtp";
export { isPortArea as n, areas as t };
