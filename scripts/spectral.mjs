// Holds an OpenAPI document to the rules of spectral:oas, and prints what they find as JSON. Usage: node scripts/spectral.mjs FILE
import { readFileSync } from 'node:fs';
import spectral from '@stoplight/spectral-core';
import { oas } from '@stoplight/spectral-rulesets';

const linter = new spectral.Spectral();
linter.setRuleset({ extends: [[oas, 'recommended']] });
console.log(JSON.stringify(await linter.run(readFileSync(process.argv[2], 'utf8'))));
