import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import readWorkbook from 'read-excel-file/universal';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { tryEdtf } from '../src/temporal/edtf.js';
import { checkMapping } from './check.js';
import { formatFault, readDate } from './dates.js';
import { TableDecoder } from './encoding.js';
import { missingColumns } from './columns.js';
import { Converter } from './convert.js';
import { fittingPreset, guessColumns } from './guess.js';
import { Heads, headsOf } from './heads.js';
import { likelyMerges } from './likely-merges.js';
import { entityKey, idOf, nameKey } from './names.js';
import { guessKind, KINDS, mappingOf } from './roles.js';
import { PRESETS } from './presets/index.js';
import { MAPPING_SCHEMA, VALUE_SCHEMA } from './schema.js';
import { takeSteps } from './steps.js';
import { shapeOf } from './table-shape.js';
import { isZip, sheetsOf } from './workbook.js';

describe('dates as they stand in tables', () => {
  it.each([
    ['28 December 2022', 'd MMMM yyyy', '2022-12-28'],
    ['28th Dec. 2022', 'd MMM yyyy', '2022-12-28'],
    ['Wednesday, 28 December 2022', 'EEEE, d MMMM yyyy', '2022-12-28'],
    ['28/12/22', 'd/M/yy', '2022-12-28'],
    ['1/2/99', 'd/M/yy', '1999-02-01'],
    ['12/28/2022', 'M/d/yyyy', '2022-12-28'],
    ['20221228', 'yyyyMMdd', '2022-12-28'],
    ['Sept 2022', 'MMM yyyy', '2022-09'],
    ['2022', 'yyyy', '2022'],
    ['1672237800000', 'epoch-ms', '2022-12-28T14:30:00Z'],
    ['1672237800', 'epoch-s', '2022-12-28T14:30:00Z'],
    ['2022-12-28T14:30:00+01:00', 'edtf', '2022-12-28T14:30:00+01:00'],
    ['2022-12-28 14:30', 'yyyy-MM-dd HH:mm', '2022-12-28T14:30:00Z'],
    ['28.12.2022 2:30 p.m.', 'd.M.yyyy h:mm a', '2022-12-28T14:30:00Z'],
    ['12:05 am 1/1/2023', 'h:mm a d/M/yyyy', '2023-01-01T00:05:00Z'],
    ['2022-12-28 14:30 +0530', 'yyyy-MM-dd HH:mm XXX', '2022-12-28T14:30:00+05:30'],
    ['20–24 October 2025', 'd-d MMMM yyyy', '2025-10-20/2025-10-24'],
    ['October 20 - 24, 2025', 'MMMM d-d, yyyy', '2025-10-20/2025-10-24'],
    ['Apr/Jun 2025', '[MMM/MMM yyyy]', '[2025-04..2025-06]'],
    ['Dec/Jan 2025', 'MMM/MMM yyyy', '2024-12/2025-01'],
    ['28 December 2022 - 3 January', 'd MMMM yyyy - d MMMM', '2022-12-28/2023-01-03'],
    ['28 December - 3 January 2023', 'd MMMM - d MMMM yyyy', '2022-12-28/2023-01-03'],
    ['28. Dec. 2022', 'd. MMM. yyyy', '2022-12-28'],
    ['28Dec2022', 'dMMMyyyy', '2022-12-28'],
    ['1022023', 'dMMyyyy', '2023-02-01'],
    ['28022023', 'dMMyyyy', '2023-02-28'],
    ['202211', 'yyyyMM', '2022-11'],
    ['202211', 'yyyyMMdd', undefined],
    ['2022111', 'yyyyMMdd', undefined],
    ['20221228T143000.5', "yyyyMMdd'T'HHmmss.SSS", '2022-12-28T14:30:00.500Z'],
    ['15:30 AM 1/1/2023', 'h:mm a d/M/yyyy', undefined],
    ['00:30 PM 1/1/2023', 'h:mm a d/M/yyyy', undefined],
    ['2022-12-28 14:30 +05:75', 'yyyy-MM-dd HH:mm XXX', undefined],
    ['31 February 2022', 'd MMMM yyyy', undefined],
    ['24-20 October 2025', 'd-d MMMM yyyy', undefined],
    ['28 Dezember 2022', 'd MMMM yyyy', undefined],
    ['2022-12-28', 'd/M/yyyy', undefined],
    ['25:00 1/1/2023', 'H:mm d/M/yyyy', undefined],
    ['x', 'epoch-ms', undefined],
  ])('%s as %s is %s', (text, format, date) => {
    expect(formatFault(format)).toBeUndefined();
    expect(readDate(text, format)).toBe(date);
  });

  it.each([
    ['2022-07-01 12:00', 'Europe/Berlin', '2022-07-01T12:00:00+02:00'],
    ['2022-12-01 12:00', 'Europe/Berlin', '2022-12-01T12:00:00+01:00'],
    // Ambiguous: the first of the two. Skipped: the offset before the change.
    ['2022-10-30 02:30', 'Europe/Berlin', '2022-10-30T02:30:00+02:00'],
    ['2022-03-27 02:30', 'Europe/Berlin', '2022-03-27T02:30:00+01:00'],
    ['2022-12-01 12:00', 'Asia/Kolkata', '2022-12-01T12:00:00+05:30'],
    ['2022-12-01 12:00', 'America/New_York', '2022-12-01T12:00:00-05:00'],
  ])('%s in %s is %s', (text, zone, date) => {
    expect(readDate(text, 'yyyy-MM-dd HH:mm', { zone })).toBe(date);
  });

  it.each([
    ['28 décembre 2022', 'fr'],
    ['28 Dezember 2022', 'de'],
    ['28 декабря 2022', 'ru'],
    ['28 diciembre 2022', 'es'],
  ])('%s in %s', (text, language) => {
    expect(readDate(text, 'd MMMM yyyy', { language })).toBe('2022-12-28');
  });

  it.each(['d MMMM', 'yyyy dd', 'HH:mm', 'yyyy-qq', '[yyyy]', 'd-d MMMM yyyy HH:mm'])(
    'refuses the format %s',
    (format) => {
      expect(formatFault(format)).toMatch(/The format/);
    },
  );

  it.each([
    "EEE''EEE yyyy",
    'EEEMMM yyyy',
    "EEE'a'EEE'a'EEE'a' yyyy",
    'yyyyMd',
    'MMdMMdMMd yyyy',
    'd-d-d MMMM yyyy',
    "d MMMM yyyy '",
    `yyyy${'-'.repeat(100)}`,
  ])('refuses the format %s, whose fields cannot be told apart', (format) => {
    expect(formatFault(format)).toMatch(/The format/);
  });

  it('takes no longer for what nearly matches: no way to read it is tried twice', () => {
    const dashes = `yyyy ${'- '.repeat(40)}M`;
    const spaces = `yyyy ${"' '".repeat(20)}M`;
    expect([dashes, spaces].map(formatFault)).toEqual([undefined, undefined]);
    expect(readDate(`2022${' -'.repeat(40)} x`, dashes)).toBeUndefined();
    expect(readDate(`2022${' -'.repeat(40)} 7`, dashes)).toBe('2022-07');
    expect(readDate(`2022${' '.repeat(90)}x`, spaces)).toBeUndefined();
    expect(readDate(`2022${' '.repeat(90)}7`, spaces)).toBe('2022-07');
    expect(readDate(`2022${' '.repeat(100)}7`, spaces)).toBeUndefined();
  });

  it('takes a cell that is longer than any date for none, and says so', () => {
    const cell = ' '.repeat(99) + '2022';
    const steps = { date: ['edtf', "yyyy' '"] };
    expect(() => takeSteps(`x${cell}`, steps, 'The column Date', {})).toThrow(
      'which is too long for a date: one has at most 100 characters',
    );
  });

  it('reads what it is given as the day that it is, and whatever else as nothing or a date', () => {
    const day = fc.date({ min: new Date('1970-01-01'), max: new Date('2069-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = iso.split('-').map(Number);
        const name = date.toLocaleString('en', { month: 'long', timeZone: 'UTC' });
        expect(readDate(`${dayOfMonth} ${name} ${year}`, 'd MMMM yyyy')).toBe(iso);
        expect(readDate(`${dayOfMonth}/${month}/${String(year).slice(2)}`, 'd/M/yy')).toBe(iso);
        expect(readDate(String(date.getTime()), 'epoch-ms')?.slice(0, 10)).toBe(iso);
      }),
    );
    const format = fc.constantFrom(
      'd MMMM yyyy',
      'd/M/yy',
      'MMM yyyy',
      'yyyy-MM-dd HH:mm',
      '[MMM/MMM yyyy]',
      'edtf',
      'epoch-ms',
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), format, (text, each) => {
        const read = readDate(text, each, { zone: 'Europe/Berlin' });
        if (read !== undefined) expect(tryEdtf(read)).toBeDefined();
      }),
    );
  });
});

