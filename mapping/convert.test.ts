import { parse } from 'csv-parse/sync';
import { checkMapping } from './check.js';
import { missingColumns } from './columns.js';
import { Converter, type ConvertOptions } from './convert.js';
import type { Mapping } from './document.js';
import { Heads, headsOf } from './heads.js';
import type { MappedLine } from './line.js';
import { PRESETS } from './presets/index.js';
import { shapeOf } from './table-shape.js';

interface Outcome {
  lines: MappedLine[];
  problems: [row: number, problem: string][];
}

function rowsOf(text: string): string[][] {
  const { separator, quote, skip } = shapeOf(text);
  return parse(text.slice(skip), { delimiter: separator, quote, bom: true, relax_column_count: true });
}

/** What a table as somebody keeps it becomes. */
function convert(table: string, mapping: Mapping, options: ConvertOptions = {}): Outcome {
  expect(checkMapping(mapping)).toEqual([]);
  const [first, ...rows] = rowsOf(table);
  const heads = headsOf(first);
  const joinedHeads = [...(options.joined?.values() ?? [])].flatMap((joined) => joined.heads);
  expect(missingColumns(mapping, new Heads([...heads, ...joinedHeads]))).toEqual([]);
  const converter = new Converter(mapping, heads, options);
  const converted = [...rows.flatMap((row, index) => [...converter.row(row, index + 2)]), ...converter.end()];
  return {
    lines: converted.flatMap(({ line }) => (line ? [line] : [])),
    problems: converted.flatMap(({ row, problem }) =>
      problem === undefined ? [] : [[row, problem] as [number, string]],
    ),
  };
}

const ofType = ({ lines }: Outcome, type: string): MappedLine[] => lines.filter((line) => line.type === type);

const position = (
  fields: Partial<Mapping['reports'][number]> = {},
  more: Partial<Mapping> = {},
): Mapping => ({
  ...more,
  reports: [
    {
      type: 'PositionStated',
      occurredOn: { column: 'date', date: 'edtf' },
      data: {
        parties: [{ party: { column: 'who' } }],
        issueId: { issue: { column: 'issue' } },
        stance: { column: 'stance' },
        summary: { column: 'said' },
      },
      ...fields,
    },
  ],
});

