import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftText } from '../../drafting/draft.js';
import type { Draft, Known } from '../../drafting/types.js';

type Half = 'development' | 'held-out';

interface Contact {
  type: string;
  at: string;
  occurredOn: string;
  parties: string[];
  scheduledFor?: string;
  until?: string;
}

interface Statement {
  at: string;
  occurredOn: string;
  speaker: string | null;
  parties: string[];
  issueId: string | null;
  relayer?: string | null;
}

export interface CodedText {
  id: string;
  half: Half;
  negotiation: string;
  dateline: string;
  text: string;
  expected: {
    contacts: Contact[];
    statements: Statement[];
    disputes: { at: string; by: string }[];
    others: { type: string; at: string; occurredOn: string }[];
  };
}

const FOLDER = join(__dirname, 'texts');
const known = JSON.parse(readFileSync(join(__dirname, 'negotiations.json'), 'utf8')) as Record<string, Known>;

export const TEXTS: CodedText[] = readdirSync(FOLDER)
  .sort()
  .map((name) => ({
    id: name.slice(0, -5),
    ...(JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Omit<CodedText, 'id'>),
  }));

export const knownOf = ({ negotiation }: CodedText): Known => ({ ...known[negotiation], meetings: [] });

/** How many of how many were right. */
export interface Share {
  right: number;
  of: number;
}

export interface Measured {
  /** Meetings, calls, postponements and cancellations found as what they are, with the right dates. */
  contacts: Share;
  participants: Share;
  /** Statements found. */
  found: Share;
  /** With the right speaker (or none), the right parties, and the right relayer where there is one. */
  speakers: Share;
  /** With the right issue first. */
  issues: Share;
  dates: Share;
  denials: Share;
  others: Share;
  /** Drafts for which nothing stands in the coding, of all drafts. */
  superfluous: Share;
  /** What was wrong, for whoever works on the rules. */
  wrong: string[];
}

const same = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join();
const lastWord = (text: string) => text.split(' ').at(-1)!;

/** Drafts each text of a half and compares with its coding. */
export function measure(half: Half): Measured {
  const share = (): Share => ({ right: 0, of: 0 });
  const measured: Measured = {
    contacts: share(), participants: share(), found: share(), speakers: share(), issues: share(), dates: share(), denials: share(),
    others: share(), superfluous: share(), wrong: [],
  }; // prettier-ignore
  for (const text of TEXTS.filter((each) => each.half === half)) compare(text, measured);
  return measured;
}

function compare(text: CodedText, measured: Measured): void {
  const { sentences, drafts } = draftText(text, knownOf(text));
  const used = new Set<Draft>();
  const near = (at: string) => {
    const place = text.text.indexOf(at);
    return sentences.findLast(({ start }) => start <= place)!;
  };
  const draftFor = (at: string, isType: (type: string) => boolean) => {
    const { start, end } = near(at);
    const draft = drafts.find(
      (each) =>
        isType(each.type) &&
        !used.has(each) &&
        Object.values(each.fields).some((field) => field.start >= start && field.end <= end),
    );
    if (draft) used.add(draft);
    return draft;
  };
  const count = (share: Share, right: boolean, what: string, got?: unknown) => {
    share.of += 1;
    if (right) share.right += 1;
    else measured.wrong.push(`${text.id}: ${what}${got === undefined ? '' : ` ${JSON.stringify(got)}`}`);
  };
  for (const { at, type, occurredOn, parties, scheduledFor, until } of text.expected.contacts) {
    const draft = draftFor(at, (each) => each === type);
    const data = (draft?.data ?? {}) as {
      scheduledFor?: string;
      until?: string;
      participants?: { partyId: string }[];
    };
    const isDated =
      draft?.occurredOn === occurredOn && data.scheduledFor === scheduledFor && data.until === until;
    count(
      measured.contacts,
      isDated,
      `${type} "${at}"`,
      draft && [draft.occurredOn, data.scheduledFor, data.until],
    );
    if (draft && data.participants && parties.length > 0)
      count(
        measured.participants,
        same(
          parties,
          data.participants.map(({ partyId }) => partyId),
        ),
        `who took part "${at}"`,
        data.participants,
      );
  }
  for (const { at, occurredOn, parties, speaker, issueId, relayer } of text.expected.statements) {
    const draft = draftFor(at, (type) => type === 'PositionStated');
    count(measured.found, draft !== undefined, `no statement "${at}"`);
    const said = (draft?.data ?? {}) as { parties?: string[]; speaker?: { name: string } };
    const relayedBy = (draft?.source as { relayedBy?: { name: string }[] } | null)?.relayedBy?.[0].name;
    const isPerson = speaker !== null && speaker !== '' && said.speaker !== undefined;
    const isSpeaker =
      same(parties, said.parties ?? []) &&
      (isPerson ? lastWord(speaker) === lastWord(said.speaker!.name) : said.speaker === undefined) &&
      (relayer == null || lastWord(relayer) === lastWord(relayedBy ?? ''));
    count(
      measured.speakers,
      draft !== undefined && isSpeaker,
      `who said "${at}"`,
      draft && [said.parties, said.speaker?.name, relayedBy],
    );
    if (issueId !== null)
      count(measured.issues, draft?.issues[0] === issueId, `issue of "${at}"`, draft?.issues);
    count(measured.dates, draft?.occurredOn === occurredOn, `date of "${at}"`, draft?.occurredOn);
  }
  for (const { at } of text.expected.disputes)
    count(
      measured.denials,
      draftFor(at, (type) => type === 'ReportDisputed') !== undefined,
      `denial "${at}"`,
    );
  for (const { at, type, occurredOn } of text.expected.others) {
    const draft = draftFor(at, (each) => each === type);
    count(measured.others, draft?.occurredOn === occurredOn, `${type} "${at}"`, draft?.occurredOn);
  }
  measured.superfluous.of += drafts.length;
  for (const draft of drafts.filter((each) => !used.has(each))) {
    measured.superfluous.right += 1;
    const { start, end } = Object.values(draft.fields)[0];
    measured.wrong.push(`${text.id}: superfluous ${draft.type} "${text.text.slice(start, end)}"`);
  }
}
