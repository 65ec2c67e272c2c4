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
	"zone"
];
export { areas as t };
