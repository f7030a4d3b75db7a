import { untrack } from 'svelte';
import type { Proposed } from '../ledger/foresee';
import type { Ledger } from '../ledger/ledger.svelte';
import { newKey, ProblemError, record } from '../lib/api';
import {
  aboutField,
  blank,
  dataFormOf,
  filled,
  formOf,
  ownIdOf,
  pruned,
  type Command,
  type Field,
} from '../lib/commands';
import { dayOf } from '../lib/dates';
import { overlaid } from '../lib/overlay';
import { fieldErrors, inPlainWords, type FieldError } from '../lib/refusals';
import { namedBy, nextId, ownIdFor, slug } from '../lib/slug';
import type { ApiEvent } from '../lib/types';
import { texts } from '../texts/texts';
import { dropDraft, keepDraft, keptDraft, slotOf, type Draft, type KeptDraft } from './drafts';
import { route } from './route.svelte';
import type { View } from './view.svelte';

const NOW = { asOf: null, knownAt: null };
/** Required fields without which it can be told what a report would do. */
const WITHOUT_EFFECT = ['reason', 'note', 'eventId', 'coder'];

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The parts of a report that a correction can replace, with every field of the form. */
function correctable({ occurredOn, source, coding, data }: ApiEvent, form: Field): any {
  const { reason: _, ...rest } = filled(form, { occurredOn, source, coding, data }) as any;
  return rest;
}

function bodyOf({ value, base }: Draft): any {
  const body: any = pruned(value) ?? {};
  if (!base) return body;
  const was: any = pruned(base) ?? {};
  for (const part of ['data', 'occurredOn', 'source', 'coding'])
    if (body[part] === undefined || isSame(body[part], was[part])) delete body[part];
  return body;
}

/** A form being filled in: its draft, what is wrong with it, and how it is sent. */
export class Recording {
  draft: Draft | undefined = $state.raw();
  /** What was typed an earlier time, until one goes on with it or starts fresh. */
  offered: KeptDraft | undefined = $state.raw();
  edited = $state.raw(false);
  fields: Field | undefined = $state.raw();
  problem: ProblemError | undefined = $state.raw();
  errors: ReadonlyMap<string, string> = $state.raw(new Map());
  /** Stays once it has been recorded: the form is closed then. */
  sending = $state.raw(false);
  /** The report that the command is about. */
  target: ApiEvent | undefined = $state.raw();
  /** Whether a meeting that was held became known only now. */
  isNewMeeting = $state.raw(false);
  /** The report before others corrected it meanwhile, and since. */
  meanwhile: { before: any; now: any } | undefined = $state.raw();
  /** Of a correction: the revision of the negotiation that it was opened on. */
  private revision = 0;
  /** The id that was made of a name here: another is tried where it is in use. */
  private madeId: string | undefined;
  /** What the form was opened for: under this name its draft is kept. */
  private readonly slot = slotOf(route);
  readonly corrects: boolean;

  /** Must be called where effects are allowed. */
  constructor(
    private readonly command: Command,
    private readonly view?: View,
    private readonly ledger?: Ledger,
  ) {
    this.corrects = command.type === 'ReportCorrected';
    untrack(this.start);
    $effect(() => this.follow());
  }

  readonly start = (): void => {
    this.problem = undefined;
    this.begin().catch((error: ProblemError) => (this.problem = error));
  };

  private async begin(): Promise<void> {
    const { command, view } = this;
    const about = route.about ?? '';
    let found = await formOf(command.type);
    let value: any = blank(found);
    let base: any;
    if (route.asOf && 'occurredOn' in value && view?.until !== Infinity)
      value.occurredOn = dayOf(view!.until);
    if (command.type === 'IssueOpened') value.parent = about;
    if (command.type === 'PositionStated') {
      if (route.party) value.parties = [route.party];
      if (route.issue) value.issueId = route.issue;
    }
    if (/^Report|Merged$/.test(command.type)) value.occurredOn = '';
    if (command.target === 'report' && about) {
      // In this order: what comes in between is seen when the correction is sent.
      this.revision = await this.revisionNow();
      const target = (this.target = await this.reportOf(about));
      if (this.corrects && target) {
        const data = await dataFormOf(target.type);
        found = { ...found, properties: { ...found.properties, data } };
        base = correctable(target, found);
        value = { ...value, ...base };
      }
    }
    this.fields = this.withNamedId(found);
    this.draft = { value, about, key: newKey(), base };
    this.offered = keptDraft(this.slot);
  }

  private async revisionNow(): Promise<number> {
    return (await this.view!.ledger.source.summary(NOW)).revision;
  }
  private async reportOf(eventId: string): Promise<ApiEvent | undefined> {
    const report = await this.view?.ledger.source.report(NOW, eventId);
    return (report?.current ?? report) as ApiEvent | undefined;
  }

  /** Beside the id of what has a name stands what becomes of it where it is left out. */
  private withNamedId(form: Field): Field {
    const id = ownIdOf(this.command.type);
    const properties = form.properties ?? {};
    if (!id || !properties[id] || !namedBy(this.command.type, properties)) return form;
    const description = texts.recordForm.idHelp;
    return { ...form, properties: { ...properties, [id]: { ...properties[id], description } } };
  }

  change(part: Partial<Draft>): void {
    this.draft = { ...this.draft!, ...part };
    this.edited = true;
    keepDraft(this.slot, this.draft);
  }

