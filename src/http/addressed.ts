import type { IncomingMessage } from 'node:http';
import { Problem } from './problem.js';

/** Of two, a proxy may have looked at the one and Node takes the other. */
const ONCE = ['host', 'authorization'];

/** Why it is not clear to whom a request goes, or from whom it comes (RFC 9112, 3.2). */
export function misaddressed({ rawHeaders, headers, httpVersion }: IncomingMessage): Problem | undefined {
  if (headers.host === undefined && httpVersion === '1.1')
    return new Problem(400, 'The header Host is missing.');
  const names = rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
  const twice = ONCE.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  return twice === undefined ? undefined : new Problem(400, `The header ${twice} may be sent once.`);
}
