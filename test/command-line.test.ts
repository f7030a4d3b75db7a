import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { UsageError } from '../src/cli/command.js';
import { VERSION } from '../src/common/version.js';
import { startApp } from './support/app.js';
import { call, type Told } from './support/cli.js';
import { folderOfTwo } from './support/two-ledgers.js';

const COMMANDS = [
  'serve',
  'healthy',
  'keys',
  'keys add',
  'keys list',
  'keys revoke',
  'keys export',
  'keys import',
  'verify',
  'backup',
  'restore',
  'rebuild',
  'migrate',
  'convert',
  'explain',
];

let place: string;
const at = (...path: string[]): string => join(place, ...path);
beforeEach(() => (place = mkdtempSync(join(tmpdir(), 'parley-cli-'))));
afterEach(() => rmSync(place, { recursive: true, force: true }));

const parley = (...args: string[]): Promise<Told> => call(args, at('data'));
const json = async (...args: string[]) => JSON.parse((await parley(...args, '--json')).out);

/** What a command line is refused with, which must be a misuse. */
async function misuse(...args: string[]): Promise<string> {
  try {
    await parley(...args);
  } catch (error) {
    if (error instanceof CommanderError) expect(error.exitCode).toBe(2);
    else expect(error).toBeInstanceOf(UsageError);
    return (error as Error).message;
  }
  throw new Error(`${args.join(' ')} was not refused`);
}

describe('parley', () => {
  it.each(COMMANDS)('%s --help shows how it is used, and does nothing else', async (name) => {
    const { code, out } = await parley(...name.split(' '), '--help');
    expect([code, out]).toEqual([0, expect.stringMatching(new RegExp(`^Usage: parley ${name} `))]);
    expect(readdirSync(place)).toEqual([]);
  });

  it('lists all commands, also when it is given none', async () => {
    const { code, out } = await parley();
    expect(code).toBe(0);
    for (const name of COMMANDS) if (!name.includes(' ')) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect((await parley('help')).out).toBe(out);
    expect((await parley('help', 'verify')).out).toBe((await parley('verify', '--help')).out);
  });

  it('says its version, which is that of the package', async () => {
    expect(await parley('--version')).toMatchObject({ code: 0, out: `${VERSION}\n` });
    for (const file of ['package.json', 'client/package.json'])
      expect(JSON.parse(readFileSync(file, 'utf8')).version).toBe(VERSION);
    const app = await startApp();
    try {
      expect((await app.get('/health/live')).body).toEqual({ status: 'ok', version: VERSION });
      expect((await app.get('/openapi.json')).body.info.version).toBe(VERSION);
    } finally {
      await app.close();
    }
  });

  it.each([
    ['a command that it does not have', ['conquer'], /unknown command 'conquer'/],
    ['an argument too many', ['serve', 'now'], /too many arguments for 'serve'/],
    ['an option that it does not have', ['serve', '--port', '80'], /unknown option '--port'/],
    ['two files', ['backup', 'a.db', 'b.db'], /too many arguments for 'backup'/],
    ['no file', ['restore'], /missing required argument 'FILE'/],
    ['an option without its value', ['verify', '--keep'], /argument missing/],
  ])('refuses %s', async (_, args, words) => {
    expect(await misuse(...args)).toMatch(words);
    expect(readdirSync(place)).toEqual([]);
  });
});

