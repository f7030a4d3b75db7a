import { tick } from 'svelte';
import { answered, parley, ROOT } from '../lib/api';
import { COMMANDS, titleFor } from '../lib/commands';
import { readMoment, todayHere } from '../lib/date-input';
import { brief, inWords } from '../lib/dates';
import { kindOf, valueLabel } from '../lib/labels';
import { cellsNamed, type Entry } from '../lib/palette';
import { plain } from '../lib/text';
import type { NegotiationRow } from '../lib/types';
import { texts } from '../texts/texts';
import { caller, may, mayUse, signInOffered, signInReason, signOut } from './caller.svelte';
import { overlay } from './keys.svelte';
import { HOME, navigate, route, showOnly, type Route } from './route.svelte';
import { issuesOf, partiesOf } from './targets';
import type { View } from './view.svelte';

type Command = [key: string, label: string, run: () => unknown, isOffered?: boolean, words?: string];

const entryOf = ([key, label, run, , words]: Command): Entry => ({
  key,
  group: 'commands',
  label,
  run,
  words,
});
const opens = (form: string) => () => navigate({ form, about: null });

/** As the button does that exports: with the key of who has signed in. */
function exportAll(): void {
  document.querySelector<HTMLAnchorElement>('a[download][href$="/export"]')?.click();
}

/** Goes to one of the tabs below the board. */
function toTab(tab: string): void {
  navigate({ tab });
  void tick().then(() => document.getElementById(`tab-${tab}`)?.focus());
}

/** Goes elsewhere; what had the focus is not there any more. */
function leave(to: Partial<Route>): void {
  navigate({ ...HOME, ...to });
  void tick().then(() => document.getElementById('main')?.focus());
}

/** What can be done in a negotiation. @param print prints as soon as all is read */
function inNegotiation(view: View, print: () => void): Command[] {
  const { commands: words, tab: goTo, record } = texts.palette;
  const isReady = view.ledger.phase === 'ready';
  return [
    ['choose', words.choose, opens('choose'), may('record')],
    ['code', words.code, opens('code'), may('record')],
    ['import', words.import, opens('import'), may('record')],
    ['share', words.share, opens('share'), isReady],
    ['cite', words.cite, opens('cite')],
    ['print', words.print, print, isReady],
    ['export', words.export, exportAll],
    ['now', words.now, () => navigate({ asOf: null, knownAt: null }), !view.isNow],
    ...Object.entries(texts.sections.tabs).map(([tab, label]): Command => [
      `tab:${tab}`,
      goTo(label),
      () => toTab(tab),
    ]),
    ...COMMANDS.flatMap(({ group, commands }) =>
      commands
        .filter(({ type }) => mayUse(type))
        .map((command): Command => [
          `record:${command.type}`,
          record(titleFor(command, undefined)),
          opens(command.type),
          true,
          `${texts.commands.groups[group]} ${kindOf(command.type)}`,
        ]),
    ),
  ];
}

function onFrontDoor(): Command[] {
  const { open, import: bring } = texts.palette.commands;
  const isOffered = may('record') && route.page === null;
  return [
    ['open', open, opens('NegotiationOpened'), isOffered],
    ['import', bring, opens('import'), isOffered],
  ];
}

function anywhere(): Command[] {
  const { commands: words } = texts.palette;
  const isKnown = caller.value?.role != null && caller.value.name !== 'anonymous';
  return [
    ['home', words.home, () => leave({}), route.n !== null || route.page !== null],
    ['shortcuts', words.shortcuts, () => (overlay.value = 'keys')],
    ['api', words.api, () => location.assign(`${ROOT}docs`)],
    ['keys', words.keys, () => leave({ page: 'keys' }), isKnown && may('administer')],
    ['webhooks', words.webhooks, () => leave({ page: 'webhooks' }), may('subscribe')],
    ['signIn', words.signIn, () => (signInReason.value = words.signIn), signInOffered.value && !isKnown],
    ['signOut', words.signOut, signOut, isKnown],
  ];
}

/** Everything that does not depend on what is searched for. */
export function entriesOn(
  view: View | undefined,
  print: (() => void) | undefined,
  negotiations: readonly NegotiationRow[],
): Entry[] {
  const commands = [...(view && print ? inNegotiation(view, print) : onFrontDoor()), ...anywhere()];
  return [
    ...commands.filter(([, , , isOffered = true]) => isOffered).map(entryOf),
    ...(view?.parties ?? []).map(({ partyId, name, role, codes, aliases }): Entry => ({
      key: `party:${partyId}`,
      group: 'parties',
      label: name,
      hint: valueLabel('role', role),
      words: [partyId, ...(aliases ?? []), ...(codes ?? []).map(({ value }) => value)].join(' '),
      run: () => navigate(showOnly({ party: partyId })),
    })),
    ...(view?.issues ?? []).map(({ issueId, proposition }): Entry => ({
      key: `issue:${issueId}`,
      group: 'issues',
      label: proposition,
      words: issueId,
      run: () => navigate(showOnly({ issue: issueId })),
    })),
    ...negotiations
      .filter(({ negotiationId }) => negotiationId !== route.n)
      .map(({ negotiationId, title, tags, lastEventOn }): Entry => ({
        key: `negotiation:${negotiationId}`,
        group: 'negotiations',
        label: title,
        hint: brief(lastEventOn),
        words: [negotiationId, ...tags].join(' '),
        run: () => leave({ n: negotiationId }),
      })),
  ];
}

/** What the words themselves name: a day, and cells of the board. */
export function entriesFor(query: string, view: View | undefined): Entry[] {
  if (!view) return [];
  const read = readMoment(query, { today: todayHere() });
  const date: Entry[] =
    'date' in read
      ? [
          {
            key: 'date',
            group: 'date',
            label: texts.palette.toDay(inWords(read.date)),
            run: () => navigate({ asOf: read.date }),
          },
        ]
      : [];
  const cells = cellsNamed(query, partiesOf(view), issuesOf(view)).map(([party, issue]): Entry => ({
    key: `cell:${party.id} ${issue.id}`,
    group: 'cells',
    label: `${party.label}: ${issue.label}`,
    run: () => navigate(showOnly({ party: party.id, issue: issue.id })),
  }));
  return [...date, ...cells];
}

const REPORTS = 6;

/** The reports that have these words, at the two times of the page: of a negotiation, or of all. @throws ProblemError */
export async function reportsWith(query: string, view: View | undefined): Promise<Entry[]> {
  const at = { asOf: route.asOf ?? undefined, knownAt: route.knownAt ?? undefined };
  const params = { query: { q: query, negotiation: route.n ?? undefined, limit: REPORTS, ...at } };
  const { results } = await answered(parley.GET('/api/v1/search', { params }));
  return results.map(({ negotiationId, title, eventId, type, occurredOn, snippet }): Entry => ({
    key: `report:${negotiationId} ${eventId}`,
    group: 'reports',
    label: (view && plain(view.ledger.titleOf(eventId, view.names))) || `${kindOf(type)}: ${textOf(snippet)}`,
    hint: route.n ? brief(occurredOn) : `${title}, ${brief(occurredOn)}`,
    run: () =>
      route.n ? navigate(showOnly({ report: eventId })) : leave({ n: negotiationId, report: eventId }),
  }));
}

/** The text of a snippet, without the marks around what was found. */
const textOf = (snippet: string): string =>
  new DOMParser().parseFromString(snippet, 'text/html').body.textContent ?? '';
