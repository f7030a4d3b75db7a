import type { Page } from 'playwright-core';
import { board, clean, inBrowser, sayWhatIsLeftOut, stage } from './browser.js';

jest.setTimeout(180_000);

const theStage = stage();
const { open, post } = theStage;

const day = (fromToday: number) => new Date(Date.now() + fromToday * 86_400_000).toISOString().slice(0, 10);
const event = (type: string, occurredOn: string, data: object) => ({ type, occurredOn, data });
const party = (partyId: string, name: string, role = 'principal') =>
  event('PartyAdmitted', '2025-01-01', { partyId, name, kind: 'state', role });

const lind = { partyId: 'norland', person: 'Oskar Lind', office: 'Foreign Minister' };
const falk = { partyId: 'estmark', person: 'Ida Falk', office: 'President' };
const tarrel = { partyId: 'veria', person: 'Jon Tarrel' };
const both = [{ partyId: 'norland' }, { partyId: 'estmark' }];

const LINES = [
  event('NegotiationOpened', '2025-01-01', { title: 'Talks on the strait' }),
  party('norland', 'Norland'),
  party('estmark', 'Estmark'),
  party('veria', 'Republic of Veria', 'mediator'),
  event('IssueOpened', '2025-01-01', { issueId: 'strait', proposition: 'Boats may enter.' }),
  event('MeetingScheduled', '2025-03-01', {
    meetingId: 'first',
    title: 'First round',
    participants: [lind, { partyId: 'norland', person: 'Per Dahl' }, falk, tarrel],
    place: 'Port Vell',
    scheduledFor: '2025-03-20',
    format: 'talks',
  }),
  event('MeetingHeld', '2025-03-20', { meetingId: 'first', outcome: 'Lists are exchanged.' }),
  event('MeetingScheduled', '2025-04-01', {
    meetingId: 'summit',
    title: 'The summit',
    participants: both,
    scheduledFor: '2025-05-10',
  }),
  event('MeetingPostponed', '2025-05-02', { meetingId: 'summit', reason: 'Quotas first.', by: 'estmark' }),
  event('MeetingPostponed', '2025-06-02', { meetingId: 'summit', until: day(20) }),
  event('MeetingScheduled', '2025-04-02', {
    meetingId: 'ministers',
    title: 'The ministers',
    participants: both,
    scheduledFor: day(1),
  }),
  event('MeetingScheduled', '2025-04-03', {
    meetingId: 'experts',
    title: 'The experts',
    participants: both,
    scheduledFor: '2025-06-10',
  }),
  event('MeetingScheduled', '2025-04-04', { meetingId: 'patrols', title: 'On patrols', participants: both }),
  event('MeetingPostponed', '2025-05-04', { meetingId: 'patrols' }),
  event('MeetingScheduled', '2025-04-05', { meetingId: 'wish', title: 'A wish', participants: both }),
  event('MeetingScheduled', '2025-04-06', { meetingId: 'off', title: 'Mediation', participants: both }),
  event('MeetingCancelled', '2025-06-20', { meetingId: 'off', reason: 'Veria withdrew.', by: 'veria' }),
  event('AgreementReached', '2025-03-21', {
    agreementId: 'lists',
    title: 'Exchange of lists',
    parties: ['norland', 'estmark'],
  }),
  event('AgreementInForce', '2025-04-01', { agreementId: 'lists' }),
];

const load = async (id: string, lines: object[]) => {
  const answer = await fetch(`${theStage.url}/api/v1/negotiations/${id}/import`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: lines.map((line) => JSON.stringify(line)).join('\n'),
  });
  expect(await answer.json()).toMatchObject({ recorded: lines.length, failed: [] });
};

const group = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });
const titlesIn = (page: Page, name: string) => group(page, name).locator('h4').allInnerTexts();
const card = (page: Page, title: string) =>
  page.getByRole('tabpanel').getByRole('article').filter({ hasText: title });
const isNarrow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

