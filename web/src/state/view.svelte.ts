import type { Ledger } from '../ledger/ledger.svelte';
import { DAY_MS } from '../../../src/temporal/calendar.js';
import { dayOf, endOf, instantInWords, inWords, spanOf, startMs } from '../lib/dates';
import { resource, type Resource } from '../lib/resource.svelte';
import type { ApiEvent, Issue, Meeting, Party, TimelineEvent, Times } from '../lib/types';
import { describe, type Names } from '../lib/labels';
import { perLocale } from '../texts/locale';
import { texts } from '../texts/texts';
import { lastVisitTo, preset } from './visits.svelte';
import { navigate, dragging, route } from './route.svelte';

/** Types that only set up the board: stepping between changes skips them. */
const SETUP_TYPES = ['PartyAdmitted', 'IssueOpened'];
const ROLES = ['principal', 'mediator', 'guarantor', 'supporter', 'observer'];
const COMPARED_DAYS = 30;
/** `State 9` comes before `State 10`. */
const byNumber = perLocale((locale) => new Intl.Collator(locale, { numeric: true }));

/** One negotiation at the two times of the route: the state shared by the parts of the page. */
export class View {
  readonly times: Times = $derived({ asOf: route.asOf, knownAt: route.knownAt });
  private last: Times = { asOf: null, knownAt: null };
  /** The same, but updated only when a drag has ended. */
  readonly settled: Times = $derived.by(() => {
    if (!dragging.value) this.last = this.times;
    return this.last;
  });
  /** Everything recorded by `knownAt`, whatever its date: the source of names and days. */
  private readonly unbound: Times = $derived({ asOf: null, knownAt: route.knownAt });
  readonly summary;
  readonly whole;
  readonly meetings;
  readonly agreements;
  readonly timeline;
  /** Stances, now and on the day compared with. */
  readonly standing;
  readonly before;
  private readonly lastMoment: Resource<number>;

  constructor(readonly ledger: Ledger) {
    this.lastVisit = lastVisitTo(ledger.id);
    this.summary = resource(() => ledger.source?.summary(this.settled));
    this.whole = resource(() => ledger.source?.summary(this.unbound));
    this.meetings = resource(() => ledger.source?.meetings(this.unbound));
    this.agreements = resource(() => ledger.source?.agreements(this.unbound));
    this.standing = resource(() =>
      this.inTurn(this.isBoardRead) ? ledger.source.standing(this.settled) : undefined,
    );
    this.lastMoment = resource(() => ledger.source?.lastMoment(this.unbound));
    this.before = resource(() =>
      this.inTurn((this.standing.value ?? this.standing.error) && this.lastMoment.value !== undefined)
        ? ledger.source.standing(this.compared)
        : undefined,
    );
    this.timeline = resource(() =>
      this.inTurn(this.before.value ?? this.before.error) ? ledger.source.timeline(this.unbound) : undefined,
    );
  }

  /** Whether the visible part of the board has been loaded; other requests to the server come after it. */
  isBoardRead = $state.raw(false);
  private inTurn(before: unknown): boolean {
    const { source } = this.ledger;
    return source !== undefined && (source.whole || Boolean(before));
  }

  /** The title of the negotiation, also on days before it was opened. */
  readonly title: string = $derived.by(() => this.whole.value?.title ?? this.ledger.id);

  /** The parties and issues by id on the selected day. */
  readonly partiesThen = $derived.by(
    () => new Map((this.summary.value?.parties ?? []).map((party) => [party.partyId, party])),
  );
  readonly issuesThen = $derived.by(
    () => new Map((this.summary.value?.issues ?? []).map((issue) => [issue.issueId, issue])),
  );

