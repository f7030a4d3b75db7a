import type { Article, Drafts, Known } from '../../drafting/types.js';
import { answerSchema } from '../../drafting/improve.js';
import type { Settings } from '../common/settings.js';

/** Timeout of the model in milliseconds, and the maximum size of its answer in bytes. */
const LIMIT_MS = 30_000;
const MOST_BYTES = 1024 * 1024;

const INSTRUCTIONS = `You help an analyst to code a news text about a negotiation. Each sentence has a number. List what the sentences report:
meetings, calls, agreements, incidents, denials of reports, and statements in which somebody says where a party stands. Use only the ids
that are given. "evidence", "speaker", "relayer" and "date" are words copied from that sentence, letter by letter; "relayer" is whoever passes
on what another has said. Do not say what the stance is. Where nothing is reported, list nothing.`;

/** A model behind an OpenAI-compatible API that extracts facts from a text. */
export class DraftingModel {
  /** The host to which texts are sent; null: none. */
  readonly sentTo: string | null;

  constructor(
    private readonly settings: Pick<Settings, 'draftingUrl' | 'draftingModel' | 'draftingKey'>,
    private readonly limitMs = LIMIT_MS,
  ) {
    this.sentTo = settings.draftingUrl === '' ? null : new URL(settings.draftingUrl).host;
  }

  /**
   * Sends the sentences of a text. @returns the model's answer as unvalidated JSON
   * @throws Error whose message says why there is no answer
   */
  async read({ text, dateline }: Article, { sentences }: Drafts, known: Known): Promise<unknown> {
    const { draftingUrl, draftingModel, draftingKey } = this.settings;
    const numbered = sentences
      .map(({ start, end }, index) => `${index}: ${text.slice(start, end)}`)
      .join('\n');
    const parties = known.parties.map(({ partyId, name }) => `${partyId}: ${name}`).join('\n');
    const issues = known.issues.map(({ issueId, proposition }) => `${issueId}: ${proposition}`).join('\n');
    const response = await fetch(`${draftingUrl.replace(/\/+$/, '')}/chat/completions`, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(this.limitMs),
      headers: {
        'content-type': 'application/json',
        ...(draftingKey && { authorization: `Bearer ${draftingKey}` }),
      },
      body: JSON.stringify({
        model: draftingModel,
        temperature: 0,
        messages: [
          { role: 'system', content: INSTRUCTIONS },
          {
            role: 'user',
            content: `Parties:\n${parties}\n\nIssues:\n${issues}\n\nPublished on ${dateline}:\n${numbered}`,
          },
        ],
        response_format: {
          type: 'json_schema',
          json_schema: { name: 'drafts', strict: true, schema: answerSchema(known, sentences.length) },
        },
      }),
    });
    if (!response.ok) throw new Error(`It answered ${response.status}.`);
    const answer = JSON.parse(await upTo(MOST_BYTES, response)) as {
      choices?: { message?: { content?: string } }[];
    };
    return JSON.parse(answer.choices?.[0]?.message?.content ?? '');
  }
}

async function upTo(most: number, { body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > most) throw new Error('It answered too much.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