describe('tables as people keep them', () => {
  it('votes, with the roll calls in a second file; an absence is no report', () => {
    const [heads, ...rows] = rowsOf(
      'rcid,date,unres,short,descr\n3,1946-01-01,R/1/66,"AMENDMENTS, RIO","TO ADOPT A CUBAN AMENDMENT"\n',
    );
    const joined = new Map([['roll-calls', { heads, rows: new Map(rows.map((row) => [row[0], row])) }]]);
    const outcome = convert(
      'rcid,country,country_code,vote\n3,United States,US,yes\n3,Côte d’Ivoire,CI,no\n3,Cuba,CU,abstain\n3,Haiti,HT,absent\n',
      PRESETS.votes,
      { joined, negotiationId: 'unga' },
    );
    expect(outcome.problems).toEqual([]);
    expect(outcome.lines.map(({ type }) => type)).toEqual([
      'NegotiationOpened',
      ...['PartyAdmitted', 'IssueOpened', 'PositionStated'],
      ...['PartyAdmitted', 'PositionStated'],
      ...['PartyAdmitted', 'PositionStated'],
    ]);
    expect(outcome.lines[1]).toEqual({
      type: 'PartyAdmitted',
      occurredOn: '1946-01-01',
      data: {
        partyId: 'united-states',
        name: 'United States',
        kind: 'state',
        role: 'principal',
        codes: [{ scheme: 'ISO 3166-1 alpha-2', value: 'US' }],
      },
    });
    expect(outcome.lines[2].data).toEqual({
      issueId: 'r-1-66',
      proposition: 'R/1/66: AMENDMENTS, RIO',
      description: 'TO ADOPT A CUBAN AMENDMENT',
    });
    expect(ofType(outcome, 'PositionStated').map(({ data }) => [data.parties, data.stance])).toEqual([
      [['united-states'], 'supports'],
      [['cote-d-ivoire'], 'opposes'],
      [['cuba'], 'abstains'],
    ]);
  });

  it('statements with the heads of a coding tool, in whatever case, and a second spelling of a name', () => {
    const outcome = convert(
      'Time;Person;Organization;Concept;Agreement;Text;Source\n2022-12-28 14:30:00;Ana Lüders;Green Party;Carbon tax;1;We want it.;Daily\n2022-12-29 09:00:00;Ana Luders;GREEN PARTY;Carbon tax;0;We do not.;Daily\n',
      { ...PRESETS.statements, zone: 'Europe/Berlin' },
    );
    expect(outcome.problems).toEqual([]);
    expect(ofType(outcome, 'PartyAdmitted')).toHaveLength(1);
    expect(ofType(outcome, 'PositionStated')).toEqual([
      expect.objectContaining({
        occurredOn: '2022-12-28T14:30:00+01:00',
        source: { outlet: 'Daily' },
        data: expect.objectContaining({ stance: 'supports', speaker: { name: 'Ana Lüders' } }),
      }),
      expect.objectContaining({
        data: expect.objectContaining({ stance: 'opposes', parties: ['green-party'] }),
      }),
    ]);
  });

  it('coded events: calls, meetings, what is intended, refusals; the rest is no report', () => {
    const outcome = convert(
      'Event Date\tSource Name\tTarget Name\tCAMEO Code\tEvent Text\n2015-03-01\tNorland\tEstmark\t041\tDiscuss by telephone\n2015-03-02\tNorland\tEstmark\t042\tMake a visit\n2015-03-03\tNorland\tEstmark\t036\tExpress intent to meet\n2015-03-04\tEstmark\tNorland\t120\tReject\n2015-03-05\tEstmark\tNorland\t010\tMake statement\n',
      PRESETS.cameo,
    );
    expect(outcome.problems).toEqual([]);
    expect(outcome.lines.map(({ type }) => type)).toEqual([
      ...['NegotiationOpened', 'PartyAdmitted', 'PartyAdmitted', 'CallHeld'],
      ...['MeetingHeld', 'MeetingScheduled', 'IncidentReported'],
    ]);
    expect(ofType(outcome, 'MeetingScheduled')[0].data).not.toHaveProperty('scheduledFor');
    expect(ofType(outcome, 'CallHeld')[0].coding).toEqual([
      { scheme: 'CAMEO', code: '041', label: 'Discuss by telephone' },
    ]);
  });

  it('stories about one event are one event: what differs between them is left out', () => {
    const heads =
      'Event ID\tEvent Date\tSource Name\tEvent Text\tCAMEO Code\tTarget Name\tStory ID\tPublisher\n';
    const outcome = convert(
      `${heads}1\t2015-03-02\tNorland\tMake a visit\t042\tEstmark\t77\tWire\n2\t2015-03-02\tNorland\tMake a visit\t042\tEstmark\t78\tTimes\n`,
      PRESETS.cameo,
    );
    const [first, second] = ofType(outcome, 'MeetingHeld');
    expect(second).toEqual(first);
  });

  it('coded events of GDELT, with its columns named', () => {
    const outcome = convert(
      'GLOBALEVENTID,SQLDATE,Actor1Name,Actor2Name,EventCode,NumMentions,SOURCEURL\n8,20190125,NORLAND,ESTMARK,041,4,x\n',
      PRESETS.cameo,
    );
    expect(outcome.problems).toEqual([]);
    expect(ofType(outcome, 'CallHeld')).toEqual([
      expect.objectContaining({
        occurredOn: '2019-01-25',
        data: expect.objectContaining({ participants: [{ partyId: 'norland' }, { partyId: 'estmark' }] }),
      }),
    ]);
  });

  it('coded events of PLOVER: a mode says how they met, a context that they have not yet', () => {
    const outcome = convert(
      'Event Date\tEvent Type\tEvent Mode\tContexts\tActor Name\tRecipient Name\tPlacename\n2024-05-01\tCONSULT\tphone\tdiplomatic\tNorland\tEstmark\t\n2024-05-02\tCONSULT\tphone\tdiplomatic; future\tNorland\tEstmark\t\n2024-05-03\tCONSULT\tvisit\t\tNorland\tEstmark\tAldmoor\n2024-05-04\tCONSULT\t\t\tNorland; Estmark\t\t\n2024-05-05\tREJECT\t\t\tEstmark\tNorland\t\n2024-05-06\tREJECT\t\thypothetical\tEstmark\tNorland\t\n2024-05-07\tASSAULT\taerial\t\tEstmark\tNorland\t\n',
      PRESETS.plover,
    );
    expect(outcome.problems).toEqual([]);
    expect(outcome.lines.slice(3).map(({ type, occurredOn }) => [occurredOn, type])).toEqual([
      ['2024-05-01', 'CallHeld'],
      ['2024-05-02', 'MeetingScheduled'],
      ['2024-05-03', 'MeetingHeld'],
      ['2024-05-04', 'MeetingHeld'],
      ['2024-05-05', 'IncidentReported'],
    ]);
    expect(ofType(outcome, 'MeetingScheduled')[0].data).not.toHaveProperty('scheduledFor');
    expect(ofType(outcome, 'MeetingHeld')[0]).toMatchObject({
      coding: [
        { scheme: 'PLOVER', code: 'CONSULT' },
        { scheme: 'PLOVER mode', code: 'visit' },
      ],
      data: { place: 'Aldmoor', participants: [{ partyId: 'norland' }, { partyId: 'estmark' }] },
    });
    expect(ofType(outcome, 'MeetingHeld')[1].coding).toEqual([{ scheme: 'PLOVER', code: 'CONSULT' }]);
  });

  it('statements as Discourse Network Analyzer 3 writes them, votes as the original of unvotes has them', () => {
    const dna =
      '"statement_id";"time";"person";"organization";"concept";"agreement";"start_position";"stop_position";"text";"coder";"document_id";"document_title";"document_author";"document_source";"document_section";"document_type"\n7;2022-12-28 14:30:00;"Ana";"Greens";"Carbon tax";1;10;40;"We want it.";2;5;"Tax row";"B. Reporter";"Daily";"";""\n';
    const statements = convert(dna, PRESETS.statements);
    expect(statements.problems).toEqual([]);
    expect(ofType(statements, 'PositionStated')).toEqual([
      expect.objectContaining({
        source: { outlet: 'Daily', title: 'Tax row', author: 'B. Reporter' },
        coder: '2',
      }),
    ]);
    expect(ofType(statements, 'PositionStated')[0]).not.toHaveProperty('note');
    const votes =
      'rcid,ccode,vote,session,date,unres,Countryname,short,descr\n3,2,1,1,1946-01-01,R/1/66,United States,RIO,TO ADOPT\n3,40,8,1,1946-01-01,R/1/66,Cuba,RIO,TO ADOPT\n';
    expect(ofType(convert(votes, PRESETS.votes), 'PositionStated').map(({ data }) => data.stance)).toEqual([
      'supports',
    ]);
  });

  it('leaders’ journeys with the heads of COLT', () => {
    const outcome = convert(
      'TripID,LeaderCountryOrIGO,LeaderFullName,CountryVisited,CityVisited,TripStartDate\nN-1,Norland,Oskar Lind,Estmark,Aldmoor,2024-05-01\n',
      PRESETS.meetings,
    );
    expect(outcome.problems).toEqual([]);
    expect(ofType(outcome, 'MeetingHeld')[0]).toMatchObject({
      occurredOn: '2024-05-01',
      data: { title: 'Norland and Estmark', place: 'Aldmoor' },
    });
  });

  it('agreements: third parties are admitted, and no parties to it; a status says what came of it', () => {
    const outcome = convert(
      'name,date,parties,third parties,status\nLake Accord,28 December 2022,Norland; Estmark,Sundmark,ratified\nCeasefire of the Hills,1/2/2023,Hill Front,,\n',
      PRESETS.agreements,
    );
    expect(outcome.problems).toEqual([]);
    expect(outcome.lines.map(({ type, occurredOn }) => [type, occurredOn])).toEqual([
      ['NegotiationOpened', '2022-12-28'],
      ['PartyAdmitted', '2022-12-28'],
      ['PartyAdmitted', '2022-12-28'],
      ['PartyAdmitted', '2022-12-28'],
      ['AgreementReached', '2022-12-28'],
      ['AgreementSigned', '2022-12-28'],
      ['AgreementRatified', '2022-12-28'],
      ['PartyAdmitted', '2023-02-01'],
      ['AgreementReached', '2023-02-01'],
    ]);
    expect(ofType(outcome, 'AgreementReached').map(({ data }) => data.parties)).toEqual([
      ['norland', 'estmark'],
      ['hill-front'],
    ]);
    expect(ofType(outcome, 'PartyAdmitted')[2].data).toMatchObject({
      partyId: 'sundmark',
      role: 'guarantor',
    });
  });

  it('a diary of meetings, with rounds of several days and months known only so far', () => {
    const outcome = convert(
      'Who;With whom;Date;Place;Purpose;Minutes\nMinister;Norland; 20-24 October 2025;Aldmoor;Round 3;yes\nMinister;Norland;Apr/Jun 2025;;Consultation;\n',
      PRESETS.meetings,
    );
    expect(outcome.problems).toEqual([]);
    expect(ofType(outcome, 'MeetingHeld')).toEqual([
      expect.objectContaining({
        occurredOn: '2025-10-20/2025-10-24',
        note: 'Minutes: yes',
        data: {
          meetingId: '20-24-october-2025-minister-norland-round-3',
          title: 'Round 3',
          participants: [{ partyId: 'minister' }, { partyId: 'norland' }],
          place: 'Aldmoor',
          format: 'other',
        },
      }),
      expect.objectContaining({ occurredOn: '[2025-04..2025-06]' }),
    ]);
  });

  it('one claim on several headings: a report for each', () => {
    const mapping = position({
      each: { column: 'issues', split: ';', values: { fishing: 'Fishing', tolls: 'Tolls', none: null } },
      data: {
        parties: [{ party: { column: 'who' } }],
        issueId: { issue: { item: true } },
        stance: 'supports',
        summary: { template: '{said} ({item})' },
      },
    });
    const outcome = convert('date,who,issues,said\n2022,Norland,fishing; tolls; none,We agree\n', mapping);
    expect(ofType(outcome, 'PositionStated').map(({ data }) => [data.issueId, data.summary])).toEqual([
      ['fishing', 'We agree (Fishing)'],
      ['tolls', 'We agree (Tolls)'],
    ]);
  });

  it('rows with the same values become one joint statement, wherever they stand', () => {
    const mapping = position({}, { joint: ['date', 'issue', 'stance'] });
    const table =
      'date,who,issue,stance,said,page\n2022,A,x,supports,yes,1\n2022,B,x,opposes,no,1\n2022,C,x,supports,yes,2\n2023,A,x,supports,again,2\n';
    expect(
      ofType(convert(table, mapping), 'PositionStated').map(({ data }) => [data.parties, data.summary]),
    ).toEqual([
      [['a', 'c'], 'yes'],
      [['b'], 'no'],
      [['a'], 'again'],
    ]);
  });

  it('who says something else than another row is no part of its joint statement', () => {
    const data = {
      ...(position().reports[0].data as object),
      speaker: { name: { column: 'speaker', optional: true } },
    };
    const mapping = position({ data }, { joint: ['doc'] });
    const table =
      'doc,date,who,issue,stance,said,speaker\n1,2024-01-01,Norland,Fish,supports,a,\n1,2024-01-01,Sundmark,Fish,opposes,a,\n1,2024-01-02,Estmark,Fish,supports,a,\n1,2024-01-01,Aldmoor,Fish,supports,b,\n1,2024-01-01,Hill Front,Fish,supports,a,Ms Roy\n1,2024-01-01,Westmark,Fish,supports,a,\n';
    expect(
      ofType(convert(table, mapping), 'PositionStated').map(({ data: said }) => [said.parties, said.stance]),
    ).toEqual([
      [['norland', 'westmark'], 'supports'],
      [['sundmark'], 'opposes'],
      [['estmark'], 'supports'],
      [['aldmoor'], 'supports'],
      [['hill-front'], 'supports'],
    ]);
  });

  it('what has no parties, or data that is no object, is joined to nothing, and keeps its place', () => {
    const meetings: Mapping = {
      joint: ['doc'],
      reports: [
        {
          type: 'MeetingHeld',
          occurredOn: { column: 'date', date: 'edtf' },
          data: { title: { column: 'title' }, participants: [{ partyId: { party: { column: 'who' } } }] },
        },
      ],
    };
    const held = convert('doc,date,title,who\n1,2024,Round,A\n1,2024,Round,B\n', meetings);
    expect(held.lines.map(({ type }) => type)).toEqual([
      ...['PartyAdmitted', 'PartyAdmitted', 'MeetingHeld', 'MeetingHeld'],
    ]);
    for (const { data } of ofType(held, 'MeetingHeld')) expect(data).not.toHaveProperty('parties');
    const json: Mapping = {
      joint: ['doc'],
      reports: [{ type: 'CallHeld', data: { column: 'data', json: true } }],
    };
    const cells = ['"""str"""', '"""str"""', '7', '"[{}]"', '"[{}]"', '"[null]"'];
    const { lines } = convert(`doc,data\n${cells.map((cell) => `1,${cell}\n`).join('')}`, json);
    expect(lines.map(({ data }) => data)).toEqual(['str', 'str', 7, [{}], [{}], [null]]);
  });

  it('what is there is found by id, code, alias and name, whatever the accents and the case', () => {
    const known = {
      parties: [
        { id: 'RU', names: ['Russia', 'Russian Federation'], codes: [{ scheme: 'COW', value: '365' }] },
        { id: 'CI', names: ["Côte d'Ivoire"] },
      ],
      issues: [{ id: 'open-strait', names: ['The strait is open.'] }],
    };
    const table =
      'date,who,issue,stance,said\n2022,RU,open-strait,supports,a\n2022,365,the strait is OPEN,supports,b\n2022,russian federation,open-strait,supports,c\n2022,COTE D’IVOIRE,open-strait,supports,d\n';
    const { lines } = convert(table, position(), known);
    expect(lines.map(({ data }) => [data.parties, data.issueId])).toEqual([
      [['RU'], 'open-strait'],
      [['RU'], 'open-strait'],
      [['RU'], 'open-strait'],
      [['CI'], 'open-strait'],
    ]);
  });

  it('two names that may be one, or one that may be two', () => {
    const known = {
      parties: [
        { id: 'a', names: ['Congo'] },
        { id: 'b', names: ['Congo'] },
      ],
    };
    const table = 'date,who,issue,stance,said\n2022,Congo,x,supports,a\n';
    expect(convert(table, position(), known).problems).toEqual([
      [2, '"Congo" may be more than one party: a, b. Name one by its id.'],
    ]);
    const signs = convert(
      'date,who,issue,stance,said\n2022,A-B,x,supports,a\n2022,A/B,x,supports,a\n2022,—,x,supports,a\n2022,—,x,supports,b\n',
      position(),
    );
    expect(ofType(signs, 'PartyAdmitted').map(({ data }) => data.name)).toEqual(['A-B', '—']);
  });

  it('names that differ in a symbol only are two', () => {
    const pairs = [
      ['Warming < 2 °C', 'Warming > 2 °C'],
      ['C', 'C++'],
      ['Growth of 5 %', 'Growth of +5 %'],
      ['5 %', '-5 %'],
      ['x = 2', 'x ≠ 2'],
    ];
    for (const [a, b] of pairs) {
      const table = `date,who,issue,stance,said\n2022,A,${a},supports,a\n2022,A,${b},opposes,b\n2022,A,${a},supports,c\n`;
      const outcome = convert(table, position());
      expect(ofType(outcome, 'IssueOpened').map(({ data }) => data.proposition)).toEqual([a, b]);
      const [first, second, third] = ofType(outcome, 'PositionStated').map(({ data }) => data.issueId);
      expect(third).toBe(first);
      expect(second).not.toBe(first);
    }
  });

  it('two of one name with codes of one scheme that differ are two', () => {
    const coded = position({}, { parties: { codes: [{ scheme: 'ISO', value: { column: 'code' } }] } });
    const table =
      'date,who,code,issue,stance,said\n2022,Congo,CD,x,supports,a\n2022,Congo,CG,x,opposes,b\n2022,Congo,CD,x,supports,c\n2022,CONGO,,x,supports,d\n';
    const outcome = convert(table, coded);
    expect(ofType(outcome, 'PartyAdmitted').map(({ data: { partyId, codes } }) => [partyId, codes])).toEqual([
      ['congo', [{ scheme: 'ISO', value: 'CD' }]],
      ['congo-2', [{ scheme: 'ISO', value: 'CG' }]],
    ]);
    expect(ofType(outcome, 'PositionStated').map(({ data }) => data.parties)).toEqual([
      ['congo'],
      ['congo-2'],
      ['congo'],
    ]);
    expect(outcome.problems).toEqual([
      [5, '"CONGO" may be more than one party: congo, congo-2. Name one by its id.'],
    ]);
    const known = { parties: [{ id: 'RC', names: ['Congo'], codes: [{ scheme: 'COW', value: '484' }] }] };
    const [first] = ofType(convert(table, coded, known), 'PositionStated');
    expect(first.data.parties).toEqual(['RC']);
  });

  it('a code of NA is none: it is a missing one, or that of Namibia', () => {
    const table =
      'rcid,date,country,country_code,vote\n1,2020-01-01,Namibia,NA,yes\n1,2020-01-01,Zanzibar,NA,no\n1,2020-01-01,Norland,NO,no\n';
    const outcome = convert(table, PRESETS.votes);
    expect(outcome.problems).toEqual([]);
    expect(ofType(outcome, 'PartyAdmitted').map(({ data: { partyId, codes } }) => [partyId, codes])).toEqual([
      ['namibia', undefined],
      ['zanzibar', undefined],
      ['norland', [{ scheme: 'ISO 3166-1 alpha-2', value: 'NO' }]],
    ]);
  });

  it('codes that are none are refused, and the rest goes on', () => {
    const coded = position(
      {},
      { parties: { codes: { first: [{ column: 'codes', json: true }, { column: 'code' }] } } },
    );
    const cells = [
      ['"[null]"', ''],
      ['', 'text'],
      ['"[{""scheme"":""X"",""value"":7}]"', ''],
      ['"{""scheme"":""X"",""value"":""7""}"', ''],
    ];
    const table = `date,who,issue,stance,said,codes,code\n${cells
      .map(([codes, code]) => `2022,A,x,supports,a,${codes},${code}\n`)
      .join('')}`;
    const outcome = convert(table, coded);
    expect(outcome.problems).toEqual([
      [2, 'codes: expected {"scheme": …, "value": …}, both texts, but there is "null".'],
      [3, 'codes: expected {"scheme": …, "value": …}, both texts, but there is "\\"text\\"".'],
      [4, expect.stringContaining('codes: expected')],
    ]);
    expect(ofType(outcome, 'PositionStated')).toHaveLength(1);
    const inherited = position({}, { parties: { codes: { column: 'who', json: 'toString' } } });
    const { lines } = convert('date,who,issue,stance,said\n2022,{},x,supports,a\n', inherited);
    expect(lines.filter(({ data }) => typeof data.codes === 'function')).toEqual([]);
  });

  it('a report that cannot be recorded opens and makes nothing; the next that names the same does', () => {
    const isDated = ({ type, occurredOn }: MappedLine) =>
      occurredOn === undefined ? { title: 'Invalid', detail: `${type} has no date.` } : undefined;
    const mapping: Mapping = {
      negotiation: { title: { column: 'said' }, occurredOn: { column: 'opened', date: 'edtf' } },
      ...position(),
    };
    const table =
      'date,who,issue,stance,said,opened\n,A,x,supports,a,\n2022,A,x,supports,b,long ago\n2023,A,x,supports,c,\n,B,x,supports,d,\n2024,B,x,supports,e,\n';
    const outcome = convert(table, mapping, { refusalOf: isDated });
    expect(outcome.problems).toEqual([
      [2, 'PositionStated has no date.'],
      [3, 'The column opened says "long ago", which is no date of the form edtf.'],
      [5, 'PositionStated has no date.'],
    ]);
    expect(outcome.lines.map(({ type, occurredOn }) => [type, occurredOn])).toEqual([
      ...[
        ['NegotiationOpened', '2023'],
        ['PartyAdmitted', '2023'],
        ['IssueOpened', '2023'],
      ],
      ['PositionStated', '2023'],
      ...[
        ['PartyAdmitted', '2024'],
        ['PositionStated', '2024'],
      ],
    ]);
    const refusesParties = ({ type }: MappedLine) =>
      type === 'PartyAdmitted' ? { title: 'Invalid', detail: 'No.' } : undefined;
    const refused = convert(table.replaceAll('long ago', ''), mapping, { refusalOf: refusesParties });
    expect(refused.lines).toEqual([]);
    expect(refused.problems.map(([, problem]) => problem)).toEqual(Array(5).fill('PartyAdmitted: No.'));
  });

  it('what was merged or renamed goes by the id that it had when it was first imported', () => {
    const known = {
      parties: [
        { id: 'g77', names: ['G77', 'The Group'], codes: [{ scheme: 'ISO', value: 'G' }] },
        { id: 'x-2', names: ['The Group'], codes: [{ scheme: 'ISO', value: 'G' }], mergedInto: 'g77' },
        { id: 'x-3', names: ['Norway'], former: { names: ['Норландия'] } },
        { id: 'x-4', names: ['Sudan'] },
        { id: 'x-5', names: ['North Sudan'], former: { names: ['Sudan'] } },
        { id: 'c', names: ['C'], mergedInto: 'a' },
        { id: 'b', names: ['C'], mergedInto: 'a' },
        { id: 'a', names: ['A'] },
      ],
    };
    const names = ['G77', 'The Group', 'g', 'Норландия', 'Sudan', 'C'];
    const table = `date,who,issue,stance,said\n${names.map((name) => `2022,${name},x,supports,a\n`).join('')}`;
    const outcome = convert(table, position(), known);
    expect(outcome.problems).toEqual([]);
    expect(ofType(outcome, 'PositionStated').map(({ data }) => data.parties)).toEqual(
      ['g77', 'x-2', 'x-2', 'x-3', 'x-4', 'a'].map((id) => [id]),
    );
  });

  it('France for the EU, a coder’s name, a bloc that it belongs to', () => {
    const mapping = position({
      data: {
        parties: [{ party: { column: 'for' }, kind: 'bloc' }],
        speaker: { name: { column: 'speaker' }, partyId: { party: { column: 'who' }, kind: 'state' } },
        issueId: { issue: { column: 'issue' }, parent: { issue: { column: 'chapter' } } },
        stance: 'supports',
        summary: { column: 'said' },
      },
      coder: { column: 'coded by' },
    });
    const table =
      'date,who,for,speaker,issue,chapter,said,coded by\n2022,France,EU,Ms Roy,Finance,Loss and damage,yes,MK\n';
    const outcome = convert(table, { ...mapping, parties: { role: 'principal' } });
    expect(outcome.problems).toEqual([]);
    expect(ofType(outcome, 'IssueOpened').map(({ data }) => [data.issueId, data.parent])).toEqual([
      ['loss-and-damage', undefined],
      ['finance', 'loss-and-damage'],
    ]);
    expect(outcome.lines.at(-1)).toMatchObject({
      coder: 'MK',
      data: { parties: ['eu'], speaker: { name: 'Ms Roy', partyId: 'france' } },
    });
  });

  it('what is not mapped stands in the note, and what is left out does not', () => {
    const table =
      'date,who,issue,stance,said,page,internal\n2022,A,x,supports,yes,12,secret\n2022,B,x,supports,yes,,secret\n';
    const { lines } = convert(table, position({ note: 'From the binder.' }, { leaveOut: ['internal'] }));
    expect(lines.filter(({ note }) => note).map(({ note }) => note)).toEqual([
      'From the binder.\npage: 12',
      'From the binder.',
    ]);
  });

  it('tells what is wrong with a row, makes nothing for it, and goes on', () => {
    const dated = { column: 'date', date: ['d MMMM yyyy', 'd/M/yy'] };
    const mapping = position({
      occurredOn: dated,
      data: {
        parties: [{ party: { column: 'who' } }],
        issueId: { issue: { column: 'issue' } },
        stance: { column: 'stance', values: { yes: 'supports', no: 'opposes' } },
        summary: { column: 'said' },
      },
    });
    const table =
      'date,who,issue,stance,said\n31 February 2022,A,x,yes,a\n1/2/22,B,x,maybe,b\n1/2/22,C,x,yes,c,surplus\n\n1/2/22,D,x,yes,d\n';
    const outcome = convert(table, mapping);
    expect(outcome.problems).toEqual([
      [2, 'The column date says "31 February 2022", which is no date of the form d MMMM yyyy or d/M/yy.'],
      [3, 'The column stance says "maybe", which is not in its table of values: yes, no.'],
      [4, 'The row has 6 cells, but there are 5 heads: a cell that holds the separator has to be quoted.'],
    ]);
    expect(outcome.lines.map(({ data }) => data.partyId ?? data.issueId)).toEqual(['d', 'x', 'x']);
  });

  it('gives the same lines on every run', () => {
    const table = 'date,who,issue,stance,said\n2022,Ελλάδα,x,supports,a\n2022,Россия,x,supports,b\n';
    const first = convert(table, position());
    expect(convert(table, position())).toEqual(first);
    const ids = ofType(first, 'PartyAdmitted').map(({ data }) => String(data.partyId));
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
  });
});
