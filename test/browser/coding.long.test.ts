import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { freePorts } from '../support/free-port.js';
import { startProcess } from '../support/process.js';
import { clean, inBrowser, sayWhatIsLeftOut, stage } from './browser';

const web = stage();
afterAll(sayWhatIsLeftOut);

const ARTICLE = readFileSync(join(__dirname, 'articles', 'first-ledger.txt'), 'utf8');
/** Where pictures of the desk are put for whoever wants to look. */
const SHOTS = process.env.SHOTS ?? mkdtempSync(join(tmpdir(), 'parley-desk-'));
type Row = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any

/** What the article does not tell: the negotiation, and who takes part; and two of the issues. */
const SET_UP = /^(NegotiationOpened|PartyAdmitted)$/;
const ISSUES_THERE = ['cede-territory', 'meet-russian-president'];

/** The first ledger's own lines, as far as they stand before an article is coded. */
async function setUp(id: string, url = web.url): Promise<Row[]> {
  const lines = readFileSync('examples/ukraine-talks-2025.ndjson', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
  const there = lines.filter(
    ({ type, data }) => SET_UP.test(type) || (ISSUES_THERE.includes(data.issueId) && type === 'IssueOpened'),
  );
  const text = there.map((line) => `${JSON.stringify(line)}\n`).join('');
  await fetch(`${url}/api/v1/negotiations/${id}/import`, {
    method: 'POST',
    body: text.replace('"ukraine-talks-2025"', `"${id}"`),
    headers: { 'content-type': 'application/x-ndjson' },
  });
  return lines;
}

const ask = async (path: string): Promise<Row> =>
  (await (await fetch(`${web.url}/api/v1/negotiations/${path}`)).json()) as Row;

/** A person at the desk, whose clicks and keys are counted; a chord is two keys. */
class Person {
  clicks = 0;
  keys = 0;
  constructor(readonly page: Page) {}

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.keys += key.split('+').length;
      await this.page.keyboard.press(key);
    }
  }
  async type(text: string): Promise<void> {
    this.keys += text.length;
    await this.page.keyboard.type(text);
  }
  async click(label: string): Promise<void> {
    this.clicks += 1;
    await this.page
      .getByLabel(new RegExp(`^${label}( \\(guessed\\))?$`))
      .first()
      .click();
  }
  /** Puts a text into a field that had another. */
  async fill(label: string, text: string): Promise<void> {
    await this.click(label);
    await this.press('Control+a');
    await this.type(text);
  }
  /** Ctrl+V. */
  async paste(text: string): Promise<void> {
    this.keys += 2;
    await this.page.evaluate((pasted) => {
      const area = document.activeElement as HTMLTextAreaElement;
      area.dispatchEvent(new ClipboardEvent('paste', { bubbles: true }));
      area.setRangeText(pasted);
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }, text);
  }
}

/** Waits until so many have been recorded. */
const recorded = (page: Page, count: number) =>
  page.getByText(`${count} recorded`, { exact: true }).waitFor();

const open = async (id: string, options = {}) => {
  const page = await web.open(`/?n=${id}&form=code`, options);
  await page.getByRole('heading', { name: 'Coding desk' }).waitFor();
  return page;
};

