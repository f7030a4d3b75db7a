import { Choice, Id, Label, Part, PartyIds, Text } from './fields.js';

export const PARTY_KINDS = ['state', 'bloc', 'organisation', 'armed-group', 'person', 'other'] as const;
export const PARTY_ROLES = ['principal', 'mediator', 'guarantor', 'supporter', 'observer'] as const;

export class PartyCode {
  @Label({ describe: 'The scheme of codes.', example: 'ISO 3166-1 alpha-2' })
  scheme!: string;

  @Label({ describe: 'The code of the party in it.', example: 'RU' })
  value!: string;
}

export class PartyAdmitted {
  @Id({ describe: 'The id of the party.', example: 'RU' })
  partyId!: string;

  @Label({ describe: 'What it is called.', example: 'Russia' })
  name!: string;

  @Choice(PARTY_KINDS, { describe: 'What it is.', example: 'state' })
  kind!: (typeof PARTY_KINDS)[number];

  @Choice(PARTY_ROLES, { describe: 'What it is in this negotiation.', example: 'principal' })
  role!: (typeof PARTY_ROLES)[number];

  @Part(PartyCode, { describe: 'Its code in a public scheme.', optional: true })
  code?: PartyCode;

  @PartyIds({ describe: 'The blocs it belongs to, each a party itself.', example: ['CIS'], optional: true })
  memberOf?: string[];
}

export class PartyLeft {
  @Id({ describe: 'The id of the party.', example: 'RU' })
  partyId!: string;

  @Text({ describe: 'Why.', example: 'It was not heard on the agenda.', optional: true })
  reason?: string;
}
