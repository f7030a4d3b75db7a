/** Of the package; `npm version` writes it (scripts/version.mjs), and a test holds it to package.json. */
export const VERSION = '0.1.0';
