import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { board, clean, inBrowser, sayWhatIsLeftOut, stage } from './browser.js';

jest.setTimeout(180_000);

const theStage = stage();
const EXAMPLE = readFileSync(
  join(resolve(__dirname, '..', '..'), 'examples', 'budapest-disputed.ndjson'),
  'utf8',
);
const REPORT = 'd6ace3e3-5927-4dd3-a305-4296ae0fb309';

/** Drops a file on an element as a hand would. */
async function drop(page: Page, selector: string, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([file, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], file));
      return transfer;
    },
    [name, text],
  );
  for (const type of ['dragover', 'drop']) await page.dispatchEvent(selector, type, { dataTransfer: data });
}

describe('The views', () => {
  inBrowser(
    'open a negotiation, its first party and issue, and find it again by words and status',
    async () => {
      const page = await theStage.open('/');
      await page.getByRole('button', { name: 'Open a negotiation' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('When it happened').fill('2025-10');
      await dialog.getByLabel('Title', { exact: true }).fill('Talks on the strait');
      await dialog.getByText('Note, codes and ids').click();
      await dialog.locator('#f-negotiationId').fill('strait');
      await clean(page);
      await dialog.getByRole('button', { name: 'Record', exact: true }).click();
      await page.getByText('No party takes part yet').waitFor();
      await clean(page);
      for (const [form, field, text] of [
        ['A party takes part', 'Name', 'Norland'],
        ['An issue is opened', 'Proposition', 'Boats may enter.'],
      ]) {
        await page.getByRole('button', { name: 'Record', exact: true }).click();
        await dialog.getByRole('button', { name: form }).click();
        await dialog.getByLabel('When it happened').fill('2025-10');
        await dialog.getByLabel(field, { exact: true }).fill(text);
        if (field === 'Name') {
          await dialog.getByLabel('Kind', { exact: true }).selectOption('state');
          await dialog.getByLabel('Role', { exact: true }).selectOption('principal');
        }
        await dialog.getByRole('button', { name: 'Record', exact: true }).click();
        await dialog.waitFor({ state: 'detached' });
      }
      await page.getByRole('button', { name: 'Norland silent' }).waitFor();
      await theStage.firstLedger('found');
      await page.getByRole('link', { name: 'All negotiations' }).first().click();
      const all = page.getByRole('region', { name: 'Negotiations', exact: true });
      const list = all.getByRole('listitem');
      await page.getByLabel('Status').selectOption('open');
      await page.getByText('1 negotiation', { exact: true }).waitFor();
      expect(await list.first().innerText()).toMatch(/Talks on the strait[\s\S]*last event Oct 2025/);
      await page.getByLabel('Status').selectOption('');
      await page.getByPlaceholder('Find a negotiation').fill('nothing like it');
      await page.getByText('Nothing here is called that.').waitFor();
      await clean(page);
    },
  );

  inBrowser('take a file that is dropped: tried first, recorded when one says so', async () => {
    const page = await theStage.open('/?form=import');
    await page.getByRole('dialog').waitFor();
    await drop(page, '.drop', 'budapest.ndjson', `${EXAMPLE.trim()}\nnot JSON\n`);
    await page.getByText('What would be recorded in budapest-disputed').waitFor();
    expect((await fetch(`${theStage.url}/api/v1/negotiations/budapest-disputed`)).status).toBe(404);
    await page.getByText(/^Line 47/).waitFor();
    await clean(page);
    await page.getByRole('button', { name: 'Record 46 reports' }).click();
    await page.getByRole('button', { name: 'Show it' }).click();
    await board(page);
    await page.goto(`${theStage.url}/?form=import`);
    await drop(page, '.drop', 'nonsense.ndjson', 'nonsense');
    await page.getByRole('alert').getByText('Which negotiation?').waitFor();
    await clean(page);
  });

  inBrowser(
    'tell on whom a stance depends, who met whom, how far apart they are, and find a report',
    async () => {
      const page = await theStage.open('/?n=budapest-disputed&asOf=2025-10-25');
      await board(page);
      const panel = page.getByRole('tabpanel');
      await page.getByRole('tab', { name: 'Conditions' }).click();
      await panel.getByText('Observers are let in.').waitFor();
      expect(await panel.innerText()).toMatch(/Estmark[\s\S]*depends on Norland, about “Observers of the/);
      await page.getByRole('tab', { name: 'Contacts' }).click();
      expect(await panel.getByRole('row', { name: /Estmark and Norland/ }).innerText()).toMatch(/1\s+1/);
      await page.getByRole('tab', { name: 'How far apart' }).click();
      await panel.getByRole('img', { name: /The fighting in the valley.*Norland: opposes/ }).waitFor();
      await page.getByRole('tab', { name: 'All reports' }).click();
      await panel.getByPlaceholder('Find in the reports').fill('bridge');
      await panel.getByLabel('Kind of report').selectOption('IncidentReported');
      expect(await panel.getByRole('listitem').count()).toBe(1);
      await panel.getByRole('link').last().click();
      await page.getByRole('complementary', { name: 'Why' }).waitFor();
      await page.goBack();
      await page.getByRole('complementary', { name: 'Why' }).waitFor({ state: 'detached' });
      await page.goForward();
      await page.getByRole('complementary', { name: 'Why' }).waitFor();
    },
  );

  inBrowser('compare two days, and what was known of one day at two times', async () => {
    const page = await theStage.open('/?n=budapest-disputed&asOf=2025-10-25&since=2025-10-01');
    const panel = page.getByRole('tabpanel');
    await panel.getByText('The two presidents meet in Budapest this autumn').first().waitFor();
    await panel.getByLabel('Compare').selectOption('what was known of one day');
    const { events } = await (
      await fetch(`${theStage.url}/api/v1/negotiations/budapest-disputed/events?limit=1000`)
    ).json();
    const other = panel.getByLabel('with', { exact: true });
    expect(await other.locator('option').last().innerText()).not.toMatch(/report \d/);
    await other.selectOption(`position:${events[28].position}`);
    await panel.getByText(/from what was known on .* to what is known now, of 25 October 2025/).waitFor();
    const postponed = panel.getByRole('listitem').filter({ hasText: 'Summit of the two presidents' });
    await postponed.waitFor();
    await clean(page);
    // What the page itself shows is the earlier end where it knew less.
    await page.goto(
      `${theStage.url}/?n=budapest-disputed&asOf=2025-10-25&knownAt=position:${events[20].position}`,
    );
    await panel.getByLabel('Compare').selectOption('what was known of one day');
    await other.selectOption(`position:${events[28].position}`);
    const [from, to] = [20, 28].map((at) => events[at].recordedAt.slice(11, 16) as string);
    await panel
      .getByText(new RegExp(`from what was known on .*${from}.* to what was known on .*${to}`))
      .waitFor();
  });

  inBrowser('zoom, pan and play the timeline, and take a click on it for a day', async () => {
    const page = await theStage.open('/?n=budapest-disputed');
    await board(page);
    const scroller = page.getByRole('group', { name: /^Timeline/ });
    const left = () => scroller.evaluate((node) => node.scrollLeft);
    for (let i = 0; i < 2; i++) await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.getByRole('button', { name: 'Earlier' }).click();
    const before = await left();
    await page.getByRole('button', { name: 'Later' }).click();
    expect(await left()).toBeGreaterThan(before);
    await clean(page);
    for (let i = 0; i < 2; i++) await page.getByRole('button', { name: 'Zoom out' }).click();
    await page.getByRole('button', { name: 'Even time' }).click();
    await scroller.locator('svg').click({ position: { x: 300, y: 20 } });
    await page.waitForURL(/asOf=2025-\d\d-\d\d/);
    await page.getByRole('button', { name: 'Now', exact: true }).click();
    await page.getByRole('button', { name: 'Play through the changes' }).click();
    await page.waitForURL(/asOf=2025-09/);
    await page.getByRole('button', { name: 'Pause' }).click();
  });

  inBrowser('have no fault of accessibility in any state, light and dark', async () => {
    const known = `&knownAt=position:${
      (await (await fetch(`${theStage.url}/api/v1/negotiations/budapest-disputed/events?limit=30`)).json())
        .events[28].position
    }`;
    for (const dark of [false, true]) {
      for (const query of [
        `&report=${REPORT}`,
        `${known}&report=${REPORT}`,
        '&tab=conditions',
        '&tab=contacts',
        '&tab=distance',
        '&tab=reports',
        '&form=choose',
        '&form=import',
        '&form=cite',
        `&form=ReportCorrected&about=${REPORT}`,
      ]) {
        const page = await theStage.open(`/?n=budapest-disputed&asOf=2025-10-25${query}`, { dark });
        await board(page);
        if (query.includes('form')) await page.getByRole('dialog').waitFor();
        if (query.includes('about')) await page.getByLabel('Reason').first().waitFor();
        await clean(page);
        await page.context().close();
      }
      const page = await theStage.open('/?n=budapest-disputed&form=PositionStated', { dark });
      await page.getByRole('dialog').getByRole('button', { name: 'Record', exact: true }).click();
      await page.getByText('See the fields marked below.').waitFor();
      await clean(page);
      await page.route('**/api/**', () => undefined);
      await page.goto(`${theStage.url}/?n=budapest-disputed`);
      await page.getByRole('heading', { name: 'Reading the record …' }).waitFor();
      await clean(page);
      await page.unroute('**/api/**');
      await page.route('**/events/live*', (route) => route.abort());
      await page.goto(`${theStage.url}/?n=budapest-disputed`);
      await page.getByText(/Not connected to the server/).waitFor();
      await clean(page);
    }
  });

  inBrowser(
    'redraw on a large board what is in sight while a day is dragged, and all of it at rest',
    async () => {
      const lines = [
        { type: 'NegotiationOpened', data: { negotiationId: 'large', title: 'Large' } } as object,
      ];
      for (let p = 0; p < 30; p++)
        lines.push({
          type: 'PartyAdmitted',
          data: { partyId: `p${p}`, name: `Party ${p}`, kind: 'state', role: 'principal' },
        });
      for (let i = 0; i < 20; i++)
        lines.push({ type: 'IssueOpened', data: { issueId: `i${i}`, proposition: `Issue ${i}.` } });
      for (const [day, stance] of [
        ['2025-02-01', 'supports'],
        ['2025-03-01', 'opposes'],
      ])
        for (const at of [0, 29])
          lines.push({
            type: 'PositionStated',
            occurredOn: day,
            data: {
              parties: [`p${at}`],
              issueId: at ? 'i19' : 'i0',
              stance,
              summary: 'So.',
            },
          });
      const text = lines.map((line) => JSON.stringify({ occurredOn: '2025-01-01', ...line })).join('\n');
      await fetch(`${theStage.url}/api/v1/negotiations/large/import`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-ndjson' },
        body: text,
      });
      const page = await theStage.open('/?n=large');
      await board(page);
      const near = page.locator('[data-cell="p0 i0"]');
      const far = page.locator('[data-cell="p29 i19"]');
      await near.getByText('opposes').waitFor();
      const slider = page.getByRole('slider', { name: 'As of' });
      await slider.focus();
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
      await near.getByText('supports').waitFor();
      expect(await far.count()).toBe(0);
      await page
        .getByRole('region', { name: 'Who stands where' })
        .evaluate((node) => node.scrollTo(node.scrollWidth, node.scrollHeight));
      await far.getByText('supports').waitFor();
      expect(await page.locator('[data-cell]').count()).toBeLessThan(600);
      await clean(page);
    },
  );
});

sayWhatIsLeftOut();