describe('numbers as they stand in tables', () => {
  const read = (text: string) => takeSteps(text, { number: true }, 'The column Votes', {});

  it.each([
    ['12', 12],
    ['-3,5', -3.5],
    ['0,125', 0.125],
    ['12 345,678', 12_345.678],
    ['1.250', 1.25],
    ['45 %', 45],
  ])('%s is %d', (text, number) => expect(read(text)).toBe(number));

  it('a comma before three digits may part thousands or decimals, and is refused', () => {
    expect(() => read('1,000')).toThrow('the comma may part thousands or decimals: write 1000 or 1.000');
    expect(() => read('1,000,000')).toThrow('which is no number');
  });
});

describe('ids made of names', () => {
  it.each([
    ['United States', 'united-states'],
    ["Côte d'Ivoire", 'cote-d-ivoire'],
    ['Łódź', 'lodz'],
    ['  U.S.A. ', 'u-s-a'],
    ['Straße', 'strasse'],
    ['½ share', '1-2-share'],
    ['A & B', 'a-b'],
    ['- 5 `states´', '5-states'],
    ['C++', 'c-cd8072aa'],
    ['-5', '5-c0c43d08'],
  ])('%s is %s', (name, id) => expect(idOf(name)).toBe(id));

  it('are as they were for names without symbols', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const plain = name.replace(/\p{S}/gu, ' ').replace(/^\s*[-–]+/, '');
        expect(entityKey(plain)).toBe(nameKey(plain));
      }),
    );
  });

  it('are ids, and equal for names that are equal but for case and accents', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(idOf(name)).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
        if (nameKey(name) !== '') expect(idOf(name.normalize('NFD'))).toBe(idOf(name.normalize('NFC')));
      }),
    );
  });
});

