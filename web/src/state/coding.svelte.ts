import { draftOf } from '../../../drafting/draft.js';
import { conditionIn, type ConditionRead } from '../../../drafting/condition.js';
import { knownFrom, type KnownRows } from '../../../drafting/known.js';
import { type Reading, readText } from '../../../drafting/reading.js';
import type { Article, Draft, DraftType, Known, Span } from '../../../drafting/types.js';
import { call, get, newKey, ProblemError, record } from '../lib/api';
import { type Card, type CardType, cardOf, commandOf, lacking } from '../lib/cards';
import { list } from '../texts/locale';
import { texts } from '../texts/texts';
import { DRAFT } from './caller.svelte';
import type { View } from './view.svelte';

/** A suggestion from the text that has not been used yet. */
export interface Suggestion {
  draft: Draft;
  sentence: Span;
  state: 'open' | 'taken' | 'skipped';
}

interface DraftsAnswer {
  drafts: Draft[];
  sentences: Span[];
  failure: string | null;
}

const BLANK: Article = { text: '', dateline: '', outlet: '', title: '', url: '', author: '' };

/** The article being coded, the suggestions found in it, and the current card. */
export class Coding {
  article: Article = $state.raw(BLANK);
  /** The host to which texts are sent; null: none. Undefined until known. */
  sentTo: string | null | undefined = $state.raw();
  suggestions: Suggestion[] = $state.raw([]);
  /** Of the suggestions. */
  current = $state.raw(0);
  /** Of the sentences. */
  sentence = $state.raw(0);
  card: Card | undefined = $state.raw();
  /** The suggestion from which the card was created. */
  private from: Suggestion | undefined;
  busy = $state.raw(false);
  problem: ProblemError | undefined = $state.raw();
  failure = $state.raw('');
  recorded = $state.raw(0);
  /** Idempotency key, so that a repeated command is recorded once. */
  private key = newKey();
  private readonly slot: string;
  private readonly base: string;

  constructor(private readonly view: View) {
    const { id } = view.ledger;
    this.base = `/negotiations/${encodeURIComponent(id)}`;
    this.slot = [DRAFT, id, 'article'].join(' ');
    const kept = localStorage.getItem(this.slot);
    if (kept) this.article = { ...BLANK, ...(JSON.parse(kept) as Article) };
    void this.learnWhere();
  }

  /** The context for drafting. */
  readonly known: Known = $derived.by(() =>
    knownFrom({
      parties: this.view.parties,
      issues: this.view.issues,
      meetings: this.view.meetings.value ?? [],
      speakers: (this.view.timeline.value ?? []).flatMap(({ type, data }) => {
        const { speaker, parties } = data as {
          speaker?: { name: string; office?: string };
          parties: string[];
        };
        if (type !== 'PositionStated' || !speaker) return [];
        return parties.map((partyId) => ({ name: speaker.name, office: speaker.office, partyId }));
      }),
    } as unknown as KnownRows),
  );
  readonly isDated = $derived(/^\d{4}-\d\d-\d\d$/.test(this.article.dateline));
  readonly readings: Reading[] = $derived.by(() =>
    this.isDated && this.article.text ? readText(this.article, this.known) : [],
  );
  readonly open: Suggestion[] = $derived(this.suggestions.filter(({ state }) => state === 'open'));
  readonly lack: string | undefined = $derived(this.card && lacking(this.card));

  /** Whether the card was created from a suggestion, not from a selection of the text. */
  get isSuggested(): boolean {
    return this.from !== undefined;
  }

  private async learnWhere(): Promise<void> {
    try {
      this.sentTo = (await get<{ sentTo: string | null }>(`${this.base}/drafts`)).sentTo;
    } catch {
      // The server is asked again before anything is sent.
      this.sentTo = undefined;
    }
  }

  change(part: Partial<Article>): void {
    this.article = { ...this.article, ...part };
    if ('text' in part || 'dateline' in part) {
      this.suggestions = [];
      this.sentence = 0;
    }
    localStorage.setItem(this.slot, JSON.stringify(this.article));
  }

  /** Closes the article. */
  clear(): void {
    localStorage.removeItem(this.slot);
    this.article = BLANK;
    this.suggestions = [];
    this.card = undefined;
  }

