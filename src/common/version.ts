/** The package's version, written by `npm version` (scripts/version.mjs); a test compares it with package.json. */
export const VERSION = '0.1.0';
