// src/version.ts
/** The version, alone in a file so that `--version` loads nothing else. A test ties it to package.json. */
const version = "0.1.0";
export { version as t };