  /** Requests drafts for the text from the server. */
  async suggest(): Promise<void> {
    if (!this.isDated || this.article.text.trim() === '') return;
    this.busy = true;
    this.problem = undefined;
    try {
      const { text, dateline } = this.article;
      const given = Object.entries(this.article).filter(([, value]) => value !== '');
      const response = await call(`${this.base}/drafts`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(Object.fromEntries(given)),
      });
      const { drafts, sentences, failure } = (await response.json()) as DraftsAnswer;
      if (this.article.text !== text || this.article.dateline !== dateline) return;
      this.failure = failure ?? '';
      this.suggestions = drafts.map((draft) => {
        const place = Math.min(...Object.values(draft.fields).map(({ start }) => start));
        return { draft, sentence: sentences.findLast(({ start }) => start <= place)!, state: 'open' };
      });
      this.current = 0;
    } catch (error) {
      this.problem = error as ProblemError;
    } finally {
      this.busy = false;
    }
  }

  words({ start, end }: Span): string {
    return this.article.text.slice(start, end);
  }

  /** Opens a card for the selected sentence. */
  start(type: CardType): void {
    const reading = this.readings[this.sentence];
    if (!reading) return;
    const isDrafted = type !== 'NegotiationStalled' && type !== 'IssueOpened';
    const draft = isDrafted
      ? draftOf(reading, type as DraftType, this.article, this.known)
      : {
          data: {},
          occurredOn: this.article.dateline,
          source: { outlet: this.article.outlet ?? '' },
          fields: {},
          issues: [],
        };
    this.show(cardOf(type, draft, this.words(reading.span), this.issueIds));
  }

  edit(suggestion: Suggestion): void {
    const { sentence } = suggestion;
    const draft = this.upToDate(suggestion);
    this.show(cardOf(draft.type, draft, this.words(sentence), this.issueIds), suggestion);
    this.sentence = Math.max(
      0,
      this.readings.findIndex(({ span }) => span.start === sentence.start),
    );
  }

  /** A draft may refer to a meeting that was recorded after the text was parsed. */
  private upToDate({ draft, sentence }: Suggestion): Draft {
    const reading = this.readings.find(({ span }) => span.start === sentence.start);
    if (!reading || draft.data.meetingId || !/^Meeting(?:Postponed|Cancelled)$/.test(draft.type))
      return draft;
    return draftOf(reading, draft.type, this.article, this.known);
  }

  private get issueIds(): string[] {
    return this.view.issues.map(({ issueId }) => issueId);
  }

  private show(card: Card, from?: Suggestion): void {
    this.card = card;
    this.from = from;
    this.problem = undefined;
    this.key = newKey();
  }

  /** Records it if it is complete; otherwise opens its card. */
  async accept(suggestion: Suggestion): Promise<void> {
    this.edit(suggestion);
    if (this.lack === undefined) await this.record();
  }

  skip(suggestion: Suggestion): void {
    this.mark(suggestion, 'skipped');
  }

  private mark(suggestion: Suggestion, state: Suggestion['state']): void {
    this.suggestions = this.suggestions.map((each) => (each === suggestion ? { ...each, state } : each));
    this.current = Math.min(this.current, Math.max(0, this.open.length - 1));
  }

  set(part: Partial<Card>): void {
    if (!this.card) return;
    const guessed = new Set([...this.card.guessed].filter((name) => !(name in part)));
    this.card = { ...this.card, ...part, guessed };
    this.key = newKey();
  }

  /** Toggles the nth issue of the card. */
  toggleIssue(issueId: string): void {
    const { said } = this.card!;
    const others = said.filter((each) => each.issueId !== issueId);
    if (others.length < said.length) return this.set({ said: others });
    const condition = { text: '', onParty: '', issueId: '', isGuessed: false };
    this.set({ said: [...others, { issueId, stance: '', summary: '', condition }] });
  }

  /** Sets the stance on the issue chosen last, or on another. */
  setStance(stance: Card['said'][number]['stance'], issueId = this.card?.said.at(-1)?.issueId): void {
    if (issueId === undefined) return;
    const read = stance === 'conditional' ? this.conditionRead(issueId) : undefined;
    this.change1(issueId, (said) => ({
      ...said,
      stance,
      condition:
        said.condition.text === '' && read
          ? { onParty: '', issueId: '', isGuessed: true, ...read }
          : said.condition,
    }));
  }

  private conditionRead(issueId: string): ConditionRead | undefined {
    const { sentence, parties } = this.card!;
    return conditionIn(sentence, this.known, parties, issueId);
  }

  change1(issueId: string, next: (said: Card['said'][number]) => Card['said'][number]): void {
    this.set({ said: this.card!.said.map((each) => (each.issueId === issueId ? next(each) : each)) });
  }

  /** The default summary. */
  summaryOf(said: Card['said'][number]): string {
    if (said.summary !== '') return said.summary;
    const parties = this.card!.parties.map(this.view.names.party);
    const stands = said.stance === '' ? texts.coding.undecidedYet : texts.labels.stands[said.stance];
    return texts.coding.sentence(stands(list(parties), parties.length, this.view.names.issue(said.issueId)));
  }

  /** @returns whether it was recorded */
  async record(): Promise<boolean> {
    const { card } = this;
    if (!card || this.busy || lacking(card) !== undefined) return false;
    const said = card.said.map((each) => ({ ...each, summary: this.summaryOf(each) }));
    const { path, body } = commandOf({ ...card, said }, this.article, this.view.names.party);
    this.busy = true;
    this.problem = undefined;
    try {
      const { position } = await record(this.base + path, body, this.key);
      await this.view.ledger.catchUp(position);
    } catch (error) {
      this.problem = error as ProblemError;
      return false;
    } finally {
      this.busy = false;
    }
    this.recorded += 1;
    if (this.from) this.mark(this.from, 'taken');
    this.card = undefined;
    return true;
  }
}
