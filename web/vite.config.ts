import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The projections run in the browser as they are. What they ask of the catalogue of events is little, and its own file
 * brings the whole validation along: the page has one of its own, held to the other by a test.
 */
const LIGHT: Record<string, string> = {
  [here('../events/catalogue.ts')]: here('src/ledger/catalogue.ts'),
  [here('../events/mentions.ts')]: here('src/ledger/mentions.ts'),
  [here('../src/temporal/edtf-reasons.ts')]: here('src/lib/edtf-reasons.ts'),
};

const lightRooms: Plugin = {
  name: 'light-rooms',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!importer || !/(catalogue|mentions|edtf-reasons)\.js$/.test(source)) return null;
    const resolved = await this.resolve(source, importer, { skipSelf: true });
    return (resolved && LIGHT[resolved.id]) ?? resolved;
  },
};

/** Nothing is rendered on a server, so nothing is hydrated: all code for that falls away with this constant. */
const noHydration: Plugin = {
  name: 'no-hydration',
  enforce: 'post',
  transform(code, id) {
    if (id.endsWith('.svelte')) return code.replace(/^\s*\$\.(reset|next)\([^()]*\);$/gm, '');
    if (!id.endsWith('svelte/src/internal/client/dom/hydration.js')) return null;
    const constant = code
      .replace('export let hydrating = false', 'export const hydrating = false')
      .replace(/(export function set_hydrating\(value\) \{)[^}]*\}/, '$1}');
    if (constant === code) throw new Error('Svelte keeps its switch for hydration elsewhere now.');
    return constant;
  },
};

/** Once more over what is built: swc finds a little more to leave out. */
const smaller: Plugin = {
  name: 'smaller',
  async renderChunk(code) {
    const { minify } = await import('@swc/core');
    return minify(code, {
      module: true,
      compress: {
        passes: 4,
        ecma: 2020,
        unsafe: true,
        pure_getters: true,
        keep_fargs: false,
        toplevel: true,
      },
      mangle: true,
      format: { ecma: 2020 },
    });
  },
};

const PARTS = here('src/lib/d3-parts.ts');

export default defineConfig({
  root: here('.'),
  plugins: [lightRooms, svelte(), noHydration, ...(process.env.PAGE_PLAIN ? [] : [smaller])],
  resolve: { alias: { 'd3-interpolate': PARTS, 'd3-format': PARTS } },
  build: {
    outDir: here(process.env.PAGE_OUT ?? '../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // The Content-Security-Policy allows neither inline scripts nor data: URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    minify: process.env.PAGE_PLAIN ? false : undefined,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000', '/examples': 'http://127.0.0.1:3000' } },
});
