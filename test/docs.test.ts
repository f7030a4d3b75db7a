import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { SETTINGS } from '../src/common/settings.js';
import { type App, startApp } from './support/app.js';
import { readPage } from './support/docs/page.js';
import { missing, openDesk, runPage } from './support/docs/run-page.js';
import { buildMain } from './support/process.js';

const pagesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
const PAGES = ['README.md', ...pagesIn('.').filter((path) => path !== 'README.md'), ...pagesIn('docs')];
const pages = PAGES.map(readPage);

/** What the tests leave to people. `npm start` and `npm run demo` are tried in `start.test.ts`, a restored copy in `backup.long.test.ts`, a rebuild in `drill.long.test.ts`, each bench in `bench.long.test.ts`, the packed client in `clients.long.test.ts`. */
const BY_HAND = [
  ['README.md', 'npm start'],
  ['README.md', 'npm test'],
  ['README.md', 'npm run demo'],
  [
    'docs/across.md',
    'node dist/src/cli/main.js keys add my-calendar --feed --negotiation ukraine-talks-2025',
  ],
  ['docs/clients.md', 'cd client && npm pack'],
  ['docs/data-and-backup.md', 'PARLEY_DATA=restored PORT=3001 npm start'],
  ['docs/data-and-backup.md', 'node dist/src/cli/main.js rebuild'],
  ['docs/eventstoredb.md', 'docker compose -f compose.kurrentdb.yaml up --build'],
  ['docs/eventstoredb.md', 'docker compose -f compose.kurrentdb.yaml -f compose.cluster.yaml up --build'],
  [
    'docs/eventstoredb.md',
    "EVENT_STORE_URL='esdb://parley:secret@db.example.org:2113?tlsCAFile=/etc/parley/ca.crt' npm start",
  ],
  ['docs/eventstoredb.md', "node dist/src/cli/main.js migrate --to 'esdb://db.example.org:2113'"],
  [
    'docs/operations.md',
    'parley keys add maria --role editor\nparley keys add my-calendar --feed\nparley keys add desk-europe --role recorder --negotiation ukraine-talks-2025 --expires 2027-12-31\nparley keys list\nparley keys revoke desk-europe\nparley keys export backup/access.db',
  ],
  [
    'docs/operations.md',
    'docker build -t parley .\ndocker volume create parley\ndocker run --rm -v parley:/data parley keys add maria --role admin\ndocker run -d --name parley --read-only --cap-drop ALL --security-opt no-new-privileges \\\n  -v parley:/data -p 127.0.0.1:3000:3000 parley',
  ],
  ['docs/performance.md', 'npm run bench'],
  ['docs/performance.md', 'npm run bench -- --million --write'],
  ['docs/webhooks.md', 'PARLEY_WEBHOOK_PRIVATE=true npm start'],
];

beforeAll(buildMain, 5 * 60_000);

const lacking = missing();
const describeWithTools = lacking.length === 0 ? describe : describe.skip;

describeWithTools(
  `every page does what it says${lacking.map((name) => ` (left out: no ${name})`).join('')}`,
  () => {
    it.each(pages)('$path', async (page) => {
      const desk = await openDesk();
      try {
        expect(await runPage(page, desk)).toEqual([]);
      } finally {
        await desk.close();
      }
    });
  },
);