describe('The meetings of a negotiation', () => {
  inBrowser('stand by what has become of them, what comes soonest first', async () => {
    await load('strait', LINES);
    for (const [dark, width] of [
      [false, 1280],
      [true, 1280],
      [false, 360],
      [true, 360],
    ] as const) {
      const page = await open('/?n=strait&tab=meetings', { dark, width });
      await group(page, 'Coming').waitFor();
      expect(await titlesIn(page, 'Coming')).toEqual(['The ministers', 'The summit']);
      expect(await titlesIn(page, 'Date gone by')).toEqual(['The experts']);
      expect(await titlesIn(page, 'Put off without a date')).toEqual(['On patrols']);
      expect(await titlesIn(page, 'Announced without a date')).toEqual(['A wish']);
      expect(await titlesIn(page, 'Held')).toEqual(['First round']);
      expect(await titlesIn(page, 'Cancelled')).toEqual(['Mediation']);
      expect(await titlesIn(page, 'Agreements')).toEqual(['Exchange of lists']);
      expect(await isNarrow(page)).toBe(true);
      await clean(page, '#panel');
      await page.context().close();
    }
  });

  inBrowser('say when, where, who by name, how often put off, and what became of them', async () => {
    await load('cards', LINES);
    const page = await open('/?n=cards&tab=meetings');
    const first = await card(page, 'First round').innerText();
    expect(first).toMatch(/held[\s\S]*20 March 2025[\s\S]*Port Vell[\s\S]*talks/);
    expect(first).toMatch(
      /Norland\s+Oskar Lind, Foreign Minister\s+Per Dahl\s+Estmark\s+Ida Falk, President\s+Republic of Veria mediator\s+Jon Tarrel/,
    );
    expect(first).toMatch(
      /Lists are exchanged\.[\s\S]*Scheduled 1 Mar 2025, for 20 Mar 2025\s+Held 20 Mar 2025/,
    );
    const summit = await card(page, 'The summit').innerText();
    expect(summit).toMatch(/postponed 2 times[\s\S]*put off to .* in 20 days/);
    expect(summit).toMatch(/Postponed 2 May 2025, by Estmark\s+Quotas first\./);
    expect(await card(page, 'Mediation').getByRole('button').count()).toBe(1);
    await card(page, 'Mediation').getByRole('button', { name: 'New date' }).waitFor();
    expect(await card(page, 'First round').getByRole('button').count()).toBe(0);
    expect(await card(page, 'The summit').getByRole('button').count()).toBe(4);
    await card(page, 'The summit').getByRole('link', { name: 'Postponed' }).first().click();
    await page.getByRole('complementary', { name: 'Why' }).getByText('Quotas first.').first().waitFor();
  });

  inBrowser('stand as they stood on a day, and as it was known then', async () => {
    await load('times', LINES);
    const page = await open('/?n=times&tab=meetings&asOf=2025-05-03');
    await group(page, 'Coming').waitFor();
    expect(await titlesIn(page, 'Coming')).toEqual(['The experts', 'The ministers']);
    expect(await titlesIn(page, 'Put off without a date')).toEqual(['The summit']);
    expect(await titlesIn(page, 'Announced without a date')).toEqual(['Mediation', 'A wish', 'On patrols']);
    expect(await group(page, 'Cancelled').count()).toBe(0);
    expect(await card(page, 'The summit').innerText()).toMatch(/postponed once/);
    const { events } = (await (
      await fetch(`${theStage.url}/api/v1/negotiations/times/events?limit=100`)
    ).json()) as { events: { position: string }[] };
    // All that was known is the first meeting, before it was held.
    await page.goto(`${theStage.url}/?n=times&tab=meetings&knownAt=position:${events[5].position}`);
    await group(page, 'Date gone by').waitFor();
    expect(await page.getByRole('tabpanel').locator('h4').allInnerTexts()).toEqual(['First round']);
  });

  inBrowser('are put off, given a date, held and cancelled from their cards, by keys alone', async () => {
    await load('acts', LINES);
    const page = await open('/?n=acts&tab=agreements');
    await board(page);
    const dialog = page.getByRole('dialog');
    const act = async (name: string, title: string, fill: () => Promise<unknown>) => {
      await card(page, title).getByRole('button', { name }).focus();
      await page.keyboard.press('Enter');
      await dialog.getByLabel('Which meeting').waitFor();
      expect(await dialog.getByLabel('Which meeting').locator('option:checked').innerText()).toContain(title);
      await fill();
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });
    };
    const on = (label: string, date: string) => dialog.getByLabel(label).fill(date);
    const record = () => dialog.getByRole('button', { name: 'Record', exact: true }).focus();
    await act('Postpone', 'The ministers', async () => {
      await on('Announced on', '2025-07-01');
      await record();
    });
    await group(page, 'Put off without a date').getByRole('link', { name: 'The ministers' }).waitFor();
    await act('New date', 'Mediation', async () => {
      await on('Announced on', '2025-07-01');
      await on('Planned for', day(3));
      await record();
    });
    await group(page, 'Coming').getByRole('link', { name: 'Mediation' }).waitFor();
    expect(await titlesIn(page, 'Coming')).toEqual(['Mediation', 'The summit']);
    await act('Held', 'The experts', async () => {
      await on('When it happened', '2025-06-10');
      await record();
    });
    await group(page, 'Held').getByRole('link', { name: 'The experts' }).waitFor();
    await act('Cancel', 'A wish', async () => {
      await on('Announced on', '2025-07-02');
      await record();
    });
    await group(page, 'Cancelled').getByRole('link', { name: 'A wish' }).waitFor();
    expect(await group(page, 'Announced without a date').count()).toBe(0);
  });

  inBrowser('are a few of many at first, and all that there are when asked for', async () => {
    await load('many', LINES);
    for (let i = 1; i <= 15; i++)
      await post(`/negotiations/many/meetings/round-${i}/hold`, {
        occurredOn: `2025-05-${10 + i}`,
        title: `Round ${i}`,
        participants: both,
      });
    const page = await open('/?n=many&tab=meetings');
    await group(page, 'Held').waitFor();
    expect((await titlesIn(page, 'Held')).slice(0, 2)).toEqual(['Round 15', 'Round 14']);
    expect(await titlesIn(page, 'Held')).toHaveLength(12);
    await page.getByRole('button', { name: 'Show all 16' }).click();
    expect((await titlesIn(page, 'Held')).at(-1)).toBe('First round');
  });
});

sayWhatIsLeftOut();
