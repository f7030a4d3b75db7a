import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { ROLES } from '../access/role.js';
import { readSettings, type Settings } from '../common/settings.js';
import { VERSION } from '../common/version.js';

type Environment = Record<string, string | undefined>;
/** @returns the exit code: 0 success, 1 failure, 2 invalid usage; others are specific to the command */
type Run = (settings: Settings, environment: Environment) => Promise<number> | number;
type Perform = (run: Run) => Promise<void>;

const MISUSED = 2;

/**
 * Runs a command line. Modules are loaded lazily by the command that needs them.
 * @param args without the program's own name
 * @returns the exit code
 * @throws CommanderError and UsageError where the arguments are invalid (`isMisuse`) · CommandFailed and the errors of settings
 *   and stores where it cannot be done · anything else is a bug
 */
export async function runCommandLine(
  args: readonly string[],
  environment: Environment = process.env,
): Promise<number> {
  let code = 0;
  const program = makeProgram(async (run) => {
    code = await run(readSettings(environment), environment);
  });
  try {
    await program.parseAsync(args.length === 0 ? ['--help'] : [...args], { from: 'user' });
    return code;
  } catch (error) {
    // Commander reports help and version as errors, too.
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    if (error instanceof CommanderError) error.exitCode = MISUSED;
    throw error;
  }
}

function makeProgram(perform: Perform): Command {
  const program = new Command('parley')
    .description('Keeps track of negotiations: who stood where on any day, and what was known by then.')
    .version(VERSION)
    .helpCommand('help [command]', 'show how a command is used')
    .addHelpText(
      'after',
      '\nSettings are environment variables, the same as for the server: PARLEY_DATA and others.',
    )
    .showHelpAfterError('(--help shows how it is used)')
    .exitOverride();
  addServing(program, perform);
  addKeys(program, perform);
  addData(program, perform);
  addConvert(program, perform);
  addExplain(program, perform);
  return program;
}

function addServing(program: Command, perform: Perform): void {
  program
    .command('serve')
    .description('run the server until SIGTERM or SIGINT')
    .action(() =>
      perform(async () => {
        await import('../main.js');
        return 0;
      }),
    );
  program
    .command('healthy')
    .description('ask the server with the same settings whether it is alive; exit code 1 if it is not')
    .action(() => perform(async (settings) => (await import('./healthy.js')).healthy(settings)));
}

function addKeys(program: Command, perform: Perform): void {
  const keys = program
    .command('keys')
    .description('manage the keys that callers present; also beside a running server')
    .addHelpText('beforeAll', ({ error }) => (error ? 'Missing command.\n' : ''));
  const load = () => import('./keys.js');
  keys
    .command('add <NAME>')
    .description('make a key and print it, once')
    .addOption(new Option('--role <ROLE>', 'what it may do; needed without --feed').choices(ROLES))
    .addOption(
      new Option('--feed', 'reads feeds and calendars only, and may stand in their URLs as ?key=').conflicts(
        'role',
      ),
    )
    .option('--negotiation <ID>', 'limit it to this negotiation; may be repeated', collect)
    .option('--expires <DATE>', 'last day on which it is accepted, such as 2027-12-31')
    .addOption(asJson())
    .action((name, options) => perform(async (settings) => (await load()).add(settings, name, options)));
  keys
    .command('list')
    .description('list all keys, including expired and revoked ones')
    .addOption(asJson())
    .action((options) => perform(async (settings) => (await load()).list(settings, options)));
  keys
    .command('revoke <NAME>')
    .description('revoke a key, from now on and for good')
    .addOption(asJson())
    .action((name, options) => perform(async (settings) => (await load()).revoke(settings, name, options)));
  keys
    .command('export <FILE>')
    .description('write the keys, as digests, into a new file')
    .addOption(asJson())
    .action((file, options) => perform(async (settings) => (await load()).exportTo(settings, file, options)));
  keys
    .command('import <FILE>')
    .description('add the keys of an exported file, and revoke those that are revoked there')
    .addOption(asJson())
    .action((file, options) =>
      perform(async (settings) => (await load()).importFrom(settings, file, options)),
    );
}

