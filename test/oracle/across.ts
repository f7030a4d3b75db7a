import type { JsonObject } from '../../events/envelope.js';
import { about, place, type Shown } from './log.js';
import { meetings, type MeetingRow } from './meetings.js';
import { reading } from './merging.js';
import { DAY, span } from './moments.js';
import type { At, Oracle } from './oracle.js';
import { type Report, type State } from './reports.js';
import { status } from './summary.js';
import { compare, stances } from './stances.js';

/** What is asked about several negotiations must be answered so: by folding each of them whole. */
export class AcrossOracle {
  /** @param ids the negotiations that the caller can see */
  constructor(
    private readonly oracle: Oracle,
    private readonly ids: readonly string[],
  ) {}

  private there({ knownAt }: At): string[] {
    return this.ids.filter((id) => this.oracle.isThere(id, knownAt)).sort(compare);
  }

  private always(negotiationId: string, { knownAt, now }: At): State {
    return this.oracle.state(negotiationId, { asOf: Infinity, knownAt, now });
  }

  private title(negotiationId: string, at: At): string | null {
    const isOpening = ({ type }: Report) => type === 'NegotiationOpened';
    const opening =
      this.oracle.state(negotiationId, at).reports.find(isOpening) ??
      this.always(negotiationId, at).reports.find(isOpening);
    return (opening?.data.title as string | undefined) ?? null;
  }

  /** Each party that there is, of any date: by id and codes. */
  private parties(negotiationId: string, at: At): { negotiationId: string; id: string; codes: string[] }[] {
    const { reports } = this.always(negotiationId, at);
    const admitted = reports.filter(
      ({ type, data, asRecorded }) => type === 'PartyAdmitted' && data.partyId === asRecorded.partyId,
    );
    return admitted.map(({ data: { partyId } }) => {
      const own = reports.filter(
        ({ type, data, asRecorded }) =>
          data.partyId === partyId &&
          (type === 'PartyChanged' || (type === 'PartyAdmitted' && asRecorded.partyId === partyId)),
      );
      const codes = own.flatMap(({ data }) => (data.codes ?? []) as { scheme: string; value: string }[]);
      return {
        negotiationId,
        id: partyId as string,
        codes: codes.map(({ scheme, value }) => `${scheme}:${value}`),
      };
    });
  }

  /** `negotiation party` of all that are meant. */
  called(at: At, asked: string): Set<string> {
    const all = this.there(at).flatMap((id) => this.parties(id, at));
    const named = all.filter(({ negotiationId, id, codes }) => {
      const read = reading(this.oracle.of(negotiationId, at.knownAt), 'party');
      return id === read(asked) || codes.includes(asked);
    });
    const isSame = (a: (typeof all)[0], b: (typeof all)[0]) =>
      a.codes.some((code) => b.codes.includes(code)) ||
      ((a.codes.length === 0 || b.codes.length === 0) && a.id === b.id);
    const meant = all.filter((party) => named.includes(party) || named.some((each) => isSame(each, party)));
    return new Set(meant.map(({ negotiationId, id }) => `${negotiationId} ${id}`));
  }

  stances(at: At, asked: string): JsonObject[] {
    const called = this.called(at, asked);
    return this.there(at).flatMap((negotiationId) =>
      stances(this.oracle.state(negotiationId, at))
        .filter(({ partyId }) => called.has(`${negotiationId} ${partyId as string}`))
        .map((row) => ({
          negotiationId,
          title: this.title(negotiationId, at),
          partyName: this.name('parties', negotiationId, at, row.partyId as string),
          proposition: this.name('issues', negotiationId, at, row.issueId as string),
          ...row,
        })),
    );
  }

