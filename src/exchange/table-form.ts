import { Busboy } from '@fastify/busboy';
import type { FastifyRequest } from 'fastify';
import { pipeline, type Readable } from 'node:stream';
import { badRequest, Problem } from '../http/problem.js';

/** A table that was sent as a form (`multipart/form-data`), beside what it needs. */
export interface TableForm {
  /** The other parts by name, whole. */
  parts: Map<string, Buffer>;
  /** The part `table`, as it arrives. */
  table: Readable;
  /** Reads and discards what is left of the form. */
  discard(): void;
}

const MOST_PARTS = 8;

/**
 * Reads a form up to its part `table`, which has to be the last one: only so can it be streamed.
 *
 * @param partLimit most bytes of each other part
 * @throws Problem 400 · 413
 */
export function readForm(request: FastifyRequest, body: Readable, partLimit: number): Promise<TableForm> {
  return new Promise((resolve, reject) => {
    const parts = new Map<string, Buffer>();
    const waiting: Promise<void>[] = [];
    let found = false;
    const form = openForm(request, partLimit);
    const discard = () => {
      body.unpipe(form);
      body.resume();
    };
    const fail = (problem: Error) => {
      discard();
      reject(problem);
    };
    const tooLong = (name: string) =>
      new Problem(413, `The part ${name} of the form is longer than ${partLimit} bytes.`);
    form.on('field', (name, value, _, isCut) => {
      if (isCut) fail(tooLong(name));
      parts.set(name, Buffer.from(value));
    });
    form.on('file', (name, stream) => {
      if (found) return void stream.resume();
      if (name !== 'table') {
        waiting.push(whole(stream, partLimit, () => fail(tooLong(name))).then((part) => void parts.set(name, part)));
        return;
      }
      found = true;
      void Promise.all(waiting).then(() => resolve({ parts, table: stream, discard }), reject);
    });
    pipeline(body, form, (error) => {
      if (!found) fail(badRequest(`The form cannot be read: ${error?.message ?? 'it has no part named table'}.`));
    });
  });
}

/** @throws Problem 400 */
function openForm(request: FastifyRequest, partLimit: number) {
  try {
    return new Busboy({
      headers: request.headers as { 'content-type': string },
      limits: { parts: MOST_PARTS, fieldSize: partLimit, fieldNameSize: 100, headerPairs: 20 },
    });
  } catch (error) {
    throw badRequest(`The form cannot be read: ${(error as Error).message}.`);
  }
}

async function whole(stream: Readable, limit: number, tooLong: () => void): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= limit) chunks.push(chunk);
    else if (chunks.length > 0) {
      chunks.length = 0;
      tooLong();
    }
  }
  return Buffer.concat(chunks);
}
