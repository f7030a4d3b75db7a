import { answered, createParley, ProblemError, type Schemas } from '../../client/src/index.js';
import type { Settings } from '../common/settings.js';
import { CommandFailed, print, printJson, UsageError } from './command.js';
import { explanationText } from './explanation-text.js';
import { serverUrl } from './server-url.js';

const TIMEOUT_MS = 30_000;

export interface ExplainOptions {
  asOf?: string;
  knownAt?: string;
  /** Omitted: the server with the same settings. */
  url?: string;
  json?: boolean;
}

export interface Cell {
  negotiationId: string;
  party: string;
  issue: string;
}

/** Asks a running server for the explanation of a stance, and prints it. @param key omitted: anonymous */
export async function explain(
  settings: Settings,
  key: string | undefined,
  cell: Cell,
  { url = serverUrl(settings) + settings.basePath, json, ...times }: ExplainOptions = {},
): Promise<number> {
  const explanation = await ask(withoutSlash(url), key, cell, times);
  if (json) printJson(explanation);
  else explanationText(explanation).forEach(print);
  return 0;
}

/** @throws UsageError for arguments that the server rejects · CommandFailed if there is no answer, or another problem */
async function ask(
  baseUrl: string,
  key: string | undefined,
  path: Cell,
  query: { asOf?: string; knownAt?: string },
): Promise<Schemas['StanceExplanation']> {
  try {
    return await answered(
      createParley({ baseUrl, key }).GET(
        '/api/v1/negotiations/{negotiationId}/stances/{party}/{issue}/explain',
        { params: { path, query }, signal: AbortSignal.timeout(TIMEOUT_MS) },
      ),
    );
  } catch (error) {
    if (!(error instanceof ProblemError))
      throw new CommandFailed(`${baseUrl} does not answer as Parley does: ${(error as Error).message}.`);
    const { status, message } = error;
    if (status === 400) throw new UsageError(message);
    if (status === 401) throw new CommandFailed(`${message} The key is taken from PARLEY_KEY.`);
    throw new CommandFailed(
      status === 0
        ? `${baseUrl} does not answer: ${message}. Is the server running? --url names another.`
        : message,
    );
  }
}

/** @throws UsageError */
function withoutSlash(url: string): string {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new UsageError(`--url must be an http or https URL, not ${JSON.stringify(url)}.`);
  return url.replace(/\/+$/, '');
}
