// src/command/support/tls-override.ts
const name = "NODE_TLS_REJECT_UNAUTHORIZED";
const ignoreTlsOverride = (env, note) => {
	if (env[name] !== "0") return;
	delete env[name];
	note(`${name}=0 is set, but dns-audit ignores it: every certificate is verified.`);
};
export { ignoreTlsOverride };
