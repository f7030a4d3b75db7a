import { flushSync } from 'svelte';
import { reactive } from './reactive.svelte';

/** Whether the page is being printed or previewed: print-only content is drawn then. */
export const printing = reactive(matchMedia('print').matches);

const turn = (on: boolean) => flushSync(() => (printing.value = on));
matchMedia('print').addEventListener('change', ({ matches }) => turn(matches));
addEventListener('beforeprint', () => turn(true));
addEventListener('afterprint', () => turn(matchMedia('print').matches));