  goOn(): void {
    const { at: _, ...kept } = this.offered!;
    const now = this.draft!.base;
    this.draft = kept;
    this.offered = undefined;
    this.edited = true;
    if (now) this.layOver(now);
  }
  startFresh(): void {
    this.discard();
    this.offered = undefined;
  }
  discard(): void {
    dropDraft(this.slot);
  }

  /** Lays what was changed here over the report as it stands now; what others changed meanwhile is told. */
  private layOver(now: any): void {
    const { base, value } = this.draft!;
    if (!base || isSame(base, now)) return;
    this.meanwhile = { before: base, now };
    this.change({ base: now, value: overlaid(base, value, { ...value, ...now }) });
  }

  /** Goes on from the report as others have corrected it since the form was filled; whether they have. */
  private async takeOver(): Promise<boolean> {
    this.revision = await this.revisionNow();
    const { current } = await this.view!.ledger.source.report(NOW, this.draft!.about);
    // Retracted: the server says so when it is recorded.
    if (!current) return false;
    const now = correctable(current, this.fields!);
    if (isSame(now, this.draft!.base)) return false;
    this.layOver(now);
    return true;
  }
  /** Takes over what others correct while the form is open. */
  private follow(): void {
    const arrived = this.corrects ? (this.ledger?.arrived ?? []) : [];
    if (!untrack(() => this.draft?.base && !this.offered && !this.sending)) return;
    if (
      arrived.some(
        ({ revision, type }) => revision > this.revision && /^Report(Corrected|Retracted)$/.test(type),
      )
    )
      void this.takeOver().catch(() => undefined);
  }

  /** The id of what the command makes, from its name, where none is given; the same when it is sent again. */
  private nameIt(): void {
    const isMeeting = (id: string) =>
      this.view?.meetings.value?.some(({ meetingId }) => meetingId === id) ?? false;
    const { about, value, key } = this.draft!;
    if (this.isNewMeeting && !about.trim())
      this.change({
        about: slug(String(value.title ?? ''), isMeeting) || `meeting-${key.slice(0, 8)}`,
      });
    const own = ownIdFor(this.command.type, value);
    if (!own) return;
    [this.madeId] = Object.keys(own);
    this.change({ value: { ...value, ...own } });
  }

  private get path(): string {
    if (this.command.type === 'NegotiationOpened') return '/negotiations';
    const about = encodeURIComponent(this.draft!.about.trim());
    return `/negotiations/${encodeURIComponent(route.n!)}${this.command.path.replace('{id}', about)}`;
  }

  /** Sends it, and where it corrects a report, on the revision on which the form was filled. */
  private async sent() {
    for (;;) {
      try {
        return await record(
          this.path,
          bodyOf(this.draft!),
          this.draft!.key,
          this.corrects ? this.revision : undefined,
        );
      } catch (error) {
        const { status, type } = error as ProblemError;
        if (this.madeId && type.endsWith('/id-used')) {
          const { value } = this.draft!;
          this.change({ value: { ...value, [this.madeId]: nextId(value[this.madeId]) } });
          continue;
        }
        if (!this.corrects || status !== 412) throw error;
        await this.ledger?.catchUp();
        if (!(await this.takeOver())) continue;
        return undefined;
      }
    }
  }

  /** @returns the answer; undefined if it was not recorded: `errors`, `problem` or `meanwhile` say why */
  async send() {
    this.problem = this.meanwhile = undefined;
    this.errors = new Map();
    this.nameIt();
    const { target } = this.command;
    if (target && !this.draft!.about.trim()) {
      this.errors = new Map([['/about', texts.recordForm.chooseWhich[target]]]);
      return undefined;
    }
    this.sending = true;
    try {
      const recorded = await this.sent();
      if (recorded) this.discard();
      else this.sending = false;
      return recorded;
    } catch (failed) {
      this.problem = failed as ProblemError;
      this.errors = new Map(this.told.map(({ pointer, detail }) => [pointer, detail]));
      this.sending = false;
      return undefined;
    }
  }

  /** The errors of fields that the server has told. */
  get told(): FieldError[] {
    return this.problem ? inPlainWords(fieldErrors(this.problem), this.draft!.value, this.fields) : [];
  }

  /** The report to look at then: the one that the command is about, or where that is a retraction, what it retracts. */
  get shownAfter(): string | undefined {
    if (this.target?.type === 'ReportRetracted') return this.target.data.eventId as string;
    return this.command.target === 'report' ? this.draft!.about.trim() : undefined;
  }

  /** What would be recorded, as soon as enough is filled in to tell what it does. */
  readonly proposed: Proposed | undefined = $derived.by(() => {
    const { draft, fields, command } = this;
    if (!draft || !fields || this.offered || !this.view || (command.target && !draft.about)) return undefined;
    const body = bodyOf(draft);
    const missing = (fields.required ?? []).some(
      (name) => !WITHOUT_EFFECT.includes(name) && body[name] === undefined,
    );
    if (missing) return undefined;
    const { occurredOn, source, coding, note: _note, coder: _coder, eventId: _id, ...data } = body;
    if (this.corrects) Object.assign(data, { occurredOn, source, coding });
    const id = aboutField(command);
    return {
      type: command.type,
      data: { ...data, ...(id && { [id]: draft.about }) },
      occurredOn,
      source,
      coding,
    };
  });
}
