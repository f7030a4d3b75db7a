import { readFileSync } from 'node:fs';
import { type App, startApp } from './support/app.js';

type Row = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any

const lines = (ledger: string): string[] =>
  readFileSync(`examples/${ledger}.ndjson`, 'utf8').trimEnd().split('\n');

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

async function importLines(negotiation: string, sent: string[], query = ''): Promise<Row> {
  const answer = await app.post(
    `/api/v1/negotiations/${negotiation}/import${query}`,
    `${sent.join('\n')}\n`,
    {
      'content-type': 'application/x-ndjson',
    },
  );
  expect(answer.status).toBe(200);
  return { ...answer.body, position: answer.headers.get('parley-position') };
}

async function ask(path: string): Promise<Row> {
  const { status, body } = await app.get(`/api/v1/negotiations/${path}`);
  expect({ path, status }).toEqual({ path, status: 200 });
  return body;
}

/** The stance row of one cell, or undefined where it is silent. */
async function cell(
  negotiation: string,
  party: string,
  issue: string,
  times: string,
): Promise<Row | undefined> {
  const { stances } = await ask(`${negotiation}/stances?party=${party}&issue=${issue}&${times}`);
  expect(stances.length).toBeLessThanOrEqual(1);
  return stances[0];
}

describe('talks on ending the war in Ukraine, to 22 October 2025', () => {
  const TALKS = 'ukraine-talks-2025';
  const stance = (party: string, issue: string, asOf: string) => cell(TALKS, party, issue, `asOf=${asOf}`);

  it('is imported, every line, after a dry run that records nothing', async () => {
    const sent = lines(TALKS);
    expect(await importLines(TALKS, sent, '?dryRun=true')).toMatchObject({
      recorded: sent.length,
      failed: [],
    });
    expect((await app.get(`/api/v1/negotiations/${TALKS}`)).status).toBe(404);
    const whole = { skipped: 0, failed: [], failedCount: 0 };
    expect(await importLines(TALKS, sent)).toMatchObject({ recorded: sent.length, ...whole });
  });

  it('is imported again without recording anything twice', async () => {
    const sent = lines(TALKS);
    expect(await importLines(TALKS, sent)).toMatchObject({ recorded: 0, skipped: sent.length, failed: [] });
  });

  it('has Washington support ceding land until August, and oppose it from September', async () => {
    expect(await stance('US', 'cede-territory', '2025-08-31')).toMatchObject({
      stance: 'supports',
      previous: null,
      since: '[2025-01-20..2025-08-31]',
      precision: 'interval',
      tentative: false,
    });
    expect(await stance('US', 'cede-territory', '2025-08-30')).toMatchObject({ tentative: true });
    expect(await stance('US', 'cede-territory', '2025-09-30')).toMatchObject({
      stance: 'opposes',
      previous: { stance: 'supports', since: '[2025-01-20..2025-08-31]' },
      since: '2025-09',
      precision: 'month',
      speaker: { name: 'Donald Trump', office: 'President of the United States' },
      source: { outlet: 'Truth Social' },
    });
    expect(await stance('US', 'cede-territory', '2025-01-19')).toBeUndefined();
  });

  it('has the Budapest meeting scheduled on 19 October and postponed by the 31st', async () => {
    const meeting = (asOf: string) => ask(`${TALKS}/meetings/budapest-summit?asOf=${asOf}`);
    expect(await meeting('2025-10-19')).toMatchObject({ status: 'scheduled', timesPostponed: 0 });
    expect(await meeting('2025-10-31')).toMatchObject({
      status: 'postponed',
      timesPostponed: 1,
      place: 'Budapest',
      scheduledFor: null,
      history: [
        { type: 'MeetingScheduled', occurredOn: '2025-10', precision: 'month' },
        { type: 'MeetingPostponed', occurredOn: '[2025-10-20..2025-10-21]', precision: 'interval' },
      ],
    });
    expect(
      (await app.get(`/api/v1/negotiations/${TALKS}/meetings/budapest-summit?asOf=2025-09-30`)).status,
    ).toBe(404);
  });

  it('has Washington ready to meet on a condition on the 20th, undecided on the 21st', async () => {
    expect(await stance('US', 'meet-russian-president', '2025-10-20')).toMatchObject({
      stance: 'conditional',
      conditions: [{ onParty: 'RU', issueId: 'ceasefire-front-line' }],
      speaker: { name: 'Marco Rubio' },
      source: { outlet: 'NBC News', relayedBy: [{ name: 'Andrei Fedorov' }] },
    });
    expect(await stance('US', 'meet-russian-president', '2025-10-21')).toMatchObject({
      stance: 'undecided',
      previous: { stance: 'conditional', since: '2025-10-20' },
      conditions: [],
      speaker: { name: 'Donald Trump' },
      quote: 'a waste of time',
      source: null,
    });
  });

  it('has Russia oppose an immediate ceasefire, as Lavrov is quoted by Fedorov to NBC News', async () => {
    expect(await stance('RU', 'ceasefire-front-line', '2025-10-22')).toMatchObject({
      stance: 'opposes',
      speaker: { name: 'Sergey Lavrov', office: 'Foreign Minister of Russia' },
      source: {
        outlet: 'NBC News',
        relayedBy: [{ name: 'Andrei Fedorov', office: 'former deputy foreign minister of Russia' }],
      },
      jointWith: [],
    });
  });

  it('has further talks depend on the Alaska agreement', async () => {
    expect(await stance('RU', 'further-talks', '2025-10-22')).toMatchObject({
      stance: 'conditional',
      conditions: [{ text: 'The United States keeps to the Alaska agreement.', onParty: 'US' }],
    });
    const open = async (asOf: string) =>
      (await ask(`${TALKS}/conditions?asOf=${asOf}`)).conditions.map((c: Row) => [
        c.partyId,
        c.issueId,
        c.onParty,
      ]);
    expect(await open('2025-10-20')).toEqual([
      ['RU', 'further-talks', 'US'],
      ['US', 'meet-russian-president', 'RU'],
    ]);
    expect(await open('2025-10-21')).toEqual([['RU', 'further-talks', 'US']]);
  });

  it('has one joint statement in which each names the other, and Russia silent', async () => {
    const issue = 'start-from-contact-line';
    const kyiv = await stance('UA', issue, '2025-10-22');
    const europe = await stance('european-leaders', issue, '2025-10-22');
    expect(kyiv).toMatchObject({
      stance: 'supports',
      jointWith: ['european-leaders'],
      source: { outlet: 'Newsweek' },
    });
    expect(europe).toMatchObject({ stance: 'supports', jointWith: ['UA'], eventId: kyiv?.eventId });
    const points = (await ask(`${TALKS}/stances?party=UA&asOf=2025-10-22`)).stances;
    expect(
      points
        .filter((row: Row) => row.statementId === 'joint-statement-2025-10-21')
        .map((row: Row) => row.issueId),
    ).toEqual(['end-war-now', 'no-borders-by-force', issue]);
    expect(await stance('RU', issue, '2025-10-22')).toBeUndefined();
    expect((await ask(`${TALKS}/stances?party=EU&asOf=2025-10-22`)).stances).toEqual([]);
    const { issues } = await ask(`${TALKS}/convergence?asOf=2025-10-22`);
    expect(issues.find((row: Row) => row.issueId === issue)).toMatchObject({
      supports: ['UA', 'european-leaders'],
      conditional: [],
      undecided: [],
      opposes: [],
      silent: ['EU', 'RU', 'US'],
      spread: null,
    });
  });

  it('has the call of 20 October as the last contact of Russia and the USA', async () => {
    const { contacts } = await ask(`${TALKS}/contacts?asOf=2025-10-22`);
    expect(contacts).toMatchObject([
      {
        parties: ['RU', 'US'],
        meetings: 1,
        calls: 1,
        lastContact: {
          type: 'call',
          id: 'rubio-lavrov-2025-10-20',
          occurredOn: '2025-10-20',
          precision: 'day',
        },
      },
    ]);
    expect(await ask(`${TALKS}/contacts?asOf=2025-10-19`)).toMatchObject({
      contacts: [{ lastContact: { type: 'meeting', id: 'alaska-summit' } }],
    });
  });

  it('has exactly one stance change between the end of August and the end of September', async () => {
    const { stances, meetings, agreements } = await ask(`${TALKS}/changes?from=2025-08-31&to=2025-09-30`);
    expect(stances).toMatchObject([
      {
        partyId: 'US',
        issueId: 'cede-territory',
        before: { stance: 'supports' },
        after: { stance: 'opposes' },
      },
    ]);
    expect(stances).toHaveLength(1);
    expect({ meetings, agreements }).toEqual({ meetings: [], agreements: [] });
  });

  it('has the talks open, then stalled, with the days since anyone spoke', async () => {
    expect(await ask(`${TALKS}?asOf=2025-10-19`)).toMatchObject({
      status: 'open',
      nextMeeting: { meetingId: 'budapest-summit' },
      postponementsInARow: 0,
      openConditions: 0,
    });
    expect(await ask(`${TALKS}?asOf=2025-10-22`)).toMatchObject({
      status: 'stalled',
      nextMeeting: null,
      lastContact: { type: 'call', id: 'rubio-lavrov-2025-10-20' },
      daysSinceLastContact: 2,
      postponementsInARow: 1,
      openConditions: 1,
    });
    expect(await ask(`${TALKS}?asOf=2022-01-31`)).toMatchObject({ status: null, lastContact: null });
  });

  it('tells who says so: speaker, relayer and outlet are three', async () => {
    const row = await stance('RU', 'further-talks', '2025-10-22');
    const { events } = await ask(`${TALKS}/timeline?type=PositionStated&party=RU&issue=further-talks`);
    expect(events).toMatchObject([
      {
        eventId: row?.eventId,
        data: { speaker: row?.speaker },
        source: row?.source,
        occurredOn: '2025-10-20',
      },
    ]);
  });

  it('knows of nothing before it was recorded', async () => {
    const { events } = await ask(`${TALKS}/events?limit=1000`);
    const turn = events.find((event: Row) => event.data.positionId === 'us-cede-territory-september');
    const before = `asOf=2025-09-30&knownAt=position:${Number(turn.position) - 1}`;
    expect(await cell(TALKS, 'US', 'cede-territory', before)).toMatchObject({ stance: 'supports' });
    const then = `asOf=2025-09-30&knownAt=position:${turn.position}`;
    expect(await cell(TALKS, 'US', 'cede-territory', then)).toMatchObject({ stance: 'opposes' });
  });
});