describe('a mapping', () => {
  const validate = new Ajv2020({ allowUnionTypes: true, strict: false })
    .addSchema(
      JSON.parse(JSON.stringify(VALUE_SCHEMA).replaceAll('#/components/schemas/', '')),
      'MappingValue',
    )
    .compile(JSON.parse(JSON.stringify(MAPPING_SCHEMA).replaceAll('#/components/schemas/', '')));

  it.each(Object.entries(PRESETS))('that comes with Parley is right, by its schema too: %s', (_, preset) => {
    expect(checkMapping(preset)).toEqual([]);
    validate(preset);
    expect(validate.errors).toBeNull();
  });

  const report = { type: 'CallHeld', data: {} };
  it.each([
    [[], ''],
    [{}, '/reports'],
    [{ reports: [] }, '/reports'],
    [{ reports: [{ type: 'CallHeld' }] }, '/reports/0/data'],
    [{ reports: [{ ...report, colour: 1 }] }, '/reports/0/colour'],
    [{ reports: [{ ...report, occurredOn: { column: '' } }] }, '/reports/0/occurredOn/column'],
    [
      { reports: [{ ...report, occurredOn: { column: 'a', values: { b: {} } } }] },
      '/reports/0/occurredOn/values/b',
    ],
    [{ reports: [{ ...report, note: { split: ';' } }] }, '/reports/0/note'],
    [{ reports: [{ ...report, note: null }] }, '/reports/0/note'],
    [{ reports: [report], leaveOut: 'all' }, '/leaveOut'],
    [{ reports: [report], joint: [] }, '/joint'],
    [{ reports: [report], table: { separator: ';;' } }, '/table/separator'],
  ])('says where it is wrong: %j', (mapping, pointer) => {
    expect(checkMapping(mapping).map((fault) => fault.pointer)).toContain(pointer);
    expect(validate(mapping)).toBe(false);
  });

  it('says so of zones, languages, formats and encodings, which a schema does not know', () => {
    const dated = { ...report, occurredOn: { column: 'a', date: ['yyyy', 'q'], zone: 'Mars' } };
    const faults = checkMapping({
      reports: [dated],
      zone: 'x',
      language: 'x!',
      table: { encoding: 'klingon' },
    });
    expect(faults.map(({ pointer }) => pointer).sort()).toEqual([
      ...[
        '/language',
        '/reports/0/occurredOn/date/1',
        '/reports/0/occurredOn/zone',
        '/table/encoding',
        '/zone',
      ],
    ]);
  });

  it('has codes that are codes, where they are constant', () => {
    const faultsOf = (codes: unknown) => checkMapping({ reports: [report], parties: { codes } });
    const value = { column: 'a' };
    expect(faultsOf({ column: 'who' })).toEqual([]);
    expect(faultsOf([{ scheme: 'X', value }, { first: [value] }, value])).toEqual([]);
    expect(faultsOf('RU').map(({ pointer }) => pointer)).toEqual(['/parties/codes']);
    expect(faultsOf(['RU', { scheme: 'X', value: 7 }, { value }]).map(({ pointer }) => pointer)).toEqual([
      ...['/parties/codes/0', '/parties/codes/1/value', '/parties/codes/2/scheme'],
    ]);
    const data = { parties: [{ party: 'A', codes: [{ scheme: 'X', value: true }] }] };
    expect(checkMapping({ reports: [{ ...report, data }] })).toHaveLength(1);
  });

  it('is found right or wrong, whatever it is', () => {
    fc.assert(fc.property(fc.anything(), (anything) => void checkMapping(anything)));
  });
});

