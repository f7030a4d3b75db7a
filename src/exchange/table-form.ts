import { Busboy, type BusboyInstance } from '@fastify/busboy';
import type { FastifyRequest } from 'fastify';
import { pipeline, type Readable } from 'node:stream';
import { badRequest, Problem } from '../http/problem.js';
import { TableFault } from './table-rows.js';

/** A table sent as a form (`multipart/form-data`), with its other parts. */
export interface TableForm {
  /** The other parts by name, read completely. */
  parts: Map<string, Buffer>;
  /** The part `table`, streamed. @throws TableFault if the form ends before its last boundary */
  table: AsyncIterable<Uint8Array>;
  /** Drains the rest of the form. */
  discard(): void;
}

const MOST_PARTS = 8;
const MOST_FIELD_BYTES = 1024 * 1024;

/**
 * Reads a form up to its part `table`, which must be the last one, so that it can be streamed.
 *
 * @param limit maximum total size of all other parts, in bytes
 * @throws Problem 400 · 413
 */
export function readForm(request: FastifyRequest, body: Readable, limit: number): Promise<TableForm> {
  return new Promise((resolve, reject) => {
    const form = openForm(request);
    const parts = new Map<string, Buffer>();
    const budget = { left: limit };
    const waiting: Promise<void>[] = [];
    let found: Readable | undefined;
    let ended: (error?: Error | null) => void;
    const end = new Promise<Error | null | undefined>((done) => (ended = done));
    const discard = () => {
      body.unpipe(form);
      body.resume();
    };
    const fail = (problem: Error) => {
      discard();
      reject(problem);
    };
    const tooLong = () =>
      fail(new Problem(413, `The parts of the form before the table are longer than ${limit} bytes.`));
    form.on('field', (name, value, _, isCut) => {
      if (isCut) return tooLong();
      parts.set(name, Buffer.from(value));
    });
    form.on('file', (name, stream) => {
      if (name === 'table' && !found) {
        found = stream;
        // Reported by the end of the form.
        stream.on('error', () => undefined);
        const table = complete(stream, end);
        void Promise.all(waiting).then(() => resolve({ parts, table, discard }), reject);
      } else if (found) stream.resume();
      else {
        const kept = whole(stream, budget, tooLong).then((part) => void parts.set(name, part));
        kept.catch(fail);
        waiting.push(kept);
      }
    });
    pipeline(body, form, (error) => {
      ended(error);
      if (!found)
        fail(badRequest(`The form cannot be read: ${error?.message ?? 'it has no file named table'}.`));
      // After the whole body, the table ends by itself.
      else if (error && !body.readableEnded) found.destroy();
    });
  });
}

/** A part of a form, which is complete only if the form is. @throws TableFault */
async function* complete(part: Readable, end: Promise<Error | null | undefined>): AsyncGenerator<Uint8Array> {
  try {
    yield* part;
  } catch {
    // The part breaks off where the form does.
  }
  const error = await end;
  if (error) throw new TableFault(`The form is cut off (${error.message}): send it again, complete.`);
}

/** @throws Problem 400 */
function openForm(request: FastifyRequest): BusboyInstance {
  try {
    return new Busboy({
      headers: request.headers as { 'content-type': string },
      limits: { parts: MOST_PARTS, fieldSize: MOST_FIELD_BYTES, fieldNameSize: 100, headerPairs: 20 },
    });
  } catch (error) {
    throw badRequest(`The form cannot be read: ${(error as Error).message}.`);
  }
}

/** All bytes of a part; bytes beyond the remaining budget are discarded. */
async function whole(stream: Readable, budget: { left: number }, tooLong: () => void): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    budget.left -= chunk.length;
    if (budget.left >= 0) chunks.push(chunk);
    else tooLong();
  }
  return Buffer.concat(chunks);
}
