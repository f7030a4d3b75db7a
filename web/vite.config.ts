import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { leanSvelte } from './lean-svelte.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The projections run in the browser as they are, on cells of its own: the kernel's are made to be stored, in blocks. */
const LIGHT: Record<string, string> = {
  [here('../src/temporal/cell.ts')]: here('src/ledger/cell.ts'),
};

const lightRooms: Plugin = {
  name: 'light-rooms',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!importer || !/(cell)\.js$/.test(source)) return null;
    const resolved = await this.resolve(source, importer, { skipSelf: true });
    return (resolved && LIGHT[resolved.id]) ?? resolved;
  },
};

/** Fields that only code speaks of: no answer of the API, no element and no text has them. They are named shortly. */
const OWN_FIELDS =
  'claim compared dated marks metadata model notes parts whole ' +
  'aboutReport addNamed add_dirty_reaction arrived begins boxes busiest byId byPosition cellFor ' +
  'changeDays daysOf deps dossier dossiers eachOf effects endRun ensure equals eventAt eventById ' +
  'extent gather idField isNow knownBy knownPosition lanes lastCompared linked lives loadRest ' +
  'moment neighbour partyNames passBy plans prefetch propositions putDossier putLife ' +
  'putNegotiation putThing reactions schedule settled takeIntoRun teardown ties toDay unbound ' +
  'waiting walkBack ' +
  'answer catchUp cells children convergence counting dense field freeBy inList ledger names nodes opened parent phase shape ' +
  'thing things timeline times today';

/** Before Vite's own minifier, which names things best: terser finds more to leave out. */
const smaller: Plugin = {
  name: 'smaller',
  async renderChunk(code) {
    const { minify } = await import('terser');
    const compress = {
      passes: 4,
      unsafe: true,
      unsafe_methods: true,
      keep_fargs: false,
      hoist_funs: true,
      reduce_funcs: false,
      unsafe_arrows: true,
      unsafe_symbols: true,
    };
    const { code: smaller } = await minify(code, {
      module: true,
      ecma: 2020,
      compress,
      mangle: { properties: { builtins: true, regex: new RegExp(`^(${OWN_FIELDS.replaceAll(' ', '|')})$`) } },
    });
    return smaller ?? null;
  },
};

const PARTS = here('src/lib/d3-parts.ts');

export default defineConfig({
  root: here('.'),
  plugins: [lightRooms, svelte(), ...leanSvelte, ...(process.env.PAGE_PLAIN ? [] : [smaller])],
  resolve: { alias: { 'd3-array': PARTS, 'd3-interpolate': PARTS, 'd3-format': PARTS } },
  build: {
    outDir: here(process.env.PAGE_OUT ?? '../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    // The Content-Security-Policy allows neither inline scripts nor data: URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    minify: process.env.PAGE_PLAIN ? false : undefined,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000', '/examples': 'http://127.0.0.1:3000' } },
});
