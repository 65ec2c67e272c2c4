/** The version, alone in a file so that `--version` loads nothing else. A test ties it to package.json. */
export declare const version = "0.1.0";
