import type { Mapping } from '../document.js';

/**
 * Statements coded from texts, one row per concept that somebody agrees or disagrees with. Made from the columns of the event list
 * that Discourse Network Analyzer writes as CSV (version 3: `statement_id`, `time`, the variables of the statement, `text`, `coder`,
 * `document_title`, `document_author`, `document_source` …; version 2: `docTitle`, `docSource` …), and common shorter headers.
 */
export const statements: Mapping = {
  name: 'Statements',
  description:
    'Coded statements: date, actor, organisation, concept, agreement (0 or 1), text, source, as Discourse Network Analyzer exports.',
  negotiation: { title: 'Statements' },
  parties: { kind: 'organisation' },
  reports: [
    {
      type: 'PositionStated',
      occurredOn: {
        column: ['date', 'time'],
        date: [
          'edtf',
          'yyyy-MM-dd HH:mm:ss',
          "yyyy-MM-dd'T'HH:mm:ss",
          'yyyy-MM-dd HH:mm',
          'd MMMM yyyy',
          'd/M/yyyy',
          'dd.MM.yyyy',
          'epoch-ms',
        ],
      },
      data: {
        parties: [
          {
            party: {
              first: [
                { column: ['organisation', 'organization'], optional: true },
                { column: ['actor', 'person'], optional: true },
              ],
            },
          },
        ],
        issueId: { issue: { column: 'concept' } },
        stance: {
          column: 'agreement',
          values: {
            1: 'supports',
            true: 'supports',
            yes: 'supports',
            agree: 'supports',
            0: 'opposes',
            false: 'opposes',
            no: 'opposes',
            disagree: 'opposes',
          },
        },
        summary: { first: [{ column: 'text', optional: true }, { column: 'concept' }] },
        speaker: { name: { column: ['actor', 'person'], optional: true } },
      },
      source: {
        outlet: { column: ['source', 'document_source', 'docSource'], optional: true },
        title: { column: ['document_title', 'docTitle'], optional: true },
        author: { column: ['document_author', 'docAuthor'], optional: true },
      },
      coder: { column: 'coder', optional: true },
    },
  ],
  leaveOut: [
    ...['id', 'statement_id', 'start_position', 'stop_position', 'document_id', 'document_type'],
    ...['statementTypeId', 'startCaret', 'endCaret', 'docId', 'docType'],
  ],
};
