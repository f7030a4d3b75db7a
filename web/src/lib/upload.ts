import { texts } from '../texts/texts';
import { BASE, credentials, problemIn, ProblemError } from './api';
import type { Imported } from './types';

export interface UploadOptions {
  /** The type of the body; omitted for a form, which has its own. */
  type?: string;
  /** Called as bytes are sent, with how many and of how many. */
  onProgress?: (sent: number, total: number) => void;
  /** Stops it: an `AbortError` is thrown. */
  signal?: AbortSignal;
}

/** Sends an import, like `call`, but with progress. @param path under the API @throws ProblemError · AbortError */
export function upload(
  path: string,
  body: File | FormData,
  { type, onProgress, signal }: UploadOptions = {},
): Promise<Imported> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', BASE + path);
    if (type) request.setRequestHeader('content-type', type);
    const { authorization } = credentials();
    if (authorization) request.setRequestHeader('authorization', authorization);
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(loaded, total);
    request.onerror = () =>
      reject(new ProblemError(0, { title: texts.api.noConnection, detail: texts.importFile.sendAgain }));
    request.onabort = () => reject(new DOMException('', 'AbortError'));
    request.onload = () => {
      let answer = {} as Imported & Partial<ProblemError>;
      try {
        answer = JSON.parse(request.responseText) as typeof answer;
      } catch {
        // A proxy in between may answer with something else than JSON.
      }
      if (request.status < 300) resolve(answer);
      else reject(problemIn(request.status, answer, true, authorization));
    };
    signal?.addEventListener('abort', () => request.abort());
    request.send(body);
  });
}
