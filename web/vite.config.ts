import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  // A proxy may show the page elsewhere than at the root.
  base: './',
  plugins: [svelte()],
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    // The first that know `light-dark()`; Firefox learned `Intl.Segmenter` later.
    target: ['chrome123', 'edge123', 'firefox125', 'safari17.5'],
    // The Content-Security-Policy allows neither inline scripts nor data: URLs.
    assetsInlineLimit: 0,
    // Small enough to be there at once: a form whose loading failed is styled when it is tried again.
    cssCodeSplit: false,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000', '/examples': 'http://127.0.0.1:3000' } },
});
