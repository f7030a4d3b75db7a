import type { Page } from 'playwright-core';
import { board, clean, inBrowser, sayWhatIsLeftOut, stage } from './browser.js';

jest.setTimeout(180_000);

const theStage = stage();
const { firstLedger, open } = theStage;

const dialogOf = (page: Page) => page.getByRole('dialog').first();
const narrow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

describe('A date field', () => {
  inBrowser(
    'takes a date as people write it, says it back with the weekday, and keeps it on Enter',
    async () => {
      await firstLedger('dates');
      const page = await open('/?n=dates&form=PositionStated');
      const dialog = dialogOf(page);
      const when = dialog.getByLabel('When it happened');
      await when.pressSequentially('21.10.2025');
      await dialog.getByText('Tuesday 21 October 2025').waitFor();
      await page.keyboard.press('Enter');
      expect(await when.inputValue()).toBe('21 Oct 2025');
      expect(await dialog.count()).toBe(1);
      await when.fill('20–24 Oct 2025');
      await dialog.getByText('20–24 October 2025: counts from the 20th').waitFor();
      await when.blur();
      await when.fill('Monday 21 October 2025');
      await dialog.getByText('21 October 2025 is a Tuesday, not a Monday.').waitFor();
      await when.blur();
      expect(await when.getAttribute('aria-invalid')).toBe('true');
      await clean(page);
      const today = await page.evaluate(() =>
        new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }),
      );
      await when.fill('today');
      await when.blur();
      expect(await when.inputValue()).toBe(today);
      await page.goto(`${theStage.url}/?n=dates&form=MeetingScheduled`);
      await dialog.getByLabel('Announced on').fill('Tue 21 Oct 2025');
      await dialog.getByLabel('Planned for').fill('Monday');
      await dialog.getByText('Monday 27 October 2025').waitFor();
    },
  );

  inBrowser('has a calendar that goes by keys alone, in a form and beside the slider', async () => {
    for (const dark of [false, true]) {
      await firstLedger(`calendar-${dark}`);
      const page = await open(`/?n=calendar-${dark}&form=CallHeld`, { width: 360, height: 740, dark });
      const dialog = dialogOf(page);
      const when = dialog.getByLabel('When it happened');
      await when.fill('21 Oct 2025');
      await page.keyboard.press('Alt+ArrowDown');
      const calendar = page.getByRole('dialog', { name: 'Choose a day' });
      await calendar
        .getByRole('button', { name: 'Tuesday 21 October 2025' })
        .and(page.locator(':focus'))
        .waitFor();
      await clean(page);
      expect(await narrow(page)).toBe(true);
      const box = (await calendar.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(360);
      await page.keyboard.press('Escape');
      await calendar.waitFor({ state: 'detached' });
      await when.and(page.locator(':focus')).waitFor();
      await page.keyboard.press('Alt+ArrowDown');
      await calendar.waitFor();
      for (const key of ['ArrowDown', 'ArrowRight', 'PageUp', 'Home']) await page.keyboard.press(key);
      await page.keyboard.press('Enter');
      await calendar.waitFor({ state: 'detached' });
      expect(await when.inputValue()).toBe('29 Sept 2025');
      await when.and(page.locator(':focus')).waitFor();

      await page.goto(`${theStage.url}/?n=calendar-${dark}`);
      await board(page);
      for (const name of ['Day', 'Compared with']) {
        await page.getByLabel(name, { exact: true }).focus();
        await page.keyboard.press('Alt+ArrowDown');
        await calendar.waitFor();
        await clean(page);
        expect(await narrow(page)).toBe(true);
        const at = (await calendar.boundingBox())!;
        expect(at.x).toBeGreaterThanOrEqual(0);
        expect(at.x + at.width).toBeLessThanOrEqual(360);
        await page.keyboard.press('Escape');
        await calendar.waitFor({ state: 'detached' });
      }
    }
  });

  inBrowser('never walks through the years while one types', async () => {
    await firstLedger('typed');
    const page = await open('/?n=typed');
    await board(page);
    const entries = await page.evaluate(() => history.length);
    const day = page.getByLabel('Day', { exact: true });
    await day.pressSequentially('30 Sept 2025');
    await page.getByText('Tuesday 30 September 2025').waitFor();
    expect(page.url()).not.toContain('asOf');
    await clean(page);
    await page.keyboard.press('Enter');
    await page.waitForURL(/asOf=2025-09-30/);
    expect(await page.evaluate(() => history.length)).toBe(entries + 1);
    await day.fill('soon');
    await page.keyboard.press('Enter');
    await page.getByText('This is not understood as a date.').waitFor();
    expect(page.url()).toContain('asOf=2025-09-30');
    await page.keyboard.press('Escape');
    expect(await day.inputValue()).toBe('30 Sept 2025');
    const since = page.getByLabel('Compared with');
    await since.fill('last month');
    await since.blur();
    await page.waitForURL(/since=\d{4}-\d\d(&|$)/);
    expect(await page.locator('input[type=date], input[type=datetime-local]').count()).toBe(0);
  });
});

