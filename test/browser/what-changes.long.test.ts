import type { Page } from 'playwright-core';
import { board, clean, inBrowser, sayWhatIsLeftOut, stage } from './browser.js';

jest.setTimeout(180_000);

const theStage = stage();

const party = (partyId: string, name: string) => ({
  type: 'PartyAdmitted',
  occurredOn: '2025-01-01',
  data: { partyId, name, kind: 'state', role: 'principal' },
});
const issue = (issueId: string, proposition: string, parent?: string) => ({
  type: 'IssueOpened',
  occurredOn: '2025-01-01',
  data: { issueId, proposition, parent },
});
const stated = (positionId: string, occurredOn: string, data: object, more: object = {}) => ({
  type: 'PositionStated',
  occurredOn,
  data: { positionId, summary: 'So.', ...data },
  ...more,
});

const LINES: object[] = [
  {
    type: 'NegotiationOpened',
    occurredOn: '2025-01-01',
    data: { title: 'Talks on the river', tags: ['water', 'dams'] },
  },
  party('north', 'Northland'),
  party('norland', 'Norland (old name)'),
  party('south', 'Southland'),
  party('east', 'Eastland'),
  issue('dam', 'The dam is built.'),
  issue('ships', 'Ships may pass.'),
  issue('locks', 'The dam has locks.', 'dam'),
  stated('p1', '2025-02-01', { parties: ['south'], issueId: 'dam', stance: 'abstains' }),
  stated('p2', '[2025-02-10..2025-02-20]', { parties: ['north'], issueId: 'dam', stance: 'supports' }),
  stated('p3', '2025-02-03T06:30:00Z', { parties: ['east'], issueId: 'ships', stance: 'supports' }),
  stated('p4', '2025-02-03', { parties: ['east'], issueId: 'ships', stance: 'opposes' }),
  stated(
    'p5',
    '2025-02-04',
    {
      parties: ['south'],
      issueId: 'ships',
      stance: 'supports',
      speaker: { name: 'A. Envoy', partyId: 'east' },
    },
    { coder: 'Coder Seven' },
  ),
  {
    type: 'MeetingHeld',
    occurredOn: '2025-02-15/2025-02-25',
    data: {
      meetingId: 'round',
      title: 'First round',
      participants: [{ partyId: 'north' }, { partyId: 'south' }],
      outcome: 'A text was agreed.',
    },
  },
  {
    type: 'AgreementReached',
    occurredOn: '2025-03-01',
    data: { agreementId: 'treaty', title: 'River treaty', parties: ['north', 'south'] },
  },
  {
    type: 'AgreementSigned',
    occurredOn: '2025-03-02',
    data: { agreementId: 'treaty', parties: ['north', 'south'] },
  },
  {
    type: 'AgreementRatified',
    occurredOn: '2025-03-03',
    data: { agreementId: 'treaty', parties: ['north'] },
  },
  { type: 'AgreementInForce', occurredOn: '2025-03-04', data: { agreementId: 'treaty' } },
  { type: 'IncidentReported', occurredOn: '2025-03-05', data: { title: 'A flood' } },
  { type: 'PartyLeft', occurredOn: '2025-03-06', data: { partyId: 'east' } },
  {
    type: 'IssueClosed',
    occurredOn: '2025-03-07',
    data: { issueId: 'ships', outcome: 'Left to the treaty.' },
  },
  { type: 'PartyMerged', data: { partyId: 'norland', into: 'north', reason: 'Two spellings.' } },
];

const cell = (page: Page, at: string) => page.locator(`[data-cell="${at}"]`);
const why = (page: Page) => page.getByRole('complementary', { name: 'Why' });

async function at(query: string): Promise<Page> {
  const page = await theStage.open(`/?n=river${query}`);
  await board(page);
  return page;
}