  /** What parties and issues are called by then, by id. */
  private namesOf(kind: 'parties' | 'issues', negotiationId: string, at: At): Map<string, string> {
    const key = JSON.stringify([kind, negotiationId, String(at.asOf), String(at.knownAt), at.now]);
    let names = this.names.get(key);
    if (!names) {
      const rows = this.oracle.collection(negotiationId, at, kind);
      names = new Map(
        rows.map((row) =>
          kind === 'parties'
            ? [row.partyId as string, row.name as string]
            : [row.issueId as string, row.proposition as string],
        ),
      );
      this.names.set(key, names);
    }
    return names;
  }
  private readonly names = new Map<string, Map<string, string>>();

  /** The name of a party or what an issue proposes by then; the id where it is not there yet. */
  private name(kind: 'parties' | 'issues', negotiationId: string, at: At, id: string): string {
    return this.namesOf(kind, negotiationId, at).get(id) ?? id;
  }

  /** The parties of all negotiations that are admitted by then: `negotiation party` of each, those that are the same together. */
  everyone(at: At): string[][] {
    const all = this.there(at).flatMap((id) => this.parties(id, at));
    const isThere = ({ negotiationId, id }: (typeof all)[0]) =>
      this.namesOf('parties', negotiationId, at).has(id);
    const isSame = (a: (typeof all)[0], b: (typeof all)[0]) =>
      a.codes.some((code) => b.codes.includes(code)) ||
      ((a.codes.length === 0 || b.codes.length === 0) && a.id === b.id);
    const groups: (typeof all)[] = [];
    for (const one of all) {
      const same = groups.filter((group) => group.some((each) => isSame(each, one)));
      for (const group of same) groups.splice(groups.indexOf(group), 1);
      groups.push([...same.flat(), one]);
    }
    return groups
      .map((group) => group.filter(isThere))
      .filter((group) => group.length > 0)
      .map((group) => group.map(({ negotiationId, id }) => `${negotiationId} ${id}`).sort());
  }

  /** A report with the names in it. */
  private line(negotiationId: string, at: At, { eventId, type, occurredOn, data }: Report): JsonObject {
    const log = this.oracle.of(negotiationId, at.knownAt);
    const { reports } = this.always(negotiationId, at);
    const statement =
      type === 'PositionWithdrawn'
        ? reports.find((each) => each.type === 'PositionStated' && each.data.positionId === data.positionId)
            ?.data
        : undefined;
    const participants = (data.participants as { partyId: string }[] | undefined)?.map(
      ({ partyId }) => partyId,
    );
    const parties = (participants ??
      data.parties ??
      statement?.parties ??
      (data.partyId === undefined ? [] : [data.partyId])) as string[];
    const issueId = (data.issueId ?? statement?.issueId) as string | undefined;
    const issue = issueId === undefined ? undefined : reading(log, 'issue')(issueId);
    const meeting = meetings(this.oracle.state(negotiationId, at)).find(
      ({ meetingId }) => type.startsWith('Meeting') && meetingId === data.meetingId,
    );
    const agreement = type.startsWith('Agreement')
      ? this.oracle.one(negotiationId, at, 'agreements', data.agreementId as string)
      : null;
    return {
      eventId,
      type,
      occurredOn,
      precision: span(occurredOn).precision,
      parties: [...new Set(parties.map(reading(log, 'party')))].map((partyId) => ({
        partyId,
        name: this.name('parties', negotiationId, at, partyId),
      })),
      issue:
        issue === undefined
          ? null
          : { issueId: issue, proposition: this.name('issues', negotiationId, at, issue) },
      stance: data.stance ?? null,
      subject: data.title ?? data.name ?? data.proposition ?? meeting?.title ?? agreement?.title ?? null,
      text: data.summary ?? data.outcome ?? data.reason ?? data.terms ?? data.description ?? '',
    };
  }