describe('a guess', () => {
  const cases: [table: string[][], roles: string, kind: string][] = [
    [
      [
        ['Date', 'Who', 'Topic', 'View', 'Text'],
        ['28 December 2022', 'A', 'x', 'for', 'y'],
      ],
      'date party issue stance summary',
      'PositionStated',
    ],
    [
      [
        ['Day', 'Minister', 'With whom', 'City', 'Purpose'],
        ['1.2.2023', 'A', 'B; C', 'D', 'E'],
      ],
      'date note with place summary',
      'MeetingHeld',
    ],
    [
      [
        ['when', 'what happened', 'url'],
        ['2023-01-01', 'a', 'b'],
      ],
      'date summary url',
      'IncidentReported',
    ],
    [
      [
        ['x', 'y'],
        ['28/12/22', 'a'],
      ],
      'date note',
      'IncidentReported',
    ],
    [
      [
        ['date', 'who'],
        ['long ago', 'a'],
      ],
      'note party',
      'IncidentReported',
    ],
    [
      [
        ['When', 'Participants', 'Where', 'Subject'],
        ['20-24 October 2023', 'A, B, C', 'D', 'Round 3'],
      ],
      'date with place issue',
      'MeetingHeld',
    ],
    [
      [
        ['Agreement', 'Signed on', 'Signatories'],
        ['Lake Accord', 'March 5, 2021', 'A, B'],
      ],
      'title date party',
      'AgreementReached',
    ],
    [
      [
        ['timestamp', 'speaker', 'party', 'proposal', 'vote'],
        ['1672185600000', 'A', 'B', 'Carbon tax', 'Y'],
      ],
      'date speaker party issue stance',
      'PositionStated',
    ],
  ];
  it.each(cases)('of %j', ([heads, ...rows], roles, kind) => {
    const columns = guessColumns(heads, rows);
    expect(columns.map(({ role }) => role).join(' ')).toBe(roles);
    expect(guessKind(columns)).toBe(kind);
  });

  it('is always a mapping that is right, whatever the table', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(texts, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...KINDS),
        ([first, ...rows], kind) => {
          const columns = guessColumns(headsOf(first), rows);
          const mapping = mappingOf(kind, columns);
          const faults = checkMapping(mapping).filter(
            ({ pointer }) => !pointer.startsWith('/reports/0/occurredOn'),
          );
          expect(faults).toEqual([]);
          expect(missingColumns(mapping, new Heads(headsOf(first)))).toEqual([]);
        },
      ),
    );
  });

  it('of months without a separator is months', () => {
    const [column] = guessColumns(['Month'], [['202211'], ['202212'], ['202301']]);
    expect(column).toMatchObject({ role: 'date', formats: ['yyyyMM'] });
  });

  it('reads most dates of a column, offers a season, and leaves the rest to be told', () => {
    const cells = ['Dec 2022', 'Jan 2023', 'Fall 2022', 'whenever'];
    const [column] = guessColumns(
      ['Month'],
      cells.map((cell) => [cell]),
    );
    expect(column).toMatchObject({ role: 'date', dates: { 'Fall 2022': '[2022-09..2022-11]' } });
    const told = { ...column, dates: { ...column.dates, whenever: '2022' } };
    const converter = new Converter(mappingOf('IncidentReported', [told]), ['Month']);
    const dates = cells.flatMap((cell, index) =>
      [...converter.row([cell], index + 2)].flatMap(({ line }) =>
        line?.type === 'IncidentReported' ? [line.occurredOn] : [],
      ),
    );
    expect(dates).toEqual(['2022-12', '2023-01', '[2022-09..2022-11]', '2022']);
  });

  it('has no conditional stance where no column has the conditions', () => {
    const heads = ['Date', 'Who', 'Topic', 'View'];
    const row = ['2024-01-01', 'A', 'x', 'conditional'];
    expect(guessColumns(heads, [row])[3].stances).toEqual({ conditional: 'undecided' });
    const columns = guessColumns([...heads, 'Conditions'], [[...row, 'Tolls end; peace']]);
    expect(columns[3].stances).toEqual({ conditional: 'conditional' });
    expect(columns[4]).toMatchObject({ role: 'condition', split: ';' });
    const converter = new Converter(mappingOf('PositionStated', columns), [...heads, 'Conditions']);
    const lines = [...converter.row([...row, 'Tolls end; peace'], 2)];
    expect(lines.at(-1)?.line?.data.conditions).toEqual([{ text: 'Tolls end' }, { text: 'peace' }]);
  });

  it('knows the tables of the presets by their heads', () => {
    expect(fittingPreset(['rcid', 'date', 'country', 'vote'])).toBe('votes');
    expect(fittingPreset(['Time', 'Person', 'Organization', 'Concept', 'Agreement'])).toBe('statements');
    expect(fittingPreset(['a', 'b'])).toBeUndefined();
  });
});

