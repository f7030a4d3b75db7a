import { number, ordinal, plural } from '../locale.js';

/**
 * Every text of the page, in English. Another language is another file here, of the same shape, named by its language tag
 * (`de.ts`, exporting it as `texts`). One section for each part of the page, by its file's name; texts that several parts
 * share are in `common`.
 */
export const texts = {
  api: {
    refused: 'Refused',
    refusedOnTheWay: (status: number) => `Something on the way to the server refused it (status ${status}).`,
    noConnection: 'No connection',
    offline: 'The server cannot be reached. What you see stays; what you typed is kept.',
  },
  cards: {
    /** What a card still needs. */
    lacks: {
      date: 'Say when it was.',
      party: 'Say for which party it is said.',
      issue: 'Choose an issue: 1 to 9.',
      stance: 'Choose a stance: s, c, u, o or a.',
      condition: 'A conditional position needs a condition.',
      meeting: 'Say which meeting it is.',
      second: 'A call is between two parties or more.',
      participants: 'Say who takes part.',
      agreed: 'Say who agreed.',
      report: 'Say which report is disputed.',
      dispute: 'Say who disputes it, and in which words.',
      reason: 'Say why.',
      title: 'It needs a title.',
    },
    /** The title of a meeting that was given none. */
    meetingOf: (parties: string, place: string) =>
      place ? `Meeting of ${parties} in ${place}` : `Meeting of ${parties}`,
    readIn: (article: string) => `Read in ${article}.`,
  },
  common: {
    parties: (n: number) => plural(n, { one: '# party', other: '# parties' }),
    issues: (n: number) => plural(n, { one: '# issue', other: '# issues' }),
    reports: (n: number) => plural(n, { one: '# report', other: '# reports' }),
    negotiations: (n: number) => plural(n, { one: '# negotiation', other: '# negotiations' }),
    tryAgain: 'Try again',
    /** Of a report whose date extends beyond the day looked at. */
    mayNotHaveHappened: 'may not have happened yet',
    tentative: 'tentative',
    disputed: 'disputed',
    conflicting: 'conflicting',
  },
  dateInput: {
    notUnderstood:
      'This is not understood as a date. Write it like 21 Oct 2025, 21.10.2025, yesterday, Tuesday, October 2025, 20–24 Oct or 21 Oct 14:30.',
    /** A date in numbers, where no custom says which is the month; both days, in full and abbreviated. */
    ambiguous: (typed: string, [one, other]: string[], [oneShort, otherShort]: string[]) =>
      `${typed} can be ${one} or ${other}: write ${oneShort} or ${otherShort}.`,
    endsBefore: 'It ends before it begins.',
    monthsAre: 'Months are 1 to 12.',
    yearsAre: 'Years are 1 to 9999.',
    noSuchDay: (day: number, month: string, year: number, days: number) =>
      `There is no ${day} ${month} ${year}: the month has ${days} days.`,
    otherWeekday: (date: string, is: string, isNot: string) => `${date} is a ${is}, not a ${isNot}.`,
    noDay: 'A time of day needs its day: 21 Oct 2025 14:30.',
    noSuchTime: 'There is no such time of day: hours are 0 to 23, minutes 0 to 59.',
    oneMoment: 'Name one day, one month, one year or one moment.',
  },
  /** How dates are typed, in small letters; names of months and weekdays are the browser's. */
  dateWords: {
    /** From two days before today to two days after. */
    near: ['the day before yesterday', 'yesterday', 'today', 'tomorrow', 'the day after tomorrow'],
    counts: {
      ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5 },
      ...{ six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
    },
    units: {
      ...{ day: 'day', days: 'day', week: 'week', weeks: 'week' },
      ...{ month: 'month', months: 'month', year: 'year', years: 'year' },
    } as Record<string, 'day' | 'week' | 'month' | 'year'>,
    ago: /^(?<n>\S+) (?<unit>\S+) ago$/,
    ahead: /^in (?<n>\S+) (?<unit>\S+)$/,
    steps: { last: -1, this: 0, next: 1 },
    /** "last week", "next Tuesday". */
    stepped: /^(?<step>\S+) (?<unit>\S+)$/,
    /** By the sign that the recorded date ends with. */
    qualifiers: [
      { sign: '%', before: /^(?:perhaps|maybe|probably) (?:about|around) / },
      { sign: '~', before: /^(?:about|around|approximately|circa|ca\.?|c\.) / },
      { sign: '?', before: /^(?:perhaps|maybe|probably) / },
    ],
    day: /^\d{1,2}(?:st|nd|rd|th|\.)?$/,
    on: /^(?:on|in|at) (?!\d+ |an? )/,
    at: / at /,
    from: /^(?:from|between) /,
    to: / (?:to|until|till|through|and) /,
    dayIn: /^(?:a|some|one) day (?:in|of) (.+)$/,
    monthIn: /^(?:a|some|one) month (?:in|of) (\d{4})$/,
    decade: /^(?:the )?(\d{3})0s$/,
    years: /^the years (\d\d)00–\d\d99$/,
    sometimeIn: /^(?:some ?time )?(?:in|between|one of) (.+)$/,
    someDayIn: /^some/,
    /** What stands between the parts of a date and says nothing. */
    fillers: [
      { pattern: /\bthe (\d)/g, kept: '$1' },
      { pattern: /(\d(?:st|nd|rd|th)?) of /g, kept: '$1 ' },
    ],
  },
  dates: {
    withWeekday: (weekday: string, date: string) =>
      /^\d/.test(date) ? `${weekday} ${date}` : `${weekday}, ${date}`,
    withTime: (date: string, time: string, zone: string) => `${date}, ${time} ${zone}`,
    fromTo: (from: string, to: string) => `${from} – ${to}`,
    /** By the sign that the recorded date ends with. */
    qualified: {
      '~': (date: string) => `about ${date}`,
      '?': (date: string) => `perhaps ${date}`,
      '%': (date: string) => `perhaps about ${date}`,
    },
    sometimeIn: (span: string) => `some time in ${span}`,
    eitherSpan: (first: string, last: string) => `${first} to ${last}`,
    dayIn: (monthOrYear: string) => `a day in ${monthOrYear}`,
    monthOf: (year: string) => `a month of ${year}`,
    decade: (first: string) => `the ${first}s`,
    years: (first: string, last: string) => `the years ${first}–${last}`,
    countsFrom: (date: string, from: string) => `${date}: counts from ${from}`,
    theDay: (day: number) => `the ${ordinal(day, { one: '#st', two: '#nd', few: '#rd', other: '#th' })}`,
    /** How long ago, in short. */
    age: {
      weeks: (n: number) => `${number(n)} wk`,
      months: (n: number) => `${number(n)} mo`,
      years: (n: number) => `${number(n)} y`,
    },
    before: {
      days: (n: number) => plural(n, { one: '# day before', other: '# days before' }),
      weeks: (n: number) => plural(n, { one: '# week before', other: '# weeks before' }),
      months: (n: number) => plural(n, { one: '# month before', other: '# months before' }),
      years: (n: number) => plural(n, { one: '# year before', other: '# years before' }),
    },
    sameDay: 'the same day',
  },
  importTable: {
    newNegotiation: 'A new negotiation, called',
    howRead: 'How the columns are read',
    asChosen: 'as chosen below',
    asNamed: (mapping: string) => `as “${mapping}”`,
    eachRow: 'Each row is',
    kinds: {
      PositionStated: 'a statement: who stands where',
      MeetingHeld: 'a meeting that was held',
      CallHeld: 'a call that was held',
      AgreementReached: 'an agreement that was reached',
      IncidentReported: 'an incident',
    },
    zone: 'Times that have no zone are of',
    otherTable: (name: string) => `The other table, ${name}`,
    choose: (roles: readonly string[]) =>
      `Choose the column that says ${roles.join(', and the one that says ')}.`,
    onlyFirst: 'These are the first rows. Trying it reads all of them.',
    unreadable: 'The file cannot be read',
    empty: 'The table is empty: its first row has to say what its columns are.',
    recordedIn: (id: string) => `Recorded in ${id}`,
    wouldBeRecordedIn: (id: string) => `What would be recorded in ${id}`,
    rowsRead: (n: number) => plural(n, { one: '# row read', other: '# rows read' }),
    recordedReports: (reports: string, skipped: number, refused: number) =>
      `${reports} recorded, ${number(skipped)} on record already, ${number(refused)} refused.`,
    newReports: (reports: string, skipped: number, refused: number) =>
      `${reports} new, ${number(skipped)} on record already, ${number(refused)} refused.`,
    announced: (reports: string) => `${reports} recorded.`,
    refused: 'Refused rows',
    refusedRow: (row: number, why: string) => `Row ${number(row)}: ${why}.`,
    show: 'Show it',
    record: (reports: string) => `Record ${reports}`,
    nothingNew: 'Nothing new to record',
    tryAll: 'Try the whole table',
    trying: 'Trying',
    recording: 'Recording',
    keepAs: 'Keep this way of reading columns, as',
    save: 'Save the mapping',
    saved: (name: string) => `Saved as “${name}”: next time it can be chosen above.`,
  },
  lanes: {
    negotiation: 'Negotiation',
  },
  likelyMerges: {
    label: 'Two names for one',
    heading: 'Two names for one?',
    pair: (a: string, b: string, why: string) => `${a} and ${b}: ${why}`,
    sameCode: (code: string, scheme: string) => `Both have the code ${code} (${scheme}).`,
    sameLetters: 'Their names have the same letters.',
    alias: (name: string) => `One of them also goes by the name ${name}.`,
    both: (name: string) => `Both are ${name}`,
    two: 'They are two',
    more: (n: number) => `${number(n)} more to look at.`,
  },
  pictures: {
    /** Their numbers and names, below a board with narrow columns. */
    parties: (numbered: string) => `Parties: ${numbered}.`,
    leftOut: (what: string) => `Left out: ${what}.`,
    empty: 'empty: silent',
  },
  refusals: {
    /** What is asked for where a required field is empty, by its name. */
    asks: {
      occurredOn: 'Say when.',
      stance: 'Choose a stance.',
      parties: 'Choose at least one party.',
      participants: 'Add who took part.',
      issueId: 'Choose an issue.',
      conditions: 'A conditional position needs a condition.',
      summary: 'Say in short what they said.',
      reason: 'Say why.',
      outlet: 'Name the outlet.',
      name: 'Give a name.',
      title: 'Give a title.',
      text: 'Say what the condition is.',
      statement: 'Say what is disputed.',
      source: 'Name the source that says so.',
    },
    chooseOne: 'Choose one.',
    chooseSome: 'Choose at least one.',
    fillIn: 'Fill this in.',
    notYet:
      'This day has not come yet. Give the day on which it was said or announced; what is planned has a field of its own.',
    mustBe: (what: string) => `This must be ${what}`,
  },
  tableColumns: {
    column: 'Column',
    firstValues: 'First values',
    is: 'It is',
    what: (head: string) => `What ${head} is`,
    roles: {
      date: 'when it happened',
      party: 'who (a party)',
      with: 'with whom (other parties)',
      issue: 'what about (an issue)',
      stance: 'where they stand',
      summary: 'what was said or happened',
      quote: 'the words as spoken',
      speaker: 'who spoke for them',
      title: 'what it is called',
      place: 'where',
      outlet: 'who printed it',
      url: 'its address on the web',
      code: 'a code of the party',
      coder: 'who coded it',
      note: 'kept in the note',
      leave: 'left out',
    },
    noDate: 'no date',
    valueIs: (value: string) => `“${value}” is`,
    noReport: 'no report',
    tooMany: 'Too many different texts to be stances.',
    between: 'Between several in one cell',
    oneOnly: 'one only',
  },
  tablePreview: {
    heading: 'What the first rows become',
    parties: (n: number) => `Parties that would be made (${number(n)}):`,
    issues: (n: number) => `Issues that would be made (${number(n)}):`,
    unreadable: (n: number) => `Rows that cannot be read (${number(n)}):`,
    row: (row: number) => `Row ${number(row)}`,
    problem: (row: number, why: string) => `Row ${number(row)}: ${why}`,
    cards: 'The first reports',
    noDate: 'no date',
    none: 'No row gives a report.',
  },
};
