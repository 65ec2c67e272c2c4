import * as tls from "node:tls";
import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { X509Certificate } from "node:crypto";
// src/mail/trusted-roots.ts
const bundles = [
	"/etc/ssl/certs/ca-certificates.crt",
	"/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
	"/etc/ssl/ca-bundle.pem",
	"/etc/ssl/cert.pem"
];
const maxLength = 8388608;
const readBundle = (file) => {
	if (file === void 0 || file === "") return void 0;
	let descriptor;
	try {
		descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
		const stat = fstatSync(descriptor);
		return stat.isFile() && stat.size <= maxLength ? readFileSync(descriptor, "latin1") : void 0;
	} catch {
		return;
	} finally {
		if (descriptor !== void 0) closeSync(descriptor);
	}
};
const isCertificate = (pem) => {
	try {
		return new X509Certificate(pem).fingerprint256 !== "";
	} catch {
		return false;
	}
};
const begin = "-----BEGIN CERTIFICATE-----";
const end = "-----END CERTIFICATE-----";
const splitCertificates = (text = "") => text.split(begin).slice(1).flatMap((part) => part.includes(end) ? [`${begin}${part.split(end, 1).join("")}${end}`] : []).filter(isCertificate);
const thisMachine = () => {
	const { getCACertificates: listed } = tls;
	return {
		env: process.env,
		platform: process.platform,
		listed
	};
};
const rootsFromFiles = ({ env }) => {
	const named = readBundle(env["SSL_CERT_FILE"]);
	const [found] = named === void 0 ? bundles.flatMap((file) => readBundle(file) ?? []) : [named];
	return splitCertificates(found);
};
const trustedRoots = (sources = thisMachine()) => {
	const { listed, platform, env } = sources;
	const files = platform === "linux" ? rootsFromFiles(sources) : [];
	if (listed !== void 0) return [.../* @__PURE__ */ new Set([
		...listed("default"),
		...listed("system"),
		...files
	])];
	if (platform !== "linux") return void 0;
	const extra = splitCertificates(readBundle(env["NODE_EXTRA_CA_CERTS"]));
	return [.../* @__PURE__ */ new Set([
		...tls.rootCertificates,
		...extra,
		...files
	])];
};
export { trustedRoots };
