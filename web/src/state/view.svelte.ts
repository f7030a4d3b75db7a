import type { Ledger } from '../ledger/ledger.svelte';
import { DAY_MS, dayOf, endOf, spanOf, startMs } from '../lib/dates';
import { resource } from '../lib/resource.svelte';
import type { Issue, Meeting, Party, Times } from '../lib/types';
import type { Names } from '../lib/words';
import { go, moving, place } from './place.svelte';

/** Reports that only prepare the board: the way from one change to the next passes them by. */
const PREPARING = ['PartyAdmitted', 'IssueOpened'];
const ROLES = ['principal', 'mediator', 'guarantor', 'supporter', 'observer'];
const COMPARED_DAYS = 30;

/** One negotiation as it is being looked at: the times, what they mean, and what every part of the page needs. */
export class View {
  readonly times: Times = $derived({ asOf: place.asOf, knownAt: place.knownAt });
  private last: Times = { asOf: null, knownAt: null };
  /** The same once dragging has come to rest: what surrounds the board follows then. */
  readonly settled: Times = $derived.by(() => {
    if (!moving.now) this.last = this.times;
    return this.last;
  });
  /** All that was ever recorded by `knownAt`, whatever its date: names and days come from here. */
  private readonly unbound: Times = $derived({ asOf: null, knownAt: place.knownAt });
  readonly summary;
  readonly whole;
  readonly meetings;
  readonly timeline;
  readonly stances;
  readonly before;

  constructor(readonly ledger: Ledger) {
    this.summary = resource(() => ledger.source?.summary(this.settled));
    this.whole = resource(() => ledger.source?.summary(this.unbound));
    this.meetings = resource(() => ledger.source?.meetings(this.unbound));
    this.timeline = resource(() => ledger.source?.timeline(this.unbound));
    this.stances = resource(() => ledger.source?.stances(this.settled));
    this.before = resource(() => ledger.source?.stances(this.compared));
  }

  /** What the negotiation is called, also of a day before it was opened. */
  readonly title: string = $derived.by(() => this.whole.value?.title ?? this.ledger.id);

  readonly parties: Party[] = $derived.by(() =>
    [...(this.whole.value?.parties ?? [])].sort(
      (a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || (a.name < b.name ? -1 : 1),
    ),
  );

  readonly issues: Issue[] = $derived.by(() =>
    [...(this.whole.value?.issues ?? [])].sort(
      (a, b) => startMs(a.occurredOn) - startMs(b.occurredOn) || (a.issueId < b.issueId ? -1 : 1),
    ),
  );

  private readonly partyNames = $derived(new Map(this.parties.map(({ partyId, name }) => [partyId, name])));
  private readonly propositions = $derived(
    new Map(this.issues.map(({ issueId, proposition }) => [issueId, proposition.replace(/\.$/, '')])),
  );
  private readonly titles = $derived.by(
    () => new Map((this.meetings.value ?? []).map(({ meetingId, title }: Meeting) => [meetingId, title])),
  );
  readonly names: Names = {
    party: (id) => this.partyNames.get(id) ?? id,
    issue: (id) => this.propositions.get(id) ?? id,
    meeting: (id) => this.titles.get(id) ?? id,
  };

  /** The days on which something happened, as moments of their start, in order. */
  readonly days: number[] = $derived.by(() => this.daysOf(() => true));
  readonly changeDays: number[] = $derived.by(() => this.daysOf((type) => !PREPARING.includes(type)));

  private daysOf(wanted: (type: string) => boolean): number[] {
    const days = new Set<number>();
    for (const { type, occurredOn } of this.timeline.value ?? [])
      if (wanted(type)) days.add(Math.floor(startMs(occurredOn) / DAY_MS) * DAY_MS);
    return [...days].sort((a, b) => a - b);
  }

  /** Milliseconds up to which things are shown; Infinity on "now". */
  readonly until = $derived(endOf(place.asOf) ?? Infinity);
  /** What ages are counted to. */
  readonly today = $derived.by(() => {
    if (this.until !== Infinity) return this.until;
    const known = place.knownAt?.startsWith('position:') ? undefined : endOf(place.knownAt);
    return known ?? Date.now();
  });
  /** The last day of which there is news, or `asOf` when that is earlier. */
  private readonly latest = $derived(
    Math.min(
      this.today,
      (this.ledger.source?.whole ? (this.days.at(-1) ?? Infinity) : Infinity) + DAY_MS - 1,
    ),
  );
  readonly since = $derived(place.since ?? dayOf(this.latest - COMPARED_DAYS * DAY_MS));
  private lastCompared: Times = { asOf: null, knownAt: null };
  readonly compared: Times = $derived.by(() => {
    if (!moving.now) this.lastCompared = { asOf: this.since, knownAt: place.knownAt };
    return this.lastCompared;
  });

  readonly isNow = $derived(place.asOf === null && place.knownAt === null);

  /** The day before or after `asOf` on which something changed; null: there is none. */
  neighbour(step: -1 | 1): number | null {
    const days = this.changeDays;
    const found =
      step < 0
        ? days.findLast((day) => day + DAY_MS - 1 < Math.min(this.until, (days.at(-1) ?? 0) + DAY_MS))
        : days.find((day) => day > this.until);
    return found ?? null;
  }

  toDay(day: number | null, quietly = false): void {
    go({ asOf: day === null ? null : dayOf(day) }, quietly);
  }

  /** The span of all that is dated, in milliseconds. */
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
