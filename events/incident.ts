import { Id, Label, PartyIds, Text } from './fields.js';

/** An event outside the negotiation that bears on it. */
export class IncidentReported {
  @Id({ describe: 'The id of the incident.', example: 'drone-strike-2025-10-22' })
  incidentId!: string;

  @Text({ describe: 'What happened, in a few words.', example: 'Drones strike a power station' })
  title!: string;

  @Text({ describe: 'What happened.', example: 'Power failed in three districts.', optional: true })
  summary?: string;

  @Label({ describe: 'Where.', example: 'Kharkiv', optional: true })
  place?: string;

  @PartyIds({ describe: 'The parties it concerns.', example: ['UA'], optional: true })
  parties?: string[];
}
