import type { Mention } from './names.js';
import type { Person } from './people.js';
import type { Span } from './types.js';
import { GROUPS, PRONOUNS, ROLES, SPEECH, STANCE } from './words/attribution.js';

/** A speaker: a named person, an office, or a party itself. */
export interface Speaker extends Span {
  /** As written; for a party itself, its name in the text. */
  name: string;
  office?: string;
  /** The parties on whose behalf it is said; empty if the text does not say. */
  parties: string[];
  kind: 'person' | 'role' | 'party' | 'pronoun' | 'group' | 'outlet';
}

export interface Attribution {
  speaker?: Speaker;
  /** The relayer. */
  relayer?: Speaker;
  /** Offset of the verb. */
  verb: Span;
  /** A verb of speech, not only of stance. */
  isSpeech: boolean;
}

/** A sentence with what was found in it; in `plain`, quotations are blanked out. */
export interface Parts {
  sentence: string;
  plain: string;
  mentions: readonly Mention[];
  people: readonly Person[];
}

const VERBS = new RegExp(`\\b(?:${[...SPEECH, ...STANCE].join('|')})(?![\\p{L}])`, 'gu');
const SPOKEN = new Set([...SPEECH, 'urged', 'denied', 'denies', 'rejected', 'demanded']);
const ROLE = new RegExp(
  `\\b(?:(?:an?|the|its|their|his|her|two|three|several|[\\p{Lu}][\\p{L}']+) )?(?:[\\p{L}'-]+ ){0,3}?(?:${ROLES.join('|')})\\b`,
  'giu',
);
/** A clause between the speaker and the verb, or before both. */
const ASIDE =
  /^\s*(?:asked|speaking|citing|quoting|who|which|adding|when|while|during|in|after|before|at|on|by|as|a day|contradicting|meanwhile|however|according|without|with|for)\b/i;
const RELAY =
  /\b(?:according to|per|as (?:told|relayed|recounted|quoted|reported|described) (?:to \w+ )?by|citing|in the words of)\s+/gi;
const QUOTED_AS = /\bquot(?:ed|es|ing)\b(?=.* as (?:saying|telling))/i;

/** The speaker and the relayer of a sentence. Undefined if it attributes nothing to anybody. */
export function attributionIn(parts: Parts): Attribution | undefined {
  const { plain } = parts;
  const quoted = QUOTED_AS.exec(plain);
  if (quoted) {
    const verb = { start: quoted.index, end: quoted.index + quoted[0].length };
    const speaker = firstIn(parts, verb.end, plain.indexOf(' as ', verb.end));
    return { verb, isSpeech: true, speaker, relayer: subjectBefore(parts, verb.start) };
  }
  const relay = relayIn(parts);
  const said = [...plain.matchAll(VERBS)]
    .map((match) => saidBy(parts, { start: match.index, end: match.index + match[0].length }))
    .filter((each) => each !== undefined)
    .filter(({ speaker }) => !relay || speaker!.start < relay.from || speaker!.start > relay.to);
  const [first, ...others] = said;
  if (!first) return relay && ofRelay(relay);
  const outer = others.findLast(
    ({ isSpeech, speaker }) =>
      isSpeech &&
      speaker!.kind !== 'pronoun' &&
      speaker!.kind !== 'group' &&
      isAnother(speaker, first.speaker),
  );
  const relayer = relay?.speaker ?? undefined;
  if (!outer) return { ...first, relayer };
  return nested(parts, first, outer, relayer);
}

/**
 * Of two speakers in one sentence, the outer one (whose words contain the other's) is the relayer, unless both are of one party.
 */