describe('The page on what changes', () => {
  beforeAll(async () => {
    const answer = await fetch(`${theStage.url}/api/v1/negotiations/river/import`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: LINES.map((line) => JSON.stringify(line)).join('\n'),
    });
    expect(await answer.json()).toMatchObject({ recorded: LINES.length, failedCount: 0 });
  });

  inBrowser('shows who abstains, apart from the scale', async () => {
    for (const dark of [false, true]) {
      const page = await theStage.open('/?n=river&tab=distance', { dark });
      await board(page);
      expect(await cell(page, 'south dam').innerText()).toMatch(/abstains/);
      const chart = page.getByRole('img', { name: /^The dam is built.*Southland: abstains/ });
      await chart.waitFor();
      const levels = await chart.locator('path.abstains, path.opposes').count();
      expect(levels).toBeGreaterThan(0);
      await page.getByText(/who abstains takes no side/).waitFor();
      await clean(page);
    }
  });

  inBrowser(
    'says what may not have happened yet, what is underway, and what cannot be told apart',
    async () => {
      const page = await at('&asOf=2025-02-15&tab=meetings');
      expect(await cell(page, 'north dam').innerText()).toMatch(/tentative/);
      expect(await cell(page, 'east ships').innerText()).toMatch(/conflicting/);
      const meeting = page.getByRole('tabpanel').getByRole('listitem').filter({ hasText: 'First round' });
      expect(await meeting.innerText()).toMatch(/underway/);
      expect(await meeting.innerText()).not.toMatch(/A text was agreed/);
      await clean(page);
      await cell(page, 'north dam').click();
      await why(page)
        .getByText(/may not have happened yet: its date, some time in 10–20 February 2025/)
        .waitFor();
      await cell(page, 'east ships').click();
      await why(page)
        .getByText(/which came last cannot be told/)
        .waitFor();
      await clean(page);
      const later = await at('&asOf=2025-02-25&tab=meetings');
      expect(await cell(later, 'north dam').innerText()).not.toMatch(/tentative/);
      const held = later.getByRole('tabpanel').getByRole('listitem').filter({ hasText: 'First round' });
      expect(await held.innerText()).toMatch(/held[\s\S]*A text was agreed/);
    },
  );

  inBrowser('shows an agreement with its life, and records what becomes of it', async () => {
    const page = await at('&tab=agreements');
    const row = page.getByRole('tabpanel').getByRole('listitem').filter({ hasText: 'River treaty' }).first();
    const text = await row.innerText();
    expect(text).toMatch(/in force/);
    expect(text).toMatch(/Signed by\s+Northland and Southland/);
    expect(text).toMatch(/Ratified by\s+Northland\s/);
    expect(text).toMatch(
      /Reached 1 Mar 2025\s+Signed 2 Mar 2025\s+Ratified 3 Mar 2025\s+In force 4 Mar 2025/,
    );
    await clean(page);
    await row.getByText('Record what became of it').click();
    await row.getByRole('button', { name: 'Ratified' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('When it happened').fill('2025-03-10');
    expect(await dialog.getByLabel('Eastland').count()).toBe(0);
    await dialog.getByLabel('Southland').check();
    await dialog.getByRole('button', { name: 'Record', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await row
      .getByText(/Northland and Southland/)
      .nth(2)
      .waitFor();
  });

  inBrowser('groups issues by parent, and marks what is closed and who has left', async () => {
    const page = await at('');
    const heads = await page.getByRole('rowheader').allInnerTexts();
    expect(heads.map((text) => text.split('\n')[0])).toEqual([
      'The dam is built.',
      'The dam has locks.',
      'Ships may pass.',
    ]);
    const left = (name: string) =>
      page.getByRole('link', { name }).evaluate((node) => node.getBoundingClientRect().left);
    expect(await left('The dam has locks.')).toBeGreaterThan(await left('The dam is built.'));
    expect(heads[2]).toMatch(/closed\s+Left to the treaty/);
    expect(await page.getByRole('columnheader', { name: /Eastland/ }).innerText()).toMatch(/left/);
    const before = await at('&asOf=2025-03-05');
    expect(await before.getByRole('columnheader', { name: /Eastland/ }).innerText()).not.toMatch(/left/);
  });

  inBrowser('reads merged parties as one, and says so where they are', async () => {
    const page = await at('');
    expect(await page.getByRole('columnheader', { name: /Norland/ }).count()).toBe(0);
    await page.getByRole('link', { name: 'Northland' }).first().click();
    const panel = why(page);
    await panel.getByText('Merged with').waitFor();
    const text = await panel.innerText();
    expect(text).toMatch(/Merged with\s+Norland \(old name\)/);
    expect(text).toMatch(/Norland \(old name\) is the same as Northland/);
    await clean(page);
    await panel.getByRole('button', { name: 'It changed' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('When it happened').fill('2025-03-08');
    await dialog.getByLabel('Name', { exact: false }).first().fill('United North');
    await dialog.getByRole('button', { name: 'Record', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('columnheader', { name: /United North/ }).waitFor();
    const before = await at('&asOf=2025-03-07');
    await before.getByRole('columnheader', { name: /Northland/ }).waitFor();
  });

  inBrowser('says who spoke for whom and who coded it, and withdraws for some of the parties', async () => {
    const page = await at('&party=south&issue=ships');
    await why(page).getByText('Coder Seven').waitFor();
    expect(await why(page).innerText()).toMatch(/Said by\s+A\. Envoy, of Eastland, for Southland/);
    await why(page).getByRole('button', { name: 'It was withdrawn' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('When it happened').fill('2025-03-09');
    expect(await dialog.getByLabel('Eastland').count()).toBe(0);
    await dialog.getByLabel('Southland').check();
    await clean(page);
    await dialog.getByRole('button', { name: 'Record', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await cell(page, 'south ships').and(page.getByLabel('Southland silent')).waitFor();
  });

  inBrowser('counts agreements and incidents in the list, with its tags', async () => {
    const page = await theStage.open('/');
    const row = page
      .getByRole('region', { name: 'Negotiations', exact: true })
      .getByRole('listitem')
      .filter({ hasText: 'Talks on the river' })
      .first();
    await row.waitFor();
    expect(await row.innerText()).toMatch(/3 parties[\s\S]*1 agreement · 1 incident/);
    expect((await row.innerText()).toLowerCase()).toMatch(/water\s+dams/);
    await page.getByPlaceholder('Find a negotiation').fill('Wäter');
    await page.getByText('1 negotiation', { exact: true }).waitFor();
    await clean(page);
  });
});

sayWhatIsLeftOut();