describe('likely merges', () => {
  it('are of the same code, the same letters or an alias, each pair once', () => {
    const codes = [{ scheme: 'ISO', value: 'US' }];
    const parties = [
      { id: 'usa', name: 'USA', codes },
      { id: 'u-s-a', name: 'U.S.A.', codes },
      { id: 'ci', name: "Côte d'Ivoire", aliases: ['Ivory Coast'] },
      { id: 'ivory-coast', name: 'Ivory Coast' },
      { id: 'norland', name: 'Norland' },
      { id: 'c', name: 'C' },
      { id: 'c-cd8072aa', name: 'C++' },
    ];
    expect(likelyMerges(parties).map(({ a, b, why }) => [a.id, b.id, why])).toEqual([
      ['usa', 'u-s-a', { by: 'code', code: codes[0] }],
      ['ci', 'ivory-coast', { by: 'alias', alias: 'Ivory Coast' }],
    ]);
    const issues = [
      { id: 'share-lake', name: 'The lake is shared.' },
      { id: 'the-lake-is-shared', name: 'The lake is SHARED' },
      { id: 'tolls', name: 'Tolls are paid.' },
    ];
    expect(likelyMerges(issues).map(({ a, b, why }) => [a.id, b.id, why])).toEqual([
      ['share-lake', 'the-lake-is-shared', { by: 'letters' }],
    ]);
  });
});

describe('heads', () => {
  it('are found regardless of punctuation; those of nothing else only as they are', () => {
    const heads = new Heads(['#', '%', 'Country code']);
    expect(['%', 'country_code', '?', ''].map((column) => heads.placeOf(column))).toEqual([1, 2, -1, -1]);
  });
});

describe('how a table is written', () => {
  it.each([
    ['a,b\n1,2\n', ','],
    ['a;b;c\n"x, y";2;3\n', ';'],
    ['a\tb\n1, 2\t3\n', '\t'],
    ['a|b\n1|2\n', '|'],
    ['sep=;\r\na;b\r\n', ';'],
    ['only one column\nx\n', ','],
    ['name;amount\nx;1,5\ny;2,5\n', ';'],
    ['Meetings of 2023\n\nwhen;who\n1.2.2023;A, B\n', ';'],
  ])('%j', (text, separator) => expect(shapeOf(text).separator).toBe(separator));

  it('is decoded the same however it arrives', () => {
    const text = fc
      .string({ unit: 'binary' })
      .map((each) => each.replaceAll('\0', '').replace(/^\uFEFF/, '') + 'é');
    const encoded = fc.oneof(
      text.map((each) => [each, Buffer.from(each)] as const),
      text.map((each) => [each, Buffer.from(`\uFEFF${each}`, 'utf16le')] as const),
    );
    fc.assert(
      fc.property(encoded, fc.array(fc.nat()), ([expected, bytes], cuts) => {
        const decoder = new TableDecoder();
        let read = '';
        let start = 0;
        for (const cut of [
          ...cuts.map((each) => each % (bytes.length + 1)).sort((a, b) => a - b),
          bytes.length,
        ]) {
          read += decoder.decode(bytes.subarray(start, cut));
          start = cut;
        }
        expect(read + decoder.end()).toBe(expected.toWellFormed());
      }),
    );
  });

  it('Windows-1252 that ends in an accented letter', () => {
    const decoder = new TableDecoder();
    expect(decoder.decode(Buffer.from('a,Attach\xe9', 'latin1')) + decoder.end()).toBe('a,Attaché');
  });

  it('Windows-1252 after much ASCII, and a euro sign', () => {
    const decoder = new TableDecoder();
    const parts = [Buffer.alloc(100_000, 'a'), Buffer.from([0x80, 0xe9, 0x0a]), Buffer.alloc(70_000, 'b')];
    const read = parts.map((part) => decoder.decode(part)).join('') + decoder.end();
    expect(read).toBe(`${'a'.repeat(100_000)}€é\n${'b'.repeat(70_000)}`);
  });
});