function nested(parts: Parts, first: Attribution, second: Attribution, relayer?: Speaker): Attribution {
  const isTrailing =
    /^[\s"]*,?\s*$/.test(parts.plain.slice(Math.max(0, second.speaker!.start - 2), second.speaker!.start)) &&
    second.speaker!.start > first.verb.end;
  const [outer, inner] = isTrailing ? [second, first] : [first, second];
  const sameSide = outer.speaker!.parties.some((party) => inner.speaker!.parties.includes(party));
  if (inner.speaker!.kind === 'party' && !(outer.speaker!.kind === 'person' && !sameSide))
    return { ...outer, relayer };
  if (!outer.isSpeech || !inner.isSpeech) return { ...(outer.isSpeech ? outer : inner), relayer };
  if (sameSide || inner.speaker!.kind === 'pronoun' || inner.speaker!.kind === 'group')
    return { ...outer, relayer };
  return { ...inner, relayer: outer.speaker };
}

const isAnother = (a?: Speaker, b?: Speaker) =>
  a !== undefined && b !== undefined && (a.start !== b.start || a.name !== b.name);

interface Relay {
  speaker?: Speaker;
  from: number;
  to: number;
}

function relayIn(parts: Parts): Relay | undefined {
  const match = [...parts.plain.matchAll(RELAY)].at(-1);
  if (!match) return undefined;
  const from = match.index + match[0].length;
  const comma = /[,;]/.exec(parts.plain.slice(from));
  const to = comma ? from + comma.index : parts.plain.length;
  const speaker = firstIn(parts, from, to) ?? outletIn(parts, from, to);
  return { speaker, from: match.index, to };
}

/** "According to X" alone: a speaker of a party is the source, anybody else a relayer. */
function ofRelay({ speaker, from, to }: Relay): Attribution | undefined {
  if (!speaker) return undefined;
  const verb = { start: from, end: to };
  return speaker.parties.length > 0
    ? { speaker, verb, isSpeech: true }
    : { relayer: speaker, verb, isSpeech: true };
}

function saidBy(parts: Parts, verb: Span): Attribution | undefined {
  const word = parts.plain.slice(verb.start, verb.end);
  const isSpeech = SPOKEN.has(word);
  if (
    /\b(?:to|be|been|being|was|were|is|are|not) $/.test(parts.plain.slice(0, verb.start)) &&
    word !== 'ready'
  )
    return undefined;
  const speaker = subjectBefore(parts, verb.start) ?? (isSpeech ? subjectAfter(parts, verb.end) : undefined);
  return speaker && { speaker, verb, isSpeech };
}

/** Words between a subject and its verb. */
const FILLER =
  /(?:\s+|\b(?:has|have|had|also|later|again|repeatedly|meanwhile|then|further|has since|earlier|today|yesterday|separately|in turn|is|was|were|are|once|on \w+day|last week|this week|to reporters|briefed on it|seen by [\w ]+)\s*)$/i;

function subjectBefore(parts: Parts, at: number): Speaker | undefined {
  let end = at;
  for (let tries = 0; tries < 4 && end > 0; tries += 1) {
    const start =
      Math.max(
        ...[',', ';', '"', '—', ' – ', ' - ', ': '].map((mark) => parts.plain.lastIndexOf(mark, end - 1)),
      ) + 1;
    const clause = parts.plain.slice(start, end);
    if (clause.trim() !== '' && !(ASIDE.test(clause) && tries >= 0 && !hasSubject(clause))) {
      const speaker = lastIn(parts, start, end);
      if (speaker) return speaker;
      if (/[a-z]{3}/.test(clause) && tries > 0 && !ASIDE.test(clause)) return undefined;
    }
    end = start - 1;
    // A quotation between them is a sentence of its own.
    if (parts.sentence[end] === '"') return undefined;
  }
  return undefined;
}

/** An aside may contain the subject if no comma separates them: "In a statement Norland said". */
const hasSubject = (clause: string): boolean =>
  !/,\s*$/.test(clause) &&
  / \p{Lu}[\p{L}' ]+ $/u.test(clause) &&
  !/^\s*(?:asked|speaking|who|which)/i.test(clause);

/** The speaker named at the end of a span. */
function lastIn(parts: Parts, start: number, end: number): Speaker | undefined {
  let stop = end;
  for (
    let filler = FILLER.exec(parts.plain.slice(start, stop));
    filler;
    filler = FILLER.exec(parts.plain.slice(start, stop))
  ) {
    stop = start + filler.index;
    if (stop <= start) return undefined;
  }
  const text = parts.plain.slice(start, stop);
  const pronoun = /(?:^|\s)(\S+)$/.exec(text)?.[1] ?? '';
  const group = [...text.matchAll(new RegExp(GROUPS, 'gi'))].at(-1);
  if (group && group.index + group[0].length === text.length && !PRONOUNS.test(pronoun))
    return grouped(group[0], start + group.index);
  if (PRONOUNS.test(pronoun)) {
    const at = stop - pronoun.length;
    return {
      name: pronoun,
      parties: [],
      kind: /^they$/i.test(pronoun) ? 'group' : 'pronoun',
      start: at,
      end: stop,
    };
  }
  return endingAt(parts, start, stop);
}

const grouped = (name: string, start: number): Speaker => ({
  name,
  parties: [],
  kind: 'group',
  start,
  end: start + name.length,
});

function endingAt(parts: Parts, start: number, stop: number): Speaker | undefined {
  const within = ({ start: from, end: to }: Span) => from >= start && to <= stop;
  const text = parts.plain.slice(start, stop);
  const role = [...text.matchAll(ROLE)].at(-1);
  const roleEnd = role ? start + role.index + role[0].length : -1;
  const person = parts.people.findLast(within);
  const own = person && parts.plain.slice(person.end, stop);
  if (person && own !== undefined && /^(?:'s)?$|^ (?:of|for|from) (?:the )?[\p{Lu}][\p{L} ]*$/u.test(own))
    return ofPerson(person);
  const tail = parts.mentions.findLast(within);
  const isParty = tail && tail.end >= stop - 2 && tail.kind === 'name';
  if (roleEnd >= stop - 1 && role && !isParty)
    return ofRole(parts, start, start + role.index, roleEnd, person);
  if (tail && /^(?:'s?)?$/.test(parts.plain.slice(tail.end, stop))) return ofParty(parts, tail, start);
  return undefined;
}

/** A mention as a speaker. */
export const ofPerson = ({ name, office, partyId, start, end }: Person): Speaker => ({
  name,
  ...(office && { office }),
  parties: partyId === undefined ? [] : [partyId],
  kind: 'person',
  start,
  end,
});

function ofRole(
  { plain, mentions }: Parts,
  clause: number,
  start: number,
  end: number,
  person?: Person,
): Speaker {
  const within = mentions.filter(
    (mention) => mention.start >= clause && mention.end <= end && !mention.isPlace,
  );
  const first = within.find((mention) => mention.start <= start + 40) ?? within.at(-1);
  const from = Math.min(
    start,
    first && first.start > clause && end - first.start < 60 ? articleBefore(plain, first.start) : start,
  );
  const parties = first
    ? [first.partyId]
    : person?.partyId !== undefined && end - person.end < 30
      ? [person.partyId]
      : [];
  return { name: plain.slice(from, end).trim(), parties, kind: 'role', start: from, end };
}

const articleBefore = (plain: string, at: number): number =>
  at - (/\b(?:an?|the) $/i.exec(plain.slice(Math.max(0, at - 4), at))?.[0].length ?? 0);

/** A party, with those joined to it by "and" and commas. */
function ofParty({ plain, mentions }: Parts, last: Mention, from: number): Speaker | undefined {
  if (last.isPlace) return undefined;
  const joined = [last];
  for (const mention of mentions.filter(({ end }) => end <= last.start).toReversed()) {
    if (!/^,? (?:and )?(?:the )?$/.test(plain.slice(mention.end, joined[0].start))) break;
    joined.unshift(mention);
  }
  const start = articleBefore(plain, joined[0].start);
  void from;
  return {
    name: plain.slice(start, last.end),
    parties: [...new Set(joined.map(({ partyId }) => partyId))],
    kind: 'party',
    start,
    end: last.end,
  };
}

/** '"…," said X'. */
function subjectAfter(parts: Parts, at: number): Speaker | undefined {
  const stop = /[,;"]|$/.exec(parts.plain.slice(at))!.index + at;
  const speaker = firstIn(parts, at, stop);
  return speaker &&
    speaker.start - at < 30 &&
    /^\s*(?:\p{Ll}+ ){0,3}$/u.test(parts.plain.slice(at, speaker.start)) &&
    !/\b(?:that|to)\b/.test(parts.plain.slice(at, speaker.start)) &&
    /["]|^\s*$/.test(parts.sentence.slice(Math.max(0, at - 12), at - 5))
    ? speaker
    : undefined;
}

/** The first person or party named in a span. */
function firstIn(parts: Parts, start: number, end: number): Speaker | undefined {
  const stop = end < 0 ? parts.plain.length : end;
  const within = ({ start: from, end: to }: Span) => from >= start && to <= stop;
  const person = parts.people.find(within);
  if (person) return ofPerson(person);
  const text = parts.plain.slice(start, stop);
  const role = new RegExp(ROLE.source, 'iu').exec(text);
  if (role) return ofRole(parts, start, start + role.index, start + role.index + role[0].length);
  const mention = parts.mentions.find(within);
  return mention && ofParty(parts, mention, start);
}

/** A newspaper or agency: a capitalised name that belongs to no party. */
function outletIn({ plain }: Parts, start: number, end: number): Speaker | undefined {
  const match = /^(?:the |a |an )?((?:\p{Lu}[\p{L}'-]+ ?)+)/u.exec(plain.slice(start, end));
  return match
    ? { name: match[1].trim(), parties: [], kind: 'outlet', start, end: start + match[0].trimEnd().length }
    : undefined;
}
