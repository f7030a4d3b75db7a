/** Parts that are fetched when they are wanted, or when there is nothing else to do, so that they are there should the server go away. */
export const LATER = {
  record: () => import('../parts/Record.svelte'),
  file: () => import('../parts/ImportFile.svelte'),
  cite: () => import('../parts/Cite.svelte'),
};

setTimeout(() => Object.values(LATER).forEach((part) => void part().catch(() => undefined)), 1500);