inBrowser('codes the article of the first ledger to the same answers, in few clicks and keys', async () => {
  const id = 'coded-talks';
  const lines = await setUp(id);
  const page = await open(id);
  const person = new Person(page);
  let count = 0;
  const record = async () => {
    await person.press('Control+Enter');
    await recorded(page, (count += 1));
  };
  const suggestions = page.getByRole('listbox', { name: 'Suggestions' });
  const current = () => suggestions.locator('[aria-selected="true"]');
  /** Moves on to the suggestion that has these words. */
  const goTo = async (words: string) => {
    await suggestions.waitFor();
    for (let tries = 0; !(await current().innerText()).includes(words); tries += 1) {
      if (tries > 30) throw new Error(`No suggestion has “${words}”.`);
      await person.press('j');
    }
  };

  const clickOn = async (name: RegExp) => {
    person.clicks += 1;
    await page
      .getByRole('listbox', { name: /^The text/ })
      .getByRole('option', { name })
      .click();
  };

  // The article: once, at the top.
  await person.click('Published on');
  await person.type('22 Oct 2025');
  await person.press('Tab', 'Tab');
  await person.type('Newsweek');
  await person.click('The text');
  await person.paste(ARTICLE);
  await suggestions.waitFor();

  // Issues that are new, from the sentence that brings most of them up.
  await clickOn(/^In a joint statement/);
  for (const { type, data } of lines) {
    if (type !== 'IssueOpened' || ISSUES_THERE.includes(data.issueId)) continue;
    await person.press('n');
    await page.getByLabel('What it is about, as a sentence').waitFor();
    await person.type(data.proposition);
    await record();
  }
  person.clicks += 1;
  await page.getByRole('button', { name: 'Find again' }).click();
  await page.getByText('15 of 15 left', { exact: true }).waitFor();
  await page.screenshot({ path: `${SHOTS}/desk.png`, fullPage: true });

  /** Accepts a suggestion of which nothing is missing. */
  const accept = async (words: string) => {
    await goTo(words);
    await person.press('a');
    await recorded(page, (count += 1));
  };
  /** Opens the card of a suggestion, and chooses issues and stances by what stands on the screen. */
  const state = async (words: string, ...said: [issueId: string, stance: string][]) => {
    await goTo(words);
    await person.press('a');
    for (const [issueId, stance] of said) {
      const { proposition } = lines.find(
        ({ type, data }) => type === 'IssueOpened' && data.issueId === issueId,
      )!.data;
      const label = page.locator('label.issue').filter({ hasText: proposition.replace(/\.$/, '') });
      await person.press((await label.locator('kbd').innerText()).trim(), stance);
    }
  };

  await goTo('United States President Donald Trump has put off');
  await person.press('x');
  await accept('Russia began its full-scale invasion');
  await accept('Trump and Putin met in Alaska');
  await state('Before September', ['cede-territory', 's']);
  await person.fill('Said on', '[2025-01-20..2025-08-31]');
  await page.screenshot({ path: `${SHOTS}/card.png`, fullPage: true });
  await record();
  await state('In September, Trump turned', ['cede-territory', 'o']);
  await record();
  await accept('A second summit of Trump and Putin');
  await accept('spoke by telephone on Monday');
  await accept('the meeting in Budapest was postponed');
  await state('Trump told reporters', ['meet-russian-president', 'u']);
  await record();
  await state("In Monday's call, Rubio", ['meet-russian-president', 'c']);
  await page.screenshot({ path: `${SHOTS}/condition.png`, fullPage: true });
  await record();
  await state("Lavrov said in Monday's call", ['further-talks', 'c']);
  await record();
  await state('Russia is not ready to stop fighting', ['ceasefire-front-line', 'o']);
  await record();
  await state(
    'In a joint statement',
    ['end-war-now', 's'],
    ['start-from-contact-line', 's'],
    ['no-borders-by-force', 's'],
  );
  await record();
  await accept('kindergarten in Kharkiv');
  await state('does not yet feel enough pressure', ['defence-aid', 's']);
  await record();
  await page.getByText('None is left.').waitFor();

  // What no suggestion was made of.
  await clickOn(/^What they agreed there/);
  await person.press('a');
  await person.fill('Title', 'Alaska agreement');
  await person.fill('It was on', 'Aug 2025');
  await record();
  await clickOn(/^United States President Donald Trump has put off/);
  await person.press('s');
  await record();

  process.stdout.write(
    `The first ledger, coded at the desk: ${count} records, ${person.clicks} clicks, ${person.keys} keys\n`,
  );
  expect(count).toBe(22);
  expect(person.clicks).toBeLessThan(40);
  expect(person.keys).toBeLessThan(1_200);

  await web.firstLedger('first-talks');
  for (const day of ['2025-08-31', '2025-09-30', '2025-10-19', '2025-10-20', '2025-10-21', '2025-10-22'])
    expect({ day, ...(await answers(id, day)) }).toEqual({ day, ...(await answers('first-talks', day)) });
});