interface Recorded {
  eventId: string;
  type: string;
  data: Record<string, unknown>;
}

const cell = (page: Page, party: string, issue: string) => page.locator(`[data-cell="${party} ${issue}"]`);
const recordButton = (page: Page) => dialogOf(page).getByRole('button', { name: 'Record', exact: true });
const eventsOf = async (id: string): Promise<Recorded[]> =>
  (await (await fetch(`${theStage.url}/api/v1/negotiations/${id}/events?limit=1000`)).json()).events;
const readReport = async (id: string, eventId: string) =>
  (await fetch(`${theStage.url}/api/v1/negotiations/${id}/reports/${eventId}`)).json();

/** The statement of Russia that opposes an end of the fighting along the front line. */
async function opposing(id: string): Promise<Recorded> {
  await firstLedger(id);
  const events = await eventsOf(id);
  return events.find(
    ({ type, data }) =>
      type === 'PositionStated' && data.issueId === 'ceasefire-front-line' && String(data.parties) === 'RU',
  )!;
}

describe('Recording', () => {
  inBrowser('keeps a draft for what it was opened for, once edited, and offers it', async () => {
    await firstLedger('drafts');
    const page = await open('/?n=drafts');
    await board(page);
    const dialog = dialogOf(page);
    const from = async (party: string) => {
      if (!page.url().includes(`party=${party}`)) await cell(page, party, 'cede-territory').click();
      await page.getByRole('button', { name: 'Record a position' }).click();
    };
    const ticked = () =>
      dialog.getByRole('group', { name: 'Parties' }).getByRole('checkbox', { checked: true });
    await from('RU');
    await dialog.getByLabel('Russia', { exact: true }).and(dialog.locator(':checked')).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await from('UA');
    await dialog.getByLabel('Ukraine', { exact: true }).and(dialog.locator(':checked')).waitFor();
    expect(await ticked().count()).toBe(1);
    expect(await dialog.getByText(/Draft from/).count()).toBe(0);
    await dialog.getByLabel('Summary').fill('Not an inch.');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await from('RU');
    await dialog.getByLabel('Russia', { exact: true }).and(dialog.locator(':checked')).waitFor();
    expect(await dialog.getByLabel('Summary').inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await from('UA');
    await dialog.getByText(/Draft from \d\d:\d\d/).waitFor();
    await clean(page);
    await page.keyboard.press('Enter');
    expect(await dialog.getByLabel('Summary').inputValue()).toBe('Not an inch.');
    await page.keyboard.press('Escape');
    await from('UA');
    await dialog.getByRole('button', { name: 'Start fresh' }).click();
    expect(await dialog.getByLabel('Summary').inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await from('UA');
    await dialog.getByLabel('Summary').waitFor();
    expect(await dialog.getByText(/Draft from/).count()).toBe(0);
  });

  inBrowser('undoes no correction that was recorded meanwhile, and shows what each one changed', async () => {
    const { eventId, data } = await opposing('meanwhile');
    const page = await open(`/?n=meanwhile&report=${eventId}`);
    // What is recorded meanwhile does not come by itself.
    await page.route('**/events/live*', (route) => route.abort());
    await page.reload();
    await page.getByText('Not connected to the server').waitFor();
    await page.getByRole('button', { name: 'Correct', exact: true }).click();
    const dialog = dialogOf(page);
    await dialog.getByLabel('Reason').fill('The wording was another.');
    await dialog.getByLabel('Summary').fill('Not along this line.');
    // What has nothing to do with the report does not stop it, but a correction of it does.
    await theStage.post('/negotiations/meanwhile/calls', {
      occurredOn: '2025-10-22',
      participants: [{ partyId: 'RU' }, { partyId: 'US' }],
    });
    await theStage.post(`/negotiations/meanwhile/reports/${eventId}/correct`, {
      reason: 'He was misheard.',
      data: { ...data, stance: 'undecided', summary: 'Nothing is decided.' },
    });
    await recordButton(page).click();
    const notice = dialog.getByRole('alert');
    await notice.getByText(/this report has been corrected since you began/).waitFor();
    expect(await notice.innerText()).toMatch(/Stance: opposes became undecided/);
    expect(await notice.innerText()).toMatch(
      /Summary: .* became Nothing is decided\.; you have Not along this line\./,
    );
    await dialog.getByRole('radio', { name: 'undecided' }).and(dialog.locator(':checked')).waitFor();
    await clean(page);
    await recordButton(page).click();
    await dialog.waitFor({ state: 'detached' });
    const { current } = await readReport('meanwhile', eventId);
    expect(current.data).toMatchObject({ stance: 'undecided', summary: 'Not along this line.' });
    const why = page.getByRole('complementary', { name: 'Why' });
    const history = await why.innerText();
    expect(history).toMatch(/He was misheard\.[\s\S]*Stance: opposes → undecided/);
    expect(history).toMatch(
      /The wording was another\.[\s\S]*Summary: Nothing is decided\. → Not along this line\./,
    );
    await clean(page);

    await page.unroute('**/events/live*');
    // A draft kept from before is laid over what stands when one goes on with it.
    await page.getByRole('button', { name: 'Correct', exact: true }).click();
    await dialog.getByLabel('Summary').fill('Perhaps later.');
    await page.keyboard.press('Escape');
    await theStage.post(`/negotiations/meanwhile/reports/${eventId}/correct`, {
      reason: 'A day early.',
      occurredOn: '2025-10-20',
    });
    await why.getByText('A day early.').waitFor();
    await page.getByRole('button', { name: 'Correct', exact: true }).click();
    await dialog.getByRole('button', { name: 'Continue' }).click();
    await notice.getByText(/When it happened: 21 October 2025 became 20 October 2025/).waitFor();
    expect(await dialog.getByLabel('When it happened').inputValue()).toBe('20 Oct 2025');
    expect(await dialog.getByLabel('Summary').inputValue()).toBe('Perhaps later.');
  });

  inBrowser('tells at once of a correction that others record while the form is open', async () => {
    const { eventId } = await opposing('at-once');
    const page = await open(`/?n=at-once&report=${eventId}`);
    await page.getByRole('button', { name: 'Correct', exact: true }).click();
    const dialog = dialogOf(page);
    await dialog.getByLabel('Summary').fill('Not along this line.');
    await dialog.getByLabel('Reason').fill('The wording was another.');
    await theStage.post(`/negotiations/at-once/reports/${eventId}/correct`, {
      reason: 'A day early.',
      occurredOn: '2025-10-20',
    });
    await dialog
      .getByRole('alert')
      .getByText(/When it happened: 21 October 2025 became 20 October 2025/)
      .waitFor();
    expect(await dialog.getByLabel('Reason').evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await dialog.getByLabel('When it happened').inputValue()).toBe('20 Oct 2025');
    await recordButton(page).click();
    await dialog.waitFor({ state: 'detached' });
    const { current } = await readReport('at-once', eventId);
    expect(current).toMatchObject({ occurredOn: '2025-10-20', data: { summary: 'Not along this line.' } });
  });

  inBrowser('shows who retracted a report and when, lists it, and undoes it; a merge likewise', async () => {
    const { eventId } = await opposing('undone');
    const page = await open(`/?n=undone&report=${eventId}`);
    const why = page.getByRole('complementary', { name: 'Why' });
    await why.getByText('The party itself took it back: it counts until that day').waitFor();
    await why.getByRole('button', { name: 'Retract', exact: true }).click();
    const dialog = dialogOf(page);
    await dialog.getByText('The report is wrong, or should not be here').waitFor();
    await dialog.getByText(/1 cell changes: Russia on .*: opposes → silent\./).waitFor();
    await dialog.getByLabel('Reason').fill('Taken from a satire.');
    await clean(page);
    await recordButton(page).click();
    await dialog.waitFor({ state: 'detached' });
    await why.getByText(/By anonymous, \d+ \w+ \d{4}, \d\d:\d\d UTC/).waitFor();
    await clean(page);
    await page.getByRole('tab', { name: 'All reports' }).click();
    await page
      .getByRole('tabpanel')
      .getByRole('link', { name: /^Retracted: Russia opposes/ })
      .click();
    await why.getByRole('button', { name: 'Undo this retraction' }).click();
    await dialog.getByRole('heading', { name: 'Undo a retraction' }).waitFor();
    await dialog.getByText(/1 cell changes: Russia on .*: silent → opposes\./).waitFor();
    await dialog.getByLabel('Reason').fill('It was no satire.');
    await recordButton(page).click();
    await dialog.waitFor({ state: 'detached' });
    await why.getByRole('button', { name: 'Retract', exact: true }).waitFor();
    await cell(page, 'RU', 'ceasefire-front-line').getByText('opposes').waitFor();
    const undone = page.getByRole('tabpanel').getByRole('listitem').filter({ hasText: 'Retracted: Russia' });
    await undone.getByText('undone').waitFor();

    await theStage.post('/negotiations/undone/parties/EU/merge', { into: 'UA', reason: 'By mistake.' });
    await page
      .getByRole('tabpanel')
      .getByRole('link', { name: /European Union is the same as/ })
      .click();
    await why.getByText(/by anonymous/).waitFor();
    await why.getByRole('button', { name: 'Undo this merge' }).click();
    await dialog.getByRole('heading', { name: 'Undo a merge' }).waitFor();
    await dialog.getByLabel('Reason').fill('They are two.');
    await recordButton(page).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('columnheader', { name: /European Union/ }).waitFor();
  });

  inBrowser('stops an import onto the page of another negotiation, and offers the file’s own', async () => {
    await firstLedger('onto');
    await theStage.post('/negotiations', { negotiationId: 'mine', title: 'Mine', occurredOn: '2025-01-01' });
    const text = await (await fetch(`${theStage.url}/api/v1/negotiations/onto/export`)).text();
    const page = await open('/?n=mine&form=import');
    const dialog = dialogOf(page);
    const file = { name: 'onto.ndjson', mimeType: 'application/x-ndjson', buffer: Buffer.from(text) };
    await dialog.locator('input[type=file]').setInputFiles(file);
    await dialog.getByText('This file is of another negotiation.').waitFor();
    expect(await dialog.getByRole('button', { name: /^Record/ }).count()).toBe(0);
    await clean(page);
    await dialog.getByRole('button', { name: 'Try it for onto' }).click();
    await dialog.getByText('What would be recorded in onto').waitFor();
    expect(await dialog.getByRole('button', { name: 'Nothing new to record' }).isDisabled()).toBe(true);
    expect(await eventsOf('mine')).toHaveLength(1);
  });

  inBrowser('says before it records what it will change, and names what it makes', async () => {
    await firstLedger('foreseen');
    const page = await open('/?n=foreseen&form=PositionStated');
    const dialog = dialogOf(page);
    await dialog.getByLabel('When it happened').fill('today');
    await dialog.getByLabel('Russia', { exact: true }).check();
    await dialog.getByLabel('Ukraine', { exact: true }).check();
    await dialog.getByLabel('Issue', { exact: true }).selectOption('ceasefire-front-line');
    await dialog.getByRole('radio', { name: 'undecided' }).check();
    await dialog.getByLabel('Summary').fill('Both think about it.');
    const told = dialog.getByText(
      /2 cells change: Russia on .*opposes → undecided; Ukraine on .*silent → undecided/,
    );
    await told.waitFor();
    await clean(page);
    await dialog.getByRole('radio', { name: 'opposes' }).check();
    await dialog
      .getByText(/1 cell changes: Ukraine .* 1 cell keeps its stance: Russia .*\(opposes\)/)
      .waitFor();
    await page.goto(`${theStage.url}/?n=foreseen&form=PartyAdmitted`);
    await dialog.getByLabel('When it happened').fill('2025-10');
    await dialog.getByLabel('Name', { exact: true }).fill('Republic of Türkiye');
    await dialog.getByLabel('Kind', { exact: true }).selectOption('state');
    await dialog.getByLabel('Role', { exact: true }).selectOption('mediator');
    await dialog.getByText('No cell of the board changes.').waitFor();
    await recordButton(page).click();
    await dialog.waitFor({ state: 'detached' });
    const admitted = async () => (await eventsOf('foreseen')).at(-1)!.data;
    expect(await admitted()).toMatchObject({ partyId: 'republic-of-turkiye', name: 'Republic of Türkiye' });
    // An id in use gets a number, also where the page does not know of it.
    await page.goto(`${theStage.url}/?form=NegotiationOpened`);
    await dialog.getByLabel('When it happened').fill('2025-10');
    await dialog.getByLabel('Title', { exact: true }).fill('Foreseen');
    await recordButton(page).click();
    await page.waitForURL(/n=foreseen-2/);
  });

  inBrowser(
    'says what is wrong in plain words, where the focus is moved, and never hides the focus',
    async () => {
      await firstLedger('plain');
      for (const [width, height] of [
        [1280, 700],
        [360, 700],
      ]) {
        const page = await open('/?n=plain&form=PositionStated', { width, height });
        const dialog = dialogOf(page);
        const focused = () =>
          page.evaluate(() => {
            const { id, closest, type } = document.activeElement as HTMLInputElement;
            return (
              id ||
              `${type} in ${closest.call(document.activeElement, 'fieldset')?.querySelector('legend')?.textContent}`
            );
          });
        await dialog.getByRole('radio', { name: 'conditional' }).check();
        await dialog.getByLabel('When it happened').fill('21 Oct 2025');
        await recordButton(page).click();
        await dialog.getByText('A conditional position needs a condition.').waitFor();
        await dialog.getByText('Choose at least one party.').waitFor();
        expect(await focused()).toBe('checkbox in Parties');
        expect(await page.locator('body').innerText()).not.toMatch(
          /EDTF|NDJSON|[Ss]alience|position \d|\d{3} days before|Required/,
        );
        await clean(page);
        await dialog.getByLabel('Russia', { exact: true }).check();
        await dialog.getByRole('button', { name: 'Add to Conditions' }).click();
        expect(await focused()).toBe('f-conditions-0-text');
        await dialog.getByLabel('When it happened').focus();
        for (let i = 0; i < 60; i++) {
          await page.keyboard.press('Tab');
          const isCovered = await page.evaluate(() => {
            const active = document.activeElement as HTMLElement;
            if (!active.closest('dialog')) return false;
            const { x, y, width: w, height: h } = active.getBoundingClientRect();
            const top = document.elementFromPoint(x + w / 2, y + Math.min(h / 2, 20));
            return !(
              top &&
              (active.contains(top) || top.contains(active) || top.closest('label')?.contains(active))
            );
          });
          expect(isCovered).toBe(false);
        }
      }
    },
  );
});

sayWhatIsLeftOut();