  /** What is about a party, latest first. */
  timeline(at: At, asked: string): JsonObject[] {
    const concerning = this.concerning(at, asked);
    return this.there(at)
      .flatMap((negotiationId) => {
        const { reports } = this.oracle.state(negotiationId, at);
        return reports
          .toReversed()
          .filter(({ eventId }) => concerning.has(eventId))
          .map((report) => ({
            start: span(report.occurredOn).start,
            row: {
              negotiationId,
              title: this.title(negotiationId, at),
              ...this.line(negotiationId, at, report),
            },
          }));
      })
      .sort((a, b) => b.start - a.start || compare(a.row.negotiationId, b.row.negotiationId))
      .map(({ row }) => row);
  }

  meetings(at: At, window: { from?: number; to?: number }, wanted?: string, party?: string): JsonObject[] {
    const called = party === undefined ? undefined : this.called(at, party);
    const isWindow = window.from !== undefined || window.to !== undefined;
    return this.rows(at)
      .filter(({ status }) => wanted === undefined || status === wanted)
      .filter(
        ({ negotiationId, participants }) =>
          !called || participants.some(({ partyId }) => called.has(`${negotiationId} ${partyId}`)),
      )
      .filter((row) => {
        const date = dateOf(row);
        if (!date) return !isWindow;
        return date.end >= (window.from ?? -Infinity) && date.start <= (window.to ?? Infinity);
      });
  }

  private rows(at: At): (MeetingRow & { negotiationId: string })[] {
    return this.there(at)
      .flatMap((negotiationId) =>
        meetings(this.oracle.state(negotiationId, at)).map((row) => ({
          negotiationId,
          negotiationTitle: this.title(negotiationId, at),
          ...row,
        })),
      )
      .sort(
        (a, b) =>
          (dateOf(a)?.start ?? Number.MAX_VALUE) - (dateOf(b)?.start ?? Number.MAX_VALUE) ||
          compare(a.negotiationId, b.negotiationId) ||
          compare(a.meetingId, b.meetingId),
      );
  }

  /** @param news by which position what was recorded is no news */
  briefing(from: At, to: At, news: number): JsonObject {
    const moved = this.there(to)
      .map((negotiationId) => ({
        negotiationId,
        title: this.title(negotiationId, to),
        ...(this.oracle.changes(negotiationId, from, to) as Record<
          'stances' | 'meetings' | 'agreements',
          JsonObject[]
        >),
      }))
      .filter((one) => one.stances.length + one.meetings.length + one.agreements.length > 0)
      .map((one) => ({ ...one, names: this.namesIn(one, to) }));
    const day = (id: string) => this.oracle.state(id, to).day;
    return {
      moved,
      next: this.rows(to)
        .filter((row) => row.status === 'scheduled')
        .filter((row) => (dateOf(row)?.end ?? Infinity) >= day(row.negotiationId))
        .slice(0, 50),
      stale: this.there(to)
        .filter((id) => !moved.some(({ negotiationId }) => negotiationId === id))
        .flatMap((negotiationId) => {
          const { reports } = this.oracle.state(negotiationId, to);
          const last = reports.at(-1);
          const isOpened = reports.some(({ type }) => type === 'NegotiationOpened');
          if (!last || !isOpened || status(reports) === 'concluded') return [];
          const days = Math.max(0, Math.floor((day(negotiationId) - span(last.occurredOn).end) / DAY));
          return [
            { negotiationId, title: this.title(negotiationId, to), lastEventOn: last.occurredOn, days },
          ];
        })
        .sort((a, b) => b.days - a.days || compare(a.negotiationId, b.negotiationId)),
      disputed: this.annotated(to, news, 'ReportDisputed'),
      corrected: this.annotated(to, news, 'ReportCorrected'),
    };
  }

  private namesIn(
    { negotiationId, stances: cells, agreements }: { negotiationId: string } & Record<string, unknown>,
    at: At,
  ): JsonObject {
    const ids = (cells as { partyId: string; issueId: string }[]) ?? [];
    const parties = (agreements as { parties: string[] }[]).flatMap((each) => each.parties);
    const named = (kind: 'parties' | 'issues', some: string[]) =>
      Object.fromEntries(some.map((id) => [id, this.name(kind, negotiationId, at, id)]));
    return {
      parties: named('parties', [...ids.map(({ partyId }) => partyId), ...parties]),
      issues: named(
        'issues',
        ids.map(({ issueId }) => issueId),
      ),
    };
  }