describe('the pages', () => {
  it('leave to people only what cannot be tried', () => {
    const left = pages.flatMap(({ path, commands }) =>
      commands.filter(({ byHand }) => byHand).map(({ text }) => [path, text.replace(/^#.*\n/gm, '').trim()]),
    );
    expect(left).toEqual(BY_HAND);
  });

  it.each(pages)('$path links to what is there', ({ path, text }) => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, link]) => link)
      .filter((link) => !/^\w+:/.test(link));
    const broken = links.filter((link) => {
      const [file, anchor] = link.split('#');
      const target = file === '' ? path : normalize(join(dirname(path), file));
      return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
    });
    expect(broken).toEqual([]);
  });

  it('are all found from the README', () => {
    const readme = readFileSync('README.md', 'utf8');
    expect(PAGES.slice(1).filter((path) => !readme.includes(`](${path})`))).toEqual([]);
  });

  it('show the settings as they are', () => {
    const readme = readFileSync('README.md', 'utf8');
    const [, table] = /<!-- settings: .*-->\n([^]*)<!-- \/settings -->/.exec(readme)!;
    const rows = SETTINGS.map(
      ({ name, default: fallback, description }) =>
        `| \`${name}\` | ${fallback === '' ? '' : `\`${fallback}\``} | ${description} |\n`,
    );
    expect(table).toBe(`| Variable | Default | Description |\n|---|---|---|\n${rows.join('')}`);
  });
});

/** As GitHub makes them of headings. */
const anchorsOf = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('the API by example', () => {
  let app: App;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.close());

  it('names every path there is', async () => {
    const { body } = await app.get('/openapi.json');
    const text = readFileSync('docs/api.md', 'utf8');
    const paths = Object.keys(body.paths).map((path) => path.replace('/api/v1', ''));
    expect(paths.filter((path) => !text.includes(`\`${path}\``))).toEqual([]);
  });
});

describeWithTools('the worked picture', () => {
  it('shows what is answered at any of its days', async () => {
    const svg = readFileSync('docs/img/two-times.svg', 'utf8');
    const fields = /data-stance="(.+?)" data-known-at="(.+?)" data-from="(.+?)" data-to="(.+?)"/g;
    const shown = [...svg.matchAll(fields)].map(([, stance, knownAt, from, to]) => ({
      stance,
      knownAt,
      from,
      to,
    }));
    expect(shown).toHaveLength(17);
    const desk = await openDesk();
    try {
      await runPage(
        pages.find(({ path }) => path === 'docs/two-times.md')!,
        desk,
      );
      const stanceOn = async (day: string, knownAt: string) => {
        const path = `/api/v1/negotiations/strait-talks/stances?asOf=${day}&knownAt=${knownAt}`;
        return (await desk.app.get(path)).body.stances[0]?.stance ?? 'silent';
      };
      for (const { stance, knownAt, from, to } of shown) {
        expect([await stanceOn(from, knownAt), await stanceOn(to, knownAt)]).toEqual([stance, stance]);
      }
    } finally {
      await desk.close();
    }
  });

  it('of dates shows what is answered on each of its days', async () => {
    const svg = readFileSync('docs/img/dates.svg', 'utf8');
    const fields = /data-row="(.+?)" data-shows="(.+?)" data-from="(.+?)" data-to="(.+?)"/g;
    const shown = [...svg.matchAll(fields)].map(([, row, shows, from, to]) => ({ row, shows, from, to }));
    const days = [...svg.matchAll(/data-day="(.+?)" data-days-since="(.+?)"/g)];
    expect([shown.length, days.length]).toEqual([5, 7]);
    const desk = await openDesk();
    try {
      await runPage(
        pages.find(({ path }) => path === 'docs/dates.md')!,
        desk,
      );
      const ask = async (path: string) =>
        (await desk.app.get(`/api/v1/negotiations/lake-talks${path}`)).body as Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any
      const shownOn = async (row: string, day: string): Promise<string> => {
        if (row === 'round') return (await ask(`/meetings/fifth-round?asOf=${day}`)).status;
        const { stances } = await ask(`/stances?party=${row}&asOf=${day}`);
        const [{ stance, tentative, conflicting }] = stances;
        return [stance, tentative && 'tentative', conflicting.length > 0 && 'conflicting']
          .filter(Boolean)
          .join(', ');
      };
      for (const { row, shows, from, to } of shown) {
        expect([row, await shownOn(row, from), await shownOn(row, to)]).toEqual([row, shows, shows]);
      }
      for (const [, day, since] of days) {
        const { daysSinceLastContact } = await ask(`?asOf=${day}`);
        expect({ day, since: String(daysSinceLastContact) }).toEqual({ day, since });
      }
    } finally {
      await desk.close();
    }
  });
});
