export const ARTICLE_EXAMPLE = {
  text: 'A US-Russian summit in Budapest was put off on Tuesday. Russia is not ready for a ceasefire, Lavrov said, according to Andrei Fedorov.',
  dateline: '2025-10-22',
  outlet: 'NBC News',
};

/** The answer to it after the first example ledger was imported. */
export const DRAFTS_EXAMPLE = {
  textSha256: 'e9ed4d8d76884cad1faed8471261185611193f828d8ef0e1ad8b3f534b14e574',
  sentences: [
    { start: 0, end: 55 },
    { start: 56, end: 134 },
  ],
  drafts: [
    {
      type: 'MeetingPostponed',
      data: { meetingId: 'budapest-summit' },
      occurredOn: '2025-10-21',
      source: { outlet: 'NBC News', publishedOn: '2025-10-22' },
      fields: {
        '/occurredOn': { start: 47, end: 54, how: 'stated' },
        '/data/meetingId': { start: 0, end: 55, how: 'stated' },
      },
      issues: [],
    },
    {
      type: 'PositionStated',
      data: { parties: ['RU'], speaker: { name: 'Sergey Lavrov', office: 'Foreign Minister of Russia' } },
      occurredOn: '2025-10-22',
      source: { outlet: 'NBC News', publishedOn: '2025-10-22', relayedBy: [{ name: 'Andrei Fedorov' }] },
      fields: {
        '/occurredOn': { start: 56, end: 134, how: 'dateline' },
        '/data/parties': { start: 93, end: 99, how: 'stated' },
        '/data/speaker': { start: 93, end: 99, how: 'inferred' },
        '/source/relayedBy': { start: 119, end: 133, how: 'stated' },
      },
      issues: ['ceasefire-front-line'],
    },
  ],
  sentTo: null,
  failure: null,
};
