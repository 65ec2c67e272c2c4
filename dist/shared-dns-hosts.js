import { i as labelsOf } from "./shared-name.js";
// src/icloud/dns-hosts.ts
const host = (name, servers, fields, more = {}) => ({
	name,
	servers,
	fields,
	apex: "@",
	...more
});
const dnsHosts = [
	host("Cloudflare", /\.ns\.cloudflare\.com$/, ["Name", "Target or Content"], { notes: {
		CNAME: "Set Proxy status to DNS only.",
		MX: "While Email Routing is on, it locks the MX records."
	} }),
	host("GoDaddy", /\.domaincontrol\.com$/, ["Name", "Value"]),
	host("Namecheap", /\.registrar-servers\.com$/, ["Host", "Value"], { notes: { MX: "Set Mail Settings to Custom MX first." } }),
	host("Squarespace", /\.squarespace-?dns\.com$/, ["Host", "Data"]),
	host("Squarespace or Google Cloud", /^ns-cloud-[^.]+\.googledomains\.com$/, ["Host", "Data"]),
	host("Amazon Route 53", /\.awsdns-\d+\.(?:com|net|org|co\.uk)$/, ["Record name", "Value"], {
		apex: "",
		quotes: true,
		notes: {
			MX: "Both MX records are lines of one record, each with its preference in front.",
			TXT: "All TXT values of one name are lines of one record."
		}
	}),
	host("Azure DNS", /\.azure-dns\.(?:com|net|org|info)$/, ["Name", "Value"]),
	host("IONOS", /\.ui-dns\.(?:com|de|org|biz)$/, ["Host name", "Points to or Value"]),
	host("OVHcloud", /\.ovh\.(?:net|ca)$|\.anycast\.me$/, ["Subdomain", "Target or Value"], {
		apex: "",
		dot: true
	}),
	host("Gandi", /\.gandi\.net$/, ["Name", "Value"], { dot: true }),
	host("Hover", /\.hover\.com$/, ["Hostname", "Value"]),
	host("DigitalOcean", /\.digitalocean\.com$/, ["Hostname", "Value"], { dot: true }),
	host("Hetzner", /\.ns\.hetzner\.(?:com|de)$|\.(?:first|second|third)-ns\.(?:com|de)$/, ["Name", "Value"], { dot: true }),
	host("Porkbun", /\.ns\.porkbun\.com$/, ["Host", "Answer"], { apex: "" }),
	host("Name.com", /\.name\.com$/, ["Host", "Answer"], { apex: "" }),
	host("DNSimple", /\.dnsimple(?:-edge)?\.(?:com|net|org)$/, ["Name", "Content"], { apex: "" }),
	host("Vercel", /\.vercel-dns\.com$/, ["Name", "Value"], { apex: "" }),
	host("WordPress.com", /\.wordpress\.com$/, ["Name", "Value"]),
	host("Wix", /\.wixdns\.net$/, ["Host Name", "Value"], { apex: "" }),
	host("Hostinger", /\.dns-parking\.com$/, ["Name", "Points to or Value"]),
	host("DreamHost", /\.dreamhost\.com$/, ["Host", "Value"], { apex: "" }),
	host("Bluehost", /\.bluehost\.com$/, ["Host Record", "Points To or TXT Value"]),
	host("Scaleway", /\.dom\.scw\.cloud$/, ["Name", "Value"], {
		apex: "",
		dot: true
	}),
	host("Infomaniak", /\.infomaniak\.(?:ch|com)$/, ["Source", "Target"], { apex: "" }),
	host("deSEC", /\.desec\.(?:io|org)$/, ["Subname", "Content"], {
		apex: "",
		dot: true,
		quotes: true
	})
];
/** The host whose name servers these are, where all of them are one's. */
const dnsHostOf = (servers) => servers.length === 0 ? void 0 : dnsHosts.find((one) => servers.every((server) => one.servers.test(server)));
const what = {
	MX: "the exchange",
	CNAME: "the target",
	TXT: "the text"
};
const manner = (type, { dot, quotes }) => {
	if (type === "TXT") return quotes ? ", in double quotes" : ", without the quotation marks";
	return dot ? ", with the dot at its end" : ", without the dot at its end";
};
/** How a record of that owner and type is entered in the form of `one`, where `zone` is kept. */
const entryAt = (one, zone, { owner, type }) => {
	const labels = labelsOf(owner).slice(0, -labelsOf(zone).length).join(".") || one.apex;
	const [name, data] = one.fields;
	const ownerPart = labels === "" ? `leave ${name} empty and put` : `enter ${labels} under ${name}, without the domain, and put`;
	const note = one.notes?.[type];
	const text = `At ${one.name}, ${ownerPart} ${what[type] ?? "the data"} under ${data}${manner(type, one)}.`;
	return note === void 0 ? text : `${text} ${note}`;
};
/** Name servers that registrars and dealers put in when a domain has expired, or waits for a buyer. */
const parking = /\.(?:sedoparking\.com|parkingcrew\.net|bodis\.com|above\.com|dan\.com|afternic\.com|parklogic\.com|uniregistrymarket\.link|pendingrenewaldeletion\.com|expired\.[a-z-]+\.[a-z]+|dns-expired\.com|renewyourname\.net)$/;
/** Whether the domain's name servers are those of a domain that nobody has set up, or that has expired. */
const isParked = (servers) => servers.length > 0 && servers.every((server) => parking.test(server));
/** The addresses of Cloudflare's proxy, as Cloudflare lists them on its page of IP ranges. Only for the words of a fix. */
const cloudflareProxy = [
	"103.21.244.0/22",
	"103.22.200.0/22",
	"103.31.4.0/22",
	"104.16.0.0/13",
	"104.24.0.0/14",
	"108.162.192.0/18",
	"131.0.72.0/22",
	"141.101.64.0/18",
	"162.158.0.0/15",
	"172.64.0.0/13",
	"173.245.48.0/20",
	"188.114.96.0/20",
	"190.93.240.0/20",
	"197.234.240.0/22",
	"198.41.128.0/17"
];
export { isParked as i, dnsHostOf as n, entryAt as r, cloudflareProxy as t };