describe('a folder that was only mistyped', () => {
  it.each([
    ['keys list', ['keys', 'list']],
    ['keys revoke', ['keys', 'revoke', 'maria']],
    ['keys export', ['keys', 'export', 'keys.db']],
    ['verify', ['verify']],
    ['backup', ['backup', 'copy.db']],
    ['rebuild', ['rebuild']],
  ])('%s creates none', async (_, args) => {
    await expect(parley(...args)).rejects.toThrow(/There is no (folder|ledger) .*data/);
    expect(readdirSync(place)).toEqual([]);
  });

  it('nor do the commands that may begin a data folder, where its parent is missing too', async () => {
    await expect(call(['keys', 'add', 'maria', '--role', 'admin'], at('srv', 'data'))).rejects.toThrow(
      `There is no folder ${at('srv')}`,
    );
    expect(readdirSync(place)).toEqual([]);
    expect((await parley('keys', 'add', 'maria', '--role', 'admin')).err).toMatch(
      /^Created .*data, which was/,
    );
    expect((await parley('keys', 'add', 'paul', '--role', 'admin')).err).not.toMatch(/Created/);
  });

  it('nor does a file to be written', async () => {
    mkdirSync(at('data'));
    for (const args of [['backup'], ['keys', 'export'], ['verify', '--keep']])
      await expect(parley(...args, at('bakcup', 'file'))).rejects.toThrow(
        `There is no folder ${at('bakcup')}`,
      );
    expect(existsSync(at('bakcup'))).toBe(false);
  });
});

