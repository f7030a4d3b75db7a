import type { Kind, Role } from '../../../mapping/roles.js';

/** What a column is for, in plain words. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
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
};

/** What a row is, in plain words. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  PositionStated: 'a statement: who stands where',
  MeetingHeld: 'a meeting that was held',
  CallHeld: 'a call that was held',
  AgreementReached: 'an agreement that was reached',
  IncidentReported: 'an incident',
};