/** What the desk asks of a negotiation on a day, with issues by what they say: ids are the coder's own. */
async function answers(id: string, day: string): Promise<Row> {
  const whole = await ask(id);
  const at = `asOf=${day}`;
  const saying = (issueId: string | null | undefined) =>
    whole.issues.find((issue: Row) => issue.issueId === issueId)?.proposition ?? null;
  const { stances } = await ask(`${id}/stances?${at}`);
  const { meetings } = await ask(`${id}/meetings?${at}`);
  const { contacts } = await ask(`${id}/contacts?${at}`);
  const { status, lastContact, postponementsInARow, openConditions } = await ask(`${id}?${at}`);
  const compared = (rows: Row[]) => rows.map((row) => JSON.stringify(row)).sort();
  return {
    stances: compared(
      stances.map(
        ({
          partyId,
          issueId,
          stance,
          since,
          statedOn,
          previous,
          conditions,
          speaker,
          source,
          jointWith,
          quote,
        }: Row) => ({
          partyId,
          issue: saying(issueId),
          stance,
          since,
          statedOn,
          previous,
          conditions: conditions.map(({ onParty, issueId: about }: Row) => [onParty, saying(about)]),
          speaker: speaker?.name ?? null,
          relayed: source?.relayedBy?.map(({ name }: Row) => [source.outlet, name]) ?? null,
          jointWith,
          quote,
        }),
      ),
    ),
    meetings: compared(
      meetings.map(({ place, status: now, timesPostponed, participants, history }: Row) => ({
        place: place.split(',')[0],
        now,
        timesPostponed,
        participants: participants.map(({ partyId }: Row) => partyId),
        history: history.map(({ type, occurredOn }: Row) => [type, occurredOn]),
      })),
    ),
    contacts: contacts.map(({ parties, meetings: held, calls, lastContact: last }: Row) => [
      parties,
      held,
      calls,
      last.type,
      last.occurredOn,
    ]),
    summary: [status, lastContact?.type, lastContact?.occurredOn, postponementsInARow, openConditions],
  };
}

/** How many suggestions there are. */
const found = (page: Page) => page.getByText(/^\d+ of \d+ left$/);

/** Puts the article on the desk by keys alone. */
async function put(page: Page, person: Person): Promise<void> {
  await page.getByLabel('Published on').focus();
  await person.type('22 Oct 2025');
  await person.press('Enter');
  await page.getByLabel('The text', { exact: true }).focus();
  await person.paste(ARTICLE);
}

inBrowser('is clean on a phone and in the dark, with a text, suggestions and a card', async () => {
  await setUp('coded-phone');
  for (const [name, options] of Object.entries({
    light: {},
    dark: { dark: true },
    phone: { width: 360, height: 740 },
  })) {
    const page = await open('coded-phone', options);
    const person = new Person(page);
    await clean(page);
    await put(page, person);
    await found(page).waitFor();
    await clean(page);
    await person.press('j', 'j', 'j', 'e', '1', 'c');
    await page.getByRole('textbox', { name: 'On what it depends' }).waitFor();
    await clean(page);
    await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
    const [wide, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect({ name, wide }).toEqual({ name, wide: seen });
  }
});

inBrowser(
  'is used by the keyboard alone, keeps the text over a reload, and stores no more of it than a quote',
  async () => {
    await setUp('coded-keys');
    const page = await open('coded-keys');
    const person = new Person(page);
    await put(page, person);
    await found(page).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('desk-suggestions');
    // From the suggestions into the text, and to another sentence.
    await page
      .getByRole('listbox', { name: /^The text/ })
      .locator('[tabindex="0"]')
      .focus();
    await person.press('ArrowDown', 'ArrowDown', 'm');
    await page.getByRole('form', { name: 'Card: Meeting held' }).waitFor();
    await person.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(
      /^Trump and Putin met in Alaska/,
    );
    // A card that lacks something is not recorded, and says what it lacks.
    await person.press('p');
    await page.getByRole('form', { name: 'Card: Position stated' }).waitFor();
    await person.press('Control+Enter');
    await page.getByText('Choose an issue: 1 to 9.').waitFor();
    await person.press('1', 'o', 'Control+Enter');
    await recorded(page, 1);
    await page.reload();
    await page.getByRole('option', { name: /^Trump and Putin met in Alaska/ }).waitFor();
    const { events } = await ask('coded-keys/events?limit=100');
    const texts = JSON.stringify(events.at(-1));
    for (const sentence of ARTICLE.trim().split(/(?<=\.)\s+/)) expect(texts).not.toContain(sentence);
  },
);

inBrowser('says before where texts are sent, and sends none without being asked', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-model-'));
  const [port] = await freePorts(1);
  // Nothing listens there: the text cannot arrive, and the rules help out.
  const server = await startProcess(folder, { PARLEY_DRAFTING_URL: `http://127.0.0.1:${port}/v1` });
  try {
    await setUp('coded-model', server.url);
    const page = await web.open('/');
    await page.goto(`${server.url}/?n=coded-model&form=code`);
    await page.getByText(`Then it is sent to 127.0.0.1:${port}.`).waitFor();
    await clean(page);
    await put(page, new Person(page));
    await page.getByRole('option', { name: /^Trump and Putin met in Alaska/ }).waitFor();
    expect(await found(page).count()).toBe(0);
    await page.getByRole('button', { name: 'Find suggestions' }).click();
    await page.getByText(`The model at 127.0.0.1:${port} was of no help`).waitFor();
    await found(page).waitFor();
  } finally {
    await server.stop('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
});