describe('with a log', () => {
  let original: string;
  beforeAll(async () => (original = await folderOfTwo()));
  afterAll(() => rmSync(original, { recursive: true, force: true }));

  const beside = (): Record<string, string> =>
    Object.fromEntries(
      readdirSync(original, { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => [
          name,
          createHash('sha256')
            .update(readFileSync(join(original, name)))
            .digest('hex'),
        ]),
    );
  const here = (...args: string[]) => call(args, original);
  const hereJson = async (...args: string[]) => JSON.parse((await here(...args, '--json')).out);

  it('verify --json says what verify says', async () => {
    const told = await here('verify');
    const answer = await hereJson('verify');
    expect(answer).toEqual({
      log: {
        ok: true,
        events: 78,
        negotiations: 2,
        position: '78',
        chain: expect.any(String),
        finding: null,
      },
      readModel: { ok: true, position: '78', isCurrentVersion: true },
      directory: { ok: true, position: '78', isCurrentVersion: true },
      detail: null,
      notes: [],
    });
    expect(told.out).toContain(`${answer.log.chain}@78`);
  });

  it('verify counts the events before one that was expected to be another', async () => {
    const other = `${'0'.repeat(64)}@5`;
    const told = await here('verify', '--expect', other);
    expect(told).toMatchObject({ code: 3, err: 'The 4 events before that match their hashes.\n' });
    expect((await here('verify', '--expect', `${'0'.repeat(64)}@1`)).err).toBe('');
    const { log } = await hereJson('verify', '--expect', other);
    expect(log).toMatchObject({ events: 4, position: '4', finding: { position: '5' } });
  });

  it('backup --json names the file and what it holds', async () => {
    const answer = await hereJson('backup', at('copy.db'));
    expect(answer).toMatchObject({ file: at('copy.db'), log: { ok: true, events: 78 } });
    await expect(here('backup', at('copy.db'))).rejects.toThrow(/exists already/);
  });

  it('migrate leaves its source as it is, byte for byte and with nothing beside it', async () => {
    const before = beside();
    const answer = await json('migrate', '--from', `sqlite:${join(original, 'ledger.db')}`);
    expect(answer).toEqual({
      from: join(original, 'ledger.db'),
      to: at('data', 'ledger.db'),
      events: 78,
      copied: 78,
    });
    expect(beside()).toEqual(before);
    await here('backup', at('copy.db'));
    const copy = readFileSync(at('copy.db'));
    expect((await json('migrate', '--from', `sqlite:${at('copy.db')}`)).copied).toBe(0);
    expect(readFileSync(at('copy.db')).equals(copy)).toBe(true);
    expect(readdirSync(place).sort()).toEqual(['copy.db', 'data']);
  });

  it('migrate refuses a source that is in use, and a target in a folder that is not there', async () => {
    const app = await startApp();
    try {
      await app.post('/api/v1/negotiations', { title: 'x', occurredOn: '2025' });
      const from = `sqlite:${join(app.dataFolder, 'ledger.db')}`;
      await expect(parley('migrate', '--from', from)).rejects.toThrow(/a server uses it, or was killed/);
    } finally {
      await app.close();
    }
    await expect(here('migrate', '--to', `sqlite:${at('misytped', 'ledger.db')}`)).rejects.toThrow(
      `There is no folder ${at('misytped')}`,
    );
    expect(readdirSync(place)).toEqual([]);
  });
});

describe('a folder where a file is meant', () => {
  it.each([
    ['verify', ['verify', 'FOLDER']],
    ['restore', ['restore', 'FOLDER']],
    ['keys import', ['keys', 'import', 'FOLDER']],
    ['convert', ['convert', 'FOLDER', '--mapping', 'votes']],
    ['convert --mapping', ['convert', 'examples/tables/votes.csv', '--mapping', 'FOLDER']],
    [
      'convert --join',
      ['convert', 'examples/tables/votes.csv', '--mapping', 'votes', '--join', 'roll-calls=FOLDER'],
    ],
  ])('%s says so', async (_, args) => {
    mkdirSync(at('folder'));
    const given = args.map((arg) => arg.replace('FOLDER', at('folder')));
    await expect(parley(...given)).rejects.toThrow(`${at('folder')} is a folder, not a`);
  });

  it('verify --expect says so', async () => {
    expect(await misuse('verify', '--expect', place)).toContain('is neither a file nor HASH@POSITION');
  });
});

describe('convert', () => {
  const MAPPING = {
    reports: [
      {
        type: 'PositionStated',
        occurredOn: { column: 'date' },
        data: {
          parties: [{ party: { column: 'who' } }],
          issueId: { issue: { column: 'topic' } },
          stance: { column: 'view' },
          summary: { column: 'view' },
        },
      },
    ],
  };
  const convert = (rows: string, mapping: object = MAPPING, ...more: string[]) => {
    writeFileSync(at('table.csv'), `date,who,topic,view\n${rows}`);
    // As some editors write it: with a byte order mark.
    writeFileSync(at('mapping.json'), `\uFEFF${JSON.stringify(mapping)}`);
    return parley('convert', at('table.csv'), '--mapping', at('mapping.json'), ...more);
  };

  it('reports lines that an import would refuse, and does not write them', async () => {
    const { code, out, err } = await convert(
      ',Norland,Fish,supports\n2024-01-01,Norland,Fish,supports\n2024-01-03,Norland,Fish,sure\n',
    );
    expect(code).toBe(1);
    const types = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).type);
    expect(types).toEqual(['PartyAdmitted', 'IssueOpened', 'PositionStated']);
    expect(out.match(/"occurredOn":"2024-01-01"/g)).toHaveLength(3);
    expect(err.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^Row 2: \/occurredOn: Required/),
      expect.stringMatching(/^Row 4: \/data\/stance: /),
    ]);
  });

  it('refuses a sheet of what is no workbook, and two tables of one name', async () => {
    await expect(convert('', MAPPING, '--sheet', 'May')).rejects.toThrow('has no sheets: leave --sheet out');
    const join = ['--join', `days=${at('table.csv')}`];
    const joined = { ...MAPPING, join: { days: 'date' } };
    await expect(convert('', joined, ...join, ...join)).rejects.toThrow('--join gives days twice');
  });
});

describe('keys --json', () => {
  it('answers for programs', async () => {
    const made = await json('keys', 'add', 'maria', '--role', 'reader', '--expires', '2999-12-31');
    expect(made).toEqual({
      name: 'maria',
      role: 'reader',
      negotiations: null,
      expiresAt: '2999-12-31T23:59:59.999Z',
      key: expect.stringMatching(/^parley_/),
    });
    expect(await json('keys', 'export', at('keys.db'))).toEqual({ file: at('keys.db'), keys: 1 });
    expect(await json('keys', 'revoke', 'maria')).toEqual({ name: 'maria', revokedAt: expect.any(String) });
    expect(await json('keys', 'import', at('keys.db'))).toEqual({ file: at('keys.db'), keys: 1 });
    expect(await json('keys', 'list')).toMatchObject([{ name: 'maria', state: 'revoked' }]);
  });

  it('is refused without a subcommand', async () => {
    writeFileSync(at('x'), '');
    await expect(parley('keys')).rejects.toMatchObject({ exitCode: 2 });
  });
});
