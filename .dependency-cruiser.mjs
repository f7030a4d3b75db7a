/**
 * Which folder may import which; checked by `npm run lint`, drawn in docs/architecture.md by `npm run arrows`.
 *
 * From the top to the bottom: a folder imports only folders of lines below its own. So no folder can be part of a circle.
 */
const LAYERS = [
  // The page
  ['web/src/main.ts'],
  ['web/src/App.svelte'],
  ['web/src/parts'],
  ['web/src/state'],
  ['web/src/ledger'],
  ['web/src/lib'],
  ['web/src/texts'],
  // The server
  ['src/cli'],
  ['src/main.ts'],
  ['src/app'],
  ['src/openapi'],
  ['src/reading'],
  ['src/outbound'],
  ['src/drafts'],
  ['src/exchange'],
  ['src/operation'],
  [
    'src/negotiations',
    'src/parties',
    'src/issues',
    'src/meetings',
    'src/calls',
    'src/positions',
    'src/agreements',
    'src/incidents',
    'src/reports',
  ],
  ['src/commands'],
  ['src/access'],
  ['src/http'],
  ['src/recording'],
  ['src/directory'],
  ['src/readmodel'],
  ['src/ledger'],
  ['src/common'],
  // What both share
  ['client', 'drafting', 'mapping'],
  ['projections'],
  ['events'],
  ['src/temporal'],
];

const FOLDERS = LAYERS.flat();
/** What is checked. */
const OURS = '^(src|events|projections|drafting|mapping|client|web/src)/';
const TESTS = '\\.(test|suite|test-support)\\.ts$|^src/ledger/contract/';
const RULES_OF_FAMILIES = '^src/(negotiations|meetings|positions|reports)/(lifecycle|rules)\\.ts$';

const inFolder = (folder) => `^${folder.replaceAll('.', '\\.')}(/|$)`;

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const onlyBelow = (line, index) => {
  const upToLine = LAYERS.slice(0, index + 1).flat();
  return line
    .map((folder) => ({ folder, others: upToLine.filter((other) => other !== folder) }))
    .filter(({ others }) => others.length > 0)
    .map(({ folder, others }) =>
      forbid(
        `layers: ${folder}`,
        'A folder imports only folders that stand below it in LAYERS.',
        { path: inFolder(folder) },
        { path: others.map(inFolder) },
      ),
    );
};

export default {
  forbidden: [
    ...LAYERS.flatMap(onlyBelow),
    forbid(
      'folder-in-layers',
      'Every folder has its place in LAYERS.',
      { path: OURS, pathNot: FOLDERS.map(inFolder) },
      {},
    ),
    forbid(
      'no-circular',
      'No module imports itself by way of others; a Svelte component may be recursive.',
      { path: '(.+)' },
      { circular: true, pathNot: '^$1$' },
    ),
    forbid('resolved', 'Every import is found.', {}, { couldNotResolve: true }),
    forbid(
      'pure',
      'Projections, the temporal kernel, drafting, mappings and the rules of the families import no package but the pure functions of es-toolkit, and nothing of Node.',
      { path: ['^(projections|src/temporal|drafting|mapping)/', RULES_OF_FAMILIES] },
      { pathNot: [OURS, '^node_modules/es-toolkit/'] },
    ),
    forbid(
      'pure-events',
      'Events import packages without I/O only.',
      { path: '^events/' },
      { pathNot: [OURS, '^node_modules/(canonicalize|class-validator|reflect-metadata)/', '^crypto$'] },
    ),
    forbid(
      'pure-hashes',
      'Only what hashes an event imports node:crypto.',
      { path: '^events/', pathNot: '^events/(canonical|hash)\\.ts$' },
      { path: '^crypto$' },
    ),
    forbid(
      'pure-throughout',
      'Nor does anything that they import.',
      { path: ['^(events|projections|src/temporal|drafting|mapping)/', RULES_OF_FAMILIES] },
      { path: 'node_modules/(@nestjs|fastify|rxjs|libsql|@eventstore)/|^(fs|net|http)$', reachable: true },
    ),
    forbid(
      'http-is-a-base',
      'What all routes share knows nothing of what they are about.',
      { path: inFolder('src/http') },
      { path: '^(src|projections)/', pathNot: '^src/(http|common)/|^src/ledger/port\\.ts$' },
    ),
    forbid(
      'no-framework-below',
      'The log, the read model and the directory know nothing of Nest or Fastify.',
      { path: '^src/(ledger|readmodel|directory)/' },
      { path: 'node_modules/(@nestjs|@fastify|fastify)/' },
    ),
    forbid(
      'page-imports',
      'The page shares with the server what runs in a browser.',
      { path: '^web/src/' },
      { path: '^src/', pathNot: '^src/temporal/' },
    ),
  ],
  options: {
    exclude: { path: TESTS },
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Imports of types are arrows, too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