  /** All parties that ever take part: as on the selected day, or for later ones in their final state. */
  readonly parties: Party[] = $derived.by(() =>
    (this.whole.value?.parties ?? [])
      .map((party) => this.partiesThen.get(party.partyId) ?? party)
      .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || byNumber().compare(a.name, b.name)),
  );

  /** In the order opened. */
  readonly issues: Issue[] = $derived.by(() =>
    (this.whole.value?.issues ?? [])
      .map((issue) => this.issuesThen.get(issue.issueId) ?? issue)
      .sort(
        (a, b) => startMs(a.occurredOn) - startMs(b.occurredOn) || byNumber().compare(a.issueId, b.issueId),
      ),
  );

  /** The id of a party after merges. */
  readonly partyOf = (id: string): string => this.mergedParties.get(id) ?? id;
  private readonly mergedParties = $derived(
    new Map(
      this.parties.flatMap(({ partyId, mergedFrom }) => mergedFrom.map((id) => [id, partyId] as const)),
    ),
  );

  /** Names by id; for merged entities, the name in their own report. */
  private readonly admitted = $derived.by(() =>
    this.reported('PartyAdmitted').map(({ data }) => data as unknown as Party),
  );
  private readonly opened = $derived.by(() =>
    this.reported('IssueOpened').map(({ data }) => data as unknown as Issue),
  );
  private readonly partyNames = $derived(
    new Map([...this.admitted, ...this.parties].map(({ partyId, name }) => [partyId, name])),
  );
  private readonly propositions = $derived(
    new Map(
      [...this.opened, ...this.issues].map(({ issueId, proposition }) => [
        issueId,
        proposition.replace(/\.$/, ''),
      ]),
    ),
  );
  private readonly titles = $derived.by(
    () => new Map((this.meetings.value ?? []).map(({ meetingId, title }: Meeting) => [meetingId, title])),
  );
  private readonly agreementTitles = $derived.by(
    () => new Map((this.agreements.value ?? []).map(({ agreementId, title }) => [agreementId, title])),
  );
  private readonly statedBy = $derived.by(
    () =>
      new Map(
        this.reported('PositionStated').map(({ data }) => [
          data.positionId as string,
          data.parties as string[],
        ]),
      ),
  );
  private reported(type: string): TimelineEvent[] {
    return (this.timeline.value ?? []).filter((event) => event.type === type);
  }
  readonly names: Names = {
    party: (id) => this.partyNames.get(id) ?? id,
    issue: (id) => this.propositions.get(id) ?? id,
    meeting: (id) => this.titles.get(id) ?? id,
    agreement: (id) => this.agreementTitles.get(id) ?? id,
    partiesTo: (positionId) => this.statedBy.get(positionId) ?? [],
    report: (eventId) => this.ledger.titleOf(eventId, this.names),
  };

  readonly describe = (event: Pick<ApiEvent, 'type' | 'data'>) => describe(event, this.names);

  /** The starts of the days with events, in milliseconds, ascending. */
  readonly days: number[] = $derived.by(() => this.daysOf(() => true));
  readonly changeDays: number[] = $derived.by(() => this.daysOf((type) => !SETUP_TYPES.includes(type)));

  private daysOf(wanted: (type: string) => boolean): number[] {
    const days = new Set<number>();
    for (const { type, occurredOn } of this.timeline.value ?? [])
      if (wanted(type)) days.add(Math.floor(startMs(occurredOn) / DAY_MS) * DAY_MS);
    return [...days].sort((a, b) => a - b);
  }

  /** The last millisecond of `asOf`; Infinity where it is not set. */
  readonly until = $derived(endOf(route.asOf) ?? Infinity);
  /** The time that ages are relative to. */
  readonly today = $derived.by(() => {
    if (this.until !== Infinity) return this.until;
    const known = route.knownAt?.startsWith('position:') ? undefined : endOf(route.knownAt);
    return known ?? Date.now();
  });
  /** The end of the last day with events, or `asOf` if that is earlier. */
  private readonly latest = $derived.by(() => {
    const last = this.lastMoment.value ?? NaN;
    return Number.isNaN(last)
      ? this.today
      : Math.min(this.today, Math.floor(last / DAY_MS) * DAY_MS + DAY_MS - 1);
  });
  /** The day of the last meeting held by then, if any. */
  readonly lastMeeting = $derived.by(() => {
    const held = (this.meetings.value ?? [])
      .flatMap(({ history }) => history.filter(({ type }) => type === 'MeetingHeld'))
      .map(({ occurredOn }) => spanOf(occurredOn).end)
      .filter((end) => end <= this.latest);
    return held.length > 0 ? dayOf(Math.max(...held)) : undefined;
  });
  /** When the page of the negotiation was last visited, an instant. */
  readonly lastVisit;
  /** The state is compared with what was known then, instead of another day. */
  readonly seen = $derived.by(
    () => route.seen ?? (!route.since && preset.value === 'visit' ? (this.lastVisit ?? null) : null),
  );
  /** The day compared with. */
  readonly since = $derived.by(() => {
    if (route.since) return route.since;
    if (this.seen) return this.seen.slice(0, 10);
    const days = preset.value === '7' ? 7 : COMPARED_DAYS;
    return (preset.value === 'meeting' && this.lastMeeting) || dayOf(this.latest - days * DAY_MS);
  });
  readonly comparedInWords = $derived(
    this.seen ? texts.view.knownOn(instantInWords(this.seen)) : inWords(this.since, 'short'),
  );
  private lastCompared: Times = { asOf: null, knownAt: null };
  readonly compared: Times = $derived.by(() => {
    if (!dragging.value)
      this.lastCompared = this.seen
        ? { asOf: route.asOf, knownAt: this.seen }
        : { asOf: this.since, knownAt: route.knownAt };
    return this.lastCompared;
  });

  readonly isNow = $derived(route.asOf === null && route.knownAt === null);

  /** The nearest day with a change before or after `asOf`; null where there is none. */
  neighbour(step: -1 | 1): number | null {
    const days = this.changeDays;
    const found =
      step < 0
        ? days.findLast((day) => day + DAY_MS - 1 < Math.min(this.until, (days.at(-1) ?? 0) + DAY_MS))
        : days.find((day) => day > this.until);
    return found ?? null;
  }

  toDay(day: number | null, quietly = false): void {
    navigate({ asOf: day === null ? null : dayOf(day) }, quietly);
  }

  /** The first and the last millisecond of all dates. */
  readonly extent: [number, number] = $derived.by(() => {
    let first = Infinity;
    let last = -Infinity;
    for (const { occurredOn } of this.timeline.value ?? []) {
      const { start, end } = spanOf(occurredOn);
      first = Math.min(first, start);
      last = Math.max(last, end);
    }
    return [first, last];
  });
}