  private annotated(to: At, news: number, type: string): JsonObject[] {
    return this.there(to)
      .flatMap((negotiationId) => {
        const { log, reports } = this.oracle.state(negotiationId, to);
        return reports.flatMap((one) => {
          const report = log.find((event) => event.eventId === one.eventId)!;
          const last = about(log, report, type)
            .map(place)
            .filter((at) => at > news)
            .at(-1);
          const title = this.title(negotiationId, to);
          return last === undefined
            ? []
            : [{ at: last, row: { negotiationId, title, ...this.line(negotiationId, to, one) } }];
        });
      })
      .sort((a, b) => a.at - b.at)
      .map(({ row }) => row);
  }

  /** The event ids that must be found, each with the part (0 to 2) within which all words are. */
  search(at: At, asked: string): Map<string, number> {
    const words = wordsOf(asked);
    const found = new Map<string, number>();
    for (const negotiationId of this.there(at)) {
      const { log, reports } = this.oracle.state(negotiationId, at);
      for (const report of reports) {
        const part = partOf(textsOf(report), words);
        if (part !== undefined) found.set(report.eventId, part);
        const recorded = log.find(({ eventId }) => eventId === report.eventId)!;
        for (const dispute of about(log, recorded, 'ReportDisputed')) {
          const own = partOf(textsOf(dispute), words);
          if (own !== undefined) found.set(dispute.eventId, own);
        }
      }
    }
    return found;
  }

  /** The reports that are about a party, as the timeline has it. */
  concerning(at: At, asked: string): Set<string> {
    const called = [...this.called(at, asked)].map((name) => name.split(' '));
    return new Set(
      called.flatMap(([negotiationId, party]) =>
        this.oracle.timeline(negotiationId, at, { party }).map(({ eventId }) => eventId as string),
      ),
    );
  }
}

const dateOf = (row: MeetingRow): { start: number; end: number } | undefined => {
  const text = row.heldOn ?? row.scheduledFor;
  return text === null ? undefined : span(text);
};

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

/** The texts of a report: what things are called, what is said, and all the rest. */
function textsOf({ data, source, note }: Pick<Shown, 'data' | 'source' | 'note'>): string[][] {
  const some = (...values: unknown[]): string[] =>
    values.flat().filter((value): value is string => typeof value === 'string');
  const each = (value: unknown, ...fields: string[]) =>
    ((value ?? []) as JsonObject[]).flatMap((one) => fields.map((field) => one[field]));
  const speaker = (data.speaker ?? {}) as JsonObject;
  return [
    some(data.title, data.proposition, data.name, data.aliases),
    some(
      data.summary,
      data.quote,
      data.outcome,
      data.description,
      data.terms,
      data.reason,
      data.statement,
      each(data.conditions, 'text'),
    ),
    some(
      data.place,
      data.tags,
      each(data.participants, 'person', 'office'),
      speaker.name,
      speaker.office,
      source?.outlet,
      source?.title,
      source?.author,
      each(source?.relayedBy, 'name', 'office'),
      note,
    ),
  ];
}

/** The first part up to which all words are there, the last one as a beginning; undefined where they are not. */
function partOf(texts: string[][], words: string[]): number | undefined {
  for (let part = 0; part < texts.length; part++) {
    const there = texts
      .slice(0, part + 1)
      .flat()
      .flatMap(wordsOf);
    const isThere = words.every((word, i) =>
      i === words.length - 1 ? there.some((other) => other.startsWith(word)) : there.includes(word),
    );
    if (isThere) return part;
  }
  return undefined;
}
