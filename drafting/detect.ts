import type { Reading } from './reading.js';
import type { DraftType, Span } from './types.js';
import {
  AGREED,
  AHEAD,
  ARRANGED,
  CALL,
  CALLED,
  CANCELLED,
  DENIAL,
  GATHERINGS,
  INCIDENT,
  MEETING,
  NEGATED,
  POSTPONED,
  TOOK_PLACE,
} from './words/events.js';

/** An event that a sentence reports, and the words that say so. */
export interface Detected {
  type: DraftType;
  at: Span;
}

/** The events that a sentence seems to report; empty when in doubt. */
export function detect(reading: Reading, before: readonly Detected[]): Detected[] {
  if (reading.isHeading) return [];
  const denial = denialIn(reading);
  if (denial) return [denial];
  const event = eventIn(reading, before);
  const statement = statementIn(reading, event);
  return [event, statement].filter((each) => each !== undefined);
}

function denialIn({ sentence }: Reading): Detected | undefined {
  const at = spanOf(DENIAL, sentence);
  const isOfReport =
    /report|claim|postpon|cancel|call(?:ed)? off|agree|sign|decid|delay|meeting|talks|summit|they had|it had/i;
  return at && isOfReport.test(sentence) ? { type: 'ReportDisputed', at } : undefined;
}

function eventIn(reading: Reading, before: readonly Detected[]): Detected | undefined {
  const { plain } = reading;
  for (const [type, pattern] of [
    ['MeetingPostponed', POSTPONED],
    ['MeetingCancelled', CANCELLED],
  ] as const) {
    const at = spanOf(pattern, plain);
    if (at && GATHERINGS.test(plain)) return isNegated(plain, at) ? undefined : { type, at };
  }
  const contact = contactIn(reading);
  if (contact) return contact;
  const agreed = spanOf(AGREED, plain);
  if (
    agreed &&
    !isNegated(plain, agreed) &&
    partiesIn(reading).length > 1 &&
    !/\bagreed (?:to (?:disagree|speak|meet|talk)|that|on a date)\b/.test(plain)
  )
    return { type: 'AgreementReached', at: agreed };
  const incident = spanOf(INCIDENT, plain);
  const isRepeated = before.some(({ type }) => type === 'IncidentReported');
  return incident && !agreed && !isRepeated && !isNegated(plain, incident) && !GATHERINGS.test(plain)
    ? { type: 'IncidentReported', at: incident }
    : undefined;
}

function contactIn(reading: Reading): Detected | undefined {
  const { plain } = reading;
  const call = spanOf(CALL, plain) ?? spanOf(CALLED, plain);
  if (call && !isNegated(plain, call))
    return {
      type:
        isAhead(plain, call) && !/['’]s call$/.test(plain.slice(call.start, call.end))
          ? 'MeetingScheduled'
          : 'CallHeld',
      at: call,
    };
  const arranged = GATHERINGS.test(plain) ? spanOf(ARRANGED, plain) : undefined;
  if (arranged && !isNegated(plain, arranged)) return { type: 'MeetingScheduled', at: arranged };
  for (const match of plain.matchAll(new RegExp(MEETING, 'gi'))) {
    const at = { start: match.index, end: match.index + match[0].length };
    if (isNegated(plain, at)) continue;
    if (isAhead(plain, at)) {
      if (hasDateAhead(reading)) return { type: 'MeetingScheduled', at };
    } else if (TOOK_PLACE.test(plain) && partiesIn(reading).length + reading.group.length > 0) {
      return { type: 'MeetingHeld', at };
    }
  }
  return undefined;
}

/** The speaker and the subject; a sentence that only relays an event is no statement. */
function statementIn(reading: Reading, event: Detected | undefined): Detected | undefined {
  const { attribution, quotes, isOnTopic } = reading;
  if (!attribution) return undefined;
  const { speaker, relayer, verb } = attribution;
  const parties = speaker?.parties.length || (relayer && partiesIn(reading).length);
  if (!parties) return undefined;
  const isQuoted = quotes.some(({ start, end }) => reading.sentence.slice(start, end).trim().includes(' '));
  if (event && !isQuoted && !(isOnTopic && isBeside(event, speaker?.kind, verb))) return undefined;
  return isOnTopic || isQuoted ? { type: 'PositionStated', at: verb } : undefined;
}

/** Whether a statement was made at the event, not about it: an office reports a call, a minister says something during it. */
const isBeside = ({ type, at }: Detected, kind: string | undefined, verb: Span): boolean =>
  (type === 'MeetingHeld' || type === 'CallHeld') && !(kind === 'role' && verb.start > at.start);

/** The acting parties of a sentence, including those of the people named in it. */
export const partiesIn = ({ mentions, people }: Pick<Reading, 'mentions' | 'people'>): string[] => [
  ...new Set(
    [...mentions.filter(({ isPlace }) => !isPlace), ...people]
      .sort((a, b) => a.start - b.start)
      .flatMap(({ partyId }) => partyId ?? []),
  ),
];

function spanOf(pattern: RegExp, text: string): Span | undefined {
  const match = pattern.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

const hasDateAhead = ({ dates, plain }: Reading): boolean =>
  dates.some(({ isAhead: ahead }) => ahead) || /\b(?:will|agreed to) (?:\w+ )?(?:meet|hold)\b/.test(plain);

/** Whether words of the future precede the event in its clause, or directly follow it. */
function isAhead(plain: string, { start, end }: Span): boolean {
  const clause = plain
    .slice(Math.max(0, start - 50), start)
    .split(/[,;:"]| said | that /)
    .at(-1)!;
  const behind = plain.slice(start, end + 28).split(/[,;:"]| said | after /)[0];
  return AHEAD.test(clause) || (AHEAD.test(behind) && !/^met\b|^held\b/i.test(behind));
}

function isNegated(plain: string, { start, end }: Span): boolean {
  const clause = plain
    .slice(Math.max(0, start - 40), start)
    .split(/[,;:"]/)
    .at(-1)!;
  return NEGATED.test(clause) || /^\W*(?:was|were|is) not\b/.test(plain.slice(end));
}
