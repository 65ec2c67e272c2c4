import { readFileSync } from "node:fs";
import { X509Certificate } from "node:crypto";
import * as tls from "node:tls";
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
	try {
		const text = readFileSync(file, "latin1");
		return text.length > maxLength ? void 0 : text;
	} catch {
		return;
	}
};
const isCertificate = (pem) => {
	try {
		return new X509Certificate(pem).fingerprint256 !== "";
	} catch {
		return false;
	}
};
const splitCertificates = (text = "") => (text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).filter(isCertificate);
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