describe('a summit whose postponement is disputed', () => {
  const DISPUTED = 'budapest-disputed';
  const REPORT = {
    postponed: 'd6ace3e3-5927-4dd3-a305-4296ae0fb309',
    cancelled: '122f5e67-255f-4180-9791-296178b645a7',
    corroborationOfCancelled: '69eb2bb6-6beb-4353-97e0-2f33bf5e2cfd',
    corroborationRetracted: 'af7822aa-632f-4ecf-911d-6dd48c6faed7',
    refuses: 'c35c3470-e025-4375-b7af-09847827b826',
    refusesCorroborated: '123943e8-f999-4321-b2ff-2f59c07bde53',
    undecided: 'ea2e0b82-b8f1-44c5-bc3c-8bbbb41ed5ee',
    cancellationRetracted: 'ca91e8de-1f4e-447b-b0a9-88f0d617e011',
    postponedCorrected: '16a8363d-6ff6-478f-b678-d7aaf4689f91',
    refusesCorrected: '995ede3a-0368-46f5-9e80-2e55b8c592cf',
  };
  const positions = new Map<string, number>();
  const knownWith = (eventId: string) => `knownAt=position:${positions.get(eventId)}`;
  const knownBefore = (eventId: string) => `knownAt=position:${Number(positions.get(eventId)) - 1}`;
  const summit = (times: string) => ask(`${DISPUTED}/meetings/budapest-summit?${times}`);
  const presidentsMeet = (times: string) => cell(DISPUTED, 'norland', 'presidents-meet', times);

  const QUESTIONS = ['2025-09-30', '2025-10-20', '2025-10-21', '2025-10-31', '2025-11-30'].flatMap((day) =>
    ['', '/stances', '/meetings', '/contacts', '/conditions', '/convergence?since=2025-09-15'].map(
      (view) => `${DISPUTED}${view}${view.includes('?') ? '&' : '?'}asOf=${day}`,
    ),
  );
  const answers = async (times: string) => {
    const bodies = await Promise.all(QUESTIONS.map((question) => ask(question + times)));
    return bodies.map(({ knownAt: _, ...body }) => body);
  };

  it('gives the answers it gave as each part of it came in, whatever has been recorded since', async () => {
    const sent = lines(DISPUTED);
    const asGiven: { position: string; bodies: Row[] }[] = [];
    for (let known = 12; known < sent.length + 6; known += 6) {
      const { position, failed } = await importLines(DISPUTED, sent.slice(0, known));
      expect(failed).toEqual([]);
      asGiven.push({ position, bodies: await answers('') });
    }
    for (const { position, bodies } of asGiven) {
      expect(await answers(`&knownAt=position:${position}`)).toEqual(bodies);
    }

    const { events } = await ask(`${DISPUTED}/events?limit=1000`);
    expect(events).toHaveLength(sent.length);
    for (const event of events) positions.set(event.eventId, Number(event.position));
    expect([...Object.values(REPORT)].filter((id) => !positions.has(id))).toEqual([]);
  });

  it('was on hold, then called off, then only put off, in recorded time', async () => {
    const day = 'asOf=2025-10-31';
    expect(await summit(`${day}&${knownBefore(REPORT.postponed)}`)).toMatchObject({
      status: 'scheduled',
      scheduledFor: '2025-10-30',
      disputed: false,
    });
    expect(await summit(`${day}&${knownWith(REPORT.postponed)}`)).toMatchObject({
      status: 'postponed',
      scheduledFor: null,
      timesPostponed: 1,
      disputed: false,
    });
    expect(await summit(`${day}&${knownBefore(REPORT.cancellationRetracted)}`)).toMatchObject({
      status: 'cancelled',
      disputed: true,
    });
    expect(await summit(`${day}&${knownWith(REPORT.cancellationRetracted)}`)).toMatchObject({
      status: 'postponed',
      scheduledFor: null,
      disputed: true,
    });
    expect(await summit(day)).toMatchObject({
      status: 'postponed',
      scheduledFor: '2025-11',
      timesPostponed: 1,
    });
  });

  it('moves the postponement by a day with its correction, and shows the report with all that was said of it', async () => {
    const day = 'asOf=2025-10-20';
    expect(await summit(`${day}&${knownBefore(REPORT.postponedCorrected)}`)).toMatchObject({
      status: 'postponed',
    });
    expect(await summit(day)).toMatchObject({ status: 'scheduled', scheduledFor: '2025-10-30' });

    const { events } = await ask(`${DISPUTED}/timeline?type=MeetingPostponed`);
    expect(events).toMatchObject([
      {
        eventId: REPORT.postponed,
        occurredOn: '2025-10-21',
        precision: 'day',
        source: { title: 'Norland asked for the delay' },
        data: { meetingId: 'budapest-summit', by: 'norland', until: '2025-11' },
        corrections: [{ eventId: REPORT.postponedCorrected }],
        corroborations: [{ source: { outlet: 'Northern Wire' } }],
        disputes: [{ data: { by: 'Presidency of Norland' } }],
      },
    ]);
  });

  it('leaves the cancellation out of the timeline and keeps it as a report', async () => {
    const { events, nextCursor } = await ask(`${DISPUTED}/timeline?limit=1000`);
    expect(nextCursor).toBeNull();
    expect(events).toHaveLength(36);
    expect(events.map((event: Row) => event.eventId)).not.toContain(REPORT.cancelled);
    expect(await ask(`${DISPUTED}/reports/${REPORT.cancelled}`)).toMatchObject({ retracted: true });
    const then = `${DISPUTED}/reports/${REPORT.cancelled}?${knownBefore(REPORT.cancellationRetracted)}`;
    expect(await ask(then)).toMatchObject({ retracted: false });
  });

  it('counts a corroboration until it is itself taken back', async () => {
    const cancelled = async (known: string) => {
      const { events } = await ask(`${DISPUTED}/timeline?type=MeetingCancelled&party=norland&${known}`);
      return events.find((event: Row) => event.eventId === REPORT.cancelled)?.corroborations;
    };
    expect(await cancelled(knownBefore(REPORT.corroborationRetracted))).toMatchObject([
      { eventId: REPORT.corroborationOfCancelled },
    ]);
    expect(await cancelled(knownWith(REPORT.corroborationRetracted))).toEqual([]);
  });

  it('shows both statements of one day, and corrects the mistranslated one', async () => {
    const day = 'asOf=2025-10-21';
    expect(await presidentsMeet(`${day}&${knownWith(REPORT.refusesCorroborated)}`)).toMatchObject({
      stance: 'opposes',
      corroborations: 1,
      conflicting: [],
      previous: { stance: 'conditional', since: '2025-09-20' },
    });
    expect(await presidentsMeet(`${day}&${knownWith(REPORT.undecided)}`)).toMatchObject({
      stance: 'undecided',
      conflicting: [REPORT.refuses],
      previous: { stance: 'opposes', since: '2025-10-21' },
      statements: 3,
    });
    expect(await presidentsMeet(day)).toMatchObject({
      stance: 'undecided',
      conflicting: [REPORT.refuses],
      previous: { stance: 'conditional', since: '2025-09-20' },
    });
    const { history } = await ask(`${DISPUTED}/stances/norland/presidents-meet/history`);
    expect(history).toMatchObject([
      { stance: 'conditional', from: '2025-09-20', to: '2025-10-21', endedBy: REPORT.undecided },
      { stance: 'undecided', from: '2025-10-21', to: null, endedBy: null, statements: [REPORT.undecided] },
    ]);
    expect(history[0].statements[1]).toBe(REPORT.refuses);
  });

  it('falls silent with the withdrawal', async () => {
    const on = (asOf: string) => cell(DISPUTED, 'estmark', 'ceasefire', `asOf=${asOf}`);
    expect(await on('2025-10-27')).toMatchObject({ stance: 'conditional', score: 70, salience: 90 });
    expect(await on('2025-10-28')).toBeUndefined();
    const { issues } = await ask(`${DISPUTED}/convergence?asOf=2025-10-28`);
    expect(issues.find((row: Row) => row.issueId === 'ceasefire')).toMatchObject({
      supports: ['danube-forum', 'western-league'],
      opposes: ['norland'],
      silent: ['estmark', 'mira-sandel', 'valley-front'],
      spread: 90,
    });
  });

  it('carries a stance through a restatement made jointly, and one recorded late to its place', async () => {
    expect(await cell(DISPUTED, 'estmark', 'prisoner-exchange', 'asOf=2025-11-30')).toMatchObject({
      stance: 'supports',
      since: '2025-09-15',
      statedOn: '2025-11-14',
      jointWith: ['norland'],
      statements: 2,
      previous: null,
    });
    expect(await cell(DISPUTED, 'norland', 'prisoner-exchange', 'asOf=2025-11-30')).toMatchObject({
      since: '2025-11-14',
      jointWith: ['estmark'],
      statements: 1,
    });
  });

  it('follows the talks from stalled to concluded', async () => {
    expect(await ask(`${DISPUTED}?asOf=2025-10-31`)).toMatchObject({
      status: 'stalled',
      postponementsInARow: 1,
    });
    expect(await ask(`${DISPUTED}?asOf=2025-11-05`)).toMatchObject({
      status: 'open',
      nextMeeting: { meetingId: 'budapest-summit', scheduledFor: '2025-11-14' },
    });
    expect(await ask(`${DISPUTED}?asOf=2025-11-30`)).toMatchObject({
      status: 'concluded',
      postponementsInARow: 0,
      lastContact: { type: 'meeting', id: 'budapest-summit' },
      daysSinceLastContact: 16,
    });
    const { contacts } = await ask(`${DISPUTED}/contacts?asOf=2025-11-30`);
    expect(contacts).toMatchObject([
      { parties: ['estmark', 'mira-sandel'], meetings: 2, calls: 1 },
      { parties: ['estmark', 'norland'], meetings: 2, calls: 2 },
      { parties: ['mira-sandel', 'norland'], meetings: 2, calls: 1 },
    ]);
  });

  it('tells what an evening did not know: the changes between two states of knowledge', async () => {
    const day = 'from=2025-10-31&to=2025-10-31';
    const known = `knownFrom=position:${Number(positions.get(REPORT.cancellationRetracted)) - 1}`;
    const { meetings, stances } = await ask(`${DISPUTED}/changes?${day}&${known}`);
    expect(meetings).toMatchObject([
      { meetingId: 'budapest-summit', before: { status: 'cancelled' }, after: { status: 'postponed' } },
    ]);
    expect(
      stances.map((change: Row) => [change.partyId, change.issueId, change.after?.stance ?? null]),
    ).toEqual([
      ['estmark', 'ceasefire', null],
      ['estmark', 'prisoner-exchange', 'supports'],
    ]);
  });

  it('gives the same answers in another ledger, from its export', async () => {
    const exported = await app.get(`/api/v1/negotiations/${DISPUTED}/export?format=ndjson`);
    const withoutPlace = (bodies: Row[]) => bodies.map(({ position: _, ...body }) => body);
    const here = withoutPlace(await answers(''));
    const first = app;
    app = await startApp();
    try {
      expect(await importLines(DISPUTED, exported.body.trimEnd().split('\n'))).toMatchObject({ failed: [] });
      expect(withoutPlace(await answers(''))).toEqual(here);
    } finally {
      await app.close();
      app = first;
    }
  });

  it('lists both negotiations', async () => {
    const { body } = await app.get('/api/v1/negotiations?asOf=2025-12-31');
    expect(body.negotiations).toMatchObject([
      {
        negotiationId: DISPUTED,
        status: 'concluded',
        lastEventOn: '2025-11-28',
        counts: { parties: 6, issues: 4, meetings: 3, calls: 2, positions: 9, agreements: 1, incidents: 1 },
      },
      {
        negotiationId: 'ukraine-talks-2025',
        status: 'stalled',
        lastEventOn: '2025-10-22',
        counts: { parties: 5, issues: 8, meetings: 2, calls: 1, positions: 10, agreements: 1, incidents: 2 },
      },
    ]);
  });
});
