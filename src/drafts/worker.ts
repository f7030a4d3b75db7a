import { parentPort } from 'node:worker_threads';
import { draftText } from '../../drafting/draft.js';
import { improvedBy } from '../../drafting/improve.js';
import type { Job } from './reading-thread.js';

/** Parses one text at a time, off the main thread. */
parentPort!.on('message', ({ article, known, answer }: Job) => {
  parentPort!.postMessage(
    answer === undefined ? draftText(article, known) : improvedBy(article, known, answer),
  );
});