describe('a workbook', () => {
  /** The example, with these numbers as dates with times in its first sheet. */
  const withDates = (numbers: number[], date1904 = false): ArrayBuffer => {
    const parts = unzipSync(new Uint8Array(bytes()));
    const cells = numbers.map((each, index) => `<c r="A${index + 1}" s="2"><v>${each}</v></c>`);
    const rows = cells.map((cell, index) => `<row r="${index + 1}">${cell}</row>`);
    const edit = (name: string, change: (xml: string) => string) =>
      (parts[name] = strToU8(change(strFromU8(parts[name]))));
    edit('xl/worksheets/sheet1.xml', (xml) =>
      xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows.join('')}</sheetData>`),
    );
    if (date1904)
      edit('xl/workbook.xml', (xml) => xml.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'));
    return new Uint8Array(zipSync(parts)).buffer;
  };

  it('has the days and times that Excel shows, also of early 1900 and without a day', async () => {
    const numbers = [0, 0.395833333333333, 1, 59, 59.5, 60, 61, 44923.25];
    const [{ csv }] = await sheetsOf(withDates(numbers), readWorkbook);
    expect(csv.trimEnd().split('\r\n')).toEqual(
      [
        ...['00:00', '09:30', '1900-01-01', '1900-02-28', '1900-02-28 12:00', '1900-02-29', '1900-03-01'],
        '2022-12-28 06:00',
      ].map((text) => `"${text}"`),
    );
    const [since1904] = await sheetsOf(withDates([1, 43461.25], true), readWorkbook);
    expect(since1904.csv).toBe('"1904-01-02"\r\n"2022-12-28 06:00"\r\n');
  });

  const bytes = () => new Uint8Array(readFileSync('examples/tables/meetings.xlsx')).buffer;

  it('is its sheets, with dates and times as such', async () => {
    expect(isZip(bytes())).toBe(true);
    const sheets = await sheetsOf(bytes(), readWorkbook);
    expect(sheets.map(({ name }) => name)).toEqual(['Meetings', 'Remarks']);
    expect(sheets[0].csv.split('\r\n')).toEqual([
      '"Date","Who","With whom","Place","Purpose","Minutes kept by"',
      '"2022-12-28","Norland","Estmark","Aldmoor","Opening of the talks","Second desk"',
      '"20-24 October 2023","Norland","Estmark; Sundmark","Harbour City","Round three","Second desk"',
      '"Apr/Jun 2024","Estmark","Sundmark","","Consultations",""',
      '"2024-07-01 09:30","Norland","Aldmoor","","Tolls, ""old"" and new","12.5"',
      '',
    ]);
  });

  it('that is none, is cut off, or says that it holds far too much is refused', async () => {
    await expect(sheetsOf(bytes().slice(0, 900), readWorkbook)).rejects.toThrow('The workbook is cut off');
    const other = Buffer.from(
      'PK\x03\x04 not a workbook, though it ends like one PK\x05\x06'.padEnd(90, '\0'),
    );
    await expect(sheetsOf(new Uint8Array(other).buffer, readWorkbook)).rejects.toThrow(
      'The workbook cannot be read',
    );
    const bomb = Buffer.from(new Uint8Array(bytes()));
    const entry = bomb.indexOf('PK\x01\x02', 0, 'latin1');
    bomb.writeUInt32LE(2_000_000_000, entry + 24);
    await expect(sheetsOf(new Uint8Array(bomb).buffer, readWorkbook)).rejects.toThrow('longer than 16 MB');
    await expect(sheetsOf(new ArrayBuffer(17 * 1024 * 1024), readWorkbook)).rejects.toThrow(
      'longer than 16 MB',
    );
  });
});