function addData(program: Command, perform: Perform): void {
  program
    .command('verify [FILE]')
    .description(
      'verify the hashes of the log, and the read model against the log, also beside a running server; FILE is a backup or any other ledger file. Exit code 3: something was changed',
    )
    .option(
      '--expect <EXPECTED>',
      'a digest kept earlier: HASH@POSITION, or a file of digests; may be repeated',
      collect,
    )
    .option('--keep <FILE>', 'write the digests into a new file, for --expect')
    .option('--log-only', 'leave the read model aside')
    .addOption(asJson())
    .action((file, options) =>
      perform(async (settings) => (await import('./verify.js')).verify(settings, file, options)),
    );
  program
    .command('backup <FILE>')
    .description('copy the log into a new file and verify it, also beside a running server')
    .addOption(asJson())
    .action((file, options) =>
      perform(async (settings) => (await import('./backup.js')).backup(settings, file, options)),
    );
  program
    .command('restore <FILE>')
    .description('verify a backup and put it where there is no ledger yet')
    .action((file) => perform(async (settings) => (await import('./restore.js')).restore(settings, file)));
  program
    .command('rebuild')
    .description('rebuild the read model from the log, while no server runs')
    .action(() => perform(async (settings) => (await import('./rebuild.js')).rebuild(settings)));
  program
    .command('migrate')
    .description(
      'copy the log from one store to another, which is empty or holds its beginning. Give one or both; the other is EVENT_STORE_URL',
    )
    .option('--from <URL>', 'the store to copy, as in EVENT_STORE_URL; it is only read')
    .option('--to <URL>', 'the store to copy to')
    .addOption(asJson())
    .action((options) =>
      perform(async (settings) => (await import('./migrate.js')).migrate(settings, options)),
    );
}

function addConvert(program: Command, perform: Perform): void {
  program
    .command('convert <FILE>')
    .description(
      'write the lines that a table becomes by a mapping, for an import; exit code 1 if rows could not be mapped, or give lines that an import refuses',
    )
    .requiredOption('--mapping <MAPPING>', 'the id of a mapping, such as votes, or a file with one')
    .option('--join <NAME=FILE>', 'a table that the mapping joins; may be repeated', collect)
    .option('--sheet <NAME>', 'which sheet of a workbook (.xlsx); without it, the first')
    .option('--negotiation <ID>', 'the negotiation, which gives its title if the mapping says none')
    .action((file, options) =>
      perform(async (settings) => (await import('./convert.js')).convert(settings, file, options)),
    );
}

function addExplain(program: Command, perform: Perform): void {
  program
    .command('explain <NEGOTIATION> <PARTY> <ISSUE>')
    .description(
      'ask a running server why the stance of a party on an issue is what it is: which reports were looked at, which count, and what decided that. PARLEY_KEY is the key, where one is needed',
    )
    .option('--as-of <DATE>', 'the stance on this date, such as 2025-10-21; left out: the latest')
    .option(
      '--known-at <MOMENT>',
      'with what was recorded by then: a date, an instant or position:N; left out: everything',
    )
    .option('--url <URL>', 'where the server is; left out: on this machine, with the same settings')
    .addOption(asJson())
    .action((negotiationId, party, issue, options) =>
      perform(async (settings, { PARLEY_KEY }) =>
        (await import('./explain.js')).explain(
          settings,
          PARLEY_KEY,
          { negotiationId, party, issue },
          options,
        ),
      ),
    );
}

const asJson = (): Option => new Option('--json', 'print the result as JSON');

/** For a repeatable option. */
function collect(text: string, before: string[] = []): string[] {
  if (text === '') throw new InvalidArgumentError('It is empty.');
  return [...before, text];
}
