import { readFileSync } from 'node:fs';

/** What a page shows under its commands: JSON, or text line by line. */
export interface Shown {
  kind: 'json' | 'text';
  text: string;
  /** Of the fence, from 1. */
  line: number;
}

/** A block of commands. */
export interface Commands {
  text: string;
  line: number;
  shown: Shown | undefined;
  /** Why the tests leave it to people, where the page says so. */
  byHand: string | undefined;
}

export interface Page {
  /** From the root of the checkout. */
  path: string;
  text: string;
  commands: Commands[];
}

const BY_HAND = /^# by hand: (.+)$/m;
const FENCE = /^( *)(```+|~~~+) *(\S*)/;

/**
 * The blocks of a page. Commands are ```sh; what they print is the ```json or ```text after them. Commands that the tests
 * leave to people begin with the line `# by hand: ` and say why. ```mermaid is a drawing, ```ts uses the client.
 * @throws Error for a block of any other kind: nothing on a page stays untried
 */
export function readPage(path: string): Page {
  const text = readFileSync(path, 'utf8');
  const commands: Commands[] = [];
  for (const { info, body, line } of fences(path, text)) {
    // A drawing, checked by `npm run lint`; TypeScript, run by test/clients.long.test.ts.
    if (info === 'mermaid' || info === 'ts') continue;
    if (info === 'sh') {
      commands.push({ text: body, line, shown: undefined, byHand: BY_HAND.exec(body)?.[1] });
      continue;
    }
    const last = commands.at(-1);
    if ((info !== 'json' && info !== 'text') || !last || last.shown || last.byHand) {
      throw new Error(`${path}:${line}: this block is neither commands (sh) nor what those before it print.`);
    }
    last.shown = { kind: info, text: body, line };
  }
  return { path, text, commands };
}

function* fences(path: string, text: string): Generator<{ info: string; body: string; line: number }> {
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const opening = FENCE.exec(lines[i]);
    if (!opening) continue;
    const [, indent, ticks, info] = opening;
    if (indent || ticks !== '```')
      throw new Error(`${path}:${i + 1}: a fence is \`\`\` at the beginning of a line.`);
    const end = lines.indexOf('```', i + 1);
    if (end < 0) throw new Error(`${path}:${i + 1}: this block is never closed.`);
    yield { info, body: lines.slice(i + 1, end).join('\n'), line: i + 1 };
    i = end;
  }
}
